import Core
import SQLSyntax

/// Looks up the names of a body and makes steps of its statements.
///
/// **Source:** PostgreSQL 15, pl_comp.c: do_compile; pl_gram.y's actions.
final class PLpgSQLCompiler {
  let session: SQLSession
  let routine: Routine
  let syntax: PLpgSQLFunction
  private(set) var variables: [PLpgSQLVariable] = []
  private(set) var argumentVariables: [Int] = []
  private(set) var outputVariables: [Int] = []
  private(set) var triggerVariables: [String: Int] = [:]
  private(set) var result: SQLType
  let conflict: VariableConflict
  var namespace: Namespace
  /// Labels of loops and blocks around, innermost last; every loop and block has a number.
  var labels: [(name: String?, number: Int, isLoop: Bool)] = []
  private var labelCount = 0

  init(
    _ routine: Routine, _ syntax: PLpgSQLFunction, _ types: CallTypes, _ session: SQLSession
  ) throws(EngineError) {
    self.session = session
    self.routine = routine
    self.syntax = syntax
    result = routine.result.id.isPolymorphic ? types.result : routine.result
    conflict =
      switch syntax.conflict {
      case .useColumn?: .useColumn
      case .useVariable?: .useVariable
      case .error?, nil: .error
      }
    namespace = Namespace(parent: nil, label: routine.name)
    namespace.declare("found", add(PLpgSQLVariable(name: "found", type: .bool)))
    try declareParameters(types)
    if result.id == .trigger { declareTriggerVariables() }
    if case .composite? = session.access.typeInfo(result.id)?.kind {
    } else if session.access.typeInfo(result.id)?.kind.isPseudo == true,
      ![.void, .record, .trigger].contains(result.id), !result.id.isPolymorphic
    {
      throw .sql(
        "0A000",
        "PL/pgSQL functions cannot return type \(session.access.displayName(of: result))")
    }
  }

  func compileBody() throws(EngineError) -> any PLpgSQLStep {
    try compile(syntax.block)
  }

  func add(_ variable: PLpgSQLVariable) -> Int {
    variables.append(variable)
    return variables.count - 1
  }

  func isComposite(_ type: SQLType) -> Bool {
    if type.id == .record { return true }
    let base = session.access.baseType(of: type)
    if case .composite? = session.access.typeInfo(base.id)?.kind { return true }
    return false
  }

  private func declareParameters(_ types: CallTypes) throws(EngineError) {
    var inputIndex = 0
    for (index, parameter) in routine.parameters.enumerated() {
      var type = parameter.type
      if type.id.isPolymorphic {
        type = actualType(of: parameter, at: inputIndex, types)
      }
      let variable = add(
        PLpgSQLVariable(name: parameter.name, type: type, isComposite: isComposite(type)))
      if parameter.isInput {
        argumentVariables.append(variable)
        inputIndex += 1
      }
      if parameter.isOutput { outputVariables.append(variable) }
      if !parameter.name.isEmpty { namespace.declare(parameter.name, variable) }
      namespace.declare("$\(index + 1)", variable)
    }
  }

  private func actualType(of parameter: Routine.Parameter, at index: Int, _ types: CallTypes)
    -> SQLType
  {
    if parameter.isInput { return index < types.arguments.count ? types.arguments[index] : .text }
    let assignment = PolymorphicTypes.resolve(
      routine.parameters.filter(\.isInput).map(\.type.id), types.arguments.map(\.id),
      catalog: session.access)
    return SQLType(
      assignment?.actual(parameter.type.id, session.access) ?? types.result.id)
  }

  private func declareTriggerVariables() {
    let declared: [(String, SQLType)] = [
      ("new", .record), ("old", .record), ("tg_name", .name), ("tg_when", .text),
      ("tg_level", .text), ("tg_op", .text), ("tg_relid", .oid), ("tg_relname", .name),
      ("tg_table_name", .name), ("tg_table_schema", .name), ("tg_nargs", .int4),
      ("tg_argv", SQLType(.textArray)),
    ]
    for (name, type) in declared {
      let index = add(
        PLpgSQLVariable(name: name, type: type, isComposite: type.id == .record))
      namespace.declare(name, index)
      triggerVariables[name] = index
    }
  }

