import Core

/// `[…]` and what stands after a backslash.
extension RegularExpressionParser {
  private static let unbalancedBrackets = invalid("brackets [] not balanced")

  /// What is between brackets; the opening one is read.
  mutating func parseBrackets() throws(EngineError) -> ScalarSet {
    let isNegated = skip("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while true {
      guard let scalar = peek else { throw Self.unbalancedBrackets }
      if scalar == "]", !isFirst {
        offset += 1
        break
      }
      isFirst = false
      guard let low = try parseBracketItem(&ranges) else { continue }
      guard peek == "-", offset + 1 < pattern.count, pattern[offset + 1] != "]" else {
        ranges.append(low...low)
        continue
      }
      offset += 1
      var none: [ClosedRange<UInt32>] = []
      guard let high = try parseBracketItem(&none), low <= high else {
        throw Self.invalid("invalid character range")
      }
      ranges.append(low...high)
    }
    var set = ScalarSet(ranges)
    if options.ignoresCase { set = set.ignoringCase }
    if !isNegated { return set }
    set = set.inverted
    return options.dotExcludesNewline ? set.removing(ScalarSet.newline) : set
  }

  /// One character, which may begin a range; nil if it was a class and is in `ranges` now.
  private mutating func parseBracketItem(_ ranges: inout [ClosedRange<UInt32>])
    throws(EngineError) -> UInt32?
  {
    guard let scalar = peek else { throw Self.unbalancedBrackets }
    offset += 1
    if scalar == "[", let kind = peek, kind == ":" || kind == "." || kind == "=" {
      offset += 1
      return try parseNamed(kind, &ranges)
    }
    guard scalar == "\\", options.flavor == .advanced else { return scalar.value }
    switch try parseEscape() {
    case .set(let set):
      if let only = set.ranges.first, set.ranges.count == 1, only.count == 1 {
        return only.lowerBound
      }
      // Both cases of one letter.
      if set.ranges.count == 2, options.ignoresCase, set.ranges.allSatisfy({ $0.count == 1 }) {
        return set.ranges[1].lowerBound
      }
      ranges += set.ranges
      return nil
    default: throw Self.invalid("invalid escape \\ sequence")
    }
  }

  /// `[:alpha:]`, `[.x.]`, `[=x=]`.
  private mutating func parseNamed(
    _ kind: Unicode.Scalar, _ ranges: inout [ClosedRange<UInt32>]
  ) throws(EngineError) -> UInt32? {
    var name = ""
    while let scalar = peek, !(scalar == kind && isFollowed(by: "]")) {
      name.unicodeScalars.append(scalar)
      offset += 1
    }
    guard offset < pattern.count else { throw Self.unbalancedBrackets }
    offset += 2
    if kind == ":" {
      guard let members = ScalarSet.classes[name] else {
        throw Self.invalid("invalid character class")
      }
      ranges += members.ranges
      return nil
    }
    let scalars = Array(name.unicodeScalars)
    let value = scalars.count == 1 ? scalars[0].value : Self.collatingElements[name]
    guard let value else { throw Self.invalid("invalid collating element") }
    if kind == "=" {
      ranges.append(value...value)
      return nil
    }
    return value
  }

  private func isFollowed(by scalar: Unicode.Scalar) -> Bool {
    offset + 1 < pattern.count && pattern[offset + 1] == scalar
  }

  private static let collatingElements: [String: UInt32] = [
    "NUL": 0, "alert": 7, "backspace": 8, "tab": 9, "newline": 10, "vertical-tab": 11,
    "form-feed": 12, "carriage-return": 13, "space": 32, "exclamation-mark": 33,
    "quotation-mark": 34, "number-sign": 35, "dollar-sign": 36, "percent-sign": 37,
    "ampersand": 38, "apostrophe": 39, "left-parenthesis": 40, "right-parenthesis": 41,
    "asterisk": 42, "plus-sign": 43, "comma": 44, "hyphen": 45, "hyphen-minus": 45, "period": 46,
    "full-stop": 46, "slash": 47, "solidus": 47, "zero": 48, "one": 49, "two": 50, "three": 51,
    "four": 52, "five": 53, "six": 54, "seven": 55, "eight": 56, "nine": 57, "colon": 58,
    "semicolon": 59, "less-than-sign": 60, "equals-sign": 61, "greater-than-sign": 62,
    "question-mark": 63, "commercial-at": 64, "left-square-bracket": 91, "backslash": 92,
    "reverse-solidus": 92, "right-square-bracket": 93, "circumflex": 94,
    "circumflex-accent": 94, "underscore": 95, "low-line": 95, "grave-accent": 96,
    "left-brace": 123, "left-curly-bracket": 123, "vertical-line": 124, "right-brace": 125,
    "right-curly-bracket": 125, "tilde": 126, "DEL": 127,
  ]

