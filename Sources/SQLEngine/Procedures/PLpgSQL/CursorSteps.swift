import Core
import SQLSyntax

extension PLpgSQLCompiler {
  /// The variable that names a cursor.
  func cursorVariable(_ target: PLpgSQLTarget) throws(EngineError) -> Int {
    let code = try self.target(target)
    guard code.fields.isEmpty, code.parts.isEmpty,
      variables[code.variable].type.id == .refcursor
    else {
      throw .mismatch(
        "variable \"\(target.path.map(\.text).joined(separator: "."))\" must be of type cursor or "
          + "refcursor")
    }
    return code.variable
  }

  func openStep(_ cursor: PLpgSQLTarget, _ opening: PLpgSQLStatement.Opening)
    throws(EngineError) -> any PLpgSQLStep
  {
    let variable = try cursorVariable(cursor)
    switch opening {
    case .query(let query, let isScrollable):
      return OpenStep(variable, .query(source(query)), isScrollable: isScrollable)
    case .bound(let arguments):
      return OpenStep(variable, .bound(try boundCursor(variable, arguments)))
    }
  }

  private func boundCursor(
    _ variable: Int, _ arguments: [PLpgSQLStatement.CursorArgument]
  ) throws(EngineError) -> BoundOpening {
    let name = variables[variable].name
    guard let bound = variables[variable].cursor else {
      throw .sql("42601", "cursor variable \"\(name)\" must be a bound cursor")
    }
    var values = [PLpgSQLCode?](repeating: nil, count: bound.parameters.count)
    for (index, argument) in arguments.enumerated() {
      var place = index
      if let given = argument.name {
        guard let found = bound.parameters.firstIndex(where: { $0.name == given.text }) else {
          throw .sql(
            "42601", "cursor \"\(name)\" has no argument named \"\(given.text)\"")
        }
        place = found
      }
      guard place < values.count, values[place] == nil else {
        throw .sql("42601", "too many arguments for cursor \"\(name)\"")
      }
      values[place] = code(argument.value)
    }
    var inputs: [(variable: Int, value: PLpgSQLCode)] = []
    for (parameter, value) in zip(bound.parameters, values) {
      guard let value else {
        throw .sql("42601", "not enough arguments for cursor \"\(name)\"")
      }
      inputs.append((parameter.variable, value))
    }
    return BoundOpening(query: bound.query, inputs: inputs)
  }

  func fetchStep(_ fetch: PLpgSQLStatement.Fetch) throws(EngineError) -> any PLpgSQLStep {
    let direction: FetchStep.Direction =
      switch fetch.direction {
      case .relative(let count, let isBackward): .relative(code(count), isBackward: isBackward)
      case .absolute(let place): .absolute(code(place))
      case .first: .first
      case .last: .last
      case .forward(let count): .counted(code(count), isBackward: false)
      case .backward(let count): .counted(code(count), isBackward: true)
      case .all(let isBackward): .all(isBackward: isBackward)
      }
    return FetchStep(
      try cursorVariable(fetch.cursor), direction,
      targets: fetch.targets.isEmpty ? nil : try targets(fetch.targets))
  }

  func cursorLoop(
    _ loop: PLpgSQLStatement.Loop, _ name: Identifier, _ cursor: PLpgSQLTarget,
    _ arguments: [PLpgSQLStatement.CursorArgument]
  ) throws(EngineError) -> any PLpgSQLStep {
    let variable = try cursorVariable(cursor)
    let opening = try boundCursor(variable, arguments)
    let row = add(PLpgSQLVariable(name: name.text, type: .record, isComposite: true))
    let (number, body) = try inNamespace(loop.label?.text) { () throws(EngineError) in
      namespace.declare(name.text, row)
      return try self.body(loop)
    }
    return CursorLoopStep(
      OpenStep(variable, .bound(opening)), variable, PLpgSQLTargetCode(variable: row),
      LoopBody(number, body))
  }
}

/// A declared cursor with the values of its parameters.
struct BoundOpening {
  var query: PLpgSQLCode
  var inputs: [(variable: Int, value: PLpgSQLCode)]
}

/// OPEN.
final class OpenStep: PLpgSQLStep {
  enum Opening {
    case bound(BoundOpening)
    case query(QuerySource)
  }

  private let variable: Int
  private let opening: Opening
  /// SCROLL or NO SCROLL of OPEN; nil if neither was said.
  private let isScrollable: Bool?

