import Core
import SQLSyntax

/// ALTER SEQUENCE, DOMAIN and TYPE (of enums).
extension SQLSession {
  func alter(_ statement: AlterSequenceStatement) throws(EngineError) -> Outcome {
    guard let found = try target(statement.name, ifExists: statement.ifExists) else {
      return tag("ALTER SEQUENCE")
    }
    guard case .relation(let relation) = found, relation.kind == .sequence else {
      throw wrongKind(found.name, .sequence, at: statement.name.span)
    }
    for option in statement.options {
      if case .ownedBy(let column) = option.kind { try setOwner(of: relation, column) }
    }
    try change(
      sequence: relation.id, statement.options, type: nil, owner: statement.name.name)
    return tag("ALTER SEQUENCE")
  }

  /// OWNED BY.
  func setOwner(of sequence: Relation, _ column: ColumnReference?) throws(EngineError) {
    if let owner = sequence.owner,
      catalog.relation(owner.relation)?.columns[owner.attribute].identity != nil
    {
      throw .sql(
        "0A000", "cannot change ownership of identity sequence",
        detail: "Sequence \"\(sequence.name)\" is linked to table "
          + "\"\(catalog.relation(owner.relation)?.name ?? "")\".")
    }
    guard let column else { return change(sequence.id) { $0.owner = nil } }
    guard let table = column.table else {
      throw .sql(
        "42601", "invalid OWNED BY option", at: column.span,
        hint: "Specify OWNED BY table.column or OWNED BY NONE.")
    }
    let relation = try relation(named: table)
    guard relation.kind == .table || relation.kind == .view else {
      throw .sql(
        "42809", "sequence cannot be owned by relation \"\(relation.name)\"", at: table.span)
    }
    guard relation.schema == sequence.schema else {
      throw .sql("55000", "sequence must be in same schema as table it is linked to")
    }
    guard let index = relation.attribute(named: column.column.text) else {
      throw .undefinedColumn(column.column.text, of: relation.name, at: column.column.span)
    }
    change(sequence.id) { $0.owner = (relation: relation.id, attribute: index) }
  }

  /// Applies options to a sequence; a new type moves limits that were the old type's.
  func change(
    sequence id: ObjectID, _ options: [SequenceOption], type: SQLType?, owner: Identifier
  ) throws(EngineError) {
    guard let relation = catalog.relation(id), let parameters = relation.sequence else { return }
    var state =
      database.sequences[relation.heap]
      ?? SequenceState(last: parameters.start, isCalled: false)
    let changed = try SequenceOptions.changed(
      parameters, options, type: type, state: &state, session: self)
    change(id) { $0.sequence = changed }
    restart(sequence: id, state)
  }

  /// Gives a sequence a new place to stand in, so that a rollback finds the old one: unlike
  /// nextval, ALTER SEQUENCE and TRUNCATE … RESTART IDENTITY are part of their transaction.
  func restart(sequence id: ObjectID, _ state: SequenceState) {
    let storage = database.newObjectID()
    database.setSequence(
      storage, state, isTemporary: catalog.relation(id)?.isTemporary == true)
    change(id) { $0.heap = storage }
  }

  // Domains.

  func alter(_ statement: AlterDomainStatement) throws(EngineError) -> Outcome {
    var type = try userType(statement.name)
    guard var domain = type.domain, case .domain(let base) = type.info.kind else {
      throw wrongKind(type.name, .domain, at: statement.name.span)
    }
    switch statement.action {
    case .setDefault(let value):
      let binder = Binder(session: self)
      binder.level.clause = .defaults
      _ = try binder.assigned(
        try binder.bind(value), to: type.name, base, at: value.span)
      if case .literal(.null) = value.kind {
        domain.defaultValue = nil
      } else {
        domain.defaultValue = value
      }
    case .dropDefault: domain.defaultValue = nil
    case .setNotNull:
      domain.isNotNull = true
      try prove(type, message: "contains null values", code: "23502") { $0.isNull }
    case .dropNotNull: domain.isNotNull = false
    case .addConstraint(let constraint): try add(constraint, to: &domain, type, base)
    case .dropConstraint(let name, let ifExists, _):
      guard domain.checks.contains(where: { $0.name == name.text }) else {
        let message = "constraint \"\(name.text)\" of domain \"\(type.name)\" does not exist"
        guard ifExists else { throw .sql("42704", message, at: name.span) }
        notices.append(message + ", skipping")
        return tag("ALTER DOMAIN")
      }
      domain.checks.removeAll { $0.name == name.text }
    case .validateConstraint(let name):
      guard let place = domain.checks.firstIndex(where: { $0.name == name.text }) else {
        throw .sql(
          "42704", "constraint \"\(name.text)\" of domain \"\(type.name)\" does not exist",
          at: name.span)
      }
      try prove(domain.checks[place], of: type, base)
      domain.checks[place].isValidated = true
    }
    type.domain = domain
    put(.type(type))
    return tag("ALTER DOMAIN")
  }

  private func add(
    _ constraint: TableConstraint, to domain: inout UserType.Domain, _ type: UserType,
    _ base: SQLType
  ) throws(EngineError) {
    guard case .check(let expression, _) = constraint.kind else {
      throw .sql("42601", "only CHECK constraints are possible for domains", at: constraint.span)
    }
    var check = try domainCheck(
      expression, name: constraint.name?.text, of: type.name, base, in: type.schema,
      taken: domain.checks.map(\.name))
    check.isValidated = !constraint.isNotValid
    if check.isValidated { try prove(check, of: type, base) }
    domain.checks.append(check)
  }

