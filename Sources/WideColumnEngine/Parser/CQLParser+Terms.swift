import Core
import Parsing

extension CQLParser {
  /// A term, with its operators: Pratt's method over two levels of precedence.
  mutating func term() throws(EngineError) -> Term {
    try nested { (parser) throws(EngineError) in try parser.term(bindingAtLeast: 1) }
  }

  private mutating func term(bindingAtLeast minimum: Int) throws(EngineError) -> Term {
    let start = token.start
    var left = try unaryTerm()
    while let (sign, power) = arithmeticSign, power >= minimum {
      // `c = [1] + c` is for whoever reads the assignment.
      if sign == .plus, isAtIdentifier(ahead: 1), !isAtCall(ahead: 1) { break }
      try countOperator()
      position += 1
      let right = try term(bindingAtLeast: power + 1)
      left = Term(kind: .arithmetic(sign, left, right), span: span(from: start))
    }
    return left
  }

  /// The operator that stands here and how tightly it binds.
  var arithmeticSign: (ArithmeticOperator, power: Int)? {
    guard token.kind == .sign, token.range.count == 1 else { return nil }
    switch text[token.start] {
    case UInt8(ascii: "+"): return (.plus, 1)
    case UInt8(ascii: "-"): return (.minus, 1)
    case UInt8(ascii: "*"): return (.times, 2)
    case UInt8(ascii: "/"): return (.divide, 2)
    case UInt8(ascii: "%"): return (.remainder, 2)
    default: return nil
    }
  }

  private mutating func unaryTerm() throws(EngineError) -> Term {
    if let constant = constant() { return constant }
    let start = token.start
    guard accept(sign: "-") else { return try simpleTerm() }
    let operand = try nested { (parser) throws(EngineError) in try parser.unaryTerm() }
    return Term(kind: .negation(operand), span: span(from: start))
  }

  /// A constant, with a sign in front of a number; nil if none stands here.
  mutating func constant() -> Term? {
    let start = token.start
    let isNegative = isAt(sign: "-")
    guard let kind = constantKind(token(ahead: isNegative ? 1 : 0), isNegative: isNegative) else {
      return nil
    }
    position += isNegative ? 2 : 1
    let token = tokens[position - 1]
    let written = token.kind == .string ? content(ofString: token) : string(of: token)
    let constant = Constant(kind: kind, text: Self.spelling(written, kind, isNegative: isNegative))
    return Term(kind: .constant(constant), span: span(from: start))
  }

  private func constantKind(_ token: CQLToken, isNegative: Bool) -> Constant.Kind? {
    switch token.kind {
    case .integer: return .integer
    case .float: return .float
    case .duration: return .duration
    case .string where !isNegative: return .string
    case .uuid where !isNegative: return .uuid
    case .hexadecimal where !isNegative: return .hexadecimal
    case .word:
      switch keyword(ahead: isNegative ? 1 : 0) {
      case "NAN", "INFINITY": return .float
      case "TRUE" where !isNegative, "FALSE" where !isNegative: return .boolean
      default: return nil
      }
    default: return nil
    }
  }

  private static func spelling(
    _ written: String, _ kind: Constant.Kind, isNegative: Bool
  ) -> String {
    guard kind == .float, let first = written.utf8.first, ASCII.isLetter(first) else {
      return isNegative ? "-\(written)" : written
    }
    if first | 0x20 == UInt8(ascii: "n") { return "NaN" }
    return isNegative ? "-Infinity" : "Infinity"
  }

  private mutating func simpleTerm() throws(EngineError) -> Term {
    let start = token.start
    let kind: Term.Kind
    if let marker = try marker() { return marker }
    if accept("NULL") {
      kind = .null
    } else if isAt(sign: "(") {
      kind = try parenthesisedTerm()
    } else if accept(sign: "[") {
      kind = .list(try terms(before: "]"))
    } else if isAt(sign: "{") {
      kind = try bracedTerm()
    } else if isAtCall {
      let name = try functionName()
      try expect(sign: "(")
      kind = .call(name, try terms(before: ")"))
    } else {
      if isAtIdentifier() { position += 1 }
      throw noViableAlternative(among: [], start: position)
    }
    return Term(kind: kind, span: span(from: start))
  }

  /// `?` or `:name`; nil if none stands here.
  mutating func marker() throws(EngineError) -> Term? {
    let start = token.start
    if token.kind == .marker {
      position += 1
      markers.append(nil)
    } else if accept(sign: ":") {
      markers.append(try identifier().text)
    } else {
      return nil
    }
    let kind = Term.Kind.marker(index: markers.count - 1, name: markers[markers.count - 1])
    return Term(kind: kind, span: span(from: start))
  }

