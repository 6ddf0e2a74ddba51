import Core
import SQLSyntax

/// What SEARCH and CYCLE add to a recursive query: an order, a mark, a path.
///
///     depth    ord  = ARRAY[ROW(a, b)]      then   ord || ROW(a, b)
///     breadth  ord  = ROW(0, a, b)          then   ROW(depth + 1, a, b)
///     cycle    path = ARRAY[ROW(a, b)]      then   path || ROW(a, b), and the mark says whether
///                                                  the row was in the path; marked rows lead no
///                                                  further
///
/// **Source:** PostgreSQL 15, rewriteSearchCycle.c.
struct RecursionExtras {
  private enum Part {
    case depth([Int])
    case breadth([Int])
    case mark([Int], value: BoundExpression, otherwise: BoundExpression, path: Int)
    case path([Int])
  }

  /// The added columns; their numbers are given where they are computed.
  private(set) var columns: [PlanColumn] = []
  private var parts: [Part] = []
  /// The names and types of the query's own columns.
  private let own: [PlanColumn]

  init(
    _ item: CommonTableExpression, _ own: [PlanColumn], _ operation: SetOperation, _ binder: Binder
  ) throws(EngineError) {
    self.own = own
    if item.search == nil, item.cycle == nil { return }
    try Self.checkForm(item, operation)
    var taken = own.map(\.name)
    if let search = item.search {
      let keys = try places(search.columns, "search")
      if taken.contains(search.sequenceColumn.text) {
        throw .syntax(
          "search sequence column name \"\(search.sequenceColumn.text)\" already used in WITH "
            + "query column list", at: search.span)
      }
      taken.append(search.sequenceColumn.text)
      columns.append(
        PlanColumn(
          id: 0, name: search.sequenceColumn.text,
          type: search.isBreadthFirst ? .record : SQLType(.recordArray)))
      parts.append(search.isBreadthFirst ? .breadth(keys) : .depth(keys))
    }
    if let cycle = item.cycle { try add(cycle, item, &taken, binder) }
  }

  private mutating func add(
    _ cycle: CycleClause, _ item: CommonTableExpression, _ taken: inout [String], _ binder: Binder
  ) throws(EngineError) {
    let keys = try places(cycle.columns, "cycle")
    let mark = cycle.markColumn.text
    let path = cycle.pathColumn.text
    for (name, word) in [(mark, "mark"), (path, "path")]
    where own.contains(where: { $0.name == name }) {
      throw .syntax(
        "cycle \(word) column name \"\(name)\" already used in WITH query column list",
        at: cycle.span)
    }
    if mark == path {
      throw .syntax(
        "cycle mark column name and cycle path column name are the same", at: cycle.span)
    }
    for (name, word) in [(mark, "mark"), (path, "path")] where taken.contains(name) {
      throw .syntax(
        "search sequence column name and cycle \(word) column name are the same",
        at: item.search?.span ?? cycle.span)
    }
    let values: [BoundExpression]
    let type: SQLType
    do throws(EngineError) {
      (values, type) = try binder.unify(
        [try binder.bind(cycle.markValue), try binder.bind(cycle.markDefault)], context: "CYCLE")
    } catch {
      throw binder.placed(error, at: cycle.span)
    }
    parts.append(
      .mark(keys, value: values[0], otherwise: values[1], path: columns.count + 1))
    columns.append(PlanColumn(id: 0, name: mark, type: type))
    parts.append(.path(keys))
    columns.append(PlanColumn(id: 0, name: path, type: SQLType(.recordArray)))
  }

  private static func checkForm(_ item: CommonTableExpression, _ operation: SetOperation)
    throws(EngineError)
  {
    let span = item.search?.span ?? item.cycle?.span ?? .none
    guard case .select = operation.left else {
      throw .syntax(
        "with a SEARCH or CYCLE clause, the left side of the UNION must be a SELECT", at: span)
    }
    guard case .select(let core) = operation.right else {
      throw .syntax(
        "with a SEARCH or CYCLE clause, the right side of the UNION must be a SELECT", at: span)
    }
    let isDirect = core.from.contains { $0.names(item.name.text) }
    guard isDirect else {
      throw .syntax(
        "with a SEARCH or CYCLE clause, the recursive reference to WITH query "
          + "\"\(item.name.text)\" must be at the top level of its right-hand SELECT", at: span)
    }
  }

  private func places(_ names: [Identifier], _ word: String) throws(EngineError) -> [Int] {
    var result: [Int] = []
    for name in names {
      guard let place = own.firstIndex(where: { $0.name == name.text }) else {
        throw .syntax(
          "\(word) column \"\(name.text)\" not in WITH query column list", at: name.span)
      }
      if result.contains(place) {
        throw .sql(
          "42701", "\(word) column \"\(name.text)\" specified more than once", at: name.span)
      }
      result.append(place)
    }
    return result
  }