  /// Makes a check of a domain.
  func domainCheck(
    _ expression: Expression, name: String?, of domain: String, _ base: SQLType,
    in schema: ObjectID, taken: [String]
  ) throws(EngineError) -> UserType.Domain.Check {
    let binder = Binder(session: self)
    binder.level.clause = .check
    binder.level.source = Source(
      SourceTable(
        alias: "", columns: [SourceColumn(name: "value", expression: .column(0, base))]))
    let bound = try binder.asBoolean(
      try binder.bind(expression), of: "CHECK", at: expression.span)
    if bound.hasSubquery {
      throw .sql("0A000", "cannot use subquery in check constraint", at: expression.span)
    }
    if let name, taken.contains(name) {
      throw .sql("42710", "constraint \"\(name)\" for domain \"\(domain)\" already exists")
    }
    return UserType.Domain.Check(
      name: name ?? freeName([domain, "check"], in: schema, taken: taken), syntax: expression,
      bound: bound)
  }

  private func prove(_ check: UserType.Domain.Check, of type: UserType, _ base: SQLType)
    throws(EngineError)
  {
    let condition = try ExpressionCompiler([0], plainPlanner()).compile(check.bound)
    let context = plainContext()
    try prove(
      type, message: "contains values that violate the new constraint", code: "23514"
    ) { (value) throws(EngineError) in
      let row = Batch(columns: [ColumnVector([value], type: base)], count: 1)
      let truth = try condition.evaluate(row, context)
      return !truth.isNull(at: 0) && !truth.isTrue(at: 0)
    }
  }

  /// Looks at every stored value of a domain.
  private func prove(
    _ type: UserType, message: String, code: String,
    where isWrong: (SQLValue) throws(EngineError) -> Bool
  ) throws(EngineError) {
    for relation in catalog.relations where relation.heap != 0 {
      for (index, column) in relation.liveColumns where isDomain(column.type.id, over: type.info.id)
      {
        let binder = Binder(session: self, firstColumn: 1)
        let rows = try collect(
          .scan(
            TableScan(
              relation: relation.id, outputs: [TableScan.Output(id: 0, attribute: index)])), 1,
          binder)
        for row in 0..<rows.count where try isWrong(rows.columns[0][row]) {
          throw .sql(
            code, "column \"\(column.name)\" of table \"\(relation.name)\" \(message)")
        }
      }
    }
  }

  /// Whether a type is a domain, or a domain over it.
  private func isDomain(_ id: TypeID, over domain: TypeID) -> Bool {
    if id == domain { return true }
    guard case .domain(let base)? = access.typeInfo(id)?.kind else { return false }
    return isDomain(base.id, over: domain)
  }

  func renameCheck(_ name: Identifier, of domain: QualifiedName, to new: String)
    throws(EngineError)
  {
    var type = try userType(domain)
    guard let place = type.domain?.checks.firstIndex(where: { $0.name == name.text }) else {
      throw .sql(
        "42704", "constraint \"\(name.text)\" of domain \"\(type.name)\" does not exist",
        at: name.span)
    }
    if type.domain?.checks.contains(where: { $0.name == new }) == true {
      throw .sql("42710", "constraint \"\(new)\" for domain \"\(type.name)\" already exists")
    }
    type.domain?.checks[place].name = new
    put(.type(type))
  }

  // Enums.

  func alter(_ statement: AlterEnumStatement) throws(EngineError) -> Outcome {
    var type = try userType(statement.name)
    guard type.info.isEnumeration else {
      throw .sql(
        "42809", "\(NameTable.key(statement.name)) is not an enum", at: statement.name.span)
    }
    switch statement.action {
    case .rename(let old, let new):
      guard let place = type.labels.firstIndex(where: { $0.name == old.text }) else {
        throw .sql("22023", "\"\(old.text)\" is not an existing enum label", at: old.span)
      }
      if type.labels.contains(where: { $0.name == new.text }) {
        throw .sql("42710", "enum label \"\(new.text)\" already exists", at: new.span)
      }
      type.labels[place].name = new.text
    case .add(let label, let ifNotExists, let place):
      if type.labels.contains(where: { $0.name == label.text }) {
        let message = "enum label \"\(label.text)\" already exists"
        guard ifNotExists else { throw .sql("42710", message, at: label.span) }
        notices.append(message + ", skipping")
        return tag("ALTER TYPE")
      }
      guard label.text.utf8.count <= Self.nameByteCountMax else {
        throw .sql(
          "42602", "invalid enum label \"\(label.text)\"", at: label.span,
          detail: "Labels must be \(Self.nameByteCountMax) bytes or less.")
      }
      try add(label, at: place, to: &type)
    }
    put(.type(type))
    return tag("ALTER TYPE")
  }

  private func add(
    _ label: EnumLabel, at place: AlterEnumStatement.Place, to type: inout UserType
  ) throws(EngineError) {
    func index(of neighbor: EnumLabel) throws(EngineError) -> Int {
      guard let found = type.labels.firstIndex(where: { $0.name == neighbor.text }) else {
        throw .sql(
          "22023", "\"\(neighbor.text)\" is not an existing enum label", at: neighbor.span)
      }
      return found
    }
    let position: Int =
      switch place {
      case .last: type.labels.count
      case .before(let neighbor): try index(of: neighbor)
      case .after(let neighbor): try index(of: neighbor) + 1
      }
    // Values that are stored keep their numbers: the new one lies between its neighbours.
    let low = position > 0 ? type.labels[position - 1].value : 0
    let high =
      position < type.labels.count ? type.labels[position].value : low + UserType.labelGap * 2
    let value = low + (high - low) / 2
    guard value > low else {
      throw .sql("54000", "there is no room between the neighbours of label \"\(label.text)\"")
    }
    type.labels.insert(UserType.Label(value: value, name: label.text), at: position)
  }
}
