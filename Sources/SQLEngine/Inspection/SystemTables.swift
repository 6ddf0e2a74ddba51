/// The tables of pg_catalog and information_schema: none is there yet.
enum SystemTables {
  static let definitions: [CatalogObject] = []

  static func isSystem(_ relation: Relation) -> Bool {
    relation.schema == Catalog.systemSchema || relation.schema == Catalog.informationSchema
  }

  static func rows(of name: String, schema: ObjectID, session: SQLSession) -> [[SQLValue]] { [] }
}
