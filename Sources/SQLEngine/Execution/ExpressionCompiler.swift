import Core

/// Compiles bound expressions for rows of one layout. A column that is not in the layout belongs to
/// an outer row.
struct ExpressionCompiler {
  let layout: [ColumnID: Int]
  let planner: Planner
  /// Inside of an expression that is computed once, nothing needs to be on its own.
  private var isWithinConstant = false

  init(_ columns: [ColumnID], _ planner: Planner) {
    var layout: [ColumnID: Int] = [:]
    for (index, id) in columns.enumerated() where layout[id] == nil { layout[id] = index }
    self.layout = layout
    self.planner = planner
  }

  func compile(_ expression: BoundExpression) throws(EngineError) -> any Evaluator {
    if !isWithinConstant {
      switch expression {
      case .call, .cast:
        guard expression.isFixed else { break }
        var inner = self
        inner.isWithinConstant = true
        return OnceEvaluator(try inner.compile(expression))
      case .quantified:
        guard let list = expression.fixedList else { break }
        return InListEvaluator(
          try compile(list.operand), try compile(list.elements), type: list.operand.type.id,
          isNegated: list.isNegated)
      default: break
      }
    }
    return try compileKind(expression)
  }

  private func compileKind(_ expression: BoundExpression) throws(EngineError) -> any Evaluator {
    switch expression {
    case .constant(let value, let type): return ConstantEvaluator(value, type)
    case .column(let id, let type):
      if let index = layout[id] { return ColumnEvaluator(index) }
      return OuterEvaluator(id, type)
    case .parameter(let number, let type): return ParameterEvaluator(number, type)
    case .call(let call):
      let general = CallEvaluator(call, try compile(call.arguments))
      return ConstantComparison(call, general) ?? general
    case .cast(let operand, let target, let isExplicit):
      return CastEvaluator(
        try compile(operand), from: operand.type, to: target, isExplicit: isExplicit)
    case .domain(let operand, let type): return DomainEvaluator(try compile(operand), type)
    case .and(let parts): return LogicEvaluator(isAnd: true, try parts.map(narrow))
    case .or(let parts): return LogicEvaluator(isAnd: false, try parts.map(narrow))
    case .not(let operand): return TestEvaluator(try compile(operand), .not)
    case .isNull(let operand, let negated):
      let isRecord = planner.session.access.typeInfo(operand.type.id)?.isComposite == true
      return TestEvaluator(
        try compile(operand), .isNull(isNegated: negated), isRecord: isRecord)
    case .isTruth(let operand, let truth, let negated):
      return TestEvaluator(try compile(operand), .isTruth(truth, isNegated: negated))
    case .distinct(let a, let b, let negated):
      return DistinctEvaluator(
        try compile(a), try compile(b), type: a.type.id, isNegated: negated)
    case .conditional(let branches, let otherwise, let type):
      var compiled: [(condition: NarrowEvaluator, result: NarrowEvaluator)] = []
      for branch in branches {
        compiled.append((try narrow(branch.condition), try narrow(branch.result)))
      }
      return ConditionalEvaluator(compiled, otherwise: try narrow(otherwise), type: type)
    case .coalesce(let parts, let type):
      return CoalesceEvaluator(try parts.map(narrow), type: type)
    case .subquery(let subquery): return try compile(subquery)
    default: return try compileValue(expression)
    }
  }

  func compile(_ expressions: [BoundExpression]) throws(EngineError) -> [any Evaluator] {
    var result: [any Evaluator] = []
    for expression in expressions { result.append(try compile(expression)) }
    return result
  }

  private func narrow(_ expression: BoundExpression) throws(EngineError) -> NarrowEvaluator {
    NarrowEvaluator(
      try compile(expression), columns: expression.columns.compactMap { layout[$0] }.sorted())
  }

