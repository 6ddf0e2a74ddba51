import Core

/// RAISE.
extension PLpgSQLParser {
  /// Behind RAISE.
  mutating func raise() throws(EngineError) -> PLpgSQLStatement.Raise {
    var raise = PLpgSQLStatement.Raise()
    let levels: [(StaticString, PLpgSQLStatement.Raise.Level)] = [
      ("debug", .debug), ("log", .log), ("info", .info), ("notice", .notice),
      ("warning", .warning), ("exception", .exception),
    ]
    for (word, level) in levels where takeWord(word) {
      raise.level = level
      break
    }
    if token.kind == .semicolon { return raise }
    if token.isString {
      try format(&raise)
    } else if atWord("sqlstate") {
      advance()
      raise.condition = .state(try state())
    } else if !atWord("using") {
      raise.condition = .named(try name())
    }
    if takeWord("using") { try settings(&raise) }
    return raise
  }

  private mutating func format(_ raise: inout PLpgSQLStatement.Raise) throws(EngineError) {
    let start = token
    let format = try string()
    let item = Stop(marks: [.comma, .semicolon], words: ["using"])
    while takeMark(.comma) { raise.arguments.append(try expression(until: item)) }
    let wanted = Self.placeCount(of: format)
    guard wanted == raise.arguments.count else {
      throw EngineError(
        "42601", .syntax,
        "too \(raise.arguments.count > wanted ? "many" : "few") parameters specified for RAISE",
        at: start.span.source)
    }
    raise.format = format
  }

  /// How many `%` there are; `%%` is none.
  private static func placeCount(of format: String) -> Int {
    var count = 0
    var isEscaped = false
    for byte in format.utf8 {
      guard byte == UInt8(ascii: "%") else {
        isEscaped = false
        continue
      }
      count += isEscaped ? -1 : 1
      isEscaped.toggle()
    }
    return count
  }

  private mutating func settings(_ raise: inout PLpgSQLStatement.Raise) throws(EngineError) {
    repeat {
      let name = try self.name()
      guard let option = PLpgSQLStatement.Raise.Option(rawValue: name.text) else {
        throw EngineError(
          "42601", .syntax, "unrecognized RAISE statement option", at: name.span.source)
      }
      guard takeMark(.equals) || takeMark(.colonEquals) else { throw unexpected() }
      raise.options.append(
        PLpgSQLStatement.Raise.Setting(
          option: option, value: try expression(until: .listItem)))
    } while takeMark(.comma)
  }
}
