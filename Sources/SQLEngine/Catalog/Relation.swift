import SQLSyntax

/// What names an object of the catalog for its whole life, as PostgreSQL's OIDs do.
typealias ObjectID = UInt32

/// A table, view, sequence or composite type: what FROM can name, and a few kin.
struct Relation {
  enum Kind: Equatable { case table, view, materializedView, sequence, composite }

  let id: ObjectID
  var schema: ObjectID
  var name: String
  var kind: Kind
  /// By attribute number less one; dropped ones keep their place.
  var columns: [RelationColumn] = []
  var constraints: [Constraint] = []
  /// In the order of their creation.
  var indexes: [ObjectID] = []
  /// The heap that holds the rows, or the place of a sequence's state; changes when the table is
  /// rewritten or truncated, or the sequence restarted.
  var heap: ObjectID = 0
  var isTemporary = false
  var onCommit: OnCommit = .preserve
  var view: View?
  var sequence: SequenceParameters?
  /// The column that a sequence belongs to and falls with.
  var owner: (relation: ObjectID, attribute: Int)?
  var comment: String?
  /// A materialized view WITH NO DATA.
  var isPopulated = true
  /// WITH (…), as written: `fillfactor=70`.
  var options: [String] = []
  /// The index of CLUSTER, for the next time.
  var clusterIndex: ObjectID?
  /// In the order of their creation.
  var triggers: [Trigger] = []
  /// The tables that it inherits from; a partition, from the partitioned table alone.
  var parents: [ObjectID] = []
  /// Of a partitioned table.
  var partitioning: Partitioning?
  /// Of a partition.
  var partitionBound: Partitioning.Bound?

  enum OnCommit: Equatable { case preserve, deleteRows, drop }

  /// A query that is kept. Its names mean for ever what they meant when it was written: so it
  /// follows what is renamed, and does not see what is added.
  struct View {
    var query: Query
    /// What the names of ``query`` mean.
    var names: NameTable
    var checkOption: CheckOption?
    /// Columns that it reads: what may not be dropped without CASCADE.
    var columns: Set<ColumnAddress>

    /// Relations that it reads, and functions and sequences that it names.
    var dependencies: [ObjectID] { names.objects.union(names.relations.values).sorted() }
  }

  enum CheckOption: Equatable { case local, cascaded }

  /// Columns that have not been dropped, with their attribute indices.
  var liveColumns: [(index: Int, column: RelationColumn)] {
    columns.enumerated().filter { !$0.element.isDropped }.map { ($0.offset, $0.element) }
  }

  func attribute(named name: String) -> Int? {
    columns.firstIndex { !$0.isDropped && $0.name == name }
  }
}

/// A column of a relation.
struct RelationColumn {
  var name: String
  var type: SQLType
  var isNotNull = false
  var defaultValue: DefaultValue?
  var identity: Identity?
  var isDropped = false
  var comment: String?
  /// SET STATISTICS; nil for the default.
  var statisticsTarget: Int?
  /// SET STORAGE; nil for the type's.
  var storage: Storage?

  enum Storage: String { case plain, external, extended, main }

  enum Identity: Equatable { case always, byDefault }

  /// What a column gets if nothing is given.
  struct DefaultValue {
    var syntax: Expression
    /// Names columns by their attribute index.
    var bound: BoundExpression
    /// GENERATED ALWAYS AS … STORED.
    var isGenerated = false
    /// The sequence that it draws from, for serial and identity.
    var sequence: ObjectID?
  }
}

/// A constraint of a table. NOT NULL is the column's.
struct Constraint {
  enum Kind {
    case check(Expression, BoundExpression)
    case primaryKey(index: ObjectID)
    case unique(index: ObjectID)
    case foreignKey(ForeignKey)
  }

  let id: ObjectID
  var name: String
  var kind: Kind
  /// Attribute indices.
  var columns: [Int]
  var isDeferrable = false
  var isInitiallyDeferred = false
  var isValidated = true
  /// CHECK … NO INHERIT.
  var isNoInherit = false
  var comment: String?
}

/// A column of a relation, by number.
struct ColumnAddress: Hashable {
  var relation: ObjectID
  var attribute: Int
}

/// What the names in a kept query mean, whatever else has been given those names since.
struct NameTable {
  /// By the name as written, with its schema if that was written.
  var relations: [String: ObjectID] = [:]
  /// The columns that each of those had then.
  var columns: [ObjectID: [Column]] = [:]
  var types: [String: TypeID] = [:]
  /// Functions that it calls, and what its texts name as `regclass`.
  var objects: Set<ObjectID> = []

  struct Column {
    var name: String
    var attribute: Int
  }

  static func key(_ name: QualifiedName) -> String {
    name.schema.map { "\($0.text).\(name.name.text)" } ?? name.name.text
  }
}

/// REFERENCES.
struct ForeignKey {
  enum Action: Equatable { case noAction, restrict, cascade, setNull, setDefault }

  var target: ObjectID
  /// Attribute indices of the referenced table.
  var targetColumns: [Int]
  /// The unique index that holds the referenced columns.
  var targetIndex: ObjectID
  var onDelete: Action
  var onUpdate: Action
  /// Attribute indices for ON DELETE SET NULL (…); empty for all.
  var setColumns: [Int]
  /// MATCH FULL.
  var isFull: Bool
}

/// An index of a table.
struct IndexDefinition {
  let id: ObjectID
  var schema: ObjectID
  var name: String
  var relation: ObjectID
  var keys: [Key]
  var isUnique: Bool
  /// What holds the entries; changes when the index is built anew.
  var storage: ObjectID = 0
  var isNullsDistinct = true
  /// Of a partial index; names columns by attribute index.
  var predicate: (syntax: Expression, bound: BoundExpression)?
  /// INCLUDE: attribute indices.
  var included: [Int] = []
  var method: String = "btree"
  /// WITH (…), as written.
  var options: [String] = []
  /// SET STATISTICS by key, from 1.
  var statisticsTargets: [Int: Int] = [:]
  /// It carries a PRIMARY KEY or UNIQUE constraint.
  var isConstraint = false
  var comment: String?
  /// The index of the partitioned table that it is a part of.
  var parent: ObjectID?

  struct Key {
    /// The attribute, nil for an expression.
    var attribute: Int?
    var syntax: Expression?
    var bound: BoundExpression
    var isDescending: Bool
    var nullsFirst: Bool
  }

  /// The attributes of its keys; nil if there are expressions.
  var attributes: [Int]? {
    let found = keys.compactMap(\.attribute)
    return found.count == keys.count ? found : nil
  }
}

/// The limits and pace of a sequence.
struct SequenceParameters: Equatable {
  var type: SQLType
  var start: Int64
  var increment: Int64
  var minimum: Int64
  var maximum: Int64
  var cache: Int64
  var cycles: Bool
}

/// A schema.
struct SchemaDefinition {
  let id: ObjectID
  var name: String
  var comment: String?
}
