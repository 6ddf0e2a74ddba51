import Core

/// to_char of each type of number: the digits that go into the template.
extension NumberFormat {
  static func text(of value: Numeric, _ template: [UInt8]) throws(EngineError) -> [UInt8] {
    var layout = try NumberLayout(template)
    if layout.isRoman {
      let number = try roman(value.rounded(toScale: 0))
      return write(Digits(text: RomanNumerals.written(number)), layout)
    }
    if layout.isExponential {
      return write(Digits(text: scientific(value, layout)), layout)
    }
    var scaled = value
    if layout.hasFold {
      scaled = try Numeric.multiply(value, .power(ofTen: layout.foldedDigits))
      layout.wholeDigits += layout.foldedDigits
    }
    let rounded = scaled.rounded(toScale: layout.decimals)
    return write(fitted(rounded.text, layout), layout)
  }

  static func text(of value: Int64, isLong: Bool, _ template: [UInt8]) throws(EngineError)
    -> [UInt8]
  {
    var layout = try NumberLayout(template)
    if layout.isRoman {
      guard Int64(Int32.min)...Int64(Int32.max) ~= value else { throw .outOfRange("integer") }
      return write(Digits(text: RomanNumerals.written(Int(value))), layout)
    }
    if layout.isExponential {
      return write(Digits(text: scientific(Numeric(value), layout)), layout)
    }
    var number = value
    if layout.hasFold {
      layout.wholeDigits += layout.foldedDigits
      for _ in 0..<layout.foldedDigits {
        let (product, overflow) = number.multipliedReportingOverflow(by: 10)
        let isTooLarge = !isLong && !(Int64(Int32.min)...Int64(Int32.max) ~= product)
        if overflow || isTooLarge { throw .outOfRange(isLong ? "bigint" : "integer") }
        number = product
      }
    }
    var text = Array(String(number).utf8)
    if layout.decimals > 0 { text += [46] + [UInt8](repeating: 48, count: layout.decimals) }
    return write(fitted(text, layout), layout)
  }

  /// - Parameter isReal: whether it has 6 significant digits instead of 15.
  static func text(of value: Double, isReal: Bool, _ template: [UInt8]) throws(EngineError)
    -> [UInt8]
  {
    var layout = try NumberLayout(template)
    let digitsMax = isReal ? 6 : 15
    if layout.isRoman {
      // What is out of range is written as what Roman numerals can't say.
      let number = Int32(exactly: value.rounded(.toNearestOrEven)) ?? 0
      return write(Digits(text: RomanNumerals.written(Int(number))), layout)
    }
    if layout.isExponential {
      guard value.isFinite else { return write(Digits(text: notExponential(layout)), layout) }
      let mantissa = Math.format(value, significantDigits: layout.decimals + 1)
      return write(Digits(text: exponential(mantissa, decimals: layout.decimals)), layout)
    }
    var number = value
    if layout.hasFold {
      number *= Math.pow(10, Double(layout.foldedDigits))
      if isReal { number = Double(Float(number)) }
      layout.wholeDigits += layout.foldedDigits
    }
    let whole = Math.format(number.magnitude, decimals: 0).utf8.count
    if whole >= digitsMax {
      layout.decimals = 0
    } else if whole + layout.decimals > digitsMax {
      layout.decimals = digitsMax - whole
    }
    let text = number.isFinite ? Math.format(number, decimals: layout.decimals) : special(number)
    return write(fitted(Array(text.utf8), layout), layout)
  }

  private static func special(_ value: Double) -> String {
    value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
  }

  private static func roman(_ value: Numeric) throws(EngineError) -> Int {
    guard let number = value.int64 else {
      switch value {
      case .nan: throw .sql("0A000", "cannot convert NaN to integer")
      case .infinity, .negativeInfinity: throw .sql("0A000", "cannot convert infinity to integer")
      default: throw .outOfRange("integer")
      }
    }
    guard Int64(Int32.min)...Int64(Int32.max) ~= number else { throw .outOfRange("integer") }
    return Int(number)
  }

