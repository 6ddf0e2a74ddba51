import SQLSyntax

/// information_schema: the SQL standard's view of the catalog.
extension SystemTables {
  private static let catalogName: SQLValue = .text(SQLSession.databaseName)

  private static func view(
    _ id: ObjectID, _ name: String, _ columns: String,
    rows: @escaping @Sendable (CatalogReader) -> [[SQLValue]]
  ) -> SystemTable {
    SystemTable(
      id, name, in: Catalog.informationSchema, isView: true, columns, rows: rows)
  }

  private static func listed(_ reader: CatalogReader) -> [Relation] {
    reader.relations.filter { ["r", "v", "m"].contains($0.kindLetter) && $0.kindLetter != "m" }
  }

  static let schemaViews: [SystemTable] = [
    view(
      12_100, "schemata",
      "catalog_name name, schema_name name, schema_owner name, sql_path text"
    ) { reader in
      reader.schemas.map {
        [catalogName, .text($0.name), .text(SQLSession.superuser), .null]
      }
    },
    view(
      12_101, "tables",
      "table_catalog name, table_schema name, table_name name, table_type text,"
        + " is_insertable_into text, is_typed text, commit_action text"
    ) { reader in
      listed(reader).map { relation in
        let isView = relation.kindLetter == "v"
        let isTemporary = relation.isTemporary
        return [
          catalogName, reader.schemaName(relation.schema), .text(relation.name),
          .text(isView ? "VIEW" : isTemporary ? "LOCAL TEMPORARY" : "BASE TABLE"),
          CatalogReader.yesNo(!isView || reader.session.isUpdatable(relation)), CatalogReader.no,
          isTemporary ? .text("PRESERVE") : .null,
        ]
      }
    },
    view(
      12_102, "columns",
      "table_catalog name, table_schema name, table_name name, column_name name,"
        + " ordinal_position int4, column_default text, is_nullable text, data_type text,"
        + " character_maximum_length int4, numeric_precision int4, numeric_precision_radix int4,"
        + " numeric_scale int4, datetime_precision int4, udt_schema name, udt_name name,"
        + " is_identity text, identity_generation text, is_generated text,"
        + " generation_expression text, is_updatable text"
    ) { reader in
      listed(reader).flatMap { relation in
        relation.liveColumns.map { columnRow(reader, relation, $0.index, $0.column) }
      }
    },
    view(
      12_103, "table_constraints",
      "constraint_catalog name, constraint_schema name, constraint_name name, table_catalog name,"
        + " table_schema name, table_name name, constraint_type text, is_deferrable text,"
        + " initially_deferred text, enforced text"
    ) { reader in
      reader.relations.flatMap { relation in
        relation.constraints.map { constraint in
          let schema = reader.schemaName(relation.schema)
          return [
            catalogName, schema, .text(constraint.name), catalogName, schema,
            .text(relation.name), .text(constraint.words),
            CatalogReader.yesNo(constraint.isDeferrable),
            CatalogReader.yesNo(constraint.isInitiallyDeferred), CatalogReader.yes,
          ]
        }
          + relation.liveColumns.filter(\.column.isNotNull).map { index, _ in
            let schema = reader.schemaName(relation.schema)
            return [
              catalogName, schema,
              .text("\(relation.schema)_\(relation.id)_\(index + 1)_not_null"), catalogName,
              schema, .text(relation.name), .text("CHECK"), CatalogReader.no, CatalogReader.no,
              CatalogReader.yes,
            ]
          }
      }
    },
    view(
      12_104, "key_column_usage",
      "constraint_catalog name, constraint_schema name, constraint_name name, table_catalog name,"
        + " table_schema name, table_name name, column_name name, ordinal_position int4,"
        + " position_in_unique_constraint int4"
    ) { reader in
      reader.relations.flatMap { relation in
        relation.constraints.flatMap { keyRows(reader, relation, $0) }
      }
    },
    view(
      12_105, "referential_constraints",
      "constraint_catalog name, constraint_schema name, constraint_name name,"
        + " unique_constraint_catalog name, unique_constraint_schema name,"
        + " unique_constraint_name name, match_option text, update_rule text, delete_rule text"
    ) { reader in
      reader.relations.flatMap { relation in
        relation.constraints.compactMap { referenceRow(reader, relation, $0) }
      }
    },
    view(
      12_106, "check_constraints",
      "constraint_catalog name, constraint_schema name, constraint_name name, check_clause text"
    ) { reader in
      reader.relations.flatMap { relation in
        relation.constraints.compactMap { constraint -> [SQLValue]? in
          guard case .check(let syntax, _) = constraint.kind else { return nil }
          return [
            catalogName, reader.schemaName(relation.schema), .text(constraint.name),
            .text(Deparser.text(syntax)),
          ]
        }
      }
    },
    view(
      12_107, "views",
      "table_catalog name, table_schema name, table_name name, view_definition text,"
        + " check_option text, is_updatable text, is_insertable_into text"
    ) { reader in
      reader.relations.filter { $0.kind == .view }.map { relation in
        let isUpdatable = CatalogReader.yesNo(reader.session.isUpdatable(relation))
        let option: String =
          switch relation.view?.checkOption {
          case .local: "LOCAL"
          case .cascaded: "CASCADED"
          case nil: "NONE"
          }
        return [
          catalogName, reader.schemaName(relation.schema), .text(relation.name),
          CatalogReader.optional(reader.session.viewDefinition(of: relation)), .text(option),
          isUpdatable, isUpdatable,
        ]
      }
    },
    view(
      12_108, "sequences",
      "sequence_catalog name, sequence_schema name, sequence_name name, data_type text,"
        + " start_value text, minimum_value text, maximum_value text, increment text,"
        + " cycle_option text"
    ) { reader in
      reader.relations.compactMap { relation in
        guard let sequence = relation.sequence else { return nil }
        return [
          catalogName, reader.schemaName(relation.schema), .text(relation.name),
          .text(reader.typeText(sequence.type)), .text(String(sequence.start)),
          .text(String(sequence.minimum)), .text(String(sequence.maximum)),
          .text(String(sequence.increment)), CatalogReader.yesNo(sequence.cycles),
        ]
      }
    },
    view(
      12_109, "routines",
      "specific_schema name, specific_name name, routine_schema name, routine_name name,"
        + " routine_type text, data_type text, external_language text, routine_definition text"
    ) { reader in
      reader.routines.map { routine in
        let schema = reader.schemaName(routine.schema)
        return [
          schema, .text("\(routine.name)_\(routine.id)"), schema, .text(routine.name),
          .text(routine.kind == .procedure ? "PROCEDURE" : "FUNCTION"),
          .text(reader.typeText(routine.result)), .text(routine.language.rawValue.uppercased()),
          .text(routine.source),
        ]
      }
    },
  ]

