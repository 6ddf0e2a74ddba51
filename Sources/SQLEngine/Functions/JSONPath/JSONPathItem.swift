import Core

/// What a path works on: JSON, or a moment that `datetime()` made, which JSON can't hold.
enum JSONPathItem: Sendable {
  case node(JSONNode)
  case moment(JSONPathMoment)

  /// What a query gives out.
  var node: JSONNode {
    switch self {
    case .node(let node): node
    case .moment(let moment): .string(moment.text)
    }
  }

  var typeName: String {
    switch self {
    case .node(let node): node.typeName
    case .moment(let moment): moment.typeName
    }
  }

  var elements: [JSONNode]? {
    if case .node(.array(let elements)) = self { elements } else { nil }
  }

  var number: Numeric? { if case .node(.number(let number)) = self { number } else { nil } }
  var string: [UInt8]? { if case .node(.string(let text)) = self { text } else { nil } }
}

/// A date or time within a path, with the zone it was written in.
struct JSONPathMoment: Sendable {
  /// date, time, timetz, timestamp or timestamptz.
  var type: TypeID
  var value: SQLValue
  /// For timestamptz: what its text is written in.
  var secondsEast = 0

  var typeName: String { BuiltinTypes.byID[type]?.displayName ?? "" }

  /// ISO 8601 with a `T`.
  var text: [UInt8] {
    switch value {
    case .timetz(let time):
      return DateTimeText.printed(time, hasZoneMinutes: true)
    case .int(let number):
      var settings = SQLSettings()
      if type == .timestamptz { settings.timeZone = .fixed(secondsEast: secondsEast, name: "") }
      var text = DateTimeText.printed(number, as: type, settings)
      if type == .timestamp || type == .timestamptz, let space = text.firstIndex(of: 0x20) {
        text[space] = UInt8(ascii: "T")
      }
      if type == .timestamptz, text.count > 3, [43, 45].contains(text[text.count - 3]) {
        text += Array(":00".utf8)
      }
      return text
    default: return []
    }
  }
}

extension DateTimeText {
  /// A time with its zone, of which the minutes are always written.
  static func printed(_ time: TimeTZ, hasZoneMinutes: Bool) -> [UInt8] {
    let text = printed(time)
    guard hasZoneMinutes, text.count > 3, [43, 45].contains(text[text.count - 3]) else {
      return text
    }
    return text + Array(":00".utf8)
  }
}

/// Why a path has no answer.
enum JSONPathFault: Error {
  /// A predicate makes it unknown, and `silent` makes it nothing.
  case soft(EngineError)
  /// Always told.
  case hard(EngineError)

  var error: EngineError {
    switch self {
    case .soft(let error), .hard(let error): error
    }
  }
}
