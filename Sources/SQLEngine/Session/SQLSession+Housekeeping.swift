import Core
import SQLSyntax

/// COMMENT, DISCARD, ANALYZE.
extension SQLSession {
  func comment(_ statement: CommentStatement) throws(EngineError) -> Outcome {
    let text = statement.text.flatMap { $0.isEmpty ? nil : $0 }
    switch (statement.kind, statement.object) {
    case (.column, .column(let name, let column)):
      try commentOnColumn(column, of: name, text)
    case (.constraint, .on(let name, let table)):
      let relation = try relation(named: table)
      guard let place = relation.constraints.firstIndex(where: { $0.name == name.text }) else {
        throw .sql(
          "42704", "constraint \"\(name.text)\" for table \"\(relation.name)\" does not exist",
          at: name.span)
      }
      change(relation.id) { $0.constraints[place].comment = text }
    case (.constraint, .constraintOnDomain(let name, let domain)):
      let type = try userType(domain.name)
      guard type.domain?.checks.contains(where: { $0.name == name.text }) == true else {
        throw .sql(
          "42704", "constraint \"\(name.text)\" for domain \(type.name) does not exist",
          at: name.span)
      }
      throw .unsupported("a comment on a constraint of a domain", at: name.span)
    case (.type, .type(let name)), (.domain, .type(let name)):
      var type = try userType(name.name)
      if statement.kind == .domain, !type.info.isDomain {
        throw wrongKind(type.name, .domain, at: name.span)
      }
      type.comment = text
      put(.type(type))
    case (.schema, .name(let name)):
      guard let id = schema(named: name.name.text), case .schema(var schema)? = catalog.objects[id]
      else { throw .undefinedSchema(name.name.text, at: name.span) }
      schema.comment = text
      put(.schema(schema))
    case (.function, .function(let signature)), (.procedure, .function(let signature)),
      (.routine, .function(let signature)):
      guard var routine = try findRoutine(signature, statement.kind) else {
        throw missingRoutine(signature, statement.kind)
      }
      routine.comment = text
      put(.routine(routine))
    case (_, .name(let name)): try commentOnRelation(name, statement.kind, text)
    default:
      throw .unsupported("COMMENT ON \(statement.kind.rawValue.uppercased())")
    }
    return tag("COMMENT")
  }

  private func commentOnColumn(_ column: Identifier, of name: QualifiedName, _ text: String?)
    throws(EngineError)
  {
    let relation = try relation(named: name)
    guard [.table, .view, .materializedView, .composite].contains(relation.kind) else {
      throw .sql(
        "42809",
        "cannot set comment on relation \"\(relation.name)\"", at: name.span,
        detail: "This operation is not supported for sequences.")
    }
    guard let index = relation.attribute(named: column.text) else {
      throw .undefinedColumn(column.text, of: relation.name, at: column.span)
    }
    change(relation.id) { $0.columns[index].comment = text }
  }

  private func commentOnRelation(_ name: QualifiedName, _ kind: ObjectKind, _ text: String?)
    throws(EngineError)
  {
    guard [.table, .view, .materializedView, .index, .sequence].contains(kind) else {
      throw .unsupported("COMMENT ON \(kind.rawValue.uppercased())", at: name.span)
    }
    switch try target(name, ifExists: false) {
    case .index(var index):
      guard kind == .index else { throw wrongKind(index.name, kind, at: name.span) }
      index.comment = text
      put(.index(index))
    case .relation(let relation):
      try checkOwnKind(relation, kind, at: name.span)
      change(relation.id) { $0.comment = text }
    default: break
    }
  }

  private func checkOwnKind(_ relation: Relation, _ kind: ObjectKind, at span: SyntaxSpan)
    throws(EngineError)
  {
    if relation.kind.objectKind != kind { throw wrongKind(relation.name, kind, at: span) }
  }

  func discard(_ target: DiscardTarget) throws(EngineError) -> Outcome {
    switch target {
    case .plans: return tag("DISCARD PLANS")
    case .sequences:
      sequenceValues = [:]
      lastSequence = nil
      return tag("DISCARD SEQUENCES")
    case .temporary:
      try dropTemporaries()
      return tag("DISCARD TEMP")
    case .all:
      try refuseBlock("DISCARD ALL")
      cursors = [:]
      prepared = [:]
      _ = reset(.all)
      sequenceValues = [:]
      lastSequence = nil
      try dropTemporaries()
      return tag("DISCARD ALL")
    }
  }

  /// Refuses a statement that is a transaction by itself.
  func refuseBlock(_ what: String) throws(EngineError) {
    if transaction?.isExplicit == true {
      throw .sql("25001", "\(what) cannot run inside a transaction block")
    }
  }

  /// Sees to it that what VACUUM and ANALYZE name is there.
  func check(_ tables: [VacuumTarget]) throws(EngineError) {
    for table in tables {
      let relation = try relation(named: table.table)
      var seen: Set<String> = []
      for column in table.columns {
        guard relation.attribute(named: column.text) != nil else {
          throw .undefinedColumn(column.text, of: relation.name, at: column.span)
        }
        if !seen.insert(column.text).inserted {
          throw .sql(
            "42701",
            "column \"\(column.text)\" of relation \"\(relation.name)\" appears more than once",
            at: column.span)
        }
      }
    }
  }
}
