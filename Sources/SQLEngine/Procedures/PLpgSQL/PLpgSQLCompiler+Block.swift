import Core
import SQLSyntax

/// Blocks and their declarations.
extension PLpgSQLCompiler {
  func compile(_ block: PLpgSQLBlock) throws(EngineError) -> any PLpgSQLStep {
    try inNamespace(block.label?.text) { () throws(EngineError) in
      var initials: [PLpgSQLBlockStep.Initial] = []
      for declaration in block.declarations {
        if let initial = try declare(declaration) { initials.append(initial) }
      }
      return try labelled(block.label, isLoop: false) { (number) throws(EngineError) in
        let body = try sequence(block.statements)
        guard !block.handlers.isEmpty else {
          return PLpgSQLBlockStep(number: number, initials, body, handlers: [], names: nil)
        }
        let state = add(PLpgSQLVariable(name: "sqlstate", type: .text, isConstant: true))
        let message = add(PLpgSQLVariable(name: "sqlerrm", type: .text, isConstant: true))
        let handlers = try inNamespace(nil) { () throws(EngineError) in
          namespace.declare("sqlstate", state)
          namespace.declare("sqlerrm", message)
          return try self.handlers(block.handlers)
        }
        return PLpgSQLBlockStep(
          number: number, initials, body, handlers: handlers, names: (state, message))
      }
    }
  }

  private func handlers(_ syntax: [PLpgSQLBlock.Handler]) throws(EngineError)
    -> [PLpgSQLBlockStep.Handler]
  {
    var handlers: [PLpgSQLBlockStep.Handler] = []
    for handler in syntax {
      var states: [String] = []
      var isOthers = false
      for condition in handler.conditions {
        switch condition {
        case .state(let state): states.append(state)
        case .named(let name) where name.text == "others": isOthers = true
        case .named(let name): states += try Self.states(named: name.text)
        }
      }
      handlers.append(
        PLpgSQLBlockStep.Handler(
          states: states, isOthers: isOthers, body: try sequence(handler.statements)))
    }
    return handlers
  }

  /// The SQLSTATEs that a condition's name stands for.
  static func states(named name: String) throws(EngineError) -> [String] {
    let found = ConditionNames.states[name] ?? []
    guard !found.isEmpty else {
      throw .sql("42704", "unrecognized exception condition \"\(name)\"")
    }
    return found
  }

  private func declare(_ declaration: PLpgSQLDeclaration) throws(EngineError)
    -> PLpgSQLBlockStep.Initial?
  {
    let name = declaration.name.text
    if namespace.variables[name] != nil {
      throw .sql("42601", "duplicate declaration at or near \"\(name)\"")
    }
    switch declaration.kind {
    case .alias(let path):
      guard let found = namespace.find(path.map(\.text)), found.used == path.count else {
        throw .sql(
          "42704", "variable \"\(path.map(\.text).joined(separator: "."))\" does not exist")
      }
      namespace.declare(name, found.variable)
      return nil
    case .cursor(let cursor):
      let index = try declare(cursor, name)
      return PLpgSQLBlockStep.Initial(variable: index, value: nil)
    case .variable(let variable):
      let type = try type(variable.type)
      // The value is computed before the name is there: it may be hidden by it.
      let initial = code(variable.initial)
      if variable.isNotNull, initial == nil {
        throw .sql(
          "42601",
          "variable \"\(name)\" must have a default value, since it's declared NOT NULL")
      }
      let index = add(
        PLpgSQLVariable(
          name: name, type: type, isComposite: isComposite(type),
          isConstant: variable.isConstant, isNotNull: variable.isNotNull))
      defer { namespace.declare(name, index) }
      guard let initial else { return PLpgSQLBlockStep.Initial(variable: index, value: nil) }
      return PLpgSQLBlockStep.Initial(variable: index, value: initial)
    }
  }

  private func declare(_ cursor: PLpgSQLDeclaration.Cursor, _ name: String)
    throws(EngineError) -> Int
  {
    try inNamespace(name) { () throws(EngineError) in
      var parameters: [(name: String, variable: Int)] = []
      for parameter in cursor.parameters {
        let type = try session.resolve(parameter.type)
        let index = add(
          PLpgSQLVariable(
            name: parameter.name.text, type: type, isComposite: isComposite(type)))
        namespace.declare(parameter.name.text, index)
        parameters.append((parameter.name.text, index))
      }
      let query = code(cursor.query)
      let index = add(
        PLpgSQLVariable(
          name: name, type: SQLType(.refcursor),
          cursor: PLpgSQLVariable.BoundCursor(
            query: query, parameters: parameters, isScrollable: cursor.isScrollable)))
      namespace.parent?.declare(name, index)
      return index
    }
  }
}

