import Core

/// How far a transaction is kept apart from others.
enum IsolationLevel: String, Sendable {
  case readUncommitted = "read uncommitted"
  case readCommitted = "read committed"
  case repeatableRead = "repeatable read"
  case serializable = "serializable"

  /// One view of the data for the whole transaction.
  var keepsReadView: Bool { self == .repeatableRead || self == .serializable }
}

/// A running transaction of a session.
final class Transaction {
  /// What ROLLBACK TO returns to.
  struct Savepoint {
    var name: String
    /// The number under which what follows it is written.
    var id: TransactionID
    /// How many of ``Transaction/liveIDs`` were there.
    var liveCount: Int
    /// How many of ``Transaction/catalogChanges`` were there.
    var catalogCount: Int
    /// How many deferred checks were due.
    var deferredCount: Int
    /// Settings when it was set.
    var settings: Settings
  }

  let id: TransactionID
  var isolation: IsolationLevel
  var isReadOnly = false
  var isDeferrable = false
  /// The view of a deferrable transaction can't show an anomaly.
  var isViewSafe = false
  /// A query ran: its isolation is decided.
  var hasQueried = false
  /// Opened by BEGIN, so that it stays open after a statement.
  var isExplicit: Bool
  /// A statement failed: only ROLLBACK is heard.
  var isFailed = false
  var savepoints: [Savepoint] = []
  /// Numbers of the transaction that have not been rolled back: its own, then its savepoints'.
  var liveIDs: [TransactionID]
  /// The number that new row versions get.
  var writerID: TransactionID
  /// Counts the statements, so that one does not see its own changes.
  var commandID: UInt32 = 0
  /// For ``IsolationLevel/keepsReadView``.
  var readView: ReadView?
  /// Views of open cursors, which VACUUM has to respect.
  var heldViews: [ReadView] = []
  /// What is known of its place in a serial order; nil unless it is serializable.
  var serializable: SerializableTransaction?
  /// The catalog as the transaction sees it; nil as long as it has changed nothing of it.
  var catalog: Catalog?
  /// What it has changed of the catalog, oldest first.
  var catalogChanges: [CatalogChange] = []
  /// Heaps and indexes of the objects that it has changed, with those objects.
  var storages: [ObjectID: ObjectID] = [:]
  var deferredChecks: [DeferredCheck] = []
  /// Constraints set to be checked at the end by SET CONSTRAINTS; nil key for ALL.
  var constraintModes: [ObjectID: Bool] = [:]
  var allConstraintsDeferred: Bool?
  /// Something was written: COMMIT has something to make durable.
  var hasWritten = false
  /// The table lock that was taken last and is still held: most statements want it again.
  var heldLock: (relation: ObjectID, mode: LockMode)?
  /// Of statement_timestamp() and now().
  var startMicroseconds: Int64

  init(id: TransactionID, isolation: IsolationLevel, isExplicit: Bool, startMicroseconds: Int64) {
    self.id = id
    self.isolation = isolation
    self.isExplicit = isExplicit
    self.startMicroseconds = startMicroseconds
    liveIDs = [id]
    writerID = id
  }

  /// Whether a constraint is checked at the end.
  func defers(_ constraint: Constraint) -> Bool {
    guard constraint.isDeferrable else { return false }
    return constraintModes[constraint.id] ?? allConstraintsDeferred
      ?? constraint.isInitiallyDeferred
  }
}
