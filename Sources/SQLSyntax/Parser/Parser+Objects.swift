import Core

/// Things as DROP, COMMENT ON and ALTER name them.
extension Parser {
  /// The kind of thing that a keyword, or several, stand for; they are taken.
  mutating func objectKind() throws(EngineError) -> ObjectKind {
    let keyword = token.keyword
    if let kind = Parser.simpleKinds(keyword) {
      advance()
      return kind
    }
    let following = ahead().keyword
    let kind: ObjectKind?
    switch (keyword, following) {
    case (.materialized, .view): kind = .materializedView
    case (.foreign, .table): kind = .foreignTable
    case (.access, .method): kind = .accessMethod
    case (.event, .trigger): kind = .eventTrigger
    case (.large, .object): kind = .largeObject
    case (.user, .mapping): kind = .userMapping
    case (.procedural, .language): kind = .language
    case (.foreign, .data):
      advance()
      kind = .foreignDataWrapper
    case (.text, .search):
      advance()
      kind = textSearchKind()
    default: kind = nil
    }
    guard let kind else {
      switch keyword {
      case .materialized, .foreign, .access, .event, .large, .text, .procedural: advance()
      default: break
      }
      expect(noteAny: [
        .table, .view, .materialized, .index, .sequence, .schema, .type, .domain, .function,
        .procedure, .trigger, .rule, .extension, .role, .user, .database, .column, .constraint,
      ])
      throw unexpected()
    }
    advance()
    advance()
    return kind
  }

  private func textSearchKind() -> ObjectKind? {
    switch ahead().keyword {
    case .configuration: .textSearchConfiguration
    case .dictionary: .textSearchDictionary
    case .parser: .textSearchParser
    case .template: .textSearchTemplate
    default: nil
    }
  }

  private static func simpleKinds(_ keyword: Keyword) -> ObjectKind? {
    switch keyword {
    case .aggregate: .aggregate
    case .cast: .cast
    case .collation: .collation
    case .column: .column
    case .constraint: .constraint
    case .conversion: .conversion
    case .database: .database
    case .domain: .domain
    case .extension: .extension
    case .function: .function
    case .group: .group
    case .index: .index
    case .language: .language
    case .operator: .operator
    case .policy: .policy
    case .procedure: .procedure
    case .publication: .publication
    case .role: .role
    case .routine: .routine
    default: simpleKindsToo(keyword)
    }
  }

  private static func simpleKindsToo(_ keyword: Keyword) -> ObjectKind? {
    switch keyword {
    case .rule: .rule
    case .schema: .schema
    case .sequence: .sequence
    case .server: .server
    case .statistics: .statistics
    case .subscription: .subscription
    case .table: .table
    case .tablespace: .tablespace
    case .transform: .transform
    case .trigger: .trigger
    case .type: .type
    case .view: .view
    default: nil
    }
  }

  /// A thing of a kind, as DROP and ALTER name it.
  mutating func objectAddress(_ kind: ObjectKind) throws(EngineError) -> ObjectAddress {
    switch kind {
    case .function, .procedure, .routine: return .function(try functionSignature())
    case .aggregate: return .function(try aggregateSignature())
    case .type, .domain: return .type(try typeName())
    case .operator: return try operatorAddress()
    case .operatorClass, .operatorFamily:
      let name = try qualifiedName(.type)
      try expect(.using)
      return .using(name, method: try columnID())
    case .trigger, .rule, .policy:
      let name = try columnID()
      try expect(.on)
      return .on(name, table: try qualifiedName())
    case .cast: return try castAddress()
    case .largeObject: return .number(try signedInteger())
    case .schema, .role, .user, .group, .database, .extension, .language, .tablespace,
      .accessMethod, .eventTrigger, .publication, .subscription, .server, .foreignDataWrapper:
      return .name(QualifiedName(try columnID()))
    default: return .name(try qualifiedName())
    }
  }

  private mutating func castAddress() throws(EngineError) -> ObjectAddress {
    try expectMark(.leftParenthesis)
    let source = try typeName()
    try expect(.as)
    let target = try typeName()
    try expectMark(.rightParenthesis)
    return .cast(source, target)
  }

  private mutating func operatorAddress() throws(EngineError) -> ObjectAddress {
    let name = try anyOperator()
    try expectMark(.leftParenthesis)
    let left = try operand()
    if atMark(.rightParenthesis) {
      throw EngineError(
        "42601", .syntax, "missing argument", at: token.span.source,
        hint: "Use NONE to denote the missing argument of a unary operator.")
    }
    try expectMark(.comma)
    let right = try operand()
    try expectMark(.rightParenthesis)
    return .operatorName(name, left: left, right: right)
  }

  private mutating func operand() throws(EngineError) -> TypeName? {
    take(.none) ? nil : try typeName()
  }