/// `DECLARE … BEGIN … EXCEPTION … END`.
final class PLpgSQLBlockStep: PLpgSQLStep {
  /// What a variable holds when the block begins.
  struct Initial {
    var variable: Int
    var value: PLpgSQLCode?
  }

  /// `WHEN … THEN …`.
  struct Handler {
    var states: [String]
    var isOthers: Bool
    var body: PLpgSQLSequence

    /// A state of class `xx000` stands for all of its class.
    func handles(_ error: EngineError) -> Bool {
      if states.contains(where: { $0 == error.code || $0.isClass(of: error.code) }) { return true }
      return isOthers && error.code != "57014" && error.code != "P0004"
    }
  }

  private let number: Int
  private let initials: [Initial]
  private let body: PLpgSQLSequence
  private let handlers: [Handler]
  /// SQLSTATE and SQLERRM.
  private let names: (state: Int, message: Int)?

  init(
    number: Int, _ initials: [Initial], _ body: PLpgSQLSequence, handlers: [Handler],
    names: (state: Int, message: Int)?
  ) {
    self.number = number
    self.initials = initials
    self.body = body
    self.handlers = handlers
    self.names = names
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let activity = frame.activity
    for initial in initials {
      frame.activity = "during statement block local variable initialization"
      try initialize(initial, frame)
    }
    frame.activity = activity
    let flow = handlers.isEmpty ? try body.run(frame) : try runGuarded(frame)
    if case .leave(number, isExit: true) = flow { return .next }
    return flow
  }

  private func initialize(_ initial: Initial, _ frame: PLpgSQLFrame) throws(EngineError) {
    let variable = frame.code.variables[initial.variable]
    guard let code = initial.value else {
      frame[initial.variable] = .null
      if frame.session.access.typeInfo(variable.type.id)?.isDomain == true {
        try frame.assign(.null, of: .unknown, to: initial.variable)
      }
      return
    }
    let (value, type) = try frame.typedValue(code, as: variable.isComposite ? nil : variable.type)
    try frame.assign(value, of: type, to: initial.variable)
  }

  /// Runs the body as a part of the transaction that is rolled back if an error is handled.
  private func runGuarded(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let session = frame.session
    let mark = try session.beginSubtransaction()
    let contextCount = session.routines.errorContext.count
    frame.subtransactionCount += 1
    do throws(EngineError) {
      let flow = try body.run(frame)
      frame.subtransactionCount -= 1
      session.endSubtransaction(mark)
      return flow
    } catch {
      frame.subtransactionCount -= 1
      guard error.isCatchable else { throw error }
      try session.rollBackSubtransaction(mark)
      guard let handler = handlers.first(where: { $0.handles(error) }) else {
        throw error
      }
      return try handle(error, handler, contextCount, frame)
    }
  }

  private func handle(
    _ error: EngineError, _ handler: Handler, _ contextCount: Int, _ frame: PLpgSQLFrame
  ) throws(EngineError) -> PLpgSQLFlow {
    let runner = frame.session.routines
    let lines = runner.takeErrorContext(from: contextCount) + [frame.code.contextLine(frame)]
    frame.handled.append(
      PLpgSQLFrame.HandledError(
        error: error, fields: runner.fields(of: error), context: lines.joined(separator: "\n")))
    defer { frame.handled.removeLast() }
    if let names {
      frame[names.state] = .text(error.code)
      frame[names.message] = .text(error.message)
    }
    return try handler.body.run(frame)
  }
}

extension String {
  /// Whether this is an SQLSTATE that names a class, and another is of that class.
  fileprivate func isClass(of state: String) -> Bool {
    hasSuffix("000") && state.utf8.count == 5 && hasPrefix(String(state.prefix(2)))
  }
}

extension EngineError {
  /// Whether EXCEPTION may handle it at all: a wait is no failure.
  var isCatchable: Bool { !isWait }
}
