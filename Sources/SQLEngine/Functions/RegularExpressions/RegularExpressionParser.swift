import Core

/// Reads an advanced regular expression, or an extended or basic one.
///
/// **Source:** PostgreSQL 15, manual 9.7.3; regcomp.c and regc_lex.c for what is an error.
struct RegularExpressionParser {
  typealias Node = RegularExpressionNode

  /// How deep groups may be nested.
  static let depthMax = 100
  /// The largest number in `{m,n}`.
  static let repetitionCountMax = 255

  let pattern: [Unicode.Scalar]
  var options: RegularExpression.Options
  var offset = 0
  /// How many groups were opened.
  private(set) var groupCount = 0
  private var closedGroups: Set<Int> = []
  private var depth = 0
  /// In a lookaround no group is counted, and none may be referred to.
  private var lookDepth = 0

  init(_ pattern: [Unicode.Scalar], _ options: RegularExpression.Options) {
    self.pattern = pattern
    self.options = options
  }

  static func invalid(_ reason: String) -> EngineError {
    .sql("2201B", "invalid regular expression: \(reason)")
  }

  static let badQuantifier = invalid("quantifier operand invalid")
  static let unbalanced = invalid("parentheses () not balanced")

  mutating func parse() throws(EngineError) -> Node {
    if options.flavor == .advanced { try parsePrefix() }
    switch options.flavor {
    case .literal:
      return .sequence(pattern[offset...].map { .set(set(of: $0)) })
    case .basic: throw .sql("0A000", "basic regular expressions are not supported yet")
    case .advanced, .extended:
      let node = try parseChoice()
      if offset < pattern.count { throw Self.unbalanced }
      return node
    }
  }

