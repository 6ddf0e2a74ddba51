import Core

/// Names, by the classes of keywords that may be used as them.
extension Parser {
  /// `ColId`: tables, columns, aliases; not functions' or types' own words.
  var atColumnID: Bool {
    switch token.kind {
    case .identifier, .quotedIdentifier, .unicodeIdentifier: true
    case .keyword: token.keyword.category == .unreserved || token.keyword.category == .columnName
    default: false
    }
  }

  /// `type_function_name`.
  func isTypeOrFunctionName(_ token: LexicalToken) -> Bool {
    switch token.kind {
    case .identifier, .quotedIdentifier, .unicodeIdentifier: true
    case .keyword:
      token.keyword.category == .unreserved || token.keyword.category == .typeOrFunctionName
    default: false
    }
  }

  /// `ColLabel`: any word at all.
  func isLabel(_ token: LexicalToken) -> Bool { token.isName || token.kind == .keyword }

  /// `BareColLabel`: what may name an output column without AS.
  var atBareLabel: Bool {
    switch token.kind {
    case .identifier, .quotedIdentifier, .unicodeIdentifier: true
    case .keyword: !lexer.keywords.needsAs[Int(token.keyword.rawValue)]
    default: false
    }
  }

  /// `ColId`.
  mutating func columnID() throws(EngineError) -> Identifier {
    guard atColumnID else { throw unexpected() }
    return try takeName()
  }

  /// `ColId`, for a name that is being made.
  mutating func newName() throws(EngineError) -> Identifier {
    note(.newName)
    return try columnID()
  }

  /// `ColLabel`.
  mutating func label() throws(EngineError) -> Identifier {
    guard isLabel(token) else { throw unexpected() }
    return try takeName()
  }

  /// `type_function_name`.
  mutating func typeOrFunctionName() throws(EngineError) -> Identifier {
    guard isTypeOrFunctionName(token) else { throw unexpected() }
    return try takeName()
  }

  /// `NonReservedWord`.
  mutating func nonReservedWord() throws(EngineError) -> Identifier {
    guard token.isName || (token.kind == .keyword && token.keyword.category != .reserved) else {
      throw unexpected()
    }
    return try takeName()
  }

  /// Takes whatever word stands here as a name.
  mutating func takeName() throws(EngineError) -> Identifier {
    let word = token
    switch word.kind {
    case .identifier, .keyword:
      advance()
      return Identifier(lexer.name(word), span: word.span)
    case .quotedIdentifier:
      advance()
      return Identifier(lexer.quotedName(word), span: word.span)
    case .unicodeIdentifier:
      advance()
      return Identifier(try unicodeText(word, isName: true), span: word.span)
    default:
      throw unexpected()
    }
  }

  /// `any_name`, `qualified_name`: up to three parts.
  mutating func qualifiedName(_ place: CompletionPlace = .relation) throws(EngineError)
    -> QualifiedName
  {
    note(place)
    let first = try columnID()
    guard atMark(.dot) else { return QualifiedName(first) }
    return try dotted(after: first)
  }

  /// The parts behind a name's first, each after a dot.
  mutating func dotted(after first: Identifier) throws(EngineError) -> QualifiedName {
    var parts = [first]
    while takeMark(.dot) { parts.append(try label()) }
    return try qualifiedName(of: parts)
  }

  func qualifiedName(of parts: [Identifier]) throws(EngineError) -> QualifiedName {
    switch parts.count {
    case 1: return QualifiedName(parts[0])
    case 2: return QualifiedName(schema: parts[0], parts[1])
    case 3: return QualifiedName(catalog: parts[0], schema: parts[1], parts[2])
    default:
      let text = parts.map(\.text).joined(separator: ".")
      let span = parts[0].span.through(parts[parts.count - 1].span)
      throw .grammar("improper qualified name (too many dotted names): \(text)", at: span)
    }
  }

  /// `func_name`: a function's or type's word alone, or any name with dots.
  mutating func functionName() throws(EngineError) -> QualifiedName {
    note(.function)
    if ahead().kind == .dot {
      let first = try columnID()
      return try dotted(after: first)
    }
    return QualifiedName(try typeOrFunctionName())
  }

  /// Any number of things with commas between them.
  mutating func list<Element>(
    _ element: (inout Parser) throws(EngineError) -> Element
  ) throws(EngineError) -> [Element] {
    var elements = [try element(&self)]
    while takeMark(.comma) { elements.append(try element(&self)) }
    return elements
  }

  /// The same in parentheses.
  mutating func parenthesised<Element>(
    _ element: (inout Parser) throws(EngineError) -> Element
  ) throws(EngineError) -> [Element] {
    try expectMark(.leftParenthesis)
    let elements = try list(element)
    try expectMark(.rightParenthesis)
    return elements
  }

  /// `(a, b)`: columns of a table.
  mutating func columnNames() throws(EngineError) -> [Identifier] {
    try parenthesised { (parser: inout Parser) throws(EngineError) in
      parser.note(.column)
      return try parser.columnID()
    }
  }

  /// The same if there is a parenthesis.
  mutating func columnNamesIfAny() throws(EngineError) -> [Identifier] {
    atMark(.leftParenthesis) ? try columnNames() : []
  }

  mutating func qualifiedNames() throws(EngineError) -> [QualifiedName] {
    try list { (parser: inout Parser) throws(EngineError) in try parser.qualifiedName() }
  }

  mutating func names() throws(EngineError) -> [Identifier] {
    try list { (parser: inout Parser) throws(EngineError) in try parser.columnID() }
  }

  mutating func roleName() throws(EngineError) -> RoleName {
    switch token.keyword {
    case .currentRole:
      advance()
      return .currentRole
    case .currentUser:
      advance()
      return .currentUser
    case .sessionUser:
      advance()
      return .sessionUser
    default: break
    }
    let word = token
    let name = try nonReservedWord()
    if name.text == "public" { return .isPublic }
    if name.text == "none" {
      throw EngineError(
        "42939", .syntax, "role name \"none\" is reserved", at: word.span.source)
    }
    return .named(name)
  }

  mutating func roleNames() throws(EngineError) -> [RoleName] {
    try list { (parser: inout Parser) throws(EngineError) in try parser.roleName() }
  }
}
