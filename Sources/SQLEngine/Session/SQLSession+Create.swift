import Core
import SQLSyntax

/// CREATE for everything but tables.
extension SQLSession {
  func createView(_ statement: CreateViewStatement) throws(EngineError) -> Outcome {
    let query = statement.isRecursive ? statement.recursiveQuery : statement.query
    try checkOptions(statement)
    let binder = Binder(session: self)
    binder.readsRows = false
    let bound = try binder.bindQuery(query, parent: nil)
    let isTemporary = try isTemporary(statement, binder.foundNames)
    let schema = try creationSchema(statement.name, isTemporary: isTemporary)
    let name = statement.name.name.text
    let existing = catalog.find(.relation, name, in: schema)
    if existing != nil, !statement.orReplace { throw .duplicateRelation(name) }
    guard statement.columns.count <= bound.columns.count else {
      throw .syntax("CREATE VIEW specifies more column names than columns")
    }
    var view = Relation(
      id: database.newObjectID(), schema: schema, name: name, kind: .view)
    view.isTemporary = Catalog.isTemporary(schema)
    for (index, column) in bound.columns.enumerated() {
      let name = index < statement.columns.count ? statement.columns[index].text : column.name
      if view.attribute(named: name) != nil {
        throw .sql("42701", "column \"\(name)\" specified more than once")
      }
      view.columns.append(RelationColumn(name: name, type: column.type))
    }
    var option: Relation.CheckOption? =
      statement.checkOption.map { $0 == .local ? .local : .cascaded }
    for setting in statement.options where setting.name.text == "check_option" {
      option = setting.value?.text == "local" ? .local : .cascaded
    }
    view.options = statement.options.filter { $0.name.text != "check_option" }
      .map { "\($0.name.text)=\($0.value?.text ?? "true")" }
    view.view = Relation.View(
      query: query, names: binder.foundNames, checkOption: option,
      columns: binder.namedColumns(in: bound.plan))
    if case .relation(let old)? = existing { try replace(old, with: &view) }
    put(.relation(view))
    if existing == nil { makeRowType(view) }
    return tag("CREATE VIEW")
  }

  /// A view of what ends with the session ends with it, too.
  private func isTemporary(_ statement: CreateViewStatement, _ names: NameTable)
    throws(EngineError) -> Bool
  {
    if statement.persistence == .temporary { return true }
    guard names.relations.values.contains(where: isTemporary) else { return false }
    notices.append("view \"\(statement.name.name.text)\" will be a temporary view")
    return true
  }

  func isTemporary(_ relation: ObjectID) -> Bool {
    catalog.relation(relation).map { $0.isTemporary || Catalog.isTemporary($0.schema) } ?? false
  }

  /// WITH (…) of a view.
  private func checkOptions(_ statement: CreateViewStatement) throws(EngineError) {
    for option in statement.options {
      guard StorageOptions.isKnown(option, of: .view) else {
        throw .sql(
          "22023", "unrecognized parameter \"\(option.name.text)\"", at: option.name.span)
      }
      let value = option.value?.text ?? "true"
      let allowed =
        option.name.text == "check_option"
        ? ["local", "cascaded"]
        : ["true", "false", "on", "off", "yes", "no", "1", "0", "t", "f", "y", "n"]
      guard allowed.contains(value) else {
        throw .sql(
          "22023",
          option.name.text == "check_option"
            ? "invalid value for enum option \"check_option\": \(value)"
            : "invalid value for boolean option \"\(option.name.text)\": \(value)",
          at: option.name.span)
      }
    }
  }

  private func replace(_ old: Relation, with view: inout Relation) throws(EngineError) {
    guard old.kind == .view else { throw .wrongObject(old.name, isNo: "view") }
    guard view.columns.count >= old.columns.count else {
      throw .sql("42P16", "cannot drop columns from view")
    }
    for (new, before) in zip(view.columns, old.columns) {
      if new.name != before.name {
        throw .sql(
          "42P16",
          "cannot change name of view column \"\(before.name)\" to \"\(new.name)\"",
          hint: "Use ALTER VIEW ... RENAME COLUMN ... to change name of view column instead.")
      }
      if new.type != before.type {
        throw .sql(
          "42P16",
          "cannot change data type of view column \"\(before.name)\" from "
            + "\(access.displayName(of: before.type)) to \(access.displayName(of: new.type))")
      }
    }
    var replaced = Relation(id: old.id, schema: old.schema, name: old.name, kind: .view)
    replaced.columns = view.columns
    replaced.view = view.view
    view = replaced
  }

