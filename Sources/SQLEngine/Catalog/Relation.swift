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
  /// The heap that holds the rows; changes when the table is rewritten or truncated.
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

  enum OnCommit: Equatable { case preserve, deleteRows, drop }

  struct View {
    var query: Query
    /// As pg_get_viewdef shows it, if it was ever asked for; the statement's own text.
    var text: String
    var checkOption: CheckOption?
    /// Relations that it reads: what may not be dropped without CASCADE.
    var dependencies: [ObjectID]
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
  var comment: String?
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
  var isNullsDistinct = true
  /// Of a partial index; names columns by attribute index.
  var predicate: (syntax: Expression, bound: BoundExpression)?
  /// INCLUDE: attribute indices.
  var included: [Int] = []
  var method: String = "btree"
  /// It carries a PRIMARY KEY or UNIQUE constraint.
  var isConstraint = false
  var comment: String?

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
