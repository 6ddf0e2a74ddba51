import Core
import SQLSyntax

/// Foreign keys of a table.
extension RelationBuilder {
  func addReference(_ pending: PendingReference) throws(EngineError) {
    let reference = pending.reference
    let columns = pending.columns
    let target =
      reference.table.name.text == relation.name
        && session.findRelation(reference.table)?.id == relation.id
      ? relation : try session.relation(named: reference.table)
    guard target.kind == .table else {
      throw .sql(
        "42809", "referenced relation \"\(target.name)\" is not a table", at: reference.table.span)
    }
    if target.isTemporary != relation.isTemporary {
      let word = relation.isTemporary ? "temporary" : "permanent"
      throw .sql(
        "42P16", "constraints on \(word) tables may reference only \(word) tables",
        at: reference.table.span)
    }
    let (targetColumns, index) = try referencedKey(reference, target)
    guard targetColumns.count == columns.count else {
      throw .sql(
        "42830", "number of referencing and referenced columns for foreign key disagree",
        at: reference.table.span)
    }
    let name = try constraintName(
      pending.name, [relation.name] + columns.map { relation.columns[$0].name } + ["fkey"])
    try checkTypes(columns, targetColumns, target, name, at: reference.table.span)
    let key = try foreignKey(pending, target, targetColumns, index)
    relation.constraints.append(
      Constraint(
        id: session.database.newObjectID(), name: name, kind: .foreignKey(key),
        columns: columns,
        isDeferrable: pending.timing.isDeferrable ?? pending.timing.isInitiallyDeferred ?? false,
        isInitiallyDeferred: pending.timing.isInitiallyDeferred ?? false,
        isValidated: pending.isValidated))
  }

  private func foreignKey(
    _ pending: PendingReference, _ target: Relation, _ targetColumns: [Int], _ index: ObjectID
  ) throws(EngineError) -> ForeignKey {
    let reference = pending.reference
    if reference.match == .partial {
      throw .sql("0A000", "MATCH PARTIAL not yet implemented", at: reference.table.span)
    }
    let (onDelete, setNames) = action(reference.onDelete)
    let onUpdate = action(reference.onUpdate).0
    var setColumns: [Int] = []
    for name in setNames {
      let column = try attributes([name], of: .foreignKey)[0]
      guard pending.columns.contains(column) else {
        throw .sql(
          "42P10",
          "column \"\(name.text)\" referenced in ON DELETE SET action must be part of foreign key",
          at: name.span)
      }
      if !setColumns.contains(column) { setColumns.append(column) }
    }
    for column in pending.columns where relation.columns[column].isComputed {
      if [.setNull, .setDefault, .cascade].contains(onUpdate) {
        throw .syntax(
          "invalid ON UPDATE action for foreign key constraint containing generated column")
      }
      if [.setNull, .setDefault].contains(onDelete) {
        throw .syntax(
          "invalid ON DELETE action for foreign key constraint containing generated column")
      }
    }
    return ForeignKey(
      target: target.id, targetColumns: targetColumns, targetIndex: index, onDelete: onDelete,
      onUpdate: onUpdate, setColumns: setColumns, isFull: reference.match == .full)
  }

  func checkTypes(
    _ columns: [Int], _ targetColumns: [Int], _ target: Relation, _ name: String,
    at span: SyntaxSpan
  ) throws(EngineError) {
    let binder = Binder(session: session)
    for (a, b) in zip(columns, targetColumns) {
      let mine = BoundExpression.column(a, relation.columns[a].type)
      let theirs = BoundExpression.column(b, target.columns[b].type)
      do throws(EngineError) {
        _ = try binder.resolveOperator("=", theirs, mine, at: .none)
      } catch {
        throw .sql(
          "42804", "foreign key constraint \"\(name)\" cannot be implemented", at: span,
          detail: "Key columns \"\(relation.columns[a].name)\" and \"\(target.columns[b].name)\" "
            + "are of incompatible types: \(session.access.displayName(of: mine.type)) and "
            + "\(session.access.displayName(of: theirs.type)).")
      }
    }
  }

  private func referencedKey(_ reference: ForeignKeyReference, _ target: Relation)
    throws(EngineError) -> ([Int], ObjectID)
  {
    var columns: [Int] = []
    if reference.columns.isEmpty {
      let primary = target.constraints.first { constraint in
        if case .primaryKey = constraint.kind { true } else { false }
      }
      guard let primary else {
        throw .sql(
          "42704", "there is no primary key for referenced table \"\(target.name)\"",
          at: reference.table.span)
      }
      columns = primary.columns
    }
    for name in reference.columns {
      guard let index = target.attribute(named: name.text) else {
        if Binder.systemColumns.contains(where: { $0.0 == name.text }) {
          throw .sql(
            "0A000", "system columns cannot be used in foreign keys", at: name.span)
        }
        throw .sql(
          "42703", "column \"\(name.text)\" referenced in foreign key constraint does not exist",
          at: name.span)
      }
      if columns.contains(index) {
        throw .sql(
          "42830",
          "foreign key referenced-columns list must not contain duplicates", at: name.span)
      }
      columns.append(index)
    }
    for id in target.indexes {
      guard let index = session.catalog.index(id), index.isUnique, index.predicate == nil,
        let attributes = index.attributes, attributes.count == columns.count,
        Set(attributes) == Set(columns)
      else { continue }
      let isDeferrable = target.constraints.contains { constraint in
        constraint.isDeferrable && constraint.index == id
      }
      if isDeferrable {
        throw .sql(
          "55000",
          "cannot use a deferrable unique constraint for referenced table \"\(target.name)\"",
          at: reference.table.span)
      }
      return (columns, id)
    }
    throw .sql(
      "42830",
      "there is no unique constraint matching given keys for referenced table \"\(target.name)\"",
      at: reference.table.span)
  }

  private func action(_ action: ForeignKeyReference.Action) -> (ForeignKey.Action, [Identifier]) {
    switch action {
    case .noAction: (.noAction, [])
    case .restrict: (.restrict, [])
    case .cascade: (.cascade, [])
    case .setNull(let columns): (.setNull, columns)
    case .setDefault(let columns): (.setDefault, columns)
    }
  }
}

extension Constraint {
  /// The index that carries it.
  var index: ObjectID? {
    switch kind {
    case .primaryKey(let index), .unique(let index): index
    case .check, .foreignKey: nil
    }
  }
}

extension RelationColumn {
  /// GENERATED ALWAYS AS … STORED.
  var isComputed: Bool { defaultValue?.isGenerated == true }
}
