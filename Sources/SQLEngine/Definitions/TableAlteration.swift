import Core
import SQLSyntax

/// One ALTER TABLE: its actions in the order in which they must happen, then one pass over the
/// rows for all of them.
///
///     actions ─by pass─► catalog ──► rows rewritten once ──► new constraints seen to hold
///
/// **Source:** PostgreSQL 15, src/backend/commands/tablecmds.c: the passes (AlterTablePass), what
/// is refused and in which words.
final class TableAlteration {
  let session: SQLSession
  /// The relation as it was: what the rows still look like.
  let before: Relation
  /// Holds the relation as it will be.
  let builder: RelationBuilder
  /// Values of new and changed columns, over the attributes of the rows as they are.
  var newValues: [Int: BoundExpression] = [:]
  /// Generated columns whose values have to be computed anew.
  var rewritesRows = false
  /// Columns that must turn out to hold no NULL.
  var notNullColumns: Set<Int> = []
  /// Constraints that existing rows must turn out to fulfil.
  var unproven: Set<ObjectID> = []
  /// Columns whose type has changed.
  var retyped: Set<Int> = []

  init(session: SQLSession, relation: Relation) {
    self.session = session
    before = relation
    builder = RelationBuilder(session: session, relation: relation)
  }

  var name: String { builder.relation.name }

  /// When an action happens: what is dropped first makes room for what is added.
  private enum Pass: Int, CaseIterable {
    case drop, retype, addColumn, addConstraint, column, other
  }

  private static func pass(of action: AlterTableAction) -> Pass {
    switch action {
    case .dropColumn, .dropConstraint, .dropNotNull, .dropExpression, .dropIdentity: .drop
    case .alterType: .retype
    case .addColumn: .addColumn
    case .addConstraint: .addConstraint
    case .setDefault, .dropDefault, .setNotNull, .setStatistics, .setColumnOptions,
      .resetColumnOptions, .setStorage, .setCompression, .addIdentity, .setIdentity:
      .column
    default: .other
    }
  }

  func run(_ actions: [AlterTableAction]) throws(EngineError) {
    for pass in Pass.allCases {
      for action in actions where Self.pass(of: action) == pass { try perform(action) }
    }
    try finish()
  }

  private func perform(_ action: AlterTableAction) throws(EngineError) {
    switch action {
    case .addColumn(let definition, let ifNotExists): try addColumn(definition, ifNotExists)
    case .dropColumn(let column, let ifExists, let behavior):
      try dropColumn(column, ifExists, behavior)
    case .alterType(let column, let type, _, let using): try alterType(column, type, using)
    case .setDefault(let column, let value): try setDefault(column, value)
    case .dropDefault(let column): try setDefault(column, nil)
    case .setNotNull(let column): try setNotNull(column)
    case .dropNotNull(let column): try dropNotNull(column)
    case .dropExpression(let column, let ifExists): try dropExpression(column, ifExists)
    case .addIdentity(let column, let always, let options):
      try addIdentity(column, always, options)
    case .setIdentity(let column, let changes): try setIdentity(column, changes)
    case .dropIdentity(let column, let ifExists): try dropIdentity(column, ifExists)
    case .addConstraint(let constraint): try builder.add(constraint)
    case .dropConstraint(let name, let ifExists, let behavior):
      try dropConstraint(name, ifExists, behavior)
    case .alterConstraint(let name, let timing): try alterConstraint(name, timing)
    case .validateConstraint(let name): try validate(name)
    default: try performStorage(action)
    }
  }

  /// The attribute of a column that may be altered.
  func attribute(_ name: Identifier) throws(EngineError) -> Int {
    if let index = builder.relation.attribute(named: name.text) { return index }
    if Binder.systemColumns.contains(where: { $0.0 == name.text }) {
      throw .sql("0A000", "cannot alter system column \"\(name.text)\"", at: name.span)
    }
    throw .undefinedColumn(name.text, of: self.name, at: name.span)
  }

  /// Works on the catalog with the relation as it is by now.
  func inCatalog(_ work: () throws(EngineError) -> Void) throws(EngineError) {
    session.put(.relation(builder.relation))
    try work()
    if let relation = session.catalog.relation(before.id) { builder.relation = relation }
  }

  // Columns.

  private func addColumn(_ definition: ColumnDefinition, _ ifNotExists: Bool)
    throws(EngineError)
  {
    let name = definition.name.text
    if builder.relation.attribute(named: name) != nil {
      guard ifNotExists else {
        throw .sql(
          "42701", "column \"\(name)\" of relation \"\(self.name)\" already exists",
          at: definition.name.span)
      }
      session.notices.append(
        "column \"\(name)\" of relation \"\(self.name)\" already exists, skipping")
      return
    }
    let index = builder.relation.columns.count
    session.put(.relation(builder.relation))
    try builder.add(definition)
    session.refreshRowType(of: before.id)
    let column = builder.relation.columns[index]
    if column.isNotNull { notNullColumns.insert(index) }
    let binder = Binder(session: session)
    let value = try binder.defaultValue(of: column)
    // A domain may refuse NULL.
    newValues[index] = try binder.assigned(value, to: name, column.type, at: .none)
  }

