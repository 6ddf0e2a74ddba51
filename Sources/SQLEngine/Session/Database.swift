import Core
import Storage

/// What all sessions share: the catalog, the rows, the transactions, the locks.
final class Database {
  let environment: Environment
  var catalog = Catalog()
  var heaps: [ObjectID: Heap] = [:]
  var indexes: [ObjectID: BTreeIndex] = [:]
  let statistics = StatisticsStore()
  private(set) var sequences: [ObjectID: SequenceState] = [:]
  /// What makes changes outlive the process.
  let log = TransactionLog()
  let transactions = TransactionManager()
  let locks = LockManager()
  /// Versions that were ended because their rows went on in another partition, as long as somebody
  /// may come by who saw them.
  private(set) var movedRows: Set<RowLocks.Row> = []
  let rowLocks = RowLocks()
  let serializable = SerializableTransactions()
  /// Of each heap, how many versions had been ended when it was last vacuumed.
  var vacuumedEnds: [ObjectID: Int] = [:]
  /// Tables that are to be vacuumed after the statement.
  var vacuumDue: Set<ObjectID> = []
  /// A vacuum that is done in slices, and the tables that it has not come to.
  var vacuum: Vacuum?
  var vacuumQueue: [ObjectID] = []
  /// Grows with every change: what `\undo` counts.
  var changeCount = 0

  init(environment: Environment) {
    self.environment = environment
    for change in SystemTables.definitions { _ = catalog.put(change) }
  }

  /// What the next objects and transactions are numbered.
  var counters: LogRecord.Counters {
    LogRecord.Counters(nextObject: catalog.nextID, nextTransaction: transactions.nextID)
  }

  /// What tables tell of their rows.
  var heapLog: HeapLog { HeapLog(log: log, transactions: transactions) }

  /// Says where a sequence stands, by the place of its state. No rollback takes that back.
  /// - Parameter isTemporary: where it stands is not logged.
  func setSequence(_ place: ObjectID, _ state: SequenceState, isTemporary: Bool) {
    sequences[place] = state
    if !isTemporary { log.noteMoved(place) }
  }

  /// Notes that a row goes on in another partition.
  func noteMove(_ row: RowLocks.Row) {
    if movedRows.count >= Self.movedRowCountMax, transactions.running.count <= 2 { movedRows = [] }
    movedRows.insert(row)
  }

  /// From here on moved rows are forgotten when nobody else runs.
  private static let movedRowCountMax = 4096

  func heap(of relation: ObjectID) -> Heap? {
    catalog.relation(relation).flatMap { heaps[$0.heap] }
  }

  /// - Parameter isTemporary: what is in it is not logged.
  func newHeap(isTemporary: Bool) -> ObjectID {
    let id = catalog.newID()
    let heap = Heap(id: id)
    if !isTemporary { heap.changes = heapLog }
    heaps[id] = heap
    return id
  }

  /// Gives an index a storage of its own, with nothing in it.
  func makeIndex(_ definition: inout IndexDefinition) {
    definition.storage = catalog.newID()
    openIndex(definition)
  }

  /// Makes the storage that an index names, with nothing in it.
  func openIndex(_ definition: IndexDefinition) {
    indexes[definition.storage] = BTreeIndex(
      order: KeyOrder(
        terms: definition.keys.map { key in
          KeyOrder.Term(
            type: key.bound.type.id, isDescending: key.isDescending, nullsFirst: key.nullsFirst)
        }))
  }
}

/// Where a sequence stands.
struct SequenceState: Equatable, Sendable {
  var last: Int64
  var isCalled: Bool
}

/// What SET changed in a session.
struct Settings: Equatable {
  var values: [String: String] = [:]
  /// What SET LOCAL hides until the transaction ends.
  private var hidden: [String: String?] = [:]

  mutating func put(_ key: String, _ value: String?, isLocal: Bool) {
    if !isLocal {
      hidden[key] = nil
    } else if hidden[key] == nil {
      hidden[key] = .some(values[key])
    }
    values[key] = value
  }

  mutating func endTransaction() {
    for (key, value) in hidden { values[key] = value }
    hidden = [:]
  }
}
