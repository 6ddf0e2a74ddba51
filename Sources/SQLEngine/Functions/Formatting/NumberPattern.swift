import Core

/// The patterns of to_char and to_number for numbers.
///
/// **Source:** PostgreSQL 15, manual table 9.28.
enum NumberPattern: FormatPattern, Equatable {
  case comma, point, zero, nine, blank, decimalPoint, exponent, fill, group, currency
  case minus, plus, angleBrackets, sign, plusMinus, spelled, fold
  case roman(isUpper: Bool)
  case ordinal(isUpper: Bool)
  /// `C`, which PostgreSQL never gave a meaning.
  case isoCurrency

  static var takesModifiers: Bool { false }

  static let byFirstByte: [UInt8: [(name: String, pattern: NumberPattern)]] = {
    let upper: [(name: String, pattern: NumberPattern)] = [
      ("B", .blank), ("C", .isoCurrency), ("D", .decimalPoint), ("EEEE", .exponent),
      ("FM", .fill), ("G", .group), ("L", .currency), ("MI", .minus), ("PL", .plus),
      ("PR", .angleBrackets), ("RN", .roman(isUpper: true)), ("SG", .plusMinus),
      ("SP", .spelled), ("S", .sign), ("TH", .ordinal(isUpper: true)), ("V", .fold),
    ]
    let lower = upper.map { name, pattern in
      switch pattern {
      case .roman: (name: name.lowercased(), pattern: NumberPattern.roman(isUpper: false))
      case .ordinal: (name: name.lowercased(), pattern: NumberPattern.ordinal(isUpper: false))
      default: (name: name.lowercased(), pattern: pattern)
      }
    }
    let symbols: [(name: String, pattern: NumberPattern)] = [
      (",", .comma), (".", .point), ("0", .zero), ("9", .nine),
    ]
    return Dictionary(grouping: upper + lower + symbols) { $0.name.utf8.first ?? 0 }
  }()
}

/// What a number's template says as a whole.
///
/// **Source:** PostgreSQL 15, formatting.c: NUMDesc_prepare.
struct NumberLayout {
  /// Where the sign of `S` stands.
  enum SignPlace { case none, before, after }

  typealias Template = FormatTemplate<NumberPattern>

  let nodes: [Template.Node]
  /// Digits before the point.
  var wholeDigits = 0
  /// Digits after the point.
  var decimals = 0
  /// Digits after `V`, by which the number is moved to the left.
  var foldedDigits = 0
  var fills = false
  var hasDecimalPoint = false
  var hasZero = false
  /// The place of the first `0`, from 1; 0 if there is none.
  var zeroStart = 0
  var zeroEnd = 0
  var signPlace = SignPlace.none
  /// How many digits stand before `S`.
  var digitsBeforeSign = 0
  var hasSign = false
  var hasPlus = false
  var hasMinus = false
  var hasBrackets = false
  var hasFold = false
  var isBlank = false
  var isRoman = false
  var isExponential = false

  /// - Throws: 42601 for patterns that don't go together.
  init(_ text: [UInt8]) throws(EngineError) {
    nodes = Template(text).nodes
    for node in nodes {
      if case .pattern(let pattern, _, _) = node { try add(pattern) }
    }
  }

  private static func refuse(_ message: String) -> EngineError { .sql("42601", message) }

  private mutating func add(_ pattern: NumberPattern) throws(EngineError) {
    if isExponential, pattern != .exponent {
      throw Self.refuse("\"EEEE\" must be the last pattern used")
    }
    switch pattern {
    case .nine, .zero: try addDigit(pattern)
    case .blank: isBlank = isBlank || (wholeDigits == 0 && decimals == 0 && !hasZero)
    case .point, .decimalPoint:
      if hasDecimalPoint { throw Self.refuse("multiple decimal points") }
      if hasFold { throw Self.refuse("cannot use \"V\" and decimal point together") }
      hasDecimalPoint = true
    case .fill: fills = true
    case .fold:
      if hasDecimalPoint { throw Self.refuse("cannot use \"V\" and decimal point together") }
      hasFold = true
    case .roman: isRoman = true
    case .exponent: try addExponent()
    default: try addSign(pattern)
    }
  }

  private mutating func addDigit(_ pattern: NumberPattern) throws(EngineError) {
    if hasBrackets {
      throw Self.refuse("\"\(pattern == .zero ? "0" : "9")\" must be ahead of \"PR\"")
    }
    if pattern == .nine, hasFold {
      foldedDigits += 1
      return
    }
    if pattern == .zero, !hasZero, !hasDecimalPoint {
      hasZero = true
      zeroStart = wholeDigits + 1
    }
    if hasDecimalPoint { decimals += 1 } else { wholeDigits += 1 }
    if pattern == .zero { zeroEnd = wholeDigits + decimals }
  }

  private mutating func addSign(_ pattern: NumberPattern) throws(EngineError) {
    let name: String
    switch pattern {
    case .sign:
      if hasSign { throw Self.refuse("cannot use \"S\" twice") }
      if hasPlus || hasMinus || hasBrackets {
        throw Self.refuse("cannot use \"S\" and \"PL\"/\"MI\"/\"SG\"/\"PR\" together")
      }
      hasSign = true
      signPlace = hasDecimalPoint ? .after : .before
      digitsBeforeSign = hasDecimalPoint ? 0 : wholeDigits
      return
    case .angleBrackets:
      if hasSign || hasPlus || hasMinus {
        throw Self.refuse("cannot use \"PR\" and \"S\"/\"PL\"/\"MI\"/\"SG\" together")
      }
      hasBrackets = true
      return
    case .minus:
      hasMinus = true
      name = "MI"
    case .plus:
      hasPlus = true
      name = "PL"
    case .plusMinus:
      (hasPlus, hasMinus) = (true, true)
      name = "SG"
    default: return
    }
    if hasSign { throw Self.refuse("cannot use \"S\" and \"\(name)\" together") }
  }

  private mutating func addExponent() throws(EngineError) {
    if isExponential { throw Self.refuse("cannot use \"EEEE\" twice") }
    if isBlank || fills || hasSign || hasBrackets || hasMinus || hasPlus || isRoman || hasFold {
      throw .sql(
        "42601", "\"EEEE\" is incompatible with other formats",
        detail: "\"EEEE\" may only be used together with digit and decimal point patterns.")
    }
    isExponential = true
  }
}
