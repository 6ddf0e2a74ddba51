import Core
import SQLSyntax

/// DROP, and what it takes along.
extension SQLSession {
  func drop(_ statement: DropStatement) throws(EngineError) -> Outcome {
    if statement.isConcurrent {
      if statement.objects.count > 1 {
        throw .sql("0A000", "DROP INDEX CONCURRENTLY does not support dropping multiple objects")
      }
      if statement.behavior == .cascade {
        throw .sql("0A000", "DROP INDEX CONCURRENTLY does not support CASCADE")
      }
      try refuseBlock("DROP INDEX CONCURRENTLY")
    }
    var parts: [CatalogPart] = []
    for object in statement.objects {
      if let part = try dropped(object, statement), !parts.contains(part) { parts.append(part) }
    }
    try drop(parts, isCascade: statement.behavior == .cascade)
    return tag("DROP \(statement.kind.rawValue.uppercased())")
  }

  /// Drops things with all that can't be without them.
  /// - Parameter isCascade: what depends on them goes, too; else it is an obstacle.
  func drop(_ parts: [CatalogPart], isCascade: Bool) throws(EngineError) {
    guard !parts.isEmpty else { return }
    let plan: DropPlan
    do throws(DropPlan.Refusal) { plan = try DropPlan(catalog, parts) } catch {
      throw .sql(
        "2BP01",
        "cannot drop \(describe(error.part)) because \(describe(error.owner)) requires it",
        hint: "You can drop \(describe(error.owner)) instead.")
    }
    let reported = plan.reported
    if !reported.isEmpty {
      guard isCascade else { throw obstacles(reported, to: parts) }
      let lines = reported.map { "drop cascades to \(describe($0.part))" }
      if lines.count == 1 {
        notices.append(lines[0])
      } else {
        notices.append(
          "drop cascades to \(lines.count) other objects\nDETAIL:  "
            + Self.shortened(lines).joined(separator: "\n"))
      }
    }
    for target in plan.targets { discard(target.part) }
  }

  /// As many lines as a client is shown.
  private static func shortened(_ lines: [String]) -> [String] {
    let limit = 100
    guard lines.count > limit else { return lines }
    return lines.prefix(limit)
      + ["and \(lines.count - limit) other objects (see server log for list)"]
  }

  private func obstacles(_ targets: [DropPlan.Target], to parts: [CatalogPart]) -> EngineError {
    let lines = targets.map { target in
      "\(describe(target.part)) depends on "
        + (target.cause.map { describe($0) } ?? "what is dropped")
    }
    return .sql(
      "2BP01",
      parts.count == 1
        ? "cannot drop \(describe(parts[0])) because other objects depend on it"
        : "cannot drop desired object(s) because other objects depend on them",
      hint: "Use DROP ... CASCADE to drop the dependent objects too.",
      detail: Self.shortened(lines).joined(separator: "\n"))
  }

  // What is named.

  private func dropped(_ object: ObjectAddress, _ statement: DropStatement) throws(EngineError)
    -> CatalogPart?
  {
    switch (statement.kind, object) {
    case (.table, .name(let name)), (.view, .name(let name)), (.sequence, .name(let name)),
      (.materializedView, .name(let name)), (.index, .name(let name)),
      (.foreignTable, .name(let name)):
      return try droppedRelation(name, statement)
    case (.schema, .name(let name)): return try droppedSchema(name.name, statement)
    case (.type, .type(let name)), (.domain, .type(let name)):
      return try droppedType(name.name, statement)
    case (.type, .name(let name)), (.domain, .name(let name)):
      return try droppedType(name, statement)
    default: return try droppedOther(object, statement)
    }
  }

