import Core
import SQLSyntax

/// Operators, of values and of rows.
extension Binder {
  func bindBinary(_ name: OperatorName, _ a: Expression, _ b: Expression)
    throws(EngineError) -> BoundExpression
  {
    if case .row(let lefts, _) = a.kind, case .row(let rights, _) = b.kind {
      return try bindRowComparison(name, try bindAll(lefts), try bindAll(rights))
    }
    if case .row = a.kind, case .subquery(let query) = b.kind {
      return try bindRowSubquery(a, name, query)
    }
    return try bindOperator(name, try bind(a), try bind(b))
  }

  func bindOperator(_ name: OperatorName, _ left: BoundExpression?, _ right: BoundExpression)
    throws(EngineError) -> BoundExpression
  {
    try resolveOperator(name.symbol, left, right, at: name.span)
  }

  func resolveOperator(
    _ symbol: String, _ left: BoundExpression?, _ right: BoundExpression, at span: SyntaxSpan
  ) throws(EngineError) -> BoundExpression {
    do throws(EngineError) {
      let found = try OverloadResolution.binaryOperator(
        symbol, left: left?.type.id, right: right.type.id, catalog: session.access)
      let operands = left.map { [$0, right] } ?? [right]
      var arguments: [BoundExpression] = []
      for (operand, type) in zip(operands, found.argumentTypes) {
        arguments.append(try argument(operand, type))
      }
      return .call(
        BoundCall(
          name: symbol, body: .typed(found.definition.body),
          vectorBody: found.definition.vectorBody, arguments: arguments,
          types: CallTypes(arguments: arguments.map(\.type), result: SQLType(found.resultType)),
          isStrict: found.definition.isStrict, volatility: found.definition.volatility,
          isOperator: true))
    } catch {
      throw placed(error, at: span)
    }
  }

  /// An argument as the chosen overload takes it.
  func argument(_ expression: BoundExpression, _ type: TypeID) throws(EngineError)
    -> BoundExpression
  {
    if type == expression.type.id || type == .any { return expression }
    if type == .unknown { return expression }
    if type.isPolymorphic, expression.type.id == .unknown {
      throw .sql(
        "42804", "could not determine polymorphic type because input has type unknown")
    }
    if typeInfo(SQLType(type))?.kind.isPseudo == true, expression.type.id != .unknown {
      return expression
    }
    return try require(expression, SQLType(type))
  }

  /// `(a, b) < (c, d)`: equality by columns, order by the first that differs.
  func bindRowComparison(
    _ name: OperatorName, _ lefts: [BoundExpression], _ rights: [BoundExpression]
  ) throws(EngineError) -> BoundExpression {
    guard lefts.count == rights.count else {
      throw .syntax("unequal number of entries in row expressions", at: name.span)
    }
    guard !lefts.isEmpty else {
      throw .sql("0A000", "cannot compare rows of zero length", at: name.span)
    }
    var pairs: [BoundExpression] = []
    switch name.symbol {
    case "=", "<>":
      for (a, b) in zip(lefts, rights) { pairs.append(try bindOperator(name, a, b)) }
      if pairs.count == 1 { return pairs[0] }
      return name.symbol == "=" ? .and(pairs) : .or(pairs)
    case "<", "<=", ">", ">=":
      let strict = String(name.symbol.prefix(1))
      let last = lefts.count - 1
      var result = try bindOperator(name, lefts[last], rights[last])
      for index in stride(from: last - 1, through: 0, by: -1) {
        let less = try resolveOperator(strict, lefts[index], rights[index], at: name.span)
        let equal = try resolveOperator("=", lefts[index], rights[index], at: name.span)
        result = .or([less, .and([equal, result])])
      }
      return result
    default:
      throw .sql(
        "0A000", "could not determine interpretation of row comparison operator \(name.symbol)",
        at: name.span,
        hint: "Row comparison operators must be associated with btree operator families.")
    }
  }

  /// `left op ANY (array)` with what is bound already.
  func quantified(
    _ left: BoundExpression, _ name: OperatorName, _ array: BoundExpression, isAll: Bool,
    element: SQLType
  ) throws(EngineError) -> BoundExpression {
    let slot = BoundExpression.column(-1, element)
    let resolved = try resolveOperator(name.symbol, left, slot, at: name.span)
    guard case .call(let call) = resolved, call.arguments.count == 2 else {
      throw .internalError("an operator that is no call")
    }
    guard call.types.result.id == .bool else {
      throw .sql("42809", "op ANY/ALL (array) requires operator to yield boolean", at: name.span)
    }
    var list = array
    let wanted = call.arguments[1].type
    if wanted.id != element.id, let arrayID = typeInfo(wanted)?.arrayID, arrayID != .none {
      list = try coerced(array, to: SQLType(arrayID), in: .explicit) ?? array
    }
    return .quantified(
      BoundQuantified(left: call.arguments[0], array: list, call: call, isAll: isAll))
  }

  func bindQuantifiedArray(
    _ operand: Expression, _ name: OperatorName, _ isAll: Bool, _ array: Expression
  ) throws(EngineError) -> BoundExpression {
    let left = try bind(operand)
    var list = try bind(array)
    if list.type.id == .unknown {
      let id = typeInfo(left.type.id == .unknown ? .text : left.type)?.arrayID ?? .textArray
      list = try require(list, SQLType(id))
    }
    if let info = typeInfo(list.type), case .domain(let base) = info.kind {
      list = .cast(list, to: base, isExplicit: true)
    }
    guard let element = typeInfo(list.type)?.elementID else {
      throw .sql("42809", "op ANY/ALL (array) requires array on right side", at: name.span)
    }
    return try quantified(left, name, list, isAll: isAll, element: SQLType(element))
  }
}

extension TypeInfo.Kind {
  var isPseudo: Bool { if case .pseudo = self { true } else { false } }
}
