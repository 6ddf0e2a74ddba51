import Core
import SQLSyntax

/// DROP and TRUNCATE.
extension SQLSession {
  func drop(_ statement: DropStatement) throws(EngineError) -> Outcome {
    let word = statement.kind.rawValue
    for object in statement.objects {
      switch (statement.kind, object) {
      case (.table, .name(let name)), (.view, .name(let name)), (.sequence, .name(let name)),
        (.materializedView, .name(let name)), (.index, .name(let name)):
        try dropRelation(name, statement, word)
      case (.schema, .name(let name)): try dropSchema(name, statement)
      case (.type, .type(let name)), (.domain, .type(let name)):
        try dropType(name.name, statement, word)
      case (.type, .name(let name)), (.domain, .name(let name)):
        try dropType(name, statement, word)
      default: throw .unsupported("DROP \(word.uppercased())")
      }
    }
    return tag("DROP \(word.uppercased())")
  }

  private func dropRelation(_ name: QualifiedName, _ statement: DropStatement, _ word: String)
    throws(EngineError)
  {
    if let schema = name.schema, catalog.schema(named: schema.text) == nil {
      guard statement.ifExists else { throw .undefinedSchema(schema.text, at: schema.span) }
    }
    guard let found = findRelation(name) else {
      guard statement.ifExists else {
        throw .sql("42P01", "\(word) \"\(name.name.text)\" does not exist", at: name.span)
      }
      notices.append("\(word) \"\(name.name.text)\" does not exist, skipping")
      return
    }
    let isCascade = statement.behavior == .cascade
    switch found {
    case .index(let index):
      guard statement.kind == .index else { throw .wrongObject(index.name, isNo: word) }
      if index.isConstraint {
        throw .dependents(
          "index \(index.name)", detail: "a constraint requires index \(index.name)")
      }
      if var relation = catalog.relation(index.relation) {
        relation.indexes.removeAll { $0 == index.id }
        put(.relation(relation))
      }
      remove(index.id)
    case .relation(let relation):
      guard relation.kind.objectKind == statement.kind else {
        throw .wrongObject(relation.name, isNo: word, at: name.span)
      }
      let others = statement.objects.compactMap { object -> ObjectID? in
        if case .name(let name) = object { return findRelation(name)?.id }
        return nil
      }
      try remove(relation, isCascade: isCascade, together: others, word)
    default: break
    }
  }

  /// Drops a relation and all that is a part of it.
  private func remove(
    _ relation: Relation, isCascade: Bool, together: [ObjectID], _ word: String
  ) throws(EngineError) {
    for other in catalog.relations where other.id != relation.id {
      let reads = other.view?.dependencies.contains(relation.id) == true
      if reads {
        guard isCascade || together.contains(other.id) else {
          throw .dependents(
            "\(word) \(relation.name)",
            detail: "view \(other.name) depends on \(word) \(relation.name)")
        }
        if isCascade { try remove(other, isCascade: true, together: together, "view") }
      }
      let referring = other.constraints.filter { constraint in
        if case .foreignKey(let key) = constraint.kind { return key.target == relation.id }
        return false
      }
      guard !referring.isEmpty, catalog.relation(other.id) != nil else { continue }
      guard isCascade || together.contains(other.id) else {
        throw .dependents(
          "\(word) \(relation.name)",
          detail: "constraint \(referring[0].name) on table \(other.name) depends on "
            + "\(word) \(relation.name)")
      }
      var changed = other
      changed.constraints.removeAll { constraint in referring.contains { $0.id == constraint.id } }
      put(.relation(changed))
    }
    if relation.kind == .sequence, let owner = relation.owner, !isCascade,
      let table = catalog.relation(owner.relation)
    {
      throw .dependents(
        "sequence \(relation.name)",
        detail: "default value for column \(table.columns[owner.attribute].name) of table "
          + "\(table.name) depends on sequence \(relation.name)")
    }
    for index in relation.indexes { remove(index) }
    for other in catalog.relations where other.owner?.relation == relation.id { remove(other.id) }
    if case .type(let type)? = catalog.find(.type, relation.name, in: relation.schema),
      type.relation == relation.id
    {
      remove(type.info.arrayID.rawValue)
      remove(type.id)
    }
    remove(relation.id)
  }

