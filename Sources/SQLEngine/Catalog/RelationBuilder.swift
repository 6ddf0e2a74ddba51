import Core
import SQLSyntax

/// Gathers the columns and constraints of a table that is being made or altered.
///
/// Columns are added at once. Constraints wait for ``finish()``: they may name columns that come
/// later, and references need the keys that they refer to.
final class RelationBuilder {
  let session: SQLSession
  var relation: Relation
  var keys: [PendingKey] = []
  var checks: [PendingCheck] = []
  var references: [PendingReference] = []
  /// LIKE … INCLUDING INDEXES: indexes that carry no constraint.
  var copiedIndexes: [IndexDefinition] = []
  private var computed: [(column: Int, Expression)] = []
  /// Columns that come from the tables that it inherits from.
  var inheritedNames: Set<String> = []

  /// PRIMARY KEY or UNIQUE, to be added.
  struct PendingKey {
    var name: String?
    var columns: [Int]
    var isPrimary: Bool
    var timing = ConstraintTiming()
    var isNullsDistinct = true
    var included: [Int] = []
    /// USING INDEX: what is there already.
    var existing: ObjectID?
  }

  /// CHECK, to be added.
  struct PendingCheck {
    var name: String?
    var expression: Expression
    /// The column that it was written at.
    var column: String?
    var isValidated = true
    var isNoInherit = false
  }

  /// REFERENCES, to be added.
  struct PendingReference {
    var name: String?
    var columns: [Int]
    var reference: ForeignKeyReference
    var timing = ConstraintTiming()
    var isValidated = true
  }

  static let columnCountMax = 1600

  /// Columns that will be computed.
  var pendingGenerated: [Int] { computed.map(\.column) }

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

  func append(_ column: RelationColumn, at span: SyntaxSpan) throws(EngineError) {
    if relation.attribute(named: column.name) != nil {
      throw .sql("42701", "column \"\(column.name)\" specified more than once", at: span)
    }
    if Binder.systemColumns.contains(where: { $0.0 == column.name }) {
      throw .sql(
        "42701", "column name \"\(column.name)\" conflicts with a system column name", at: span)
    }
    guard relation.columns.count < Self.columnCountMax else {
      throw .sql(
        "54011", "tables can have at most \(Self.columnCountMax) columns", at: span)
    }
    relation.columns.append(column)
  }

  func add(_ definition: ColumnDefinition) throws(EngineError) {
    if let index = try merge(definition) {
      for constraint in definition.constraints { try apply(constraint, to: index) }
      return
    }
    guard let typeName = definition.type else {
      throw .unsupported("a column without a type", at: definition.span)
    }
    let isSerial = TypeName.serials[typeName.serialWord] != nil
    if isSerial, typeName.isArray {
      throw .sql("0A000", "array of serial is not implemented", at: typeName.span)
    }
    let type = try session.resolve(typeName)
    try checkType(type, of: definition.name.text, at: typeName.span)
    try append(RelationColumn(name: definition.name.text, type: type), at: definition.name.span)
    let index = relation.columns.count - 1
    if isSerial { try makeSequence(for: index, options: [], identity: nil) }
    for constraint in definition.constraints { try apply(constraint, to: index) }
  }

  func checkType(_ type: SQLType, of name: String, at span: SyntaxSpan) throws(EngineError) {
    guard let info = session.access.typeInfo(type.id) else { return }
    if info.kind.isPseudo, type.id != .record || relation.kind != .view {
      throw .sql(
        "42P16",
        "column \"\(name)\" has pseudo-type \(session.access.displayName(of: type))", at: span)
    }
    if let own = session.rowTypeDefinition(of: relation.id), session.holds(type.id, own.info.id) {
      throw .sql(
        "42P16", "composite type \(relation.name) cannot be made a member of itself", at: span)
    }
  }

  private func apply(_ constraint: ColumnConstraint, to index: Int) throws(EngineError) {
    let name = constraint.name?.text
    switch constraint.kind {
    case .notNull:
      relation.columns[index].isNotNull = true
    case .null:
      if relation.columns[index].isNotNull {
        throw .syntax(
          "conflicting NULL/NOT NULL declarations for column \"\(relation.columns[index].name)\" "
            + "of table \"\(relation.name)\"", at: constraint.span)
      }
    case .defaultValue(let expression):
      try refuseSecond(index, isIdentity: false, at: constraint.span)
      relation.columns[index].defaultValue = try bindDefault(expression, index)
    case .check(let expression, let noInherit):
      checks.append(
        PendingCheck(
          name: name, expression: expression, column: relation.columns[index].name,
          isNoInherit: noInherit))
    case .unique(let settings, let nulls):
      keys.append(
        PendingKey(
          name: name, columns: [index], isPrimary: false, timing: constraint.timing,
          isNullsDistinct: !nulls, included: try attributes(settings.include, of: .include)))
    case .primaryKey(let settings):
      try addPrimaryKey(
        PendingKey(
          name: name, columns: [index], isPrimary: true, timing: constraint.timing,
          included: try attributes(settings.include, of: .include)), at: constraint.span)
    case .references(let reference):
      references.append(
        PendingReference(
          name: name, columns: [index], reference: reference, timing: constraint.timing))
    case .identity(let always, let options):
      try refuseSecond(index, isIdentity: true, at: constraint.span)
      try makeSequence(for: index, options: options, identity: always ? .always : .byDefault)
    case .generated(let expression):
      try refuseSecond(index, isGenerated: true, at: constraint.span)
      computed.append((index, expression))
    }
  }

