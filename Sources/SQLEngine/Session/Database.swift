import Core
import Storage

/// What all sessions share: the catalog, the rows, the transactions, the locks.
final class Database {
  let environment: Environment
  /// What is committed. See ``SQLSession/catalog``.
  var catalog: Catalog
  var heaps: [ObjectID: Heap] = [:]
  var indexes: [ObjectID: BTreeIndex] = [:]
  let statistics = StatisticsStore()
  private(set) var sequences: [ObjectID: SequenceState] = [:]
  /// What makes changes outlive the process.
  let log = TransactionLog()
  let transactions = TransactionManager()
  let locks = LockManager()
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

  /// - Parameter lastVersion: of the catalog that is given up for this one.
  init(environment: Environment, lastVersion: Int = 0) {
    self.environment = environment
    catalog = Catalog(numbers: CatalogNumbers(lastVersion: lastVersion))
    for change in SystemTables.definitions { _ = catalog.put(change) }
  }

  /// What the next objects and transactions are numbered.
  var counters: LogRecord.Counters {
    LogRecord.Counters(nextObject: catalog.numbers.nextID, nextTransaction: transactions.nextID)
  }

  /// What tables tell of their rows.
  var heapLog: HeapLog { HeapLog(log: log, transactions: transactions) }

  /// Says where a sequence stands, by the place of its state. No rollback takes that back.
  /// - Parameter isTemporary: where it stands is not logged.
  func setSequence(_ place: ObjectID, _ state: SequenceState, isTemporary: Bool) {
    sequences[place] = state
    if !isTemporary { log.noteMoved(place) }
  }

  func newObjectID() -> ObjectID { catalog.numbers.newID() }

  /// - Parameter isTemporary: what is in it is not logged.
  func newHeap(isTemporary: Bool) -> ObjectID {
    let id = newObjectID()
    let heap = Heap(id: id)
    if !isTemporary { heap.changes = heapLog }
    heaps[id] = heap
    return id
  }

  /// Gives an index a storage of its own, with nothing in it.
  func makeIndex(_ definition: inout IndexDefinition) {
    definition.storage = newObjectID()
    openIndex(definition)
  }

  /// Lets go of heaps and indexes that no object has any more.
  /// - Parameter storages: with the objects that had them.
  func release(_ storages: [ObjectID: ObjectID]) {
    for (storage, id) in storages where catalog.objects[id]?.storageID != storage {
      heaps[storage] = nil
      indexes[storage] = nil
      vacuumedEnds[storage] = nil
    }
  }

  /// Makes the storage that an index names, with nothing in it.
  func openIndex(_ definition: IndexDefinition) {
    indexes[definition.storage] = BTreeIndex(order: definition.order)
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
