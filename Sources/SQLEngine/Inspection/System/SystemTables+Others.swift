import SQLSyntax

/// Schemas, roles, databases, comments, dependencies, sequences.
extension SystemTables {
  static let otherTables: [SystemTable] = [
    SystemTable(2615, "pg_namespace", "oid oid, nspname name, nspowner oid, nspacl _text") {
      $0.schemas.map {
        [CatalogReader.id($0.id), .text($0.name), CatalogReader.ownerID, .null]
      }
    },
    SystemTable(
      1262, "pg_database",
      "oid oid, datname name, datdba oid, encoding int4, datistemplate bool, datallowconn bool,"
        + " datconnlimit int4, datcollate text, datctype text, datacl _text"
    ) { _ in
      [
        [
          .int(5), .text(SQLSession.databaseName), CatalogReader.ownerID, .int(6), .bool(false),
          .bool(true), .int(-1), .text("C"), .text("C"), .null,
        ]
      ]
    },
    SystemTable(
      1260, "pg_authid",
      "oid oid, rolname name, rolsuper bool, rolinherit bool, rolcreaterole bool, rolcreatedb bool,"
        + " rolcanlogin bool, rolreplication bool, rolbypassrls bool, rolconnlimit int4",
      rows: roles),
    SystemTable(
      12_001, "pg_roles", isView: true,
      "oid oid, rolname name, rolsuper bool, rolinherit bool, rolcreaterole bool, rolcreatedb bool,"
        + " rolcanlogin bool, rolreplication bool, rolbypassrls bool, rolconnlimit int4",
      rows: roles),
    SystemTable(1261, "pg_auth_members", "roleid oid, member oid, grantor oid, admin_option bool") {
      _ in []
    },
    SystemTable(
      2609, "pg_description", "objoid oid, classoid oid, objsubid int4, description text"
    ) { reader in reader.catalog.sorted.flatMap(comments) },
    SystemTable(
      2608, "pg_depend",
      "classid oid, objid oid, objsubid int4, refclassid oid, refobjid oid, refobjsubid int4,"
        + " deptype char"
    ) { reader in
      reader.catalog.dependencies.map { dependency in
        let kind: String =
          switch dependency.kind {
          case .normal: "n"
          case .automatic: "a"
          case .internal: "i"
          }
        return address(dependency.dependent, reader) + address(dependency.referenced, reader)
          + [.text(kind)]
      }
    },
    SystemTable(2601, "pg_am", "oid oid, amname name, amtype char") { _ in
      [
        [.int(2), .text("heap"), .text("t")], [.int(403), .text("btree"), .text("i")],
      ]
    },
    SystemTable(
      3456, "pg_collation",
      "oid oid, collname name, collnamespace oid, collowner oid, collprovider char,"
        + " collisdeterministic bool, collcollate text, collctype text"
    ) { _ in
      [("default", 100, "d", ""), ("C", 950, "c", "C"), ("POSIX", 951, "c", "POSIX")].map {
        name, id, provider, locale in
        [
          .int(id), .text(name), CatalogReader.id(Catalog.systemSchema), CatalogReader.ownerID,
          .text(provider), .bool(true), .text(locale), .text(locale),
        ]
      }
    },
    SystemTable(
      2224, "pg_sequence",
      "seqrelid oid, seqtypid oid, seqstart int8, seqincrement int8, seqmax int8, seqmin int8,"
        + " seqcache int8, seqcycle bool"
    ) { reader in
      reader.relations.compactMap { relation in
        relation.sequence.map { sequence in
          [
            CatalogReader.id(relation.id), CatalogReader.id(sequence.type.id.rawValue),
            .int(sequence.start), .int(sequence.increment), .int(sequence.maximum),
            .int(sequence.minimum), .int(sequence.cache), .bool(sequence.cycles),
          ]
        }
      }
    },
    SystemTable(
      3079, "pg_extension",
      "oid oid, extname name, extowner oid, extnamespace oid, extrelocatable bool, extversion text"
    ) { _ in
      [
        [
          .int(13_568), .text("plpgsql"), CatalogReader.ownerID,
          CatalogReader.id(Catalog.systemSchema), .bool(false), .text("1.0"),
        ]
      ]
    },
    SystemTable(
      1213, "pg_tablespace", "oid oid, spcname name, spcowner oid, spcacl _text, spcoptions _text"
    ) { _ in
      [
        [.int(1663), .text("pg_default"), CatalogReader.ownerID, .null, .null],
        [.int(1664), .text("pg_global"), CatalogReader.ownerID, .null, .null],
      ]
    },
  ]

  @Sendable private static func roles(_ reader: CatalogReader) -> [[SQLValue]] {
    [
      [
        CatalogReader.ownerID, .text(SQLSession.superuser), .bool(true), .bool(true), .bool(true),
        .bool(true), .bool(true), .bool(true), .bool(true), .int(-1),
      ]
    ]
  }

  /// The catalog that an object stands in: relations, types, schemas, functions.
  static func catalogID(of object: CatalogObject) -> ObjectID {
    switch object {
    case .relation, .index: 1259
    case .type: 1247
    case .schema: 2615
    case .routine: 1255

    }
  }

  private static func address(_ part: CatalogPart, _ reader: CatalogReader) -> [SQLValue] {
    switch part {
    case .constraint(_, let id): return [.int(2606), CatalogReader.id(id), .int(0)]
    case .trigger(_, let id): return [.int(2620), CatalogReader.id(id), .int(0)]
    case .columnDefault(let id, let index):
      return [.int(2604), CatalogReader.id(id), .int(index + 1)]
    case .column(let id, let index), .field(let id, let index):
      return [.int(1259), CatalogReader.id(id), .int(index + 1)]
    case .object(let id), .domainCheck(let id, _):
      let catalog = reader.catalog.objects[id].map(catalogID) ?? 0
      return [CatalogReader.id(catalog), CatalogReader.id(id), .int(0)]
    }
  }

  private static func comments(_ object: CatalogObject) -> [[SQLValue]] {
    let catalog = CatalogReader.id(catalogID(of: object))
    func row(_ id: ObjectID, _ place: Int, _ text: String?, of catalog: SQLValue) -> [[SQLValue]] {
      text.map { [[CatalogReader.id(id), catalog, .int(place), .text($0)]] } ?? []
    }
    switch object {
    case .schema(let schema): return row(schema.id, 0, schema.comment, of: catalog)
    case .index(let index): return row(index.id, 0, index.comment, of: catalog)
    case .type(let type): return row(type.id, 0, type.comment, of: catalog)
    case .routine(let routine): return row(routine.id, 0, routine.comment, of: catalog)
    case .relation(let relation):
      return row(relation.id, 0, relation.comment, of: catalog)
        + relation.liveColumns.flatMap { index, column in
          row(relation.id, index + 1, column.comment, of: catalog)
        }
        + relation.constraints.flatMap { row($0.id, 0, $0.comment, of: .int(2606)) }

    }
  }
}
