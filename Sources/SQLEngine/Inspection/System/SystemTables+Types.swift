import SQLSyntax

/// Types, functions, operators.
extension SystemTables {
  static let typeTables: [SystemTable] = [
    SystemTable(
      1247, "pg_type",
      "oid oid, typname name, typnamespace oid, typowner oid, typlen int2, typbyval bool,"
        + " typtype char, typcategory char, typispreferred bool, typisdefined bool, typdelim char,"
        + " typrelid oid, typelem oid, typarray oid, typnotnull bool, typbasetype oid,"
        + " typtypmod int4, typndims int4, typcollation oid, typdefault text"
    ) { reader in
      let builtin = BuiltinTypes.byID.values.sorted { $0.id < $1.id }
      return builtin.map { typeRow($0, schema: Catalog.systemSchema, nil) }
        + reader.types.map { typeRow($0.info, schema: $0.schema, $0) }
    },
    SystemTable(
      3501, "pg_enum", "oid oid, enumtypid oid, enumsortorder float4, enumlabel name"
    ) { reader in
      reader.types.flatMap { type in
        type.labels.enumerated().map { index, label in
          [
            CatalogReader.id(type.id), CatalogReader.id(type.id), .double(Double(index + 1)),
            .text(label.name),
          ]
        }
      }
    },
    SystemTable(
      1255, "pg_proc",
      "oid oid, proname name, pronamespace oid, proowner oid, prolang oid, prokind char,"
        + " prosecdef bool, proleakproof bool, proisstrict bool, proretset bool, provolatile char,"
        + " pronargs int2, pronargdefaults int2, prorettype oid, proargtypes _oid,"
        + " proargnames _text, prosrc text"
    ) { reader in
      builtinRoutines + reader.routines.map { routineRow($0) }
    },
    SystemTable(
      2617, "pg_operator",
      "oid oid, oprname name, oprnamespace oid, oprowner oid, oprkind char, oprleft oid,"
        + " oprright oid, oprresult oid"
    ) { _ in
      OperatorTables.all.flatMap { $0 }.enumerated().map { index, definition in
        [
          .int(index + 1), .text(definition.name), CatalogReader.id(Catalog.systemSchema),
          CatalogReader.ownerID, .text(definition.left == .none ? "l" : "b"),
          CatalogReader.id(definition.left.rawValue),
          CatalogReader.id(definition.right.rawValue),
          CatalogReader.id(definition.result.rawValue),
        ]
      }
    },
    SystemTable(2612, "pg_language", "oid oid, lanname name, lanowner oid, lanpltrusted bool") {
      _ in
      [
        [.int(12), .text("internal"), CatalogReader.ownerID, .bool(false)],
        [.int(14), .text("sql"), CatalogReader.ownerID, .bool(true)],
        [.int(13_569), .text("plpgsql"), CatalogReader.ownerID, .bool(true)],
      ]
    },
  ]

  private static func typeRow(_ info: TypeInfo, schema: ObjectID, _ user: UserType?)
    -> [SQLValue]
  {
    var letter = "b"
    var base: SQLType?
    var element: TypeID = .none
    switch info.kind {
    case .base: break
    case .pseudo: letter = "p"
    case .array(let id): element = id
    case .domain(let type): (letter, base) = ("d", type)
    case .enumeration: letter = "e"
    case .composite: letter = "c"
    case .range: letter = "r"
    case .multirange: letter = "m"
    }
    return [
      CatalogReader.id(info.id.rawValue), .text(info.name), CatalogReader.id(schema),
      CatalogReader.ownerID, .int(info.length), .bool(info.length > 0 && info.length <= 8),
      .text(letter), .text(String(info.category.rawValue)), .bool(info.isPreferred), .bool(true),
      .text(","), CatalogReader.id(user?.relation ?? 0), CatalogReader.id(element.rawValue),
      CatalogReader.id(info.arrayID.rawValue), .bool(user?.domain?.isNotNull ?? false),
      CatalogReader.id(base?.id.rawValue ?? 0), .int(Int64(base?.modifier ?? -1)), .int(0),
      .int(info.category == .string ? 100 : 0),
      user?.domain?.defaultValue.map { .text(Deparser.text($0)) } ?? .null,
    ]
  }

  /// The functions of the library, numbered in the order of their names: unlike PostgreSQL's, the
  /// numbers mean nothing.
  private static let builtinRoutines: [[SQLValue]] = FunctionRegistry.names.flatMap {
    FunctionRegistry.overloads(of: $0)
  }.enumerated().map { index, definition in
    let kind: String =
      switch definition.implementation {
      case .aggregate: "a"
      case .window: "w"
      default: "f"
      }
    return [
      .int(index + 1), .text(definition.name), CatalogReader.id(Catalog.systemSchema),
      CatalogReader.ownerID, .int(12), .text(kind), .bool(false), .bool(false),
      .bool(definition.isStrict), .bool(definition.returnsSet),
      .text(definition.volatility.letter), .int(definition.arguments.count),
      .int(definition.defaults.count), CatalogReader.id(definition.result.rawValue),
      .array(SQLArray(definition.arguments.map { .int(Int64($0.rawValue)) }, of: .oid)),
      definition.argumentNames.isEmpty ? .null : CatalogReader.names(definition.argumentNames),
      .text(definition.name),
    ]
  }

  private static func routineRow(_ routine: Routine) -> [SQLValue] {
    let inputs = routine.parameters.filter(\.isInput)
    return [
      CatalogReader.id(routine.id), .text(routine.name), CatalogReader.id(routine.schema),
      CatalogReader.ownerID, .int(routine.language == .sql ? 14 : 13_569),
      .text(routine.kind == .procedure ? "p" : "f"), .bool(routine.isSecurityDefiner),
      .bool(routine.isLeakproof), .bool(routine.isStrict), .bool(routine.returnsSet),
      .text(routine.volatility.letter), .int(inputs.count),
      .int(inputs.filter { $0.defaultValue != nil }.count),
      CatalogReader.id(routine.result.id.rawValue),
      .array(SQLArray(inputs.map { .int(Int64($0.type.id.rawValue)) }, of: .oid)),
      routine.parameters.allSatisfy(\.name.isEmpty)
        ? .null : CatalogReader.names(routine.parameters.map(\.name)),
      .text(routine.source),
    ]
  }
}

extension Volatility {
  /// pg_proc.provolatile.
  var letter: String {
    switch self {
    case .immutable: "i"
    case .stable: "s"
    case .volatile: "v"
    }
  }
}
