import Core
import SQLSyntax

/// How COPY writes a row on a line; ``CopyScanner`` reads it back.
///
/// **Source:** PostgreSQL 15, manual, "COPY", file formats.
struct CopyText {
  var isCSV = false
  var delimiter = UInt8(ascii: "\t")
  var null: [UInt8] = Array("\\N".utf8)
  var quote = UInt8(ascii: "\"")
  var escape = UInt8(ascii: "\"")
  /// A first line of names; on reading it is skipped, or compared (MATCH).
  var hasHeader = false
  var matchesHeader = false
  /// Columns that are quoted always; nil for all.
  var forcedQuotes: [String]? = []
  /// Columns in which an empty unquoted value is text, not NULL.
  var notNull: [String]? = []
  /// Columns in which a quoted value may be NULL.
  var quotedNull: [String]? = []

  init(_ options: [OptionSetting]) throws(EngineError) {
    try readFormat(options)
    if isCSV {
      delimiter = UInt8(ascii: ",")
      null = []
    }
    var hasEscape = false
    for option in options {
      switch option.name.text {
      case "format", "freeze", "encoding": break
      case "delimiter": delimiter = try single(option)
      case "null": null = Array((option.value?.text ?? "").utf8)
      case "header":
        let word = option.value?.text.lowercased() ?? "true"
        matchesHeader = word == "match"
        hasHeader = matchesHeader || ["true", "on", "1"].contains(word)
      case "quote":
        try requireCSV(option)
        quote = try single(option)
        if !hasEscape { escape = quote }
      case "escape":
        try requireCSV(option)
        escape = try single(option)
        hasEscape = true
      case "force_quote": forcedQuotes = try names(option)
      case "force_not_null": notNull = try names(option)
      case "force_null": quotedNull = try names(option)
      default:
        throw .syntax("option \"\(option.name.text)\" not recognized", at: option.name.span)
      }
    }
    if delimiter == UInt8(ascii: "\n") || delimiter == UInt8(ascii: "\r") {
      throw .sql("22023", "COPY delimiter cannot be newline or carriage return")
    }
    if isCSV, delimiter == quote {
      throw .sql("22023", "COPY delimiter and quote must be different")
    }
  }

  private mutating func readFormat(_ options: [OptionSetting]) throws(EngineError) {
    var isGiven = false
    for option in options where option.name.text == "format" {
      if isGiven { throw .syntax("conflicting or redundant options", at: option.name.span) }
      isGiven = true
      switch option.value?.text {
      case "text": break
      case "csv": isCSV = true
      case "binary": throw .unsupported("COPY in binary form", at: option.name.span)
      default:
        throw .sql(
          "22023", "COPY format \"\(option.value?.text ?? "")\" not recognized",
          at: option.name.span)
      }
    }
  }

  private func requireCSV(_ option: OptionSetting) throws(EngineError) {
    guard isCSV else {
      throw .sql(
        "0A000", "COPY \(option.name.text) available only in CSV mode", at: option.name.span)
    }
  }

  private func single(_ option: OptionSetting) throws(EngineError) -> UInt8 {
    let bytes = Array((option.value?.text ?? "").utf8)
    guard bytes.count == 1 else {
      throw .sql(
        "0A000", "COPY \(option.name.text) must be a single one-byte character",
        at: option.name.span)
    }
    return bytes[0]
  }

  private func names(_ option: OptionSetting) throws(EngineError) -> [String]? {
    try requireCSV(option)
    switch option.value {
    case .star: return nil
    case .list(let values): return values.map(\.text)
    case .some(let value): return [value.text]
    case nil: return []
    }
  }

  static func applies(_ list: [String]?, to column: String) -> Bool {
    list?.contains(column) ?? true
  }

  // Writing.

  /// One line, without its end.
  func line(_ cells: [[UInt8]?], _ columns: [String]) -> [UInt8] {
    var line: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(delimiter) }
      guard let cell else {
        line += null
        continue
      }
      if isCSV {
        let isForced = Self.applies(forcedQuotes, to: columns[index])
        line += csv(cell, isForced: isForced, isAlone: cells.count == 1)
      } else {
        for byte in cell { line += escaped(byte) }
      }
    }
    return line
  }

  private func escaped(_ byte: UInt8) -> [UInt8] {
    let names: [UInt8: Character] = [8: "b", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r"]
    if let name = names[byte] { return Array("\\\(name)".utf8) }
    if byte == UInt8(ascii: "\\") || byte == delimiter { return [UInt8(ascii: "\\"), byte] }
    return [byte]
  }

  private func csv(_ cell: [UInt8], isForced: Bool, isAlone: Bool) -> [UInt8] {
    let special = cell.contains { [delimiter, quote, 10, 13].contains($0) }
    let isEnd = isAlone && cell == Array("\\.".utf8)
    guard isForced || special || cell == null || isEnd else { return cell }
    var result = [quote]
    for byte in cell {
      if byte == quote || byte == escape { result.append(escape) }
      result.append(byte)
    }
    return result + [quote]
  }
}
