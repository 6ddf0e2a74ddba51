import Core
import SQLSyntax

/// Constraints of a table: CHECK, PRIMARY KEY, UNIQUE.
extension RelationBuilder {
  /// What names columns, for errors.
  enum ColumnList { case unique, primaryKey, include, foreignKey }

  func attributes(_ names: [Identifier], of list: ColumnList) throws(EngineError) -> [Int] {
    var result: [Int] = []
    for name in names {
      guard let index = relation.attribute(named: name.text) else {
        if Binder.systemColumns.contains(where: { $0.0 == name.text }) {
          throw .sql(
            "0A000",
            list == .foreignKey
              ? "system columns cannot be used in foreign keys"
              : "index creation on system columns is not supported", at: name.span)
        }
        throw .sql(
          "42703",
          "column \"\(name.text)\" "
            + (list == .foreignKey
              ? "referenced in foreign key constraint does not exist"
              : "named in key does not exist"),
          at: name.span)
      }
      if list != .include, list != .foreignKey, result.contains(index) {
        throw .sql(
          "42701",
          "column \"\(name.text)\" appears twice in "
            + (list == .primaryKey ? "primary key" : "unique") + " constraint", at: name.span)
      }
      result.append(index)
    }
    return result
  }

  func add(_ constraint: TableConstraint) throws(EngineError) {
    let name = constraint.name?.text
    switch constraint.kind {
    case .check(let expression, let noInherit):
      checks.append(
        PendingCheck(
          name: name, expression: expression, isValidated: !constraint.isNotValid,
          isNoInherit: noInherit))
    case .unique(let names, let settings, let nulls):
      keys.append(
        PendingKey(
          name: name, columns: try attributes(names, of: .unique), isPrimary: false,
          timing: constraint.timing, isNullsDistinct: !nulls,
          included: try attributes(settings.include, of: .include)))
    case .primaryKey(let names, let settings):
      try addPrimaryKey(
        PendingKey(
          name: name, columns: try attributes(names, of: .primaryKey), isPrimary: true,
          timing: constraint.timing, included: try attributes(settings.include, of: .include)),
        at: constraint.span)
    case .foreignKey(let names, let reference):
      references.append(
        PendingReference(
          name: name, columns: try attributes(names, of: .foreignKey), reference: reference,
          timing: constraint.timing, isValidated: !constraint.isNotValid))
    case .exclude: throw .unsupported("EXCLUDE", at: constraint.span)
    case .uniqueUsingIndex(let index):
      try addKey(using: index, isPrimary: false, name: name, constraint)
    case .primaryKeyUsingIndex(let index):
      try addKey(using: index, isPrimary: true, name: name, constraint)
    }
  }

  func addPrimaryKey(_ key: PendingKey, at span: SyntaxSpan) throws(EngineError) {
    let hasOne = relation.constraints.contains { constraint in
      if case .primaryKey = constraint.kind { true } else { false }
    }
    if hasOne || keys.contains(where: \.isPrimary) {
      throw .sql(
        "42P16", "multiple primary keys for table \"\(relation.name)\" are not allowed", at: span)
    }
    for column in key.columns { relation.columns[column].isNotNull = true }
    keys.append(key)
  }

  /// ADD CONSTRAINT … USING INDEX.
  private func addKey(
    using name: Identifier, isPrimary: Bool, name constraintName: String?,
    _ constraint: TableConstraint
  ) throws(EngineError) {
    guard case .index(let index)? = session.catalog.find(.relation, name.text, in: relation.schema)
    else {
      throw .sql("42704", "index \"\(name.text)\" does not exist", at: name.span)
    }
    if index.isConstraint {
      throw .sql(
        "55000", "index \"\(name.text)\" is already associated with a constraint", at: name.span)
    }
    guard index.relation == relation.id else {
      throw .sql(
        "55000", "index \"\(name.text)\" does not belong to table \"\(relation.name)\"",
        at: name.span)
    }
    func refuse(_ message: String) -> EngineError {
      .sql(
        "42809", message, at: name.span,
        detail: "Cannot create a primary key or unique constraint using such an index.")
    }
    guard index.isUnique else { throw refuse("\"\(name.text)\" is not a unique index") }
    guard let attributes = index.attributes else {
      throw refuse("index \"\(name.text)\" contains expressions")
    }
    if index.predicate != nil { throw refuse("\"\(name.text)\" is a partial index") }
    if index.keys.contains(where: { $0.isDescending || $0.nullsFirst }) {
      throw refuse(
        "index \"\(name.text)\" column number 1 does not have default sorting behavior")
    }
    var key = PendingKey(
      name: constraintName ?? name.text, columns: attributes, isPrimary: isPrimary,
      timing: constraint.timing)
    key.existing = index.id
    if isPrimary { try addPrimaryKey(key, at: constraint.span) } else { keys.append(key) }
  }

