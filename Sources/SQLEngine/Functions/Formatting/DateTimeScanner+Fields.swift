import Core

/// The single fields of a text.
extension DateTimeScanner {
  /// The field being read: its pattern as written, and whether it may have any number of digits.
  struct Field {
    var name: String
    var takesAllDigits: Bool
  }

  mutating func read(_ pattern: DateTimePattern, _ field: Field) throws(EngineError) {
    if try readWord(pattern, field) { return }
    switch pattern {
    case .hour12:
      try read(\.hour, field, digits: 2)
      found.isTwelveHourClock = true
    case .hour24: try read(\.hour, field, digits: 2)
    case .minute: try read(\.minute, field)
    case .second: try read(\.second, field)
    case .secondOfDay: try read(\.secondOfDay, field)
    case .milliseconds:
      let length = try read(\.milliseconds, field, digits: 3)
      found.milliseconds *= Self.scale(length, of: 3)
    case .microseconds:
      let length = try read(\.microseconds, field, digits: 6)
      found.microseconds *= Self.scale(length, of: 6)
    case .fraction(let digits):
      found.fractionDigits = digits
      let length = try read(\.microseconds, field, digits: digits)
      found.microseconds *= Self.scale(length, of: 6)
    case .zoneHour:
      readZoneSign()
      try read(\.zoneHour, field, digits: 2)
    case .zoneMinute:
      if found.zoneSign == 0 { found.zoneSign = 1 }
      try read(\.zoneMinute, field, digits: 2)
    case .month: try read(\.month, field)
    case .dayOfYear: try read(\.dayOfYear, field)
    case .isoDayOfYear: try read(\.dayOfYear, field, digits: 3)
    case .dayOfMonth: try read(\.dayOfMonth, field)
    case .dayOfWeek: try read(\.weekday, field)
    case .isoDayOfWeek:
      try read(\.weekday, field, digits: 1)
      found.weekday = found.weekday >= 7 ? 1 : found.weekday + 1
    case .week, .isoWeek: try read(\.week, field)
    case .weekOfMonth: try read(\.weekOfMonth, field)
    case .century: try read(\.century, field)
    case .julianDay: try read(\.julianDay, field)
    // A quarter says too little to be used, and may contradict a month.
    case .quarter: _ = try number(field, digits: 1)
    case .yearWithComma: try readYearWithComma(field)
    case .year(let digits), .isoYear(let digits):
      let length = try read(\.year, field, digits: digits)
      if digits < 4, length < 4 { found.year = Self.near2020(found.year) }
      found.yearDigits = digits
    case .zoneName, .zoneOffset:
      throw .sql("0A000", "formatting field \"\(field.name)\" is only supported in to_char")
    default: break
    }
  }

  /// 25 is .25 in a fraction: what digits that were not written are worth.
  private static func scale(_ length: Int, of digits: Int) -> Int {
    var scale = 1
    for _ in 0..<max(0, digits - length) { scale *= 10 }
    return scale
  }

  /// The year closest to 2020 that ends in the digits given.
  private static func near2020(_ year: Int) -> Int {
    switch year {
    case ..<70: year + 2000
    case ..<100: year + 1900
    case ..<520: year + 2000
    case ..<1000: year + 1000
    default: year
    }
  }

  private mutating func readWord(_ pattern: DateTimePattern, _ field: Field)
    throws(EngineError) -> Bool
  {
    switch pattern {
    case .meridiem(let dotted, _):
      let words = dotted ? ["a.m.", "p.m."] : ["am", "pm"]
      try set(\.isAfternoon, to: word(among: words, field), field)
      found.isTwelveHourClock = true
    case .era(let dotted, _):
      let words = dotted ? ["a.d.", "b.c."] : ["ad", "bc"]
      try set(\.isBeforeChrist, to: word(among: words, field), field)
    case .monthName(_, let isShort):
      let names = Calendar.monthNames.map { isShort ? String($0.prefix(3)) : $0 }
      try set(\.month, to: word(among: names, field) + 1, field)
    case .dayName(_, let isShort):
      let names = Calendar.dayNames.map { isShort ? String($0.prefix(3)) : $0 }
      try set(\.weekday, to: word(among: names, field), field)
      found.weekday += 1
    case .romanMonth:
      // From the longest on, so that XII is not read as X.
      try set(
        \.month, to: 12 - word(among: RomanNumerals.lowerMonths.reversed(), field), field)
    default: return false
    }
    return true
  }