  /// Kinds of which there is nothing yet: what is named does not exist.
  private func droppedOther(_ object: ObjectAddress, _ statement: DropStatement)
    throws(EngineError) -> CatalogPart?
  {
    let word = statement.kind.rawValue
    let missing: (message: String, code: String)
    switch object {
    case .name(let name):
      if try !hasSchema(name, statement) { return nil }
      missing = ("\(word) \"\(NameTable.key(name))\" does not exist", "42704")
    case .on(let name, let table):
      guard findRelation(table) != nil || !statement.ifExists else {
        notices.append("relation \"\(NameTable.key(table))\" does not exist, skipping")
        return nil
      }
      let relation = try relation(named: table)
      missing = (
        "\(word) \"\(name.text)\" for \(relation.kind == .table ? "table" : "relation") "
          + "\"\(relation.name)\" does not exist", "42704"
      )
    case .cast(let source, let target):
      let from = access.displayName(of: try resolve(source))
      let to = access.displayName(of: try resolve(target))
      missing = ("cast from type \(from) to type \(to) does not exist", "42704")
    case .function(let signature):
      if try !hasSchema(signature.name, statement) { return nil }
      missing = (try missingFunction(signature, statement.kind), "42883")
    case .operatorName(let name, let left, let right):
      let a = try left.map { (type) throws(EngineError) in
        access.displayName(of: try resolve(type))
      }
      let b = try right.map { (type) throws(EngineError) in
        access.displayName(of: try resolve(type))
      }
      let words = [a, name.symbol, b].compactMap { $0 }.joined(separator: " ")
      missing = ("operator does not exist: \(words)", "42883")
    case .using(let name, let method):
      missing = (
        "\(word) \"\(NameTable.key(name))\" does not exist for access method "
          + "\"\(method.text)\"", "42704"
      )
    default: throw .unsupported("DROP \(word.uppercased())")
    }
    guard statement.ifExists else { throw .sql(missing.code, missing.message) }
    notices.append("\(missing.message), skipping")
    return nil
  }

  private func missingFunction(_ signature: FunctionSignature, _ kind: ObjectKind)
    throws(EngineError) -> String
  {
    let word = kind == .function || kind == .routine ? "function" : kind.rawValue
    guard let parameters = signature.parameters else {
      return "could not find a \(word) named \"\(NameTable.key(signature.name))\""
    }
    var types: [String] = []
    for parameter in parameters where parameter.mode != .output {
      types.append(access.displayName(of: try resolve(parameter.type)))
    }
    let list = types.isEmpty && kind == .aggregate ? "*" : types.joined(separator: ", ")
    return "\(word) \(NameTable.key(signature.name))(\(list)) does not exist"
  }

  /// Whether the schema of a name exists; tells so, or throws, if it does not.
  private func hasSchema(_ name: QualifiedName, _ statement: DropStatement) throws(EngineError)
    -> Bool
  {
    guard let schema = name.schema, self.schema(named: schema.text) == nil else { return true }
    guard statement.ifExists else { throw .undefinedSchema(schema.text, at: schema.span) }
    notices.append("schema \"\(schema.text)\" does not exist, skipping")
    return false
  }

  private func droppedRelation(_ name: QualifiedName, _ statement: DropStatement)
    throws(EngineError) -> CatalogPart?
  {
    let word = statement.kind.rawValue
    guard try hasSchema(name, statement) else { return nil }
    guard let found = findRelation(name) else {
      guard statement.ifExists else {
        throw .sql(
          statement.kind == .index ? "42704" : "42P01",
          "\(word) \"\(NameTable.key(name))\" does not exist", at: name.span)
      }
      notices.append("\(word) \"\(NameTable.key(name))\" does not exist, skipping")
      return nil
    }
    let kind: ObjectKind =
      if case .relation(let relation) = found { relation.kind.objectKind } else { .index }
    guard kind == statement.kind else {
      let hints: [ObjectKind: String] = [
        .table: "TABLE", .view: "VIEW", .index: "INDEX", .sequence: "SEQUENCE",
        .materializedView: "MATERIALIZED VIEW", .type: "TYPE",
      ]
      let article = "aeiou".contains(word.prefix(1)) ? "an" : "a"
      let other = "aeiou".contains(kind.rawValue.prefix(1)) ? "an" : "a"
      throw .sql(
        "42809", "\"\(found.name)\" is not \(article) \(word)", at: name.span,
        hint: "Use DROP \(hints[kind] ?? "TABLE") to remove \(other) \(kind.rawValue).")
    }
    if found.schemaID == Catalog.systemSchema || found.schemaID == Catalog.informationSchema {
      throw .sql("42501", "permission denied: \"\(found.name)\" is a system catalog")
    }
    return .object(found.id)
  }

