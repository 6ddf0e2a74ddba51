import Core

/// Queries in conditions as joins, where that gives the same.
///
///     WHERE EXISTS (SELECT … FROM t WHERE t.a = o.a)    semi join on t.a = o.a
///     WHERE NOT EXISTS (…)                              anti join
///     WHERE x IN (SELECT y FROM …)                      semi join on x = y
///     WHERE x > (SELECT avg(y) FROM t WHERE t.a = o.a)  left join with the averages by t.a
///
/// **Source:** Kim, "On Optimizing an SQL-like Nested Query" (1982), for the last one; without its
/// mistake about count, which gives 0 and not NULL for no rows.
extension Planner {
  /// A condition over a plan as a plan, and what is left of the condition.
  struct Unnested {
    var plan: LogicalPlan
    var condition: BoundExpression?
  }

  func unnested(_ condition: BoundExpression, over left: LogicalPlan) -> Unnested? {
    switch condition {
    case .subquery(let subquery): return semiJoin(subquery, left, isAnti: false)
    case .not(.subquery(let subquery)) where subquery.kind == .exists:
      return semiJoin(subquery, left, isAnti: true)
    case .call(let call) where condition.hasSubquery && !condition.isVolatile:
      return aggregateJoin(call, left)
    default: return nil
    }
  }

  private func semiJoin(_ subquery: BoundSubquery, _ left: LogicalPlan, isAnti: Bool)
    -> Unnested?
  {
    let produced = Set(left.outputs)
    let plan = subquery.plan.plan
    guard !plan.isVolatile, !plan.isModifying else { return nil }
    var on: [BoundExpression] = []
    if subquery.kind == .any {
      guard let test = subquery.test, !test.hasSubquery else { return nil }
      on = test.conjuncts
      guard on.allSatisfy(\.isEquality) else { return nil }
    } else if subquery.kind != .exists {
      return nil
    }
    guard let (right, pulled) = plan.pullingUp(produced, keepsColumns: subquery.kind == .any)
    else { return nil }
    on += pulled
    let rightIDs = Set(right.outputs)
    guard on.contains(where: { $0.equalitySides(produced, rightIDs) != nil }),
      on.allSatisfy({ !$0.isVolatile && !$0.hasSubquery })
    else { return nil }
    if prefersLookups(left, right, on, produced, rightIDs) { return nil }
    return Unnested(
      plan: .join(
        JoinNode(
          kind: isAnti ? .anti : .semi, left: left, right: right,
          condition: BoundExpression.conjunction(on))))
  }

  /// Whether it is cheaper to look up rows one by one: few on the left, and an index on the right.
  private func prefersLookups(
    _ left: LogicalPlan, _ right: LogicalPlan, _ on: [BoundExpression],
    _ leftIDs: Set<ColumnID>, _ rightIDs: Set<ColumnID>
  ) -> Bool {
    guard left.roughRowCount(session) * 20 < right.roughRowCount(session) else { return false }
    return on.contains { condition in
      guard let (_, inner) = condition.equalitySides(leftIDs, rightIDs),
        case .column(let id, _) = inner
      else { return false }
      return right.isIndexed(id, session.catalog)
    }
  }

  /// `x op (SELECT aggregate … WHERE inner = outer)`.
  private func aggregateJoin(_ call: BoundCall, _ left: LogicalPlan) -> Unnested? {
    var found: BoundSubquery?
    for argument in call.arguments {
      if case .subquery(let subquery) = argument, subquery.kind == .scalar {
        guard found == nil else { return nil }
        found = subquery
      } else if argument.hasSubquery {
        return nil
      }
    }
    let produced = Set(left.outputs)
    guard let found, case .project(.aggregate(var node), let items) = found.plan.plan,
      items.count == 1, node.keys.isEmpty, node.sets == nil, node.groupings.isEmpty,
      !found.plan.plan.isVolatile, case .filter(let source, let filter) = node.input
    else { return nil }
    guard source.freeColumns.allSatisfy({ !produced.contains($0) }) else { return nil }
    let inner = Set(source.outputs)
    var local: [BoundExpression] = []
    var keys: [LogicalPlan.Computed] = []
    var on: [BoundExpression] = []
    for condition in filter.conjuncts {
      if condition.columns.isDisjoint(with: produced) {
        local.append(condition)
        continue
      }
      guard let (_, key) = condition.equalitySides(produced, inner),
        case .call(var equality) = condition
      else { return nil }
      let id = newColumn()
      keys.append(LogicalPlan.Computed(id: id, expression: key))
      let isFirst = equality.arguments[0].columns.isSubset(of: inner)
      equality.arguments[isFirst ? 0 : 1] = .column(id, key.type)
      on.append(.call(equality))
      needed.insert(id)
    }
    guard !keys.isEmpty,
      node.calls.allSatisfy({ $0.expressions.allSatisfy { $0.columns.isDisjoint(with: produced) } }
      ),
      items[0].expression.columns.isDisjoint(with: produced)
    else { return nil }
    if prefersLookups(left, source, filter.conjuncts, produced, inner) { return nil }
    node.keys = keys
    node.input =
      BoundExpression.conjunction(local).map { .filter(source, $0) } ?? source
    let replaced = Self.replacingQuery(in: call, by: items[0].expression, node.calls)
    return Unnested(
      plan: .join(
        JoinNode(
          kind: .left, left: left, right: .aggregate(node),
          condition: BoundExpression.conjunction(on))),
      condition: .call(replaced))
  }