  func createIndex(_ statement: CreateIndexStatement) throws(EngineError) -> Outcome {
    if statement.isConcurrent { try refuseBlock("CREATE INDEX CONCURRENTLY") }
    var relation = try relation(named: statement.table)
    guard relation.kind == .table || relation.kind == .materializedView else {
      throw .sql(
        "42809", "cannot create index on relation \"\(relation.name)\"", at: statement.table.span)
    }
    try refuseSystem(relation)
    let builder = RelationBuilder(session: self, relation: relation)
    var keys: [IndexDefinition.Key] = []
    var names: [String] = []
    for element in statement.elements {
      var attribute: Int?
      if case .column(let reference) = element.expression.kind, reference.table == nil {
        guard let index = relation.attribute(named: reference.column.text) else {
          throw .undefinedColumn(reference.column.text, at: reference.span)
        }
        attribute = index
      }
      let bound = try builder.bindOwn(element.expression, .index)
      if bound.isVolatile {
        throw .sql("42P17", "functions in index expression must be marked IMMUTABLE")
      }
      names.append(attribute.map { relation.columns[$0].name } ?? "expr")
      let isDescending = element.direction == .descending
      keys.append(
        IndexDefinition.Key(
          attribute: attribute, syntax: element.expression, bound: bound,
          isDescending: isDescending,
          nullsFirst: element.nulls == .unspecified ? isDescending : element.nulls == .first))
    }
    let name =
      statement.name?.text ?? freeName([relation.name] + names + ["idx"], in: relation.schema)
    if catalog.find(.relation, name, in: relation.schema) != nil {
      guard statement.ifNotExists else { throw .duplicateRelation(name) }
      notices.append("relation \"\(name)\" already exists, skipping")
      return tag("CREATE INDEX")
    }
    var index = IndexDefinition(
      id: database.newObjectID(), schema: relation.schema, name: name, relation: relation.id,
      keys: keys, isUnique: statement.isUnique)
    index.isNullsDistinct = !statement.nullsNotDistinct
    index.method = statement.method?.text ?? "btree"
    if let filter = statement.filter {
      let binder = Binder(session: self)
      index.predicate = (
        filter,
        try binder.asBoolean(try builder.bindOwn(filter, .index), of: "WHERE", at: filter.span)
      )
    }
    database.makeIndex(&index)
    try fill(index, relation)
    put(.index(index))
    relation.indexes.append(index.id)
    put(.relation(relation))
    let heirs = relation.isPartitioned && !statement.isOnly ? catalog.children(of: relation.id) : []
    for child in heirs { try equip(child, withIndex: index.id, of: relation) }
    return tag("CREATE INDEX")
  }

  func createSequence(_ statement: CreateSequenceStatement) throws(EngineError) -> Outcome {
    let schema = try creationSchema(
      statement.name, isTemporary: statement.persistence == .temporary)
    let name = statement.name.name.text
    if catalog.find(.relation, name, in: schema) != nil {
      guard statement.ifNotExists else { throw .duplicateRelation(name) }
      notices.append("relation \"\(name)\" already exists, skipping")
      return tag("CREATE SEQUENCE")
    }
    _ = try makeSequence(
      name, schema: schema, type: .int8, options: statement.options, owner: nil,
      isTemporary: statement.persistence == .temporary)
    return tag("CREATE SEQUENCE")
  }

  func makeSequence(
    _ name: String, schema: ObjectID, type: SQLType, options: [SequenceOption],
    owner: (ObjectID, Int)?, isTemporary: Bool
  ) throws(EngineError) -> ObjectID {
    let parameters = try SequenceOptions.parameters(options, type: type, session: self)
    var relation = Relation(
      id: database.newObjectID(), schema: schema, name: name, kind: .sequence)
    relation.columns = [
      RelationColumn(name: "last_value", type: .int8),
      RelationColumn(name: "log_cnt", type: .int8),
      RelationColumn(name: "is_called", type: .bool),
    ]
    relation.sequence = parameters
    relation.isTemporary = isTemporary
    relation.owner = owner.map { (relation: $0.0, attribute: $0.1) }
    put(.relation(relation))
    restart(
      sequence: relation.id, SequenceState(last: parameters.start, isCalled: false))
    return relation.id
  }

