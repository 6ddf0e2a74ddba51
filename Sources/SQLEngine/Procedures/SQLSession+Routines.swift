import Core
import SQLSyntax

/// CREATE, ALTER and DROP of functions and procedures; CALL.
extension SQLSession {
  func createFunction(_ statement: CreateFunctionStatement) throws(EngineError) -> Outcome {
    let schema = try creationSchema(statement.name, isTemporary: false)
    let word = statement.isProcedure ? "CREATE PROCEDURE" : "CREATE FUNCTION"
    let builder = RoutineBuilder(session: self, statement: statement)
    var routine = try builder.routine(id: 0, schema: schema)
    let existing = catalog.find(.function, routine.identity, in: schema)
    if case .routine(let old)? = existing {
      guard statement.orReplace else {
        throw .sql(
          "42723", "function \"\(routine.name)\" already exists with same argument types")
      }
      try checkReplacement(of: old, with: routine)
      routine.id = old.id
    } else {
      routine.id = database.newObjectID()
    }
    // Its own name must be known while the body is looked at: it may call itself.
    put(.routine(routine))
    let isText = !routine.source.isEmpty
    guard !isText || setting("check_function_bodies") != "off" else { return tag(word) }
    let body = try validate(routine)
    if !isText, let body = body as? CompiledSQLFunction {
      routine.named = body.named
      put(.routine(routine))
    }
    return tag(word)
  }

  /// Compiles the body, so that what is wrong with it is said now.
  private func validate(_ routine: Routine) throws(EngineError) -> (any CompiledRoutine)? {
    guard !routine.isPolymorphic else { return nil }
    let types = CallTypes(
      arguments: routine.arguments.map(\.type), result: routine.result)
    do throws(EngineError) { return try routines.compile(routine, types) } catch {
      throw error.withoutPlace
    }
  }

  private func checkReplacement(of old: Routine, with new: Routine) throws(EngineError) {
    guard old.kind == new.kind else {
      throw .sql(
        "42809", "cannot change routine kind",
        detail: "\"\(old.name)\" is a \(old.kind == .procedure ? "procedure" : "function").")
    }
    let hint =
      "Use DROP \(old.kind == .procedure ? "PROCEDURE" : "FUNCTION") "
      + "\(signature(of: old)) first."
    guard old.result.id == new.result.id, old.returnsSet == new.returnsSet else {
      throw .sql(
        "42P13",
        old.kind == .procedure
          ? "cannot change whether a procedure has output parameters"
          : "cannot change return type of existing function", hint: hint)
    }
    guard old.outputs == new.outputs else {
      throw .sql(
        "42P13", "cannot change return type of existing function", hint: hint,
        detail: "Row type defined by OUT parameters is different.")
    }
    let inputs = new.parameters.filter(\.isInput)
    for (before, after) in zip(old.parameters.filter(\.isInput), inputs) {
      if !before.name.isEmpty, before.name != after.name {
        throw .sql(
          "42P13", "cannot change name of input parameter \"\(before.name)\"", hint: hint)
      }
      if before.defaultValue != nil, after.defaultValue == nil {
        throw .sql(
          "42P13", "cannot remove parameter defaults from existing function", hint: hint)
      }
    }
  }

  /// `f(integer,text)`.
  func signature(of routine: Routine) -> String {
    let types = routine.parameters.filter(\.isInput).map { access.displayName(of: $0.type) }
    return "\(routine.name)(\(types.joined(separator: ",")))"
  }

  /// The routine that a signature names.
  /// - Returns: nil if there is none.
  func findRoutine(_ signature: FunctionSignature, _ kind: ObjectKind) throws(EngineError)
    -> Routine?
  {
    let name = signature.name.name.text
    let schemas =
      try signature.name.schema.map { (schema) throws(EngineError) -> [ObjectID] in
        guard let id = self.schema(named: schema.text) else {
          throw .undefinedSchema(schema.text, at: schema.span)
        }
        return [id]
      } ?? searchPath
    let candidates = catalog.routines(named: name).filter { schemas.contains($0.schema) }
    guard let parameters = signature.parameters else {
      let fitting = candidates.filter { $0.isA(kind) }
      if fitting.count > 1 {
        throw .sql(
          "42725", "\(kind.rawValue) name \"\(name)\" is not unique", at: signature.name.span,
          hint: "Specify the argument list to select the \(kind.rawValue) unambiguously.")
      }
      return fitting.first
    }
    var types: [TypeID] = []
    for parameter in parameters where parameter.mode != .output {
      types.append(try resolve(parameter.type).id)
    }
    return candidates.first { routine in
      routine.parameters.filter(\.isInput).map(\.type.id) == types
    }
  }

  /// `function f(integer) does not exist`.
  func missingRoutine(_ signature: FunctionSignature, _ kind: ObjectKind) -> EngineError {
    let name = signature.name.name.text
    guard let parameters = signature.parameters else {
      return .sql(
        "42883", "could not find a \(kind.rawValue) named \"\(name)\"", at: signature.name.span)
    }
    let types = parameters.filter { $0.mode != .output }.map { parameter in
      (try? resolve(parameter.type)).map { access.displayName(of: $0) }
        ?? parameter.type.name.name.text
    }
    return .sql(
      "42883", "\(kind.rawValue) \(name)(\(types.joined(separator: ", "))) does not exist",
      at: signature.name.span)
  }

