import SQLSyntax

/// pg_class and what belongs to relations.
extension SystemTables {
  static let classTables: [SystemTable] = [
    SystemTable(
      1259, "pg_class",
      "oid oid, relname name, relnamespace oid, reltype oid, reloftype oid, relowner oid,"
        + " relam oid, relfilenode oid, reltablespace oid, relpages int4, reltuples float4, relhasindex bool,"
        + " relisshared bool, relpersistence char, relkind char, relnatts int2, relchecks int2,"
        + " relhasrules bool, relhastriggers bool, relhassubclass bool, relrowsecurity bool,"
        + " relforcerowsecurity bool, relispopulated bool, relreplident char, relispartition bool,"
        + " reloptions _text"
    ) { reader in
      let indexes = reader.indexes.map { index -> [SQLValue] in
        classRow(
          reader, id: index.id, name: index.name, schema: index.schema, type: 0, kind: "i",
          heap: index.storage, attributes: index.keys.count, options: index.options)
      }
      return reader.relations.map { classRow(reader, $0) } + indexes
    },
    SystemTable(
      1249, "pg_attribute",
      "attrelid oid, attname name, atttypid oid, attstattarget int4, attlen int2, attnum int2,"
        + " attndims int4, atttypmod int4, attbyval bool, attalign char, attstorage char,"
        + " attcompression char, attnotnull bool, atthasdef bool, atthasmissing bool,"
        + " attidentity char, attgenerated char, attisdropped bool, attislocal bool,"
        + " attinhcount int4, attcollation oid, attoptions _text"
    ) { reader in
      reader.relations.flatMap { relation in
        relation.columns.enumerated().map { attributeRow(reader, relation.id, $0, $1) }
      }
        + reader.indexes.flatMap { index in
          index.keys.enumerated().map { place, key in
            let column = key.attribute.flatMap { attribute in
              reader.catalog.relation(index.relation)?.columns[attribute]
            }
            let name = column?.name ?? key.syntax.map { Binder.indexColumnName(of: $0) } ?? "expr"
            return attributeRow(
              reader, index.id, place, RelationColumn(name: name, type: key.bound.type))
          }
        }
    },
    SystemTable(
      2610, "pg_index",
      "indexrelid oid, indrelid oid, indnatts int2, indnkeyatts int2, indisunique bool,"
        + " indnullsnotdistinct bool, indisprimary bool, indisexclusion bool, indimmediate bool,"
        + " indisclustered bool, indisvalid bool, indisready bool, indislive bool, indkey _int2,"
        + " indoption _int2, indexprs text, indpred text"
    ) { reader in reader.indexes.map { indexRow(reader, $0) } },
    SystemTable(2604, "pg_attrdef", "oid oid, adrelid oid, adnum int2, adbin text") { reader in
      reader.relations.flatMap { relation in
        relation.liveColumns.compactMap { index, column -> [SQLValue]? in
          guard let text = reader.session.defaultText(of: column, in: relation) else { return nil }
          return [
            CatalogReader.id(relation.id), CatalogReader.id(relation.id), .int(index + 1),
            .text(text),
          ]
        }
      }
    },
    SystemTable(
      2606, "pg_constraint",
      "oid oid, conname name, connamespace oid, contype char, condeferrable bool, condeferred bool,"
        + " convalidated bool, conrelid oid, contypid oid, conindid oid, conparentid oid,"
        + " confrelid oid, confupdtype char, confdeltype char, confmatchtype char, conislocal bool,"
        + " coninhcount int4, connoinherit bool, conkey _int2, confkey _int2, conbin text"
    ) { reader in
      reader.relations.flatMap { relation in
        relation.constraints.map { constraintRow(reader, relation, $0) }
      }
    },
  ]

  private static func classRow(_ reader: CatalogReader, _ relation: Relation) -> [SQLValue] {
    let type = reader.session.rowTypeDefinition(of: relation.id)?.id ?? 0
    var row = classRow(
      reader, id: relation.id, name: relation.name, schema: relation.schema, type: type,
      kind: relation.kindLetter, heap: relation.heap, attributes: relation.columns.count,
      options: relation.options)
    row[11] = .bool(!relation.indexes.isEmpty)
    row[13] = .text(relation.isTemporary ? "t" : "p")
    row[16] = .int(
      relation.constraints.filter { if case .check = $0.kind { true } else { false } }.count)
    row[17] = .bool(relation.kind == .view || relation.kind == .materializedView)
    row[22] = .bool(relation.isPopulated)
    return row
  }

  private static func classRow(
    _ reader: CatalogReader, id: ObjectID, name: String, schema: ObjectID, type: ObjectID,
    kind: String, heap: ObjectID, attributes: Int, options: [String]
  ) -> [SQLValue] {
    let isTable = ["r", "m"].contains(kind)
    let pages = reader.session.database.heaps[heap]
    return [
      CatalogReader.id(id), .text(name), CatalogReader.id(schema), CatalogReader.id(type), .int(0),
      CatalogReader.ownerID, .int(kind == "i" ? 403 : isTable ? 2 : 0), CatalogReader.id(heap),
      .int(0), .int(pages?.pages.count ?? 0),
      .double(pages.map { Double($0.versionCount) } ?? -1), .bool(false), .bool(false),
      .text(Catalog.isTemporary(schema) ? "t" : "p"), .text(kind), .int(attributes), .int(0),
      .bool(false), .bool(false), .bool(false), .bool(false), .bool(false), .bool(true),
      .text(isTable ? "d" : "n"), .bool(false),
      options.isEmpty ? .null : CatalogReader.names(options),
    ]
  }