  // Scopes and labels.

  func inNamespace<T>(_ label: String?, _ work: () throws(EngineError) -> T)
    throws(EngineError) -> T
  {
    let outer = namespace
    namespace = Namespace(parent: outer, label: label)
    defer { namespace = outer }
    return try work()
  }

  /// Compiles with a label around.
  func labelled<T>(
    _ label: Identifier?, isLoop: Bool, _ work: (Int) throws(EngineError) -> T
  ) throws(EngineError) -> T {
    labelCount += 1
    labels.append((label?.text, labelCount, isLoop))
    defer { labels.removeLast() }
    return try work(labelCount)
  }

  func code(_ expression: PLpgSQLExpression) -> PLpgSQLCode {
    PLpgSQLCode(expression, namespace)
  }

  func code(_ expression: PLpgSQLExpression?) -> PLpgSQLCode? {
    expression.map { PLpgSQLCode($0, namespace) }
  }

  // Targets.

  func target(_ target: PLpgSQLTarget) throws(EngineError) -> PLpgSQLTargetCode {
    let path = target.path.map(\.text)
    guard let found = namespace.find(path) else {
      let shown = path.joined(separator: ".")
      throw .sql("42601", "\"\(shown)\" is not a known variable")
    }
    let variable = variables[found.variable]
    if variable.isConstant {
      throw .sql("22005", "variable \"\(variable.name)\" is declared CONSTANT")
    }
    let fields = Array(path[found.used...])
    if !fields.isEmpty, !variable.isComposite {
      throw .sql("42601", "\"\(path.joined(separator: "."))\" is not a known variable")
    }
    var code = PLpgSQLTargetCode(variable: found.variable, fields: fields)
    for part in target.parts {
      switch part {
      case .element(let index): code.parts.append(.element(self.code(index)))
      case .slice(let low, let high):
        code.parts.append(.slice(self.code(low), self.code(high)))
      case .field(let name): code.parts.append(.field(name.text))
      }
    }
    return code
  }

  func targets(_ targets: [PLpgSQLTarget]) throws(EngineError) -> [PLpgSQLTargetCode] {
    var codes: [PLpgSQLTargetCode] = []
    for item in targets {
      let code = try target(item)
      if targets.count > 1, code.fields.isEmpty, code.parts.isEmpty,
        variables[code.variable].isComposite
      {
        throw .sql("42601", "record variable cannot be part of multiple-item INTO list")
      }
      codes.append(code)
    }
    return codes
  }

  // Types.

  func type(_ type: PLpgSQLDeclaration.VariableType) throws(EngineError) -> SQLType {
    switch type {
    case .named(let name): return try plainType(name)
    case .row(let name): return session.rowType(of: try session.relation(named: name))
    case .like(let path, let isArray):
      let single = try self.type(like: path)
      guard isArray else { return single }
      let id = session.access.typeInfo(single.id)?.arrayID ?? .none
      return SQLType(id)
    }
  }

  private func plainType(_ name: TypeName) throws(EngineError) -> SQLType {
    let type = try session.resolve(name)
    if session.access.typeInfo(type.id)?.kind.isPseudo == true, type.id != .record {
      throw .sql(
        "0A000",
        "variable has pseudo-type \(session.access.displayName(of: type))")
    }
    return type
  }

  private func type(like path: [Identifier]) throws(EngineError) -> SQLType {
    if let found = namespace.find(path.map(\.text)) {
      var type = variables[found.variable].type
      for name in path[found.used...] {
        let fields = PLpgSQLScope.fields(of: type, session)
        guard let field = fields.first(where: { $0.name == name.text }) else {
          throw .undefinedColumn(name.text, at: .none)
        }
        type = field.type
      }
      return type
    }
    guard path.count >= 2, path.count <= 4 else {
      throw .sql("42704", "type \"\(path.map(\.text).joined(separator: "."))\" does not exist")
    }
    let schema = path.count > 2 ? path[path.count - 3] : nil
    let relation = try session.relation(
      named: QualifiedName(schema: schema, path[path.count - 2]))
    let column = path[path.count - 1].text
    guard let index = relation.attribute(named: column) else {
      throw .undefinedColumn(column, of: relation.name)
    }
    return relation.columns[index].type
  }
}
