import Parsing

/// Floating-point numbers as Java's `toString` writes them: `1.0`, `1.0E10`, `1.0E-5`, `NaN`.
enum JavaNumberText {
  static func text(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return text(shortest: "\(value.magnitude)", isNegative: value.sign == .minus)
  }

  static func text(_ value: Float) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return text(shortest: "\(value.magnitude)", isNegative: value.sign == .minus)
  }

  /// Rewrites the shortest digits: plain from 10⁻³ to 10⁷, else with one digit before the point.
  private static func text(shortest: String, isNegative: Bool) -> String {
    var digits: [UInt8] = []
    var pointIndex: Int?
    var exponent = 0
    let bytes = Array(shortest.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: ".") {
        pointIndex = digits.count
      } else if byte | 0x20 == UInt8(ascii: "e") {
        exponent = Int(String(decoding: bytes[(index + 1)...], as: UTF8.self)) ?? 0
        break
      } else {
        digits.append(byte)
      }
    }
    var place = (pointIndex ?? digits.count) + exponent
    let leading = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(leading)
    place -= leading
    while digits.last == 0x30 { digits.removeLast() }
    let sign = isNegative ? "-" : ""
    if digits.isEmpty { return sign + "0.0" }
    if place > -3, place <= 7 { return sign + plain(digits, place: place) }
    let rest = digits.count > 1 ? Array(digits.dropFirst()) : [0x30]
    let mantissa: [UInt8] = [digits[0], 0x2E] + rest
    return sign + String(decoding: mantissa, as: UTF8.self) + "E\(place - 1)"
  }

  /// - Parameter place: of the decimal point, in digits from the first.
  private static func plain(_ digits: [UInt8], place: Int) -> String {
    if place <= 0 {
      return "0." + String(repeating: "0", count: -place) + String(decoding: digits, as: UTF8.self)
    }
    let whole = digits.prefix(place)
    let zeros = [UInt8](repeating: 0x30, count: place - whole.count)
    let fraction = digits.count > place ? Array(digits[place...]) : [0x30]
    let text: [UInt8] = Array(whole) + zeros + [0x2E] + fraction
    return String(decoding: text, as: UTF8.self)
  }
}
