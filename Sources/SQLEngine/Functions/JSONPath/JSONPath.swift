/// A path of SQL/JSON: `strict $.items[*] ? (@.price > 10).name`.
///
/// **Source:** ISO/IEC TR 19075-6; PostgreSQL 15, manual 9.16.2.
struct JSONPath: Sendable {
  /// In lax mode arrays are unwrapped, scalars wrapped, and what is missing passed over.
  var isLax: Bool
  var expression: Chain

  /// A value and what is done with it, step by step.
  typealias Chain = [Step]

  indirect enum Step: Sendable {
    case root, current, last
    case literal(JSONNode)
    case variable([UInt8])

    case key([UInt8])
    case anyKey
    case anyElement
    case subscripts([Subscript])
    /// `**{first to last}`; ``deepest`` is `last`.
    case anyLevel(first: Int, last: Int)
    case filter(Chain)
    case method(Method)
    case datetime(template: [UInt8]?)

    case arithmetic(Operator, Chain, Chain)
    case sign(isMinus: Bool, Chain)

    case and(Chain, Chain)
    case or(Chain, Chain)
    case not(Chain)
    case isUnknown(Chain)
    case exists(Chain)
    case comparison(Comparison, Chain, Chain)
    case startsWith(Chain, Chain)
    case likeRegex(Chain, pattern: [UInt8], flags: RegexFlags)
  }

  struct Subscript: Sendable {
    var from: Chain
    /// Nil for a single position.
    var to: Chain?
  }

  enum Method: String, Sendable { case abs, size, type, floor, double, ceiling, keyvalue }
  enum Operator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case modulo = "%"
  }
  enum Comparison: String, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case greater = ">"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
  }

  /// The flags of `like_regex`, in the order in which they are printed.
  struct RegexFlags: OptionSet, Sendable {
    var rawValue: Int
    static let ignoresCase = RegexFlags(rawValue: 1)
    static let dotMatchesAll = RegexFlags(rawValue: 2)
    static let multipleLines = RegexFlags(rawValue: 4)
    static let ignoresBlanks = RegexFlags(rawValue: 8)
    static let isQuoted = RegexFlags(rawValue: 16)

    static let letters: [(flag: RegexFlags, letter: UInt8)] = [
      (.ignoresCase, UInt8(ascii: "i")), (.dotMatchesAll, UInt8(ascii: "s")),
      (.multipleLines, UInt8(ascii: "m")), (.ignoresBlanks, UInt8(ascii: "x")),
      (.isQuoted, UInt8(ascii: "q")),
    ]
  }

  static let deepest = Int.max
}

extension JSONPath.Step {
  /// Whether it says true, false or unknown.
  var isPredicate: Bool {
    switch self {
    case .and, .or, .not, .isUnknown, .exists, .comparison, .startsWith, .likeRegex: true
    default: false
    }
  }

  /// How tightly it binds what it is made of.
  var priority: Int {
    switch self {
    case .or: 0
    case .and: 1
    case .comparison, .startsWith: 2
    case .arithmetic(.add, _, _), .arithmetic(.subtract, _, _): 3
    case .arithmetic: 4
    case .sign: 5
    default: 6
    }
  }
}
