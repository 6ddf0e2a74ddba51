import Core
import SQLSyntax

/// Statements become steps.
extension PLpgSQLCompiler {
  func sequence(_ statements: [PLpgSQLStatement]) throws(EngineError) -> PLpgSQLSequence {
    var steps: [(step: any PLpgSQLStep, line: Int, activity: String)] = []
    for statement in statements {
      steps.append((try step(statement.kind), statement.line, statement.kind.activity))
    }
    return PLpgSQLSequence(steps)
  }

  private func step(_ kind: PLpgSQLStatement.Kind) throws(EngineError) -> any PLpgSQLStep {
    switch kind {
    case .block(let block): return try compile(block)
    case .assign(let target, let value):
      return AssignStep(try self.target(target), code(value))
    case .conditional(let branches, let otherwise):
      return ConditionalStep(
        try self.branches(branches), otherwise: try sequence(otherwise), isCase: false)
    case .cases(let selector, let branches, let otherwise):
      return try cases(selector, branches, otherwise)
    case .loop(let loop): return try self.loop(loop)
    case .leave(let isExit, let label, let condition):
      return LeaveStep(
        try destination(of: label, isExit: isExit), isExit: isExit, condition: code(condition))
    case .returns(let value): return try returnStep(value)
    case .returnNext(let value): return try returnNextStep(value)
    case .returnQuery(let query):
      guard routine.returnsSet else {
        throw .mismatch("cannot use RETURN QUERY in a non-SETOF function")
      }
      return ReturnQueryStep(source(query))
    case .raise(let raise): return try raiseStep(raise)
    case .assert(let condition, let message):
      return AssertStep(code(condition), message: code(message))
    case .null: return NullStep()
    default: return try queryStep(kind)
    }
  }

  private func queryStep(_ kind: PLpgSQLStatement.Kind) throws(EngineError) -> any PLpgSQLStep {
    switch kind {
    case .sql(let statement, let into):
      return try sqlStep(statement, into)
    case .perform(let query): return PerformStep(code(query))
    case .execute(let text, let into, let values):
      return ExecuteStep(code(text), into: try self.into(into), using: values.map { code($0) })
    case .diagnostics(let isStacked, let items):
      var compiled: [(PLpgSQLTargetCode, String)] = []
      for item in items { compiled.append((try target(item.target), item.item.text)) }
      return DiagnosticsStep(compiled, isStacked: isStacked)
    case .open(let cursor, let opening): return try openStep(cursor, opening)
    case .fetch(let fetch): return try fetchStep(fetch)
    case .close(let cursor): return CloseStep(try cursorVariable(cursor))
    case .commit(let chain): return TransactionStep(isCommit: true, andChain: chain)
    case .rollback(let chain): return TransactionStep(isCommit: false, andChain: chain)
    default: throw .internalError("a statement without a step")
    }
  }

  private func branches(_ branches: [PLpgSQLStatement.Branch]) throws(EngineError)
    -> [(PLpgSQLCode, PLpgSQLSequence)]
  {
    var result: [(PLpgSQLCode, PLpgSQLSequence)] = []
    for branch in branches {
      result.append((code(branch.condition), try sequence(branch.statements)))
    }
    return result
  }

  private func cases(
    _ selector: PLpgSQLStatement.Selector?, _ branches: [PLpgSQLStatement.Branch],
    _ otherwise: [PLpgSQLStatement]?
  ) throws(EngineError) -> any PLpgSQLStep {
    let rest = try otherwise.map { (statements) throws(EngineError) in try sequence(statements) }
    guard let selector else {
      return ConditionalStep(try self.branches(branches), otherwise: rest, isCase: true)
    }
    let value = code(selector.value)
    // The type of the value is that of the expression, known when it first runs.
    let variable = add(PLpgSQLVariable(name: selector.variable, type: .unknown))
    return try inNamespace(nil) { () throws(EngineError) in
      namespace.declare(selector.variable, variable)
      return SelectorStep(
        value, variable,
        ConditionalStep(try self.branches(branches), otherwise: rest, isCase: true))
    }
  }

  func into(_ into: PLpgSQLStatement.Into?) throws(EngineError) -> IntoCode? {
    guard let into else { return nil }
    return IntoCode(targets: try targets(into.targets), isStrict: into.isStrict)
  }

  /// The number of the loop or block that EXIT or CONTINUE means.
  private func destination(of label: Identifier?, isExit: Bool) throws(EngineError) -> Int {
    let word = isExit ? "EXIT" : "CONTINUE"
    guard let label else {
      if let found = labels.last(where: \.isLoop) { return found.number }
      throw .sql(
        "42601",
        isExit
          ? "EXIT cannot be used outside a loop, unless it has a label"
          : "CONTINUE cannot be used outside a loop")
    }
    guard let found = labels.last(where: { $0.name == label.text }) else {
      throw .sql(
        "42601",
        "there is no label \"\(label.text)\" attached to any block or loop enclosing this "
          + "statement")
    }
    if !isExit, !found.isLoop {
      throw .sql("42601", "block label \"\(label.text)\" cannot be used in \(word)")
    }
    return found.number
  }

