import Core

/// Looks at a row again that others have made another version since the statement saw it.
///
/// The plan that gave the row is run once more over just that row: the scan of its table gives the
/// newest version, the scans of the other tables the rows that it was joined with. If the
/// conditions still hold, the plan gives the row anew, with everything computed from the new
/// version; if not, nothing. Rows that match only now are not picked up: the statement keeps its
/// view.
///
/// **Source:** PostgreSQL 15, `src/backend/executor/README`, "EvalPlanQual (READ COMMITTED Update
/// Checking)". **Differs from the source:** subqueries and functions in FROM are run again instead
/// of giving the row that they gave.
struct RowRecheck {
  let input: any PlanNode
  let context: ExecutionContext
  /// Where the versions of the tables' rows are.
  let versions: [ColumnID]

  init(_ input: any PlanNode, _ context: ExecutionContext, _ versions: [ColumnID]) {
    self.input = input
    self.context = context
    self.versions = versions
  }

  /// The row with some of its tables' versions replaced; nil if it does not match any longer.
  func run(_ batch: Batch, _ row: Int, _ changed: [ColumnID: Int]) throws(EngineError) -> Batch? {
    let again = ExecutionContext(
      session: context.session, visibility: context.visibility, parameters: context.parameters,
      columnCount: 0)
    again.outer = context.outer
    again.commonTables = context.commonTables
    for column in versions {
      guard let place = input.outputs.firstIndex(of: column) else { continue }
      if case .int(let version) = batch.columns[place][row] {
        again.pins[column] = .some(Int(version))
      } else {
        again.pins[column] = .some(nil)
      }
    }
    for (column, version) in changed { again.pins[column] = .some(version) }
    let stream = try input.open(again)
    while let result = try stream.next() {
      if result.count > 0 { return result.slice(0..<1) }
    }
    return nil
  }
}

/// A row that a statement acts on: as it was seen, or as it is after it was looked at again.
final class ModifiedRow {
  private var rows: Batch
  private var row: Int
  private let recheck: RowRecheck

  init(_ rows: Batch, _ row: Int, _ recheck: RowRecheck) {
    self.rows = rows
    self.row = row
    self.recheck = recheck
  }

  subscript(id: ColumnID) -> SQLValue {
    recheck.input.outputs.firstIndex(of: id).map { rows.columns[$0][row] } ?? .null
  }

  /// The version that a column names; nil on the empty side of an outer join.
  func version(_ id: ColumnID) -> Int? {
    if case .int(let number) = self[id] { return Int(number) }
    return nil
  }

  /// The row alone.
  var batch: Batch { rows.gathering([row]) }

  /// Goes on with another version of the row.
  /// - Returns: whether it is still one to act on.
  func moves(to newest: Int, _ id: ColumnID) throws(EngineError) -> Bool {
    guard let again = try recheck.run(rows, row, [id: newest]) else { return false }
    rows = again
    row = 0
    return true
  }

  /// What an UPDATE or DELETE of one table does to the row's newest version.
  /// - Parameter newest: the version's index.
  /// - Returns: nil if the row is no longer one to change; no changes for DELETE.
  func changes(_ node: ModifyNode, movedTo newest: Int) throws(EngineError)
    -> [(Int, SQLValue)]?
  {
    switch node.action {
    case .update(let id, let changes):
      guard try moves(to: address(of: newest, like: id), id) else { return nil }
      return changes.map { ($0.attribute, self[$0.value]) }
    case .delete(let id):
      return try moves(to: address(of: newest, like: id), id) ? [] : nil
    case .insert, .merge: throw .internalError("a change out of place")
    }
  }

  /// A version as a column names them: alone, or with its table.
  private func address(of version: Int, like id: ColumnID) -> Int {
    let table = self.version(id).flatMap { RowAddress.decoded($0).relation }
    return table.map { RowAddress.encoded($0, version) } ?? version
  }
}
