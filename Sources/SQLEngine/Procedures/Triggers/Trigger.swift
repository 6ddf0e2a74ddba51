import SQLSyntax

/// A trigger of a table or view: which function runs when.
///
/// **Source:** PostgreSQL 15, manual, "CREATE TRIGGER"; catalog pg_trigger.
struct Trigger {
  enum Timing: UInt8 { case before, after, insteadOf }

  enum Operation: String {
    case insert = "INSERT"
    case update = "UPDATE"
    case delete = "DELETE"
    case truncate = "TRUNCATE"
  }

  /// `ALTER TABLE … ENABLE | DISABLE TRIGGER`.
  enum State: UInt8 { case enabled, disabled, replica, always }

  let id: ObjectID
  var name: String
  var timing: Timing
  var operations: [Operation]
  /// UPDATE OF: attribute indices; empty for all.
  var columns: [Int] = []
  var isForEachRow: Bool
  var condition: Expression?
  var routine: ObjectID
  var arguments: [String] = []
  var state = State.enabled
  /// A constraint trigger, which may wait for the end of the transaction.
  var isConstraint = false
  var isDeferrable = false
  var isInitiallyDeferred = false
  /// REFERENCING: under which names the rows of the whole statement are seen.
  var oldTable: String?
  var newTable: String?
  /// The trigger of the partitioned table from which it was copied.
  var parent: ObjectID?
  var comment: String?

  /// Whether the statement's rows are to be kept for it.
  var hasTransitionTables: Bool { oldTable != nil || newTable != nil }
}

/// What has happened to a row, for triggers that run later.
struct TriggerEvent {
  var operation: Trigger.Operation
  var relation: ObjectID
  var old: [SQLValue]?
  var new: [SQLValue]?
}

/// What a trigger's function is told of the event.
struct TriggerCall {
  /// The values of NEW, OLD and what begins with TG_.
  var variables: [(String, SQLValue)]
}
