import Core
import SQLSyntax

/// Makes a routine of what CREATE FUNCTION says.
///
/// **Source:** PostgreSQL 15, functioncmds.c: interpret_function_parameter_list,
/// CreateFunction; pg_proc.c: ProcedureCreate.
struct RoutineBuilder {
  let session: SQLSession
  let statement: CreateFunctionStatement

  func routine(id: ObjectID, schema: ObjectID) throws(EngineError) -> Routine {
    let parameters = try self.parameters()
    let (result, returnsSet) = try result(parameters)
    let language = try self.language()
    var routine = Routine(
      id: id, schema: schema, name: statement.name.name.text,
      kind: statement.isProcedure ? .procedure : .function, parameters: parameters,
      result: result, returnsSet: returnsSet, language: language, body: .statements([]),
      source: "")
    try apply(statement.options, to: &routine)
    try setBody(of: &routine)
    return routine
  }

  private func language() throws(EngineError) -> Routine.Language {
    var name: Identifier?
    for case .language(let given) in statement.options { name = given }
    guard let name else {
      switch statement.body {
      case .expression?, .atomic?: return .sql
      default: throw .sql("42P13", "no language specified")
      }
    }
    if let language = Routine.Language(rawValue: name.text.lowercased()) { return language }
    if ["c", "internal"].contains(name.text.lowercased()) {
      throw .unsupported("LANGUAGE \(name.text)", at: name.span)
    }
    throw .sql("42704", "language \"\(name.text)\" does not exist", at: name.span)
  }

  // Parameters and result.

  private func parameters() throws(EngineError) -> [Routine.Parameter] {
    var result: [Routine.Parameter] = []
    var hasDefaults = false
    for (index, syntax) in statement.parameters.enumerated() {
      let mode: Routine.Parameter.Mode =
        switch syntax.mode {
        case .input: .input
        case .output: .output
        case .inputOutput: .inputOutput
        case .variadic: .variadic
        }
      if syntax.type.isSetOf {
        throw .sql(
          "42P13",
          statement.isProcedure
            ? "procedures cannot accept set arguments" : "functions cannot accept set arguments",
          at: syntax.type.span)
      }
      var parameter = Routine.Parameter(
        name: syntax.name?.text ?? "", mode: mode, type: try type(syntax.type))
      try checkVariadic(parameter, isLast: isLastInput(index), at: syntax.type.span)
      if let value = syntax.defaultValue {
        guard parameter.isInput else {
          throw .sql("42P13", "only input parameters can have default values", at: value.span)
        }
        try check(value, of: parameter)
        parameter.defaultValue = value
        hasDefaults = true
      } else if hasDefaults, parameter.isInput {
        throw .sql(
          "42P13", "input parameters after one with a default value must also have defaults")
      }
      result.append(parameter)
    }
    if case .table(let columns) = statement.returns {
      for column in columns {
        result.append(
          Routine.Parameter(name: column.name.text, mode: .table, type: try type(column.type)))
      }
    }
    try checkNames(result)
    return result
  }

  private func isLastInput(_ index: Int) -> Bool {
    !statement.parameters[(index + 1)...].contains { $0.mode != .output }
  }

  private func type(_ name: TypeName) throws(EngineError) -> SQLType {
    // Modifiers of parameters are read and forgotten, as in PostgreSQL.
    SQLType(try session.resolve(name).id)
  }

  private func checkVariadic(
    _ parameter: Routine.Parameter, isLast: Bool, at span: SyntaxSpan
  ) throws(EngineError) {
    guard parameter.mode == .variadic else { return }
    guard isLast else {
      throw .sql("42P13", "VARIADIC parameter must be the last input parameter", at: span)
    }
    let isArray = session.access.typeInfo(parameter.type.id)?.isArray == true
    guard isArray || [.anyArray, .anyCompatibleArray, .any].contains(parameter.type.id) else {
      throw .sql("42P13", "VARIADIC parameter must be an array", at: span)
    }
  }

  /// A default is bound now, so that what is wrong with it is said now.
  private func check(_ value: Expression, of parameter: Routine.Parameter) throws(EngineError) {
    let binder = Binder(session: session)
    binder.level.clause = .defaults
    let bound = try binder.bind(value)
    guard bound.columns.isEmpty else {
      throw .sql(
        "42P10", "cannot use table references in parameter default value", at: value.span)
    }
    if parameter.type.id.isPolymorphic { return }
    _ = try binder.require(bound, parameter.type, at: value.span)
  }

  private func checkNames(_ parameters: [Routine.Parameter]) throws(EngineError) {
    for (index, parameter) in parameters.enumerated() where !parameter.name.isEmpty {
      let isTaken = parameters[..<index].contains { other in
        other.name == parameter.name
          && (other.isInput == parameter.isInput || other.isOutput == parameter.isOutput)
      }
      if isTaken {
        throw .sql("42P13", "parameter name \"\(parameter.name)\" used more than once")
      }
    }
  }

