import Core

/// The text forms of numbers, booleans, strings, uuid, bytea and bits.
enum ScalarText {
  /// - Parameter typeName: as format_type prints it, for the error.
  static func parseInteger(
    _ text: [UInt8], _ range: ClosedRange<Int64>, typeName: String
  ) throws(EngineError) -> Int64 {
    let body = Blanks.trimmed(text)
    var index = body.startIndex
    var isNegative = false
    if index < body.endIndex, body[index] == UInt8(ascii: "-") || body[index] == UInt8(ascii: "+") {
      isNegative = body[index] == UInt8(ascii: "-")
      index += 1
    }
    guard index < body.endIndex, body[index...].allSatisfy({ (48...57).contains($0) }) else {
      throw .invalidText(text, for: typeName)
    }
    var value: Int64 = 0
    for digit in body[index...] {
      let (product, high) = value.multipliedReportingOverflow(by: 10)
      let (next, low) = product.subtractingReportingOverflow(Int64(digit - 48))
      if high || low { throw valueOutOfRange(text, typeName) }
      value = next
    }
    if !isNegative {
      if value == .min { throw valueOutOfRange(text, typeName) }
      value = -value
    }
    guard range.contains(value) else { throw valueOutOfRange(text, typeName) }
    return value
  }

  static func valueOutOfRange(_ text: [UInt8], _ typeName: String) -> EngineError {
    .sql(
      "22003",
      "value \"\(String(decoding: text, as: UTF8.self))\" is out of range for type \(typeName)")
  }

  /// oid and its kin: 32 bits without sign, though a sign is read.
  static func parseOID(_ text: [UInt8]) throws(EngineError) -> Int64 {
    let value = try parseInteger(text, -0x8000_0000...0xffff_ffff, typeName: "oid")
    return value < 0 ? value + 0x1_0000_0000 : value
  }

  /// Any unique prefix of true, false, yes, no, and on, off, 1, 0.
  static func parseBoolean(_ text: [UInt8]) throws(EngineError) -> Bool {
    let word = String(decoding: Blanks.trimmed(text), as: UTF8.self).lowercased()
    if !word.isEmpty {
      if "true".hasPrefix(word) || "yes".hasPrefix(word) || word == "on" || word == "1" {
        return true
      }
      if "false".hasPrefix(word) || "no".hasPrefix(word) || word == "0"
        || word == "of" || word == "off"
      {
        return false
      }
    }
    throw .invalidText(text, for: "boolean")
  }

  static func parseDouble(_ text: [UInt8], isReal: Bool) throws(EngineError) -> Double {
    let typeName = isReal ? "real" : "double precision"
    let body = String(decoding: Blanks.trimmed(text), as: UTF8.self)
    switch body.lowercased() {
    case "nan": return .nan
    case "infinity", "inf", "+infinity", "+inf": return .infinity
    case "-infinity", "-inf": return -.infinity
    default: break
    }
    guard isDecimalNumber(body), let value = isReal ? Float(body).map(Double.init) : Double(body)
    else { throw .invalidText(text, for: typeName) }
    let mantissa = body.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let isZero = !mantissa.contains { (49...57).contains($0) }
    if value.isInfinite || (value == 0 && !isZero) {
      throw .sql("22003", "\"\(body)\" is out of range for type \(typeName)")
    }
    return value
  }

  private static func isDecimalNumber(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "+") || byte | 0x20 == UInt8(ascii: "e")
      }
  }

  static func printDouble(_ value: Double, isReal: Bool, extraFloatDigits: Int) -> [UInt8] {
    if value.isNaN { return Array("NaN".utf8) }
    if value.isInfinite { return Array((value < 0 ? "-Infinity" : "Infinity").utf8) }
    if extraFloatDigits <= 0 {
      let digits = max(1, (isReal ? 6 : 15) + extraFloatDigits)
      return Array(Math.format(value, significantDigits: digits).utf8)
    }
    if value == 0 { return Array((value.sign == .minus ? "-0" : "0").utf8) }
    let shortest = isReal ? Float(value).description : value.description
    return arrange(Array(shortest.utf8), fixedDigitsMax: isReal ? 6 : 15)
  }

  /// Turns Swift's shortest text into C's `%g` layout.
  private static func arrange(_ shortest: [UInt8], fixedDigitsMax: Int) -> [UInt8] {
    var digits: [UInt8] = []
    var pointAt: Int?
    var exponent = 0
    var isNegative = false
    for (index, byte) in shortest.enumerated() {
      if byte == UInt8(ascii: "-") { isNegative = true }
      if (48...57).contains(byte) { digits.append(byte) }
      if byte == UInt8(ascii: ".") { pointAt = digits.count }
      if byte == UInt8(ascii: "e") {
        exponent = Int(String(decoding: shortest[(index + 1)...], as: UTF8.self)) ?? 0
        break
      }
    }
    // The value is 0.d1d2d3… · 10^position.
    var position = (pointAt ?? digits.count) + exponent
    while digits.count > 1, digits.last == 48 { digits.removeLast() }
    while digits.count > 1, digits.first == 48 {
      digits.removeFirst()
      position -= 1
    }
    var result: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    let power = position - 1
    if power < -4 || power >= fixedDigitsMax {
      result.append(digits[0])
      if digits.count > 1 { result += [UInt8(ascii: ".")] + digits[1...] }
      let magnitude = String(abs(power))
      result += Array("e\(power < 0 ? "-" : "+")\(magnitude.count < 2 ? "0" : "")\(magnitude)".utf8)
    } else if position <= 0 {
      result += Array("0.".utf8) + [UInt8](repeating: 48, count: -position) + digits
    } else if digits.count <= position {
      result += digits + [UInt8](repeating: 48, count: position - digits.count)
    } else {
      result += digits[..<position] + [UInt8(ascii: ".")] + digits[position...]
    }
    return result
  }
}
