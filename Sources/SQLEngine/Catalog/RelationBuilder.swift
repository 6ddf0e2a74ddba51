import Core
import SQLSyntax

/// Gathers the columns and constraints of a table that is being made.
final class RelationBuilder {
  private let session: SQLSession
  var relation: Relation
  /// References wait until all keys are there.
  private var references: [(name: String?, columns: [Int], ForeignKeyReference, ConstraintTiming)] =
    []
  private var keys:
    [(name: String?, columns: [Int], isPrimary: Bool, ConstraintTiming, nullsNotDistinct: Bool)] =
      []
  private var checks: [(name: String?, Expression, column: String?)] = []
  private var computed: [(column: Int, Expression)] = []

  init(session: SQLSession, relation: Relation) {
    self.session = session
    self.relation = relation
  }

  func add(_ elements: [TableElement]) throws(EngineError) {
    for element in elements {
      switch element {
      case .column(let column): try add(column)
      case .constraint: break
      case .like(let clause): try copyColumns(clause)
      }
    }
    for case .constraint(let constraint) in elements { try add(constraint) }
  }

  private func copyColumns(_ clause: LikeClause) throws(EngineError) {
    let source = try session.relation(named: clause.table)
    for (_, column) in source.liveColumns {
      var copy = RelationColumn(name: column.name, type: column.type)
      copy.isNotNull = column.isNotNull
      if clause.includes.contains(.defaults), column.defaultValue?.isGenerated == false {
        copy.defaultValue = column.defaultValue
      }
      try append(copy, at: clause.table.span)
    }
    guard clause.includes.contains(.indexes) else { return }
    for constraint in source.constraints {
      let names = constraint.columns.compactMap {
        relation.attribute(named: source.columns[$0].name)
      }
      switch constraint.kind {
      case .primaryKey: keys.append((nil, names, true, ConstraintTiming(), false))
      case .unique: keys.append((nil, names, false, ConstraintTiming(), false))
      default: break
      }
    }
  }

  private func append(_ column: RelationColumn, at span: SyntaxSpan) throws(EngineError) {
    if relation.attribute(named: column.name) != nil {
      throw .sql("42701", "column \"\(column.name)\" specified more than once", at: span)
    }
    guard relation.columns.count < 1600 else {
      throw .sql("54011", "tables can have at most 1600 columns", at: span)
    }
    relation.columns.append(column)
  }

  func add(_ definition: ColumnDefinition) throws(EngineError) {
    guard let typeName = definition.type else {
      throw .unsupported("a column without a type", at: definition.span)
    }
    let type = try session.resolve(typeName)
    if session.access.typeInfo(type.id)?.kind.isPseudo == true {
      throw .sql(
        "42P16",
        "column \"\(definition.name.text)\" has pseudo-type "
          + session.access.displayName(of: type),
        at: typeName.span)
    }
    let column = RelationColumn(name: definition.name.text, type: type)
    try append(column, at: definition.name.span)
    let index = relation.columns.count - 1
    if ["serial", "bigserial", "smallserial"].contains(typeName.name.name.text) {
      try makeSequence(for: index, options: [], identity: nil)
    }
    for constraint in definition.constraints { try apply(constraint, to: index) }
  }

  private func apply(_ constraint: ColumnConstraint, to index: Int) throws(EngineError) {
    let name = constraint.name?.text
    switch constraint.kind {
    case .notNull: relation.columns[index].isNotNull = true
    case .null:
      if relation.columns[index].isNotNull {
        throw .syntax(
          "conflicting NULL/NOT NULL declarations for column \"\(relation.columns[index].name)\" "
            + "of table \"\(relation.name)\"", at: constraint.span)
      }
    case .defaultValue(let expression):
      relation.columns[index].defaultValue = try bindDefault(expression, index)
    case .check(let expression, _):
      checks.append((name, expression, relation.columns[index].name))
    case .unique(_, let nulls): keys.append((name, [index], false, constraint.timing, nulls))
    case .primaryKey: try addPrimaryKey(name, [index], constraint.timing, at: constraint.span)
    case .references(let reference):
      references.append((name, [index], reference, constraint.timing))
    case .identity(let always, let options):
      try makeSequence(for: index, options: options, identity: always ? .always : .byDefault)
    case .generated(let expression): computed.append((index, expression))
    }
  }

  private func addPrimaryKey(
    _ name: String?, _ columns: [Int], _ timing: ConstraintTiming, at span: SyntaxSpan
  ) throws(EngineError) {
    if keys.contains(where: \.isPrimary) {
      throw .sql(
        "42P16", "multiple primary keys for table \"\(relation.name)\" are not allowed", at: span)
    }
    for column in columns { relation.columns[column].isNotNull = true }
    keys.append((name, columns, true, timing, false))
  }

