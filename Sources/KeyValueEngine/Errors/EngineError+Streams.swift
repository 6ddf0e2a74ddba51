import Core

/// Error texts of streams, in Redis 7.0's words.
extension EngineError {
  static let invalidStreamID = reply("ERR Invalid stream ID specified as stream command argument")
  static let invalidIntervalStart = reply("ERR invalid start ID for the interval")
  static let invalidIntervalEnd = reply("ERR invalid end ID for the interval")
  static let streamIDTooSmall = reply(
    "ERR The ID specified in XADD is equal or smaller than the target stream top item")
  static let streamEntryTooLarge = reply("ERR Elements are too large to be stored")
  static let timeoutNotInteger = reply("ERR timeout is not an integer or out of range")

  static func noStreamGroup(key: Word, group: Word, suffix: String = "") -> EngineError {
    reply(
      "NOGROUP No such key '\(key.text)' or consumer group '\(group.text)'\(suffix)", .reference)
  }

  static func noGroup(_ group: Word, forKey key: Word) -> EngineError {
    reply("NOGROUP No such consumer group '\(group.text)' for key name '\(key.text)'", .reference)
  }

  /// What a container command says of a subcommand whose arguments make no sense.
  static func subcommandSyntax(_ word: Word, of command: String) -> EngineError {
    reply(
      "ERR unknown subcommand or wrong number of arguments for '\(word.text.prefix(128))'. "
        + "Try \(command.uppercased()) HELP.", .syntax)
  }
}
