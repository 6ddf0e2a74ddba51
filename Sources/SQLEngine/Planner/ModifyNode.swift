import SQLSyntax

/// INSERT, UPDATE, DELETE or MERGE: what its input's rows do to a table.
struct ModifyNode: Sendable {
  enum Action: Sendable {
    /// Values by attribute; the others are NULL.
    case insert([(attribute: Int, value: ColumnID)], conflict: ConflictAction?)
    /// `version` names the row; new values by attribute.
    case update(version: ColumnID, [(attribute: Int, value: ColumnID)])
    case delete(version: ColumnID)
    case merge(version: ColumnID, [MergeBranch])
  }

  var relation: ObjectID
  var input: LogicalPlan
  var action: Action
  /// Under which numbers the row as it is afterwards (or was, for DELETE) is known to
  /// ``returning`` and to the checks of a view.
  var rowColumns: [ColumnID]
  /// Where the versions of the rows of FROM or USING are.
  var others: [ColumnID] = []
  /// What it does is what the statement's tag counts: not so in WITH.
  var isCounted = true
  /// nil without RETURNING.
  var returning: [LogicalPlan.Computed]?
  /// WITH CHECK OPTION of the views that were written through.
  var viewChecks: [ViewCheck] = []

  struct ViewCheck: Sendable {
    var view: String
    var condition: BoundExpression
  }
}

/// ON CONFLICT.
struct ConflictAction: Sendable {
  /// The unique indexes that arbitrate; empty for all.
  var indexes: [ObjectID]
  /// nil: DO NOTHING.
  var update: Update?

  struct Update: Sendable {
    /// The existing row's columns.
    var existing: [ColumnID]
    /// The proposed row's: EXCLUDED.
    var proposed: [ColumnID]
    var assignments: [(attribute: Int, value: BoundExpression)]
    var filter: BoundExpression?
  }
}

/// WHEN [NOT] MATCHED of MERGE.
struct MergeBranch: Sendable {
  enum Action: Sendable {
    case nothing, delete
    case update([(attribute: Int, value: BoundExpression)])
    case insert([(attribute: Int, value: BoundExpression)])
  }

  var isMatched: Bool
  var condition: BoundExpression?
  var action: Action
}
