import Core

/// CREATE, by what is created.
extension Parser {
  mutating func create() throws(EngineError) -> Statement {
    let start = token
    advance()
    if take(.or) {
      try expect(.replace)
      return try createOrReplace()
    }
    switch token.keyword {
    case .temp, .temporary, .local, .global, .unlogged, .table, .view, .recursive, .sequence:
      return try createRelation(orReplace: false)
    case .materialized: return try createMaterializedView(.permanent)
    case .unique, .index: return try createIndex()
    case .schema: return .createSchema(try createSchema())
    case .type: return .createType(try createType())
    case .domain: return .createDomain(try createDomain())
    case .function, .procedure: return .createFunction(try createFunction(orReplace: false))
    case .trigger, .constraint: return .createTrigger(try createTrigger(orReplace: false))
    case .rule: return .createRule(try createRule(orReplace: false))
    case .extension: return .createExtension(try createExtension())
    case .role, .user, .group: return try createRole()
    case .database: return .createDatabase(try createDatabase())
    case .statistics: return .createStatistics(try createStatistics())
    case .aggregate, .operator, .collation: return try define(orReplace: false)
    case .cast: return .createCast(try createCast())
    default: return try createUnsupported(from: start)
    }
  }

  private mutating func createOrReplace() throws(EngineError) -> Statement {
    switch token.keyword {
    case .temp, .temporary, .local, .global, .view, .recursive:
      return try createRelation(orReplace: true)
    case .function, .procedure: return .createFunction(try createFunction(orReplace: true))
    case .trigger, .constraint: return .createTrigger(try createTrigger(orReplace: true))
    case .rule: return .createRule(try createRule(orReplace: true))
    case .aggregate: return try define(orReplace: true)
    case .language, .trusted, .procedural, .transform:
      return try unsupported("CREATE " + token.keyword.spelling.uppercased())
    default: throw unexpected()
    }
  }

  private mutating func createRelation(orReplace: Bool) throws(EngineError) -> Statement {
    let persistence = try persistenceIfAny()
    if !orReplace {
      if take(.table) { return try createTable(persistence) }
      if take(.sequence) { return .createSequence(try createSequence(persistence)) }
      if persistence == .unlogged, token.keyword == .materialized {
        return try createMaterializedView(.unlogged)
      }
    }
    let isRecursive = take(.recursive)
    expect(noteAny: [.table, .sequence])
    try expect(.view)
    return .createView(
      try createView(persistence, orReplace: orReplace, isRecursive: isRecursive))
  }

  private mutating func createUnsupported(from start: LexicalToken) throws(EngineError)
    -> Statement
  {
    switch token.keyword {
    case .policy, .publication, .subscription, .server, .foreign, .tablespace, .text, .event,
      .access, .conversion, .default, .language, .trusted, .procedural, .transform:
      return try unsupported("CREATE " + token.keyword.spelling.uppercased())
    default:
      expect(noteAny: [
        .table, .temporary, .unlogged, .view, .materialized, .index, .unique, .sequence, .schema,
        .type, .domain, .function, .procedure, .trigger, .rule, .extension, .role, .user,
        .database, .or,
      ])
      throw unexpected()
    }
  }

  // Views.

  private mutating func createView(
    _ persistence: Persistence, orReplace: Bool, isRecursive: Bool
  ) throws(EngineError) -> CreateViewStatement {
    let name = try qualifiedName(.newName)
    let columns = isRecursive ? try columnNames() : try columnNamesIfAny()
    let options = try withOptionsIfAny()
    try expect(.as)
    var view = CreateViewStatement(name: name, query: try query())
    view.orReplace = orReplace
    view.persistence = persistence
    view.isRecursive = isRecursive
    view.columns = columns
    view.options = options
    if take(.with) {
      let isLocal = take(.local)
      if !isLocal { _ = take(.cascaded) }
      try expect(.check)
      let word = token.span
      try expect(.option)
      view.checkOption = isLocal ? .local : .cascaded
      if isRecursive {
        throw .notSupported("WITH CHECK OPTION not supported on recursive views", at: word)
      }
    }
    return view
  }

  private mutating func createMaterializedView(
    _ persistence: Persistence
  ) throws(EngineError) -> Statement {
    try expect(.materialized, .view)
    let ifNotExists = try takeIfNotExists()
    let name = try qualifiedName(.newName)
    return try createTableAs(
      name, persistence, ifNotExists: ifNotExists, columns: try columnNamesIfAny(),
      isMaterializedView: true)
  }

  // Indexes.

