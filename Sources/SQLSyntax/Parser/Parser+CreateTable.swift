import Core

/// CREATE TABLE.
extension Parser {
  /// Behind `CREATE … TABLE`.
  mutating func createTable(_ persistence: Persistence) throws(EngineError) -> Statement {
    let ifNotExists = try takeIfNotExists()
    let name = try qualifiedName(.newName)
    if token.keyword == .as || token.keyword == .using || atBareColumnList {
      return try createTableAs(name, persistence, ifNotExists: ifNotExists, columns: [])
    }
    var table = CreateTableStatement(name: name, persistence: persistence)
    table.ifNotExists = ifNotExists
    if take(.of) {
      table.ofType = try qualifiedName(.type)
      table.elements = try typedElementsIfAny()
    } else if take(.partition) {
      try expect(.of)
      table.partitionOf = try qualifiedName()
      table.elements = try typedElementsIfAny()
      table.partitionBound = try partitionBound()
    } else if atMark(.leftParenthesis) {
      table.elements = try tableElements()
      if take(.inherits) {
        try expectMark(.leftParenthesis)
        table.inherits = try qualifiedNames()
        try expectMark(.rightParenthesis)
      }
    } else {
      // Only AS may follow: WITH, ON COMMIT and TABLESPACE belong to it.
      return try createTableAs(name, persistence, ifNotExists: ifNotExists, columns: [])
    }
    try tableEnd(&table)
    return .createTable(table)
  }

  /// Whether `(` opens a list of names without types: `CREATE TABLE t (a, b) AS …`. The first of
  /// them tells.
  private var atBareColumnList: Bool {
    guard atMark(.leftParenthesis) else { return false }
    let (first, mark) = ahead2()
    return isLabel(first) && (mark.kind == .comma || mark.kind == .rightParenthesis)
  }

  mutating func takeIfNotExists() throws(EngineError) -> Bool {
    guard at(.if, .not) else { return false }
    advance()
    advance()
    try expect(.exists)
    return true
  }

  private mutating func tableEnd(_ table: inout CreateTableStatement) throws(EngineError) {
    if take(.partition) { table.partitionBy = try partitionKey() }
    if take(.using) { table.accessMethod = try columnID() }
    table.options = try tableOptionsIfAny()
    table.onCommit = try onCommitIfAny()
    if take(.tablespace) { table.tablespace = try columnID() }
  }

  /// `WITH (…)`, `WITHOUT OIDS`.
  private mutating func tableOptionsIfAny() throws(EngineError) -> [OptionSetting] {
    if at(.without, .oids) {
      advance()
      advance()
      return []
    }
    return try withOptionsIfAny()
  }

  private mutating func onCommitIfAny() throws(EngineError) -> CreateTableStatement.OnCommit? {
    guard at(.on, .commit) else { return nil }
    advance()
    advance()
    if take(.drop) { return .drop }
    if take(.delete) {
      try expect(.rows)
      return .deleteRows
    }
    try expect(.preserve)
    try expect(.rows)
    return .preserveRows
  }

  /// `(columns) USING … WITH … ON COMMIT … TABLESPACE … AS query WITH NO DATA`.
  mutating func createTableAs(
    _ name: QualifiedName, _ persistence: Persistence, ifNotExists: Bool, columns: [Identifier],
    isMaterializedView: Bool = false
  ) throws(EngineError) -> Statement {
    let columns = columns.isEmpty ? try columnNamesIfAny() : columns
    let method = take(.using) ? try columnID() : nil
    let options = try tableOptionsIfAny()
    let onCommit = isMaterializedView ? nil : try onCommitIfAny()
    let tablespace = take(.tablespace) ? try columnID() : nil
    try expect(.as)
    let source: Statement =
      at(.execute) && !isMaterializedView ? .execute(try execute()) : .query(try query())
    var table = CreateTableAsStatement(
      name: name, isMaterializedView: isMaterializedView, persistence: persistence,
      source: source)
    table.ifNotExists = ifNotExists
    table.columns = columns
    table.accessMethod = method
    table.options = options
    table.onCommit = onCommit
    table.tablespace = tablespace
    table.withData = try withData()
    return .createTableAs(table)
  }

  // Elements.