  /// A column has one source of values at most.
  private func refuseSecond(
    _ index: Int, isIdentity: Bool = false, isGenerated: Bool = false, at span: SyntaxSpan
  ) throws(EngineError) {
    let column = relation.columns[index]
    let place = "for column \"\(column.name)\" of table \"\(relation.name)\""
    let hasGenerated = computed.contains { $0.column == index }
    let isInherited = inheritedNames.contains(column.name)
    let hasDefault = column.defaultValue != nil && column.identity == nil && !isInherited
    let problem: String? =
      switch (isIdentity, isGenerated) {
      case (true, _):
        column.identity != nil
          ? "multiple identity specifications"
          : hasGenerated
            ? "both identity and generation expression specified"
            : hasDefault ? "both default and identity specified" : nil
      case (_, true):
        hasGenerated
          ? "multiple generation clauses specified"
          : column.identity != nil
            ? "both identity and generation expression specified"
            : hasDefault ? "both default and generation expression specified" : nil
      default:
        column.identity != nil
          ? "both default and identity specified"
          : hasGenerated
            ? "both default and generation expression specified"
            : hasDefault ? "multiple default values specified" : nil
      }
    if let problem { throw .syntax("\(problem) \(place)", at: span) }
  }

  /// Binds what a column gets if nothing is given.
  func bindDefault(_ expression: Expression, _ index: Int) throws(EngineError)
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
    if bound.hasSubquery {
      throw .sql("0A000", "cannot use subquery in DEFAULT expression", at: expression.span)
    }
    return RelationColumn.DefaultValue(syntax: expression, bound: bound)
  }

  func makeSequence(
    for index: Int, options: [SequenceOption], identity: RelationColumn.Identity?
  ) throws(EngineError) {
    let column = relation.columns[index]
    var name = session.freeName([relation.name, column.name, "seq"], in: relation.schema)
    var rest: [SequenceOption] = []
    for option in options {
      if case .sequenceName(let given) = option.kind {
        name = given.name.text
      } else {
        rest.append(option)
      }
    }
    if identity != nil, ![.int2, .int4, .int8].contains(column.type.id) {
      throw .sql("22023", "identity column type must be smallint, integer, or bigint")
    }
    let type = [.int2, .int4].contains(column.type.id) ? column.type : .int8
    let id = try session.makeSequence(
      name, schema: relation.schema, type: type, options: rest,
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
    var table = SourceTable(
      alias: relation.name,
      columns: relation.liveColumns.map { index, column in
        SourceColumn(name: column.name, expression: .column(index, column.type))
      })
    table.relation = relation.id
    table.rowType = session.rowType(of: relation)
    binder.level.source = Source(table)
    binder.level.clause = clause
    return try binder.bind(expression)
  }

  /// GENERATED ALWAYS AS (…) STORED.
  func bindGenerated(_ expression: Expression, _ index: Int) throws(EngineError) {
    let column = relation.columns[index]
    let binder = Binder(session: session)
    let bound = try binder.assigned(
      try bindOwn(expression, .generated), to: column.name, column.type, at: expression.span)
    if bound.isVolatile || bound.isStable {
      throw .sql("42P17", "generation expression is not immutable", at: expression.span)
    }
    if bound.hasSubquery {
      throw .sql(
        "0A000", "cannot use subquery in column generation expression", at: expression.span)
    }
    for other in bound.columns.sorted() {
      guard
        computed.contains(where: { $0.column == other })
          || relation.columns[other].defaultValue?.isGenerated == true
      else { continue }
      throw .sql(
        "42P17",
        "cannot use generated column \"\(relation.columns[other].name)\" in column generation "
          + "expression", at: expression.span,
        detail: "A generated column cannot reference another generated column.")
    }
    relation.columns[index].defaultValue = RelationColumn.DefaultValue(
      syntax: expression, bound: bound, isGenerated: true)
  }

  /// Adds what waited, and puts the table into the catalog.
  func finish() throws(EngineError) -> Relation {
    for (index, expression) in computed { try bindGenerated(expression, index) }
    for check in checks { try addCheck(check) }
    for key in keys { try addKey(key) }
    session.put(.relation(relation))
    for reference in references { try addReference(reference) }
    session.put(.relation(relation))
    for index in copiedIndexes { try addCopy(of: index) }
    return relation
  }
}

extension Expression {
  /// Where a column is named, if one is.
  var firstColumn: SyntaxSpan? {
    var found: SyntaxSpan?
    var mapping = SyntaxMapping()
    mapping.expression = { node in
      guard case .column = node.kind, found == nil else { return nil }
      found = node.span
      return node
    }
    mapping.select = { _ in SelectCore() }
    _ = mapping.map(self)
    return found
  }
}

extension TypeName {
  /// Integers that draw their values from a sequence, and what they are then.
  static let serials = [
    "serial": "int4", "serial4": "int4", "bigserial": "int8", "serial8": "int8",
    "smallserial": "int2", "serial2": "int2",
  ]

  /// The name, if it can mean a serial type: without a schema.
  var serialWord: String { name.schema == nil ? name.name.text : "" }
}
