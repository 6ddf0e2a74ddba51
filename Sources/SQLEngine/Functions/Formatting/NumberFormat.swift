import Core

/// Writes a number's digits into a template.
///
/// **Source:** PostgreSQL 15, formatting.c: NUM_processor and NUM_numpart_to_char.
struct NumberFormat {
  /// A number as its template needs it: rounded, without its sign.
  struct Digits {
    var text: [UInt8]
    var isNegative = false
    /// How many places of the template stay empty before the number.
    var leadingBlanks = 0
  }

  private var layout: NumberLayout
  private let digits: Digits
  private var result: [UInt8] = []
  /// The next digit.
  private var place = 0
  /// The last digit that `FM` keeps; nil if all are kept.
  private var lastRelevant: Int?
  private var wroteSign = false
  /// Whether a digit was written last, so that a comma may follow.
  private var isInNumber = false
  /// How many digit patterns were met.
  private var patternCount = 0
  private var lastPattern = 0
  /// Where the result ends, if before all that was written.
  private var end: Int?

  static func write(_ digits: Digits, _ layout: NumberLayout) -> [UInt8] {
    if layout.isExponential { return digits.text }
    var format = NumberFormat(layout, digits)
    format.run()
    return format.end.map { Array(format.result[..<$0]) } ?? format.result
  }

  private init(_ layout: NumberLayout, _ digits: Digits) {
    self.layout = layout
    self.digits = digits
    if self.layout.zeroStart > 0 { self.layout.zeroStart -= 1 }
    if layout.isRoman {
      let fills = layout.fills
      self.layout.resetForRoman()
      self.layout.fills = fills
    }
    prepareSign()
    lastPattern = self.layout.decimals + self.layout.wholeDigits - 1
    if self.layout.fills, self.layout.hasDecimalPoint { findLastRelevant() }
    if !wroteSign, digits.leadingBlanks == 0 { lastPattern += 1 }
  }

  private mutating func prepareSign() {
    if layout.hasPlus || layout.hasMinus {
      // MI and SG write the sign themselves.
      wroteSign = layout.hasMinus
      return
    }
    if !digits.isNegative, layout.fills { layout.hasBrackets = false }
    wroteSign = !digits.isNegative && layout.fills && !layout.hasSign
    if layout.signPlace == .before, layout.wholeDigits == layout.digitsBeforeSign {
      layout.signPlace = .after
    }
  }

  private mutating func findLastRelevant() {
    guard let point = digits.text.firstIndex(of: UInt8(ascii: ".")) else { return }
    var last = point
    for index in digits.text.indices[(point + 1)...] where digits.text[index] != 48 {
      last = index
    }
    if layout.zeroEnd > digits.leadingBlanks {
      last = max(last, min(digits.text.count - 1, layout.zeroEnd - digits.leadingBlanks))
    }
    lastRelevant = last
  }

  private mutating func run() {
    for node in layout.nodes {
      switch node {
      case .literal(let text), .space(let text): result += text
      case .separator(let byte): result.append(byte)
      case .pattern(let pattern, _, _): write(pattern)
      }
    }
  }

  private mutating func write(_ pattern: NumberPattern) {
    switch pattern {
    case .nine, .zero, .point, .decimalPoint: writeDigit(isZero: pattern == .zero)
    case .comma, .group:
      if isInNumber { result.append(44) } else if !layout.fills { result.append(0x20) }
    // The C locale has no currency symbol.
    case .currency: result.append(0x20)
    case .roman(let isUpper):
      let text = isUpper ? digits.text : digits.text.map { ASCIICase.lower($0) }
      if !layout.fills { result += repeatElement(0x20, count: max(0, 15 - text.count)) }
      result += text
    case .ordinal(let isUpper):
      let isPlain = !layout.isRoman && !layout.hasDecimalPoint && !digits.isNegative
      guard isPlain, digits.text.first != 35 else { return }
      result += FormatText.ordinalEnding(digits.text, isUpper: isUpper)
    case .minus: writeMark(digits.isNegative ? 45 : nil)
    case .plus: writeMark(digits.isNegative ? nil : 43)
    case .plusMinus: result.append(digits.isNegative ? 45 : 43)
    default: break
    }
  }

  private mutating func writeMark(_ mark: UInt8?) {
    if let mark { result.append(mark) } else if !layout.fills { result.append(0x20) }
  }

  private var signByte: UInt8 { digits.isNegative ? 45 : 43 }

  /// Whether a zero before the point gives way to a blank, as `9.9` writes ` .1`.
  private var isZeroBeforePoint: Bool {
    !layout.hasZero && place == 0 && digits.text.first == 48 && layout.decimals != 0
  }

  private var lastRelevantIsPoint: Bool {
    lastRelevant.map { digits.text[$0] == UInt8(ascii: ".") } ?? false
  }

  private mutating func writeDigit(isZero: Bool) {
    if layout.isRoman { return }
    isInNumber = false
    let isBeforeNumber = patternCount < digits.leadingBlanks
    let isZeroPlace = layout.hasZero && layout.zeroStart <= patternCount
    let startsHere =
      !isBeforeNumber || (layout.hasZero && layout.zeroStart == patternCount)
    if !wroteSign, startsHere, !isZeroBeforePoint || lastRelevantIsPoint { writeSign() }
    if isBeforeNumber {
      if isZeroPlace {
        result.append(48)
        isInNumber = true
      } else if !layout.fills {
        result.append(0x20)
      }
    } else {
      writeNextDigit(isZero: isZero)
      if place < digits.text.count { place += 1 }
    }
    var end =
      lastPattern + (digits.leadingBlanks > 0 ? 1 : 0) + (layout.hasDecimalPoint ? 1 : 0)
    if let lastRelevant, lastRelevant == place { end = patternCount }
    if patternCount + 1 == end { writeSignBehind() }
    patternCount += 1
  }

  private mutating func writeSign() {
    if layout.hasSign {
      guard layout.signPlace == .before else { return }
      result.append(signByte)
    } else if layout.hasBrackets {
      result.append(UInt8(ascii: digits.isNegative ? "<" : " "))
    } else if digits.isNegative {
      result.append(45)
    } else if !layout.fills {
      result.append(0x20)
    }
    wroteSign = true
  }

  private mutating func writeNextDigit(isZero: Bool) {
    guard place < digits.text.count else {
      // Behind the last digit PostgreSQL writes the end of a C string: nothing after it is seen.
      if end == nil, lastRelevant == nil || isZero { end = result.count }
      return
    }
    let digit = digits.text[place]
    if digit == UInt8(ascii: ".") {
      if !lastRelevantIsPoint || layout.fills { result.append(digit) }
    } else if let lastRelevant, place > lastRelevant, !isZero {
      return
    } else if isZeroBeforePoint {
      if !layout.fills {
        result.append(0x20)
      } else if lastRelevantIsPoint {
        result.append(48)
      }
    } else {
      result.append(digit)
      isInNumber = true
    }
  }

  private mutating func writeSignBehind() {
    if wroteSign, layout.hasBrackets {
      result.append(UInt8(ascii: digits.isNegative ? ">" : " "))
    } else if layout.hasSign, layout.signPlace == .after {
      result.append(signByte)
    }
  }
}

extension NumberLayout {
  /// Roman numerals know none of the other patterns.
  fileprivate mutating func resetForRoman() {
    (signPlace, digitsBeforeSign, decimals, wholeDigits) = (.none, 0, 0, 0)
    (hasDecimalPoint, hasZero, hasSign, hasPlus) = (false, false, false, false)
    (hasMinus, hasBrackets, hasFold, isBlank) = (false, false, false, false)
  }
}
