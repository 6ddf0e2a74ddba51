import Core
import SQLSyntax

/// The rows that a statement has changed, under the name that a trigger gives them.
///
/// In plans it stands as a common table of a negative number, so that a kept plan finds the rows of
/// whatever statement fires the trigger next.
struct TransitionTable {
  var name: String
  var isNew: Bool
  var relation: Relation
  var rows: [[SQLValue]]

  var number: Int { isNew ? -2 : -1 }
}

extension Binder {
  /// The rows of the statement that fired the trigger, if the name means them.
  func bindTransitionTable(_ reference: TableReference) throws(EngineError) -> FromItem? {
    guard reference.name.schema == nil,
      let table = session.routines.transitionTables.first(where: {
        $0.name == reference.name.name.text
      })
    else { return nil }
    let columns = table.relation.liveColumns.map { _, column in
      PlanColumn(id: newColumn(), name: column.name, type: column.type)
    }
    let source = try named(columns, reference.alias, fallback: table.name, kind: "table")
    return FromItem(
      plan: .commonTable(index: table.number, columns: columns.map(\.id)), source: Source(source))
  }
}

extension Planner {
  func planTransitionTable(_ number: Int, _ columns: [ColumnID]) -> any PlanNode {
    ClosureNode("Named Tuplestore Scan", columns) { (context) throws(EngineError) in
      let tables = context.session.routines.transitionTables
      guard let table = tables.first(where: { $0.number == number }) else {
        throw .internalError("a transition table that no trigger has")
      }
      let attributes = table.relation.liveColumns
      let vectors = attributes.map { index, column in
        ColumnVector(table.rows.map { $0[index] }, type: column.type)
      }
      return .over(Batch(columns: vectors, count: table.rows.count))
    }
  }
}
