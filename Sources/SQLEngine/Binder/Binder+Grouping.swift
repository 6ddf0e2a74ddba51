import Core
import SQLSyntax

/// GROUP BY, bound: expressions, and which of them make up each set.
struct BoundGrouping {
  var keys: [BoundExpression] = []
  /// nil for one set of all.
  var sets: [[Int]]?
}

extension Binder {
  /// - Returns: nil without GROUP BY.
  func bindGroupBy(_ clause: GroupByClause?, _ items: [Item], _ syntax: [SelectItem])
    throws(EngineError) -> BoundGrouping?
  {
    guard let clause else { return nil }
    var grouping = BoundGrouping()
    var sets: [[Int]] = [[]]
    var isPlain = true
    for element in clause.elements {
      if case .expression = element {} else { isPlain = false }
      let choices = try bindElement(element, items, &grouping)
      guard sets.count * choices.count <= 4096 else {
        throw .sql("54011", "too many grouping sets present (maximum 4096)")
      }
      sets = sets.flatMap { set in
        choices.map { choice in set + choice.filter { !set.contains($0) } }
      }
    }
    if clause.isDistinct {
      var seen: Set<[Int]> = []
      sets = sets.filter { seen.insert($0.sorted()).inserted }
    }
    if !isPlain { grouping.sets = sets }
    return grouping
  }

  private func bindElement(
    _ element: GroupingElement, _ items: [Item], _ grouping: inout BoundGrouping
  ) throws(EngineError) -> [[Int]] {
    switch element {
    case .expression(let expression):
      return [try bindKeys(expression, items, &grouping)]
    case .empty: return [[]]
    case .rollup(let parts):
      var prefix: [Int] = []
      var sets: [[Int]] = [[]]
      for part in parts {
        prefix += try bindKeys(part, items, &grouping)
        sets.append(prefix)
      }
      return sets.reversed()
    case .cube(let parts):
      guard parts.count <= 12 else {
        throw .sql("54011", "CUBE is limited to 12 elements")
      }
      var sets: [[Int]] = [[]]
      for part in parts {
        let keys = try bindKeys(part, items, &grouping)
        sets = sets.flatMap { [$0 + keys, $0] }
      }
      return sets
    case .sets(let elements):
      var sets: [[Int]] = []
      for inner in elements { sets += try bindElement(inner, items, &grouping) }
      return sets
    }
  }

  private func bindKeys(
    _ expression: Expression, _ items: [Item], _ grouping: inout BoundGrouping
  ) throws(EngineError) -> [Int] {
    if case .row(let parts, isExplicit: false) = expression.kind {
      var keys: [Int] = []
      for part in parts { keys += try bindKeys(part, items, &grouping) }
      return keys
    }
    let bound = try bindKey(expression, items)
    if let index = grouping.keys.firstIndex(where: { $0.matches(bound) }) { return [index] }
    if bound.type.id == .json {
      throw .sql(
        "42883", "could not identify an equality operator for type json", at: expression.span)
    }
    grouping.keys.append(bound)
    return [grouping.keys.count - 1]
  }

  private func bindKey(_ expression: Expression, _ items: [Item]) throws(EngineError)
    -> BoundExpression
  {
    var found: BoundExpression?
    if let index = try position(of: expression, count: items.count, "GROUP BY") {
      found = items[index].expression
    } else if expression.isPlainName, case .column(let reference) = expression.kind,
      !level.source.columns.contains(where: { $0.name == reference.column.text })
    {
      let named = items.filter { $0.name == reference.column.text }
      if named.count > 1,
        !named.dropFirst().allSatisfy({ $0.expression.matches(named[0].expression) })
      {
        throw .sql(
          "42702", "GROUP BY \"\(reference.column.text)\" is ambiguous", at: expression.span)
      }
      found = named.first?.expression
    }
    guard let found else {
      return try inClause(.groupBy) { () throws(EngineError) in
        try decided(try bind(expression))
      }
    }
    let aggregates = Set(level.aggregates.map(\.id))
    if !found.columns.isDisjoint(with: aggregates) {
      throw .sql(
        "42803", "aggregate functions are not allowed in GROUP BY", at: expression.span)
    }
    if !found.columns.isDisjoint(with: Set(level.windows.map(\.id))) {
      throw .sql("42P20", "window functions are not allowed in GROUP BY", at: expression.span)
    }
    return try decided(found)
  }
}