  private static func attributeRow(
    _ reader: CatalogReader, _ relation: ObjectID, _ index: Int, _ column: RelationColumn
  ) -> [SQLValue] {
    let info = reader.session.access.typeInfo(column.type.id)
    let length = info?.length ?? -1
    let storage: String =
      switch column.storage {
      case .plain: "p"
      case .external: "e"
      case .extended: "x"
      case .main: "m"
      case nil: length > 0 ? "p" : column.type.id == .numeric ? "m" : "x"
      }
    let identity: String =
      switch column.identity {
      case .always: "a"
      case .byDefault: "d"
      case nil: ""
      }
    return [
      CatalogReader.id(relation), .text(column.name),
      CatalogReader.id(column.isDropped ? 0 : column.type.id.rawValue),
      .int(column.statisticsTarget ?? -1), .int(length), .int(index + 1),
      .int(info?.isArray == true ? 1 : 0), .int(Int64(column.type.modifier)),
      .bool(length > 0 && length <= 8), .text(length == 8 ? "d" : "i"), .text(storage), .text(""),
      .bool(column.isNotNull), .bool(column.defaultValue != nil && column.identity == nil),
      .bool(false), .text(identity), .text(column.isComputed ? "s" : ""),
      .bool(column.isDropped), .bool(true), .int(0),
      .int(info?.category == .string ? 100 : 0), .null,
    ]
  }

  private static func indexRow(_ reader: CatalogReader, _ index: IndexDefinition) -> [SQLValue] {
    let relation = reader.catalog.relation(index.relation)
    let constraint = relation?.constraints.first { $0.index == index.id }
    var isPrimary = false
    if case .primaryKey? = constraint?.kind { isPrimary = true }
    let keys = index.keys.map { $0.attribute.map { $0 + 1 } ?? 0 } + index.included.map { $0 + 1 }
    let expressions = index.keys.filter { $0.attribute == nil }.compactMap(\.syntax)
    return [
      CatalogReader.id(index.id), CatalogReader.id(index.relation), .int(keys.count),
      .int(index.keys.count), .bool(index.isUnique), .bool(!index.isNullsDistinct),
      .bool(isPrimary), .bool(false), .bool(constraint?.isDeferrable != true),
      .bool(relation?.clusterIndex == index.id), .bool(true), .bool(true), .bool(true),
      .array(SQLArray(keys.map { .int($0) }, of: .int2)),
      .array(
        SQLArray(
          index.keys.map { .int(($0.isDescending ? 1 : 0) + ($0.nullsFirst ? 2 : 0)) }, of: .int2)),
      expressions.isEmpty
        ? .null : .text(expressions.map { Deparser.text($0) }.joined(separator: ", ")),
      index.predicate.map { .text(Deparser.text($0.syntax)) } ?? .null,
    ]
  }

  private static func constraintRow(
    _ reader: CatalogReader, _ relation: Relation, _ constraint: Constraint
  ) -> [SQLValue] {
    var letter = "c"
    var index: ObjectID = 0
    var key: ForeignKey?
    var expression: SQLValue = .null
    switch constraint.kind {
    case .check(let syntax, _): expression = .text(Deparser.text(syntax))
    case .primaryKey(let id): (letter, index) = ("p", id)
    case .unique(let id): (letter, index) = ("u", id)
    case .foreignKey(let reference):
      (letter, index) = ("f", reference.targetIndex)
      key = reference
    }
    return [
      CatalogReader.id(constraint.id), .text(constraint.name), CatalogReader.id(relation.schema),
      .text(letter), .bool(constraint.isDeferrable), .bool(constraint.isInitiallyDeferred),
      .bool(constraint.isValidated), CatalogReader.id(relation.id), .int(0),
      CatalogReader.id(index), .int(0), CatalogReader.id(key?.target ?? 0),
      .text(key?.onUpdate.letter ?? " "), .text(key?.onDelete.letter ?? " "),
      .text(key.map { $0.isFull ? "f" : "s" } ?? " "), .bool(true), .int(0),
      .bool(constraint.isNoInherit || letter != "c"), CatalogReader.numbers(constraint.columns),
      key.map { CatalogReader.numbers($0.targetColumns) } ?? .null, expression,
    ]
  }
}

extension ForeignKey.Action {
  /// pg_constraint.confdeltype.
  var letter: String {
    switch self {
    case .noAction: "a"
    case .restrict: "r"
    case .cascade: "c"
    case .setNull: "n"
    case .setDefault: "d"
    }
  }

  /// As information_schema and `\d` write it.
  var words: String {
    switch self {
    case .noAction: "NO ACTION"
    case .restrict: "RESTRICT"
    case .cascade: "CASCADE"
    case .setNull: "SET NULL"
    case .setDefault: "SET DEFAULT"
    }
  }
}
