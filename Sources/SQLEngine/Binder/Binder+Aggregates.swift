import Core
import SQLSyntax

/// Aggregates and window functions: they are computed by nodes of the plan, and what stands in the
/// expression is the column that the node makes.
extension Binder {
  func bindAggregate(
    _ call: FunctionCall, _ candidates: [FunctionDefinition], at span: SyntaxSpan
  ) throws(EngineError) -> BoundExpression {
    let name = call.name.name.text
    let wasInAggregate = level.isInAggregate
    level.isInAggregate = true
    defer { level.isInAggregate = wasInAggregate }
    let arguments = try refusingSets(
      "aggregate function calls cannot contain set-returning function calls", at: span
    ) { () throws(EngineError) in try bindAll(call.arguments.map(\.value)) }
    var terms = try sortTerms(of: call)
    let sorted = call.isWithinGroup ? terms.map(\.expression) : []
    let resolved = try resolve(
      name, candidates, arguments + sorted, isVariadic: call.isVariadic, at: call.name.span)
    guard case .aggregate(let definition) = resolved.definition.implementation else {
      return try plainCall(resolved, for: call, at: span)
    }
    try checkKind(call, definition, at: span)
    let filter = try call.filter.map { (condition) throws(EngineError) in
      try bindCondition(condition, of: "FILTER")
    }
    var bound = resolved.call.arguments
    var direct: [BoundExpression] = []
    if call.isWithinGroup {
      direct = Array(bound.prefix(arguments.count))
      bound = Array(bound.dropFirst(arguments.count))
      if case .hypothetical = definition.kind {
        // A literal takes the type of what it is compared with.
        direct = arguments
        try unify(&direct, &bound, name, at: call.name.span)
      }
      for (index, value) in bound.enumerated() where index < terms.count {
        terms[index].expression = value
      }
    }
    if call.isDistinct, !call.isWithinGroup {
      // An argument that was brought to another type is sorted as that.
      for index in terms.indices {
        let place = arguments.firstIndex { $0.matches(terms[index].expression) }
        if let place, place < bound.count { terms[index].expression = bound[place] }
      }
    }
    let aggregate = AggregateCall(
      id: newColumn(), name: name, definition: definition, types: resolved.call.types,
      arguments: bound, directArguments: direct, isDistinct: call.isDistinct, orderBy: terms,
      filter: filter)
    try checkDistinct(call, bound, terms, at: span)
    let owner = try aggregateLevel(of: aggregate, at: span)
    guard !(owner === level ? wasInAggregate : owner.isInAggregate) else {
      throw .sql("42803", "aggregate function calls cannot be nested", at: span)
    }
    if let same = owner.aggregates.first(where: { $0.isSame(as: aggregate) }) {
      return .column(same.id, same.types.result)
    }
    owner.aggregates.append(aggregate)
    return .column(aggregate.id, aggregate.types.result)
  }

  private func sortTerms(of call: FunctionCall) throws(EngineError) -> [SortTerm] {
    var terms: [SortTerm] = []
    for key in call.orderBy {
      // A literal that is an argument has no type yet.
      terms.append(
        call.isWithinGroup
          ? try sortTerm(bind(key.expression), key) : try bindSortKey(key))
    }
    return terms
  }

  /// A call whose name is an aggregate's too, but whose arguments are those of a plain function.
  private func plainCall(_ resolved: ResolvedCall, for call: FunctionCall, at span: SyntaxSpan)
    throws(EngineError) -> BoundExpression
  {
    let name = call.name.name.text
    if call.isStar || call.isDistinct || call.filter != nil {
      throw .sql("42809", "\(name) is not an aggregate function", at: span)
    }
    if resolved.isWindow {
      throw .sql("42809", "window function \(name) requires an OVER clause", at: span)
    }
    return try placeSet(.call(resolved.call), at: span)
  }

  private func checkDistinct(
    _ call: FunctionCall, _ arguments: [BoundExpression], _ terms: [SortTerm], at span: SyntaxSpan
  ) throws(EngineError) {
    guard call.isDistinct, !call.isWithinGroup else { return }
    for term in terms where !arguments.contains(where: { $0.matches(term.expression) }) {
      throw .sql(
        "42P10",
        "in an aggregate with DISTINCT, ORDER BY expressions must appear in argument list",
        at: span)
    }
  }