  private mutating func createIndex() throws(EngineError) -> Statement {
    let isUnique = take(.unique)
    try expect(.index)
    let isConcurrent = take(.concurrently)
    let ifNotExists = try takeIfNotExists()
    let name = token.keyword == .on ? nil : try newName()
    if ifNotExists, name == nil { throw unexpected() }
    try expect(.on)
    let table = try relationReference()
    var index = CreateIndexStatement(name: name, table: table.name)
    index.isOnly = table.isOnly
    index.isUnique = isUnique
    index.isConcurrent = isConcurrent
    index.ifNotExists = ifNotExists
    if take(.using) { index.method = try columnID() }
    index.elements = try indexElements()
    if take(.include) { index.include = try indexElements() }
    index.nullsNotDistinct = try nullsNotDistinct()
    index.options = try withOptionsIfAny()
    if take(.tablespace) { index.tablespace = try columnID() }
    if take(.where) { index.filter = try expression() }
    return .createIndex(index)
  }

  /// `(a, lower(b) DESC, (c + 1) opclass)`.
  mutating func indexElements() throws(EngineError) -> [IndexElement] {
    try parenthesised { (parser: inout Parser) throws(EngineError) in
      try parser.indexElement()
    }
  }

  mutating func indexElement() throws(EngineError) -> IndexElement {
    var element = IndexElement(expression: try indexedExpression())
    if take(.collate) { element.collation = try qualifiedName(.type) }
    if atColumnID, token.keyword != .nulls {
      element.operatorClass = try qualifiedName(.type)
      if atMark(.leftParenthesis) { element.operatorClassOptions = try settings() }
    }
    element.direction = sortDirection()
    element.nulls = try nullsOrder()
    return element
  }

  private mutating func indexedExpression() throws(EngineError) -> Expression {
    note(.column)
    if takeMark(.leftParenthesis) {
      let value = try expression()
      try expectMark(.rightParenthesis)
      return value
    }
    let following = ahead().kind
    let isCall =
      following == .leftParenthesis || following == .dot || !atColumnID || token.keyword == .cast
    if !isCall {
      let name = try columnID()
      return Expression(.column(ColumnReference(name)), span: name.span)
    }
    guard isLabel(token) else { throw unexpected() }
    let value = try primary()
    switch value.kind {
    case .call, .value, .coalesce, .extreme, .nullIf, .cast, .xml: return value
    default: throw unexpected()
    }
  }

  // Sequences.

  private mutating func createSequence(
    _ persistence: Persistence
  ) throws(EngineError) -> CreateSequenceStatement {
    let ifNotExists = try takeIfNotExists()
    let name = try qualifiedName(.newName)
    return CreateSequenceStatement(
      name: name, persistence: persistence, ifNotExists: ifNotExists,
      options: try sequenceOptions())
  }

  mutating func sequenceOptions() throws(EngineError) -> [SequenceOption] {
    var options: [SequenceOption] = []
    while let option = try sequenceOptionIfAny() { options.append(option) }
    return options
  }

  mutating func sequenceOptionIfAny() throws(EngineError) -> SequenceOption? {
    let start = token
    guard let kind = try sequenceOptionKind() else { return nil }
    return SequenceOption(kind: kind, span: span(from: start))
  }

  private mutating func sequenceOptionKind() throws(EngineError) -> SequenceOption.Kind? {
    let keyword = token.keyword
    switch keyword {
    case .as, .cache, .cycle, .no, .increment, .minvalue, .maxvalue, .owned, .sequence, .start,
      .restart:
      advance()
    default:
      expect(noteAny: [.as, .increment, .minvalue, .maxvalue, .start, .cache, .cycle, .owned])
      return nil
    }
    switch keyword {
    case .as: return .type(try simpleTypeName())
    case .cache: return .cache(try signedInteger())
    case .cycle: return .cycle(true)
    case .increment:
      _ = take(.by)
      return .increment(try signedInteger())
    case .minvalue: return .minimum(try signedInteger())
    case .maxvalue: return .maximum(try signedInteger())
    case .start:
      _ = take(.with)
      return .start(try signedInteger())
    case .restart:
      if take(.with) || atSignedNumber { return .restart(try signedInteger()) }
      return .restart(nil)
    case .sequence:
      try expect(.name)
      return .sequenceName(try qualifiedName())
    case .owned: return try ownedBy()
    default:
      if take(.cycle) { return .cycle(false) }
      if take(.minvalue) { return .minimum(nil) }
      try expect(.maxvalue)
      return .maximum(nil)
    }
  }

  private mutating func ownedBy() throws(EngineError) -> SequenceOption.Kind {
    try expect(.by)
    let name = try qualifiedName()
    guard name.schema != nil else {
      if name.name.text == "none" { return .ownedBy(nil) }
      return .ownedBy(ColumnReference(name.name))
    }
    let table = QualifiedName(schema: name.catalog, name.schema ?? name.name)
    return .ownedBy(ColumnReference(table: table, name.name))
  }
}
