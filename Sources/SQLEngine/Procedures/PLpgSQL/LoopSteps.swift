import Core
import SQLSyntax

extension PLpgSQLCompiler {
  func loop(_ loop: PLpgSQLStatement.Loop) throws(EngineError) -> any PLpgSQLStep {
    switch loop.head {
    case .endless, .whileTrue:
      var condition: PLpgSQLCode?
      if case .whileTrue(let expression) = loop.head { condition = code(expression) }
      let (number, body) = try body(loop)
      return WhileStep(condition, LoopBody(number, body))
    case .integers(let name, let range):
      let lower = code(range.lower)
      let upper = code(range.upper)
      let step = code(range.step)
      let variable = add(PLpgSQLVariable(name: name.text, type: .int4))
      let (number, body) = try inNamespace(loop.label?.text) { () throws(EngineError) in
        namespace.declare(name.text, variable)
        return try self.body(loop)
      }
      return IntegerLoopStep(
        variable, lower, upper, step, isReverse: range.isReverse, LoopBody(number, body))
    case .query(let targets, let query):
      let source = self.source(query)
      let targets = try self.targets(targets)
      let (number, body) = try body(loop)
      return QueryLoopStep(source, targets, LoopBody(number, body))
    case .cursor(let name, let cursor, let arguments):
      return try cursorLoop(loop, name, cursor, arguments)
    case .array(let targets, let slice, let array):
      let value = code(array)
      let targets = try self.targets(targets)
      let (number, body) = try body(loop)
      return ArrayLoopStep(value, targets, slice: slice, LoopBody(number, body))
    }
  }

  func body(_ loop: PLpgSQLStatement.Loop) throws(EngineError) -> (Int, PLpgSQLSequence) {
    try labelled(loop.label, isLoop: true) { (number) throws(EngineError) in
      (number, try sequence(loop.body))
    }
  }
}

/// What a loop repeats, and its number.
struct LoopBody {
  private let number: Int
  private let body: PLpgSQLSequence

  init(_ number: Int, _ body: PLpgSQLSequence) {
    self.number = number
    self.body = body
  }

  /// Runs the body once.
  /// - Returns: nil to go on; what the whole loop answers if it ends here.
  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow? {
    try frame.checkInterrupt()
    switch try body.run(frame) {
    case .next, .leave(number, isExit: false): return nil
    case .leave(number, isExit: true): return .next
    case let other: return other
    }
  }
}

/// LOOP and WHILE.
final class WhileStep: PLpgSQLStep {
  private let condition: PLpgSQLCode?
  private let body: LoopBody

  init(_ condition: PLpgSQLCode?, _ body: LoopBody) {
    self.condition = condition
    self.body = body
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    while true {
      if let condition, try !frame.isTrue(condition) { return .next }
      if let end = try body.run(frame) { return end }
    }
  }
}

/// `FOR i IN a .. b BY c`.
final class IntegerLoopStep: PLpgSQLStep {
  private let variable: Int
  private let lower: PLpgSQLCode
  private let upper: PLpgSQLCode
  private let step: PLpgSQLCode?
  private let isReverse: Bool
  private let body: LoopBody

  init(
    _ variable: Int, _ lower: PLpgSQLCode, _ upper: PLpgSQLCode, _ step: PLpgSQLCode?,
    isReverse: Bool, _ body: LoopBody
  ) {
    self.variable = variable
    self.lower = lower
    self.upper = upper
    self.step = step
    self.isReverse = isReverse
    self.body = body
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    var value = try bound(lower, "lower bound of FOR loop", frame)
    let last = try bound(upper, "upper bound of FOR loop", frame)
    var distance: Int64 = 1
    if let step {
      distance = try bound(step, "BY value of FOR loop", frame)
      guard distance > 0 else {
        throw .sql("22023", "BY value of FOR loop must be greater than zero")
      }
    }
    var found = false
    defer { frame.setFound(found) }
    while isReverse ? value >= last : value <= last {
      found = true
      frame[variable] = .int(value)
      if let end = try body.run(frame) { return end }
      // Bounds are of 32 bits: there is no overflow here, but the variable's type ends there.
      value += isReverse ? -distance : distance
      if value > Int64(Int32.max) || value < Int64(Int32.min) { break }
    }
    return .next
  }