  // RETURN.

  private func returnStep(_ value: PLpgSQLExpression?) throws(EngineError) -> any PLpgSQLStep {
    if routine.returnsSet {
      guard value == nil else {
        throw .mismatch("RETURN cannot have a parameter in function returning set")
          .withHint("Use RETURN NEXT or RETURN QUERY.")
      }
      return ReturnStep(nil, isOutputs: false, type: nil)
    }
    if result.id == .void || routine.kind == .procedure && outputVariables.isEmpty {
      guard value == nil else {
        throw .mismatch(
          routine.kind == .procedure
            ? "RETURN cannot have a parameter in a procedure"
            : "RETURN cannot have a parameter in function returning void")
      }
      return ReturnStep(nil, isOutputs: false, type: nil)
    }
    if !outputVariables.isEmpty {
      guard value == nil else {
        throw .mismatch("RETURN cannot have a parameter in function with OUT parameters")
      }
      return ReturnStep(nil, isOutputs: true, type: nil)
    }
    guard let value else {
      throw .sql("42601", "missing expression at or near \";\"")
    }
    let isRow = isComposite(result) || result.id == .trigger
    return ReturnStep(code(value), isOutputs: false, type: isRow ? nil : result)
  }

  private func returnNextStep(_ value: PLpgSQLExpression?) throws(EngineError)
    -> any PLpgSQLStep
  {
    guard routine.returnsSet else {
      throw .mismatch("cannot use RETURN NEXT in a non-SETOF function")
    }
    if !outputVariables.isEmpty {
      guard value == nil else {
        throw .mismatch("RETURN NEXT cannot have a parameter in function with OUT parameters")
      }
      return ReturnNextStep(nil, type: nil)
    }
    guard let value else { throw .sql("42601", "missing expression at or near \";\"") }
    return ReturnNextStep(code(value), type: isComposite(result) ? nil : result)
  }

  // SQL.

  private func sqlStep(_ statement: PLpgSQLExpression, _ into: PLpgSQLStatement.Into?)
    throws(EngineError) -> any PLpgSQLStep
  {
    switch statement.statement {
    case .transaction:
      throw .sql("0A000", "unsupported transaction command in PL/pgSQL")
    case .call(let call): return try callStep(call)
    default: break
    }
    if statement.statement.isPlanned {
      return QueryStep(code(statement), into: try self.into(into))
    }
    return UtilityStep(statement.statement, into: try self.into(into))
  }

  private func callStep(_ call: FunctionCall) throws(EngineError) -> any PLpgSQLStep {
    var writable: [Int: PLpgSQLTargetCode] = [:]
    for (index, argument) in call.arguments.enumerated() {
      guard case .column(let reference) = argument.value.kind,
        namespace.find(reference.target.path.map(\.text)) != nil
      else { continue }
      writable[index] = try target(reference.target)
    }
    return CallStep(call, namespace, writable)
  }

  func source(_ query: PLpgSQLQuery) -> QuerySource {
    switch query {
    case .fixed(let statement): .fixed(code(statement))
    case .dynamic(let text, let values): .dynamic(code(text), using: values.map { code($0) })
    }
  }
}

extension PLpgSQLStatement.Kind {
  /// What context lines call it.
  var activity: String {
    switch self {
    case .block: "statement block"
    case .assign: "assignment"
    case .conditional: "IF"
    case .cases: "CASE"
    case .loop(let loop):
      switch loop.head {
      case .endless: "LOOP"
      case .whileTrue: "WHILE"
      case .integers: "FOR with integer loop variable"
      case .query(_, .fixed): "FOR over SELECT rows"
      case .query(_, .dynamic): "FOR over EXECUTE statement"
      case .cursor: "FOR over cursor"
      case .array: "FOREACH over array"
      }
    case .leave(let isExit, _, _): isExit ? "EXIT" : "CONTINUE"
    case .returns: "RETURN"
    case .returnNext: "RETURN NEXT"
    case .returnQuery: "RETURN QUERY"
    case .raise: "RAISE"
    case .assert: "ASSERT"
    case .sql(let statement, _):
      if case .call = statement.statement { "CALL" } else { "SQL statement" }
    case .perform: "PERFORM"
    case .execute: "EXECUTE"
    case .diagnostics(let isStacked, _):
      isStacked ? "GET STACKED DIAGNOSTICS" : "GET DIAGNOSTICS"
    case .open: "OPEN"
    case .fetch(let fetch): fetch.targets.isEmpty ? "MOVE" : "FETCH"
    case .close: "CLOSE"
    case .commit: "COMMIT"
    case .rollback: "ROLLBACK"
    case .null: "NULL"
    }
  }
}
