import Core
import SQLSyntax

/// What names mean: the search path, schemas, temporary things.
///
/// **Source:** PostgreSQL 15, namespace.c (recomputeNamespacePath).
extension SQLSession {
  /// Schemas in the order in which names are looked up: the session's own temporary one, then
  /// `pg_catalog`, then what `search_path` says, unless that names them elsewhere.
  var searchPath: [ObjectID] {
    let listed = listedSchemas
    var path: [ObjectID] = []
    if !listed.contains(temporarySchema) { path.append(temporarySchema) }
    if !listed.contains(Catalog.systemSchema) { path.append(Catalog.systemSchema) }
    return path + listed
  }

  /// The schemas of `search_path` that exist.
  var listedSchemas: [ObjectID] {
    var found: [ObjectID] = []
    for name in Self.names(inList: setting("search_path") ?? "public") {
      guard let id = schema(named: name == "$user" ? currentUser : name), !found.contains(id)
      else { continue }
      found.append(id)
    }
    return found
  }

  /// `a, "B c"` as names: folded to lower case unless quoted.
  static func names(inList text: String) -> [String] {
    var names: [String] = []
    var current: [UInt8] = []
    var isQuoted = false
    var wasQuoted = false
    func finished() -> String {
      var bytes = current
      if !wasQuoted {
        while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        bytes = bytes.map { $0 &- 65 < 26 ? $0 + 32 : $0 }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") {
        if !isQuoted, !wasQuoted { current = [] }
        if !isQuoted, wasQuoted { current.append(byte) }
        isQuoted.toggle()
        wasQuoted = true
      } else if byte == UInt8(ascii: ","), !isQuoted {
        names.append(finished())
        current = []
        wasQuoted = false
      } else if isQuoted || !wasQuoted {
        current.append(byte)
      }
    }
    names.append(finished())
    return names.filter { !$0.isEmpty }
  }

  /// A schema by its name; `pg_temp` is the session's own.
  func schema(named name: String) -> ObjectID? {
    name == "pg_temp" ? temporarySchema : catalog.schema(named: name)
  }

  /// Where the session's temporary things are; it is made when it is first needed.
  var temporarySchema: ObjectID { Catalog.firstTemporarySchema + ObjectID(number) }

  private func makeTemporarySchema() {
    guard catalog.objects[temporarySchema] == nil else { return }
    _ = database.catalog.put(
      .schema(SchemaDefinition(id: temporarySchema, name: "pg_temp_\(number)")))
    engine.rebaseCatalogs()
  }

  /// Where new objects go.
  func creationSchema(_ name: QualifiedName, isTemporary: Bool) throws(EngineError) -> ObjectID {
    try refuseOtherDatabase(name)
    guard let schema = name.schema else {
      if isTemporary {
        makeTemporarySchema()
        return temporarySchema
      }
      guard let first = listedSchemas.first else {
        throw .sql("3F000", "no schema has been selected to create in", at: name.span)
      }
      if first == temporarySchema { makeTemporarySchema() }
      return first
    }
    guard let id = self.schema(named: schema.text) else {
      throw .undefinedSchema(schema.text, at: schema.span)
    }
    if isTemporary, !Catalog.isTemporary(id) {
      throw .sql(
        "42P16", "cannot create temporary relation in non-temporary schema", at: schema.span)
    }
    if id == temporarySchema { makeTemporarySchema() }
    if id == Catalog.systemSchema || id == Catalog.informationSchema {
      throw .sql(
        "42501", "permission denied to create \"\(schema.text).\(name.name.text)\"", at: name.span,
        detail: "System catalog modifications are currently disallowed.")
    }
    return id
  }

  /// There is one database, and names reach no further.
  func refuseOtherDatabase(_ name: QualifiedName) throws(EngineError) {
    guard let database = name.catalog, database.text != Self.databaseName else { return }
    let parts = [name.catalog, name.schema, name.name].compactMap { $0?.text }
    throw .sql(
      "0A000",
      "cross-database references are not implemented: \"\(parts.joined(separator: "."))\"",
      at: name.span)
  }

  func findRelation(_ name: QualifiedName) -> CatalogObject? {
    if let database = name.catalog, database.text != Self.databaseName { return nil }
    if let schema = name.schema {
      return self.schema(named: schema.text).flatMap {
        catalog.find(.relation, name.name.text, in: $0)
      }
    }
    for schema in searchPath {
      if let found = catalog.find(.relation, name.name.text, in: schema) { return found }
    }
    return nil
  }

  /// The one database that there is.
  static let databaseName = "postgres"

  /// Drops everything temporary of the session: DISCARD TEMP, and its end.
  func dropTemporaries() throws(EngineError) {
    let parts = catalog.sorted.filter { object in
      guard object.schemaID == temporarySchema else { return false }
      if case .type(let type) = object {
        if case .array = type.info.kind { return false }
        return type.relation == nil
      }
      if case .index = object { return false }
      return true
    }.map { CatalogPart.object($0.id) }
    let before = notices
    try drop(parts, isCascade: true)
    notices = before
  }

  /// Drops what can't be without temporary things of sessions that are gone: those were not logged.
  /// Their end in an orderly session would have taken it along.
  func discardOrphans() {
    while let orphan = catalog.dependencies.first(where: {
      catalog.objects[$0.referenced.object] == nil && catalog.objects[$0.dependent.object] != nil
    }) {
      discard(orphan.dependent)
    }
  }

  /// ON COMMIT of the session's temporary tables.
  func endTemporaryTables() throws(EngineError) {
    guard hasCommitActions else { return }
    for relation in catalog.relations where relation.schema == temporarySchema {
      switch relation.onCommit {
      case .preserve: break
      case .drop:
        let before = notices
        try drop([.object(relation.id)], isCascade: true)
        notices = before
      case .deleteRows:
        try refuseMixedCommit(relation)
        var emptied = relation
        emptied.heap = database.newHeap(isTemporary: true)
        put(.relation(emptied))
        try replaceIndexes(of: emptied)
      }
    }
  }

  private func refuseMixedCommit(_ relation: Relation) throws(EngineError) {
    for other in catalog.relations where other.onCommit != .deleteRows {
      let refers = other.constraints.contains { constraint in
        if case .foreignKey(let key) = constraint.kind { return key.target == relation.id }
        return false
      }
      guard refers else { continue }
      throw .sql(
        "0A000", "unsupported ON COMMIT and foreign key combination",
        detail: "Table \"\(other.name)\" references \"\(relation.name)\", but they do not have the "
          + "same ON COMMIT setting.")
    }
  }
}