  private func bound(_ code: PLpgSQLCode, _ what: String, _ frame: PLpgSQLFrame)
    throws(EngineError) -> Int64
  {
    guard case .int(let number) = try frame.value(code, as: .int4) else {
      throw .sql("22004", "\(what) cannot be null")
    }
    return number
  }
}

/// `FOR row IN query`, and the same with EXECUTE.
final class QueryLoopStep: PLpgSQLStep {
  private let source: QuerySource
  private let targets: [PLpgSQLTargetCode]
  private let body: LoopBody

  init(_ source: QuerySource, _ targets: [PLpgSQLTargetCode], _ body: LoopBody) {
    self.source = source
    self.targets = targets
    self.body = body
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let cursor = try frame.open(source)
    return try frame.loop(over: cursor, targets, body)
  }
}

extension PLpgSQLFrame {
  /// Runs a loop's body for each row of a cursor.
  func loop(
    over cursor: PreparedPlan.Cursor, _ targets: [PLpgSQLTargetCode], _ body: LoopBody
  ) throws(EngineError) -> PLpgSQLFlow {
    var found = false
    defer { setFound(found) }
    while let row = try cursor.row() {
      found = true
      try assign(row, cursor.columns, to: targets)
      if let end = try body.run(self) { return end }
    }
    if !found { try assign(nil, cursor.columns, to: targets) }
    return .next
  }
}

/// `FOREACH x SLICE n IN ARRAY a`.
final class ArrayLoopStep: PLpgSQLStep {
  private let value: PLpgSQLCode
  private let targets: [PLpgSQLTargetCode]
  private let slice: Int
  private let body: LoopBody

  init(
    _ value: PLpgSQLCode, _ targets: [PLpgSQLTargetCode], slice: Int, _ body: LoopBody
  ) {
    self.value = value
    self.targets = targets
    self.slice = slice
    self.body = body
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let (value, type) = try frame.typedValue(value)
    if value.isNull { throw .sql("22004", "FOREACH expression must not be null") }
    guard case .array(let array) = value else {
      let name = frame.session.access.displayName(of: type)
      throw .mismatch("FOREACH expression must yield an array, not type \(name)")
    }
    guard slice <= array.dimensions.count || array.dimensions.isEmpty else {
      throw .sql(
        "2202E",
        "slice dimension (\(slice)) is out of the valid range 0..\(array.dimensions.count)")
    }
    var found = false
    defer { frame.setFound(found) }
    let dimensions = Array(array.dimensions.suffix(slice))
    let size = slice == 0 ? 1 : dimensions.reduce(1) { $0 * $1.count }
    var start = 0
    while size > 0, start + size <= array.elements.count {
      found = true
      let item: SQLValue =
        slice == 0
        ? array.elements[start]
        : .array(
          SQLArray(
            Array(array.elements[start..<start + size]), dimensions: dimensions,
            of: array.elementType))
      try assign(item, slice == 0 ? SQLType(array.elementType) : type, frame)
      if let end = try body.run(frame) { return end }
      start += size
    }
    return .next
  }

  private func assign(_ item: SQLValue, _ type: SQLType, _ frame: PLpgSQLFrame)
    throws(EngineError)
  {
    if targets.count == 1 {
      try targets[0].assign(item, of: type, frame)
      return
    }
    guard case .record(let record) = item else { return }
    let columns = record.fields.map { PlanColumn(id: 0, name: $0.name, type: $0.type) }
    try frame.assign(record.values, columns, to: targets)
  }
}
