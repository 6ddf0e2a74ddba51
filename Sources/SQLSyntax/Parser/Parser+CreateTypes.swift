import Core

/// CREATE SCHEMA, TYPE, DOMAIN, EXTENSION, ROLE, DATABASE, STATISTICS, CAST and what is defined by
/// a list of settings.
extension Parser {
  mutating func createSchema() throws(EngineError) -> CreateSchemaStatement {
    advance()
    var schema = CreateSchemaStatement()
    schema.ifNotExists = try takeIfNotExists()
    if token.keyword != .authorization { schema.name = try newName() }
    if take(.authorization) { schema.authorization = try roleName() }
    while true {
      switch token.keyword {
      case .create, .grant:
        if schema.ifNotExists {
          throw .notSupported(
            "CREATE SCHEMA IF NOT EXISTS cannot include schema elements", at: token.span)
        }
        schema.elements.append(try statement())
      default: return schema
      }
    }
  }

  mutating func createType() throws(EngineError) -> CreateTypeStatement {
    advance()
    let name = try qualifiedName(.newName)
    if atMark(.leftParenthesis) {
      return CreateTypeStatement(name: name, kind: .base(try settings()))
    }
    guard take(.as) else { return CreateTypeStatement(name: name, kind: .shell) }
    if take(.enum) {
      try expectMark(.leftParenthesis)
      var labels: [EnumLabel] = []
      if !atMark(.rightParenthesis) {
        labels = try list { (parser: inout Parser) throws(EngineError) in
          try parser.enumLabel()
        }
      }
      try expectMark(.rightParenthesis)
      return CreateTypeStatement(name: name, kind: .enumeration(labels))
    }
    if take(.range) { return CreateTypeStatement(name: name, kind: .range(try settings())) }
    if atMark(.leftParenthesis), ahead().kind == .rightParenthesis {
      advance()
      advance()
      return CreateTypeStatement(name: name, kind: .composite([]))
    }
    return CreateTypeStatement(name: name, kind: .composite(try functionColumns()))
  }

  mutating func enumLabel() throws(EngineError) -> EnumLabel {
    let start = token
    return EnumLabel(text: try stringConstant(), span: span(from: start))
  }

  mutating func createDomain() throws(EngineError) -> CreateDomainStatement {
    advance()
    let name = try qualifiedName(.newName)
    _ = take(.as)
    var domain = CreateDomainStatement(name: name, type: try typeName())
    try columnConstraints(&domain.constraints, collation: &domain.collation)
    return domain
  }

  mutating func createExtension() throws(EngineError) -> CreateExtensionStatement {
    advance()
    var statement = CreateExtensionStatement(name: Identifier(""))
    statement.ifNotExists = try takeIfNotExists()
    statement.name = try columnID()
    _ = take(.with)
    while true {
      switch token.keyword {
      case .schema, .version:
        let name = try takeName()
        let value = token.isString ? try stringConstant() : try nonReservedWord().text
        statement.options.append(OptionSetting(name: name, value: .word(value)))
      case .cascade:
        statement.options.append(OptionSetting(name: try takeName()))
      default: return statement
      }
    }
  }

  // Roles.

  mutating func createRole() throws(EngineError) -> Statement {
    let kind: ObjectKind =
      switch token.keyword {
      case .role: .role
      case .user: .user
      default: .group
      }
    advance()
    if kind == .user, at(.mapping) { return try unsupported("CREATE USER MAPPING") }
    let name = try roleName()
    _ = take(.with)
    return .createRole(CreateRoleStatement(name: name, kind: kind, options: try roleOptions()))
  }

  /// `LOGIN`, `PASSWORD '…'`, `IN ROLE a, b`, `CONNECTION LIMIT 3`, …
  mutating func roleOptions() throws(EngineError) -> [OptionSetting] {
    var options: [OptionSetting] = []
    while token.isName || token.kind == .keyword {
      let start = token
      switch token.keyword {
      case .password:
        advance()
        let value: OptionValue? = take(.null) ? nil : .string(try stringConstant())
        options.append(setting("password", start, value))
      case .encrypted:
        advance()
        try expect(.password)
        options.append(setting("password", start, .string(try stringConstant())))
      case .connection:
        advance()
        try expect(.limit)
        let limit = try signedInteger()
        options.append(setting("connection limit", start, .number(String(limit))))
      case .valid:
        advance()
        try expect(.until)
        options.append(setting("valid until", start, .string(try stringConstant())))
      case .sysid:
        advance()
        options.append(setting("sysid", start, .number(try signedNumber())))
      case .in:
        advance()
        guard take(.role) || take(.group) else { throw unexpected() }
        options.append(setting("in role", start, try roleList()))
      case .role, .admin, .user:
        advance()
        options.append(setting(lexer.name(start), start, try roleList()))
      case .inherit: options.append(OptionSetting(name: try takeName()))
      default: options.append(try roleFlag())
      }
    }
    return options
  }

