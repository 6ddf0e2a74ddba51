import Core

/// Expressions that start with a name: columns, function calls, literals of a named type.
extension Parser {
  mutating func nameExpression() throws(EngineError) -> Expression {
    let start = token
    note(.column)
    note(.function)
    let first = try takeName()
    if !atMark(.dot) {
      if atMark(.leftParenthesis) { return try functionCall(QualifiedName(first), from: start) }
      if token.isString {
        return try typedLiteral(TypeName(QualifiedName(first), span: first.span))
      }
      return try columnEnd(ColumnReference(first))
    }
    return try dottedExpression(first, from: start)
  }

  /// A word that may name only functions and types: it must be one of them.
  mutating func functionWordExpression() throws(EngineError) -> Expression {
    let start = token
    let name = try takeName()
    if atMark(.leftParenthesis) { return try functionCall(QualifiedName(name), from: start) }
    return try typedLiteral(TypeName(QualifiedName(name), span: name.span))
  }

  private mutating func dottedExpression(
    _ first: Identifier, from start: LexicalToken
  ) throws(EngineError) -> Expression {
    var parts = [first]
    while takeMark(.dot) {
      if takeMark(.star) {
        let table = try relationName(parts)
        return Expression(.star(table), span: span(from: start))
      }
      note(.column)
      note(.relation)
      parts.append(try label())
    }
    if atMark(.leftParenthesis) {
      return try functionCall(try qualifiedName(of: parts), from: start)
    }
    if token.isString {
      let name = try qualifiedName(of: parts)
      return try typedLiteral(TypeName(name, span: name.span))
    }
    let column = parts.removeLast()
    return try columnEnd(ColumnReference(table: try relationName(parts), column))
  }

  private func relationName(_ parts: [Identifier]) throws(EngineError) -> QualifiedName {
    guard parts.count <= 3 else {
      let text = parts.map(\.text).joined(separator: ".")
      throw .grammar(
        "improper qualified name (too many dotted names): \(text)", at: parts[0].span)
    }
    return try qualifiedName(of: parts)
  }

  /// Subscripts and fields behind a column.
  private mutating func columnEnd(_ column: ColumnReference) throws(EngineError) -> Expression {
    let expression = Expression(.column(column), span: column.span)
    return atMark(.leftBracket) ? try indirection(expression) : expression
  }

  /// The string behind a type's name.
  mutating func typedLiteral(_ type: TypeName) throws(EngineError) -> Expression {
    let literal = token
    guard literal.isString else { throw unexpected() }
    let value = Expression(.literal(.string(try stringConstant())), span: span(from: literal))
    return Expression(.cast(value, type), span: span(from: type.span))
  }
}
