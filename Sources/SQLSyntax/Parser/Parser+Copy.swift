import Core

/// COPY, in its new form and the two old ones.
extension Parser {
  mutating func copy() throws(EngineError) -> Statement {
    advance()
    var isOldBinary = false
    let source: CopyStatement.Source
    if takeMark(.leftParenthesis) {
      source = .statement(try preparableStatement())
      try expectMark(.rightParenthesis)
    } else {
      isOldBinary = take(.binary)
      let name = try qualifiedName()
      source = .table(name, columns: try columnNamesIfAny())
    }
    let direction: CopyStatement.Direction
    if take(.from) {
      direction = .from
    } else {
      try expect(.to)
      direction = .to
    }
    var copy = CopyStatement(
      source: source, direction: direction, endpoint: try copyEndpoint(direction))
    if isOldBinary { copy.options.append(option("format", .word("binary"))) }
    _ = take(.using)
    if take(.delimiters) {
      copy.options.append(option("delimiter", .string(try stringConstant())))
    }
    _ = take(.with)
    if atMark(.leftParenthesis) {
      copy.options += try optionList()
    } else {
      while let old = try oldCopyOption() { copy.options.append(old) }
    }
    if take(.where) {
      copy.filter = try expression()
      if direction == .to {
        throw .grammar("WHERE clause not allowed with COPY TO", at: previous.span)
      }
    }
    return .copy(copy)
  }

  private mutating func copyEndpoint(
    _ direction: CopyStatement.Direction
  ) throws(EngineError) -> CopyStatement.Endpoint {
    if take(.program) { return .program(try stringConstant()) }
    if take(.stdin) || take(.stdout) { return .standard }
    return .file(try stringConstant())
  }

  private func option(_ name: String, _ value: OptionValue?) -> OptionSetting {
    OptionSetting(name: Identifier(name, span: previous.span), value: value)
  }

  /// `CSV`, `DELIMITER AS ','`, `FORCE QUOTE a, b`, …
  private mutating func oldCopyOption() throws(EngineError) -> OptionSetting? {
    switch token.keyword {
    case .binary, .csv:
      let format = try takeName().text
      return option("format", .word(format))
    case .freeze, .header:
      let name = try takeName().text
      return option(name, .word("true"))
    case .delimiter, .null, .quote, .escape:
      let name = try takeName().text
      _ = take(.as)
      return option(name, .string(try stringConstant()))
    case .encoding:
      advance()
      return option("encoding", .string(try stringConstant()))
    case .force: return try forceOption()
    default: return nil
    }
  }

  private mutating func forceOption() throws(EngineError) -> OptionSetting {
    advance()
    var name = "force_quote"
    if take(.not) {
      try expect(.null)
      name = "force_not_null"
    } else if take(.null) {
      name = "force_null"
    } else {
      try expect(.quote)
      if takeMark(.star) { return option(name, .star) }
    }
    let columns = try names()
    return option(name, .list(columns.map { .word($0.text) }))
  }
}
