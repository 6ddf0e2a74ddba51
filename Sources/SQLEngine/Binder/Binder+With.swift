import Core
import SQLSyntax

/// WITH.
extension Binder {
  func bindWith(_ with: WithClause) throws(EngineError) -> [CommonTable] {
    for (index, item) in with.items.enumerated()
    where with.items[..<index].contains(where: { $0.name.text == item.name.text }) {
      throw .sql(
        "42712", "WITH query name \"\(item.name.text)\" specified more than once",
        at: item.name.span)
    }
    var tables: [CommonTable] = []
    for item in with.isRecursive ? try Self.ordered(with.items) : with.items {
      tables.append(try bindCommonTable(item, isRecursive: with.isRecursive))
    }
    return tables
  }

  /// With RECURSIVE, tables may read those that come later: each after those that it reads.
  private static func ordered(_ items: [CommonTableExpression]) throws(EngineError)
    -> [CommonTableExpression]
  {
    var waiting = items
    var result: [CommonTableExpression] = []
    while !waiting.isEmpty {
      let names = waiting.map(\.name.text)
      let ready = waiting.firstIndex { item in
        names.allSatisfy { $0 == item.name.text || !item.statement.mentions(table: $0) }
      }
      guard let ready else {
        throw .sql(
          "0A000", "mutual recursion between WITH items is not implemented",
          at: waiting[0].name.span)
      }
      result.append(waiting.remove(at: ready))
    }
    return result
  }

  private func bindCommonTable(_ item: CommonTableExpression, isRecursive: Bool)
    throws(EngineError) -> CommonTable
  {
    let index = nextCommonTable
    nextCommonTable += 1
    guard case .query(let query) = item.statement else {
      if isRecursive, item.statement.mentions(table: item.name.text) {
        throw .sql(
          "42P19",
          "recursive query \"\(item.name.text)\" must not contain data-modifying statements",
          at: item.name.span)
      }
      return try bindModifyingTable(item, index)
    }
    if isRecursive, item.statement.mentions(table: item.name.text) {
      return try bindRecursive(item, query, index)
    }
    if item.search != nil || item.cycle != nil {
      throw .sql(
        "42601", "WITH query is not recursive", at: item.search?.span ?? item.cycle?.span ?? .none)
    }
    let bound = try bindQuery(query, parent: level.parent)
    let columns = try renamed(bound.columns, item)
    commonTables.append(VisibleCommonTable(name: item.name.text, index: index, columns: columns))
    return CommonTable(
      index: index, name: item.name.text, plan: bound.plan, columns: bound.columns.map(\.id))
  }

  func renamed(_ columns: [PlanColumn], _ item: CommonTableExpression)
    throws(EngineError) -> [PlanColumn]
  {
    guard item.columns.count <= columns.count else {
      throw .sql(
        "42P10",
        "WITH query \"\(item.name.text)\" has \(columns.count) columns available but "
          + "\(item.columns.count) columns specified", at: item.columns[0].span)
    }
    var result = columns
    for (index, name) in item.columns.enumerated() { result[index].name = name.text }
    return result
  }

  private func bindModifyingTable(_ item: CommonTableExpression, _ index: Int)
    throws(EngineError) -> CommonTable
  {
    guard level.parent == nil else {
      throw .sql(
        "0A000", "WITH clause containing a data-modifying statement must be at the top level",
        at: item.span)
    }
    var bound = try bindChange(item.statement)
    bound.plan = bound.plan.uncounted
    let columns = try renamed(bound.columns, item)
    var visible = VisibleCommonTable(name: item.name.text, index: index, columns: columns)
    visible.returnsNothing = bound.columns.isEmpty
    commonTables.append(visible)
    return CommonTable(
      index: index, name: item.name.text, plan: bound.plan, columns: bound.columns.map(\.id),
      isModifying: true)
  }
}

extension LogicalPlan {
  /// The plan of a change whose rows are not counted.
  fileprivate var uncounted: LogicalPlan {
    switch self {
    case .modify(var node):
      node.isCounted = false
      return .modify(node)
    case .with(let tables, let body): return .with(tables, body.uncounted)
    default: return self
    }
  }
}
