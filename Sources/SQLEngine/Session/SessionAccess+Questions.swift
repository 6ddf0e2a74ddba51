import Core
import SQLSyntax

/// Answers to ``CatalogQuestion``s.
extension SessionAccess {
  func answer(_ question: CatalogQuestion, _ context: inout EvaluationContext)
    throws(EngineError) -> SQLValue
  {
    let catalog = session.catalog
    switch question {
    case .viewDefinition(let id):
      return CatalogReader.optional(catalog.relation(id).flatMap { session.viewDefinition(of: $0) })
    case .indexDefinition(let id, let column): return indexText(id, column)
    case .constraintDefinition(let id): return constraintText(id)
    case .serialSequence(let table, let column): return try serialSequence(table, column)
    case .comment(let id, let place): return comment(id, place)
    case .isVisible(let id):
      return catalog.objects[id].map { .bool(session.isVisible($0)) } ?? .null
    case .typeIsVisible(let id):
      if BuiltinTypes.byID[TypeID(id)] != nil { return .bool(true) }
      return catalog.objects[id].map { .bool(session.isVisible($0)) } ?? .null
    case .roleName(let id):
      return .text(id == 10 ? SQLSession.superuser : "unknown (OID=\(id))")
    case .relationSize(let id):
      guard let relation = catalog.relation(id) else { return .null }
      let pages = session.database.heaps[relation.heap]?.pages.count ?? 0
      return .int(pages * 8192)
    case .relation(let name):
      return try relationID(named: name).map { CatalogReader.id($0) } ?? .null
    case .type(let name): return typeNumber(name)
    case .schema(let name):
      return session.schema(named: Self.folded(name)).map { CatalogReader.id($0) } ?? .null
    case .role(let name):
      return Self.folded(name) == SQLSession.superuser ? CatalogReader.ownerID : .null
    case .schemas(let withImplicit):
      let path = withImplicit ? session.searchPath : session.listedSchemas
      let found = path.filter { catalog.objects[$0] != nil }.map { catalog.schemaName($0) }
      return .array(SQLArray(found.map { .text($0) }, of: .name))
    case .settingChange(let name, let value, _):
      try session.change(setting: name, to: value)
      return CatalogReader.optional(session.setting(name))
    case .functionArguments, .functionResult, .functionDefinition:
      return routineText(question)
    case .hasRelation(let name):
      guard try relationID(named: name) != nil else { throw .undefinedTable(name, at: .none) }
      return .bool(true)
    case .hasSchema(let name):
      guard session.schema(named: Self.folded(name)) != nil else {
        throw .undefinedSchema(name)
      }
      return .bool(true)
    }
  }

  func schemaName(_ id: UInt32) -> String? {
    guard case .schema(let schema)? = session.catalog.objects[id] else { return nil }
    return Deparser.quoted(schema.name)
  }

  private static func folded(_ name: String) -> String {
    SQLSession.names(inList: name).first ?? name
  }

  private func indexText(_ id: UInt32, _ column: Int) -> SQLValue {
    guard let index = session.catalog.index(id) else { return .null }
    guard column > 0 else { return CatalogReader.optional(session.indexDefinition(of: index)) }
    guard column <= index.keys.count else { return .text("") }
    let key = index.keys[column - 1]
    guard let attribute = key.attribute else {
      return CatalogReader.optional(key.syntax.map { Deparser.text($0) })
    }
    return CatalogReader.optional(
      session.catalog.relation(index.relation).map {
        Deparser.quoted($0.columns[attribute].name)
      })
  }

  private func constraintText(_ id: UInt32) -> SQLValue {
    for relation in session.catalog.relations {
      if let constraint = relation.constraints.first(where: { $0.id == id }) {
        return .text(session.constraintDefinition(of: constraint, in: relation))
      }
    }
    return .null
  }

  private func serialSequence(_ table: String, _ column: String) throws(EngineError) -> SQLValue {
    guard let id = try relationID(named: table), let relation = session.catalog.relation(id) else {
      throw .undefinedTable(table, at: .none)
    }
    guard let index = relation.attribute(named: column) else {
      throw .undefinedColumn(column, of: relation.name)
    }
    for other in session.catalog.relations {
      guard let owner = other.owner, owner.relation == id, owner.attribute == index else {
        continue
      }
      return .text(
        Deparser.quoted(session.catalog.schemaName(other.schema)) + "."
          + Deparser.quoted(other.name))
    }
    return .null
  }

  private func comment(_ id: UInt32, _ place: Int) -> SQLValue {
    switch session.catalog.objects[id] {
    case .relation(let relation):
      guard place > 0 else { return CatalogReader.optional(relation.comment) }
      guard relation.columns.indices.contains(place - 1) else { return .null }
      return CatalogReader.optional(relation.columns[place - 1].comment)
    case .index(let index): return CatalogReader.optional(index.comment)
    case .type(let type): return CatalogReader.optional(type.comment)
    case .schema(let schema): return CatalogReader.optional(schema.comment)
    case .routine(let routine): return CatalogReader.optional(routine.comment)
    default:
      for relation in session.catalog.relations {
        if let found = relation.constraints.first(where: { $0.id == id }) {
          return CatalogReader.optional(found.comment)
        }
      }
      return .null
    }
  }

  private func typeNumber(_ name: String) -> SQLValue {
    var evaluation = session.evaluation
    do throws(EngineError) {
      return try TextForm.parse(Array(name.utf8), as: SQLType(.regtype), &evaluation)
    } catch {
      // What the cast refuses is, here, not there.
      return .null
    }
  }

  private func routineText(_ question: CatalogQuestion) -> SQLValue {
    switch question {
    case .functionArguments(let id):
      guard let routine = session.catalog.routine(id) else { return .null }
      let parts = routine.parameters.filter(\.isInput).map { parameter in
        (parameter.name.isEmpty ? "" : Deparser.quoted(parameter.name) + " ")
          + displayName(of: parameter.type)
      }
      return .text(parts.joined(separator: ", "))
    case .functionResult(let id):
      guard let routine = session.catalog.routine(id) else { return .null }
      return .text((routine.returnsSet ? "SETOF " : "") + displayName(of: routine.result))
    case .functionDefinition(let id):
      guard let routine = session.catalog.routine(id) else { return .null }
      let kind = routine.kind == .procedure ? "PROCEDURE" : "FUNCTION"
      return .text(
        "CREATE OR REPLACE \(kind) \(session.signature(of: routine))\n LANGUAGE "
          + "\(routine.language.rawValue)\nAS $function$\(routine.source)$function$\n")
    default: return .null
    }
  }
}

extension SQLSession {
  /// set_config().
  func change(setting name: String, to value: String?) throws(EngineError) {
    let key = name.lowercased()
    guard SettingNames.defaults[key] != nil || key.contains(".") else {
      throw .sql("42704", "unrecognized configuration parameter \"\(name)\"")
    }
    settings.values[key] = value
  }
}