  func addCheck(_ check: PendingCheck) throws(EngineError) {
    let binder = Binder(session: session)
    let bound = try binder.asBoolean(
      try bindOwn(check.expression, .check), of: "CHECK", at: check.expression.span)
    if bound.hasSubquery {
      throw .sql("0A000", "cannot use subquery in check constraint", at: check.expression.span)
    }
    let columns = bound.columns.sorted()
    // A check of one column is called after it, wherever it was written.
    let column = columns.count == 1 ? relation.columns[columns[0]].name : nil
    let parts = [relation.name] + (column.map { [$0] } ?? []) + ["check"]
    relation.constraints.append(
      Constraint(
        id: session.database.newObjectID(), name: try constraintName(check.name, parts),
        kind: .check(check.expression, bound), columns: columns,
        isValidated: check.isValidated, isNoInherit: check.isNoInherit))
  }

  func constraintName(_ name: String?, _ parts: [String]) throws(EngineError) -> String {
    let taken = relation.constraints.map(\.name)
    guard let name else {
      return session.freeName(parts, in: relation.schema, taken: taken)
    }
    if taken.contains(name) {
      throw .sql(
        "42710", "constraint \"\(name)\" for relation \"\(relation.name)\" already exists")
    }
    return name
  }

  func addKey(_ key: PendingKey) throws(EngineError) {
    let names = key.columns.map { relation.columns[$0].name }
    try checkPartitionKey(key.columns, isPrimary: key.isPrimary)
    if let name = key.name, key.existing == nil,
      session.catalog.find(.relation, name, in: relation.schema) != nil
    {
      throw .duplicateRelation(name)
    }
    let name = try constraintName(
      key.name,
      key.isPrimary ? [relation.name, "pkey"] : [relation.name] + names + ["key"])
    let id: ObjectID
    if let existing = key.existing, var index = session.catalog.index(existing) {
      if index.name != name {
        session.notices.append(
          "ALTER TABLE / ADD CONSTRAINT USING INDEX will rename index \"\(index.name)\" to "
            + "\"\(name)\"")
        index.name = name
      }
      index.isConstraint = true
      session.put(.index(index))
      id = existing
    } else {
      if session.catalog.find(.relation, name, in: relation.schema) != nil {
        throw .duplicateRelation(name)
      }
      var index = IndexDefinition(
        id: session.database.newObjectID(), schema: relation.schema, name: name,
        relation: relation.id,
        keys: key.columns.map { attribute in
          IndexDefinition.Key(
            attribute: attribute, bound: .column(attribute, relation.columns[attribute].type),
            isDescending: false, nullsFirst: false)
        }, isUnique: true)
      index.isConstraint = true
      index.isNullsDistinct = key.isNullsDistinct
      index.included = key.included
      session.database.makeIndex(&index)
      session.put(.index(index))
      relation.indexes.append(index.id)
      id = index.id
    }
    relation.constraints.append(
      Constraint(
        id: session.database.newObjectID(), name: name,
        kind: key.isPrimary ? .primaryKey(index: id) : .unique(index: id), columns: key.columns,
        isDeferrable: key.timing.isDeferrable ?? key.timing.isInitiallyDeferred ?? false,
        isInitiallyDeferred: key.timing.isInitiallyDeferred ?? false))
  }
}
