import Core

extension CQLParser {
  mutating func tableDefinition() throws(EngineError) -> TableDefinition {
    let toleratesExisting = try ifNotExists()
    var definition = TableDefinition(
      name: try qualifiedName(), toleratesExisting: toleratesExisting, columns: [],
      primaryKeys: [], options: TableOptions())
    try expect(sign: "(")
    try columnOrKey(of: &definition)
    while accept(sign: ",") {
      if !isAt(sign: ")"), !isAt(sign: ",") { try columnOrKey(of: &definition) }
    }
    try expect(sign: ")")
    if accept("WITH") { definition.options = try tableOptions() }
    return definition
  }

  private mutating func columnOrKey(of definition: inout TableDefinition) throws(EngineError) {
    if accept("PRIMARY") {
      try expect("KEY")
      definition.primaryKeys.append(try primaryKey())
      return
    }
    let column = try columnDefinition()
    definition.columns.append(column)
    if accept("PRIMARY") {
      try expect("KEY")
      definition.primaryKeys.append(
        PrimaryKeyDefinition(partition: [column.name], clustering: []))
    }
  }

  private mutating func columnDefinition() throws(EngineError) -> TableDefinition.Column {
    TableDefinition.Column(
      name: try identifier(), type: try typeName(), isStatic: accept("STATIC"))
  }

  /// `((a, b), c, d)`, behind `PRIMARY KEY`.
  mutating func primaryKey() throws(EngineError) -> PrimaryKeyDefinition {
    try expect(sign: "(")
    let partition =
      isAt(sign: "(")
      ? try parenthesised { (parser) throws(EngineError) in try parser.identifier() }
      : [try identifier()]
    var clustering: [Identifier] = []
    while accept(sign: ",") { clustering.append(try identifier()) }
    try expect(sign: ")")
    return PrimaryKeyDefinition(partition: partition, clustering: clustering)
  }

  /// What stands behind WITH for a table or a view.
  mutating func tableOptions() throws(EngineError) -> TableOptions {
    var options = TableOptions()
    repeat {
      if isAt("COMPACT"), isAt("STORAGE", ahead: 1) {
        position += 2
        options.isCompactStorage = true
      } else if isAt("CLUSTERING"), isAt("ORDER", ahead: 1) {
        position += 2
        try expect("BY")
        options.clusteringOrder += try parenthesised { (parser) throws(EngineError) in
          try parser.ordering()
        }
      } else {
        options.properties.append(try property())
      }
    } while accept("AND")
    return options
  }

  mutating func properties() throws(EngineError) -> [Property] {
    var properties: [Property] = []
    repeat { properties.append(try property()) } while accept("AND")
    return properties
  }

  private mutating func property() throws(EngineError) -> Property {
    let name = try identifier()
    try expect(sign: "=")
    if accept(sign: "{") { return Property(name: name, value: .map(try propertyEntries())) }
    return Property(name: name, value: .text(try propertyText()))
  }

  private mutating func propertyEntries() throws(EngineError) -> [Property.Entry] {
    if accept(sign: "}") { return [] }
    let entries = try list { (parser) throws(EngineError) in
      let key = try parser.propertyText()
      try parser.expect(sign: ":")
      return Property.Entry(key: key, value: try parser.propertyText())
    }
    try expect(sign: "}")
    return entries
  }

  /// A constant or a word that is not reserved.
  private mutating func propertyText() throws(EngineError) -> String {
    if let term = constant(), case .constant(let constant) = term.kind { return constant.text }
    return try identifier().text
  }

  mutating func tableAlteration() throws(EngineError) -> TableAlteration {
    let name = try qualifiedName()
    return TableAlteration(name: name, change: try tableChange())
  }

  private mutating func tableChange() throws(EngineError) -> TableAlteration.Change {
    switch keyword {
    case "ALTER":
      position += 1
      let column = try identifier()
      try expect("TYPE")
      return .alterType(column, try typeName())
    case "ADD":
      position += 1
      return .add(
        isAt(sign: "(")
          ? try parenthesised { (parser) throws(EngineError) in try parser.columnDefinition() }
          : try list { (parser) throws(EngineError) in try parser.columnDefinition() })
    case "DROP":
      position += 1
      return try columnDrop()
    case "RENAME":
      position += 1
      return .rename(try renamings())
    case "WITH":
      position += 1
      return .options(try tableOptions())
    default: throw noViableAlternative(among: ["ADD", "ALTER", "DROP", "RENAME", "WITH"])
    }
  }

  private mutating func columnDrop() throws(EngineError) -> TableAlteration.Change {
    if isAt("COMPACT"), isAt("STORAGE", ahead: 1) {
      position += 2
      return .dropCompactStorage
    }
    let columns =
      isAt(sign: "(")
      ? try parenthesised { (parser) throws(EngineError) in try parser.identifier() }
      : try list { (parser) throws(EngineError) in try parser.identifier() }
    guard accept("USING") else { return .drop(columns, timestamp: nil) }
    try expect("TIMESTAMP")
    return .drop(columns, timestamp: try number())
  }

  /// Behind `CREATE MATERIALIZED`.
  mutating func viewDefinition() throws(EngineError) -> ViewDefinition {
    try expect("VIEW")
    let toleratesExisting = try ifNotExists()
    let name = try qualifiedName()
    try expect("AS")
    try expect("SELECT")
    let selection = try selection()
    try expect("FROM")
    let base = try qualifiedName()
    let relations = accept("WHERE") ? try relations() : []
    try expect("PRIMARY")
    try expect("KEY")
    let key = try primaryKey()
    return ViewDefinition(
      name: name, toleratesExisting: toleratesExisting, selection: selection, base: base,
      relations: relations, primaryKey: key,
      options: accept("WITH") ? try tableOptions() : TableOptions())
  }
}