  private func compileValue(_ expression: BoundExpression) throws(EngineError)
    -> any Evaluator
  {
    switch expression {
    case .extreme(let isGreatest, let parts, let type):
      return RowwiseEvaluator(try compile(parts), type: type) { (values, _) in
        Composing.extreme(values, isGreatest: isGreatest, type: type.id)
      }
    case .nullIf(let value, let equality, let type):
      return RowwiseEvaluator(try compile([value, equality]), type: type) { (values, _) in
        if case .bool(true) = values[1] { return .null }
        return values[0]
      }
    case .quantified(let quantified):
      return RowwiseEvaluator(
        try compile([quantified.left, quantified.array]), type: .bool
      ) { (values, context) throws(EngineError) in
        try Composing.quantified(
          values[0], values[1], quantified.call, isAll: quantified.isAll, context)
      }
    case .row(let parts, let fields, let type):
      return RowwiseEvaluator(try compile(parts), type: type) { (values, _) in
        .record(SQLRecord(type: type.id, fields: fields, values: values))
      }
    case .array(let parts, let type, let isNested):
      let element = planner.session.access.typeInfo(type.id)?.elementID ?? .text
      return RowwiseEvaluator(try compile(parts), type: type) { (values, _) throws(EngineError) in
        try Composing.array(values, element: element, isNested: isNested)
      }
    case .field(let operand, let index, let type):
      return RowwiseEvaluator([try compile(operand)], type: type) { (values, _) in
        guard case .record(let record) = values[0], index < record.values.count else {
          return .null
        }
        return record.values[index]
      }
    case .subscripts(let base, let parts, let type):
      return try compileSubscripts(base, parts, type)
    default: throw .internalError("an expression that cannot be compiled")
    }
  }

  private func compileSubscripts(
    _ base: BoundExpression, _ parts: [BoundExpression.Subscript], _ type: SQLType
  ) throws(EngineError) -> any Evaluator {
    var operands = [try compile(base)]
    /// Where the bounds of each subscript are among the operands.
    var places: [(low: Int?, high: Int?, isSlice: Bool)] = []
    func add(_ expression: BoundExpression?) throws(EngineError) -> Int? {
      guard let expression else { return nil }
      operands.append(try compile(expression))
      return operands.count - 1
    }
    for part in parts {
      switch part {
      case .element(let index), .member(let index):
        places.append((nil, try add(index), false))
      case .slice(let low, let high): places.append((try add(low), try add(high), true))
      }
    }
    let isSlice = places.contains(where: \.isSlice)
    return RowwiseEvaluator(operands, type: type) { (values, _) in
      guard case .array(let array) = values[0] else { return .null }
      guard isSlice else {
        return Composing.element(of: array, at: places.map { $0.high.map { values[$0] } ?? .null })
      }
      return Composing.slice(
        of: array,
        places.map { place in
          (
            place.isSlice ? place.low.map { values[$0] } : .int(1),
            place.high.map { values[$0] }
          )
        })
    }
  }

  private func compile(_ subquery: BoundSubquery) throws(EngineError) -> any Evaluator {
    let plan = try planner.requiring(planner.needed) { () throws(EngineError) in
      try planner.plan(subquery.plan.plan)
    }
    let compiler = ExpressionCompiler(plan.outputs, planner)
    let test = try subquery.test.map { (test) throws(EngineError) in try compiler.compile(test) }
    var free: Set<ColumnID> = []
    BoundExpression.subquery(subquery).collectColumns(into: &free)
    let isClosed = subquery.plan.plan.freeColumns.isEmpty && !subquery.plan.plan.isVolatile
    var isHashed = false
    defer {
      planner.subplans.append(
        SubplanNode(
          query: subquery.plan, node: plan, kind: subquery.kind,
          isInitial: isClosed && test == nil, isHashed: isHashed))
    }
    if isClosed, subquery.kind == .any, let test = subquery.test,
      let column = subquery.columns.first, test.isEquality,
      let (left, right) = test.equalitySides(
        test.columns.subtracting(subquery.columns), Set(subquery.columns)),
      right.isColumn(column)
    {
      isHashed = true
      return HashedSubqueryEvaluator(
        try compile(left), plan, place: plan.outputs.firstIndex(of: column) ?? 0,
        type: left.type.id)
    }
    return SubqueryEvaluator(
      subquery, plan, test: test, free: free.sorted().map { ($0, layout[$0]) },
      isVolatile: subquery.plan.plan.isVolatile, isClosed: isClosed && test == nil,
      access: planner.session.access)
  }
}
