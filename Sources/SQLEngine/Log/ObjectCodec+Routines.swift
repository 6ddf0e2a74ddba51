import Core
import SQLSyntax

/// Functions and procedures. A body that stood in quotes is that text, any other its statements.
extension ObjectCodec {
  static func append(_ routine: Routine, to bytes: inout [UInt8]) {
    bytes.append(number: routine.id)
    bytes.append(number: routine.schema)
    bytes.append(text: routine.name)
    bytes.append(flag: routine.kind == .procedure)
    bytes.append(list: routine.parameters) { append($1, to: &$0) }
    TypeCodec.append(routine.result, to: &bytes)
    bytes.append(flag: routine.returnsSet)
    bytes.append(text: routine.language.rawValue)
    bytes.append(text: routine.source)
    switch routine.body {
    case .statements(let statements):
      let texts = routine.source.isEmpty ? statements.compactMap { Deparser.text($0) } : []
      bytes.append(list: texts) { $0.append(text: $1) }
    // It is read again from its text.
    case .plpgsql: bytes.append(list: [String]()) { $0.append(text: $1) }
    }
    bytes.append(flag: routine.isStrict)
    switch routine.volatility {
    case .immutable: bytes.append(0)
    case .stable: bytes.append(1)
    case .volatile: bytes.append(2)
    }
    bytes.append(flag: routine.isSecurityDefiner)
    bytes.append(flag: routine.isLeakproof)
    bytes.append(list: routine.settings) { append($1, to: &$0) }
    bytes.append(optional: routine.comment) { $0.append(text: $1) }
    bytes.append(list: routine.named.sorted()) { $0.append(number: $1) }
  }

  private static func append(_ parameter: Routine.Parameter, to bytes: inout [UInt8]) {
    bytes.append(text: parameter.name)
    switch parameter.mode {
    case .input: bytes.append(0)
    case .output: bytes.append(1)
    case .inputOutput: bytes.append(2)
    case .variadic: bytes.append(3)
    case .table: bytes.append(4)
    }
    TypeCodec.append(parameter.type, to: &bytes)
    bytes.append(optional: parameter.defaultValue) { $0.append(text: Deparser.text($1)) }
  }

  /// SET in a routine names a setting; the other forms are those of sessions.
  private static func append(_ statement: SetStatement, to bytes: inout [UInt8]) {
    switch statement.target {
    case .variable(let name, let values):
      bytes.append(0)
      bytes.append(text: name.text)
      bytes.append(list: values) { bytes, value in
        switch value {
        case .word(let text):
          bytes.append(0)
          bytes.append(text: text)
        case .string(let text), .interval(let text, _):
          bytes.append(1)
          bytes.append(text: text)
        case .number(let text):
          bytes.append(2)
          bytes.append(text: text)
        }
      }
    case .fromCurrent(let name):
      bytes.append(1)
      bytes.append(text: name.text)
    case .transaction, .snapshot, .characteristics, .sessionAuthorization: bytes.append(2)
    }
  }
}
