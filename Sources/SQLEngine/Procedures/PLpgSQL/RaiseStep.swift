import Core
import SQLSyntax

extension PLpgSQLCompiler {
  func raiseStep(_ raise: PLpgSQLStatement.Raise) throws(EngineError) -> any PLpgSQLStep {
    var state: String?
    var name: String?
    switch raise.condition {
    case .state(let code)?:
      state = code
      name = code
    case .named(let condition)?:
      state = try Self.states(named: condition.text).first
      name = condition.text
    case nil: break
    }
    return RaiseStep(
      raise, state: state, name: name, arguments: raise.arguments.map { code($0) },
      options: raise.options.map { ($0.option, code($0.value)) })
  }
}

/// RAISE: a message, or an error.
final class RaiseStep: PLpgSQLStep {
  private let syntax: PLpgSQLStatement.Raise
  private let state: String?
  private let name: String?
  private let arguments: [PLpgSQLCode]
  private let options: [(option: PLpgSQLStatement.Raise.Option, value: PLpgSQLCode)]

  init(
    _ syntax: PLpgSQLStatement.Raise, state: String?, name: String?, arguments: [PLpgSQLCode],
    options: [(PLpgSQLStatement.Raise.Option, PLpgSQLCode)]
  ) {
    self.syntax = syntax
    self.state = state
    self.name = name
    self.arguments = arguments
    self.options = options.map { (option: $0.0, value: $0.1) }
  }

  func run(_ frame: PLpgSQLFrame) throws(EngineError) -> PLpgSQLFlow {
    if syntax.isAgain {
      guard let handled = frame.handled.last else {
        throw .sql(
          "0Z002",
          "RAISE without parameters cannot be used outside an exception handler")
      }
      throw handled.error
    }
    var code = state
    var name = self.name
    var message = try syntax.format.map { (format) throws(EngineError) in
      try filled(format, frame)
    }
    var texts: [PLpgSQLStatement.Raise.Option: String] = [:]
    for (option, value) in options {
      guard case .text(let bytes) = try frame.value(value, as: .text) else {
        throw .sql("22004", "RAISE statement option cannot be null")
      }
      let text = String(decoding: bytes, as: UTF8.self)
      guard texts[option] == nil, option != .message || message == nil,
        option != .errcode || code == nil
      else {
        throw .sql(
          "42601", "RAISE option already specified: \(option.rawValue.uppercased())")
      }
      texts[option] = text
      if option == .message { message = text }
      if option == .errcode { (code, name) = try Self.state(of: text) }
    }
    try announce(
      message ?? name ?? code ?? "P0001", code: code ?? "P0001", texts, frame)
    return .next
  }

  /// ERRCODE is a state or a condition's name.
  private static func state(of text: String) throws(EngineError) -> (String, String) {
    let isState =
      text.utf8.count == 5
      && text.utf8.allSatisfy { byte in
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
          || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      }
    if isState { return (text, text) }
    guard let state = try PLpgSQLCompiler.states(named: text).first else {
      throw .sql("42704", "unrecognized exception condition \"\(text)\"")
    }
    return (state, text)
  }

  private func announce(
    _ message: String, code: String, _ texts: [PLpgSQLStatement.Raise.Option: String],
    _ frame: PLpgSQLFrame
  ) throws(EngineError) {
    guard syntax.level == .exception else {
      frame.session.announce(message, syntax.level, detail: texts[.detail], hint: texts[.hint])
      return
    }
    let error = EngineError.sql(code, message, hint: texts[.hint], detail: texts[.detail])
    var fields: [String: String] = [:]
    for (option, item) in Self.diagnosticItems {
      if let text = texts[option] { fields[item] = text }
    }
    frame.session.routines.noteFields(fields, of: error)
    throw error
  }

  private static let diagnosticItems: [(PLpgSQLStatement.Raise.Option, String)] = [
    (.column, "column_name"), (.constraint, "constraint_name"), (.datatype, "pg_datatype_name"),
    (.table, "table_name"), (.schema, "schema_name"),
  ]

  /// The format with each `%` replaced by an argument; `%%` is a `%`.
  private func filled(_ format: String, _ frame: PLpgSQLFrame) throws(EngineError) -> String {
    var result: [UInt8] = []
    var next = 0
    let bytes = Array(format.utf8)
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "%") else {
        result.append(bytes[index])
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "%") {
        result.append(UInt8(ascii: "%"))
        index += 1
        continue
      }
      guard next < arguments.count else { continue }
      let (value, type) = try frame.typedValue(arguments[next])
      next += 1
      result +=
        value.isNull
        ? Array("<NULL>".utf8)
        : try TextForm.printed(value, as: type, &frame.session.evaluation)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension SQLSession {
  /// A message to the client, if it is loud enough.
  func announce(
    _ message: String, _ level: PLpgSQLStatement.Raise.Level, detail: String? = nil,
    hint: String? = nil
  ) {
    let order: [String: Int] = [
      "debug5": 0, "debug4": 0, "debug3": 0, "debug2": 0, "debug1": 0, "debug": 0, "log": 1,
      "notice": 2, "warning": 3, "error": 4,
    ]
    let threshold = order[(setting("client_min_messages") ?? "notice").lowercased()] ?? 2
    guard level == .info || (order[level.rawValue] ?? 2) >= threshold else { return }
    var text = level == .notice ? message : "\(level.rawValue.uppercased()):  \(message)"
    if let detail { text += "\nDETAIL:  \(detail)" }
    if let hint { text += "\nHINT:  \(hint)" }
    notices.append(text)
  }
}
