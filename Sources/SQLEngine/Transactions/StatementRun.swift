import Core
import SQLSyntax

/// One statement of a session from its start to its answer, over all the runs that its waits make
/// necessary. See ``StatementJournal``.
final class StatementRun {
  let statement: Statement
  let values: [SQLValue]
  /// Of a statement that was planned before; ``values`` are those of its literals.
  let plan: StatementPlan?
  /// Of a statement that was planned before and waits.
  var text: [UInt8]?
  let journal: StatementJournal
  /// It has been stopped by a wait, and is run anew.
  var isRepeated = false
  /// What the statement sees, if its transaction does not keep one view for all.
  var readView: ReadView?
  /// Parts of the transaction that the statement has rolled back itself, a list for each time.
  var abortedParts: [[TransactionID]] = []
  /// Those of them that a run after a wait has not come by yet: until then it sees what they wrote,
  /// as it did before.
  var revivedParts: [[TransactionID]] = []
  /// What it waits for; nil while it runs.
  var wait: Wait?
  /// When the wait began, by the environment's clock.
  var waitStartMilliseconds: Int64 = 0
  /// The lock that it waits for is its session's, not its transaction's.
  var isSessionLock = false
  /// When it came, by the environment's clock.
  let startMilliseconds: Int64
  /// What its transaction was before it; nil until it has begun.
  var start: Start?
  /// The session's state when it began, in which each run begins.
  let memory: SessionMemory

  /// Where the statement's part of its transaction begins.
  struct Start {
    var transaction: Transaction
    var undo: SQLSession.Undo
    /// The number under which the statement writes.
    var writer: TransactionID
    var outerWriter: TransactionID
    var commandID: UInt32
  }

  init(
    _ statement: Statement, _ values: [SQLValue], of session: SQLSession,
    plan: StatementPlan? = nil
  ) {
    self.statement = statement
    self.values = values
    self.plan = plan
    journal = session.journal
    journal.clear()
    startMilliseconds = session.engine.environment.time.nowMilliseconds
    memory = SessionMemory(of: session)
  }
}

/// What a session remembers that a statement may change on its way.
struct SessionMemory {
  private let random: SeededRandom
  private let statementTime: Int64
  private let settings: Settings
  private let sequenceValues: [ObjectID: Int64]
  private let lastSequence: ObjectID?
  private let cursors: [String: Cursor]
  /// Where the cursors stood.
  private let positions: [String: Int]

  init(of session: SQLSession) {
    random = session.evaluation.random
    statementTime = session.evaluation.statementTime
    settings = session.settings
    sequenceValues = session.sequenceValues
    lastSequence = session.lastSequence
    cursors = session.cursors
    positions = session.cursors.isEmpty ? [:] : session.cursors.mapValues(\.position)
  }

  func restore(to session: SQLSession) {
    session.evaluation.random = random
    session.evaluation.statementTime = statementTime
    session.settings = settings
    session.sequenceValues = sequenceValues
    session.lastSequence = lastSequence
    session.cursors = cursors
    for (name, position) in positions { cursors[name]?.position = position }
    session.evaluation.notices = []
    session.notices = []
  }
}