  /// Terms up to a closing sign, which is read. There may be none.
  private mutating func terms(before sign: StaticString) throws(EngineError) -> [Term] {
    if accept(sign: sign) { return [] }
    let terms = try list { (parser) throws(EngineError) in try parser.term() }
    try expect(sign: sign)
    return terms
  }

  /// A type hint or a tuple. One term in parentheses is a tuple of one, which whoever evaluates it
  /// takes for the term itself where no tuple is wanted.
  private mutating func parenthesisedTerm() throws(EngineError) -> Term.Kind {
    let opening = position
    if let hint = try typeHint() {
      let operand = try nested { (parser) throws(EngineError) in try parser.unaryTerm() }
      return .hint(hint, operand)
    }
    position = opening + 1
    let terms = try list { (parser) throws(EngineError) in try parser.term() }
    try expect(sign: ")")
    return .tuple(terms)
  }

  /// `(type)` in front of what it is a hint for; nil, with the position unchanged, if it is none.
  mutating func typeHint() throws(EngineError) -> TypeName? {
    let opening = position
    if accept(sign: "("), isAtIdentifier() || isAt("SET") {
      do throws(EngineError) {
        let name = try typeName()
        if accept(sign: ")"), isAtHinted(name) { return name }
      } catch {
        // No type, so no hint: what stands in the parentheses is read anew.
      }
    }
    position = opening
    return nil
  }

  /// Whether something that can have a type hint stands here. After a user type's name, which could
  /// also be a column's, an operator or an element is more likely.
  private func isAtHinted(_ name: TypeName) -> Bool {
    let isName: Bool
    if case .user = name.kind { isName = true } else { isName = false }
    switch token.kind {
    case .string, .integer, .float, .uuid, .hexadecimal, .duration, .marker: return true
    case .quotedName: return true
    case .word:
      let constants: Set = ["NULL", "NAN", "INFINITY", "TRUE", "FALSE", "TOKEN"]
      return !isName && isAtIdentifier() || constants.contains(keyword) || isAtCall
    case .sign:
      if isAt(sign: "{") || isAt(sign: "(") || isAt(sign: ":") { return true }
      return !isName && (isAt(sign: "[") || isAt(sign: "-"))
    default: return false
    }
  }

  /// A user type's value, a map or a set.
  private mutating func bracedTerm() throws(EngineError) -> Term.Kind {
    position += 1
    if accept(sign: "}") { return .set([]) }
    if isAtIdentifier(), isAt(sign: ":", ahead: 1) {
      let fields = try list { (parser) throws(EngineError) in
        let name = try parser.identifier()
        try parser.expect(sign: ":")
        return Term.FieldEntry(name: name, value: try parser.term())
      }
      try expect(sign: "}")
      return .userValue(fields)
    }
    let first = try term()
    guard accept(sign: ":") else { return .set(try restOfSet(first)) }
    var entries = [Term.MapEntry(key: first, value: try term())]
    while accept(sign: ",") {
      let key = try term()
      try expect(sign: ":")
      entries.append(Term.MapEntry(key: key, value: try term()))
    }
    try expect(sign: "}")
    return .map(entries)
  }

  private mutating func restOfSet(_ first: Term) throws(EngineError) -> [Term] {
    var elements = [first]
    while accept(sign: ",") { elements.append(try term()) }
    try expect(sign: "}")
    return elements
  }

  /// Whether a function's name and `(` stand here.
  var isAtCall: Bool { isAtCall(ahead: 0) }

  func isAtCall(ahead distance: Int) -> Bool {
    if isAt(sign: "(", ahead: distance + 1) {
      return isAtIdentifier(ahead: distance) || isAt("TOKEN", ahead: distance)
    }
    return isAtIdentifier(ahead: distance) && isAt(sign: ".", ahead: distance + 1)
      && isAt(sign: "(", ahead: distance + 3)
      && (isAtIdentifier(ahead: distance + 2) || isAt("TOKEN", ahead: distance + 2))
  }

  mutating func functionName() throws(EngineError) -> QualifiedName {
    let first = takeIdentifier()
    guard accept(sign: ".") else {
      return QualifiedName(keyspace: nil, name: first.text, span: first.span)
    }
    let second = takeIdentifier()
    return QualifiedName(
      keyspace: first.text, name: second.text, span: SourceSpan(first.span.start..<second.span.end))
  }
}
