import Core

extension CQLParser {
  mutating func create() throws(EngineError) -> Statement {
    position += 1
    switch keyword {
    case "KEYSPACE":
      position += 1
      let toleratesExisting = try ifNotExists()
      return .createKeyspace(try keyspace(toleratesExisting: toleratesExisting))
    case "TABLE", "COLUMNFAMILY":
      position += 1
      return .createTable(try tableDefinition())
    case "TYPE":
      position += 1
      return .createType(try userTypeDefinition())
    case "INDEX", "CUSTOM": return .createIndex(try indexDefinition())
    case "MATERIALIZED":
      position += 1
      return .createView(try viewDefinition())
    case "OR", "FUNCTION", "AGGREGATE": return .createFunction(try functionDefinition())
    case "ROLE", "USER", "TRIGGER": return unsupported("CREATE \(keyword)")
    default: throw noViableAlternative(among: Self.schemaWords)
    }
  }

  private static let schemaWords = [
    "AGGREGATE", "COLUMNFAMILY", "CUSTOM", "FUNCTION", "INDEX", "KEYSPACE", "MATERIALIZED",
    "ROLE", "TABLE", "TRIGGER", "TYPE", "USER",
  ]

  mutating func ifNotExists() throws(EngineError) -> Bool {
    guard accept("IF") else { return false }
    try expect("NOT")
    try expect("EXISTS")
    return true
  }

  private mutating func keyspace(
    toleratesExisting: Bool
  ) throws(EngineError) -> KeyspaceDefinition {
    let name = try keyspaceName()
    try expect("WITH")
    return KeyspaceDefinition(
      name: name, toleratesExisting: toleratesExisting, properties: try properties())
  }

  private mutating func userTypeDefinition() throws(EngineError) -> UserTypeDefinition {
    let toleratesExisting = try ifNotExists()
    let name = try qualifiedName()
    try expect(sign: "(")
    var fields = [try userTypeField()]
    while accept(sign: ",") {
      if !isAt(sign: ")"), !isAt(sign: ",") { fields.append(try userTypeField()) }
    }
    try expect(sign: ")")
    return UserTypeDefinition(name: name, toleratesExisting: toleratesExisting, fields: fields)
  }

  private mutating func userTypeField() throws(EngineError) -> UserTypeDefinition.Field {
    UserTypeDefinition.Field(name: try identifier(), type: try typeName())
  }

  private mutating func indexDefinition() throws(EngineError) -> IndexDefinition {
    let isCustom = accept("CUSTOM")
    try expect("INDEX")
    let toleratesExisting = try ifNotExists()
    let name = isAt("ON") ? nil : try qualifiedName()
    try expect("ON")
    let table = try qualifiedName()
    try expect(sign: "(")
    let targets =
      isAt(sign: ")") ? [] : try list { (parser) throws(EngineError) in try parser.indexTarget() }
    try expect(sign: ")")
    var customClass: String?
    if accept("USING") {
      guard token.kind == .string else { throw mismatch(expecting: "STRING_LITERAL") }
      customClass = content(ofString: token)
      position += 1
    }
    return IndexDefinition(
      name: name, toleratesExisting: toleratesExisting, table: table, targets: targets,
      customClass: customClass, isCustom: isCustom,
      properties: accept("WITH") ? try properties() : [])
  }

  private mutating func indexTarget() throws(EngineError) -> IndexDefinition.Target {
    let written = keyword
    guard isAt(sign: "(", ahead: 1),
      let kind = IndexDefinition.Target.Kind(rawValue: written.lowercased()), kind != .simple
    else { return IndexDefinition.Target(kind: .simple, column: try identifier()) }
    position += 2
    let column = try identifier()
    try expect(sign: ")")
    return IndexDefinition.Target(kind: kind, column: column)
  }

  private mutating func functionDefinition() throws(EngineError) -> FunctionDefinition {
    if accept("OR") { try expect("REPLACE") }
    let isFunction = accept("FUNCTION")
    if !isFunction { try expect("AGGREGATE") }
    _ = try ifNotExists()
    let name = try qualifiedName()
    position = tokens.count - 1
    return FunctionDefinition(kind: isFunction ? .function : .aggregate, name: name)
  }

  mutating func alter() throws(EngineError) -> Statement {
    position += 1
    switch keyword {
    case "KEYSPACE":
      position += 1
      return .alterKeyspace(try keyspace(toleratesExisting: false))
    case "TABLE", "COLUMNFAMILY":
      position += 1
      return .alterTable(try tableAlteration())
    case "TYPE":
      position += 1
      return .alterType(try userTypeAlteration())
    case "MATERIALIZED":
      position += 1
      try expect("VIEW")
      let name = try qualifiedName()
      try expect("WITH")
      return .alterView(name, try tableOptions())
    case "ROLE", "USER": return unsupported("ALTER \(keyword)")
    default: throw noViableAlternative(among: Self.schemaWords)
    }
  }

  private mutating func userTypeAlteration() throws(EngineError) -> UserTypeAlteration {
    let name = try qualifiedName()
    if accept("ADD") { return UserTypeAlteration(name: name, change: .add(try userTypeField())) }
    if accept("RENAME") { return UserTypeAlteration(name: name, change: .rename(try renamings())) }
    guard accept("ALTER") else { throw noViableAlternative(among: ["ADD", "ALTER", "RENAME"]) }
    let field = try identifier()
    try expect("TYPE")
    return UserTypeAlteration(name: name, change: .alterType(field, try typeName()))
  }

  /// `a TO b AND c TO d`
  mutating func renamings() throws(EngineError) -> [Renaming] {
    var renamings: [Renaming] = []
    repeat {
      let old = try identifier()
      try expect("TO")
      renamings.append(Renaming(old: old, new: try identifier()))
    } while accept("AND")
    return renamings
  }

  mutating func drop() throws(EngineError) -> Statement {
    position += 1
    let kind: DroppedKind
    switch keyword {
    case "KEYSPACE": kind = .keyspace
    case "TABLE", "COLUMNFAMILY": kind = .table
    case "TYPE": kind = .type
    case "INDEX": kind = .index
    case "FUNCTION": kind = .function
    case "AGGREGATE": kind = .aggregate
    case "MATERIALIZED" where isAt("VIEW", ahead: 1):
      kind = .view
      position += 1
    case "ROLE", "USER", "TRIGGER": return unsupported("DROP \(keyword)")
    default: throw noViableAlternative(among: Self.schemaWords)
    }
    position += 1
    let toleratesAbsence = accept("IF")
    if toleratesAbsence { try expect("EXISTS") }
    let name = try qualifiedName()
    var argumentTypes: [TypeName]?
    if kind == .function || kind == .aggregate, accept(sign: "(") {
      argumentTypes =
        isAt(sign: ")") ? [] : try list { (parser) throws(EngineError) in try parser.typeName() }
      try expect(sign: ")")
    }
    return .drop(
      DropStatement(
        kind: kind, name: name, toleratesAbsence: toleratesAbsence, argumentTypes: argumentTypes))
  }
}
