import Core

extension Numeric {
  /// Reads numeric's text form: digits with point and exponent, `NaN`, `[+-]Inf[inity]`, blanks
  /// around.
  /// - Throws: 22P02, 22003.
  init(parsing text: [UInt8]) throws(EngineError) {
    var parser = NumericParser(text: text)
    self = try parser.parse()
  }
}

private struct NumericParser {
  let text: [UInt8]
  var offset = 0

  init(text: [UInt8]) { self.text = text }

  mutating func parse() throws(EngineError) -> Numeric {
    let body = Blanks.trimmed(text)
    if let special = special(body) { return special }
    return try number(body)
  }

  private func special(_ body: ArraySlice<UInt8>) -> Numeric? {
    switch String(decoding: body, as: UTF8.self).lowercased() {
    case "nan": .nan
    case "infinity", "+infinity", "inf", "+inf": .infinity
    case "-infinity", "-inf": .negativeInfinity
    default: nil
    }
  }

  private func number(_ body: ArraySlice<UInt8>) throws(EngineError) -> Numeric {
    var index = body.startIndex
    var isNegative = false
    if index < body.endIndex, body[index] == UInt8(ascii: "-") || body[index] == UInt8(ascii: "+") {
      isNegative = body[index] == UInt8(ascii: "-")
      index += 1
    }
    var digits: [UInt8] = []
    var pointAt: Int?
    loop: while index < body.endIndex {
      switch body[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(body[index] - 48)
      case UInt8(ascii: ".") where pointAt == nil: pointAt = digits.count
      default: break loop
      }
      index += 1
    }
    guard !digits.isEmpty else { throw .invalidText(text, for: "numeric") }
    var exponent = 0
    if index < body.endIndex, body[index] | 0x20 == UInt8(ascii: "e") {
      exponent = try parseExponent(body, at: &index)
    }
    guard index == body.endIndex else { throw .invalidText(text, for: "numeric") }
    let decimals = digits.count - (pointAt ?? digits.count)
    return try make(digits, decimals: decimals, exponent: exponent, isNegative: isNegative)
  }

  private func parseExponent(_ body: ArraySlice<UInt8>, at index: inout Int) throws(EngineError)
    -> Int
  {
    index += 1
    var isNegative = false
    if index < body.endIndex, body[index] == UInt8(ascii: "-") || body[index] == UInt8(ascii: "+") {
      isNegative = body[index] == UInt8(ascii: "-")
      index += 1
    }
    let start = index
    var value = 0
    while index < body.endIndex, (48...57).contains(body[index]) {
      value = value * 10 + Int(body[index] - 48)
      // PostgreSQL's bound: half of INT_MAX.
      if value >= Int(Int32.max) / 2 { throw .numericOverflow }
      index += 1
    }
    guard index > start else { throw .invalidText(text, for: "numeric") }
    return isNegative ? -value : value
  }

  private func make(_ digits: [UInt8], decimals: Int, exponent: Int, isNegative: Bool)
    throws(EngineError) -> Numeric
  {
    let scale = max(0, decimals - exponent)
    if exponent == 0, digits.count <= 18, decimals <= Numeric.smallScaleMax {
      let coefficient = digits.reduce(Int64(0)) { $0 * 10 + Int64($1) }
      return .small(isNegative ? -coefficient : coefficient, scale: Int16(decimals))
    }
    // The decimal position of the first digit, counted from the point.
    let leading = digits.count - decimals + exponent
    if leading > (BigDecimal.weightMax + 1) * 4, digits.contains(where: { $0 != 0 }) {
      throw .numericOverflow
    }
    guard leading > -20_000 else {
      return Numeric(
        BigDecimal(
          isNegative: false, weight: 0, displayScale: min(scale, BigDecimal.displayScaleMax),
          digits: []))
    }
    let weight = leading > 0 ? (leading - 1) / 4 : -((-leading) / 4) - 1
    let padding = (weight + 1) * 4 - leading
    var grouped: [Int32] = []
    var group: Int32 = 0
    var filled = padding
    for digit in digits {
      group = group * 10 + Int32(digit)
      filled += 1
      if filled == 4 {
        grouped.append(group)
        group = 0
        filled = 0
      }
    }
    if filled > 0 {
      for _ in filled..<4 { group *= 10 }
      grouped.append(group)
    }
    var value = BigDecimal(
      isNegative: isNegative, weight: weight, displayScale: scale, digits: grouped)
    value.strip()
    if scale > BigDecimal.displayScaleMax {
      value = value.rounded(toScale: BigDecimal.displayScaleMax)
    }
    return try Numeric(value).checked()
  }
}

extension EngineError {
  static let numericOverflow = EngineError.sql("22003", "value overflows numeric format")
}

/// The white space that PostgreSQL's input functions pass over (C's isspace).
enum Blanks {
  static func contains(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var start = 0
    while start < text.count, contains(text[start]) { start += 1 }
    var end = text.count
    while end > start, contains(text[end - 1]) { end -= 1 }
    return text[start..<end]
  }
}
