/// A column of a table.
struct ColumnSchema: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case partition
    case clustering(isDescending: Bool)
    case `static`
    case regular
  }

  var name: String
  var type: CQLType
  var kind: Kind
  /// What stands for the column in stored keys: never used for another column of the table.
  var id: UInt16

  var isPrimaryKey: Bool { isPartition || isClustering }

  var isPartition: Bool { kind == .partition }

  var isClustering: Bool { if case .clustering = kind { true } else { false } }

  var isStatic: Bool { kind == .static }

  var isDescending: Bool { kind == .clustering(isDescending: true) }

  /// What values for the column are made for.
  var receiver: Receiver { Receiver(name: name, type: type) }
}

/// A column that is gone, so that what was written to it is not taken for a later column's.
struct DroppedColumn: Equatable, Sendable {
  var column: ColumnSchema
  /// Cells with this timestamp or a lower one are not seen, in microseconds.
  var timestamp: Int64
}

/// A secondary index of a table.
struct IndexSchema: Equatable, Sendable {
  var name: String
  var columnName: String
  /// What of the column's value is looked for.
  var target: IndexDefinition.Target.Kind
  /// Stands for the index in stored keys.
  var id: UInt16
  /// As `CREATE CUSTOM INDEX … USING` said; nil for the built-in kind.
  var customClass: String?

  /// The target as `system_schema.indexes` and DESCRIBE write it: `v`, `keys(m)`.
  var targetText: String {
    let name = CQLType.quotedIfNeeded(columnName)
    return target == .simple ? name : "\(target.rawValue)(\(name))"
  }
}