/// Rewrites what is above a grouping: group keys become its columns, and whatever else names a
/// source is refused.
final class GroupingRewrite {
  private let binder: Binder
  private var keys: BoundGrouping
  private var keyIDs: [ColumnID]
  private let sources: Set<ColumnID>
  private var groupings: [(id: ColumnID, keys: [Int])] = []

  init(binder: Binder, keys: BoundGrouping) {
    self.binder = binder
    self.keys = keys
    keyIDs = keys.keys.map { _ in binder.newColumn() }
    sources = binder.level.sourceColumns.union(binder.level.expandedSets)
  }

  func apply(
    to items: inout [Binder.Item], _ having: inout BoundExpression?, _ terms: inout [SortTerm],
    _ onKeys: inout [BoundExpression]
  ) throws(EngineError) {
    let change: (BoundExpression) throws(EngineError) -> BoundExpression = {
      (expression) throws(EngineError) in try self.rewritten(expression)
    }
    for index in items.indices {
      let expression = items[index].expression
      // A constant that is a key as a whole is NULL in the sets without it; within a greater
      // expression it stays what it is.
      let key = keys.sets == nil ? nil : keys.keys.firstIndex { $0.matches(expression) }
      if let key {
        items[index].expression = .column(keyIDs[key], expression.type)
      } else {
        items[index].expression = try change(expression)
      }
    }
    if let condition = having { having = try change(condition) }
    for index in terms.indices { terms[index].expression = try change(terms[index].expression) }
    for index in onKeys.indices { onKeys[index] = try change(onKeys[index]) }
    let level = binder.level
    for index in level.windows.indices { try level.windows[index].map(change) }
    for index in level.sets.indices {
      level.sets[index].expression = try change(level.sets[index].expression)
    }
    for grouping in level.groupings {
      var indices: [Int] = []
      for argument in grouping.arguments {
        guard let index = keys.keys.firstIndex(where: { $0.matches(argument) }) else {
          throw .sql(
            "42803",
            "arguments to GROUPING must be grouping expressions of the associated query level")
        }
        indices.append(index)
      }
      groupings.append((grouping.id, indices))
    }
  }

  func node(over input: LogicalPlan, calls: [AggregateCall]) -> AggregateNode {
    AggregateNode(
      input: input,
      keys: zip(keyIDs, keys.keys).map { LogicalPlan.Computed(id: $0, expression: $1) },
      sets: keys.sets, calls: calls, groupings: groupings)
  }

  private func rewritten(_ expression: BoundExpression) throws(EngineError) -> BoundExpression {
    if let index = keys.keys.firstIndex(where: { $0.matches(expression) }) {
      if case .constant = expression {
      } else {
        return .column(keyIDs[index], expression.type)
      }
    }
    if case .column(let id, _) = expression, sources.contains(id) {
      guard isDetermined(id) else {
        throw .mustBeGrouped(binder.describe(id), at: .none)
      }
      keys.keys.append(expression)
      keyIDs.append(binder.newColumn())
      let index = keys.keys.count - 1
      if let sets = keys.sets { keys.sets = sets.map { $0 + [index] } }
      return .column(keyIDs[index], expression.type)
    }
    return try expression.mapChildren { (part) throws(EngineError) in try self.rewritten(part) }
  }

  /// Whether the group keys hold the primary key of the column's table.
  private func isDetermined(_ id: ColumnID) -> Bool {
    let grouped = keys.keys.compactMap { key -> ColumnID? in
      if case .column(let id, _) = key { id } else { nil }
    }
    for table in binder.level.source.tables {
      guard let relationID = table.relation,
        table.columns.contains(where: { $0.expression.isColumn(id) }),
        let relation = binder.session.catalog.relation(relationID)
      else { continue }
      let live = relation.liveColumns.map(\.index)
      for constraint in relation.constraints {
        guard case .primaryKey(let index) = constraint.kind, !constraint.isDeferrable else {
          continue
        }
        let isGrouped = constraint.columns.allSatisfy { attribute in
          guard let place = live.firstIndex(of: attribute), place < table.columns.count,
            case .column(let keyID, _) = table.columns[place].expression
          else { return false }
          return grouped.contains(keyID)
        }
        // Without the key the query would make no sense.
        if isGrouped { binder.note(index) }
        return isGrouped
      }
    }
    return false
  }
}

extension BoundExpression {
  func isColumn(_ id: ColumnID) -> Bool {
    if case .column(id, _) = self { return true }
    return false
  }
}
