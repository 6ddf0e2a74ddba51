import Core

/// The XML functions: read for their shape, so that they can be refused by name.
extension Parser {
  mutating func xmlExpression() throws(EngineError) -> Expression {
    let start = token
    let name = try takeName().text
    var value = XMLExpression(name: name, arguments: [], attributes: [], words: [])
    try expectMark(.leftParenthesis)
    switch start.keyword {
    case .xmlelement:
      try expect(.name)
      value.words = [try label().text]
      if takeMark(.comma) { try elementContent(&value) }
    case .xmlpi:
      try expect(.name)
      value.words = [try label().text]
      if takeMark(.comma) { value.arguments = [try expression()] }
    case .xmlforest: value.attributes = try xmlAttributes()
    case .xmlconcat: value.arguments = try expressions()
    case .xmlparse, .xmlserialize: try xmlConversion(&value)
    case .xmlroot: try xmlRoot(&value)
    case .xmlexists: try xmlExists(&value)
    default: throw unexpected()
    }
    try expectMark(.rightParenthesis)
    return Expression(.xml(value), span: span(from: start))
  }

  private mutating func elementContent(_ value: inout XMLExpression) throws(EngineError) {
    if take(.xmlattributes) {
      try expectMark(.leftParenthesis)
      value.attributes = try xmlAttributes()
      try expectMark(.rightParenthesis)
      guard takeMark(.comma) else { return }
    }
    value.arguments = try expressions()
  }

  private mutating func xmlAttributes() throws(EngineError) -> [FunctionCall.Argument] {
    try list { (parser: inout Parser) throws(EngineError) in
      let value = try parser.expression()
      let name = parser.take(.as) ? try parser.label() : nil
      return FunctionCall.Argument(name: name, value)
    }
  }

  private mutating func xmlConversion(_ value: inout XMLExpression) throws(EngineError) {
    guard token.keyword == .document || token.keyword == .content else { throw unexpected() }
    value.words = [try takeName().text]
    value.arguments = [try expression()]
    if value.name == "xmlserialize" {
      try expect(.as)
      value.type = try simpleTypeName()
    } else if take(.preserve) || take(.strip) {
      value.words.append(lexer.name(previous))
      try expect(.whitespace)
    }
  }

  private mutating func xmlRoot(_ value: inout XMLExpression) throws(EngineError) {
    value.arguments = [try expression()]
    try expectMark(.comma)
    try expect(.version)
    if take(.no) {
      try expect(.value)
      value.words = ["no value"]
    } else {
      value.arguments.append(try expression())
    }
    guard takeMark(.comma) else { return }
    try expect(.standalone)
    if take(.yes) {
      value.words.append("yes")
      return
    }
    try expect(.no)
    value.words.append(take(.value) ? "no value" : "no")
  }

  private mutating func xmlExists(_ value: inout XMLExpression) throws(EngineError) {
    value.arguments = [try primary()]
    try expect(.passing)
    try passingMechanism()
    value.arguments.append(try primary())
    try passingMechanism()
  }

  /// `BY REF`, `BY VALUE`.
  mutating func passingMechanism() throws(EngineError) {
    guard take(.by) else { return }
    if take(.ref) { return }
    try expect(.value)
  }
}
