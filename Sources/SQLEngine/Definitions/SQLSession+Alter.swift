import Core
import SQLSyntax

/// ALTER TABLE, INDEX, VIEW and kin.
extension SQLSession {
  func alter(_ statement: AlterTableStatement) throws(EngineError) -> Outcome {
    let name = statement.table.name
    let tagText = "ALTER \(statement.kind.rawValue.uppercased())"
    if statement.kind == .type { return try alterComposite(statement) }
    guard let found = try target(name, ifExists: statement.ifExists) else { return tag(tagText) }
    switch found {
    case .index(let index):
      guard [.index, .table].contains(statement.kind) else {
        throw wrongKind(index.name, statement.kind, at: name.span)
      }
      try alter(index, statement.actions)
    case .relation(let relation):
      try checkKind(relation, statement.kind, at: name.span)
      try refuseSystem(relation)
      for action in statement.actions { try refuse(action, on: relation) }
      let alteration = TableAlteration(session: self, relation: relation)
      try alteration.run(statement.actions)
    default: break
    }
    return tag(tagText)
  }

  /// What a name means; nil, with a notice, if there is nothing and that is allowed.
  func target(_ name: QualifiedName, ifExists: Bool) throws(EngineError) -> CatalogObject? {
    if let found = findRelation(name) { return found }
    let shown = NameTable.key(name)
    if let schema = name.schema, self.schema(named: schema.text) == nil, !ifExists {
      throw .undefinedSchema(schema.text, at: schema.span)
    }
    guard ifExists else { throw .undefinedTable(shown, at: name.span) }
    notices.append("relation \"\(shown)\" does not exist, skipping")
    return nil
  }

  func refuseSystem(_ relation: Relation) throws(EngineError) {
    guard [Catalog.systemSchema, Catalog.informationSchema].contains(relation.schema) else {
      return
    }
    throw .sql("42501", "permission denied: \"\(relation.name)\" is a system catalog")
  }

  func wrongKind(_ name: String, _ kind: ObjectKind, at span: SyntaxSpan) -> EngineError {
    let word = kind == .type ? "composite type" : kind.rawValue
    return .sql(
      "42809", "\"\(name)\" is not \("aeiou".contains(word.prefix(1)) ? "an" : "a") \(word)",
      at: span)
  }

  /// ALTER TABLE does for all kinds; the others for their own only.
  func checkKind(_ relation: Relation, _ kind: ObjectKind, at span: SyntaxSpan)
    throws(EngineError)
  {
    if kind == .table {
      if relation.kind == .composite {
        throw .sql(
          "42809", "\"\(relation.name)\" is a composite type", at: span,
          hint: "Use ALTER TYPE instead.")
      }
      return
    }
    if relation.kind.objectKind != kind { throw wrongKind(relation.name, kind, at: span) }
  }

  /// Refuses what a kind of relation cannot have.
  private func refuse(_ action: AlterTableAction, on relation: Relation) throws(EngineError) {
    let allowed: Bool
    switch (relation.kind, action) {
    case (.table, _): allowed = true
    case (_, .setOwner): allowed = true
    case (.view, .setDefault), (.view, .dropDefault), (.view, .setOptions), (.view, .resetOptions):
      allowed = true
    case (.materializedView, .setStatistics), (.materializedView, .setStorage),
      (.materializedView, .setOptions), (.materializedView, .resetOptions),
      (.materializedView, .clusterOn), (.materializedView, .setWithoutCluster),
      (.materializedView, .setColumnOptions), (.materializedView, .setTablespace),
      (.materializedView, .setAccessMethod), (.materializedView, .setCompression):
      allowed = true
    default: allowed = false
    }
    guard !allowed else { return }
    let plural: String =
      switch relation.kind {
      case .view: "views"
      case .materializedView: "materialized views"
      case .sequence: "sequences"
      default: "this kind of relation"
      }
    throw .sql(
      "42809",
      "ALTER action \(action.words) cannot be performed on relation \"\(relation.name)\"",
      detail: "This operation is not supported for \(plural).")
  }

  private func alter(_ index: IndexDefinition, _ actions: [AlterTableAction])
    throws(EngineError)
  {
    var changed = index
    for action in actions {
      switch action {
      case .setStatistics(.number(let number), let value):
        guard number >= 1, number <= index.keys.count else {
          throw .sql(
            "42703",
            "column number \(number) of relation \"\(index.name)\" does not exist")
        }
        guard index.keys[number - 1].attribute == nil else {
          throw .sql(
            "0A000",
            "cannot alter statistics on non-expression column \"\(keyName(index, number))\" of "
              + "index \"\(index.name)\"", hint: "Alter statistics on table column instead.")
        }
        changed.statisticsTargets[number] = Int(min(value, 10_000))
      case .setOptions(let options):
        for option in options {
          guard StorageOptions.isKnownOfIndex(option) else {
            throw .sql(
              "22023", "unrecognized parameter \"\(option.name.text)\"", at: option.name.span)
          }
          changed.options.removeAll { $0.hasPrefix(option.name.text + "=") }
          changed.options.append("\(option.name.text)=\(option.value?.text ?? "true")")
        }
      case .resetOptions(let options):
        for option in options {
          changed.options.removeAll { $0.hasPrefix(option.name.text + "=") }
        }
      case .setOwner(let role): try checkRole(role)
      case .setTablespace(let name):
        guard name.text == "pg_default" else {
          throw .sql("42704", "tablespace \"\(name.text)\" does not exist", at: name.span)
        }
      default:
        throw .sql(
          "42809", "ALTER action \(action.words) cannot be performed on relation \"\(index.name)\"",
          detail: "This operation is not supported for indexes.")
      }
    }
    put(.index(changed))
  }