  /// `function_with_argtypes`.
  mutating func functionSignature() throws(EngineError) -> FunctionSignature {
    var signature = FunctionSignature(name: try functionName())
    if atMark(.leftParenthesis) { signature.parameters = try functionParameters() }
    return signature
  }

  mutating func functionSignatures() throws(EngineError) -> [FunctionSignature] {
    try list { (parser: inout Parser) throws(EngineError) in try parser.functionSignature() }
  }

  private mutating func aggregateSignature() throws(EngineError) -> FunctionSignature {
    var signature = FunctionSignature(name: try functionName())
    try aggregateParameters(&signature)
    return signature
  }

  /// `(*)`, `(types)`, `(direct ORDER BY aggregated)`.
  mutating func aggregateParameters(_ signature: inout FunctionSignature) throws(EngineError) {
    if atMark(.leftParenthesis), ahead().kind == .star {
      advance()
      advance()
      signature.parameters = []
      return try expectMark(.rightParenthesis)
    }
    let following = ahead().keyword
    guard following != .order else {
      advance()
      signature.parameters = []
      return try orderedParameters(&signature)
    }
    try expectMark(.leftParenthesis)
    if takeMark(.rightParenthesis) {
      signature.parameters = []
      return
    }
    signature.parameters = try list { (parser: inout Parser) throws(EngineError) in
      try parser.aggregateParameter()
    }
    if token.keyword == .order { return try orderedParameters(&signature) }
    try expectMark(.rightParenthesis)
  }

  private mutating func orderedParameters(
    _ signature: inout FunctionSignature
  ) throws(EngineError) {
    try expect(.order, .by)
    signature.orderedParameters = try list { (parser: inout Parser) throws(EngineError) in
      try parser.aggregateParameter()
    }
    try expectMark(.rightParenthesis)
  }

  // DROP.

  mutating func drop() throws(EngineError) -> Statement {
    advance()
    if at(.owned, .by) {
      advance()
      advance()
      let roles = try roleNames()
      return .dropOwned(by: roles, dropBehavior())
    }
    let kind: ObjectKind
    if token.keyword == .user, ahead().keyword != .mapping {
      advance()
      kind = .user
    } else if token.keyword == .operator, let special = operatorKind() {
      kind = special
      advance()
      advance()
    } else {
      kind = try objectKind()
    }
    var drop = DropStatement(kind: kind, objects: [])
    if kind == .index { drop.isConcurrent = take(.concurrently) }
    drop.ifExists = try takeIfExists()
    if kind == .userMapping || kind == .transform {
      return try unsupported("DROP " + kind.rawValue.uppercased())
    }
    drop.objects = try list { (parser: inout Parser) throws(EngineError) in
      try parser.droppedObject(kind)
    }
    if kind == .database, take(.with) { _ = try optionList() }
    if kind == .database, atMark(.leftParenthesis) { _ = try optionList() }
    drop.behavior = dropBehavior()
    return .drop(drop)
  }

  private mutating func droppedObject(_ kind: ObjectKind) throws(EngineError) -> ObjectAddress {
    switch kind {
    case .role, .user, .group:
      return .name(QualifiedName(try nonReservedWord()))
    default: return try objectAddress(kind)
    }
  }

  /// `OPERATOR CLASS`, `OPERATOR FAMILY`.
  func operatorKind() -> ObjectKind? {
    switch ahead().keyword {
    case .class: .operatorClass
    case .family: .operatorFamily
    default: nil
    }
  }

  mutating func takeIfExists() throws(EngineError) -> Bool {
    guard at(.if, .exists) else { return false }
    advance()
    advance()
    return true
  }

  // COMMENT ON.

  mutating func comment() throws(EngineError) -> Statement {
    advance()
    try expect(.on)
    var kind: ObjectKind
    if token.keyword == .operator, let special = operatorKind() {
      kind = special
      advance()
      advance()
    } else {
      kind = try objectKind()
    }
    let object = try commentedObject(&kind)
    try expect(.is)
    let text: String? = take(.null) ? nil : try stringConstant()
    return .comment(CommentStatement(kind: kind, object: object, text: text))
  }

  private mutating func commentedObject(
    _ kind: inout ObjectKind
  ) throws(EngineError) -> ObjectAddress {
    switch kind {
    case .column:
      let start = token.span
      let name = try qualifiedName(.column)
      guard let last = name.schema else {
        throw .grammar("column name must be qualified", at: start)
      }
      return .column(of: QualifiedName(schema: name.catalog, last), name.name)
    case .constraint:
      let name = try columnID()
      try expect(.on)
      if take(.domain) { return .constraintOnDomain(name, try typeName()) }
      return .on(name, table: try qualifiedName())
    case .transform:
      try expect(.for)
      let type = try typeName()
      try expect(.language)
      return .using(type.name, method: try columnID())
    default: return try objectAddress(kind)
    }
  }
}
