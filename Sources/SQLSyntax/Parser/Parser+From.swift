import Core

/// FROM: tables, subqueries, functions and joins.
extension Parser {
  mutating func fromList() throws(EngineError) -> [TableExpression] {
    var elements = [try tableExpression()]
    while takeMark(.comma) { elements.append(try tableExpression()) }
    return elements
  }

  /// `table_ref` with all joins behind it.
  mutating func tableExpression() throws(EngineError) -> TableExpression {
    try enter()
    let start = token
    let first = try tablePrimary()
    let result = try joins(first, from: start)
    leave()
    return result
  }

  private mutating func joins(
    _ first: TableExpression, from start: LexicalToken
  ) throws(EngineError) -> TableExpression {
    var left = first
    while let joined = try join(left, from: start) {
      height += 1
      guard height <= Parser.heightMax else { throw .tooDeep(at: token.span) }
      left = joined
    }
    return left
  }

  /// One join with its right side.
  /// - Returns: nil if no join stands here.
  private mutating func join(
    _ left: TableExpression, from start: LexicalToken
  ) throws(EngineError) -> TableExpression? {
    expect(noteAny: [.join, .inner, .left, .right, .full, .cross, .natural])
    if take(.cross) {
      try expect(.join)
      let right = try tablePrimary()
      return .join(
        Join(
          kind: .cross, left: left, right: right, condition: .none, span: span(from: start)))
    }
    if take(.natural) {
      let kind = try joinKind() ?? .inner
      try expect(.join)
      let right = try tablePrimary()
      return .join(
        Join(kind: kind, left: left, right: right, condition: .natural, span: span(from: start)))
    }
    let kind: Join.Kind
    if let written = try joinKind() {
      kind = written
      try expect(.join)
    } else {
      guard take(.join) else { return nil }
      kind = .inner
    }
    let right = try tableExpression()
    let condition = try joinCondition()
    return .join(
      Join(kind: kind, left: left, right: right, condition: condition, span: span(from: start)))
  }

  private mutating func joinKind() throws(EngineError) -> Join.Kind? {
    switch token.keyword {
    case .inner:
      advance()
      return .inner
    case .left: return outer(.left)
    case .right: return outer(.right)
    case .full: return outer(.full)
    default: return nil
    }
  }

  private mutating func outer(_ kind: Join.Kind) -> Join.Kind {
    advance()
    _ = take(.outer)
    return kind
  }

  private mutating func joinCondition() throws(EngineError) -> Join.Condition {
    if take(.using) {
      let columns = try columnNames()
      let alias = take(.as) ? try columnID() : nil
      return .using(columns, alias: alias)
    }
    try expect(.on)
    return .on(try expression())
  }

  private mutating func tablePrimary() throws(EngineError) -> TableExpression {
    let start = token
    if atMark(.leftParenthesis) { return try parenthesisedTable(from: start) }
    if token.keyword == .lateral {
      advance()
      return try lateral(from: start)
    }
    if startsFunction { return try functionReference(isLateral: false, from: start) }
    if token.kind == .keyword, token.keyword.category == .typeOrFunctionName {
      advance()
      throw unexpected()
    }
    var table = try relationReference()
    table.alias = try tableAliasIfAny()
    if take(.tablesample) { table.sample = try tableSample() }
    table.span = span(from: start)
    return .table(table)
  }

  private mutating func lateral(from start: LexicalToken) throws(EngineError) -> TableExpression {
    guard atMark(.leftParenthesis) else {
      return try functionReference(isLateral: true, from: start)
    }
    let query = try parenthesisedQuery()
    return .query(try subquery(query, isLateral: true, from: start))
  }

  /// `relation_expr`: `t`, `t *`, `ONLY t`, `ONLY (t)`.
  mutating func relationReference() throws(EngineError) -> TableReference {
    let start = token
    if take(.only) {
      let name: QualifiedName
      if takeMark(.leftParenthesis) {
        name = try qualifiedName()
        try expectMark(.rightParenthesis)
      } else {
        name = try qualifiedName()
      }
      var table = TableReference(name, span: span(from: start))
      table.isOnly = true
      return table
    }
    let name = try qualifiedName()
    _ = takeMark(.star)
    return TableReference(name, span: span(from: start))
  }

  // Parentheses.

  /// `(SELECT …) AS a`, or `(a JOIN b …) AS c`.
  private mutating func parenthesisedTable(
    from start: LexicalToken
  ) throws(EngineError) -> TableExpression {
    switch try tableParenthesis() {
    case .query(let query): return .query(try subquery(query, isLateral: false, from: start))
    case .table(let table):
      guard case .join(var join) = table, let alias = try tableAliasIfAny() else { return table }
      guard join.alias == nil else { throw unexpected() }
      join.alias = alias
      join.span = span(from: start)
      return .join(join)
    }
  }

  private enum TableParenthesis {
    case query(Query)
    case table(TableExpression)
  }

  private mutating func tableParenthesis() throws(EngineError) -> TableParenthesis {
    try enter()
    try expectMark(.leftParenthesis)
    let start = token
    expect(noteAny: [.select, .with, .values])
    let content: TableParenthesis
    if Parser.startsQuery(token.keyword) {
      content = .query(try query())
    } else if atMark(.leftParenthesis), startsQuery {
      content = try innerTableParenthesis(from: start)
    } else {
      content = .table(try joinOnly())
    }
    try expectMark(.rightParenthesis)
    leave()
    return content
  }