  mutating func tableElements() throws(EngineError) -> [TableElement] {
    if atMark(.leftParenthesis), ahead().kind == .rightParenthesis {
      advance()
      advance()
      return []
    }
    return try parenthesised { (parser: inout Parser) throws(EngineError) in
      try parser.tableElement()
    }
  }

  private mutating func tableElement() throws(EngineError) -> TableElement {
    if at(.like) { return .like(try likeClause()) }
    if startsTableConstraint { return .constraint(try tableConstraint()) }
    return .column(try columnDefinition())
  }

  var startsTableConstraint: Bool {
    switch token.keyword {
    case .constraint, .check, .unique, .primary, .foreign: true
    case .exclude: ahead().kind == .leftParenthesis || ahead().keyword == .using
    default: false
    }
  }

  mutating func columnDefinition() throws(EngineError) -> ColumnDefinition {
    let start = token
    let name = try newName()
    let type = try typeName()
    var column = ColumnDefinition(name: name, type: type, span: start.span)
    if take(.compression) {
      column.compression = take(.default) ? Identifier("default") : try columnID()
    }
    try columnConstraints(&column.constraints, collation: &column.collation)
    column.span = span(from: start)
    return column
  }

  /// Columns of `OF type` and `PARTITION OF`: names with constraints.
  private mutating func typedElementsIfAny() throws(EngineError) -> [TableElement] {
    guard atMark(.leftParenthesis) else { return [] }
    return try parenthesised { (parser: inout Parser) throws(EngineError) in
      if parser.startsTableConstraint { return .constraint(try parser.tableConstraint()) }
      let start = parser.token
      let name = try parser.columnID()
      _ = parser.take(.with, .options)
      var column = ColumnDefinition(name: name, span: start.span)
      try parser.columnConstraints(&column.constraints, collation: &column.collation)
      column.span = parser.span(from: start)
      return .column(column)
    }
  }

  private mutating func likeClause() throws(EngineError) -> LikeClause {
    advance()
    var like = LikeClause(table: try qualifiedName())
    while true {
      if take(.including) {
        like.includes.formUnion(try likeParts())
      } else if take(.excluding) {
        like.includes.subtract(try likeParts())
      } else {
        return like
      }
    }
  }

  private mutating func likeParts() throws(EngineError) -> [LikeClause.Part] {
    if take(.all) { return LikeClause.Part.allCases }
    guard token.kind == .keyword, let part = LikeClause.Part(rawValue: token.keyword.spelling)
    else { throw unexpected() }
    advance()
    return [part]
  }

  // Partitions.

  private mutating func partitionKey() throws(EngineError) -> PartitionKey {
    try expect(.by)
    let strategy = try columnID()
    let elements = try parenthesised { (parser: inout Parser) throws(EngineError) in
      try parser.indexElement()
    }
    return PartitionKey(strategy: strategy, elements: elements)
  }

  mutating func partitionBound() throws(EngineError) -> PartitionBound {
    if take(.default) { return .isDefault }
    try expect(.for, .values)
    if take(.in) { return .values(try expressionList()) }
    if take(.from) {
      let from = try expressionList()
      try expect(.to)
      return .range(from: from, to: try expressionList())
    }
    try expect(.with)
    return try hashBound()
  }

  private mutating func expressionList() throws(EngineError) -> [Expression] {
    try parenthesised { (parser: inout Parser) throws(EngineError) in try parser.expression() }
  }

  private mutating func hashBound() throws(EngineError) -> PartitionBound {
    var modulus: Int?
    var remainder: Int?
    let start = token
    _ = try parenthesised { (parser: inout Parser) throws(EngineError) in
      let name = try parser.nonReservedWord()
      let value = try parser.integerConstant()
      switch name.text {
      case "modulus" where modulus == nil: modulus = value
      case "remainder" where remainder == nil: remainder = value
      case "modulus", "remainder":
        throw EngineError(
          "42710", .syntax, "\(name.text) for hash partition provided more than once",
          at: name.span.source)
      default:
        throw .grammar(
          "unrecognized hash partition bound specification \"\(name.text)\"", at: name.span)
      }
    }
    guard let modulus else {
      throw .grammar("modulus for hash partition must be specified", at: start.span)
    }
    guard let remainder else {
      throw .grammar("remainder for hash partition must be specified", at: start.span)
    }
    return .hash(modulus: modulus, remainder: remainder)
  }
}