  private func dropSchema(_ name: QualifiedName, _ statement: DropStatement)
    throws(EngineError)
  {
    guard let id = catalog.schema(named: name.name.text) else {
      guard statement.ifExists else { throw .undefinedSchema(name.name.text, at: name.span) }
      notices.append("schema \"\(name.name.text)\" does not exist, skipping")
      return
    }
    let content = catalog.sorted.filter { $0.schemaID == id && $0.id != id }
    guard content.isEmpty || statement.behavior == .cascade else {
      throw .dependents(
        "schema \(name.name.text)",
        detail: "\(content[0].name) depends on schema \(name.name.text)")
    }
    for case .relation(let relation) in content where catalog.relation(relation.id) != nil {
      try remove(relation, isCascade: true, together: [], "table")
    }
    for object in catalog.sorted where object.schemaID == id && object.id != id {
      remove(object.id)
    }
    remove(id)
  }

  private func dropType(_ name: QualifiedName, _ statement: DropStatement, _ word: String)
    throws(EngineError)
  {
    guard let id = access.typeID(named: name.name.text, schema: name.schema?.text),
      let type = access.userType(id), type.relation == nil
    else {
      guard statement.ifExists else {
        throw .sql("42704", "type \"\(name.name.text)\" does not exist", at: name.span)
      }
      notices.append("type \"\(name.name.text)\" does not exist, skipping")
      return
    }
    for var relation in catalog.relations {
      let users = relation.columns.indices.filter { index in
        !relation.columns[index].isDropped
          && [id, type.info.arrayID].contains(relation.columns[index].type.id)
      }
      guard let first = users.first else { continue }
      guard statement.behavior == .cascade else {
        throw .dependents(
          "type \(type.name)",
          detail: "column \(relation.columns[first].name) of table \(relation.name) depends on "
            + "type \(type.name)")
      }
      for index in users { relation.columns[index].isDropped = true }
      put(.relation(relation))
    }
    remove(type.info.arrayID.rawValue)
    remove(type.id)
  }

  func truncate(_ statement: TruncateStatement) throws(EngineError) -> Outcome {
    var targets: [Relation] = []
    for reference in statement.tables {
      let relation = try relation(named: reference.name)
      guard relation.kind == .table else {
        throw .wrongObject(relation.name, isNo: "table", at: reference.span)
      }
      targets.append(relation)
    }
    var index = 0
    while index < targets.count {
      for other in catalog.relations where !targets.contains(where: { $0.id == other.id }) {
        let refers = other.constraints.contains { constraint in
          if case .foreignKey(let key) = constraint.kind { return key.target == targets[index].id }
          return false
        }
        guard refers else { continue }
        guard statement.behavior == .cascade else {
          throw .sql(
            "0A000", "cannot truncate a table referenced in a foreign key constraint",
            hint: "Truncate table \"\(other.name)\" at the same time, or use TRUNCATE ... CASCADE.",
            detail: "Table \"\(other.name)\" references \"\(targets[index].name)\".")
        }
        targets.append(other)
      }
      index += 1
    }
    for var relation in targets {
      relation.heap = database.newHeap(isTemporary: relation.isTemporary)
      put(.relation(relation))
      if statement.restartsIdentity {
        for other in catalog.relations where other.owner?.relation == relation.id {
          guard let start = other.sequence?.start else { continue }
          database.setSequence(other.id, SequenceState(last: start, isCalled: false))
        }
      }
      try replaceIndexes(of: relation)
    }
    return tag("TRUNCATE TABLE")
  }

  /// Gives a table whose heap has changed new indexes, so that a rollback finds the old ones.
  private func replaceIndexes(of relation: Relation) throws(EngineError) {
    var changed = relation
    changed.indexes = []
    for id in relation.indexes {
      guard let old = catalog.index(id) else { continue }
      var index = IndexDefinition(
        id: database.catalog.newID(), schema: old.schema, name: old.name, relation: old.relation,
        keys: old.keys, isUnique: old.isUnique)
      index.isNullsDistinct = old.isNullsDistinct
      index.predicate = old.predicate
      index.isConstraint = old.isConstraint
      index.method = old.method
      remove(id)
      put(.index(index))
      database.makeIndex(index)
      changed.indexes.append(index.id)
      for place in changed.constraints.indices {
        switch changed.constraints[place].kind {
        case .primaryKey(id): changed.constraints[place].kind = .primaryKey(index: index.id)
        case .unique(id): changed.constraints[place].kind = .unique(index: index.id)
        default: break
        }
      }
    }
    put(.relation(changed))
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
