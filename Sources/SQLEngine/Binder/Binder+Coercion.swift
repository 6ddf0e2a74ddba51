import Core
import SQLSyntax

/// How expressions of one type become expressions of another.
extension Binder {
  /// The expression as one of a type; nil if there is no way that the context allows.
  func coerced(
    _ expression: BoundExpression, to target: SQLType, in context: CoercionContext
  ) throws(EngineError) -> BoundExpression? {
    let source = expression.type
    if source == target { return expression }
    if let info = typeInfo(target), case .domain(let base) = info.kind {
      if source.id == target.id { return expression }
      guard let inner = try coerced(expression, to: base, in: context) else { return nil }
      return .domain(inner, target)
    }
    if case .constant(let value, _) = expression, source.id == .unknown {
      return try literal(value, as: target, isExplicit: context == .explicit)
    }
    if case .parameter(let number, _) = expression, source.id == .unknown {
      return parameter(number, as: target, isExplicit: context == .explicit)
    }
    if [.any, .anyElement, .anyCompatible].contains(target.id) { return expression }
    if source.id == target.id {
      guard target.modifier != SQLType.noModifier else { return expression }
      return .cast(expression, to: target, isExplicit: context == .explicit)
    }
    if case .row(let parts, _, _) = expression, let info = typeInfo(target),
      case .composite(let fields) = info.kind
    {
      return try row(parts, as: fields, target, in: context)
    }
    if target.id == .record, typeInfo(source)?.isComposite == true { return expression }
    guard
      CastRegistry.path(from: source.id, to: target.id, in: context, catalog: session.access)
        != nil || source.id == .unknown
    else { return nil }
    return folded(.cast(expression, to: target, isExplicit: context == .explicit))
  }

  /// A quoted literal as a value of a type.
  private func literal(_ value: SQLValue, as target: SQLType, isExplicit: Bool)
    throws(EngineError) -> BoundExpression
  {
    guard case .text(let text) = value else { return .constant(.null, target) }
    if target.id == .unknown || target.id == .any { return .constant(value, target) }
    // A modifier cuts off or refuses only after the value has been read.
    let plain = SQLType(target.id, modifier: target.id == .interval ? target.modifier : -1)
    // A copy: a domain runs its checks, which take the session's own.
    var evaluation = session.evaluation
    let parsed = try TextForm.parse(text, as: plain, &evaluation)
    if plain.id == .regclass, case .int(let id) = parsed { note(ObjectID(truncatingIfNeeded: id)) }
    let constant = BoundExpression.constant(parsed, plain)
    guard plain != target else { return constant }
    return .constant(
      try CastRegistry.cast(
        parsed, from: plain, to: target, isExplicit: isExplicit, &evaluation), target)
  }

  /// A parameter whose type its place decides.
  private func parameter(_ number: Int, as target: SQLType, isExplicit: Bool) -> BoundExpression {
    if target.id == .unknown || target.id == .any { return .parameter(number, .unknown) }
    // A modifier cuts off or refuses only after the value has been read.
    let plain = SQLType(
      target.id, modifier: target.id == .interval ? target.modifier : SQLType.noModifier)
    if let before = parameterTypes[number - 1], before != plain {
      literals?.isContradictory = true
    }
    parameterTypes[number - 1] = plain
    let parameter = BoundExpression.parameter(number, plain)
    return plain == target ? parameter : .cast(parameter, to: target, isExplicit: isExplicit)
  }

  private func row(
    _ parts: [BoundExpression], as fields: [TypeInfo.Field], _ target: SQLType,
    in context: CoercionContext
  ) throws(EngineError) -> BoundExpression? {
    guard parts.count == fields.count else {
      throw .sql(
        "42846", "cannot cast type record to \(typeName(target))",
        detail: parts.count < fields.count
          ? "Input has too few columns." : "Input has too many columns.")
    }
    var values: [BoundExpression] = []
    for (part, field) in zip(parts, fields) {
      guard let value = try coerced(part, to: field.type, in: context) else { return nil }
      values.append(value)
    }
    return .row(values, fields, target)
  }

  /// A cast of a constant as a constant, where that is sure to give the same.
  private func folded(_ expression: BoundExpression) -> BoundExpression {
    guard case .cast(.constant(let value, let source), let target, let isExplicit) = expression
    else { return expression }
    if value.isNull { return .constant(.null, target) }
    guard source.id != .unknown, [.int2, .int4, .int8, .numeric, .float8].contains(target.id),
      let result = try? CastRegistry.cast(
        value, from: source, to: target, isExplicit: isExplicit, &session.evaluation)
    else { return expression }
    return .constant(result, target)
  }

  /// The expression as one of a type, implicitly.
  func require(_ expression: BoundExpression, _ target: SQLType, at span: SyntaxSpan = .none)
    throws(EngineError) -> BoundExpression
  {
    if let result = try coerced(expression, to: target, in: .implicit) { return result }
    throw .sql(
      "42846", "cannot cast type \(typeName(expression.type)) to \(typeName(target))", at: span)
  }

  /// The expression as a value of a column.
  func assigned(
    _ expression: BoundExpression, to column: String, _ target: SQLType, at span: SyntaxSpan
  ) throws(EngineError) -> BoundExpression {
    if let result = try coerced(expression, to: target, in: .assignment) { return result }
    throw .mismatch(
      "column \"\(column)\" is of type \(typeName(target)) but expression is of type "
        + typeName(expression.type), at: span,
      hint: "You will need to rewrite or cast the expression.")
  }

  /// Text for what is still a literal without a type.
  func decided(_ expression: BoundExpression) throws(EngineError) -> BoundExpression {
    expression.type.id == .unknown ? try require(expression, .text) : expression
  }

  /// Brings expressions to their common type.
  func unify(_ expressions: [BoundExpression], context: String) throws(EngineError)
    -> ([BoundExpression], SQLType)
  {
    let types = expressions.map(\.type)
    if let first = types.first, first.id != .unknown, types.allSatisfy({ $0 == first }) {
      return (expressions, first)
    }
    let id = try OverloadResolution.commonType(
      types.map(\.id), context: context, catalog: session.access)
    let known = types.filter { $0.id != .unknown }
    let sameModifier = Set(known.map(\.modifier)).count == 1 && known.allSatisfy { $0.id == id }
    let type = SQLType(
      id == .unknown ? .text : id, modifier: sameModifier ? known[0].modifier : -1)
    var result: [BoundExpression] = []
    for expression in expressions {
      guard let value = try coerced(expression, to: type, in: .implicit) else {
        throw .sql(
          "42846",
          "\(context) could not convert type \(typeName(expression.type)) to \(typeName(type))")
      }
      result.append(value)
    }
    return (result, type)
  }

  func bindCast(_ operand: Expression, _ name: TypeName) throws(EngineError) -> BoundExpression {
    let target = try type(named: name)
    if case .array(let elements) = operand.kind, let element = typeInfo(target)?.elementID {
      return try bindArray(elements, as: SQLType(element, modifier: target.modifier), target)
    }
    let bound = try bind(operand)
    if let result = try coerced(bound, to: target, in: .explicit) { return result }
    throw .sql(
      "42846", "cannot cast type \(typeName(bound.type)) to \(typeName(target))", at: operand.span)
  }
}
