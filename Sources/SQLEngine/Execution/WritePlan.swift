import Core

/// What writing to a table takes, compiled once for all statements of a session that do, until the
/// catalog changes.
final class WritePlan {
  /// An index and how a row's key in it is found.
  struct Index {
    var definition: IndexDefinition
    /// The attributes that are the key; nil if there are expressions.
    var attributes: [Int]?
    var keys: [any Evaluator]
    var predicate: (any Evaluator)?

    /// The row's key; nil if a partial index does not hold it.
    func key(_ row: [SQLValue], _ context: ExecutionContext) throws(EngineError) -> [SQLValue]? {
      if let predicate {
        guard case .bool(true) = try predicate.value(row, context) else { return nil }
      }
      if let attributes { return attributes.map { row[$0] } }
      var key: [SQLValue] = []
      for evaluator in keys { key.append(try evaluator.value(row, context)) }
      return key
    }
  }

  /// A foreign key of some table that refers to this one.
  struct Reference {
    var constraint: Constraint
    var key: ForeignKey
    var child: ObjectID
    /// The columns that it refers to, as this table has them.
    var columns: [Int]
  }

  let relation: Relation
  let catalogVersion: Int
  let indexes: [Index]
  let checks: [(name: String, condition: any Evaluator)]
  let generated: [(attribute: Int, value: any Evaluator)]
  /// Columns that are NOT NULL.
  let required: [(attribute: Int, name: String)]
  /// Foreign keys of the table itself.
  let foreignKeys: [(constraint: Constraint, key: ForeignKey)]
  let references: [Reference]
  /// Columns by which other tables may refer to a row: changing them needs the strongest lock.
  let keyColumns: [Int]
  /// No triggers, no partitions: a row is written where it is sent.
  let isPlain: Bool

  init(_ relation: Relation, _ session: SQLSession) throws(EngineError) {
    self.relation = relation
    catalogVersion = session.catalog.version
    let compiler = ExpressionCompiler(Array(relation.columns.indices), session.plainPlanner())
    var indexes: [Index] = []
    for id in relation.indexes {
      guard let definition = session.catalog.index(id) else { continue }
      let predicate = try definition.predicate.map { (predicate) throws(EngineError) in
        try compiler.compile(predicate.bound)
      }
      indexes.append(
        Index(
          definition: definition, attributes: definition.attributes,
          keys: try compiler.compile(definition.keys.map(\.bound)), predicate: predicate))
    }
    self.indexes = indexes
    var checks: [(name: String, condition: any Evaluator)] = []
    var foreignKeys: [(constraint: Constraint, key: ForeignKey)] = []
    for constraint in relation.constraints.sorted(by: { $0.name < $1.name }) {
      if case .check(_, let bound) = constraint.kind {
        checks.append((constraint.name, try compiler.compile(bound)))
      }
    }
    for constraint in relation.constraints {
      if case .foreignKey(let key) = constraint.kind { foreignKeys.append((constraint, key)) }
    }
    self.checks = checks
    self.foreignKeys = foreignKeys
    var generated: [(attribute: Int, value: any Evaluator)] = []
    var required: [(attribute: Int, name: String)] = []
    for (index, column) in relation.liveColumns {
      if column.isNotNull { required.append((index, column.name)) }
      guard let value = column.defaultValue, value.isGenerated else { continue }
      generated.append((index, try compiler.compile(value.bound)))
    }
    self.generated = generated
    self.required = required
    let catalog = session.catalog
    let targets = [relation] + (relation.isPartition ? catalog.ancestors(of: relation) : [])
    var references: [Reference] = []
    for other in catalog.relations where !other.isPartitioned {
      for constraint in other.constraints {
        guard case .foreignKey(let key) = constraint.kind,
          let target = targets.first(where: { $0.id == key.target })
        else { continue }
        references.append(
          Reference(
            constraint: constraint, key: key, child: other.id,
            columns: key.targetColumns.compactMap {
              relation.attribute(named: target.columns[$0].name)
            }))
      }
    }
    self.references = references
    keyColumns = RowClaims.keyColumns(of: relation, session)
    isPlain = relation.triggers.isEmpty && !relation.isPartitioned && !relation.isPartition
  }
}

extension SQLSession {
  func writePlan(_ id: ObjectID) throws(EngineError) -> WritePlan? {
    if let known = writePlans[id], known.catalogVersion == catalog.version { return known }
    guard let relation = catalog.relation(id) else { return nil }
    let plan = try WritePlan(relation, self)
    writePlans[id] = plan
    return plan
  }
}