  private func droppedSchema(_ name: Identifier, _ statement: DropStatement) throws(EngineError)
    -> CatalogPart?
  {
    guard let id = schema(named: name.text) else {
      guard statement.ifExists else { throw .undefinedSchema(name.text, at: name.span) }
      notices.append("schema \"\(name.text)\" does not exist, skipping")
      return nil
    }
    if id == Catalog.systemSchema || id == Catalog.informationSchema {
      throw .sql(
        "2BP01",
        "cannot drop schema \(name.text) because it is required by the database system")
    }
    return .object(id)
  }

  private func droppedType(_ name: QualifiedName, _ statement: DropStatement)
    throws(EngineError) -> CatalogPart?
  {
    guard try hasSchema(name, statement) else { return nil }
    guard let id = access.typeID(named: name.name.text, schema: name.schema?.text) else {
      guard statement.ifExists else {
        throw .sql("42704", "type \"\(NameTable.key(name))\" does not exist", at: name.span)
      }
      notices.append("type \"\(NameTable.key(name))\" does not exist, skipping")
      return nil
    }
    guard let type = access.userType(id) else {
      throw .sql(
        "2BP01",
        "cannot drop type \(access.displayName(of: SQLType(id))) because it is required by the "
          + "database system")
    }
    if statement.kind == .domain, !type.info.isDomain {
      throw .sql("42809", "\"\(type.name)\" is not a domain", at: name.span)
    }
    return .object(type.id)
  }

  // Taking away.

  /// Takes one thing out of the catalog. What is a part of something that has gone is gone.
  func discard(_ part: CatalogPart) {
    switch part {
    case .object(let id): discardObject(id)
    case .column(let id, let index):
      change(id) { relation in
        relation.columns[index].isDropped = true
        relation.columns[index].name = "........pg.dropped.\(index + 1)........"
        relation.columns[index].isNotNull = false
        relation.columns[index].defaultValue = nil
        relation.columns[index].identity = nil
        relation.columns[index].comment = nil
      }
      refreshRowType(of: id)
    case .columnDefault(let id, let index):
      change(id) { $0.columns[index].defaultValue = nil }
    case .constraint(let id, let constraint):
      change(id) { $0.constraints.removeAll { $0.id == constraint } }
    case .trigger(let id, let trigger):
      change(id) { $0.triggers.removeAll { $0.id == trigger } }
    case .field(let id, let index):
      guard case .type(var type)? = catalog.objects[id],
        case .composite(var fields) = type.info.kind
      else { return }
      fields.remove(at: index)
      type.info.kind = .composite(fields: fields)
      put(.type(type))
    case .domainCheck(let id, let name):
      guard case .type(var type)? = catalog.objects[id] else { return }
      type.domain?.checks.removeAll { $0.name == name }
      put(.type(type))
    }
  }

  private func discardObject(_ id: ObjectID) {
    if let index = catalog.index(id) {
      change(index.relation) { $0.indexes.removeAll { $0 == id } }
    }
    if catalog.relation(id)?.kind == .sequence { forgetSequence(id) }
    guard catalog.objects[id] != nil else { return }
    remove(id)
  }

  /// Columns that drew from a sequence that has gone have no default.
  private func forgetSequence(_ id: ObjectID) {
    guard let owner = catalog.relation(id)?.owner else { return }
    change(owner.relation) { relation in
      if relation.columns[owner.attribute].defaultValue?.sequence == id,
        relation.columns[owner.attribute].identity != nil
      {
        relation.columns[owner.attribute].defaultValue = nil
        relation.columns[owner.attribute].identity = nil
      }
    }
  }

  /// Changes a relation, if it is still there.
  func change(_ id: ObjectID, _ edit: (inout Relation) -> Void) {
    guard var relation = catalog.relation(id) else { return }
    edit(&relation)
    put(.relation(relation))
  }
}
