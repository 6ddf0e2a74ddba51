import Core

/// Reads an advanced regular expression.
struct RegularExpressionParser {
  typealias Node = RegularExpression.Node

  private let pattern: [Unicode.Scalar]
  private let options: RegularExpression.Options
  private var offset = 0
  private(set) var groupCount = 0

  init(_ pattern: [Unicode.Scalar], _ options: RegularExpression.Options) {
    self.pattern = pattern
    self.options = options
  }

  private static func invalid(_ reason: String) -> EngineError {
    .sql("2201B", "invalid regular expression: \(reason)")
  }

  mutating func parse() throws(EngineError) -> Node {
    let node = try parseChoice()
    if offset < pattern.count { throw Self.invalid("parentheses () not balanced") }
    return node
  }

  private var peek: Unicode.Scalar? { offset < pattern.count ? pattern[offset] : nil }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    offset += 1
    return true
  }

  private mutating func parseChoice() throws(EngineError) -> Node {
    var branches = [try parseBranch()]
    while skip("|") { branches.append(try parseBranch()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func parseBranch() throws(EngineError) -> Node {
    var nodes: [Node] = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      if options.isExpanded, scalar.properties.isWhitespace {
        offset += 1
        continue
      }
      let atom = try parseAtom()
      nodes.append(try parseQuantifier(atom))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func parseQuantifier(_ atom: Node) throws(EngineError) -> Node {
    guard let scalar = peek else { return atom }
    var bounds: (Int, Int)
    switch scalar {
    case "*": bounds = (0, .max)
    case "+": bounds = (1, .max)
    case "?": bounds = (0, 1)
    case "{":
      guard offset + 1 < pattern.count, (48...57).contains(pattern[offset + 1].value) else {
        return atom
      }
      offset += 1
      let low = number()
      var high = low
      if skip(",") { high = peek.map { (48...57).contains($0.value) } == true ? number() : .max }
      guard peek == "}", low <= high, low <= 255, high <= 255 || high == .max else {
        throw Self.invalid("invalid repetition count(s)")
      }
      bounds = (low, high)
    default: return atom
    }
    offset += 1
    let isGreedy = !skip("?")
    if let next = peek, "*+?".unicodeScalars.contains(next) {
      throw Self.invalid("quantifier operand invalid")
    }
    return .repetition(atom, min: bounds.0, max: bounds.1, isGreedy: isGreedy)
  }

  private mutating func number() -> Int {
    var value = 0
    while let scalar = peek, (48...57).contains(scalar.value) {
      value = min(value * 10 + Int(scalar.value - 48), 100_000)
      offset += 1
    }
    return value
  }

  private mutating func parseAtom() throws(EngineError) -> Node {
    let scalar = pattern[offset]
    offset += 1
    switch scalar {
    case ".": return .any
    case "^": return .lineStart
    case "$": return .lineEnd
    case "(": return try parseGroup()
    case "[": return try parseSet()
    case "\\": return try parseEscape()
    case "*", "+", "?": throw Self.invalid("quantifier operand invalid")
    default: return .scalar(scalar)
    }
  }

  private mutating func parseGroup() throws(EngineError) -> Node {
    var make: (Node) -> Node
    if skip("?") {
      if skip(":") {
        make = { $0 }
      } else if skip("=") {
        make = { .lookahead($0, isNegated: false) }
      } else if skip("!") {
        make = { .lookahead($0, isNegated: true) }
      } else {
        throw Self.invalid("quantifier operand invalid")
      }
    } else {
      groupCount += 1
      let index = groupCount
      make = { .group($0, index: index) }
    }
    let inner = try parseChoice()
    guard skip(")") else { throw Self.invalid("parentheses () not balanced") }
    return make(inner)
  }

  private static let classes: [String: [ClosedRange<UInt32>]] = [
    "alpha": [65...90, 97...122], "digit": [48...57], "alnum": [48...57, 65...90, 97...122],
    "upper": [65...90], "lower": [97...122], "space": [9...13, 32...32], "blank": [9...9, 32...32],
    "punct": [33...47, 58...64, 91...96, 123...126], "cntrl": [0...31, 127...127],
    "xdigit": [48...57, 65...70, 97...102], "graph": [33...126], "print": [32...126],
    "word": [48...57, 65...90, 97...122, 95...95],
  ]

  private mutating func parseSet() throws(EngineError) -> Node {
    let unbalanced = Self.invalid("brackets [] not balanced")
    let isNegated = skip("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while true {
      guard let scalar = peek else { throw unbalanced }
      offset += 1
      if scalar == "]", !isFirst { return .set(ranges: ranges, isNegated: isNegated) }
      isFirst = false
      if scalar == "[", let kind = peek, kind == ":" || kind == "." || kind == "=" {
        offset += 1
        var name = ""
        while let letter = peek, letter != kind {
          name.unicodeScalars.append(letter)
          offset += 1
        }
        guard skip(kind), skip("]") else { throw unbalanced }
        if kind == ":" {
          guard let members = Self.classes[name] else {
            throw Self.invalid("invalid character class")
          }
          ranges += members
        } else if let letter = name.unicodeScalars.first {
          ranges.append(letter.value...letter.value)
        }
        continue
      }
      var low = scalar.value
      if scalar == "\\" {
        switch try parseEscape() {
        case .set(let members, false):
          ranges += members
          continue
        case .scalar(let letter): low = letter.value
        default: throw Self.invalid("invalid escape \\ sequence")
        }
      }
      guard peek == "-", offset + 1 < pattern.count, pattern[offset + 1] != "]" else {
        ranges.append(low...low)
        continue
      }
      offset += 1
      let high = pattern[offset].value
      offset += 1
      guard low <= high else { throw Self.invalid("invalid character range") }
      ranges.append(low...high)
    }
  }

  private mutating func parseEscape() throws(EngineError) -> Node {
    guard let scalar = peek else { throw Self.invalid("invalid escape \\ sequence") }
    offset += 1
    func named(_ name: String, _ isNegated: Bool) -> Node {
      .set(ranges: Self.classes[name] ?? [], isNegated: isNegated)
    }
    switch scalar {
    case "d": return named("digit", false)
    case "D": return named("digit", true)
    case "s": return named("space", false)
    case "S": return named("space", true)
    case "w": return named("word", false)
    case "W": return named("word", true)
    case "A": return .textStart
    case "Z": return .textEnd
    case "m": return .wordStart
    case "M": return .wordEnd
    case "y": return .wordBoundary
    case "Y": return .notWordBoundary
    case "n": return .scalar("\n")
    case "t": return .scalar("\t")
    case "r": return .scalar("\r")
    case "f": return .scalar("\u{0C}")
    case "v": return .scalar("\u{0B}")
    case "1"..."9":
      let index = Int(scalar.value - 48)
      if index > groupCount { throw Self.invalid("invalid backreference number") }
      return .reference(index)
    case "u":
      let digits = String(String.UnicodeScalarView(pattern[offset...].prefix(4)))
      guard let code = UInt32(digits, radix: 16), let letter = Unicode.Scalar(code) else {
        throw Self.invalid("invalid escape \\ sequence")
      }
      offset += 4
      return .scalar(letter)
    default:
      if scalar.properties.isAlphabetic { throw Self.invalid("invalid escape \\ sequence") }
      return .scalar(scalar)
    }
  }
}
