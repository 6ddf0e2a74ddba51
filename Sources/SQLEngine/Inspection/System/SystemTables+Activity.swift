import SQLSyntax

/// Settings, cursors, prepared statements; views that list things by name.
extension SystemTables {
  static let activityTables: [SystemTable] = [
    SystemTable(
      12_010, "pg_settings", isView: true,
      "name text, setting text, unit text, category text, short_desc text, context text,"
        + " vartype text, source text, boot_val text, reset_val text"
    ) { reader in
      SettingNames.defaults.keys.sorted().map { name in
        let value = CatalogReader.optional(reader.session.setting(name))
        let initial = CatalogReader.optional(SettingNames.defaults[name])
        let isSet = reader.session.settings.values[name] != nil
        return [
          .text(name), value, .null, .text(SettingNames.category(of: name)),
          .text(SettingNames.descriptions[name] ?? ""), .text("user"),
          .text(SettingNames.kind(of: name)),
          .text(isSet ? "session" : "default"), initial, initial,
        ]
      }
    },
    SystemTable(
      12_011, "pg_cursors", isView: true,
      "name text, statement text, is_holdable bool, is_binary bool, is_scrollable bool,"
        + " creation_time timestamptz"
    ) { reader in
      reader.session.cursors.sorted { $0.key < $1.key }.map { name, cursor in
        [
          .text(name), .text(cursor.text), .bool(cursor.isHeld), .bool(cursor.isBinary),
          .bool(cursor.isScrollable), .int(cursor.createdAt),
        ]
      }
    },
    SystemTable(
      12_012, "pg_prepared_statements", isView: true,
      "name text, statement text, parameter_types _text, from_sql bool"
    ) { reader in
      reader.session.prepared.sorted { $0.key < $1.key }.map { name, prepared in
        let types = prepared.types.map { reader.typeText($0 ?? .text) }
        return [
          .text(name), CatalogReader.optional(Deparser.text(prepared.statement, style: .pretty)),
          CatalogReader.names(types), .bool(true),
        ]
      }
    },
  ]

  /// Views that list things by name.
  static let listViews: [SystemTable] = [
    SystemTable(
      12_020, "pg_tables", isView: true,
      "schemaname name, tablename name, tableowner name, tablespace name, hasindexes bool,"
        + " hasrules bool, hastriggers bool, rowsecurity bool"
    ) { reader in
      reader.relations.filter { $0.kindLetter == "r" }.map { relation in
        [
          reader.schemaName(relation.schema), .text(relation.name), .text(SQLSession.superuser),
          .null, .bool(!relation.indexes.isEmpty), .bool(false), .bool(false), .bool(false),
        ]
      }
    },
    SystemTable(
      12_021, "pg_views", isView: true,
      "schemaname name, viewname name, viewowner name, definition text"
    ) { reader in
      reader.relations.filter { $0.kind == .view }.map { relation in
        [
          reader.schemaName(relation.schema), .text(relation.name), .text(SQLSession.superuser),
          CatalogReader.optional(reader.session.viewDefinition(of: relation)),
        ]
      }
    },
    SystemTable(
      12_022, "pg_matviews", isView: true,
      "schemaname name, matviewname name, matviewowner name, tablespace name, hasindexes bool,"
        + " ispopulated bool, definition text"
    ) { reader in
      reader.relations.filter { $0.kind == .materializedView }.map { relation in
        [
          reader.schemaName(relation.schema), .text(relation.name), .text(SQLSession.superuser),
          .null, .bool(!relation.indexes.isEmpty), .bool(relation.isPopulated),
          CatalogReader.optional(reader.session.viewDefinition(of: relation)),
        ]
      }
    },
    SystemTable(
      12_023, "pg_indexes", isView: true,
      "schemaname name, tablename name, indexname name, tablespace name, indexdef text"
    ) { reader in
      reader.indexes.map { index in
        [
          reader.schemaName(index.schema),
          CatalogReader.optional(reader.catalog.relation(index.relation)?.name),
          .text(index.name), .null,
          CatalogReader.optional(reader.session.indexDefinition(of: index)),
        ]
      }
    },
    SystemTable(
      12_024, "pg_sequences", isView: true,
      "schemaname name, sequencename name, sequenceowner name, data_type regtype, start_value int8,"
        + " min_value int8, max_value int8, increment_by int8, cycle bool, cache_size int8,"
        + " last_value int8"
    ) { reader in
      reader.relations.compactMap { relation in
        guard let sequence = relation.sequence else { return nil }
        let state = reader.session.database.sequences[relation.heap]
        return [
          reader.schemaName(relation.schema), .text(relation.name), .text(SQLSession.superuser),
          CatalogReader.id(sequence.type.id.rawValue), .int(sequence.start),
          .int(sequence.minimum), .int(sequence.maximum), .int(sequence.increment),
          .bool(sequence.cycles), .int(sequence.cache),
          state?.isCalled == true ? .int(state?.last ?? 0) : .null,
        ]
      }
    },
    SystemTable(
      12_025, "pg_user", isView: true,
      "usename name, usesysid oid, usecreatedb bool, usesuper bool"
    ) { _ in
      [[.text(SQLSession.superuser), CatalogReader.ownerID, .bool(true), .bool(true)]]
    },
  ]
}
