/// What is known of a serializable transaction to tell whether it can be put in a serial order with
/// the others: what it has read, and who wrote what it read as it was before.
///
/// It outlives its transaction: one that is still running may depend on it.
final class SerializableTransaction {
  /// How far it has come.
  enum Stage: Equatable {
    case running, rolledBack
    /// The moment of its commit, in the order of ``SerializableTransactions/clock``.
    case committed(at: Int)
  }

  /// What a READ ONLY transaction knows of its snapshot.
  enum Safety: Equatable {
    case unknown
    /// No transaction that it overlaps can make it see an anomaly: nothing is tracked any more.
    case safe
    case unsafe
  }

  let id: TransactionID
  /// The last commit that its snapshot shows.
  let snapshotMoment: Int
  /// READ ONLY, or committed without having written.
  var isReadOnly: Bool
  var stage = Stage.running
  /// It has passed the checks of its commit.
  var isPrepared = false
  /// It has to fail at its next step.
  var isDoomed = false
  var hasWritten = false
  var safety = Safety.unknown
  /// Those that read what this one wrote as it was before: `them → self`.
  var readers: [SerializableTransaction] = []
  /// Those that wrote what this one read as it was before: `self → them`.
  var writers: [SerializableTransaction] = []
  /// The earliest commit among ``writers``, noted at its own commit; nil if none had committed.
  var earliestWriterCommit: Int?
  /// Writing transactions that ran when this READ ONLY one took its snapshot.
  var overlappedWriters: [SerializableTransaction] = []
  /// What it has read.
  var targets: [ReadTarget] = []
  /// How many rows of a page it has read, to lock the page instead.
  var rowCounts: [ReadTarget: Int] = [:]
  var pageCounts: [ObjectID: Int] = [:]

  init(id: TransactionID, snapshotMoment: Int, isReadOnly: Bool) {
    self.id = id
    self.snapshotMoment = snapshotMoment
    self.isReadOnly = isReadOnly
  }

  var commitMoment: Int? {
    if case .committed(let moment) = stage { moment } else { nil }
  }

  var isCommitted: Bool { commitMoment != nil }

  /// Whether it committed before a moment, or has not at all: `moment` is infinite then.
  func committed(before moment: Int) -> Bool { commitMoment.map { $0 < moment } ?? false }
}

/// What a transaction has read: rows, or the places where rows might have been.
///
/// **Source:** PostgreSQL 15, `README-SSI`, "SIREAD locks".
enum ReadTarget: Hashable, Sendable {
  /// All rows that the table has and might have.
  case heap(ObjectID)
  /// All versions of a page.
  case page(ObjectID, Int)
  case row(ObjectID, Int)
  /// All keys that the index has and might have.
  case index(ObjectID)
}
