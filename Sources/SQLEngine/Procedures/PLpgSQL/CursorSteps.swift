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
    case .query(let query): return OpenStep(variable, .query(source(query)))
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

  init(_ variable: Int, _ opening: Opening) {
    self.variable = variable
    self.opening = opening
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let runner = frame.session.routines
    let name: String
    if case .text(let given) = frame[variable] {
      name = String(decoding: given, as: UTF8.self)
    } else if frame.code.variables[variable].cursor != nil {
      name = frame.code.variables[variable].name
    } else {
      name = runner.newPortalName()
    }
    if runner.portals[name] != nil {
      throw .sql("42P03", "cursor \"\(name)\" already in use")
    }
    let cursor: PreparedPlan.Cursor
    switch opening {
    case .query(let source): cursor = try frame.open(source)
    case .bound(let bound):
      for input in bound.inputs {
        let type = frame.code.variables[input.variable].type
        let (value, source) = try frame.typedValue(input.value)
        try frame.assign(value, of: source.id == .unknown ? type : source, to: input.variable)
      }
      cursor = try frame.open(.fixed(bound.query))
    }
    runner.portals[name] = Portal(cursor)
    frame[variable] = .text(name)
    return .next
  }
}

extension PLpgSQLFrame {
  /// The open cursor that a variable names.
  func portal(_ variable: Int) throws(EngineError) -> Portal {
    guard case .text(let bytes) = self[variable] else {
      throw .sql(
        "22004", "cursor variable \"\(code.variables[variable].name)\" is null")
    }
    let name = String(decoding: bytes, as: UTF8.self)
    guard let portal = session.routines.portals[name] else {
      throw .sql("34000", "cursor \"\(name)\" does not exist")
    }
    return portal
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
    let portal = try frame.portal(variable)
    let count = try move(portal, frame)
    if let targets {
      let row = portal.current
      try frame.assign(row, portal.columns, to: targets)
      frame.rowCount = row == nil ? 0 : 1
    } else {
      frame.rowCount = count
    }
    frame.setFound(frame.rowCount > 0)
    return .next
  }

  /// Moves the cursor.
  /// - Returns: over how many rows it went.
  private func move(_ portal: Portal, _ frame: PLpgSQLFrame) throws(EngineError) -> Int {
    func number(_ code: PLpgSQLCode?) throws(EngineError) -> Int {
      guard let code else { return 1 }
      guard case .int(let number) = try frame.value(code, as: .int4) else {
        throw .sql("22004", "relative or absolute cursor position is null")
      }
      return Int(number)
    }
    switch direction {
    case .relative(let count, let isBackward):
      let distance = try number(count)
      try portal.move(by: isBackward ? -distance : distance)
      return portal.current == nil ? 0 : 1
    case .absolute(let code):
      try portal.move(to: try number(code))
      return portal.current == nil ? 0 : 1
    case .first:
      try portal.move(to: 1)
      return portal.current == nil ? 0 : 1
    case .last:
      try portal.move(to: -1)
      return portal.current == nil ? 0 : 1
    case .counted(let code, let isBackward):
      let before = portal.position
      let distance = try number(code)
      try portal.move(by: isBackward ? -distance : distance)
      return portal.passed(since: before)
    case .all(let isBackward):
      let before = portal.position
      if isBackward { try portal.move(to: 0) } else { try portal.moveToEnd() }
      return portal.passed(since: before)
    }
  }
}

/// CLOSE.
final class CloseStep: PLpgSQLStep {
  private let variable: Int

  init(_ variable: Int) { self.variable = variable }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    _ = try frame.portal(variable)
    if case .text(let bytes) = frame[variable] {
      frame.session.routines.portals[String(decoding: bytes, as: UTF8.self)] = nil
    }
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
    let portal = try frame.portal(variable)
    guard case .text(let bytes) = frame[variable] else { return .next }
    let name = String(decoding: bytes, as: UTF8.self)
    var found = false
    defer {
      frame.session.routines.portals[name] = nil
      frame[variable] = before
      frame.setFound(found)
    }
    while true {
      try portal.move(by: 1)
      guard let values = portal.current else { return .next }
      found = true
      try frame.assign(values, portal.columns, to: [row])
      if let end = try body.run(frame) { return end }
    }
  }
}

/// An open cursor: the rows that were read so far, and a place among them.
final class Portal {
  private let cursor: PreparedPlan.Cursor
  private var rows: [[SQLValue]] = []
  private var isAtEnd = false
  /// 0 is before the first row; one more than there are rows is behind the last.
  private(set) var position = 0

  init(_ cursor: PreparedPlan.Cursor) { self.cursor = cursor }

  var columns: [PlanColumn] { cursor.columns }

  /// The row that it stands on; nil before the first and behind the last.
  var current: [SQLValue]? {
    position >= 1 && position <= rows.count ? rows[position - 1] : nil
  }

  /// Reads until there are so many rows, or no more.
  private func read(_ count: Int) throws(EngineError) {
    while rows.count < count, !isAtEnd {
      if let row = try cursor.row() { rows.append(row) } else { isAtEnd = true }
    }
  }

  func move(by distance: Int) throws(EngineError) {
    let (target, overflow) = position.addingReportingOverflow(distance)
    try settle(overflow ? Int.max : target)
  }

  /// A negative place counts from the end.
  func move(to place: Int) throws(EngineError) {
    guard place < 0 else {
      try settle(place)
      return
    }
    try read(Int.max)
    try settle(rows.count + 1 + place)
  }

  func moveToEnd() throws(EngineError) { try settle(Int.max) }

  private func settle(_ target: Int) throws(EngineError) {
    try read(max(target, 0))
    position = min(max(target, 0), rows.count + 1)
  }

  /// Over how many rows it went since it stood elsewhere.
  func passed(since before: Int) -> Int {
    position > before
      ? min(position, rows.count) - before : max(before - max(position, 1), 0)
  }
}