  private static func columnRow(
    _ reader: CatalogReader, _ relation: Relation, _ index: Int, _ column: RelationColumn
  ) -> [SQLValue] {
    var type = column.type
    while case .domain(let base)? = reader.session.access.typeInfo(type.id)?.kind { type = base }
    let info = reader.session.access.typeInfo(type.id)
    let isUser = type.id >= .firstUserDefined
    let shown =
      info?.isArray == true
      ? "ARRAY" : isUser ? "USER-DEFINED" : info?.displayName ?? ""
    let bits: [TypeID: Int64] = [.int2: 16, .int4: 32, .int8: 64, .float4: 24, .float8: 53]
    let isNumeric = type.id == .numeric
    let hasLength = [.varchar, .bpchar].contains(type.id) && type.modifier >= 4
    var precision: SQLValue = bits[type.id].map { .int($0) } ?? .null
    var scale: SQLValue = [.int2, .int4, .int8].contains(type.id) ? .int(0) : .null
    if isNumeric, type.modifier >= 4 {
      precision = .int(Int64((type.modifier - 4) >> 16))
      scale = .int(Int64((type.modifier - 4) & 0x7ff))
    }
    let times: Set<TypeID> = [.timestamp, .timestamptz, .time, .timetz, .interval]
    let text = reader.session.defaultText(of: column, in: relation)
    return [
      catalogName, reader.schemaName(relation.schema), .text(relation.name), .text(column.name),
      .int(index + 1), CatalogReader.optional(column.isComputed ? nil : text),
      CatalogReader.yesNo(!column.isNotNull), .text(shown),
      hasLength ? .int(Int64(type.modifier - 4)) : .null, precision,
      bits[type.id] != nil ? .int(2) : isNumeric ? .int(10) : .null, scale,
      type.id == .date
        ? .int(0)
        : times.contains(type.id) ? .int(Int64(type.modifier >= 0 ? type.modifier : 6)) : .null,
      .text(isUser ? reader.catalog.schemaName(relation.schema) : "pg_catalog"),
      CatalogReader.optional(info?.name), CatalogReader.yesNo(column.identity != nil),
      column.identity.map { .text($0 == .always ? "ALWAYS" : "BY DEFAULT") } ?? .null,
      .text(column.isComputed ? "ALWAYS" : "NEVER"),
      CatalogReader.optional(column.isComputed ? text : nil),
      CatalogReader.yesNo(relation.kind == .table),
    ]
  }

  private static func keyRows(
    _ reader: CatalogReader, _ relation: Relation, _ constraint: Constraint
  ) -> [[SQLValue]] {
    var target: [Int]?
    switch constraint.kind {
    case .check: return []
    case .primaryKey, .unique: break
    case .foreignKey(let key): target = key.targetColumns
    }
    let schema = reader.schemaName(relation.schema)
    return constraint.columns.enumerated().map { place, column in
      [
        catalogName, schema, .text(constraint.name), catalogName, schema, .text(relation.name),
        .text(relation.columns[column].name), .int(place + 1),
        target == nil ? .null : .int(place + 1),
      ]
    }
  }

  private static func referenceRow(
    _ reader: CatalogReader, _ relation: Relation, _ constraint: Constraint
  ) -> [SQLValue]? {
    guard case .foreignKey(let key) = constraint.kind,
      let target = reader.catalog.relation(key.target)
    else { return nil }
    let unique = target.constraints.first { $0.index == key.targetIndex }
    return [
      catalogName, reader.schemaName(relation.schema), .text(constraint.name), catalogName,
      reader.schemaName(target.schema), CatalogReader.optional(unique?.name),
      .text(key.isFull ? "FULL" : "NONE"), .text(key.onUpdate.words), .text(key.onDelete.words),
    ]
  }
}

extension Constraint {
  /// How information_schema calls its kind.
  var words: String {
    switch kind {
    case .check: "CHECK"
    case .primaryKey: "PRIMARY KEY"
    case .unique: "UNIQUE"
    case .foreignKey: "FOREIGN KEY"
    }
  }
}
