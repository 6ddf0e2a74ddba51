import Core
import SQLSyntax

/// Expressions.
extension Binder {
  func bind(_ expression: Expression) throws(EngineError) -> BoundExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthMax else {
      throw .sql(
        "54001", "stack depth limit exceeded",
        hint: "Increase the configuration parameter \"max_stack_depth\".")
    }
    do throws(EngineError) { return try bindKind(expression) } catch {
      throw placed(error, at: expression.span)
    }
  }

  /// An error with a place, if it has none yet.
  func placed(_ error: EngineError, at span: SyntaxSpan) -> EngineError {
    guard error.span == nil else { return error }
    var error = error
    error.span = span.source
    return error
  }

  private func bindKind(_ expression: Expression) throws(EngineError) -> BoundExpression {
    switch expression.kind {
    case .literal(let literal):
      if let number = literals?.parameter(for: literal, expression.span) {
        return .parameter(number, parameterTypes[number - 1] ?? .unknown)
      }
      return try bindLiteral(literal)
    case .column(let reference): return try bindColumn(reference)
    case .parameter(let number): return try bindParameter(number, at: expression.span)
    case .unary(let name, let operand):
      return try bindOperator(name, nil, try bind(operand))
    case .binary(let name, let left, let right): return try bindBinary(name, left, right)
    case .and(let parts): return .and(try bindConditions(parts, of: "AND"))
    case .or(let parts): return .or(try bindConditions(parts, of: "OR"))
    case .not(let operand): return .not(try bindCondition(operand, of: "NOT"))
    case .test(let operand, let test, let negated):
      return try bindTest(operand, test, negated)
    case .distinctFrom(let a, let b, let negated):
      return try bindDistinct(a, b, isNegated: negated)
    case .between(let between): return try bindBetween(between)
    case .inList(let operand, let list, let negated):
      return try bindInList(operand, list, isNegated: negated)
    case .cast(let operand, let type): return try bindCast(operand, type)
    case .collate(let operand, _): return try bind(operand)
    case .call(let call): return try bindCall(call, at: expression.span)
    case .value(let function, let precision): return try bindValueFunction(function, precision)
    default: return try bindCompound(expression)
    }
  }

  private func bindCompound(_ expression: Expression) throws(EngineError) -> BoundExpression {
    switch expression.kind {
    case .caseExpression(let syntax):
      return try refusingSets(
        "set-returning functions are not allowed in CASE", at: expression.span
      ) { () throws(EngineError) in try bindCase(syntax) }
    case .coalesce(let parts):
      let bound = try refusingSets(
        "set-returning functions are not allowed in COALESCE", at: expression.span
      ) { () throws(EngineError) in try bindAll(parts) }
      let (unified, type) = try unify(bound, context: "COALESCE")
      return .coalesce(unified, type)
    case .extreme(let which, let parts):
      let (unified, type) = try unify(
        try bindAll(parts), context: which == .greatest ? "GREATEST" : "LEAST")
      return .extreme(isGreatest: which == .greatest, unified, type)
    case .nullIf(let a, let b): return try bindNullIf(a, b)
    case .row(let parts, _): return try bindRow(parts)
    case .array(let parts): return try bindArray(parts)
    case .subscripts(let base, let parts): return try bindSubscripts(base, parts)
    case .field(let base, let name): return try bindField(base, name)
    case .grouping(let parts): return try bindGrouping(parts, at: expression.span)
    case .inQuery, .quantifiedArray, .quantifiedQuery, .exists, .subquery, .arrayQuery:
      return try bindQueryExpression(expression)
    case .star(let table?):
      // Where no list is, the row as a whole is meant.
      guard let found = try findTable(table) else { throw missingTable(table) }
      return rowValue(of: found)
    case .star(nil):
      throw .syntax("syntax error at or near \"*\"", at: expression.span)
    case .fields(let base): return try bind(base)
    case .defaultValue:
      throw .syntax("DEFAULT is not allowed in this context", at: expression.span)
    case .currentOf: return try bindCurrentOf(expression)
    case .xml(let xml):
      throw .sql(
        "0A000", "unsupported XML feature", at: expression.span,
        detail: "\(xml.name) requires a server built with libxml support.")
    default: throw .internalError("an expression of an unknown kind")
    }
  }

  func bindAll(_ expressions: [Expression]) throws(EngineError) -> [BoundExpression] {
    var bound: [BoundExpression] = []
    for expression in expressions { bound.append(try bind(expression)) }
    return bound
  }

  private func bindLiteral(_ literal: Literal) throws(EngineError) -> BoundExpression {
    switch literal {
    case .null: return .constant(.null, .unknown)
    case .boolean(let value): return .constant(.bool(value), .bool)
    case .integer(let value):
      return .constant(.int(value), Int32(exactly: value) == nil ? .int8 : .int4)
    case .numeric(let digits):
      return .constant(try parse(digits, as: .numeric), .numeric)
    case .string(let text): return .constant(.text(text), .unknown)
    case .bits(let digits): return .constant(try parse(digits, as: SQLType(.bit)), SQLType(.bit))
    case .hexBits(let digits):
      return .constant(try parse("x" + digits, as: SQLType(.bit)), SQLType(.bit))
    }
  }

  /// Reads the text form of a value.
  func parse(_ text: String, as type: SQLType) throws(EngineError) -> SQLValue {
    var evaluation = session.evaluation
    return try TextForm.parse(Array(text.utf8), as: type, &evaluation)
  }

  private func bindParameter(_ number: Int, at span: SyntaxSpan) throws(EngineError)
    -> BoundExpression
  {
    if let variable = try variables?.variable(ofParameter: number) { return variable }
    if number > parameterTypes.count, infersParameters, number < 65536 {
      parameterTypes += Array(repeating: nil, count: number - parameterTypes.count)
    }
    guard number >= 1, number <= parameterTypes.count else {
      throw .sql("42P02", "there is no parameter $\(number)", at: span)
    }
    return .parameter(number, parameterTypes[number - 1] ?? .unknown)
  }

  func bindCondition(_ expression: Expression, of context: String) throws(EngineError)
    -> BoundExpression
  {
    try asBoolean(try bind(expression), of: context, at: expression.span)
  }

  func asBoolean(_ bound: BoundExpression, of context: String, at span: SyntaxSpan)
    throws(EngineError) -> BoundExpression
  {
    if bound.type.id == .bool { return bound }
    guard let coerced = try coerced(bound, to: .bool, in: .implicit) else {
      throw .mismatch(
        "argument of \(context) must be type boolean, not type \(typeName(bound.type))", at: span)
    }
    return coerced
  }

  private func bindConditions(_ parts: [Expression], of context: String) throws(EngineError)
    -> [BoundExpression]
  {
    var bound: [BoundExpression] = []
    for part in parts { bound.append(try bindCondition(part, of: context)) }
    return bound
  }

  private func bindTest(_ operand: Expression, _ test: Expression.Test, _ negated: Bool)
    throws(EngineError) -> BoundExpression
  {
    let bound = try bind(operand)
    switch test {
    case .null: return .isNull(bound, isNegated: negated)
    case .isTrue, .isFalse, .unknown:
      let word = test == .isTrue ? "TRUE" : test == .isFalse ? "FALSE" : "UNKNOWN"
      let condition = try asBoolean(
        bound, of: "IS \(negated ? "NOT " : "")\(word)", at: operand.span)
      let truth: Bool? = test == .isTrue ? true : test == .isFalse ? false : nil
      return .isTruth(condition, truth, isNegated: negated)
    case .document: throw .unsupported("IS DOCUMENT", at: operand.span)
    case .normalized(let form):
      let call = try resolveCall(
        "is_normalized", [bound, .constant(.text(form ?? "NFC"), .text)], at: operand.span)
      return negated ? .not(call) : call
    }
  }

  private func bindDistinct(_ a: Expression, _ b: Expression, isNegated: Bool)
    throws(EngineError) -> BoundExpression
  {
    let left = try bind(a)
    let right = try bind(b)
    if case .row(let lefts, _, _) = left, case .row(let rights, _, _) = right {
      guard lefts.count == rights.count else {
        throw .syntax("unequal number of entries in row expressions", at: a.span)
      }
      var parts: [BoundExpression] = []
      for (x, y) in zip(lefts, rights) { parts.append(try distinctPair(x, y)) }
      return isNegated ? .not(.or(parts)) : .or(parts)
    }
    let test = try distinctPair(left, right)
    guard isNegated, case .distinct(let x, let y, _) = test else { return test }
    return .distinct(x, y, isNegated: true)
  }

  private func distinctPair(_ a: BoundExpression, _ b: BoundExpression) throws(EngineError)
    -> BoundExpression
  {
    let equality = try resolveOperator("=", a, b, at: .none)
    guard case .call(let call) = equality, call.arguments.count == 2 else {
      return .distinct(a, b, isNegated: false)
    }
    let (x, y) = try comparable(call.arguments[0], call.arguments[1])
    return .distinct(x, y, isNegated: false)
  }

  /// Brings two sides of a comparison to one type, so that they can be compared as values.
  func comparable(_ a: BoundExpression, _ b: BoundExpression) throws(EngineError)
    -> (BoundExpression, BoundExpression)
  {
    if a.type.id == b.type.id { return (a, b) }
    let (unified, _) = try unify([a, b], context: "comparison")
    return (unified[0], unified[1])
  }

  private func bindBetween(_ between: Expression.Between) throws(EngineError) -> BoundExpression {
    let ge = OperatorName(">=")
    let le = OperatorName("<=")
    func range(_ low: Expression, _ high: Expression) throws(EngineError) -> BoundExpression {
      .and([
        try bindBinary(ge, between.operand, low), try bindBinary(le, between.operand, high),
      ])
    }
    var result = try range(between.low, between.high)
    if between.isSymmetric { result = .or([result, try range(between.high, between.low)]) }
    return between.isNegated ? .not(result) : result
  }

  private func bindInList(_ operand: Expression, _ list: [Expression], isNegated: Bool)
    throws(EngineError) -> BoundExpression
  {
    let isSimple =
      list.count > 2
      && list.allSatisfy {
        if case .literal = $0.kind { return true } else { return false }
      }
    if isSimple {
      let left = try bind(operand)
      let elements = try bindAll(list)
      if let (unified, type) = try? unify([left] + elements, context: "IN"),
        let arrayID = typeInfo(type)?.arrayID, arrayID != .none
      {
        let array = BoundExpression.array(
          Array(unified.dropFirst()), SQLType(arrayID), isNested: false)
        let result = try quantified(
          left, OperatorName(isNegated ? "<>" : "=", span: operand.span), array,
          isAll: isNegated, element: type)
        return result
      }
    }
    var parts: [BoundExpression] = []
    for element in list {
      parts.append(
        try bindBinary(OperatorName(isNegated ? "<>" : "=", span: element.span), operand, element))
    }
    if parts.count == 1, let only = parts.first { return only }
    return isNegated ? .and(parts) : .or(parts)
  }

  private func bindCase(_ syntax: Expression.CaseExpression) throws(EngineError)
    -> BoundExpression
  {
    var operand: BoundExpression?
    if let written = syntax.operand {
      let bound = try bind(written)
      operand = bound.type.id == .unknown ? try require(bound, .text) : bound
    }
    var conditions: [BoundExpression] = []
    var results: [BoundExpression] = []
    for branch in syntax.branches {
      if let operand {
        conditions.append(
          try resolveOperator(
            "=", operand, try bind(branch.condition), at: branch.condition.span))
      } else {
        conditions.append(try bindCondition(branch.condition, of: "CASE/WHEN"))
      }
      results.append(try bind(branch.result))
    }
    results.append(try syntax.otherwise.map(bind) ?? .constant(.null, .unknown))
    let (unified, type) = try unify(results, context: "CASE")
    var branches: [BoundExpression.Branch] = []
    for (condition, result) in zip(conditions, unified) {
      branches.append(BoundExpression.Branch(condition: condition, result: result))
    }
    return .conditional(branches, otherwise: unified[unified.count - 1], type)
  }

  private func bindNullIf(_ a: Expression, _ b: Expression) throws(EngineError)
    -> BoundExpression
  {
    let left = try bind(a)
    let right = try bind(b)
    let equality = try resolveOperator("=", left, right, at: a.span)
    // The value is of the type in which it was compared.
    guard case .call(let call) = equality, let value = call.arguments.first else {
      return .nullIf(left, equality, left.type)
    }
    return .nullIf(value, equality, value.type)
  }

  private func bindValueFunction(_ function: Expression.ValueFunction, _ precision: Int?)
    throws(EngineError) -> BoundExpression
  {
    let (name, type): (String, TypeID) =
      switch function {
      case .currentDate: ("now", .date)
      case .currentTime: ("now", .timetz)
      case .currentTimestamp: ("now", .timestamptz)
      case .localTime: ("now", .time)
      case .localTimestamp: ("now", .timestamp)
      case .currentRole, .currentUser: ("current_user", .name)
      case .user: ("current_user", .name)
      case .sessionUser: ("session_user", .name)
      case .currentCatalog: ("current_database", .name)
      case .currentSchema: ("current_schema", .name)
      }
    let call = try resolveCall(name, [], at: .none)
    guard name == "now" else { return call }
    let target = SQLType(type, modifier: precision.map { Int32(min($0, 6)) } ?? -1)
    return .cast(call, to: target, isExplicit: true)
  }
}
