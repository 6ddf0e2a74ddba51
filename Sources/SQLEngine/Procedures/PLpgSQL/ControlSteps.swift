import Core

/// `NULL`.
final class NullStep: PLpgSQLStep {
  func run(_ frame: PLpgSQLFrame) -> PLpgSQLFlow { .next }
}

/// `target := value`.
final class AssignStep: PLpgSQLStep {
  private let target: PLpgSQLTargetCode
  private let value: PLpgSQLCode

  init(_ target: PLpgSQLTargetCode, _ value: PLpgSQLCode) {
    self.target = target
    self.value = value
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let (value, type) = try frame.typedValue(value, as: target.type(frame))
    try target.assign(value, of: type, frame)
    return .next
  }
}

/// IF, and CASE without a value.
final class ConditionalStep: PLpgSQLStep {
  private let branches: [(condition: PLpgSQLCode, body: PLpgSQLSequence)]
  private let otherwise: PLpgSQLSequence?
  private let isCase: Bool

  init(
    _ branches: [(PLpgSQLCode, PLpgSQLSequence)], otherwise: PLpgSQLSequence?, isCase: Bool
  ) {
    self.branches = branches.map { (condition: $0.0, body: $0.1) }
    self.otherwise = otherwise
    self.isCase = isCase
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    for branch in branches where try frame.isTrue(branch.condition) {
      return try branch.body.run(frame)
    }
    if let otherwise { return try otherwise.run(frame) }
    guard isCase else { return .next }
    throw .sql(
      "20000", "case not found", hint: nil, detail: nil
    ).withHint("CASE statement is missing ELSE part.")
  }
}

/// `CASE value WHEN …`: keeps the value where the branches find it.
final class SelectorStep: PLpgSQLStep {
  private let value: PLpgSQLCode
  private let variable: Int
  private let cases: ConditionalStep

  init(_ value: PLpgSQLCode, _ variable: Int, _ cases: ConditionalStep) {
    self.value = value
    self.variable = variable
    self.cases = cases
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    let (value, type) = try frame.typedValue(value)
    frame.code.setType(of: variable, to: type)
    frame[variable] = value
    defer { frame[variable] = .null }
    return try cases.run(frame)
  }
}

/// EXIT and CONTINUE.
final class LeaveStep: PLpgSQLStep {
  private let destination: Int
  private let isExit: Bool
  private let condition: PLpgSQLCode?

  init(_ destination: Int, isExit: Bool, condition: PLpgSQLCode?) {
    self.destination = destination
    self.isExit = isExit
    self.condition = condition
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    if let condition, try !frame.isTrue(condition) { return .next }
    return .leave(destination, isExit: isExit)
  }
}

/// RETURN.
final class ReturnStep: PLpgSQLStep {
  private let value: PLpgSQLCode?
  private let isOutputs: Bool
  /// nil for rows: what they hold is known only when they are there.
  private let type: SQLType?

  init(_ value: PLpgSQLCode?, isOutputs: Bool, type: SQLType?) {
    self.value = value
    self.isOutputs = isOutputs
    self.type = type
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    if isOutputs { frame.returned = frame.code.outputs(frame) }
    guard let value else { return .returned }
    let result = try frame.value(value, as: type)
    frame.returned = type == nil ? try frame.row(result, as: frame.code.result) : result
    return .returned
  }
}

/// RETURN NEXT.
final class ReturnNextStep: PLpgSQLStep {
  private let value: PLpgSQLCode?
  private let type: SQLType?

  init(_ value: PLpgSQLCode?, type: SQLType?) {
    self.value = value
    self.type = type
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    guard let value else {
      frame.rows.append(frame.code.outputs(frame))
      return .next
    }
    let result = try frame.value(value, as: type)
    frame.rows.append(type == nil ? try frame.row(result, as: frame.code.result) : result)
    return .next
  }
}

extension PLpgSQLFrame {
  /// A row as the function gives it.
  func row(_ value: SQLValue, as type: SQLType) throws(EngineError) -> SQLValue {
    if value.isNull || type.id == .trigger || type.id == .record {
      guard value.isNull || value.isRecord else {
        throw .mismatch(
          "cannot return non-composite value from function returning composite type")
      }
      return value
    }
    guard case .record(let record) = value else {
      throw .mismatch("cannot return non-composite value from function returning composite type")
    }
    return .record(try session.record(record, as: type))
  }
}

/// ASSERT.
final class AssertStep: PLpgSQLStep {
  private let condition: PLpgSQLCode
  private let message: PLpgSQLCode?

  init(_ condition: PLpgSQLCode, message: PLpgSQLCode?) {
    self.condition = condition
    self.message = message
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    if frame.session.setting("plpgsql.check_asserts") == "off" { return .next }
    if try frame.isTrue(condition) { return .next }
    guard let message, case .text(let text) = try frame.value(message, as: .text) else {
      throw .sql("P0004", "assertion failed")
    }
    throw .sql("P0004", String(decoding: text, as: UTF8.self))
  }
}