  private func result(_ parameters: [Routine.Parameter]) throws(EngineError)
    -> (SQLType, returnsSet: Bool)
  {
    let outputs = parameters.filter(\.isOutput)
    let implied: SQLType? =
      outputs.isEmpty ? nil : outputs.count == 1 ? outputs[0].type : .record
    if statement.isProcedure { return (outputs.isEmpty ? SQLType(.void) : .record, false) }
    switch statement.returns {
    case .unspecified:
      guard let implied else { throw .sql("42P13", "function result type must be specified") }
      try checkPolymorphic(outputs.map(\.type.id), parameters)
      return (implied, false)
    case .table:
      try checkPolymorphic(outputs.map(\.type.id), parameters)
      return (implied ?? .record, true)
    case .type(let name):
      let declared = try type(name)
      if let implied, implied.id != declared.id {
        throw .sql(
          "42P13",
          "function result type must be \(session.access.displayName(of: implied)) because of "
            + "OUT parameters")
      }
      try checkPolymorphic([declared.id], parameters)
      return (declared, name.isSetOf)
    }
  }

  private func checkPolymorphic(_ results: [TypeID], _ parameters: [Routine.Parameter])
    throws(EngineError)
  {
    let inputs = parameters.filter(\.isInput).map(\.type.id)
    for result in results where result.isPolymorphic {
      let isKnown =
        result.isElementPolymorphic
        ? inputs.contains(where: \.isElementPolymorphic)
        : inputs.contains(where: \.isCompatiblePolymorphic)
      if isKnown { continue }
      let name = session.access.displayName(of: SQLType(result))
      let family =
        result.isElementPolymorphic
        ? "anyelement, anyarray, anynonarray, anyenum, anyrange, or anymultirange"
        : "anycompatible, anycompatiblearray, anycompatiblenonarray, anycompatiblerange, "
          + "or anycompatiblemultirange"
      throw .sql(
        "42P13", "cannot determine result data type",
        detail: "A result of type \(name) requires at least one input of type \(family).")
    }
  }

  // Options and body.

  private func apply(_ options: [FunctionOption], to routine: inout Routine)
    throws(EngineError)
  {
    for option in options {
      if statement.isProcedure, option.isForFunctionsOnly {
        throw .sql("42P13", "invalid attribute in procedure definition")
      }
      try routine.apply(option)
    }
  }

  private func setBody(of routine: inout Routine) throws(EngineError) {
    switch statement.body {
    case nil: throw .sql("42P13", "no function body specified")
    case .expression(let value):
      guard routine.language == .sql else { throw notSQL() }
      var core = SelectCore()
      core.items = [SelectItem(value)]
      routine.body = .statements([.query(Query(.select(core)))])
    case .atomic(let statements):
      guard routine.language == .sql else { throw notSQL() }
      guard statements.allSatisfy({ Deparser.text($0) != nil }) else {
        throw .unsupported("other than queries and changes of rows in BEGIN ATOMIC")
      }
      routine.body = .statements(statements)
    case .source(let parts):
      guard parts.count == 1 else {
        throw .sql(
          "42P13", "only one AS item needed for language \"\(routine.language.rawValue)\"")
      }
      routine.source = parts[0]
      routine.body = try Self.body(routine.language, parts[0])
    }
  }

  private func notSQL() -> EngineError {
    .sql("42P13", "inline SQL function body only valid for language SQL")
  }

  static func body(_ language: Routine.Language, _ source: String) throws(EngineError)
    -> Routine.Body
  {
    do throws(EngineError) {
      switch language {
      case .sql: return .statements(try SQLParser.parse(source).map(\.statement))
      case .plpgsql: return .plpgsql(try PLpgSQLParser.parse(source))
      }
    } catch {
      throw error.withoutPlace
    }
  }
}

extension FunctionOption {
  /// What says nothing of a procedure.
  fileprivate var isForFunctionsOnly: Bool {
    switch self {
    case .immutable, .stable, .volatile, .strict, .calledOnNullInput, .leakproof, .cost, .rows,
      .support, .parallel, .window:
      true
    case .language, .securityDefiner, .securityInvoker, .transform, .set, .reset: false
    }
  }
}

extension Routine {
  /// What CREATE FUNCTION and ALTER FUNCTION have in common.
  mutating func apply(_ option: FunctionOption) throws(EngineError) {
    switch option {
    case .immutable: volatility = .immutable
    case .stable: volatility = .stable
    case .volatile: volatility = .volatile
    case .strict: isStrict = true
    case .calledOnNullInput: isStrict = false
    case .securityDefiner: isSecurityDefiner = true
    case .securityInvoker: isSecurityDefiner = false
    case .leakproof(let flag): isLeakproof = flag
    case .set(let setting): settings.append(setting)
    case .reset(.variable(let name)):
      settings.removeAll { $0.variableName == name.text.lowercased() }
    case .reset: settings = []
    // The planner estimates by itself, and nothing runs in parallel.
    case .language, .cost, .rows, .parallel: break
    case .support: throw .unsupported("SUPPORT of a function")
    case .window: throw .unsupported("a WINDOW function in SQL")
    case .transform: throw .unsupported("TRANSFORM")
    }
  }
}

extension SetStatement {
  /// The setting's name; nil for the special forms.
  var variableName: String? {
    if case .variable(let name, _) = target { name.text.lowercased() } else { nil }
  }
}

extension EngineError {
  /// The error without its place, which is one in another text.
  var withoutPlace: EngineError {
    var error = self
    error.span = nil
    return error
  }
}