  private func dropColumn(_ name: Identifier, _ ifExists: Bool, _ behavior: DropBehavior?)
    throws(EngineError)
  {
    guard let index = builder.relation.attribute(named: name.text) else {
      if Binder.systemColumns.contains(where: { $0.0 == name.text }) {
        throw .sql("0A000", "cannot drop system column \"\(name.text)\"", at: name.span)
      }
      guard ifExists else { throw .undefinedColumn(name.text, of: self.name, at: name.span) }
      session.notices.append(
        "column \"\(name.text)\" of relation \"\(self.name)\" does not exist, skipping")
      return
    }
    try inCatalog { () throws(EngineError) in
      try session.drop([.column(before.id, index)], isCascade: behavior == .cascade)
    }
  }

  private func setDefault(_ name: Identifier, _ value: Expression?) throws(EngineError) {
    let index = try attribute(name)
    let column = builder.relation.columns[index]
    let isDrop = value == nil
    if column.identity != nil {
      throw .sql(
        "42601", "column \"\(name.text)\" of relation \"\(self.name)\" is an identity column",
        at: name.span,
        hint: isDrop ? "Use ALTER TABLE ... ALTER COLUMN ... DROP IDENTITY instead." : nil)
    }
    if column.isComputed {
      throw .sql(
        "42601", "column \"\(name.text)\" of relation \"\(self.name)\" is a generated column",
        at: name.span,
        hint: isDrop ? "Use ALTER TABLE ... ALTER COLUMN ... DROP EXPRESSION instead." : nil)
    }
    builder.relation.columns[index].defaultValue = try value.map { (value) throws(EngineError) in
      try builder.bindDefault(value, index)
    }
  }

  private func setNotNull(_ name: Identifier) throws(EngineError) {
    let index = try attribute(name)
    guard !builder.relation.columns[index].isNotNull else { return }
    builder.relation.columns[index].isNotNull = true
    notNullColumns.insert(index)
  }

  private func dropNotNull(_ name: Identifier) throws(EngineError) {
    let index = try attribute(name)
    if builder.relation.columns[index].identity != nil {
      throw .sql(
        "42601", "column \"\(name.text)\" of relation \"\(self.name)\" is an identity column",
        at: name.span)
    }
    for constraint in builder.relation.constraints where constraint.columns.contains(index) {
      guard case .primaryKey = constraint.kind else { continue }
      throw .sql("42P16", "column \"\(name.text)\" is in a primary key", at: name.span)
    }
    builder.relation.columns[index].isNotNull = false
  }

  private func dropExpression(_ name: Identifier, _ ifExists: Bool) throws(EngineError) {
    let index = try attribute(name)
    guard builder.relation.columns[index].isComputed else {
      let message =
        "column \"\(name.text)\" of relation \"\(self.name)\" is not a stored generated column"
      guard ifExists else { throw .sql("55000", message, at: name.span) }
      session.notices.append(message + ", skipping")
      return
    }
    builder.relation.columns[index].defaultValue = nil
  }

  // Constraints.

  private func constraint(_ name: Identifier) throws(EngineError) -> Int {
    guard let index = builder.relation.constraints.firstIndex(where: { $0.name == name.text })
    else {
      throw .sql(
        "42704", "constraint \"\(name.text)\" of relation \"\(self.name)\" does not exist",
        at: name.span)
    }
    return index
  }

  private func dropConstraint(_ name: Identifier, _ ifExists: Bool, _ behavior: DropBehavior?)
    throws(EngineError)
  {
    if ifExists, !builder.relation.constraints.contains(where: { $0.name == name.text }) {
      session.notices.append(
        "constraint \"\(name.text)\" of relation \"\(self.name)\" does not exist, skipping")
      return
    }
    let id = builder.relation.constraints[try constraint(name)].id
    try inCatalog { () throws(EngineError) in
      try session.drop(
        [.constraint(of: before.id, id)], isCascade: behavior == .cascade)
    }
  }

  private func alterConstraint(_ name: Identifier, _ timing: ConstraintTiming)
    throws(EngineError)
  {
    let index = try constraint(name)
    guard case .foreignKey = builder.relation.constraints[index].kind else {
      throw .sql(
        "42809",
        "constraint \"\(name.text)\" of relation \"\(self.name)\" is not a foreign key "
          + "constraint", at: name.span)
    }
    builder.relation.constraints[index].isDeferrable =
      timing.isDeferrable ?? timing.isInitiallyDeferred ?? false
    builder.relation.constraints[index].isInitiallyDeferred = timing.isInitiallyDeferred ?? false
  }

  private func validate(_ name: Identifier) throws(EngineError) {
    let index = try constraint(name)
    switch builder.relation.constraints[index].kind {
    case .check, .foreignKey: break
    case .primaryKey, .unique:
      throw .sql(
        "42809",
        "constraint \"\(name.text)\" of relation \"\(self.name)\" is not a foreign key or check "
          + "constraint", at: name.span)
    }
    guard !builder.relation.constraints[index].isValidated else { return }
    builder.relation.constraints[index].isValidated = true
    unproven.insert(builder.relation.constraints[index].id)
  }
}
