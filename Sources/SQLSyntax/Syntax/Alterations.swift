/// What kind of thing a statement names.
public enum ObjectKind: String, Equatable, Sendable, CaseIterable {
  case accessMethod = "access method"
  case aggregate, cast, collation, column, constraint, conversion, database, domain
  case eventTrigger = "event trigger"
  case `extension`
  case foreignDataWrapper = "foreign-data wrapper"
  case foreignTable = "foreign table"
  case function, group, index, language
  case largeObject = "large object"
  case materializedView = "materialized view"
  case `operator`
  case operatorClass = "operator class"
  case operatorFamily = "operator family"
  case policy, procedure, publication, role, routine, rule, schema, sequence, server, statistics
  case subscription, table, tablespace
  case textSearchConfiguration = "text search configuration"
  case textSearchDictionary = "text search dictionary"
  case textSearchParser = "text search parser"
  case textSearchTemplate = "text search template"
  case transform, trigger, type, user
  case userMapping = "user mapping"
  case view
}

/// A thing as one names it to change, drop or comment on it.
public enum ObjectAddress: Equatable, Sendable {
  case name(QualifiedName)
  case function(FunctionSignature)
  /// A type or domain.
  case type(TypeName)
  /// A column of a relation.
  case column(of: QualifiedName, Identifier)
  /// A trigger, rule, policy or constraint on a table.
  case on(Identifier, table: QualifiedName)
  case constraintOnDomain(Identifier, TypeName)
  /// `+ (integer, integer)`; a missing side is `NONE`.
  case operatorName(OperatorName, left: TypeName?, right: TypeName?)
  /// `CAST (a AS b)`.
  case cast(TypeName, TypeName)
  /// An operator class or family, or a transform's language.
  case using(QualifiedName, method: Identifier)
  case number(Int64)
}

/// `ALTER TABLE | INDEX | VIEW | … name action, …`.
public struct AlterTableStatement: Equatable, Sendable {
  /// table, index, view, materialized view, sequence, foreign table or composite type.
  public var kind: ObjectKind
  public var table: TableReference
  public var ifExists = false
  public var actions: [AlterTableAction]
}

/// Alter table action, as the statement has it.
public indirect enum AlterTableAction: Equatable, Sendable {
  case addColumn(ColumnDefinition, ifNotExists: Bool)
  case dropColumn(Identifier, ifExists: Bool, DropBehavior?)
  case alterType(Identifier, TypeName, collation: QualifiedName?, using: Expression?)
  case setDefault(Identifier, Expression)
  case dropDefault(Identifier)
  case setNotNull(Identifier)
  case dropNotNull(Identifier)
  case dropExpression(Identifier, ifExists: Bool)
  case setStatistics(ColumnOrNumber, Int64)
  case setColumnOptions(Identifier, [OptionSetting])
  case resetColumnOptions(Identifier, [OptionSetting])
  case setStorage(Identifier, Identifier)
  case setCompression(Identifier, Identifier)
  case addIdentity(Identifier, always: Bool, [SequenceOption])
  case setIdentity(Identifier, [IdentityChange])
  case dropIdentity(Identifier, ifExists: Bool)
  case addConstraint(TableConstraint)
  case alterConstraint(Identifier, ConstraintTiming)
  case validateConstraint(Identifier)
  case dropConstraint(Identifier, ifExists: Bool, DropBehavior?)
  case setTriggers(TriggerScope, TriggerState)
  case setRule(Identifier, TriggerState)
  case inherit(QualifiedName)
  case noInherit(QualifiedName)
  case ofType(QualifiedName)
  case notOf
  case setOwner(RoleName)
  case setTablespace(Identifier)
  case setOptions([OptionSetting])
  case resetOptions([OptionSetting])
  case setLogged(Bool)
  case setAccessMethod(Identifier)
  case clusterOn(Identifier)
  case setWithoutCluster
  case setWithoutOids
  case replicaIdentity(ReplicaIdentity)
  case rowSecurity(RowSecurity)
  case attachPartition(QualifiedName, PartitionBound?)
  case detachPartition(QualifiedName, isConcurrent: Bool, isFinalize: Bool)
  /// Composite types: `ALTER TYPE t ADD | ALTER | DROP ATTRIBUTE … CASCADE`.
  case addAttribute(FunctionColumn, DropBehavior?)
  case dropAttribute(Identifier, ifExists: Bool, DropBehavior?)
  case alterAttribute(Identifier, TypeName, collation: QualifiedName?, DropBehavior?)

  /// Column or number, as the statement has it.
  public enum ColumnOrNumber: Equatable, Sendable {
    case column(Identifier)
    /// A column of an index, from 1.
    case number(Int)
  }

  /// Identity change, as the statement has it.
  public enum IdentityChange: Equatable, Sendable {
    case generated(always: Bool)
    case option(SequenceOption)
  }

  /// Trigger scope, as the statement has it.
  public enum TriggerScope: Equatable, Sendable {
    case named(Identifier)
    case all, user
  }

  /// Trigger state, as the statement has it.
  public enum TriggerState: Equatable, Sendable { case enabled, disabled, replica, always }

  /// Replica identity, as the statement has it.
  public enum ReplicaIdentity: Equatable, Sendable {
    case nothing, full, isDefault
    case index(Identifier)
  }

  /// Row security, as the statement has it.
  public enum RowSecurity: Equatable, Sendable { case enable, disable, force, noForce }
}

