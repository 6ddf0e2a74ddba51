import Core

/// A table of pg_catalog or information_schema: its columns, and how its rows are found.
struct SystemTable: Sendable {
  let id: ObjectID
  let schema: ObjectID
  let name: String
  /// It is a view in PostgreSQL.
  let isView: Bool
  let columns: [(name: String, type: SQLType)]
  let rows: @Sendable (CatalogReader) -> [[SQLValue]]

  /// - Parameter columns: names with types, as in `oid oid, relname name`.
  init(
    _ id: ObjectID, _ name: String, in schema: ObjectID = Catalog.systemSchema,
    isView: Bool = false, _ columns: String,
    rows: @escaping @Sendable (CatalogReader) -> [[SQLValue]]
  ) {
    self.id = id
    self.schema = schema
    self.name = name
    self.isView = isView
    self.columns = columns.split(separator: ",").map { column in
      let words = column.split(separator: " ")
      return (
        String(words.first ?? ""), SQLType(BuiltinTypes.byName[String(words.last ?? "")] ?? .text)
      )
    }
    self.rows = rows
  }
}

/// The tables of pg_catalog and information_schema. They hold nothing: each scan reads the catalog.
///
/// **Source:** PostgreSQL 15, manual, "System Catalogs" and "The Information Schema": names, order
/// and meaning of the columns. Columns that would always say the same are left out.
enum SystemTables {
  static let all: [SystemTable] =
    classTables + typeTables + otherTables + activityTables + statisticsTables + listViews
    + schemaViews

  private static let byID: [ObjectID: SystemTable] =
    Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  static func table(_ id: ObjectID) -> SystemTable? { byID[id] }

  static let definitions: [CatalogObject] = all.map { table in
    var relation = Relation(id: table.id, schema: table.schema, name: table.name, kind: .table)
    relation.columns = table.columns.map { RelationColumn(name: $0.name, type: $0.type) }
    return .relation(relation)
  }

  static func isSystem(_ relation: Relation) -> Bool {
    relation.schema == Catalog.systemSchema || relation.schema == Catalog.informationSchema
  }

  static func rows(of name: String, schema: ObjectID, session: SQLSession) -> [[SQLValue]] {
    guard case .relation(let relation)? = session.catalog.find(.relation, name, in: schema),
      let table = byID[relation.id]
    else { return [] }
    return table.rows(CatalogReader(session: session))
  }
}

/// What the rows of system tables are made from.
struct CatalogReader {
  let session: SQLSession

  var catalog: Catalog { session.catalog }

  /// The number of the one role that is there from the start.
  static let ownerID: SQLValue = .int(10)

  /// Relations of users and of the system, oldest first.
  var relations: [Relation] { catalog.relations }

  var indexes: [IndexDefinition] {
    catalog.sorted.compactMap { if case .index(let index) = $0 { index } else { nil } }
  }

  var types: [UserType] {
    catalog.sorted.compactMap { if case .type(let type) = $0 { type } else { nil } }
  }

  var schemas: [SchemaDefinition] {
    catalog.sorted.compactMap { if case .schema(let schema) = $0 { schema } else { nil } }
  }

  var routines: [Routine] {
    catalog.sorted.compactMap { if case .routine(let routine) = $0 { routine } else { nil } }
  }

  func schemaName(_ id: ObjectID) -> SQLValue { .text(catalog.schemaName(id)) }

  func typeText(_ type: SQLType) -> String { TypeNames.display(type, session.access) }

  /// Attribute numbers from attribute indices.
  static func numbers(_ indices: [Int]) -> SQLValue {
    .array(SQLArray(indices.map { .int($0 + 1) }, of: .int2))
  }

  static func names(_ names: [String]) -> SQLValue {
    .array(SQLArray(names.map { .text($0) }, of: .text))
  }

  static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }

  static func id(_ id: ObjectID) -> SQLValue { .int(Int64(id)) }

  static let yes: SQLValue = .text("YES")
  static let no: SQLValue = .text("NO")

  static func yesNo(_ flag: Bool) -> SQLValue { flag ? yes : no }
}

extension Relation {
  /// pg_class.relkind.
  var kindLetter: String {
    if let system = SystemTables.table(id) { return system.isView ? "v" : "r" }
    switch kind {
    case .table: return "r"
    case .view: return "v"
    case .materializedView: return "m"
    case .sequence: return "S"
    case .composite: return "c"
    }
  }
}
