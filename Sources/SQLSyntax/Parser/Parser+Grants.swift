import Core

/// GRANT and REVOKE, of privileges and of roles.
extension Parser {
  mutating func grant() throws(EngineError) -> Statement {
    advance()
    let privileges = try self.privileges()
    guard take(.on) else {
      try expect(.to)
      let roles = try roleIdentifiers(privileges)
      let grantees = try roleNames()
      var withAdmin = false
      if take(.with) {
        try expect(.admin, .option)
        withAdmin = true
      }
      return .grantRole(
        GrantRoleStatement(
          isGrant: true, roles: roles, grantees: grantees, withAdminOption: withAdmin,
          grantor: try grantorIfAny()))
    }
    var grant = try grantTarget(isGrant: true, privileges)
    try expect(.to)
    grant.grantees = try grantees()
    if take(.with) {
      try expect(.grant, .option)
      grant.withGrantOption = true
    }
    grant.grantor = try grantorIfAny()
    return .grant(grant)
  }

  mutating func revoke() throws(EngineError) -> Statement {
    advance()
    var isOptionOnly = false
    if at(.grant, .option) || at(.admin, .option) {
      advance()
      advance()
      try expect(.for)
      isOptionOnly = true
    }
    let privileges = try self.privileges()
    guard take(.on) else {
      try expect(.from)
      let roles = try roleIdentifiers(privileges)
      let grantees = try roleNames()
      let grantor = try grantorIfAny()
      return .grantRole(
        GrantRoleStatement(
          isGrant: false, roles: roles, grantees: grantees, withAdminOption: isOptionOnly,
          grantor: grantor, behavior: dropBehavior()))
    }
    var grant = try grantTarget(isGrant: false, privileges)
    grant.withGrantOption = isOptionOnly
    try expect(.from)
    grant.grantees = try grantees()
    grant.grantor = try grantorIfAny()
    grant.behavior = dropBehavior()
    return .grant(grant)
  }

  private mutating func grantorIfAny() throws(EngineError) -> RoleName? {
    guard take(.granted) else { return nil }
    try expect(.by)
    return try roleName()
  }

  private mutating func grantees() throws(EngineError) -> [RoleName] {
    try list { (parser: inout Parser) throws(EngineError) in
      if parser.token.keyword == .group { parser.advance() }
      return try parser.roleName()
    }
  }

  /// Privileges, or roles: which of them is known only behind them.
  private mutating func privileges() throws(EngineError) -> [GrantStatement.Privilege] {
    if take(.all) {
      _ = take(.privileges)
      guard atMark(.leftParenthesis) else { return [] }
      return [.init(name: "all", columns: try columnNames())]
    }
    return try list { (parser: inout Parser) throws(EngineError) in
      let name: String
      switch parser.token.keyword {
      case .select, .references, .create: name = try parser.takeName().text
      default: name = try parser.columnID().text
      }
      return .init(name: name, columns: try parser.columnNamesIfAny())
    }
  }

  private func roleIdentifiers(
    _ privileges: [GrantStatement.Privilege]
  ) throws(EngineError) -> [Identifier] {
    guard !privileges.isEmpty, privileges.allSatisfy({ $0.columns.isEmpty }) else {
      throw unexpected()
    }
    return privileges.map { Identifier($0.name) }
  }

  private mutating func grantTarget(
    isGrant: Bool, _ privileges: [GrantStatement.Privilege]
  ) throws(EngineError) -> GrantStatement {
    var grant = GrantStatement(
      isGrant: isGrant, privileges: privileges, kind: .table, objects: [],
      isAllInSchema: false, grantees: [], withGrantOption: false)
    if take(.all) {
      grant.kind = try pluralKind()
      try expect(.in, .schema)
      grant.isAllInSchema = true
      grant.objects = try names().map { .name(QualifiedName($0)) }
      return grant
    }
    if let kind = grantKind() { grant.kind = kind }
    switch grant.kind {
    case .function, .procedure, .routine:
      grant.objects = try functionSignatures().map { .function($0) }
    case .largeObject:
      grant.objects = [.number(try signedInteger())]
    default:
      grant.objects = try qualifiedNames().map { .name($0) }
    }
    return grant
  }

  private mutating func grantKind() -> ObjectKind? {
    switch token.keyword {
    case .table: return took(.table)
    case .sequence: return took(.sequence)
    case .schema: return took(.schema)
    case .database: return took(.database)
    case .function: return took(.function)
    case .procedure: return took(.procedure)
    case .routine: return took(.routine)
    case .language: return took(.language)
    case .tablespace: return took(.tablespace)
    case .type: return took(.type)
    case .domain: return took(.domain)
    case .parameter: return took(.constraint)
    case .foreign:
      advance()
      if take(.server) { return .server }
      advance()
      return took(.foreignDataWrapper)
    case .large:
      advance()
      return took(.largeObject)
    default: return nil
    }
  }

  /// Moves past a word, which said what kind of thing is meant.
  private mutating func took(_ kind: ObjectKind) -> ObjectKind {
    advance()
    return kind
  }

  private mutating func pluralKind() throws(EngineError) -> ObjectKind {
    switch token.keyword {
    case .tables: return took(.table)
    case .sequences: return took(.sequence)
    case .functions: return took(.function)
    case .procedures: return took(.procedure)
    case .routines: return took(.routine)
    default: throw unexpected()
    }
  }
}