/// `ALTER … RENAME TO`, `RENAME COLUMN … TO`, `RENAME CONSTRAINT … TO`.
public struct RenameStatement: Equatable, Sendable {
  /// What is renamed: for a column `column`, with its relation's kind beside it.
  public var kind: ObjectKind
  /// For columns, attributes and constraints, the kind of the relation.
  public var relationKind: ObjectKind?
  public var object: ObjectAddress
  public var isOnly = false
  public var ifExists = false
  public var newName: Identifier
  /// For attributes of composite types.
  public var behavior: DropBehavior?
}

/// `ALTER … SET SCHEMA s`.
public struct SetSchemaStatement: Equatable, Sendable {
  public var kind: ObjectKind
  public var object: ObjectAddress
  public var ifExists = false
  public var schema: Identifier
}

/// `ALTER … OWNER TO r`, but for relations, whose owner is changed by ``AlterTableStatement``.
public struct SetOwnerStatement: Equatable, Sendable {
  public var kind: ObjectKind
  public var object: ObjectAddress
  public var owner: RoleName
}

/// `DROP TABLE IF EXISTS a, b CASCADE`.
public struct DropStatement: Equatable, Sendable {
  public var kind: ObjectKind
  public var objects: [ObjectAddress]
  public var ifExists = false
  public var isConcurrent = false
  public var behavior: DropBehavior?
}

/// `COMMENT ON … IS '…'`.
public struct CommentStatement: Equatable, Sendable {
  public var kind: ObjectKind
  public var object: ObjectAddress
  /// nil: NULL, the comment is dropped.
  public var text: String?
}

/// `ALTER ROLE r …`, with options or with a setting.
public struct AlterRoleStatement: Equatable, Sendable {
  /// nil: `ALL`.
  public var role: RoleName?
  public var options: [OptionSetting] = []
  public var database: Identifier?
  public var set: SetStatement?
  public var reset: ResetStatement?
}

/// `ALTER DATABASE d …`, with options or with a setting.
public struct AlterDatabaseStatement: Equatable, Sendable {
  public var name: Identifier
  public var options: [OptionSetting] = []
  public var set: SetStatement?
  public var reset: ResetStatement?
}

/// `GRANT privileges ON … TO …`, `REVOKE privileges ON … FROM …`.
public struct GrantStatement: Equatable, Sendable {
  public var isGrant: Bool
  /// Empty: ALL.
  public var privileges: [Privilege]
  /// nil kind with names: tables.
  public var kind: ObjectKind
  public var objects: [ObjectAddress]
  /// `ON ALL TABLES IN SCHEMA`: ``objects`` are schemas.
  public var isAllInSchema: Bool
  public var grantees: [RoleName]
  /// `WITH GRANT OPTION`, `GRANT OPTION FOR`.
  public var withGrantOption: Bool
  public var grantor: RoleName?
  public var behavior: DropBehavior?

  /// Privilege, as the statement has it.
  public struct Privilege: Equatable, Sendable {
    /// `select`; `all` with columns.
    public var name: String
    public var columns: [Identifier]
  }
}

/// `GRANT role TO role`.
public struct GrantRoleStatement: Equatable, Sendable {
  public var isGrant: Bool
  public var roles: [Identifier]
  public var grantees: [RoleName]
  public var withAdminOption: Bool
  public var grantor: RoleName?
  public var behavior: DropBehavior?
}
