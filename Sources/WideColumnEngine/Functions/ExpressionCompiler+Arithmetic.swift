import Core

extension ExpressionCompiler {
  mutating func compile(
    _ sign: ArithmeticOperator, _ left: Selector, _ right: Selector, for receiver: Receiver?
  ) throws(EngineError) -> Expression.Typed {
    let types = try operandTypes(sign, left, right, receiver: receiver?.type)
    guard let type = Arithmetic.resultType(sign, types.left, types.right) else {
      throw unsupported(sign, left, right)
    }
    let name = "system.\(sign.functionName)"
    let a = try compile(left, for: Receiver(name: "arg0(\(name))", type: types.left))
    let b = try compile(right, for: Receiver(name: "arg1(\(name))", type: types.right))
    return Expression.Typed(node: .arithmetic(sign, a, b), type: type)
  }

  /// The types of an operation's operands: their own, or for constants the one that they prefer, or
  /// the one of the place that the result is for.
  mutating func operandTypes(
    _ sign: ArithmeticOperator, _ left: Selector, _ right: Selector, receiver: CQLType?
  ) throws(EngineError) -> (left: CQLType, right: CQLType) {
    let ownLeft = try exactType(of: left)
    let ownRight = try exactType(of: right)
    let a = ownLeft ?? preferredType(of: left)
    let b = ownRight ?? preferredType(of: right)
    if let a, let b, let result = Arithmetic.resultType(sign, a, b),
      receiver == nil || receiver?.assignability(of: result) != Assignability.none
    {
      return (a, b)
    }
    guard let receiver else {
      guard a != nil, b != nil else { throw ambiguous(sign, left, right) }
      throw unsupported(sign, left, right)
    }
    // Constants and markers take the type of the place.
    let x = fallback(left, own: ownLeft, preferred: a, receiver)
    let y = b == .duration ? .duration : fallback(right, own: ownRight, preferred: b, receiver)
    guard let x, let y else { throw ambiguous(sign, left, right) }
    guard Arithmetic.resultType(sign, x, y) != nil else { throw unsupported(sign, left, right) }
    return (x, y)
  }

  private mutating func fallback(
    _ operand: Selector, own: CQLType?, preferred: CQLType?, _ receiver: CQLType
  ) -> CQLType? {
    own ?? (assignability(of: operand, to: receiver) == .none ? preferred : receiver)
  }

  /// The type that a constant has where its place does not say; nil for all else.
  func preferredType(of selector: Selector) -> CQLType? {
    switch selector.kind {
    case .term(let term):
      if case .constant(let constant) = term.kind { return constant.preferredType }
      return nil
    case .tuple(let elements) where elements.count == 1: return preferredType(of: elements[0])
    case .negation(let operand): return preferredType(of: operand)
    default: return nil
    }
  }

  private func unsupported(
    _ sign: ArithmeticOperator, _ left: Selector, _ right: Selector
  ) -> EngineError {
    .invalidRequest(
      "the '\(sign.rawValue)' operation is not supported between \(left.text) and \(right.text)",
      at: SourceSpan(left.span.start..<max(left.span.start, right.span.end)))
  }

  private func ambiguous(
    _ sign: ArithmeticOperator, _ left: Selector, _ right: Selector
  ) -> EngineError {
    .invalidRequest(
      "Ambiguous '\(sign.rawValue)' operation with args \(left.text) and \(right.text): "
        + "use type hint to disambiguate, example '(int) ?'",
      at: SourceSpan(left.span.start..<max(left.span.start, right.span.end)))
  }
}