  func createSchema(_ statement: CreateSchemaStatement, _ values: [SQLValue])
    throws(EngineError) -> Outcome
  {
    guard let name = statement.name?.text else {
      throw .unsupported("CREATE SCHEMA AUTHORIZATION")
    }
    if schema(named: name) != nil {
      guard statement.ifNotExists else {
        throw .sql("42P06", "schema \"\(name)\" already exists")
      }
      notices.append("schema \"\(name)\" already exists, skipping")
      return tag("CREATE SCHEMA")
    }
    put(.schema(SchemaDefinition(id: database.newObjectID(), name: name)))
    let before = settings
    settings.values["search_path"] = name + ", " + (setting("search_path") ?? "public")
    defer { settings = before }
    for element in statement.elements.sorted(by: { $0.definitionRank < $1.definitionRank }) {
      _ = try perform(element, values)
    }
    return tag("CREATE SCHEMA")
  }

  func createType(_ statement: CreateTypeStatement) throws(EngineError) -> Outcome {
    let schema = try creationSchema(statement.name, isTemporary: false)
    let name = statement.name.name.text
    if catalog.find(.type, name, in: schema) != nil {
      throw .sql("42710", "type \"\(name)\" already exists")
    }
    let id = TypeID(database.newObjectID())
    let arrayID = TypeID(database.newObjectID())
    switch statement.kind {
    case .enumeration(let labels):
      var result: [UserType.Label] = []
      for (index, label) in labels.enumerated() {
        if result.contains(where: { $0.name == label.text }) {
          throw .sql("23505", "enum label \"\(label.text)\" used more than once")
        }
        result.append(UserType.Label(value: Int64(index + 1) * UserType.labelGap, name: label.text))
      }
      putType(
        name: name, schema: schema, id: id, arrayID: arrayID, kind: .enumeration,
        category: .enumeration, labels: result)
    case .composite(let columns):
      var fields: [TypeInfo.Field] = []
      for column in columns {
        fields.append(TypeInfo.Field(name: column.name.text, type: try resolve(column.type)))
      }
      putType(
        name: name, schema: schema, id: id, arrayID: arrayID, kind: .composite(fields: fields),
        category: .composite)
    case .shell, .range, .base: throw .unsupported("this form of CREATE TYPE")
    }
    return tag("CREATE TYPE")
  }

  func createDomain(_ statement: CreateDomainStatement) throws(EngineError) -> Outcome {
    let schema = try creationSchema(statement.name, isTemporary: false)
    let name = statement.name.name.text
    if catalog.find(.type, name, in: schema) != nil {
      throw .sql("42710", "type \"\(name)\" already exists")
    }
    let base = try resolve(statement.type)
    var domain = UserType.Domain(isNotNull: false, checks: [])
    for constraint in statement.constraints {
      switch constraint.kind {
      case .notNull: domain.isNotNull = true
      case .null: break
      case .defaultValue(let value): domain.defaultValue = value
      case .check(let expression, _):
        domain.checks.append(
          try domainCheck(
            expression, name: constraint.name?.text, of: name, base, in: schema,
            taken: domain.checks.map(\.name)))
      default: throw .unsupported("this constraint of a domain", at: constraint.span)
      }
    }
    putType(
      name: name, schema: schema, id: TypeID(database.newObjectID()),
      arrayID: TypeID(database.newObjectID()), kind: .domain(base: base),
      category: access.typeInfo(base.id)?.category ?? .user, domain: domain)
    return tag("CREATE DOMAIN")
  }
}

extension CreateViewStatement {
  /// `CREATE RECURSIVE VIEW v (a) AS q` is `WITH RECURSIVE v (a) AS (q) SELECT a FROM v`.
  var recursiveQuery: Query {
    var core = SelectCore()
    core.items = columns.map { SelectItem(Expression(.column(ColumnReference($0)))) }
    core.from = [.table(TableReference(QualifiedName(name.name)))]
    return Query(
      .select(core),
      with: WithClause(
        isRecursive: true,
        items: [
          CommonTableExpression(
            name: name.name, columns: columns, statement: .query(query), span: name.span)
        ], span: name.span))
  }
}

extension Statement {
  /// In which order CREATE SCHEMA makes its parts: what others need comes first.
  var definitionRank: Int {
    switch self {
    case .createSequence: 0
    case .createTable: 1
    case .createView: 2
    case .createIndex: 3
    case .createTrigger: 4
    default: 5
    }
  }
}
