import Core
import SQLSyntax

/// SET, SHOW, RESET, PREPARE, EXECUTE.
extension SQLSession {
  func set(_ statement: SetStatement) throws(EngineError) -> Outcome {
    switch statement.target {
    case .variable(let name, let values):
      let key = name.text.lowercased()
      guard SettingNames.defaults[key] != nil || key.contains(".") else {
        throw .sql(
          "42704", "unrecognized configuration parameter \"\(name.text)\"", at: name.span)
      }
      try change(key, values.map { $0.text(of: key) }, isLocal: statement.scope == .local)
      return tag("SET")
    case .transaction(let modes):
      try apply(modes)
      return tag("SET")
    case .characteristics(let modes):
      setDefaults(modes)
      return tag("SET")
    default: throw .unsupported("this form of SET")
    }
  }

  /// Puts a setting, or its default for no values.
  /// - Parameter isLocal: only until the transaction ends.
  /// - Throws: 22023.
  func change(_ key: String, _ values: [String], isLocal: Bool) throws(EngineError) {
    if isLocal, transaction?.isExplicit != true {
      notices.append("SET LOCAL can only be used in transaction blocks")
      return
    }
    let text =
      values.isEmpty
      ? nil : try SettingRules.canonical(key, values, current: setting(key))
    settings.put(key, text, isLocal: isLocal)
  }

  func show(_ statement: ShowStatement) throws(EngineError) -> Outcome {
    guard case .variable(let name) = statement else { return showAll() }
    let key = name.text.lowercased()
    var value = setting(key)
    if let mode = transactionMode(named: key) { value = mode }
    guard let value else {
      throw .sql("42704", "unrecognized configuration parameter \"\(name.text)\"", at: name.span)
    }
    var batch = RowBatch(columnCount: 1)
    batch.append(value)
    return .rows(
      RowList(columns: [Column(name.text, type: "text", kind: .text)], batch: batch, tag: "SHOW"))
  }

  private func showAll() -> Outcome {
    var batch = RowBatch(columnCount: 3)
    for name in SettingNames.defaults.keys.sorted() {
      batch.append(name)
      batch.append(transactionMode(named: name) ?? setting(name))
      batch.append(SettingNames.descriptions[name] ?? "")
    }
    let columns = ["name", "setting", "description"].map { Column($0, type: "text", kind: .text) }
    return .rows(RowList(columns: columns, batch: batch, tag: "SHOW"))
  }

  func reset(_ statement: ResetStatement) -> Outcome {
    switch statement {
    case .variable(let name): settings.put(name.text.lowercased(), nil, isLocal: false)
    case .all: settings = Settings()
    case .sessionAuthorization: break
    }
    return tag("RESET")
  }

  func prepare(_ statement: PrepareStatement) throws(EngineError) -> Outcome {
    guard prepared[statement.name.text] == nil else {
      throw .sql(
        "42P05", "prepared statement \"\(statement.name.text)\" already exists",
        at: statement.name.span)
    }
    var types: [SQLType?] = []
    for type in statement.types { types.append(try resolve(type)) }
    let binder = Binder(session: self, parameterTypes: types)
    binder.infersParameters = true
    _ = try binder.bindStatement(statement.statement)
    for (index, type) in binder.parameterTypes.enumerated() where type == nil {
      throw .sql("42P18", "could not determine data type of parameter $\(index + 1)")
    }
    prepared[statement.name.text] = PreparedStatement(
      statement: statement.statement, types: binder.parameterTypes)
    return tag("PREPARE")
  }

  func execute(_ statement: ExecuteStatement) throws(EngineError) -> Outcome {
    let (found, values) = try preparedStatement(statement)
    if let plan = found.plan {
      for lock in plan.locks { try self.lock(lock.relation, lock.mode) }
      if plan.isCurrent(for: self) {
        measuresRun = isAttended
        return try plan.run(values, self)
      }
    }
    let plan = try StatementPlan(found.statement, self, parameterTypes: found.types)
    prepared[statement.name.text]?.plan = plan
    return try plan.run(values, self)
  }

  /// A prepared statement, with the values that EXECUTE gives it.
  func preparedStatement(_ statement: ExecuteStatement) throws(EngineError)
    -> (PreparedStatement, [SQLValue])
  {
    guard let found = prepared[statement.name.text] else {
      throw .sql(
        "26000", "prepared statement \"\(statement.name.text)\" does not exist",
        at: statement.name.span)
    }
    guard found.types.count == statement.arguments.count else {
      throw .sql(
        "42601", "wrong number of parameters for prepared statement \"\(statement.name.text)\"",
        at: statement.name.span,
        detail: "Expected \(found.types.count) parameters but got \(statement.arguments.count).")
    }
    let binder = Binder(session: self)
    binder.level.clause = .execute
    var values: [SQLValue] = []
    for (index, (argument, type)) in zip(statement.arguments, found.types).enumerated() {
      let bound = try binder.bind(argument)
      guard let value = try binder.coerced(bound, to: type ?? .text, in: .assignment) else {
        throw .mismatch(
          "parameter $\(index + 1) of type \(access.displayName(of: bound.type)) cannot be "
            + "coerced to the expected type \(access.displayName(of: type ?? .text))",
          at: argument.span, hint: "You will need to rewrite or cast the expression.")
      }
      values.append(try evaluate(value))
    }
    return (found, values)
  }

  /// The value of an expression that names no columns.
  func evaluate(_ expression: BoundExpression) throws(EngineError) -> SQLValue {
    let evaluator = try ExpressionCompiler([], plainPlanner()).compile(expression)
    return try evaluator.evaluate(.single, plainContext())[0]
  }

  func deallocate(_ name: Identifier?) throws(EngineError) -> Outcome {
    guard let name else {
      prepared = [:]
      return tag("DEALLOCATE ALL")
    }
    guard prepared.removeValue(forKey: name.text) != nil else {
      throw .sql(
        "26000", "prepared statement \"\(name.text)\" does not exist", at: name.span)
    }
    return tag("DEALLOCATE")
  }
}

extension SettingValue {
  var text: String {
    switch self {
    case .word(let text), .string(let text), .number(let text): text
    case .interval(let text, _): Self.hours(text) ?? text
    }
  }

  /// `-08:30` as a number of hours.
  private static func hours(_ text: String) -> String? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard (1...3).contains(parts.count), let hours = parts[0], abs(hours) <= 168 else { return nil }
    let rest = parts.dropFirst().reduce(0.0) { $0 * 60 + Double($1 ?? 0) }
    let fraction = rest / (parts.count == 3 ? 3600 : 60)
    return String(Double(hours) + (text.hasPrefix("-") ? -fraction : fraction))
  }
}

extension SettingValue {
  /// As it is kept: in a list of names each is quoted where it needs that.
  func text(of setting: String) -> String {
    guard setting == "search_path", !text.isEmpty else { return text }
    return Deparser.quoted(text)
  }
}