  private func attributes(_ names: [Identifier]) throws(EngineError) -> [Int] {
    var result: [Int] = []
    for name in names {
      guard let index = relation.attribute(named: name.text) else {
        throw .sql("42703", "column \"\(name.text)\" named in key does not exist", at: name.span)
      }
      if result.contains(index) {
        throw .sql(
          "42701", "column \"\(name.text)\" appears twice in unique constraint", at: name.span)
      }
      result.append(index)
    }
    return result
  }

  func add(_ constraint: TableConstraint) throws(EngineError) {
    let name = constraint.name?.text
    switch constraint.kind {
    case .check(let expression, _): checks.append((name, expression, nil))
    case .unique(let names, _, let nulls):
      keys.append((name, try attributes(names), false, constraint.timing, nulls))
    case .primaryKey(let names, _):
      try addPrimaryKey(name, try attributes(names), constraint.timing, at: constraint.span)
    case .foreignKey(let names, let reference):
      var columns: [Int] = []
      for name in names {
        guard let index = relation.attribute(named: name.text) else {
          throw .sql(
            "42703", "column \"\(name.text)\" referenced in foreign key constraint does not exist",
            at: name.span)
        }
        columns.append(index)
      }
      references.append((name, columns, reference, constraint.timing))
    case .exclude: throw .unsupported("EXCLUDE", at: constraint.span)
    case .uniqueUsingIndex, .primaryKeyUsingIndex:
      throw .unsupported("a constraint USING INDEX", at: constraint.span)
    }
  }

  private func bindDefault(_ expression: Expression, _ index: Int) throws(EngineError)
    -> RelationColumn.DefaultValue
  {
    let column = relation.columns[index]
    let binder = Binder(session: session)
    binder.level.clause = .defaults
    if let name = expression.firstColumn {
      throw .sql("0A000", "cannot use column reference in DEFAULT expression", at: name)
    }
    let bound = try binder.assigned(
      try binder.bind(expression), to: column.name, column.type, at: expression.span)
    return RelationColumn.DefaultValue(syntax: expression, bound: bound)
  }

  private func makeSequence(
    for index: Int, options: [SequenceOption], identity: RelationColumn.Identity?
  ) throws(EngineError) {
    let column = relation.columns[index]
    let name = session.freeName([relation.name, column.name, "seq"], in: relation.schema)
    var type = column.type
    if type.id != .int2 && type.id != .int4 { type = .int8 }
    let id = try session.makeSequence(
      name, schema: relation.schema, type: type, options: options,
      owner: (relation.id, index), isTemporary: relation.isTemporary)
    let binder = Binder(session: session)
    let call = try binder.resolveCall(
      "nextval", [.constant(.int(Int64(id)), SQLType(.regclass))], at: .none)
    let value = try binder.assigned(call, to: column.name, column.type, at: .none)
    relation.columns[index].isNotNull = true
    relation.columns[index].identity = identity
    relation.columns[index].defaultValue = RelationColumn.DefaultValue(
      syntax: Expression(.literal(.null)), bound: value, sequence: id)
  }

  /// Binds an expression over the table's own columns, named by attribute.
  func bindOwn(_ expression: Expression, _ clause: Clause) throws(EngineError)
    -> BoundExpression
  {
    let binder = Binder(session: session, firstColumn: relation.columns.count + 1)
    let table = SourceTable(
      alias: relation.name,
      columns: relation.liveColumns.map { index, column in
        SourceColumn(name: column.name, expression: .column(index, column.type))
      })
    binder.level.source = Source(table)
    binder.level.clause = clause
    return try binder.bind(expression)
  }

  func finish() throws(EngineError) -> Relation {
    for (index, expression) in computed {
      let column = relation.columns[index]
      let binder = Binder(session: session)
      let bound = try binder.assigned(
        try bindOwn(expression, .generated), to: column.name, column.type, at: expression.span)
      if bound.isVolatile {
        throw .sql("42P17", "generation expression is not immutable", at: expression.span)
      }
      relation.columns[index].defaultValue = RelationColumn.DefaultValue(
        syntax: expression, bound: bound, isGenerated: true)
    }
    for (name, expression, column) in checks {
      let binder = Binder(session: session)
      let bound = try binder.asBoolean(
        try bindOwn(expression, .check), of: "CHECK", at: expression.span)
      if bound.hasSubquery {
        throw .sql("0A000", "cannot use subquery in check constraint", at: expression.span)
      }
      let parts = [relation.name] + (column.map { [$0] } ?? []) + ["check"]
      relation.constraints.append(
        Constraint(
          id: session.database.catalog.newID(), name: try constraintName(name, parts),
          kind: .check(expression, bound), columns: bound.columns.sorted()))
    }
    for key in keys {
      try addKey(key.name, key.columns, isPrimary: key.isPrimary, key.3, key.nullsNotDistinct)
    }
    session.put(.relation(relation))
    for (name, columns, reference, timing) in references {
      try addReference(name, columns, reference, timing)
    }
    session.put(.relation(relation))
    return relation
  }

