import Core
import SQLSyntax

/// Tables, views, sequences and indexes.
extension ObjectCodec {
  static func append(_ relation: Relation, to bytes: inout [UInt8]) {
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
    bytes.append(list: relation.options) { $0.append(text: $1) }
    bytes.append(optional: relation.clusterIndex) { $0.append(number: $1) }
    bytes.append(list: relation.triggers) { append($1, to: &$0) }
    bytes.append(list: relation.parents) { $0.append(number: $1) }
    bytes.append(optional: relation.partitioning) { append($1, to: &$0) }
    bytes.append(optional: relation.partitionBound) { append($1, to: &$0) }
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
    bytes.append(optional: column.statisticsTarget) { $0.append(number: $1) }
    bytes.append(optional: column.storage) { $0.append(text: $1.rawValue) }
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
    bytes.append(flag: constraint.isNoInherit)
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
    append(view.names, to: &bytes)
    bytes.append(view.checkOption.map { $0 == .local ? 1 : 2 } ?? 0)
    let columns = view.columns.sorted {
      ($0.relation, $0.attribute) < ($1.relation, $1.attribute)
    }
    bytes.append(list: columns) { bytes, column in
      bytes.append(number: column.relation)
      bytes.append(count: column.attribute)
    }
  }

  private static func append(_ names: NameTable, to bytes: inout [UInt8]) {
    bytes.append(list: names.relations.sorted { $0.key < $1.key }) { bytes, name in
      bytes.append(text: name.key)
      bytes.append(number: name.value)
    }
    bytes.append(list: names.columns.sorted { $0.key < $1.key }) { bytes, columns in
      bytes.append(number: columns.key)
      bytes.append(list: columns.value) { bytes, column in
        bytes.append(text: column.name)
        bytes.append(count: column.attribute)
      }
    }
    bytes.append(list: names.types.sorted { $0.key < $1.key }) { bytes, name in
      bytes.append(text: name.key)
      bytes.append(number: name.value.rawValue)
    }
    bytes.append(list: names.objects.sorted()) { $0.append(number: $1) }
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

  static func append(_ index: IndexDefinition, to bytes: inout [UInt8]) {
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
    bytes.append(number: index.storage)
    bytes.append(flag: index.isNullsDistinct)
    bytes.append(optional: index.predicate) { append($1.syntax, $1.bound, to: &$0) }
    bytes.append(list: index.included) { $0.append(count: $1) }
    bytes.append(text: index.method)
    bytes.append(list: index.options) { $0.append(text: $1) }
    bytes.append(list: index.statisticsTargets.sorted { $0.key < $1.key }) { bytes, target in
      bytes.append(count: target.key)
      bytes.append(number: target.value)
    }
    bytes.append(flag: index.isConstraint)
    bytes.append(optional: index.comment) { $0.append(text: $1) }
    bytes.append(optional: index.parent) { $0.append(number: $1) }
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
