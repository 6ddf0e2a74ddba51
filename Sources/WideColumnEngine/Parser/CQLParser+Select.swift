import Core

extension CQLParser {
  mutating func select() throws(EngineError) -> SelectStatement {
    try expect("SELECT")
    let isJSON = isAt("JSON") && isAtSelectorStart(ahead: 1)
    if isJSON { position += 1 }
    let isDistinct = isAt("DISTINCT") && isAtSelectorStart(ahead: 1)
    if isDistinct { position += 1 }
    let selection = try selection()
    try expect("FROM")
    var statement = SelectStatement(
      isJSON: isJSON, isDistinct: isDistinct, selection: selection, table: try qualifiedName(),
      relations: accept("WHERE") ? try relations() : [], groupBy: [], orderBy: [],
      allowsFiltering: false)
    try selectTail(of: &statement)
    return statement
  }

  /// Whether the word before was a modifier and not a column: something selectable follows.
  private func isAtSelectorStart(ahead distance: Int) -> Bool {
    switch token(ahead: distance).kind {
    case .word: !isAt("FROM", ahead: distance) && !isAt("AS", ahead: distance)
    case .sign:
      isAt(sign: "*", ahead: distance) && isAt("FROM", ahead: distance + 1)
        || isAt(sign: "{", ahead: distance)
    case .end, .unclosed, .unknown: false
    default: true
    }
  }

  private mutating func selectTail(of statement: inout SelectStatement) throws(EngineError) {
    if isAt("GROUP"), isAt("BY", ahead: 1) {
      position += 2
      statement.groupBy = try list { (parser) throws(EngineError) in try parser.identifier() }
    }
    if accept("ORDER") {
      try expect("BY")
      statement.orderBy = try list { (parser) throws(EngineError) in try parser.ordering() }
    }
    if isAt("PER"), isAt("PARTITION", ahead: 1) {
      position += 2
      try expect("LIMIT")
      statement.perPartitionLimit = try number()
    }
    if accept("LIMIT") { statement.limit = try number() }
    if accept("ALLOW") {
      try expect("FILTERING")
      statement.allowsFiltering = true
    }
  }

  mutating func ordering() throws(EngineError) -> SelectStatement.Ordering {
    let column = try identifier()
    let isDescending = accept("DESC")
    if !isDescending { accept("ASC") }
    return SelectStatement.Ordering(column: column, isDescending: isDescending)
  }

  /// A whole number or a marker: of a limit, a timestamp, a time to live.
  mutating func number() throws(EngineError) -> Term {
    if let marker = try marker() { return marker }
    let isNumber = token(ahead: isAt(sign: "-") ? 1 : 0).kind == .integer
    guard isNumber, let constant = constant() else { throw noViableAlternative(among: []) }
    return constant
  }
}