  func dropRoutines(_ statement: DropStatement) throws(EngineError) -> Outcome {
    var parts: [CatalogPart] = []
    for case .function(let signature) in statement.objects {
      guard let routine = try findRoutine(signature, statement.kind) else {
        let error = missingRoutine(signature, statement.kind)
        guard statement.ifExists else { throw error }
        notices.append(error.message + ", skipping")
        continue
      }
      guard routine.isA(statement.kind) else {
        throw .sql(
          "42809",
          "\(self.signature(of: routine)) is not a \(statement.kind.rawValue)",
          at: signature.name.span)
      }
      if !parts.contains(.object(routine.id)) { parts.append(.object(routine.id)) }
    }
    try drop(parts, isCascade: statement.behavior == .cascade)
    return tag("DROP \(statement.kind.rawValue.uppercased())")
  }

  func alterFunction(_ statement: AlterFunctionStatement) throws(EngineError) -> Outcome {
    guard var routine = try findRoutine(statement.function, statement.kind) else {
      throw missingRoutine(statement.function, statement.kind)
    }
    for option in statement.options { try routine.apply(option) }
    put(.routine(routine))
    return tag("ALTER \(statement.kind.rawValue.uppercased())")
  }

  /// CALL p(…): answers one row if the procedure has output parameters.
  func callProcedure(_ call: FunctionCall, _ values: [SQLValue]) throws(EngineError) -> Outcome {
    let binder = Binder(session: self, parameterTypes: values.map { _ in nil })
    binder.level.clause = .execute
    let bound = try binder.bindProcedure(call)
    var arguments: [SQLValue] = []
    for argument in bound.arguments { arguments.append(try evaluate(argument)) }
    guard case .routine(let id, _) = bound.body, let routine = catalog.routine(id) else {
      throw .internalError("a procedure without a body")
    }
    let inputs = zip(routine.arguments, arguments).filter { $0.0.isInput }.map(\.1)
    let result = try routines.fromClient { () throws(EngineError) in
      try routines.call(routine, bound.types, inputs)
    }
    guard !bound.outputs.isEmpty else { return tag("CALL") }
    var rows = RowBatch(columnCount: bound.outputs.count)
    let record: [SQLValue]
    if case .record(let given) = result { record = given.values } else { record = [] }
    for (index, field) in bound.outputs.enumerated() {
      let value = index < record.count ? record[index] : .null
      rows.append(
        value.isNull ? nil : try TextForm.printed(value, as: field.type, &evaluation))
    }
    let columns = bound.outputs.map {
      Column($0.name, type: access.displayName(of: $0.type), kind: kind(of: $0.type))
    }
    return .rows(RowList(columns: columns, batch: rows, tag: "CALL"))
  }
}

extension SQLSession {
  /// DO: a body without a name.
  func performBlock(_ statement: DoStatement) throws(EngineError) -> Outcome {
    let language = statement.language?.text.lowercased() ?? "plpgsql"
    guard language == "plpgsql" else {
      if language == "sql" {
        throw .sql("0A000", "language \"sql\" does not support inline code execution")
      }
      throw .sql("42704", "language \"\(language)\" does not exist")
    }
    let body = try RoutineBuilder.body(.plpgsql, statement.source)
    let routine = Routine(
      id: 0, schema: 0, name: "inline_code_block", kind: .procedure, parameters: [],
      result: SQLType(.void), language: .plpgsql, body: body, source: statement.source)
    _ = try routines.fromClient { () throws(EngineError) in
      try routines.call(routine, CallTypes(arguments: [], result: SQLType(.void)), [])
    }
    return tag("DO")
  }
}

extension Binder {
  /// The procedure that CALL means, with its arguments.
  func bindProcedure(_ call: FunctionCall) throws(EngineError) -> BoundCall {
    let name = call.name.name.text
    let span = call.name.span
    let candidates = try functions(named: call.name)
    let procedures = candidates.filter { definition in
      guard case .routine(let id) = definition.implementation else { return false }
      return session.catalog.routine(id)?.kind == .procedure
    }
    let arguments = try bindAll(call.arguments.map(\.value))
    do throws(EngineError) {
      return try resolve(
        name, procedures.isEmpty ? candidates : procedures, arguments,
        names: call.arguments.compactMap(\.name?.text), isVariadic: call.isVariadic, at: span
      ).checkedProcedure(session, at: span)
    } catch {
      guard error.code == "42883" else { throw error }
      throw .sql(
        "42883", error.message.replacingPrefix("function", with: "procedure"), at: span,
        hint: "No procedure matches the given name and argument types. "
          + "You might need to add explicit type casts.")
    }
  }
}

extension String {
  /// The text with another beginning, if it begins so.
  func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}

extension Binder.ResolvedCall {
  /// The call, if it is one of a procedure.
  func checkedProcedure(_ session: SQLSession, at span: SyntaxSpan) throws(EngineError)
    -> BoundCall
  {
    if case .routine(let id) = definition.implementation,
      session.catalog.routine(id)?.kind == .procedure
    {
      return call
    }
    let types = call.types.arguments.map { session.access.displayName(of: $0) }
    throw .sql(
      "42809", "\(definition.name)(\(types.joined(separator: ", "))) is not a procedure", at: span,
      hint: "To call a function, use SELECT.")
  }
}

extension Routine {
  func isA(_ kind: ObjectKind) -> Bool {
    switch kind {
    case .function: self.kind == .function
    case .procedure: self.kind == .procedure
    default: true
    }
  }
}

extension ObjectKind {
  /// What DROP finds among the routines.
  var isRoutine: Bool { [.function, .procedure, .routine].contains(self) }
}