  /// `((SELECT …) …`: an operand of a larger query, or the first table of a join.
  private mutating func innerTableParenthesis(
    from start: LexicalToken
  ) throws(EngineError) -> TableParenthesis {
    let first: TableExpression
    switch try tableParenthesis() {
    case .query(let inner):
      if atMark(.rightParenthesis) { return .query(inner) }
      switch token.keyword {
      case .union, .intersect, .except, .order, .limit, .offset, .fetch, .for:
        return .query(try query(startingWith: inner, from: start))
      default: break
      }
      first = .query(try subquery(inner, isLateral: false, from: start))
    case .table(let table):
      first = table
    }
    let joined = try joins(first, from: start)
    guard case .join = joined else { throw unexpected() }
    return .table(joined)
  }

  /// Only joins stand in parentheses, never a table alone.
  private mutating func joinOnly() throws(EngineError) -> TableExpression {
    let table = try tableExpression()
    guard case .join = table else { throw unexpected() }
    return table
  }

  private mutating func subquery(
    _ query: Query, isLateral: Bool, from start: LexicalToken
  ) throws(EngineError) -> SubqueryReference {
    let place = span(from: start)
    guard let alias = try tableAliasIfAny() else {
      var isValues = false
      if case .values = query.body { isValues = true }
      let subject = isValues ? "VALUES" : "subquery"
      let example = isValues ? "VALUES ..." : "SELECT ..."
      throw EngineError(
        "42601", .syntax, "\(subject) in FROM must have an alias", at: place.source,
        hint: "For example, FROM (\(example)) [AS] foo.")
    }
    return SubqueryReference(
      query: query, isLateral: isLateral, alias: alias, span: span(from: start))
  }

  // Aliases.

  /// `alias_clause`: `[AS] name [(columns)]`.
  mutating func tableAliasIfAny() throws(EngineError) -> TableAlias? {
    expect(noteAny: [.where, .join, .left, .inner, .cross, .group, .order, .having, .limit])
    if take(.as) {
      let name = try newName()
      return TableAlias(name, columns: try columnNamesIfAny())
    }
    guard atColumnID else { return nil }
    let name = try columnID()
    return TableAlias(name, columns: try columnNamesIfAny())
  }

  // Functions.

  /// Whether a function stands here and no relation.
  private var startsFunction: Bool {
    if token.keyword == .rows { return ahead().keyword == .from || startsCall }
    if Parser.valueFunctions(token.keyword) != nil || token.keyword == .cast { return true }
    if token.keyword == .currentSchema { return true }
    guard isLabel(token), token.keyword.category != .reserved else { return false }
    return startsCall
  }

  /// Whether a name stands here with a parenthesis behind it.
  private var startsCall: Bool {
    var copy = lexer
    while true {
      let next = copy.next()
      if next.kind == .leftParenthesis { return true }
      guard next.kind == .dot, isLabel(copy.next()) else { return false }
    }
  }

  private mutating func functionReference(
    isLateral: Bool, from start: LexicalToken
  ) throws(EngineError) -> TableExpression {
    if token.keyword == .xmltable {
      throw .notSupported("unsupported XML feature", at: token.span)
    }
    var function = FunctionReference(
      functions: [], isRowsFrom: false, isLateral: isLateral, withOrdinality: false,
      span: start.span)
    if token.keyword == .rows, ahead().keyword == .from {
      advance()
      advance()
      function.isRowsFrom = true
      function.functions = try parenthesised(Parser.rowsFromItem)
    } else {
      let call = try primary()
      try requireFunction(call)
      function.functions = [.init(expression: call, definitions: [])]
    }
    function.withOrdinality = take(.with, .ordinality)
    function.alias = try functionAliasIfAny()
    function.span = span(from: start)
    return .function(function)
  }

  /// Only function-like expressions may stand in FROM.
  private func requireFunction(_ expression: Expression) throws(EngineError) {
    switch expression.kind {
    case .call, .value, .coalesce, .extreme, .nullIf, .cast, .xml: return
    default: throw unexpected()
    }
  }

  private static func rowsFromItem(
    _ parser: inout Parser
  ) throws(EngineError) -> FunctionReference.Item {
    let call = try parser.primary()
    try parser.requireFunction(call)
    var definitions: [FunctionColumn] = []
    if parser.take(.as) { definitions = try parser.functionColumns() }
    return .init(expression: call, definitions: definitions)
  }

  /// `func_alias_clause`.
  private mutating func functionAliasIfAny() throws(EngineError) -> TableAlias? {
    if take(.as) {
      if atMark(.leftParenthesis) {
        return TableAlias(nil, definitions: try functionColumns())
      }
    } else if !atColumnID {
      return nil
    }
    let name = try columnID()
    guard atMark(.leftParenthesis) else { return TableAlias(name) }
    var copy = lexer
    _ = copy.next()
    let second = copy.next().kind
    if second == .comma || second == .rightParenthesis {
      return TableAlias(name, columns: try columnNames())
    }
    return TableAlias(name, definitions: try functionColumns())
  }

  /// `(a int COLLATE c, b text)`.
  mutating func functionColumns() throws(EngineError) -> [FunctionColumn] {
    try parenthesised { (parser: inout Parser) throws(EngineError) in
      try parser.functionColumn()
    }
  }

  mutating func functionColumn() throws(EngineError) -> FunctionColumn {
    let name = try columnID()
    let type = try typeName()
    let collation = take(.collate) ? try qualifiedName(.type) : nil
    return FunctionColumn(name: name, type: type, collation: collation)
  }

  private mutating func tableSample() throws(EngineError) -> TableSample {
    let start = token
    let method = try functionName()
    let arguments = try parenthesised { (parser: inout Parser) throws(EngineError) in
      try parser.expression()
    }
    var seed: Expression?
    if take(.repeatable) {
      try expectMark(.leftParenthesis)
      seed = try expression()
      try expectMark(.rightParenthesis)
    }
    return TableSample(method: method, arguments: arguments, seed: seed, span: span(from: start))
  }
}
