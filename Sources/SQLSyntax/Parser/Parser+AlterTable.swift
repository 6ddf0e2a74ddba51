import Core

/// ALTER TABLE and what works like it on other relations.
extension Parser {
  /// At the word behind ALTER.
  mutating func alterRelation() throws(EngineError) -> Statement {
    let kind = try objectKind()
    if take(.all) { return try unsupported("ALTER ALL IN TABLESPACE") }
    let ifExists = try takeIfExists()
    let table = try relationReference()
    if take(.rename) { return try renameRelation(kind, table, ifExists: ifExists) }
    if take(.set, .schema) {
      return .setSchema(
        SetSchemaStatement(
          kind: kind, object: .name(table.name), ifExists: ifExists, schema: try columnID()))
    }
    if kind == .sequence { return try alterSequence(table, ifExists: ifExists) }
    if token.keyword == .depends || at(.no, .depends) {
      return try unsupported("ALTER DEPENDS")
    }
    let actions = try list { (parser: inout Parser) throws(EngineError) in
      try parser.alterAction()
    }
    return .alterTable(
      AlterTableStatement(kind: kind, table: table, ifExists: ifExists, actions: actions))
  }

  private mutating func alterSequence(
    _ table: TableReference, ifExists: Bool
  ) throws(EngineError) -> Statement {
    let options = try sequenceOptions()
    guard options.isEmpty else {
      return .alterSequence(
        AlterSequenceStatement(name: table.name, ifExists: ifExists, options: options))
    }
    let actions = try list { (parser: inout Parser) throws(EngineError) in
      try parser.alterAction()
    }
    return .alterTable(
      AlterTableStatement(
        kind: .sequence, table: table, ifExists: ifExists, actions: actions))
  }

  private mutating func renameRelation(
    _ kind: ObjectKind, _ table: TableReference, ifExists: Bool
  ) throws(EngineError) -> Statement {
    var rename = RenameStatement(
      kind: kind, object: .name(table.name), newName: Identifier(""))
    rename.ifExists = ifExists
    rename.isOnly = table.isOnly
    if take(.constraint) {
      rename.kind = .constraint
      rename.relationKind = kind
      rename.object = .on(try columnID(), table: table.name)
    } else if !at(.to) {
      _ = take(.column)
      rename.kind = .column
      rename.relationKind = kind
      note(.column)
      rename.object = .column(of: table.name, try columnID())
    }
    try expect(.to)
    rename.newName = try newName()
    return .rename(rename)
  }

  /// `alter_table_cmd`, `partition_cmd`.
  private mutating func alterAction() throws(EngineError) -> AlterTableAction {
    let keyword = token.keyword
    switch keyword {
    case .add, .alter, .drop, .validate, .set, .reset, .inherit, .no, .of, .not, .owner,
      .cluster, .enable, .disable, .force, .replica, .attach, .detach:
      advance()
    default:
      expect(noteAny: [.add, .alter, .drop, .rename, .set, .owner, .validate])
      throw unexpected()
    }
    switch keyword {
    case .add: return try addAction()
    case .alter: return try alterColumnAction()
    case .drop: return try dropAction()
    case .validate:
      try expect(.constraint)
      return .validateConstraint(try columnID())
    case .set: return try setAction()
    case .reset: return .resetOptions(try settings())
    case .inherit: return .inherit(try qualifiedName())
    case .of: return .ofType(try qualifiedName(.type))
    case .owner:
      try expect(.to)
      return .setOwner(try roleName())
    case .cluster:
      try expect(.on)
      return .clusterOn(try columnID())
    default: return try rareAction(keyword)
    }
  }

  private mutating func rareAction(_ keyword: Keyword) throws(EngineError) -> AlterTableAction {
    switch keyword {
    case .no:
      if take(.inherit) { return .noInherit(try qualifiedName()) }
      try expect(.force)
      try expectRowSecurity()
      return .rowSecurity(.noForce)
    case .not:
      try expect(.of)
      return .notOf
    case .enable: return try enableAction()
    case .disable: return try disableAction()
    case .force:
      try expectRowSecurity()
      return .rowSecurity(.force)
    case .replica:
      try expect(.identity)
      return .replicaIdentity(try replicaIdentity())
    case .attach:
      try expect(.partition)
      let partition = try qualifiedName()
      // Of an index's partition nothing but the name is said.
      let hasBound = token.keyword == .for || token.keyword == .default
      return .attachPartition(partition, hasBound ? try partitionBound() : nil)
    default:
      try expect(.partition)
      let partition = try qualifiedName()
      let isConcurrent = take(.concurrently)
      return .detachPartition(
        partition, isConcurrent: isConcurrent, isFinalize: !isConcurrent && take(.finalize))
    }
  }

  private mutating func expectRowSecurity() throws(EngineError) {
    try expect(.row)
    try expect(.level, .security)
  }

  private mutating func replicaIdentity() throws(EngineError) -> AlterTableAction.ReplicaIdentity {
    if take(.nothing) { return .nothing }
    if take(.full) { return .full }
    if take(.default) { return .isDefault }
    try expect(.using, .index)
    return .index(try columnID())
  }

  private mutating func enableAction() throws(EngineError) -> AlterTableAction {
    if take(.row) {
      try expect(.level, .security)
      return .rowSecurity(.enable)
    }
    var state = AlterTableAction.TriggerState.enabled
    if take(.always) {
      state = .always
    } else if take(.replica) {
      state = .replica
    }
    if take(.rule) { return .setRule(try columnID(), state) }
    try expect(.trigger)
    return .setTriggers(try triggerScope(), state)
  }