  private func keyName(_ index: IndexDefinition, _ number: Int) -> String {
    guard let attribute = index.keys[number - 1].attribute else { return "expr" }
    return catalog.relation(index.relation)?.columns[attribute].name ?? "expr"
  }

  // Composite types.

  /// ALTER TYPE … ADD, DROP and ALTER ATTRIBUTE.
  private func alterComposite(_ statement: AlterTableStatement) throws(EngineError) -> Outcome {
    let name = statement.table.name
    guard let id = access.typeID(named: name.name.text, schema: name.schema?.text) else {
      throw .undefinedTable(NameTable.key(name), at: name.span)
    }
    guard var type = access.userType(id), case .composite(var fields) = type.info.kind,
      type.relation == nil
    else { throw wrongKind(name.name.text, .type, at: name.span) }
    func place(_ name: Identifier) throws(EngineError) -> Int {
      guard let index = fields.firstIndex(where: { $0.name == name.text }) else {
        throw .undefinedColumn(name.text, of: type.name, at: name.span)
      }
      return index
    }
    for action in statement.actions {
      switch action {
      case .addAttribute(let column, _):
        if fields.contains(where: { $0.name == column.name.text }) {
          throw .sql(
            "42701",
            "column \"\(column.name.text)\" of relation \"\(type.name)\" already exists",
            at: column.name.span)
        }
        try refuseUsers(of: type)
        fields.append(TypeInfo.Field(name: column.name.text, type: try resolve(column.type)))
      case .dropAttribute(let column, let ifExists, _):
        if ifExists, !fields.contains(where: { $0.name == column.text }) {
          notices.append(
            "column \"\(column.text)\" of relation \"\(type.name)\" does not exist, skipping")
          continue
        }
        let index = try place(column)
        try refuseUsers(of: type)
        fields.remove(at: index)
      case .alterAttribute(let column, let typeName, _, _):
        let index = try place(column)
        try refuseUsers(of: type)
        fields[index].type = try resolve(typeName)
      case .setOwner(let role): try checkRole(role)
      default: throw .unsupported("this form of ALTER TYPE")
      }
    }
    type.info.kind = .composite(fields: fields)
    put(.type(type))
    return tag("ALTER TYPE")
  }

  /// Rows of a table that lie in another have the fields that the table had then.
  func refuseRowTypeUsers(of relation: Relation) throws(EngineError) {
    guard let type = rowTypeDefinition(of: relation.id) else { return }
    for other in catalog.relations where other.heap != 0 && other.kind != .sequence {
      for (_, column) in other.liveColumns where holds(column.type.id, type.info.id) {
        throw .sql(
          "0A000",
          "cannot alter table \"\(relation.name)\" because column \"\(other.name).\(column.name)\" "
            + "uses its row type")
      }
    }
  }

  /// Whether values of a type hold values of another, at any depth.
  func holds(_ id: TypeID, _ part: TypeID) -> Bool {
    if id == part { return true }
    guard id >= .firstUserDefined, let info = access.typeInfo(id) else { return false }
    switch info.kind {
    case .array(let element): return holds(element, part)
    case .domain(let base): return holds(base.id, part)
    case .composite(let fields): return fields.contains { holds($0.type.id, part) }
    default: return false
    }
  }

  /// Values that lie in tables have the fields that their type had when they were written.
  private func refuseUsers(of type: UserType) throws(EngineError) {
    for relation in catalog.relations {
      for (_, column) in relation.liveColumns
      where column.type.id == type.info.id || column.type.id == type.info.arrayID {
        throw .sql(
          "0A000",
          "cannot alter type \"\(type.name)\" because column \"\(relation.name).\(column.name)\" "
            + "uses it")
      }
    }
  }
}

extension AlterTableAction {
  /// How errors call the action.
  var words: String {
    switch self {
    case .addColumn: "ADD COLUMN"
    case .dropColumn: "DROP COLUMN"
    case .alterType: "ALTER COLUMN ... SET DATA TYPE"
    case .setDefault, .dropDefault: "ALTER COLUMN ... SET DEFAULT"
    case .setNotNull: "ALTER COLUMN ... SET NOT NULL"
    case .dropNotNull: "ALTER COLUMN ... DROP NOT NULL"
    case .dropExpression: "ALTER COLUMN ... DROP EXPRESSION"
    case .setStatistics: "ALTER COLUMN ... SET STATISTICS"
    case .setColumnOptions: "ALTER COLUMN ... SET"
    case .resetColumnOptions: "ALTER COLUMN ... RESET"
    case .setStorage: "ALTER COLUMN ... SET STORAGE"
    case .setCompression: "ALTER COLUMN ... SET COMPRESSION"
    case .addIdentity: "ALTER COLUMN ... ADD IDENTITY"
    case .setIdentity: "ALTER COLUMN ... SET"
    case .dropIdentity: "ALTER COLUMN ... DROP IDENTITY"
    case .addConstraint: "ADD CONSTRAINT"
    case .alterConstraint: "ALTER CONSTRAINT"
    case .validateConstraint: "VALIDATE CONSTRAINT"
    case .dropConstraint: "DROP CONSTRAINT"
    case .setOptions: "SET"
    case .resetOptions: "RESET"
    case .clusterOn: "CLUSTER ON"
    case .setWithoutCluster: "SET WITHOUT CLUSTER"
    case .setTablespace: "SET TABLESPACE"
    case .inherit: "INHERIT"
    case .noInherit: "NO INHERIT"
    case .setLogged(true): "SET LOGGED"
    case .setLogged(false): "SET UNLOGGED"
    default: "of this form"
    }
  }
}
