import Core
import SQLSyntax

/// How an object of the catalog looks in the log: its kind, then its parts in the order of their
/// declaration.
///
/// | first byte | object |
/// | --- | --- |
/// | 1 | schema |
/// | 2 | relation: table, view, sequence, composite type |
/// | 3 | index |
/// | 4 | type |
///
/// Expressions are there twice: as text, which is parsed again, for all that shows them; and bound
/// (``ExpressionCodec``), which is what runs. Queries of views are text, and bound by whoever reads
/// the view. To let an object have another part, append it where its object is written, and read it
/// in the same place of ``ObjectReader``.
enum ObjectCodec {
  static func encoded(_ object: CatalogObject) -> [UInt8] {
    var bytes: [UInt8] = []
    switch object {
    case .schema(let schema):
      bytes.append(1)
      bytes.append(number: schema.id)
      bytes.append(text: schema.name)
      bytes.append(optional: schema.comment) { $0.append(text: $1) }
    case .relation(let relation):
      bytes.append(2)
      append(relation, to: &bytes)
    case .index(let index):
      bytes.append(3)
      append(index, to: &bytes)
    case .type(let type):
      bytes.append(4)
      append(type, to: &bytes)
    }
    return bytes
  }

  /// Whether objects of a kind are read before others that may need them: lower first.
  static func readingOrder(of bytes: [UInt8]) -> UInt8 {
    switch bytes.first {
    case 1: 0
    case 4: 1
    case 2: 2
    default: 3
    }
  }

  // MARK: - Relations

  private static func append(_ relation: Relation, to bytes: inout [UInt8]) {
    bytes.append(number: relation.id)
    bytes.append(number: relation.schema)
    bytes.append(text: relation.name)
    bytes.append(relation.kind.code)
    bytes.append(list: relation.columns) { append($1, to: &$0) }
    bytes.append(list: relation.constraints) { append($1, to: &$0) }
    bytes.append(list: relation.indexes) { $0.append(number: $1) }
    bytes.append(number: relation.heap)
    bytes.append(flag: relation.isTemporary)
    bytes.append(relation.onCommit.code)
    bytes.append(optional: relation.view) { append($1, to: &$0) }
    bytes.append(optional: relation.sequence) { append($1, to: &$0) }
    bytes.append(optional: relation.owner) { bytes, owner in
      bytes.append(number: owner.relation)
      bytes.append(count: owner.attribute)
    }
    bytes.append(optional: relation.comment) { $0.append(text: $1) }
    bytes.append(flag: relation.isPopulated)
  }

  private static func append(_ column: RelationColumn, to bytes: inout [UInt8]) {
    bytes.append(text: column.name)
    TypeCodec.append(column.type, to: &bytes)
    bytes.append(flag: column.isNotNull)
    bytes.append(optional: column.defaultValue) { bytes, value in
      append(value.syntax, value.bound, to: &bytes)
      bytes.append(flag: value.isGenerated)
      bytes.append(optional: value.sequence) { $0.append(number: $1) }
    }
    bytes.append(column.identity.map { $0 == .always ? 1 : 2 } ?? 0)
    bytes.append(flag: column.isDropped)
    bytes.append(optional: column.comment) { $0.append(text: $1) }
  }

  private static func append(_ constraint: Constraint, to bytes: inout [UInt8]) {
    bytes.append(number: constraint.id)
    bytes.append(text: constraint.name)
    switch constraint.kind {
    case .check(let syntax, let bound):
      bytes.append(0)
      append(syntax, bound, to: &bytes)
    case .primaryKey(let index):
      bytes.append(1)
      bytes.append(number: index)
    case .unique(let index):
      bytes.append(2)
      bytes.append(number: index)
    case .foreignKey(let key):
      bytes.append(3)
      append(key, to: &bytes)
    }
    bytes.append(list: constraint.columns) { $0.append(count: $1) }
    bytes.append(flag: constraint.isDeferrable)
    bytes.append(flag: constraint.isInitiallyDeferred)
    bytes.append(flag: constraint.isValidated)
    bytes.append(optional: constraint.comment) { $0.append(text: $1) }
  }

  private static func append(_ key: ForeignKey, to bytes: inout [UInt8]) {
    bytes.append(number: key.target)
    bytes.append(list: key.targetColumns) { $0.append(count: $1) }
    bytes.append(number: key.targetIndex)
    bytes.append(key.onDelete.code)
    bytes.append(key.onUpdate.code)
    bytes.append(list: key.setColumns) { $0.append(count: $1) }
    bytes.append(flag: key.isFull)
  }

  private static func append(_ view: Relation.View, to bytes: inout [UInt8]) {
    bytes.append(text: Deparser.text(view.query))
    bytes.append(text: view.text)
    bytes.append(view.checkOption.map { $0 == .local ? 1 : 2 } ?? 0)
    bytes.append(list: view.dependencies) { $0.append(number: $1) }
  }

