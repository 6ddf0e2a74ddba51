import Core

/// ALTER, but for what it does to relations.
extension Parser {
  mutating func alter() throws(EngineError) -> Statement {
    advance()
    switch token.keyword {
    case .table, .index, .view, .sequence, .materialized: return try alterRelation()
    case .foreign where ahead().keyword == .table: return try alterRelation()
    case .type: return try alterType()
    case .domain: return try alterDomain()
    case .function, .procedure, .routine: return try alterFunction()
    case .role, .user, .group: return try alterRole()
    case .database: return try alterDatabase()
    case .system: return try unsupported("ALTER SYSTEM")
    case .default: return try unsupported("ALTER DEFAULT PRIVILEGES")
    default: return try alterOther()
    }
  }

  /// What only has a name, an owner and a schema to change.
  private mutating func alterOther() throws(EngineError) -> Statement {
    let kind: ObjectKind
    if token.keyword == .operator, let special = operatorKind() {
      kind = special
      advance()
      advance()
    } else {
      kind = try objectKind()
    }
    let ifExists = kind == .policy || kind == .statistics ? try takeIfExists() : false
    let object = try objectAddress(kind)
    if let common = try alterCommon(kind, object, ifExists: ifExists) { return common }
    return try unsupported("ALTER " + kind.rawValue.uppercased())
  }

  /// `RENAME TO`, `SET SCHEMA`, `OWNER TO`.
  /// - Returns: nil if none of them stands here.
  mutating func alterCommon(
    _ kind: ObjectKind, _ object: ObjectAddress, ifExists: Bool
  ) throws(EngineError) -> Statement? {
    if take(.rename, .to) {
      return .rename(
        RenameStatement(
          kind: kind, object: object, ifExists: ifExists, newName: try newName()))
    }
    if take(.set, .schema) {
      return .setSchema(
        SetSchemaStatement(
          kind: kind, object: object, ifExists: ifExists, schema: try columnID()))
    }
    if take(.owner, .to) {
      return .setOwner(SetOwnerStatement(kind: kind, object: object, owner: try roleName()))
    }
    return nil
  }

  // Types and domains.

  private mutating func alterType() throws(EngineError) -> Statement {
    advance()
    let name = try qualifiedName(.type)
    let object = ObjectAddress.type(TypeName(name, span: name.span))
    if take(.add, .value) { return .alterEnum(try addValue(name)) }
    if take(.rename, .value) {
      let old = try enumLabel()
      try expect(.to)
      return .alterEnum(AlterEnumStatement(name: name, action: .rename(old, to: try enumLabel())))
    }
    if take(.rename, .attribute) {
      let attribute = try columnID()
      try expect(.to)
      let newName = try self.newName()
      return .rename(
        RenameStatement(
          kind: .column, relationKind: .type, object: .column(of: name, attribute),
          newName: newName, behavior: dropBehavior()))
    }
    if let common = try alterCommon(.type, object, ifExists: false) { return common }
    if token.keyword == .set, ahead().kind == .leftParenthesis {
      return try unsupported("ALTER TYPE")
    }
    let actions = try list { (parser: inout Parser) throws(EngineError) in
      try parser.attributeAction()
    }
    return .alterTable(
      AlterTableStatement(kind: .type, table: TableReference(name), actions: actions))
  }

  private mutating func addValue(_ name: QualifiedName) throws(EngineError) -> AlterEnumStatement {
    let ifNotExists = try takeIfNotExists()
    let label = try enumLabel()
    var place = AlterEnumStatement.Place.last
    if take(.before) {
      place = .before(try enumLabel())
    } else if take(.after) {
      place = .after(try enumLabel())
    }
    return AlterEnumStatement(
      name: name, action: .add(label, ifNotExists: ifNotExists, place: place))
  }

  private mutating func attributeAction() throws(EngineError) -> AlterTableAction {
    if take(.add) {
      try expect(.attribute)
      let attribute = try functionColumn()
      return .addAttribute(attribute, dropBehavior())
    }
    if take(.drop) {
      try expect(.attribute)
      let ifExists = try takeIfExists()
      let name = try columnID()
      return .dropAttribute(name, ifExists: ifExists, dropBehavior())
    }
    try expect(.alter, .attribute)
    let name = try columnID()
    if take(.set) { try expect(.data) }
    try expect(.type)
    let type = try typeName()
    let collation = take(.collate) ? try qualifiedName(.type) : nil
    return .alterAttribute(name, type, collation: collation, dropBehavior())
  }

