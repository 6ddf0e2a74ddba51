import Core

/// Reads a number by a template: to_number.
///
/// **Source:** PostgreSQL 15, formatting.c: NUM_processor and NUM_numpart_from_char.
struct NumberScanner {
  private var layout: NumberLayout
  private let text: [UInt8]
  private var offset = 0
  /// What was read: a sign or a blank, then digits.
  private var number: [UInt8] = [0x20]
  private var wholeDigits = 0
  private var decimals = 0
  private var sawPoint = false

  /// - Returns: nil for an empty template.
  static func scan(_ text: [UInt8], _ template: [UInt8]) throws(EngineError) -> Numeric? {
    if template.isEmpty { return nil }
    let layout = try NumberLayout(template)
    if layout.isExponential { throw .sql("0A000", "\"EEEE\" not supported for input") }
    if layout.isRoman { throw .sql("0A000", "\"RN\" not supported for input") }
    var scanner = NumberScanner(layout, text)
    scanner.run()
    if scanner.number.last == UInt8(ascii: ".") { scanner.number.removeLast() }
    let precision = layout.wholeDigits + layout.foldedDigits + scanner.decimals
    let modifier = SQLType.numeric(precision: precision, scale: scanner.decimals).modifier
    let value = try Numeric(parsing: scanner.number).applying(modifier: modifier)
    if !layout.hasFold { return value }
    let factor = try Numeric.power(Numeric(10), Numeric(Int64(-layout.foldedDigits)))
    return try Numeric.multiply(value, factor)
  }

  private init(_ layout: NumberLayout, _ text: [UInt8]) {
    self.layout = layout
    self.text = text
  }

  private var byte: UInt8? { offset < text.count ? text[offset] : nil }

  private mutating func run() {
    for node in layout.nodes {
      guard offset < text.count else { return }
      switch node {
      case .pattern(let pattern, _, _): read(pattern)
      default: skipCharacters(1)
      }
    }
  }

  private mutating func skipCharacters(_ count: Int) {
    for _ in 0..<count where offset < text.count {
      offset = UTF8Text.end(ofCharacterAt: offset, in: text)
    }
  }

  /// Passes over what can't be part of a number.
  private mutating func skipNonData(_ count: Int) {
    for _ in 0..<count {
      guard let byte, !"0123456789.,+-".utf8.contains(byte) else { return }
      skipCharacters(1)
    }
  }

  private mutating func read(_ pattern: NumberPattern) {
    switch pattern {
    case .nine, .zero, .point, .decimalPoint:
      readDigit(isDigit: pattern == .nine || pattern == .zero)
    case .comma, .group: if byte == 44, !layout.fills { offset += 1 }
    case .currency: skipNonData(1)
    case .ordinal: skipNonData(2)
    case .minus: readMark([45])
    case .plus: readMark([43])
    case .plusMinus: readMark([45, 43])
    default: break
    }
  }

  private mutating func readMark(_ marks: [UInt8]) {
    guard let byte, marks.contains(byte) else { return skipNonData(1) }
    number[0] = byte
    offset += 1
  }

  private mutating func readDigit(isDigit: Bool) {
    if byte == 0x20 { offset += 1 }
    if number[0] == 0x20, isDigit, wholeDigits + decimals == 0 { readSignBefore() }
    guard let byte else { return }
    var hasRead = false
    if FormatText.isDigit(byte) {
      if sawPoint, decimals == layout.decimals { return offset += 1 }
      number.append(byte)
      if sawPoint { decimals += 1 } else { wholeDigits += 1 }
      hasRead = true
    } else if layout.hasDecimalPoint, !sawPoint, byte == 46 {
      number.append(46)
      sawPoint = true
      hasRead = true
    }
    if number[0] == 0x20, wholeDigits + decimals > 0 { readSignBehind(hasRead, byte) }
    offset += 1
  }

  private mutating func readSignBefore() {
    guard let byte else { return }
    let isBracket = layout.hasBrackets && byte == UInt8(ascii: "<")
    if byte == 45 || (isBracket && !(layout.hasSign && layout.signPlace == .before)) {
      number[0] = 45
      offset += 1
    } else if byte == 43 {
      number[0] = 43
      offset += 1
    }
  }

  private mutating func readSignBehind(_ hasRead: Bool, _ byte: UInt8) {
    if layout.hasSign, hasRead {
      let next = offset + 1
      guard next < text.count, text[next] == 45 || text[next] == 43 else { return }
      number[0] = text[next]
      offset = next
    } else if !hasRead, !layout.hasSign {
      if byte == 45 || byte == 43 { number[0] = byte }
    }
  }
}
