import Core
import Storage

/// What all sessions share: the catalog, the rows, the transactions, the locks.
final class Database {
  let environment: Environment
  var catalog = Catalog()
  var heaps: [ObjectID: Heap] = [:]
  var indexes: [ObjectID: OrderedIndex] = [:]
  var sequences: [ObjectID: SequenceState] = [:]
  let transactions = TransactionManager()
  let locks = LockManager()
  let rowLocks = RowLocks()
  /// Grows with every change: what `\undo` counts.
  var changeCount = 0

  init(environment: Environment) {
    self.environment = environment
    for change in SystemTables.definitions { _ = catalog.put(change) }
  }

  func heap(of relation: ObjectID) -> Heap? {
    catalog.relation(relation).flatMap { heaps[$0.heap] }
  }

  func newHeap() -> ObjectID {
    let id = catalog.newID()
    heaps[id] = Heap(id: id)
    return id
  }

  /// Gives an index a storage of its own, with nothing in it.
  func makeIndex(_ definition: inout IndexDefinition) {
    definition.storage = catalog.newID()
    indexes[definition.storage] = OrderedIndex(
      order: KeyOrder(
        terms: definition.keys.map { key in
          KeyOrder.Term(
            type: key.bound.type.id, isDescending: key.isDescending, nullsFirst: key.nullsFirst)
        }))
  }
}

/// Where a sequence stands.
struct SequenceState {
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
