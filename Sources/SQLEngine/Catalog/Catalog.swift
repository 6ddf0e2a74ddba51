/// What exists: schemas, relations, indexes, types, by number and by name.
///
/// Invariants:
/// 1. A number is never given twice, so what was dropped stays nameable in errors and logs.
/// 2. Every change passes ``Catalog/put(_:)`` or ``Catalog/remove(_:)``, which tell what was there
///    before: whoever rolls back puts it there again.
/// 3. Copies that differ have different versions, whoever changed them. See ``CatalogNumbers``.
struct Catalog {
  private(set) var objects: [ObjectID: CatalogObject] = [:]
  private var names: [ScopedName: ObjectID] = [:]
  let numbers: CatalogNumbers

  /// Numbers below are the system's.
  static let firstUserID: ObjectID = 16384
  /// Differs after every change: what was planned under another number is planned anew.
  private(set) var version = 0
  /// Routines by name, in every schema: their names may be shared.
  private var routineIDs: [String: [ObjectID]] = [:]
  /// Who inherits from whom.
  private var childIDs: [ObjectID: [ObjectID]] = [:]

  /// Numbers of the built-in schemas, as PostgreSQL has them.
  static let systemSchema: ObjectID = 11
  static let publicSchema: ObjectID = 2200
  static let informationSchema: ObjectID = 13212
  /// Each session has a schema for its temporary things from here on: out of the way of numbers
  /// that are given out.
  static let firstTemporarySchema: ObjectID = 4_000_000_000

  static func isTemporary(_ schema: ObjectID) -> Bool { schema >= firstTemporarySchema }

  init(numbers: CatalogNumbers = CatalogNumbers()) {
    self.numbers = numbers
    _ = put(.schema(SchemaDefinition(id: Self.systemSchema, name: "pg_catalog")))
    _ = put(.schema(SchemaDefinition(id: Self.publicSchema, name: "public")))
    _ = put(.schema(SchemaDefinition(id: Self.informationSchema, name: "information_schema")))
  }

  /// Adds or replaces an object.
  /// - Returns: the change, to be undone by ``undo(_:)``.
  mutating func put(_ object: CatalogObject) -> CatalogChange {
    let before = objects[object.id]
    if let before { forget(before) }
    objects[object.id] = object
    note(object)
    return CatalogChange(id: object.id, before: before, after: object)
  }

  mutating func remove(_ id: ObjectID) -> CatalogChange {
    let before = objects.removeValue(forKey: id)
    if let before { forget(before) }
    return CatalogChange(id: id, before: before)
  }

  mutating func undo(_ change: CatalogChange) { replace(change.id, with: change.before) }

  /// Makes a change that was made in another copy.
  mutating func redo(_ change: CatalogChange) { replace(change.id, with: change.after) }

  private mutating func replace(_ id: ObjectID, with object: CatalogObject?) {
    if let now = objects[id] { forget(now) }
    objects[id] = object
    if let object { note(object) }
  }

  private mutating func note(_ object: CatalogObject) {
    version = numbers.newVersion()
    names[object.scopedName] = object.id
    if case .routine(let routine) = object {
      routineIDs[routine.name, default: []].append(routine.id)
    }
    if case .relation(let relation) = object {
      for parent in relation.parents { childIDs[parent, default: []].append(relation.id) }
    }
  }

  private mutating func forget(_ object: CatalogObject) {
    version = numbers.newVersion()
    if names[object.scopedName] == object.id { names[object.scopedName] = nil }
    if case .routine(let routine) = object {
      routineIDs[routine.name]?.removeAll { $0 == routine.id }
    }
    if case .relation(let relation) = object {
      for parent in relation.parents { childIDs[parent]?.removeAll { $0 == relation.id } }
    }
  }

  /// The tables that inherit from one, oldest first.
  func children(of id: ObjectID) -> [ObjectID] { (childIDs[id] ?? []).sorted() }

  func routine(_ id: ObjectID) -> Routine? {
    if case .routine(let routine)? = objects[id] { routine } else { nil }
  }

  /// Every routine of a name, oldest first.
  func routines(named name: String) -> [Routine] {
    (routineIDs[name] ?? []).sorted().compactMap { routine($0) }
  }

  func find(_ space: NameSpace, _ name: String, in schema: ObjectID) -> CatalogObject? {
    names[ScopedName(space: space, schema: schema, name: name)].flatMap { objects[$0] }
  }

  func schema(named name: String) -> ObjectID? {
    names[ScopedName(space: .schema, schema: 0, name: name)]
  }

  func relation(_ id: ObjectID) -> Relation? {
    if case .relation(let relation)? = objects[id] { relation } else { nil }
  }

  func index(_ id: ObjectID) -> IndexDefinition? {
    if case .index(let index)? = objects[id] { index } else { nil }
  }

  func schemaName(_ id: ObjectID) -> String {
    if case .schema(let schema)? = objects[id] { schema.name } else { "" }
  }

  /// All objects, oldest first.
  var sorted: [CatalogObject] {
    objects.keys.sorted().compactMap { objects[$0] }
  }

  var relations: [Relation] {
    sorted.compactMap { if case .relation(let relation) = $0 { relation } else { nil } }
  }
}

/// What was there before a change of the catalog, and what is there after it; nil where nothing was
/// or is.
struct CatalogChange {
  var id: ObjectID
  var before: CatalogObject?
  var after: CatalogObject?
  /// The part of a transaction that made it.
  var writer = TransactionManager.none
}

/// Names of one kind must differ from each other, within a schema.
enum NameSpace: Hashable { case schema, relation, type, function }

/// A name in its place.
struct ScopedName: Hashable {
  var space: NameSpace
  var schema: ObjectID
  var name: String
}

/// An object of the catalog.
enum CatalogObject {
  case schema(SchemaDefinition)
  case relation(Relation)
  case index(IndexDefinition)
  case type(UserType)
  case routine(Routine)

  var id: ObjectID {
    switch self {
    case .schema(let schema): schema.id
    case .relation(let relation): relation.id
    case .index(let index): index.id
    case .type(let type): type.id
    case .routine(let routine): routine.id
    }
  }

  var name: String { scopedName.name }

  /// Where its rows or keys lie; nil if it has none.
  var storageID: ObjectID? {
    switch self {
    case .relation(let relation): relation.heap == 0 ? nil : relation.heap
    case .index(let index): index.storage
    case .schema, .type, .routine: nil
    }
  }

  var schemaID: ObjectID { scopedName.schema }

  var scopedName: ScopedName {
    switch self {
    case .schema(let schema): ScopedName(space: .schema, schema: 0, name: schema.name)
    case .relation(let relation):
      ScopedName(space: .relation, schema: relation.schema, name: relation.name)
    case .index(let index): ScopedName(space: .relation, schema: index.schema, name: index.name)
    case .type(let type): ScopedName(space: .type, schema: type.schema, name: type.name)
    case .routine(let routine):
      ScopedName(space: .function, schema: routine.schema, name: routine.identity)
    }
  }
}
