import Core
import SQLSyntax

/// What EXPLAIN was asked for.
struct ExplainOptions {
  enum Format: String { case text, json, xml, yaml }

  var isRun = false
  var isVerbose = false
  var showsCosts = true
  var showsTiming = true
  var showsSummary = false
  var showsBuffers = false
  var showsSettings = false
  var showsLog = false
  var format = Format.text

  init() {}

  /// - Throws: 42601 for an option that does not exist, 22023 for a value that it does not take.
  init(_ settings: [OptionSetting]) throws(EngineError) {
    var summary: Bool?
    var timing: Bool?
    for option in settings {
      let name = option.name.text
      if name == "format" {
        format = try Self.format(option)
        continue
      }
      let isOn = try Self.flag(option)
      switch name {
      case "analyze": isRun = isOn
      case "verbose": isVerbose = isOn
      case "costs": showsCosts = isOn
      case "timing": timing = isOn
      case "summary": summary = isOn
      case "buffers": showsBuffers = isOn
      case "settings": showsSettings = isOn
      case "wal": showsLog = isOn
      default:
        throw .syntax("unrecognized EXPLAIN option \"\(name)\"", at: option.name.span)
      }
    }
    if showsLog, !isRun { throw .invalidParameter("EXPLAIN option WAL requires ANALYZE") }
    if timing == true, !isRun { throw .invalidParameter("EXPLAIN option TIMING requires ANALYZE") }
    showsTiming = timing ?? true
    showsSummary = summary ?? isRun
  }

  private static func word(_ option: OptionSetting) -> String? {
    switch option.value {
    case .word(let text)?, .string(let text)?, .number(let text)?: text.lowercased()
    default: nil
    }
  }

  private static func format(_ option: OptionSetting) throws(EngineError) -> Format {
    let word = word(option) ?? ""
    guard let format = Format(rawValue: word) else {
      throw .invalidParameter("unrecognized value for EXPLAIN option \"format\": \"\(word)\"")
    }
    return format
  }

  private static func flag(_ option: OptionSetting) throws(EngineError) -> Bool {
    guard let word = word(option) else { return true }
    switch word {
    case "on", "true", "1": return true
    case "off", "false", "0": return false
    default: throw .syntax("\(option.name.text) requires a Boolean value", at: option.name.span)
    }
  }
}