  private func setting(
    _ name: String, _ start: LexicalToken, _ value: OptionValue?
  ) -> OptionSetting {
    OptionSetting(name: Identifier(name, span: start.span), value: value)
  }

  private mutating func roleList() throws(EngineError) -> OptionValue {
    let roles = try names()
    return .list(roles.map { .word($0.text) })
  }

  private mutating func roleFlag() throws(EngineError) -> OptionSetting {
    let flags = [
      "superuser", "nosuperuser", "createrole", "nocreaterole", "createdb", "nocreatedb",
      "login", "nologin", "noinherit", "replication", "noreplication", "bypassrls",
      "nobypassrls",
    ]
    guard token.kind == .identifier else { throw unexpected() }
    let word = token
    let name = try takeName()
    guard flags.contains(name.text) else {
      throw .syntax("unrecognized role option \"\(name.text)\"", near: word.span, lexer)
    }
    return OptionSetting(name: name)
  }

  // Databases.

  mutating func createDatabase() throws(EngineError) -> CreateDatabaseStatement {
    advance()
    let name = try newName()
    _ = take(.with)
    return CreateDatabaseStatement(name: name, options: try databaseOptions())
  }

  mutating func databaseOptions() throws(EngineError) -> [OptionSetting] {
    var options: [OptionSetting] = []
    while isLabel(token) {
      var name = try takeName()
      if name.text == "connection" {
        try expect(.limit)
        name.text = "connection limit"
      }
      _ = takeMark(.equals)
      if take(.default) {
        options.append(OptionSetting(name: name))
      } else if atSignedNumber {
        options.append(OptionSetting(name: name, value: .number(try signedNumber())))
      } else if token.isString {
        options.append(OptionSetting(name: name, value: .string(try stringConstant())))
      } else {
        options.append(OptionSetting(name: name, value: .word(try label().text)))
      }
    }
    return options
  }

  // Statistics, casts, and the rest.

  mutating func createStatistics() throws(EngineError) -> CreateStatisticsStatement {
    advance()
    let ifNotExists = try takeIfNotExists()
    let isNamed = token.keyword != .on && !atMark(.leftParenthesis)
    let name = isNamed ? try qualifiedName(.newName) : nil
    let kinds = try columnNamesIfAny()
    try expect(.on)
    let expressions = try list { (parser: inout Parser) throws(EngineError) in
      IndexElement(expression: try parser.indexedElement())
    }
    try expect(.from)
    return CreateStatisticsStatement(
      name: name, ifNotExists: ifNotExists, kinds: kinds, expressions: expressions,
      from: try fromList())
  }

  private mutating func indexedElement() throws(EngineError) -> Expression {
    try indexElement().expression
  }

  mutating func createCast() throws(EngineError) -> CreateCastStatement {
    advance()
    try expectMark(.leftParenthesis)
    let source = try typeName()
    try expect(.as)
    let target = try typeName()
    try expectMark(.rightParenthesis)
    var cast = CreateCastStatement(source: source, target: target, context: .explicit)
    if take(.without) {
      try expect(.function)
    } else {
      try expect(.with)
      if take(.inout) {
        cast.isInOut = true
      } else {
        try expect(.function)
        cast.function = try functionSignature()
      }
    }
    if take(.as) {
      cast.context = take(.implicit) ? .implicit : .assignment
      if cast.context == .assignment { try expect(.assignment) }
    }
    return cast
  }

  /// `CREATE AGGREGATE`, `CREATE OPERATOR`, `CREATE COLLATION`.
  mutating func define(orReplace: Bool) throws(EngineError) -> Statement {
    let keyword = token.keyword
    advance()
    if keyword == .operator {
      if token.keyword == .class || token.keyword == .family {
        return try unsupported("CREATE OPERATOR " + token.keyword.spelling.uppercased())
      }
      let name = try anyOperator()
      return .define(
        DefineStatement(
          kind: .operator, object: .operatorName(name, left: nil, right: nil),
          options: try settings()))
    }
    if keyword == .aggregate {
      var signature = FunctionSignature(name: try functionName())
      // The old form has settings alone, the new one parameters before them.
      if !startsSettings { try aggregateParameters(&signature) }
      return .define(
        DefineStatement(
          kind: .aggregate, object: .function(signature), orReplace: orReplace,
          options: try settings()))
    }
    let ifNotExists = try takeIfNotExists()
    var statement = DefineStatement(
      kind: .collation, object: .name(try qualifiedName(.newName)), ifNotExists: ifNotExists)
    if take(.from) {
      let source = try qualifiedName(.type)
      let value = OptionValue.type(TypeName(source))
      statement.options = [OptionSetting(name: Identifier("from"), value: value)]
    } else {
      statement.options = try settings()
    }
    return .define(statement)
  }

  private var startsSettings: Bool {
    var copy = lexer
    guard isLabel(copy.next()) else { return false }
    return copy.next().kind == .equals
  }
}