  var peek: Unicode.Scalar? { offset < pattern.count ? pattern[offset] : nil }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    offset += 1
    return true
  }

  private mutating func skip(until end: Unicode.Scalar) {
    while offset < pattern.count, pattern[offset] != end { offset += 1 }
  }

  private func isNext(_ text: String) -> Bool {
    pattern[offset...].starts(with: text.unicodeScalars)
  }

  /// A character as it stands for itself.
  func set(of scalar: Unicode.Scalar) -> ScalarSet {
    let set = ScalarSet(scalar.value)
    return options.ignoresCase ? set.ignoringCase : set
  }

  /// `***=`, `***:` and `(?xyz)` at the beginning.
  private mutating func parsePrefix() throws(EngineError) {
    if isNext("***") {
      offset += 3
      switch peek {
      case "=":
        offset += 1
        options.flavor = .literal
        return
      case ":": offset += 1
      case "?": throw Self.invalid("invalid regexp (reg version 0.8)")
      default: throw Self.badQuantifier
      }
    }
    guard isNext("(?"), offset + 2 < pattern.count,
      pattern[offset + 2].properties.isAlphabetic
    else { return }
    offset += 2
    while let letter = peek, letter != ")" {
      offset += 1
      guard letter.isASCII, letter.properties.isAlphabetic, options.apply(letter) else {
        throw Self.invalid("invalid embedded option")
      }
    }
    guard skip(")") else { throw Self.invalid("invalid embedded option") }
  }

  /// In expanded syntax blanks and comments mean nothing; `(?#…)` never does.
  mutating func skipIgnored() {
    while true {
      if options.isExpanded, let scalar = peek {
        if ScalarSet.classes["space"]?.contains(scalar.value) == true {
          offset += 1
          continue
        }
        if scalar == "#" {
          skip(until: "\n")
          continue
        }
      }
      guard options.flavor == .advanced, isNext("(?#") else { return }
      skip(until: ")")
      if offset < pattern.count { offset += 1 }
    }
  }

  private mutating func parseChoice() throws(EngineError) -> Node {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthMax { throw Self.invalid("regular expression is too complex") }
    var branches = [try parseBranch()]
    while skip("|") { branches.append(try parseBranch()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func parseBranch() throws(EngineError) -> Node {
    var nodes: [Node] = []
    skipIgnored()
    while let scalar = peek, scalar != "|", scalar != ")" {
      let atom = try parseAtom()
      skipIgnored()
      nodes.append(try parseQuantifier(atom))
      skipIgnored()
    }
    if nodes.isEmpty { return .empty }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func parseQuantifier(_ atom: Node) throws(EngineError) -> Node {
    guard let scalar = peek else { return atom }
    var (min, max) = (0, Node.unlimited)
    var isExact = false
    switch scalar {
    case "*": offset += 1
    case "+":
      min = 1
      offset += 1
    case "?":
      max = 1
      offset += 1
    case "{":
      guard offset + 1 < pattern.count, Self.isDigit(pattern[offset + 1]) else { return atom }
      offset += 1
      (min, max, isExact) = try parseBounds()
    default: return atom
    }
    // What is tested between characters can't be repeated.
    switch atom {
    case .condition, .look: throw Self.badQuantifier
    default: break
    }
    let isLazy = options.flavor == .advanced && skip("?")
    let prefers: Node.Preference? = isExact ? nil : isLazy ? .shortest : .longest
    skipIgnored()
    if let next = peek {
      let isBound =
        next == "{" && offset + 1 < pattern.count && Self.isDigit(pattern[offset + 1])
      if "*+?".unicodeScalars.contains(next) || isBound { throw Self.badQuantifier }
    }
    if max == 0 { return .empty }
    if min == 1, max == 1, prefers == nil || prefers == atom.preference { return atom }
    return .repetition(atom, min: min, max: max, prefers: prefers)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  private mutating func parseBounds() throws(EngineError) -> (Int, Int, isExact: Bool) {
    let min = number()
    var max = min
    let isExact = !skip(",")
    if !isExact { max = peek.map(Self.isDigit) == true ? number() : Node.unlimited }
    guard let end = peek else { throw Self.invalid("braces {} not balanced") }
    let isBounded = max != Node.unlimited
    guard end == "}", min <= Self.repetitionCountMax,
      !isBounded || min <= max && max <= Self.repetitionCountMax
    else { throw Self.invalid("invalid repetition count(s)") }
    offset += 1
    return (min, max, isExact)
  }

  private mutating func number() -> Int {
    var value = 0
    while let scalar = peek, Self.isDigit(scalar) {
      value = min(value * 10 + Int(scalar.value - 48), 100_000)
      offset += 1
    }
    return value
  }

  private mutating func parseAtom() throws(EngineError) -> Node {
    guard let scalar = peek else { throw Self.badQuantifier }
    offset += 1
    switch scalar {
    case ".":
      return .set(
        options.dotExcludesNewline ? ScalarSet.all.removing(ScalarSet.newline) : .all)
    case "^": return .condition(options.anchorsAtNewlines ? .lineStart : .textStart)
    case "$": return .condition(options.anchorsAtNewlines ? .lineEnd : .textEnd)
    case "(": return try parseGroup()
    case "[":
      if isNext("[:<:]]") || isNext("[:>:]]") {
        let isStart = isNext("[:<:]]")
        offset += 6
        return .condition(isStart ? .wordStart : .wordEnd)
      }
      return .set(try parseBrackets())
    case "\\": return try parseEscape()
    case "*", "+", "?": throw Self.badQuantifier
    case "{":
      if let next = peek, Self.isDigit(next) { throw Self.badQuantifier }
      return .set(set(of: scalar))
    default: return .set(set(of: scalar))
    }
  }

  private mutating func parseGroup() throws(EngineError) -> Node {
    guard options.flavor == .advanced, skip("?") else {
      if lookDepth > 0 { return try parseInside() }
      groupCount += 1
      let index = groupCount
      let inner = try parseInside()
      closedGroups.insert(index)
      return .group(inner, index: index)
    }
    let isBehind = skip("<")
    switch peek {
    case ":" where !isBehind:
      offset += 1
      return try parseInside()
    case "=", "!":
      let isNegated = peek == "!"
      offset += 1
      lookDepth += 1
      defer { lookDepth -= 1 }
      return .look(try parseInside(), isBehind: isBehind, isNegated: isNegated)
    default: throw Self.badQuantifier
    }
  }

  private mutating func parseInside() throws(EngineError) -> Node {
    let inner = try parseChoice()
    guard skip(")") else { throw Self.unbalanced }
    return inner
  }

  func reference(_ index: Int) throws(EngineError) -> Node {
    guard lookDepth == 0, closedGroups.contains(index) else {
      throw Self.invalid("invalid backreference number")
    }
    return .reference(index)
  }
}

extension RegularExpression.Options {
  /// Sets what an option's letter says; false if there is no such letter.
  mutating func apply(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "b": flavor = .basic
    case "c": ignoresCase = false
    case "e": flavor = .extended
    case "i": ignoresCase = true
    case "m", "n": (dotExcludesNewline, anchorsAtNewlines) = (true, true)
    case "p": (dotExcludesNewline, anchorsAtNewlines) = (true, false)
    case "q": flavor = .literal
    case "s": (dotExcludesNewline, anchorsAtNewlines) = (false, false)
    case "t": isExpanded = false
    case "w": (dotExcludesNewline, anchorsAtNewlines) = (false, true)
    case "x": isExpanded = true
    default: return false
    }
    return true
  }
}