  /// Brings a hypothetical row's columns and those it is compared with to common types.
  private func unify(
    _ direct: inout [BoundExpression], _ sorted: inout [BoundExpression], _ name: String,
    at span: SyntaxSpan
  ) throws(EngineError) {
    guard direct.count == sorted.count else {
      let types = (direct + sorted).map { typeName($0.type) }.joined(separator: ", ")
      throw .sql(
        "42883", "function \(name)(\(types)) does not exist", at: span,
        hint: "To use the hypothetical-set aggregate \(name), the number of hypothetical direct "
          + "arguments (here \(direct.count)) must match the number of ordering columns (here "
          + "\(sorted.count)).")
    }
    for index in direct.indices {
      let type = try commonType(sorted[index].type, direct[index].type, "WITHIN GROUP", at: span)
      direct[index] = try require(direct[index], type)
      sorted[index] = try require(sorted[index], type)
    }
  }

  /// The level at which an aggregate is computed: the innermost whose columns it names, or that
  /// where it stands if it names none. That level's clause must allow it.
  ///
  /// **Source:** PostgreSQL 15, check_agglevels_and_constraints.
  private func aggregateLevel(of aggregate: AggregateCall, at span: SyntaxSpan)
    throws(EngineError) -> QueryLevel
  {
    let sorted = aggregate.orderBy.map(\.expression)
    let named = Set(
      (aggregate.arguments + sorted + (aggregate.filter.map { [$0] } ?? [])).flatMap(\.columns))
    let owner = level(naming: named)
    var below: Set<ColumnID> = []
    var inner = level
    while inner !== owner, let parent = inner.parent {
      below.formUnion(inner.sourceColumns)
      inner = parent
    }
    if owner.aggregates.contains(where: { named.contains($0.id) }) {
      throw .sql("42803", "aggregate function calls cannot be nested", at: span)
    }
    if owner !== level,
      aggregate.directArguments.contains(where: { !$0.columns.isDisjoint(with: below) })
    {
      throw .sql(
        "42803",
        "outer-level aggregate cannot contain a lower-level variable in its direct arguments",
        at: span)
    }
    guard owner.isInWindow || owner.clause.allowsAggregates else {
      throw .sql(
        "42803", "aggregate functions are not allowed in \(owner.clause.name)", at: span)
    }
    return owner
  }

  /// The innermost query whose columns or aggregates are among some; the present one if none is.
  private func level(naming columns: Set<ColumnID>) -> QueryLevel {
    var next: QueryLevel? = level
    while let candidate = next {
      let own = candidate.sourceColumns.union(candidate.aggregates.map(\.id))
      if !columns.isDisjoint(with: own) { return candidate }
      next = candidate.parent
    }
    return level
  }

  private func checkKind(
    _ call: FunctionCall, _ definition: AggregateDefinition, at span: SyntaxSpan
  ) throws(EngineError) {
    let name = call.name.name.text
    if case .normal = definition.kind {
      guard call.isWithinGroup else {
        guard call.arguments.isEmpty, !call.isStar else { return }
        throw .sql(
          "42809", "\(name)(*) must be used to call a parameterless aggregate function", at: span)
      }
      throw .sql(
        "42809", "\(name) is not an ordered-set aggregate, so it cannot have WITHIN GROUP",
        at: span)
    }
    guard call.isWithinGroup else {
      throw .sql(
        "42809", "WITHIN GROUP is required for ordered-set aggregate \(name)", at: span)
    }
    if call.isDistinct {
      throw .sql("42809", "cannot use DISTINCT with WITHIN GROUP", at: span)
    }
  }

