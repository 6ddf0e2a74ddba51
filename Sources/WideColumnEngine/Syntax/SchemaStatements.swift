import Core

/// One `name = value` of a WITH clause, in the order written.
struct Property: Equatable, Sendable {
  enum Value: Equatable, Sendable {
    /// A constant as text: `'x'` without quotes, `0.1`, `true`.
    case text(String)
    /// `{'class': 'SimpleStrategy'}`
    case map([Entry])
  }

  struct Entry: Equatable, Sendable {
    var key: String
    var value: String
  }

  var name: Identifier
  var value: Value
}

/// `CREATE KEYSPACE` and, with `isAlteration`, `ALTER KEYSPACE`.
struct KeyspaceDefinition: Equatable, Sendable {
  var name: Identifier
  /// IF NOT EXISTS; never set for an alteration.
  var toleratesExisting: Bool
  var properties: [Property]
}

/// What stands behind WITH for a table or a view.
struct TableOptions: Equatable, Sendable {
  var properties: [Property] = []
  var clusteringOrder: [SelectStatement.Ordering] = []
  var isCompactStorage = false
}

/// `PRIMARY KEY ((a, b), c)`
struct PrimaryKeyDefinition: Equatable, Sendable {
  var partition: [Identifier]
  var clustering: [Identifier]
}

/// `CREATE TABLE`
struct TableDefinition: Equatable, Sendable {
  struct Column: Equatable, Sendable {
    var name: Identifier
    var type: TypeName
    var isStatic: Bool
  }

  var name: QualifiedName
  var toleratesExisting: Bool
  var columns: [Column]
  /// As many as were written; exactly one is right.
  var primaryKeys: [PrimaryKeyDefinition]
  var options: TableOptions
}

/// `ALTER TABLE`
struct TableAlteration: Equatable, Sendable {
  enum Change: Equatable, Sendable {
    case alterType(Identifier, TypeName)
    case add([TableDefinition.Column])
    /// With the timestamp of `USING TIMESTAMP`.
    case drop([Identifier], timestamp: Term?)
    case rename([Renaming])
    case options(TableOptions)
    case dropCompactStorage
  }

  var name: QualifiedName
  var change: Change
}

/// `a TO b`
struct Renaming: Equatable, Sendable {
  var old: Identifier
  var new: Identifier
}

/// `CREATE TYPE`
struct UserTypeDefinition: Equatable, Sendable {
  struct Field: Equatable, Sendable {
    var name: Identifier
    var type: TypeName
  }

  var name: QualifiedName
  var toleratesExisting: Bool
  var fields: [Field]
}

/// `ALTER TYPE`
struct UserTypeAlteration: Equatable, Sendable {
  enum Change: Equatable, Sendable {
    case alterType(Identifier, TypeName)
    case add(UserTypeDefinition.Field)
    case rename([Renaming])
  }

  var name: QualifiedName
  var change: Change
}

/// `CREATE [CUSTOM] INDEX`
struct IndexDefinition: Equatable, Sendable {
  struct Target: Equatable, Sendable {
    enum Kind: String, Equatable, Sendable {
      /// The column's value, or what `values(…)` would say for a collection.
      case simple
      case values, keys, entries, full
    }

    var kind: Kind
    var column: Identifier
  }

  /// Nil if the server is to choose one.
  var name: QualifiedName?
  var toleratesExisting: Bool
  var table: QualifiedName
  var targets: [Target]
  /// `USING 'class'`, for a CUSTOM index.
  var customClass: String?
  var isCustom: Bool
  var properties: [Property]
}

/// `CREATE MATERIALIZED VIEW`
struct ViewDefinition: Equatable, Sendable {
  var name: QualifiedName
  var toleratesExisting: Bool
  var selection: SelectStatement.Selection
  var base: QualifiedName
  var relations: [Relation]
  var primaryKey: PrimaryKeyDefinition
  var options: TableOptions
}

/// `CREATE FUNCTION` and `CREATE AGGREGATE`: read, and refused by whoever executes it.
struct FunctionDefinition: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case function, aggregate }

  var kind: Kind
  var name: QualifiedName
}

/// What `DROP` drops.
enum DroppedKind: String, Equatable, Sendable {
  case keyspace = "KEYSPACE"
  case table = "TABLE"
  case type = "TYPE"
  case index = "INDEX"
  case view = "MATERIALIZED VIEW"
  case function = "FUNCTION"
  case aggregate = "AGGREGATE"
}

/// `DROP … [IF EXISTS] name`
struct DropStatement: Equatable, Sendable {
  var kind: DroppedKind
  var name: QualifiedName
  var toleratesAbsence: Bool
  /// The argument types of a function or an aggregate; nil if none were written.
  var argumentTypes: [TypeName]?
}