  /// Cuts the sign off, and puts number signs for what has more digits than the template.
  private static func fitted(_ text: [UInt8], _ layout: NumberLayout) -> Digits {
    let isNegative = text.first == 45
    var digits = Digits(text: isNegative ? Array(text.dropFirst()) : text, isNegative: isNegative)
    let whole = digits.text.firstIndex(of: 46) ?? digits.text.count
    if whole < layout.wholeDigits {
      digits.leadingBlanks = layout.wholeDigits - whole
    } else if whole > layout.wholeDigits {
      digits.text = [UInt8](repeating: 35, count: layout.wholeDigits + layout.decimals + 1)
      digits.text[layout.wholeDigits] = 46
    }
    return digits
  }

  private static func notExponential(_ layout: NumberLayout) -> [UInt8] {
    var text = [UInt8](repeating: 35, count: layout.wholeDigits + layout.decimals + 6)
    text[0] = 0x20
    if layout.wholeDigits + 1 < text.count { text[layout.wholeDigits + 1] = 46 }
    return text
  }

  /// `1.23e+04` for a decimal, rounded half away from zero.
  private static func scientific(_ value: Numeric, _ layout: NumberLayout) -> [UInt8] {
    guard let decimal = value.decimal else { return notExponential(layout) }
    if decimal.isZero {
      let zeros = [UInt8](repeating: 48, count: layout.decimals)
      return Array(" 0".utf8) + (zeros.isEmpty ? [] : [46] + zeros) + Array("e+00".utf8)
    }
    var exponent = decimal.decimalExponent
    var rounded = decimal.rounded(toScale: layout.decimals - exponent)
    if rounded.decimalExponent > exponent {
      exponent += 1
      rounded = decimal.rounded(toScale: layout.decimals - exponent)
    }
    let digits = rounded.significantDigits(layout.decimals + 1)
    var text: [UInt8] = [decimal.isNegative ? 45 : 0x20, digits[0]]
    if layout.decimals > 0 { text += [46] + digits[1...] }
    return text + [UInt8(ascii: "e"), exponent < 0 ? 45 : 43]
      + FormatText.zeroPadded(abs(exponent), width: 2)
  }

  /// Brings C's `%g` into the form of `%e`.
  private static func exponential(_ text: String, decimals: Int) -> [UInt8] {
    let parts = text.split(separator: "e")
    var mantissa = Array((parts.first ?? "0").utf8)
    let isNegative = mantissa.first == 45
    if isNegative { mantissa.removeFirst() }
    var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let point = mantissa.firstIndex(of: 46) ?? mantissa.count
    var digits = mantissa.filter { $0 != 46 }
    let zeros = digits.prefix { $0 == 48 }.count
    if zeros < digits.count {
      exponent += point - 1 - zeros
      digits.removeFirst(zeros)
    }
    while digits.count < decimals + 1 { digits.append(48) }
    var result: [UInt8] = [isNegative ? 45 : 0x20, digits[0]]
    if decimals > 0 { result += [46] + digits[1...decimals] }
    return result + [UInt8(ascii: "e"), exponent < 0 ? 45 : 43]
      + FormatText.zeroPadded(abs(exponent), width: 2)
  }
}

extension Numeric {
  static func power(ofTen exponent: Int) -> Numeric {
    if exponent <= 18 { return Numeric(Numeric.powersOfTen[max(0, exponent)]) }
    let text = [UInt8(ascii: "1")] + [UInt8](repeating: 48, count: min(exponent, 130_000))
    return (try? Numeric(parsing: text)) ?? .infinity
  }
}

extension BigDecimal {
  /// The power of ten of the first digit; the number is not zero.
  var decimalExponent: Int {
    guard let first = digits.first else { return 0 }
    return weight * 4 + (first >= 1000 ? 3 : first >= 100 ? 2 : first >= 10 ? 1 : 0)
  }

  /// The first so many decimal digits, filled up with zeros.
  func significantDigits(_ count: Int) -> [UInt8] {
    var result: [UInt8] = []
    for digit in digits where result.count < count + 4 {
      let four = FormatText.zeroPadded(Int(digit), width: 4)
      result += result.isEmpty ? four.drop { $0 == 48 } : four[...]
    }
    while result.count < count { result.append(48) }
    return Array(result.prefix(count))
  }
}