  func bindWindow(
    _ call: FunctionCall, _ over: FunctionCall.Window, _ candidates: [FunctionDefinition],
    at span: SyntaxSpan
  ) throws(EngineError) -> BoundExpression {
    guard level.clause.allowsWindows else {
      throw .sql("42P20", "window functions are not allowed in \(level.clause.name)", at: span)
    }
    guard !level.isInWindow else {
      throw .sql("42P20", "window function calls cannot be nested", at: span)
    }
    guard !level.isInAggregate else {
      throw .sql(
        "42803", "aggregate function calls cannot contain window function calls", at: span)
    }
    if call.isDistinct {
      throw .sql("0A000", "DISTINCT is not implemented for window functions", at: span)
    }
    if !call.orderBy.isEmpty {
      throw .sql(
        "0A000", "aggregate ORDER BY is not implemented for window functions", at: span)
    }
    level.isInWindow = true
    defer { level.isInWindow = false }
    let arguments = try bindAll(call.arguments.map(\.value))
    let resolved = try resolve(
      call.name.name.text, candidates, arguments, isVariadic: call.isVariadic, at: call.name.span)
    let function: WindowCall.Function
    switch resolved.definition.implementation {
    case .window(let native): function = .native(native)
    case .aggregate(let definition):
      if case .normal = definition.kind {
        function = .aggregate(definition)
      } else {
        throw .sql(
          "0A000", "OVER is not supported for ordered-set aggregate \(call.name.name.text)",
          at: span)
      }
    default:
      throw .sql(
        "42809",
        "OVER specified, but \(call.name.name.text) is not a window function nor an aggregate "
          + "function", at: span)
    }
    if call.filter != nil, case .native = function {
      throw .sql(
        "0A000", "FILTER is not implemented for non-aggregate window functions", at: span)
    }
    let filter = try call.filter.map { (condition) throws(EngineError) in
      try bindCondition(condition, of: "FILTER")
    }
    let window = try bindWindowDefinition(over, at: span)
    let bound = WindowCall(
      id: newColumn(), name: call.name.name.text, function: function,
      types: resolved.call.types, arguments: resolved.call.arguments, filter: filter,
      partitionBy: window.partitionBy, orderBy: window.orderBy, frame: window.frame)
    level.windows.append(bound)
    return .column(bound.id, bound.types.result)
  }

  func bindSortKey(_ key: SortKey) throws(EngineError) -> SortTerm {
    let expression = try decided(try bind(key.expression))
    return try sortTerm(expression, key)
  }

  func sortTerm(_ expression: BoundExpression, _ key: SortKey) throws(EngineError) -> SortTerm {
    var isDescending = key.direction == .descending
    if case .using(let name) = key.direction {
      guard ["<", ">", "<=", ">="].contains(name.symbol) else {
        throw .sql(
          "42809", "operator \(name.symbol) is not a valid ordering operator", at: name.span,
          hint: "Ordering operators must be \"<\" or \">\" members of btree operator families.")
      }
      isDescending = name.symbol == ">" || name.symbol == ">="
    }
    if [.json, .xid].contains(expression.type.id) {
      throw .sql(
        "42883",
        "could not identify an ordering operator for type \(typeName(expression.type))",
        at: key.expression.span,
        hint: "Use an explicit ordering operator or modify the query.")
    }
    return SortTerm(
      expression: expression, isDescending: isDescending,
      nullsFirst: key.nulls == .unspecified ? isDescending : key.nulls == .first)
  }

  func bindGrouping(_ parts: [Expression], at span: SyntaxSpan) throws(EngineError)
    -> BoundExpression
  {
    guard parts.count < 32 else {
      throw .sql("54023", "GROUPING must have fewer than 32 arguments", at: span)
    }
    let arguments = try bindAll(parts)
    let owner = level(naming: Set(arguments.flatMap(\.columns)))
    guard owner.clause.allowsAggregates else {
      throw .sql(
        "42803", "grouping operations are not allowed in \(owner.clause.name)", at: span)
    }
    let id = newColumn()
    owner.groupings.append((id, arguments))
    return .column(id, .int4)
  }
}

extension AggregateCall {
  /// Whether another call is computed just like this one.
  func isSame(as other: AggregateCall) -> Bool {
    guard name == other.name, isDistinct == other.isDistinct,
      types.arguments == other.types.arguments, orderBy.count == other.orderBy.count,
      (filter == nil) == (other.filter == nil)
    else { return false }
    let mine = expressions
    let theirs = other.expressions
    return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.matches($1) }
      && zip(orderBy, other.orderBy).allSatisfy {
        $0.isDescending == $1.isDescending && $0.nullsFirst == $1.nullsFirst
      }
  }
}