  private static func append(_ sequence: SequenceParameters, to bytes: inout [UInt8]) {
    TypeCodec.append(sequence.type, to: &bytes)
    for number in [
      sequence.start, sequence.increment, sequence.minimum, sequence.maximum, sequence.cache,
    ] {
      bytes.append(number: number)
    }
    bytes.append(flag: sequence.cycles)
  }

  // MARK: - Indexes and types

  private static func append(_ index: IndexDefinition, to bytes: inout [UInt8]) {
    bytes.append(number: index.id)
    bytes.append(number: index.schema)
    bytes.append(text: index.name)
    bytes.append(number: index.relation)
    bytes.append(list: index.keys) { bytes, key in
      bytes.append(optional: key.attribute) { $0.append(count: $1) }
      bytes.append(optional: key.syntax) { $0.append(text: Deparser.text($1)) }
      append(key.bound, to: &bytes)
      bytes.append(flag: key.isDescending)
      bytes.append(flag: key.nullsFirst)
    }
    bytes.append(flag: index.isUnique)
    bytes.append(flag: index.isNullsDistinct)
    bytes.append(optional: index.predicate) { append($1.syntax, $1.bound, to: &$0) }
    bytes.append(list: index.included) { $0.append(count: $1) }
    bytes.append(text: index.method)
    bytes.append(flag: index.isConstraint)
    bytes.append(optional: index.comment) { $0.append(text: $1) }
  }

  private static func append(_ type: UserType, to bytes: inout [UInt8]) {
    bytes.append(number: type.schema)
    append(type.info, to: &bytes)
    bytes.append(list: type.labels) { bytes, label in
      bytes.append(number: label.value)
      bytes.append(text: label.name)
    }
    bytes.append(optional: type.domain) { bytes, domain in
      bytes.append(flag: domain.isNotNull)
      bytes.append(optional: domain.defaultValue) { $0.append(text: Deparser.text($1)) }
      bytes.append(list: domain.checks) { bytes, check in
        bytes.append(text: check.name)
        append(check.syntax, check.bound, to: &bytes)
        bytes.append(flag: check.isValidated)
      }
    }
    bytes.append(optional: type.relation) { $0.append(number: $1) }
    bytes.append(optional: type.comment) { $0.append(text: $1) }
  }

  private static func append(_ info: TypeInfo, to bytes: inout [UInt8]) {
    bytes.append(number: info.id.rawValue)
    bytes.append(text: info.name)
    bytes.append(text: info.displayName)
    bytes.append(text: String(info.category.rawValue))
    bytes.append(flag: info.isPreferred)
    switch info.kind {
    case .base: bytes.append(0)
    case .pseudo: bytes.append(1)
    case .array(let element):
      bytes.append(2)
      bytes.append(number: element.rawValue)
    case .domain(let base):
      bytes.append(3)
      TypeCodec.append(base, to: &bytes)
    case .enumeration: bytes.append(4)
    case .composite(let fields):
      bytes.append(5)
      bytes.append(list: fields) { TypeCodec.append($1, to: &$0) }
    case .range(let subtype, let multirange):
      bytes.append(6)
      bytes.append(number: subtype.rawValue)
      bytes.append(number: multirange.rawValue)
    case .multirange(let range):
      bytes.append(7)
      bytes.append(number: range.rawValue)
    }
    bytes.append(number: info.arrayID.rawValue)
    bytes.append(number: info.length)
  }

  // MARK: - Expressions

  private static func append(
    _ syntax: Expression, _ bound: BoundExpression, to bytes: inout [UInt8]
  ) {
    bytes.append(text: Deparser.text(syntax))
    append(bound, to: &bytes)
  }

  /// A bound expression, with its size, so that one that can't be read can be passed over.
  private static func append(_ bound: BoundExpression, to bytes: inout [UInt8]) {
    var inner: [UInt8] = []
    ExpressionCodec.append(bound, to: &inner)
    bytes.append(sized: inner)
  }
}

extension Relation.Kind {
  fileprivate var code: UInt8 {
    switch self {
    case .table: 0
    case .view: 1
    case .materializedView: 2
    case .sequence: 3
    case .composite: 4
    }
  }
}

extension Relation.OnCommit {
  fileprivate var code: UInt8 {
    switch self {
    case .preserve: 0
    case .deleteRows: 1
    case .drop: 2
    }
  }
}

extension ForeignKey.Action {
  fileprivate var code: UInt8 {
    switch self {
    case .noAction: 0
    case .restrict: 1
    case .cascade: 2
    case .setNull: 3
    case .setDefault: 4
    }
  }
}