  init(_ variable: Int, _ opening: Opening, isScrollable: Bool? = nil) {
    self.variable = variable
    self.opening = opening
    self.isScrollable = isScrollable
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let session = frame.session
    let name: String
    if case .text(let given) = frame[variable] {
      name = String(decoding: given, as: UTF8.self)
    } else if frame.code.variables[variable].cursor != nil {
      name = frame.code.variables[variable].name
    } else {
      name = session.routines.newPortalName()
    }
    if session.cursors[name] != nil {
      throw .sql("42P03", "cursor \"\(name)\" already in use")
    }
    let rows: PreparedPlan.Cursor
    switch opening {
    case .query(let source): rows = try frame.open(source)
    case .bound(let bound):
      for input in bound.inputs {
        let type = frame.code.variables[input.variable].type
        let (value, source) = try frame.typedValue(input.value)
        try frame.assign(value, of: source.id == .unknown ? type : source, to: input.variable)
      }
      rows = try frame.open(.fixed(bound.query))
    }
    let cursor = Cursor(
      name: name, text: Deparser.text(rows.statement) ?? "", columns: rows.columns,
      createdAt: session.evaluation.statementTime
    ) { () throws(EngineError) in try rows.row().map { [$0] } }
    cursor.isScrollable =
      isScrollable ?? frame.code.variables[variable].cursor?.isScrollable ?? rows.readsBackward
    session.adopt(cursor)
    session.transaction?.heldViews.append(rows.view)
    session.cursors[name] = cursor
    frame[variable] = .text(name)
    return .next
  }
}

extension PLpgSQLFrame {
  /// The open cursor that a variable names.
  func cursor(_ variable: Int) throws(EngineError) -> Cursor {
    guard case .text(let bytes) = self[variable] else {
      throw .sql(
        "22004", "cursor variable \"\(code.variables[variable].name)\" is null")
    }
    let name = String(decoding: bytes, as: UTF8.self)
    guard let cursor = session.cursors[name] else {
      throw .sql("34000", "cursor \"\(name)\" does not exist")
    }
    return cursor
  }
}

/// FETCH and MOVE.
final class FetchStep: PLpgSQLStep {
  enum Direction {
    case relative(PLpgSQLCode?, isBackward: Bool)
    case absolute(PLpgSQLCode)
    case first, last
    case counted(PLpgSQLCode?, isBackward: Bool)
    case all(isBackward: Bool)
  }

  private let variable: Int
  private let direction: Direction
  /// nil for MOVE.
  private let targets: [PLpgSQLTargetCode]?

  init(_ variable: Int, _ direction: Direction, targets: [PLpgSQLTargetCode]?) {
    self.variable = variable
    self.direction = direction
    self.targets = targets
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let cursor = try frame.cursor(variable)
    let rows: [[SQLValue]]
    do throws(EngineError) { rows = try cursor.move(try way(frame)) } catch {
      throw error.withoutPlace
    }
    if let targets { try frame.assign(rows.first, cursor.columns, to: targets) }
    frame.rowCount = targets == nil ? rows.count : min(rows.count, 1)
    frame.setFound(frame.rowCount > 0)
    return .next
  }

  private func way(_ frame: PLpgSQLFrame) throws(EngineError) -> FetchStatement.Direction {
    func number(_ code: PLpgSQLCode?) throws(EngineError) -> Int64 {
      guard let code else { return 1 }
      guard case .int(let number) = try frame.value(code, as: .int4) else {
        throw .sql("22004", "relative or absolute cursor position is null")
      }
      return number
    }
    switch direction {
    case .relative(let count?, let isBackward):
      let distance = try number(count)
      return .relative(isBackward ? -distance : distance)
    case .relative(nil, let isBackward): return isBackward ? .backward(1) : .forward(1)
    case .absolute(let code): return .absolute(try number(code))
    case .first: return .absolute(1)
    case .last: return .absolute(-1)
    case .counted(let code, let isBackward):
      return isBackward ? .backward(try number(code)) : .forward(try number(code))
    case .all(let isBackward): return isBackward ? .backward(nil) : .forward(nil)
    }
  }
}

/// CLOSE.
final class CloseStep: PLpgSQLStep {
  private let variable: Int

  init(_ variable: Int) { self.variable = variable }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    frame.session.cursors[try frame.cursor(variable).name] = nil
    return .next
  }
}

/// `FOR row IN cursor`.
final class CursorLoopStep: PLpgSQLStep {
  private let open: OpenStep
  private let variable: Int
  private let row: PLpgSQLTargetCode
  private let body: LoopBody

  init(_ open: OpenStep, _ variable: Int, _ row: PLpgSQLTargetCode, _ body: LoopBody) {
    self.open = open
    self.variable = variable
    self.row = row
    self.body = body
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let before = frame[variable]
    _ = try open.run(frame)
    let cursor = try frame.cursor(variable)
    var found = false
    defer {
      frame.session.cursors[cursor.name] = nil
      frame[variable] = before
      frame.setFound(found)
    }
    while true {
      guard let values = try cursor.move(.forward(1)).first else { return .next }
      found = true
      try frame.assign(values, cursor.columns, to: [row])
      if let end = try body.run(frame) { return end }
    }
  }
}