  private mutating func disableAction() throws(EngineError) -> AlterTableAction {
    if take(.row) {
      try expect(.level, .security)
      return .rowSecurity(.disable)
    }
    if take(.rule) { return .setRule(try columnID(), .disabled) }
    try expect(.trigger)
    return .setTriggers(try triggerScope(), .disabled)
  }

  private mutating func triggerScope() throws(EngineError) -> AlterTableAction.TriggerScope {
    if take(.all) { return .all }
    if take(.user) { return .user }
    return .named(try columnID())
  }

  private mutating func addAction() throws(EngineError) -> AlterTableAction {
    expect(noteAny: [.column, .constraint])
    if startsTableConstraint { return .addConstraint(try tableConstraint()) }
    _ = take(.column)
    let ifNotExists = try takeIfNotExists()
    return .addColumn(try columnDefinition(), ifNotExists: ifNotExists)
  }

  private mutating func dropAction() throws(EngineError) -> AlterTableAction {
    if take(.constraint) {
      let ifExists = try takeIfExists()
      let name = try columnID()
      return .dropConstraint(name, ifExists: ifExists, dropBehavior())
    }
    _ = take(.column)
    let ifExists = try takeIfExists()
    note(.column)
    let name = try columnID()
    return .dropColumn(name, ifExists: ifExists, dropBehavior())
  }

  private mutating func setAction() throws(EngineError) -> AlterTableAction {
    if atMark(.leftParenthesis) { return .setOptions(try settings()) }
    if take(.tablespace) { return .setTablespace(try columnID()) }
    if take(.logged) { return .setLogged(true) }
    if take(.unlogged) { return .setLogged(false) }
    if take(.access) {
      try expect(.method)
      return .setAccessMethod(try columnID())
    }
    try expect(.without)
    if take(.oids) { return .setWithoutOids }
    try expect(.cluster)
    return .setWithoutCluster
  }

  // ALTER COLUMN.

  private mutating func alterColumnAction() throws(EngineError) -> AlterTableAction {
    if take(.constraint) {
      let name = try columnID()
      var isNotValid = false
      var noInherit = false
      let timing = try constraintTiming(isNotValid: &isNotValid, noInherit: &noInherit)
      if isNotValid || noInherit {
        let property = isNotValid ? "NOT VALID" : "NO INHERIT"
        throw .notSupported("FOREIGN KEY constraints cannot be marked \(property)", at: .none)
      }
      return .alterConstraint(name, timing)
    }
    _ = take(.column)
    if token.kind == .integer {
      let number = try integerConstant()
      try expect(.set, .statistics)
      return .setStatistics(.number(number), try signedInteger())
    }
    note(.column)
    let column = try columnID()
    if take(.type) { return try alterColumnType(column) }
    if take(.drop) { return try dropFromColumn(column) }
    if take(.reset) { return .resetColumnOptions(column, try settings()) }
    if take(.add) { return try addIdentity(column) }
    if at(.restart) { return .setIdentity(column, try identityChanges()) }
    return try setColumn(column)
  }

  private mutating func setColumn(_ column: Identifier) throws(EngineError) -> AlterTableAction {
    guard token.keyword == .set else { throw unexpected() }
    let following = ahead().keyword
    switch following {
    case .generated, .increment, .minvalue, .maxvalue, .start, .cache, .cycle, .restart, .no,
      .sequence, .owned, .as:
      return .setIdentity(column, try identityChanges())
    default: advance()
    }
    if take(.default) { return .setDefault(column, try expression()) }
    if take(.not) {
      try expect(.null)
      return .setNotNull(column)
    }
    if take(.data) {
      try expect(.type)
      return try alterColumnType(column)
    }
    if take(.statistics) { return .setStatistics(.column(column), try signedInteger()) }
    if take(.storage) { return .setStorage(column, try columnID()) }
    if take(.compression) {
      return .setCompression(column, take(.default) ? Identifier("default") : try columnID())
    }
    return .setColumnOptions(column, try settings())
  }

  private mutating func alterColumnType(
    _ column: Identifier
  ) throws(EngineError) -> AlterTableAction {
    let type = try typeName()
    let collation = take(.collate) ? try qualifiedName(.type) : nil
    let using = take(.using) ? try expression() : nil
    return .alterType(column, type, collation: collation, using: using)
  }

  private mutating func dropFromColumn(
    _ column: Identifier
  ) throws(EngineError) -> AlterTableAction {
    if take(.default) { return .dropDefault(column) }
    if take(.not) {
      try expect(.null)
      return .dropNotNull(column)
    }
    if take(.identity) { return .dropIdentity(column, ifExists: try takeIfExists()) }
    try expect(.expression)
    return .dropExpression(column, ifExists: try takeIfExists())
  }

  private mutating func addIdentity(
    _ column: Identifier
  ) throws(EngineError) -> AlterTableAction {
    try expect(.generated)
    let isAlways = take(.always)
    if !isAlways { try expect(.by, .default) }
    try expect(.as, .identity)
    return .addIdentity(column, always: isAlways, try sequenceOptionList())
  }

  private mutating func identityChanges() throws(EngineError) -> [AlterTableAction.IdentityChange] {
    var changes: [AlterTableAction.IdentityChange] = []
    while true {
      if token.keyword == .restart, let option = try sequenceOptionIfAny() {
        changes.append(.option(option))
      } else if take(.set) {
        if take(.generated) {
          let isAlways = take(.always)
          if !isAlways { try expect(.by, .default) }
          changes.append(.generated(always: isAlways))
        } else {
          guard let option = try sequenceOptionIfAny() else { throw unexpected() }
          changes.append(.option(option))
        }
      } else {
        return changes
      }
    }
  }
}