  /// A comparison with what the query computes instead of the query: for a group that is not there,
  /// what its aggregates say of no rows.
  private static func replacingQuery(
    in call: BoundCall, by expression: BoundExpression, _ aggregates: [AggregateCall]
  ) -> BoundCall {
    var value = expression
    for aggregate in aggregates where !aggregate.definition.emptyResult.isNull {
      let column = BoundExpression.column(aggregate.id, aggregate.types.result)
      let empty = BoundExpression.constant(
        aggregate.definition.emptyResult, aggregate.types.result)
      value = value.replacing(
        aggregate.id, by: .coalesce([column, empty], aggregate.types.result))
    }
    var replaced = call
    for index in replaced.arguments.indices {
      if case .subquery = replaced.arguments[index] { replaced.arguments[index] = value }
    }
    return replaced
  }
}

extension LogicalPlan {
  var isModifying: Bool {
    if case .modify = self { return true }
    return inputs.contains(where: \.isModifying)
  }

  /// The plan without the conditions that name some outer columns, and these conditions.
  /// - Parameter keepsColumns: the columns that it puts out are wanted, too.
  /// - Returns: nil if an outer column is named where it can't be taken away.
  fileprivate func pullingUp(_ outer: Set<ColumnID>, keepsColumns: Bool)
    -> (LogicalPlan, [BoundExpression])?
  {
    if freeColumns.allSatisfy({ !outer.contains($0) }) { return (self, []) }
    switch self {
    case .project(let input, let items):
      guard let (inner, pulled) = input.pullingUp(outer, keepsColumns: true) else { return nil }
      guard keepsColumns else { return (inner, pulled) }
      guard items.allSatisfy({ $0.expression.columns.isDisjoint(with: outer) }) else { return nil }
      var wanted: Set<ColumnID> = []
      for condition in pulled { condition.collectColumns(into: &wanted) }
      let given = Set(items.map(\.id))
      let passed = inner.typedOutputs(of: pulled).filter {
        wanted.contains($0.id) && !given.contains($0.id)
      }
      return (.project(inner, items + passed), pulled)
    case .distinct(let input, _), .sort(let input, _):
      guard !keepsColumns else { return nil }
      return input.pullingUp(outer, keepsColumns: false)
    case .filter(let input, let condition):
      guard input.freeColumns.allSatisfy({ !outer.contains($0) }) else { return nil }
      var local: [BoundExpression] = []
      var pulled: [BoundExpression] = []
      for part in condition.conjuncts {
        if part.columns.isDisjoint(with: outer) { local.append(part) } else { pulled.append(part) }
      }
      let rest = BoundExpression.conjunction(local).map { LogicalPlan.filter(input, $0) } ?? input
      return (rest, pulled)
    default: return nil
    }
  }

  /// The plan's columns that some conditions name, as expressions.
  private func typedOutputs(of conditions: [BoundExpression]) -> [Computed] {
    let mine = Set(outputs)
    var found: [ColumnID: SQLType] = [:]
    func look(_ expression: BoundExpression) {
      if case .column(let id, let type) = expression, mine.contains(id) { found[id] = type }
      for child in expression.children { look(child) }
    }
    for condition in conditions { look(condition) }
    return found.sorted { $0.key < $1.key }.map {
      Computed(id: $0.key, expression: .column($0.key, $0.value))
    }
  }

  /// Whether a column is the first of an index of the table that it comes from.
  func isIndexed(_ id: ColumnID, _ catalog: Catalog) -> Bool {
    switch self {
    case .scan(let scan):
      guard let output = scan.outputs.first(where: { $0.id == id }),
        let relation = catalog.relation(scan.relation)
      else { return false }
      return relation.indexes.contains { index in
        catalog.index(index).map {
          $0.predicate == nil && $0.keys.first?.attribute == output.attribute
        } ?? false
      }
    case .project(let input, let items):
      guard let item = items.first(where: { $0.id == id }),
        case .column(let source, _) = item.expression
      else { return false }
      return input.isIndexed(source, catalog)
    case .filter(let input, _): return input.isIndexed(id, catalog)
    default: return false
    }
  }
}

extension BoundExpression {
  /// The expression with another in the place of a column.
  fileprivate func replacing(_ id: ColumnID, by other: BoundExpression) -> BoundExpression {
    if case .column(id, _) = self { return other }
    return mapChildren { $0.replacing(id, by: other) }
  }

  /// The conditions that follow from a disjunction: what all its branches have in common, and
  /// for every table that all branches restrict, the restrictions of that table alone.
  func impliedByBranches(_ tables: [Set<ColumnID>]) -> (
    common: [BoundExpression], rest: BoundExpression
  )? {
    guard case .or(let parts) = self, !isVolatile, !hasSubquery else { return nil }
    let branches = parts.map(\.conjuncts)
    guard let first = branches.first else { return nil }
    let common = first.filter { part in
      branches.dropFirst().allSatisfy { $0.contains { $0.matches(part) } }
    }
    var implied = common
    for table in tables {
      let restrictions = branches.map { branch in
        branch.filter { part in
          !part.columns.isEmpty && part.columns.isSubset(of: table)
            && !common.contains { $0.matches(part) }
        }
      }
      guard restrictions.allSatisfy({ !$0.isEmpty }) else { continue }
      implied.append(.or(restrictions.compactMap { BoundExpression.conjunction($0) }))
    }
    return implied.isEmpty ? nil : (implied, self)
  }
}
