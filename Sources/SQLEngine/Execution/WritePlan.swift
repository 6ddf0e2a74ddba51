import Core

/// What writing to a table takes, compiled once for all statements of a session that do, until the
/// catalog changes.
final class WritePlan {
  /// A row's key in an index, without its version.
  struct Key {
    var bytes: TreeKey
    var hasNull: Bool
  }

  /// An index and how a row's key in it is found.
  final class Index {
    let definition: IndexDefinition
    let tree: BTreeIndex
    let storage: ObjectID
    let isUnique: Bool
    /// The constraint that it carries, if that is checked when a statement or transaction ends.
    let deferrable: Constraint?
    let isNullsDistinct: Bool
    /// The attributes that are the key; nil if there are expressions.
    let attributes: [Int]?
    private let singleAttribute: Int?
    private let keys: [any Evaluator]
    private let predicate: (any Evaluator)?

    init(
      _ definition: IndexDefinition, _ tree: BTreeIndex, of relation: Relation,
      keys: [any Evaluator], predicate: (any Evaluator)?
    ) {
      self.definition = definition
      self.tree = tree
      storage = definition.storage
      isUnique = definition.isUnique
      deferrable = relation.constraints.first { $0.isDeferrable && $0.index == definition.id }
      isNullsDistinct = definition.isNullsDistinct
      attributes = definition.attributes
      singleAttribute = attributes?.count == 1 ? attributes?.first : nil
      self.keys = keys
      self.predicate = predicate
    }

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

    /// The key of one of many rows that are there column by column.
    func treeKey(_ columns: [ColumnVector], _ row: Int, _ context: ExecutionContext)
      throws(EngineError) -> Key?
    {
      if predicate == nil, let attribute = singleAttribute {
        let value = columns[attribute][row]
        return Key(bytes: tree.key(value), hasNull: value.isNull)
      }
      return try treeKey(columns.map { $0[row] }, context)
    }

    /// As ``key(_:_:)``, encoded.
    func treeKey(_ row: [SQLValue], _ context: ExecutionContext) throws(EngineError) -> Key? {
      if predicate == nil, let attribute = singleAttribute {
        return Key(bytes: tree.key(row[attribute]), hasNull: row[attribute].isNull)
      }
      guard let values = try key(row, context) else { return nil }
      return Key(bytes: tree.key(values), hasNull: values.contains(where: \.isNull))
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
  let columnCount: Int
  let heap: Heap
  let catalogVersion: Int
  let indexes: [Index]
  let checks: [(name: String, condition: any Evaluator)]
  let generated: [(attribute: Int, value: any Evaluator)]
  /// Columns that are NOT NULL.
  let required: [(attribute: Int, name: String)]
  /// Foreign keys of the table itself.
  let foreignKeys: [(constraint: Constraint, key: ForeignKey)]
  let references: [Reference]
  let claimed: RowClaims.Table
  /// No triggers, no partitions: a row is written where it is sent.
  let isPlain: Bool

  init(_ relation: Relation, _ session: SQLSession) throws(EngineError) {
    guard let heap = session.database.heaps[relation.heap] else {
      throw .internalError("a table without rows")
    }
    self.relation = relation
    columnCount = relation.columns.count
    self.heap = heap
    catalogVersion = session.catalogVersion
    let compiler = ExpressionCompiler(Array(relation.columns.indices), session.plainPlanner())
    var indexes: [Index] = []
    for id in relation.indexes {
      guard let definition = session.catalog.index(id),
        let tree = session.database.indexes[definition.storage]
      else { continue }
      let predicate = try definition.predicate.map { (predicate) throws(EngineError) in
        try compiler.compile(predicate.bound)
      }
      indexes.append(
        Index(
          definition, tree, of: relation, keys: try compiler.compile(definition.keys.map(\.bound)),
          predicate: predicate))
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
    references = Self.references(to: relation, session.catalog)
    claimed = RowClaims.Table(relation, session)
    isPlain = relation.triggers.isEmpty && !relation.isPartitioned && !relation.isPartition
  }

  /// The foreign keys of other tables that refer to a table, or to one that it is a partition of.
  private static func references(to relation: Relation, _ catalog: Catalog) -> [Reference] {
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
    return references
  }
}

extension SQLSession {
  func writePlan(_ id: ObjectID) throws(EngineError) -> WritePlan? {
    // No two catalogs have one version, not even those of a database that was read anew.
    if let known = writePlans[id], known.catalogVersion == catalogVersion { return known }
    guard let relation = catalog.relation(id), database.heaps[relation.heap] != nil else {
      return nil
    }
    let plan = try WritePlan(relation, self)
    writePlans[id] = plan
    return plan
  }
}
