import Core

extension CQLParser {
  /// `*`, or selectors with their aliases.
  mutating func selection() throws(EngineError) -> SelectStatement.Selection {
    if accept(sign: "*") { return .all }
    return .items(
      try list { (parser) throws(EngineError) in
        let selector = try parser.selector()
        let alias = parser.accept("AS") ? try parser.identifier() : nil
        return SelectItem(selector: selector, alias: alias)
      })
  }

  mutating func selector() throws(EngineError) -> Selector {
    try nested { (parser) throws(EngineError) in try parser.selector(bindingAtLeast: 1) }
  }

  private mutating func selector(bindingAtLeast minimum: Int) throws(EngineError) -> Selector {
    let start = token.start
    var left = try unarySelector()
    while let (sign, power) = arithmeticSign, power >= minimum {
      try countOperator()
      position += 1
      let right = try selector(bindingAtLeast: power + 1)
      left = Selector(kind: .arithmetic(sign, left, right), span: span(from: start))
    }
    return left
  }

  private mutating func unarySelector() throws(EngineError) -> Selector {
    let start = token.start
    if let constant = constant() { return Selector(kind: .term(constant), span: constant.span) }
    guard accept(sign: "-") else { return try selectorWithParts() }
    let operand = try nested { (parser) throws(EngineError) in try parser.unarySelector() }
    return Selector(kind: .negation(operand), span: span(from: start))
  }

  /// A selector and what is picked out of it: `.field`, `[element]`, `[from..to]`.
  private mutating func selectorWithParts() throws(EngineError) -> Selector {
    let start = token.start
    var selector = try simpleSelector()
    while true {
      if accept(sign: ".") {
        let field = try identifier()
        selector = Selector(kind: .field(selector, field), span: span(from: start))
      } else if accept(sign: "[") {
        selector = Selector(kind: try elementOrSlice(of: selector), span: span(from: start))
      } else {
        return selector
      }
      try countOperator()
    }
  }

  private mutating func elementOrSlice(
    of selector: Selector
  ) throws(EngineError) -> Selector.Kind {
    let from = isAt(sign: "..") ? nil : try term()
    guard accept(sign: "..") else {
      try expect(sign: "]")
      // Without dots there was a term.
      guard let from else { throw noViableAlternative(among: []) }
      return .element(selector, from)
    }
    let to = isAt(sign: "]") ? nil : try term()
    try expect(sign: "]")
    return .slice(selector, from: from, to: to)
  }

  private mutating func simpleSelector() throws(EngineError) -> Selector {
    let start = token.start
    if let marker = try marker() { return Selector(kind: .term(marker), span: marker.span) }
    let kind: Selector.Kind
    if accept("NULL") {
      kind = .term(Term(kind: .null, span: span(from: start)))
    } else if isAt(sign: "(") {
      kind = try parenthesisedSelector()
    } else if accept(sign: "[") {
      kind = .list(try selectors(before: "]"))
    } else if isAt(sign: "{") {
      kind = try bracedSelector()
    } else if let special = try specialCall() {
      kind = special
    } else if isAtCall {
      let name = try functionName()
      try expect(sign: "(")
      kind = .call(name, try selectors(before: ")"))
    } else {
      kind = .column(try identifier())
    }
    return Selector(kind: kind, span: span(from: start))
  }

  /// The calls that are no functions: `count(*)`, `writetime(c)`, `ttl(c)`, `cast(c AS int)`.
  private mutating func specialCall() throws(EngineError) -> Selector.Kind? {
    guard isAt(sign: "(", ahead: 1) else { return nil }
    switch keyword {
    case "COUNT":
      let argument = token(ahead: 2)
      let isRows =
        isAt(sign: "*", ahead: 2) || argument.kind == .integer && string(of: argument) == "1"
      guard isRows, isAt(sign: ")", ahead: 3) else { return nil }
      position += 4
      return .countRows
    case "WRITETIME":
      return .writeTime(try parenthesisedColumn())
    case "TTL":
      return .timeToLive(try parenthesisedColumn())
    case "CAST":
      position += 2
      let operand = try selector()
      try expect("AS")
      let typeIndex = position
      let type = try typeName()
      guard case .native = type.kind else {
        position = typeIndex
        throw noViableAlternative(among: Array(Self.nativeTypes.keys).sorted())
      }
      try expect(sign: ")")
      return .cast(operand, type)
    default: return nil
    }
  }

  private mutating func parenthesisedColumn() throws(EngineError) -> Identifier {
    position += 2
    let column = try identifier()
    try expect(sign: ")")
    return column
  }

  private mutating func selectors(before sign: StaticString) throws(EngineError) -> [Selector] {
    if accept(sign: sign) { return [] }
    let selectors = try list { (parser) throws(EngineError) in try parser.selector() }
    try expect(sign: sign)
    return selectors
  }

  /// A type hint, a tuple, or (as a tuple of one) a selector in parentheses.
  private mutating func parenthesisedSelector() throws(EngineError) -> Selector.Kind {
    if let hint = try typeHint() {
      let operand = try nested { (parser) throws(EngineError) in
        if let constant = parser.constant() {
          return Selector(kind: .term(constant), span: constant.span)
        }
        return try parser.unaryHinted()
      }
      return .hint(hint, operand)
    }
    position += 1
    let elements = try list { (parser) throws(EngineError) in try parser.selector() }
    try expect(sign: ")")
    return .tuple(elements)
  }

  /// What a type hint stands in front of: it binds tighter than a field selection.
  private mutating func unaryHinted() throws(EngineError) -> Selector {
    isAt(sign: "-") ? try unarySelector() : try simpleSelector()
  }

  /// A user type's value, a map or a set. Keys that are names make it a user type's value, which
  /// whoever knows the type may take for a map of columns.
  private mutating func bracedSelector() throws(EngineError) -> Selector.Kind {
    position += 1
    if accept(sign: "}") { return .set([]) }
    if isAtIdentifier(), isAt(sign: ":", ahead: 1) {
      let fields = try list { (parser) throws(EngineError) in
        let name = try parser.identifier()
        try parser.expect(sign: ":")
        return Selector.FieldEntry(name: name, value: try parser.selector())
      }
      try expect(sign: "}")
      return .userValue(fields)
    }
    let first = try selector()
    guard accept(sign: ":") else {
      var elements = [first]
      while accept(sign: ",") { elements.append(try selector()) }
      try expect(sign: "}")
      return .set(elements)
    }
    var entries = [Selector.MapEntry(key: first, value: try selector())]
    while accept(sign: ",") {
      let key = try selector()
      try expect(sign: ":")
      entries.append(Selector.MapEntry(key: key, value: try selector()))
    }
    try expect(sign: "}")
    return .map(entries)
  }
}