  /// Which of the words stands here, in any case.
  private mutating func word(among words: [String], _ field: Field) throws(EngineError) -> Int {
    for (index, word) in words.enumerated() {
      let length = word.utf8.count
      guard offset + length <= text.count else { continue }
      let here = text[offset..<(offset + length)].map { ASCIICase.lower($0) }
      if here == word.utf8.map({ ASCIICase.lower($0) }) {
        offset += length
        return index
      }
    }
    let shown = text[offset...].prefix { !Blanks.contains($0) }
    throw .sql(
      "22007", "invalid value \"\(String(decoding: shown, as: UTF8.self))\" for \"\(field.name)\"",
      detail: "The given value did not match any of the allowed values for this field.")
  }

  private mutating func set(_ path: WritableKeyPath<Found, Int>, to value: Int, _ field: Field)
    throws(EngineError)
  {
    let before = found[keyPath: path]
    guard before == 0 || before == value else {
      throw .sql(
        "22007", "conflicting values for \"\(field.name)\" field in formatting string",
        detail: "This value contradicts a previous setting for the same field type.")
    }
    found[keyPath: path] = value
  }

  /// - Returns: how many bytes were read.
  @discardableResult
  private mutating func read(
    _ path: WritableKeyPath<Found, Int>, _ field: Field, digits: Int? = nil
  ) throws(EngineError) -> Int {
    let (value, length) = try number(field, digits: digits ?? field.name.utf8.count)
    try set(path, to: value, field)
    return length
  }

  /// A whole number with an optional sign, of `digits` characters if the field has a fixed width.
  private mutating func number(_ field: Field, digits: Int) throws(EngineError)
    -> (value: Int, length: Int)
  {
    let start = offset
    while let byte, Blanks.contains(byte) { offset += 1 }
    let rest = text[offset...]
    let shown = String(decoding: rest.prefix(digits), as: UTF8.self)
    func invalid(_ detail: String, hint: String? = nil) -> EngineError {
      .sql("22007", "invalid value \"\(shown)\" for \"\(field.name)\"", hint: hint, detail: detail)
    }
    let hint = "If your source string is not fixed-width, try using the \"FM\" modifier."
    if !field.takesAllDigits, rest.count < digits {
      throw .sql(
        "22007", "source string too short for \"\(field.name)\" formatting field", hint: hint,
        detail: "Field requires \(digits) characters, but only \(rest.count) remain.")
    }
    let (value, used) = Self.integer(in: field.takesAllDigits ? rest : rest.prefix(digits))
    if !field.takesAllDigits, used > 0, used < digits {
      throw invalid(
        "Field requires \(digits) characters, but only \(used) could be parsed.", hint: hint)
    }
    offset += used
    if used == 0 { throw invalid("Value must be an integer.") }
    guard let value, Int(Int32.min)...Int(Int32.max) ~= value else {
      throw .sql(
        "22008", "value for \"\(field.name)\" in source string is out of range",
        detail: "Value must be in the range \(Int32.min) to \(Int32.max).")
    }
    return (value, offset - start)
  }

  /// A number as C's strtol reads it; a nil value is out of range.
  private static func integer(in text: ArraySlice<UInt8>) -> (value: Int?, length: Int) {
    var index = text.startIndex
    while index < text.endIndex, Blanks.contains(text[index]) { index += 1 }
    var isNegative = false
    if index < text.endIndex, text[index] == 43 || text[index] == 45 {
      isNegative = text[index] == 45
      index += 1
    }
    let first = index
    var value: Int? = 0
    while index < text.endIndex, FormatText.isDigit(text[index]) {
      let digit = Int(text[index] - 48)
      value = value.flatMap { $0 > 1 << 40 ? nil : $0 * 10 + digit }
      index += 1
    }
    if index == first { return (0, 0) }
    return (value.map { isNegative ? -$0 : $0 }, index - text.startIndex)
  }

  private mutating func readYearWithComma(_ field: Field) throws(EngineError) {
    let invalid = EngineError.sql("22007", "invalid input string for \"Y,YYY\"")
    let (thousands, length) = Self.integer(in: text[offset...])
    let comma = offset + length
    guard length > 0, let thousands, comma < text.count, text[comma] == UInt8(ascii: ",") else {
      throw invalid
    }
    let (rest, restLength) = Self.integer(in: text[(comma + 1)...].prefix(3))
    guard restLength > 0, let rest, thousands.magnitude < 1 << 31 else { throw invalid }
    try set(\.year, to: rest + thousands * 1000, field)
    found.yearDigits = 4
    offset = comma + 1 + restLength
  }
}

/// ASCII letters in lower case.
enum ASCIICase {
  static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
}