  private mutating func alterDomain() throws(EngineError) -> Statement {
    advance()
    let name = try qualifiedName(.type)
    let object = ObjectAddress.type(TypeName(name, span: name.span))
    if take(.rename, .constraint) {
      let constraint = try columnID()
      try expect(.to)
      return .rename(
        RenameStatement(
          kind: .constraint, relationKind: .domain,
          object: .constraintOnDomain(constraint, TypeName(name, span: name.span)),
          newName: try newName()))
    }
    if let common = try alterCommon(.domain, object, ifExists: false) { return common }
    return .alterDomain(AlterDomainStatement(name: name, action: try domainAction()))
  }

  private mutating func domainAction() throws(EngineError) -> AlterDomainStatement.Action {
    if take(.set) {
      if take(.default) { return .setDefault(try expression()) }
      try expect(.not, .null)
      return .setNotNull
    }
    if take(.add) { return .addConstraint(try tableConstraint()) }
    if take(.validate) {
      try expect(.constraint)
      return .validateConstraint(try columnID())
    }
    try expect(.drop)
    if take(.default) { return .dropDefault }
    if take(.not) {
      try expect(.null)
      return .dropNotNull
    }
    try expect(.constraint)
    let ifExists = try takeIfExists()
    let constraint = try columnID()
    return .dropConstraint(constraint, ifExists: ifExists, dropBehavior())
  }

  // Functions.

  private mutating func alterFunction() throws(EngineError) -> Statement {
    let kind = try objectKind()
    let signature = try functionSignature()
    if let common = try alterCommon(kind, .function(signature), ifExists: false) {
      return common
    }
    if token.keyword == .depends || token.keyword == .no {
      return try unsupported("ALTER FUNCTION DEPENDS")
    }
    var options: [FunctionOption] = []
    while let option = try commonFunctionOption() { options.append(option) }
    guard !options.isEmpty else { throw unexpected() }
    _ = take(.restrict)
    return .alterFunction(
      AlterFunctionStatement(kind: kind, function: signature, options: options))
  }

  // Roles and databases.

  private mutating func alterRole() throws(EngineError) -> Statement {
    let kind: ObjectKind = token.keyword == .group ? .group : .role
    advance()
    if kind == .role, at(.mapping) { return try unsupported("ALTER USER MAPPING") }
    let role: RoleName? = take(.all) ? nil : try roleName()
    if take(.rename) {
      try expect(.to)
      guard case .named(let name)? = role else { throw unexpected() }
      return .rename(
        RenameStatement(
          kind: .role, object: .name(QualifiedName(name)), newName: try newName()))
    }
    if kind == .group { return try unsupported("ALTER GROUP") }
    var statement = AlterRoleStatement(role: role)
    if take(.in) {
      try expect(.database)
      statement.database = try columnID()
    }
    if take(.set) {
      statement.set = SetStatement(scope: .unspecified, target: try setTarget())
    } else if token.keyword == .reset {
      statement.reset = try resetStatement()
    } else {
      _ = take(.with)
      statement.options = try roleOptions()
    }
    return .alterRole(statement)
  }

  private mutating func alterDatabase() throws(EngineError) -> Statement {
    advance()
    let name = try columnID()
    if let common = try alterCommon(.database, .name(QualifiedName(name)), ifExists: false) {
      return common
    }
    var statement = AlterDatabaseStatement(name: name)
    if token.keyword == .set, ahead().keyword == .tablespace {
      return try unsupported("ALTER DATABASE")
    }
    if token.keyword == .refresh { return try unsupported("ALTER DATABASE") }
    if take(.set) {
      statement.set = SetStatement(scope: .unspecified, target: try setTarget())
    } else if token.keyword == .reset {
      statement.reset = try resetStatement()
    } else {
      _ = take(.with)
      statement.options = try databaseOptions()
    }
    return .alterDatabase(statement)
  }
}
