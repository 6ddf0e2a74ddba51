import Core
import SQLSyntax

/// What expressions of a session may ask of the catalog.
final class SessionAccess: CatalogAccess {
  unowned let session: SQLSession

  init(session: SQLSession) { self.session = session }

  private var catalog: Catalog { session.catalog }

  func typeInfo(_ id: TypeID) -> TypeInfo? {
    if let builtin = BuiltinTypes.byID[id] { return builtin }
    return userType(id)?.info
  }

  func userType(_ id: TypeID) -> UserType? {
    if case .type(let type)? = catalog.objects[id.rawValue] { return type }
    return nil
  }

  func typeID(named name: String, schema: String?) -> TypeID? {
    if let schema {
      if schema == "pg_catalog" { return BuiltinTypes.byName[name] }
      guard let id = session.schema(named: schema),
        case .type(let type)? = catalog.find(.type, name, in: id)
      else { return nil }
      return type.info.id
    }
    if let builtin = BuiltinTypes.byName[name] { return builtin }
    for id in session.searchPath {
      if case .type(let type)? = catalog.find(.type, name, in: id) { return type.info.id }
    }
    return nil
  }

  /// As PostgreSQL prints a type, with its modifier left out.
  func displayName(of type: SQLType) -> String { typeInfo(type.id)?.displayName ?? "???" }

  /// What a column of the domain gets if nothing is given: the domain's, or that of what it is
  /// made from.
  func domainDefault(_ id: TypeID) -> Expression? {
    guard let user = userType(id), let domain = user.domain else { return nil }
    if let value = domain.defaultValue { return value }
    if case .domain(let base) = user.info.kind { return domainDefault(base.id) }
    return nil
  }

  func enumValue(of label: String, in type: TypeID) -> Int64? {
    userType(type)?.labels.first { $0.name == label }?.value
  }

  func enumLabel(of value: Int64, in type: TypeID) -> String? {
    userType(type)?.labels.first { $0.value == value }?.name
  }

  func enumValues(of type: TypeID) -> [Int64] { userType(type)?.labels.map(\.value) ?? [] }

  func checkDomain(_ value: SQLValue, type: TypeID, _ context: inout EvaluationContext)
    throws(EngineError)
  {
    guard let user = userType(type), let domain = user.domain else { return }
    if case .domain(let base) = user.info.kind { try checkDomain(value, type: base.id, &context) }
    if domain.isNotNull, value.isNull {
      throw .sql("23502", "domain \(user.name) does not allow null values")
    }
    for check in domain.checks {
      let compiler = ExpressionCompiler([0], session.plainPlanner())
      let evaluator = try compiler.compile(check.bound)
      let batch = Batch(columns: [ColumnVector(.values([value]))], count: 1)
      let result = try evaluator.evaluate(batch, session.plainContext())
      if !result.isNull(at: 0), !result.isTrue(at: 0) {
        throw .domainCheck(user.name, check.name)
      }
    }
  }

  func relationID(named name: String) throws(EngineError) -> UInt32? {
    let parts = name.split(separator: ".", maxSplits: 1).map { part in
      part.hasPrefix("\"") && part.hasSuffix("\"") && part.count > 1
        ? String(part.dropFirst().dropLast()) : part.lowercased()
    }
    guard let last = parts.last else { return nil }
    let schemas =
      parts.count > 1
      ? session.schema(named: parts[0]).map { [$0] } ?? [] : session.searchPath
    for schema in schemas {
      if let found = catalog.find(.relation, last, in: schema) { return found.id }
    }
    return nil
  }

  func relationName(_ id: UInt32) -> String? {
    guard let object = catalog.objects[id] else { return nil }
    let isVisible = session.searchPath.contains(object.schemaID)
    return isVisible ? object.name : "\(catalog.schemaName(object.schemaID)).\(object.name)"
  }

