import Core

extension CQLParser {
  mutating func insert() throws(EngineError) -> InsertStatement {
    try expect("INSERT")
    try expect("INTO")
    let table = try qualifiedName()
    let source: InsertStatement.Source
    if accept("JSON") {
      source = try jsonSource()
    } else {
      guard isAt(sign: "(") else { throw noViableAlternative(among: ["JSON", "VALUES"]) }
      let columns = try parenthesised { (parser) throws(EngineError) in try parser.identifier() }
      try expect("VALUES")
      let terms = try parenthesised { (parser) throws(EngineError) in try parser.term() }
      source = .values(columns: columns, terms: terms)
    }
    let isConditional = accept("IF")
    if isConditional {
      try expect("NOT")
      try expect("EXISTS")
    }
    return InsertStatement(
      table: table, source: source, isConditional: isConditional, attributes: try attributes())
  }

  private mutating func jsonSource() throws(EngineError) -> InsertStatement.Source {
    let text: Term
    if let marker = try marker() {
      text = marker
    } else if token.kind == .string, let constant = constant() {
      text = constant
    } else {
      throw noViableAlternative(among: [])
    }
    guard accept("DEFAULT") else { return .json(text, defaultsToUnset: false) }
    if accept("UNSET") { return .json(text, defaultsToUnset: true) }
    try expect("NULL")
    return .json(text, defaultsToUnset: false)
  }

  /// `USING TIMESTAMP … AND TTL …`, if it stands here.
  mutating func attributes() throws(EngineError) -> Attributes {
    var attributes = Attributes()
    guard accept("USING") else { return attributes }
    repeat {
      if accept("TIMESTAMP") {
        attributes.timestamp = try number()
      } else if accept("TTL") {
        attributes.timeToLive = try number()
      } else {
        throw noViableAlternative(among: ["TIMESTAMP", "TTL"])
      }
    } while accept("AND")
    return attributes
  }

  /// `USING TIMESTAMP …`, if it stands here: for deletions and batches.
  private mutating func timestampAttribute() throws(EngineError) -> Attributes {
    guard accept("USING") else { return Attributes() }
    try expect("TIMESTAMP")
    return Attributes(timestamp: try number())
  }

  mutating func update() throws(EngineError) -> UpdateStatement {
    try expect("UPDATE")
    let table = try qualifiedName()
    let attributes = try attributes()
    try expect("SET")
    let assignments = try list { (parser) throws(EngineError) in try parser.assignment() }
    try expect("WHERE")
    return UpdateStatement(
      table: table, attributes: attributes, assignments: assignments,
      relations: try relations(), condition: try modificationCondition())
  }

  private mutating func assignment() throws(EngineError) -> UpdateStatement.Assignment {
    let column = try identifier()
    let change: UpdateStatement.Assignment.Change
    if accept(sign: "+=") {
      change = .add(try term())
    } else if accept(sign: "-=") {
      change = .subtract(try term())
    } else if accept(sign: "[") {
      let key = try term()
      try expect(sign: "]")
      try expect(sign: "=")
      change = .setElement(key: key, try term())
    } else if accept(sign: ".") {
      let field = try identifier()
      try expect(sign: "=")
      change = .setField(field, try term())
    } else {
      guard accept(sign: "=") else { throw noViableAlternative(among: []) }
      change = try assignedValue(to: column)
    }
    return UpdateStatement.Assignment(column: column, change: change)
  }

  /// What follows `column =`: a term, or a sum with the column on one side.
  private mutating func assignedValue(
    to column: Identifier
  ) throws(EngineError) -> UpdateStatement.Assignment.Change {
    let isSum = isAt(sign: "+", ahead: 1) || isAt(sign: "-", ahead: 1)
    if isAtIdentifier(), isSum {
      let other = try identifier()
      guard other.text == column.text else {
        throw .syntax(
          "Only expressions of the form X = X \(string(of: token)) <value> are supported.",
          at: other.span)
      }
      let isAddition = isAt(sign: "+")
      position += 1
      return isAddition ? .add(try term()) : .subtract(try term())
    }
    let value = try term()
    guard accept(sign: "+") else { return .set(value) }
    let other = try identifier()
    guard other.text == column.text else {
      throw .syntax(
        "Only expressions of the form X = <value> + X are supported.", at: other.span)
    }
    return .prepend(value)
  }

  mutating func delete() throws(EngineError) -> DeleteStatement {
    try expect("DELETE")
    let targets =
      isAt("FROM")
      ? [] : try list { (parser) throws(EngineError) in try parser.deletionTarget() }
    try expect("FROM")
    let table = try qualifiedName()
    let attributes = try timestampAttribute()
    try expect("WHERE")
    return DeleteStatement(
      targets: targets, table: table, attributes: attributes, relations: try relations(),
      condition: try modificationCondition())
  }

  private mutating func deletionTarget() throws(EngineError) -> DeleteStatement.Target {
    let column = try identifier()
    if accept(sign: "[") {
      let key = try term()
      try expect(sign: "]")
      return .element(column, key)
    }
    if accept(sign: ".") { return .field(column, try identifier()) }
    return .column(column)
  }

  mutating func batch() throws(EngineError) -> BatchStatement {
    try expect("BEGIN")
    let kind: BatchStatement.Kind =
      accept("UNLOGGED") ? .unlogged : accept("COUNTER") ? .counter : .logged
    try expect("BATCH")
    var batch = BatchStatement(kind: kind, attributes: try attributes(), modifications: [])
    while !isAt("APPLY") {
      switch keyword {
      case "INSERT": batch.modifications.append(.insert(try insert()))
      case "UPDATE": batch.modifications.append(.update(try update()))
      case "DELETE": batch.modifications.append(.delete(try delete()))
      default: throw mismatch(expecting: "K_APPLY", word: "APPLY")
      }
      accept(sign: ";")
    }
    position += 1
    try expect("BATCH")
    return batch
  }
}