  private func constraintName(_ name: String?, _ parts: [String]) throws(EngineError) -> String {
    let taken = relation.constraints.map(\.name)
    if let name {
      if taken.contains(name) {
        throw .sql(
          "42710", "constraint \"\(name)\" for relation \"\(relation.name)\" already exists")
      }
      return name
    }
    return session.freeName(parts, in: relation.schema, taken: taken)
  }

  private func addKey(
    _ name: String?, _ columns: [Int], isPrimary: Bool, _ timing: ConstraintTiming,
    _ nullsNotDistinct: Bool
  ) throws(EngineError) {
    let parts =
      isPrimary
      ? [relation.name, "pkey"]
      : [relation.name] + columns.map { relation.columns[$0].name } + ["key"]
    let finalName = try constraintName(name, parts)
    if session.catalog.find(.relation, finalName, in: relation.schema) != nil {
      throw .duplicateRelation(finalName)
    }
    var index = IndexDefinition(
      id: session.database.catalog.newID(), schema: relation.schema, name: finalName,
      relation: relation.id,
      keys: columns.map { attribute in
        IndexDefinition.Key(
          attribute: attribute, bound: .column(attribute, relation.columns[attribute].type),
          isDescending: false, nullsFirst: false)
      }, isUnique: true)
    index.isConstraint = true
    index.isNullsDistinct = !nullsNotDistinct
    session.database.makeIndex(index)
    session.put(.index(index))
    relation.indexes.append(index.id)
    relation.constraints.append(
      Constraint(
        id: session.database.catalog.newID(), name: finalName,
        kind: isPrimary ? .primaryKey(index: index.id) : .unique(index: index.id),
        columns: columns, isDeferrable: timing.isDeferrable ?? timing.isInitiallyDeferred ?? false,
        isInitiallyDeferred: timing.isInitiallyDeferred ?? false))
  }

  private func addReference(
    _ name: String?, _ columns: [Int], _ reference: ForeignKeyReference,
    _ timing: ConstraintTiming
  ) throws(EngineError) {
    let target = try session.relation(named: reference.table)
    guard target.kind == .table else {
      throw .sql(
        "42809", "referenced relation \"\(target.name)\" is not a table", at: reference.table.span)
    }
    let (targetColumns, index) = try referencedKey(reference, target)
    guard targetColumns.count == columns.count else {
      throw .sql(
        "42830", "number of referencing and referenced columns for foreign key disagree",
        at: reference.table.span)
    }
    let finalName = try constraintName(
      name, [relation.name] + columns.map { relation.columns[$0].name } + ["fkey"])
    let binder = Binder(session: session)
    for (a, b) in zip(columns, targetColumns) {
      let mine = BoundExpression.column(a, relation.columns[a].type)
      let theirs = BoundExpression.column(b, target.columns[b].type)
      guard (try? binder.resolveOperator("=", theirs, mine, at: .none)) != nil else {
        throw .mismatch(
          "foreign key constraint \"\(finalName)\" cannot be implemented",
          at: reference.table.span)
      }
    }
    let (onDelete, setColumns) = action(reference.onDelete)
    let key = ForeignKey(
      target: target.id, targetColumns: targetColumns, targetIndex: index, onDelete: onDelete,
      onUpdate: action(reference.onUpdate).0,
      setColumns: setColumns.compactMap { relation.attribute(named: $0.text) },
      isFull: reference.match == .full)
    relation.constraints.append(
      Constraint(
        id: session.database.catalog.newID(), name: finalName, kind: .foreignKey(key),
        columns: columns,
        isDeferrable: timing.isDeferrable ?? timing.isInitiallyDeferred ?? false,
        isInitiallyDeferred: timing.isInitiallyDeferred ?? false))
  }

  private func referencedKey(_ reference: ForeignKeyReference, _ target: Relation)
    throws(EngineError) -> ([Int], ObjectID)
  {
    if reference.columns.isEmpty {
      for constraint in target.constraints {
        if case .primaryKey(let index) = constraint.kind { return (constraint.columns, index) }
      }
      throw .sql(
        "42704", "there is no primary key for referenced table \"\(target.name)\"",
        at: reference.table.span)
    }
    var columns: [Int] = []
    for name in reference.columns {
      guard let index = target.attribute(named: name.text) else {
        throw .sql(
          "42703", "column \"\(name.text)\" referenced in foreign key constraint does not exist",
          at: name.span)
      }
      columns.append(index)
    }
    for id in target.indexes {
      if let index = session.catalog.index(id), index.isUnique, index.predicate == nil,
        let attributes = index.attributes, Set(attributes) == Set(columns)
      {
        return (columns, id)
      }
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

extension Expression {
  /// Where a column is named, if the expression is one; deeper ones fail to be found when bound.
  var firstColumn: SyntaxSpan? {
    if case .column = kind { return span }
    return nil
  }
}