  func nextSequenceValue(_ id: UInt32) throws(EngineError) -> Int64 {
    try session.lock(id, .rowExclusive)
    let entry = try session.once { () throws(EngineError) in .number(try advanceSequence(id)) }
    guard case .number(let value) = entry else { return 0 }
    session.sequenceValues[id] = value
    session.lastSequence = id
    return value
  }

  private func advanceSequence(_ id: UInt32) throws(EngineError) -> Int64 {
    guard let relation = catalog.relation(id), let parameters = relation.sequence else {
      throw notSequence(id)
    }
    var state =
      session.database.sequences[relation.heap]
      ?? SequenceState(last: parameters.start, isCalled: false)
    if state.isCalled {
      let (next, overflow) = state.last.addingReportingOverflow(parameters.increment)
      let isUp = parameters.increment > 0
      if overflow || (isUp ? next > parameters.maximum : next < parameters.minimum) {
        guard parameters.cycles else {
          let limit = isUp ? parameters.maximum : parameters.minimum
          throw .sql(
            "2200H",
            "nextval: reached \(isUp ? "maximum" : "minimum") value of sequence "
              + "\"\(relation.name)\" (\(limit))")
        }
        state.last = isUp ? parameters.minimum : parameters.maximum
      } else {
        state.last = next
      }
    }
    state.isCalled = true
    session.database.setSequence(relation.heap, state, isTemporary: relation.isTemporary)
    return state.last
  }

  private func notSequence(_ id: UInt32) -> EngineError {
    guard let name = relationName(id) else { return .undefinedRelation(id: id) }
    return .sql("42809", "\"\(name)\" is not a sequence")
  }

  func currentSequenceValue(_ id: UInt32) throws(EngineError) -> Int64 {
    guard let relation = catalog.relation(id), relation.sequence != nil else {
      throw notSequence(id)
    }
    guard let value = session.sequenceValues[id] else {
      throw .sql(
        "55000",
        "currval of sequence \"\(relation.name)\" is not yet defined in this session")
    }
    return value
  }

  func lastSequenceValue() throws(EngineError) -> Int64 {
    guard let id = session.lastSequence, let value = session.sequenceValues[id] else {
      throw .sql("55000", "lastval is not yet defined in this session")
    }
    return value
  }

  func setSequenceValue(_ id: UInt32, to value: Int64, isCalled: Bool) throws(EngineError) {
    guard let relation = catalog.relation(id), let parameters = relation.sequence else {
      throw notSequence(id)
    }
    guard value >= parameters.minimum, value <= parameters.maximum else {
      throw .sql(
        "22003",
        "setval: value \(value) is out of bounds for sequence \"\(relation.name)\" "
          + "(\(parameters.minimum)..\(parameters.maximum))")
    }
    _ = try session.once { () throws(EngineError) in
      session.database.setSequence(
        relation.heap, SequenceState(last: value, isCalled: isCalled),
        isTemporary: relation.isTemporary)
      return .done
    }
    if isCalled { session.sequenceValues[id] = value }
  }

  func sessionFact(_ name: String) -> String? {
    switch name {
    case "current_user", "user", "current_role": session.currentUser
    case "session_user": SQLSession.superuser
    case "current_database", "current_catalog": "postgres"
    case "trigger_depth": "\(session.routines.triggerDepth)"
    case "current_schema":
      session.listedSchemas.first { !Catalog.isTemporary($0) }.map { catalog.schemaName($0) }
    default: nil
    }
  }

  func setting(_ name: String) -> String? { session.setting(name) }

  func changeSetting(_ name: String, to value: String, isLocal: Bool) throws(EngineError)
    -> SQLSettings
  {
    let key = name.lowercased()
    guard SettingNames.defaults[key] != nil || key.contains(".") else {
      throw .sql("42704", "unrecognized configuration parameter \"\(name)\"")
    }
    return try session.changeWhileEvaluating(key, value, isLocal: isLocal)
  }
}
