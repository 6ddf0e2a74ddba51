import Core
import Storage

/// Every error text of the family, in Redis 7.0's words.
extension EngineError {
  /// An error reply: its first word is the code.
  static func reply(
    _ text: String, _ category: Category = .usage, at span: SourceSpan? = nil, hint: String? = nil
  ) -> EngineError {
    let code = text.prefix { $0 != " " }
    return EngineError(String(code), category, text, at: span, hint: hint)
  }

  static let wrongType = reply(
    "WRONGTYPE Operation against a key holding the wrong kind of value", .conflict)
  static let syntax = reply("ERR syntax error", .syntax)
  static let notInteger = reply("ERR value is not an integer or out of range")
  static let notFloat = reply("ERR value is not a valid float")
  static let noSuchKey = reply("ERR no such key", .reference)
  static let indexOutOfRange = reply("ERR index out of range")
  static let overflow = reply("ERR increment or decrement would overflow")
  static let notFinite = reply("ERR increment would produce NaN or Infinity")
  static let stringTooLong = reply(
    "ERR string exceeds maximum allowed size (proto-max-bulk-len)", .limit)
  static let outOfMemory = reply(
    "OOM command not allowed when used memory > 'maxmemory'.", .limit)
  static let unbalancedQuotes = reply("ERR unbalanced quotes in request", .syntax)
  static let timeoutNotFloat = reply("ERR timeout is not a float or out of range")
  static let timeoutNegative = reply("ERR timeout is negative")

  /// The change was taken back: the disk did not take its record.
  static func notLogged(_ error: StorageError) -> EngineError {
    reply("MISCONF Errors writing to the AOF file: \(error)", .device)
  }

  /// The log can't be written any more, so nothing may be changed.
  static func logBroken(_ error: StorageError) -> EngineError {
    reply(
      "MISCONF Errors writing to the AOF file: \(error)", .device,
      hint: "nothing can be changed until the family is opened again (\\crash kv)")
  }

  static func onlyWhileSubscribed(_ command: String) -> EngineError {
    reply(
      "ERR Can't execute '\(command)': only (P|S)SUBSCRIBE / (P|S)UNSUBSCRIBE / PING / QUIT "
        + "/ RESET are allowed in this context")
  }

  /// A command of Redis that is left out on purpose.
  static func notPartOfFamily(_ command: String, _ what: String) -> EngineError {
    reply(
      "ERR \(command.uppercased()): \(what) is not part of Loupe's kv family", .unsupported,
      hint: what == "scripting" ? "MULTI … EXEC runs several commands in one step" : nil)
  }

  static func invalidExpireTime(_ command: String) -> EngineError {
    reply("ERR invalid expire time in '\(command)' command")
  }

  static func wrongArgumentCount(_ command: String) -> EngineError {
    reply("ERR wrong number of arguments for '\(command)' command")
  }

  static func unknownCommand(_ words: Words, nearest: String?) -> EngineError {
    let arguments = words.dropFirst().prefix(20).map { "'\($0.text.prefix(128))' " }.joined()
    return reply(
      "ERR unknown command '\(words[0].text.prefix(128))', with args beginning with: \(arguments)",
      .reference, hint: nearest.map { "Did you mean `\($0.uppercased())`?" })
  }

  static func unknownSubcommand(_ word: Word, of command: String) -> EngineError {
    reply(
      "ERR unknown subcommand '\(word.text.prefix(128))'. Try \(command.uppercased()) HELP.",
      .reference)
  }
}
