extension BigDecimal {
  /// The base of the digits, and how many decimals one holds.
  static let base: Int32 = 10_000
  static let decimalsPerDigit = 4
  /// How many decimals may be printed at most.
  static let displayScaleMax = 16_383
  /// The highest weight of PostgreSQL's storage: 131,072 digits before the point.
  static let weightMax = 32_767

  static let zero = BigDecimal(isNegative: false, weight: 0, displayScale: 0, digits: [])
  static let one = BigDecimal(1)
  static let two = BigDecimal(2)
  static let ten = BigDecimal(10)

  init(_ value: Int64, scale: Int = 0) {
    self.init(magnitude: value.magnitude, isNegative: value < 0, scale: scale)
  }

  /// `± magnitude / 10^scale`.
  init(magnitude: UInt64, isNegative: Bool, scale: Int) {
    var rest = magnitude
    var digits: [Int32] = []
    // The decimals are filled up to whole digits.
    let fraction = (scale + 3) / 4
    let padding = fraction * 4 - scale
    if padding > 0 {
      let unit = [1, 10, 100, 1000][4 - padding] as UInt64
      digits.append(Int32(rest % unit) * ([1, 10, 100, 1000][padding] as Int32))
      rest /= unit
    }
    while rest > 0 {
      digits.append(Int32(rest % 10_000))
      rest /= 10_000
    }
    let weight = digits.count - fraction - 1
    self.init(
      isNegative: isNegative, weight: weight, displayScale: scale, digits: digits.reversed())
    strip()
  }

  var isZero: Bool { digits.isEmpty }

  /// Removes zeros at both ends.
  mutating func strip() {
    var first = 0
    while first < digits.count, digits[first] == 0 { first += 1 }
    var end = digits.count
    while end > first, digits[end - 1] == 0 { end -= 1 }
    if first > 0 || end < digits.count { digits = Array(digits[first..<end]) }
    weight -= first
    if digits.isEmpty {
      weight = 0
      isNegative = false
    }
  }

  /// The digit for `10000^position`.
  func digit(at position: Int) -> Int32 {
    let index = weight - position
    return index >= 0 && index < digits.count ? digits[index] : 0
  }

  static func compareMagnitudes(_ a: BigDecimal, _ b: BigDecimal) -> Int {
    if a.isZero || b.isZero { return (a.isZero ? 0 : 1) - (b.isZero ? 0 : 1) }
    if a.weight != b.weight { return a.weight < b.weight ? -1 : 1 }
    let count = max(a.digits.count, b.digits.count)
    for index in 0..<count {
      let x = index < a.digits.count ? a.digits[index] : 0
      let y = index < b.digits.count ? b.digits[index] : 0
      if x != y { return x < y ? -1 : 1 }
    }
    return 0
  }

  static func compare(_ a: BigDecimal, _ b: BigDecimal) -> Int {
    if a.isZero && b.isZero { return 0 }
    let aNegative = a.isNegative && !a.isZero
    let bNegative = b.isNegative && !b.isZero
    if aNegative != bNegative { return aNegative ? -1 : 1 }
    let order = compareMagnitudes(a, b)
    return aNegative ? -order : order
  }

  var negated: BigDecimal {
    var result = self
    if !isZero { result.isNegative.toggle() }
    return result
  }

  var magnitude: BigDecimal {
    var result = self
    result.isNegative = false
    return result
  }

  /// Rounded half away from zero; a negative scale rounds before the point.
  func rounded(toScale scale: Int) -> BigDecimal { cut(toScale: scale, rounds: true) }

  func truncated(toScale scale: Int) -> BigDecimal { cut(toScale: scale, rounds: false) }

  private func cut(toScale scale: Int, rounds: Bool) -> BigDecimal {
    var result = self
    result.displayScale = max(0, scale)
    // Decimal digits kept, counted from the front of the first digit.
    let kept = (weight + 1) * 4 + scale
    if kept < 0 || (kept == 0 && !rounds) {
      result.digits = []
      result.strip()
      return result
    }
    let whole = kept / 4
    let part = kept % 4
    if whole >= digits.count { return result }
    let powers: [Int32] = [1, 10, 100, 1000, 10_000]
    var carry: Int32 = 0
    if part == 0 {
      carry = rounds && digits[whole] >= 5_000 ? 1 : 0
      result.digits.removeSubrange(whole...)
    } else {
      let unit = powers[4 - part]
      let extra = digits[whole] % unit
      result.digits.removeSubrange((whole + 1)...)
      result.digits[whole] -= extra
      if rounds, extra * 2 >= unit {
        result.digits[whole] += unit
        if result.digits[whole] >= Self.base {
          result.digits[whole] -= Self.base
          carry = 1
        }
      }
    }
    let propagateFrom = part == 0 ? whole - 1 : whole - 1
    result.propagate(carry, from: propagateFrom)
    result.strip()
    return result
  }

  private mutating func propagate(_ carry: Int32, from start: Int) {
    var carry = carry
    var index = start
    while carry > 0, index >= 0 {
      digits[index] += carry
      carry = 0
      if digits[index] >= Self.base {
        digits[index] -= Self.base
        carry = 1
      }
      index -= 1
    }
    if carry > 0 {
      digits.insert(carry, at: 0)
      weight += 1
    }
  }

  /// The decimals that are needed to print it without trailing zeros.
  var minimalScale: Int {
    guard let last = digits.last else { return 0 }
    let digitScale = (digits.count - 1 - weight) * 4
    guard digitScale > 0 else { return 0 }
    var scale = digitScale
    var rest = last
    while rest % 10 == 0 {
      scale -= 1
      rest /= 10
    }
    return max(0, scale)
  }

  var isInteger: Bool { digits.count <= weight + 1 }

  /// The value as an integer, if it is in range; decimals are rounded.
  var int64: Int64? {
    let whole = rounded(toScale: 0)
    if whole.isZero { return 0 }
    guard whole.weight <= 4 else { return nil }
    var result: Int64 = 0
    for position in stride(from: whole.weight, through: 0, by: -1) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10_000)
      let (next, borrow) = product.subtractingReportingOverflow(Int64(whole.digit(at: position)))
      if overflow || borrow { return nil }
      result = next
    }
    if whole.isNegative { return result }
    return result == .min ? nil : -result
  }

  /// The nearest double.
  var double: Double { Double(String(decoding: text, as: UTF8.self)) ?? .nan }

  /// PostgreSQL's text form.
  var text: [UInt8] {
    var result: [UInt8] = []
    if isNegative && !isZero { result.append(UInt8(ascii: "-")) }
    if weight < 0 || isZero {
      result.append(UInt8(ascii: "0"))
    } else {
      for position in stride(from: weight, through: 0, by: -1) {
        let part = String(digit(at: position)).utf8
        if position != weight {
          result.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - part.count))
        }
        result.append(contentsOf: part)
      }
    }
    guard displayScale > 0 else { return result }
    result.append(UInt8(ascii: "."))
    let end = result.count + displayScale
    var position = -1
    while result.count < end {
      let part = String(digit(at: position)).utf8
      result.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - part.count))
      result.append(contentsOf: part)
      position -= 1
    }
    result.removeSubrange(end...)
    return result
  }
}