  /// What follows a backslash.
  mutating func parseEscape() throws(EngineError) -> Node {
    let invalid = Self.invalid("invalid escape \\ sequence")
    guard let scalar = peek else { throw invalid }
    offset += 1
    guard options.flavor == .advanced, scalar.isASCII,
      ScalarSet.classes["alnum"]?.contains(scalar.value) == true
    else { return .set(set(of: scalar)) }
    if let condition = Self.conditions[scalar] { return .condition(condition) }
    if let value = Self.controls[scalar] { return .set(ScalarSet(value)) }
    if let name = Self.shorthands[scalar], let members = ScalarSet.classes[name] {
      return .set(members)
    }
    let lower = Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 32))
    if scalar.value < 91, let name = Self.shorthands[lower], let members = ScalarSet.classes[name] {
      let set = members.inverted
      return .set(options.dotExcludesNewline ? set.removing(ScalarSet.newline) : set)
    }
    switch scalar {
    case "B": return .set(ScalarSet(92))
    case "c":
      guard let letter = peek else { throw invalid }
      offset += 1
      return .set(ScalarSet(letter.value & 0x1F))
    case "u": return .set(set(of: try code(radix: 16, 4...4)))
    case "U": return .set(set(of: try code(radix: 16, 8...8)))
    case "x": return .set(set(of: try code(radix: 16, 1...255)))
    case "0"..."9":
      offset -= 1
      return try parseNumberEscape()
    default: throw invalid
    }
  }

  private static let conditions: [Unicode.Scalar: RegularExpressionNode.Condition] = [
    "A": .textStart, "Z": .textEnd, "m": .wordStart, "M": .wordEnd, "y": .wordBoundary,
    "Y": .notWordBoundary,
  ]
  private static let controls: [Unicode.Scalar: UInt32] = [
    "a": 7, "b": 8, "e": 27, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11,
  ]
  private static let shorthands: [Unicode.Scalar: String] = [
    "d": "digit", "s": "space", "w": "word",
  ]

  /// A back reference, or an octal number.
  private mutating func parseNumberEscape() throws(EngineError) -> Node {
    let start = offset
    var value = 0
    while let digit = peek, Self.isDigit(digit) {
      value = min(value * 10 + Int(digit.value - 48), 1_000_000)
      offset += 1
    }
    let isBackReference = pattern[start] != "0" && (offset - start == 1 || value <= groupCount)
    if isBackReference { return try reference(value) }
    offset = start
    var code: UInt32 = 0
    var count = 0
    while count < 3, let digit = peek, (48...55).contains(digit.value) {
      let next = code * 8 + digit.value - 48
      if next > 0xFF { break }
      code = next
      offset += 1
      count += 1
    }
    if count == 0 { throw Self.invalid("invalid escape \\ sequence") }
    return .set(ScalarSet(code))
  }

  private mutating func code(radix: UInt32, _ count: ClosedRange<Int>)
    throws(EngineError) -> Unicode.Scalar
  {
    let invalid = Self.invalid("invalid escape \\ sequence")
    var value: UInt32 = 0
    var length = 0
    while length < count.upperBound, let scalar = peek, scalar.isASCII,
      let digit = Hex.digit(UInt8(scalar.value))
    {
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      if overflow { throw invalid }
      value = product + UInt32(digit)
      offset += 1
      length += 1
    }
    guard length >= count.lowerBound, let scalar = Unicode.Scalar(value) else { throw invalid }
    return scalar
  }
}
