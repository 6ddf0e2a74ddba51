import Core

/// VACUUM and its kin, notifications, and the rest of the statements about the database's own life.
extension Parser {
  /// - Returns: nil if no such statement stands here.
  mutating func housekeepingStatement() throws(EngineError) -> Statement? {
    switch token.keyword {
    case .copy: return try copy()
    case .truncate: return try truncate()
    case .comment: return try comment()
    case .vacuum: return .vacuum(try vacuum())
    case .analyze, .analyse: return .analyze(try analyze())
    case .reindex: return .reindex(try reindex())
    case .cluster: return .cluster(try cluster())
    case .checkpoint:
      advance()
      return .checkpoint
    case .refresh: return try refresh()
    case .listen:
      advance()
      return .listen(try columnID())
    case .notify: return try notify()
    case .unlisten:
      advance()
      return .unlisten(takeMark(.star) ? nil : try columnID())
    case .grant: return try grant()
    case .revoke: return try revoke()
    case .reassign: return try reassign()
    case .load: return try unsupportedWords("LOAD", count: 1)
    case .security: return try unsupportedWords("SECURITY LABEL", count: 2)
    case .import: return try unsupportedWords("IMPORT FOREIGN SCHEMA", count: 3)
    default: return nil
    }
  }

  private mutating func unsupportedWords(
    _ tag: String, count: Int
  ) throws(EngineError) -> Statement {
    for _ in 0..<count {
      guard token.kind == .keyword else { throw unexpected() }
      advance()
    }
    return try unsupported(tag)
  }

  // VACUUM, ANALYZE.

  private mutating func vacuum() throws(EngineError) -> VacuumStatement {
    advance()
    var options: [OptionSetting] = []
    if atMark(.leftParenthesis) {
      options = try optionList()
    } else {
      for word in [Keyword.full, .freeze, .verbose, .analyze] where take(word) {
        options.append(OptionSetting(name: Identifier(word.spelling, span: previous.span)))
      }
    }
    return VacuumStatement(options: options, tables: try vacuumTargets())
  }

  private mutating func analyze() throws(EngineError) -> AnalyzeStatement {
    advance()
    var options: [OptionSetting] = []
    if atMark(.leftParenthesis) {
      options = try optionList()
    } else if take(.verbose) {
      options = [OptionSetting(name: Identifier("verbose", span: previous.span))]
    }
    return AnalyzeStatement(options: options, tables: try vacuumTargets())
  }

  private mutating func vacuumTargets() throws(EngineError) -> [VacuumTarget] {
    if atMark(.end) || atMark(.semicolon) { return [] }
    return try list { (parser: inout Parser) throws(EngineError) in
      let table = try parser.qualifiedName()
      return VacuumTarget(table: table, columns: try parser.columnNamesIfAny())
    }
  }

  // REINDEX, CLUSTER, REFRESH.

  private mutating func reindex() throws(EngineError) -> ReindexStatement {
    advance()
    let options = atMark(.leftParenthesis) ? try optionList() : []
    let kind = token.keyword
    guard [.index, .table, .schema, .database, .system].contains(kind) else {
      throw unexpected()
    }
    advance()
    let isConcurrent = take(.concurrently)
    let target: ReindexStatement.Target
    switch kind {
    case .index: target = .index(try qualifiedName())
    case .table: target = .table(try qualifiedName())
    case .schema: target = .schema(try columnID())
    case .database: target = .database(try columnID())
    default: target = .system(try columnID())
    }
    return ReindexStatement(target: target, options: options, isConcurrent: isConcurrent)
  }

  private mutating func cluster() throws(EngineError) -> ClusterStatement {
    advance()
    var options: [OptionSetting] = []
    if atMark(.leftParenthesis) {
      options = try optionList()
    } else if take(.verbose) {
      options = [OptionSetting(name: Identifier("verbose", span: previous.span))]
    }
    guard !atMark(.end), !atMark(.semicolon) else {
      return ClusterStatement(options: options)
    }
    let name = try qualifiedName()
    if take(.on) {
      let table = try qualifiedName()
      return ClusterStatement(options: options, table: table, index: name.name)
    }
    let index = take(.using) ? try columnID() : nil
    return ClusterStatement(options: options, table: name, index: index)
  }

  mutating func refresh() throws(EngineError) -> Statement {
    advance()
    try expect(.materialized, .view)
    let isConcurrent = take(.concurrently)
    let name = try qualifiedName()
    let withData = try withData()
    return .refresh(
      RefreshStatement(name: name, isConcurrent: isConcurrent, withData: withData))
  }

  /// `WITH [NO] DATA`; true if it is not there.
  mutating func withData() throws(EngineError) -> Bool {
    guard take(.with) else { return true }
    let isNegated = take(.no)
    try expect(.data)
    return !isNegated
  }

  private mutating func notify() throws(EngineError) -> Statement {
    advance()
    let channel = try columnID()
    let payload = takeMark(.comma) ? try stringConstant() : nil
    return .notify(channel: channel, payload: payload)
  }

  private mutating func reassign() throws(EngineError) -> Statement {
    advance()
    try expect(.owned, .by)
    let roles = try roleNames()
    try expect(.to)
    return .reassignOwned(from: roles, to: try roleName())
  }
}
