import Core
import SQLSyntax

/// ALTER COLUMN … TYPE.
extension TableAlteration {
  func alterType(_ name: Identifier, _ typeName: TypeName, _ using: Expression?)
    throws(EngineError)
  {
    let index = try attribute(name)
    if retyped.contains(index) {
      throw .sql(
        "0A000", "cannot alter type of column \"\(name.text)\" twice", at: name.span)
    }
    let column = builder.relation.columns[index]
    if column.isComputed, using != nil {
      throw .syntax(
        "cannot specify USING when altering type of generated column", at: name.span)
    }
    let type = try session.resolve(typeName)
    try builder.checkType(type, of: name.text, at: typeName.span)
    try refuseDependents(of: index, name)
    try session.refuseRowTypeUsers(of: before)
    if column.identity != nil, ![.int2, .int4, .int8].contains(type.id) {
      throw .sql("22023", "identity column type must be smallint, integer, or bigint")
    }
    try setValue(of: index, type, typeName, using)
    try convertDefault(of: index, to: type)
    builder.relation.columns[index].type = type
    retyped.insert(index)
    if column.identity != nil, let id = column.defaultValue?.sequence {
      try session.change(sequence: id, [], type: type, owner: name)
    }
  }

  /// Views and generated columns know the type that they were made for.
  private func refuseDependents(of index: Int, _ name: Identifier) throws(EngineError) {
    for other in session.catalog.relations {
      guard let view = other.view,
        view.columns.contains(ColumnAddress(relation: before.id, attribute: index))
      else { continue }
      throw .sql(
        "0A000", "cannot alter type of a column used by a view or rule", at: name.span,
        detail: "rule _RETURN on \(session.describe(.object(other.id))) depends on column "
          + "\"\(name.text)\"")
    }
    for (place, other) in builder.relation.liveColumns where place != index && other.isComputed {
      guard other.defaultValue?.bound.columns.contains(index) == true else { continue }
      throw .sql(
        "42601", "cannot alter type of a column used by a generated column", at: name.span,
        detail: "Column \"\(name.text)\" is used by generated column \"\(other.name)\".")
    }
  }

  private func setValue(
    of index: Int, _ type: SQLType, _ typeName: TypeName, _ using: Expression?
  ) throws(EngineError) {
    let column = builder.relation.columns[index]
    guard builder.relation.kind == .table, !column.isComputed else {
      rewritesRows = rewritesRows || column.isComputed
      return
    }
    let binder = Binder(session: session)
    let value: BoundExpression
    if let using {
      let own = RelationBuilder(session: session, relation: before)
      value = try own.bindOwn(using, Clause(name: "transform expressions"))
      if value.hasSubquery {
        throw .sql("0A000", "cannot use subquery in transform expression", at: using.span)
      }
    } else {
      value = .column(index, before.columns[index].type)
    }
    guard let converted = try binder.coerced(value, to: type, in: .assignment) else {
      let shown = session.access.displayName(of: type)
      guard using == nil else {
        throw .mismatch(
          "result of USING clause for column \"\(column.name)\" cannot be cast automatically to "
            + "type \(shown)", hint: "You might need to add an explicit cast.")
      }
      throw .mismatch(
        "column \"\(column.name)\" cannot be cast automatically to type \(shown)",
        hint: "You might need to specify \"USING \(Deparser.quoted(column.name))::"
          + "\(TypeNames.display(type, session.access))\".")
    }
    newValues[index] = converted
  }

  private func convertDefault(of index: Int, to type: SQLType) throws(EngineError) {
    let column = builder.relation.columns[index]
    guard let value = column.defaultValue, !value.isGenerated else { return }
    let binder = Binder(session: session)
    guard let converted = try binder.coerced(value.bound, to: type, in: .assignment) else {
      throw .mismatch(
        "default for column \"\(column.name)\" cannot be cast automatically to type "
          + session.access.displayName(of: type))
    }
    builder.relation.columns[index].defaultValue?.bound = converted
  }

  /// Binds anew what names a column whose type has changed.
  func rebindExpressions() throws(EngineError) {
    guard !retyped.isEmpty else { return }
    for (index, column) in builder.relation.liveColumns where column.isComputed {
      guard let value = column.defaultValue else { continue }
      try builder.bindGenerated(value.syntax, index)
      rewritesRows = true
    }
    let binder = Binder(session: session)
    for place in builder.relation.constraints.indices {
      switch builder.relation.constraints[place].kind {
      case .check(let syntax, let bound) where !bound.columns.isDisjoint(with: retyped):
        let condition = try binder.asBoolean(
          try builder.bindOwn(syntax, .check), of: "CHECK", at: .none)
        builder.relation.constraints[place].kind = .check(syntax, condition)
        unproven.insert(builder.relation.constraints[place].id)
      case .foreignKey(let key):
        try recheck(
          key, builder.relation, builder.relation.constraints[place],
          isOwn: !retyped.isDisjoint(with: builder.relation.constraints[place].columns))
      default: break
      }
    }
    for other in session.catalog.relations where other.id != before.id {
      for constraint in other.constraints {
        guard case .foreignKey(let key) = constraint.kind, key.target == before.id,
          !retyped.isDisjoint(with: key.targetColumns)
        else { continue }
        try recheck(key, other, constraint, isOwn: true)
      }
    }
    try rebindIndexes()
  }

  /// A reference needs an equality of its two sides' types.
  private func recheck(
    _ key: ForeignKey, _ relation: Relation, _ constraint: Constraint, isOwn: Bool
  ) throws(EngineError) {
    guard isOwn || key.target == before.id else { return }
    guard
      let target = key.target == before.id
        ? builder.relation : session.catalog.relation(key.target)
    else { return }
    let other = RelationBuilder(session: session, relation: relation)
    try other.checkTypes(
      constraint.columns, key.targetColumns, target, constraint.name, at: .none)
    unproven.insert(constraint.id)
  }

  private func rebindIndexes() throws(EngineError) {
    let binder = Binder(session: session)
    for id in builder.relation.indexes {
      guard var index = session.catalog.index(id) else { continue }
      for place in index.keys.indices {
        if let attribute = index.keys[place].attribute {
          index.keys[place].bound = .column(attribute, builder.relation.columns[attribute].type)
        } else if let syntax = index.keys[place].syntax {
          index.keys[place].bound = try builder.bindOwn(syntax, .index)
        }
      }
      if let predicate = index.predicate {
        let bound = try builder.bindOwn(predicate.syntax, .index)
        index.predicate = (
          predicate.syntax, try binder.asBoolean(bound, of: "WHERE", at: .none)
        )
      }
      session.put(.index(index))
    }
  }
}
