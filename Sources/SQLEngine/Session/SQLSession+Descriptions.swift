import Core
import SQLSyntax

/// How errors and notices call things.
extension SQLSession {
  /// A name in quotes where it needs them, with its schema where that is not looked in.
  func shownName(_ object: CatalogObject) -> String {
    let name = Deparser.quoted(object.name)
    guard !isVisible(object) else { return name }
    return Deparser.quoted(catalog.schemaName(object.schemaID)) + "." + name
  }

  /// Whether the object's bare name means it.
  func isVisible(_ object: CatalogObject) -> Bool {
    let scoped = object.scopedName
    if scoped.space == .schema { return true }
    for schema in searchPath {
      if let found = catalog.find(scoped.space, scoped.name, in: schema) {
        return found.id == object.id
      }
    }
    return false
  }

  /// `column a of table t`.
  func describe(_ part: CatalogPart) -> String {
    guard let object = catalog.objects[part.object] else { return "object \(part.object)" }
    let whole = describe(object)
    switch part {
    case .object: return whole
    case .column(_, let index):
      guard let relation = catalog.relation(part.object) else { return whole }
      return "column \(relation.columns[index].name) of \(whole)"
    case .columnDefault(_, let index):
      guard let relation = catalog.relation(part.object) else { return whole }
      return "default value for column \(relation.columns[index].name) of \(whole)"
    case .constraint(_, let id):
      let found = catalog.relation(part.object)?.constraints.first { $0.id == id }
      return "constraint \(found?.name ?? "?") on \(whole)"
    case .trigger(_, let id):
      let found = catalog.relation(part.object)?.triggers.first { $0.id == id }
      return "trigger \(found?.name ?? "?") on \(whole)"
    case .field(_, let index):
      guard case .type(let type) = object, case .composite(let fields) = type.info.kind else {
        return whole
      }
      return "column \(fields[index].name) of composite \(whole)"
    case .domainCheck(_, let name): return "constraint \(name)"
    }
  }

  /// `f(integer,text)`.
  func shownSignature(_ routine: Routine) -> String {
    let types = routine.parameters.filter(\.isInput).map { access.displayName(of: $0.type) }
    let name = Deparser.quoted(routine.name)
    let isFound = searchPath.contains(routine.schema)
    return (isFound ? name : "\(Deparser.quoted(catalog.schemaName(routine.schema))).\(name)")
      + "(\(types.joined(separator: ",")))"
  }

  func describe(_ object: CatalogObject) -> String {
    switch object {
    case .schema(let schema): "schema \(Deparser.quoted(schema.name))"
    case .index: "index \(shownName(object))"
    case .relation(let relation):
      "\(relation.kind.objectKind.rawValue) \(shownName(object))"
    case .routine(let routine):
      "\(routine.kind == .procedure ? "procedure" : "function") \(shownSignature(routine))"
    case .type(let type): "type \(access.displayName(of: SQLType(type.info.id)))"
    }
  }
}

extension Relation.Kind {
  var objectKind: ObjectKind {
    switch self {
    case .table: .table
    case .view: .view
    case .materializedView: .materializedView
    case .sequence: .sequence
    case .composite: .type
    }
  }
}