  // Plans.

  /// The non-recursive term with the added columns.
  func start(_ plan: LogicalPlan, _ outputs: [PlanColumn], _ binder: Binder)
    -> (plan: LogicalPlan, columns: [ColumnID])
  {
    var items = outputs.map {
      LogicalPlan.Computed(id: binder.newColumn(), expression: .column($0.id, $0.type))
    }
    for part in parts {
      let value: BoundExpression
      switch part {
      case .depth(let keys), .path(let keys):
        value = .array([row(keys, outputs)], SQLType(.recordArray), isNested: false)
      case .breadth(let keys):
        value = row(keys, outputs, first: .constant(.int(0), .int8))
      case .mark(_, _, let otherwise, _): value = otherwise
      }
      items.append(LogicalPlan.Computed(id: binder.newColumn(), expression: value))
    }
    return (.project(plan, items), items.map(\.id))
  }

  /// The recursive term with the added columns.
  /// - Parameter hidden: what the row that is gone on from has there.
  func step(
    _ plan: LogicalPlan, _ outputs: [PlanColumn], _ hidden: [ColumnID], _ binder: Binder
  ) throws(EngineError) -> (plan: LogicalPlan, columns: [ColumnID]) {
    guard hidden.count == columns.count, case .project(let input, let items) = plan,
      Set(hidden).isSubset(of: input.outputs)
    else { throw .unsupported("SEARCH or CYCLE over this form of recursion") }
    let old = zip(hidden, columns).map { BoundExpression.column($0, $1.type) }
    var source = input
    for (place, part) in parts.enumerated() {
      guard case .mark(_, let value, _, _) = part else { continue }
      source = .filter(source, .distinct(old[place], value, isNegated: false))
    }
    let kept = zip(hidden, columns).map {
      LogicalPlan.Computed(id: $0, expression: .column($0, $1.type))
    }
    var computed = outputs.map {
      LogicalPlan.Computed(id: binder.newColumn(), expression: .column($0.id, $0.type))
    }
    for (place, part) in parts.enumerated() {
      let value: BoundExpression
      switch part {
      case .depth(let keys), .path(let keys):
        value = Self.call("array_append", [old[place], row(keys, outputs)], SQLType(.recordArray)) {
          Self.appended($0)
        }
      case .breadth(let keys):
        let depth = Self.call("depth", [old[place]], .int8) { Self.nextDepth($0) }
        value = row(keys, outputs, first: depth)
      case .mark(let keys, let mark, let otherwise, let path):
        let isKnown = Self.call("in_path", [old[path], row(keys, outputs)], .bool) {
          Self.isInPath($0)
        }
        value = .conditional(
          [BoundExpression.Branch(condition: isKnown, result: mark)], otherwise: otherwise,
          mark.type)
      }
      computed.append(LogicalPlan.Computed(id: binder.newColumn(), expression: value))
    }
    return (.project(.project(source, items + kept), computed), computed.map(\.id))
  }

  private func row(_ keys: [Int], _ outputs: [PlanColumn], first: BoundExpression? = nil)
    -> BoundExpression
  {
    let values =
      (first.map { [$0] } ?? []) + keys.map { .column(outputs[$0].id, outputs[$0].type) }
    let fields = values.enumerated().map {
      TypeInfo.Field(name: "f\($0.offset + 1)", type: $0.element.type)
    }
    return .row(values, fields, .record)
  }

  private static func call(
    _ name: String, _ arguments: [BoundExpression], _ result: SQLType,
    _ body: @escaping @Sendable ([SQLValue]) -> SQLValue
  ) -> BoundExpression {
    .call(
      BoundCall(
        name: name, body: .scalar { (values, _) in body(values) }, arguments: arguments,
        types: CallTypes(arguments: arguments.map(\.type), result: result), isStrict: false,
        volatility: .immutable))
  }

  private static func appended(_ values: [SQLValue]) -> SQLValue {
    guard case .array(let array) = values[0] else { return .null }
    return .array(SQLArray(array.elements + [values[1]], of: .record))
  }

  private static func nextDepth(_ values: [SQLValue]) -> SQLValue {
    guard case .record(let record) = values[0], case .int(let depth)? = record.values.first else {
      return .null
    }
    return .int(depth + 1)
  }

  private static func isInPath(_ values: [SQLValue]) -> SQLValue {
    guard case .array(let array) = values[0] else { return .bool(false) }
    return .bool(
      array.elements.contains { ValueOrder.compareNullable($0, values[1], as: .record) == 0 })
  }
}

extension TableExpression {
  /// Whether a table of that name stands in it, not inside of a query.
  func names(_ name: String) -> Bool {
    switch self {
    case .table(let reference):
      reference.name.schema == nil && reference.name.name.text == name
    case .query, .function: false
    case .join(let join): join.left.names(name) || join.right.names(name)
    }
  }
}
