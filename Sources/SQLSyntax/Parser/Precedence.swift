/// How tightly operators bind, from loosest to tightest.
///
/// **Source:** PostgreSQL 15, `gram.y`, the `%left` and `%nonassoc` lines. UNION and its kin are
/// not here: ``Parser/queryBody(_:)`` has two levels of its own for them.
enum Precedence: UInt8, Comparable {
  /// No operator.
  case none
  case or
  case and
  case not
  /// IS, ISNULL, NOTNULL. Does not associate.
  case test
  /// Does not associate.
  case comparison
  /// BETWEEN, IN, LIKE, ILIKE, SIMILAR. Does not associate.
  case membership
  /// All operators that have no other place.
  case other
  case additive
  case multiplicative
  case power
  /// AT TIME ZONE.
  case at
  case collate
  case sign
  case typecast

  static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }

  var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .typecast }
}

extension Parser {
  /// How tightly the operator binds that stands here as an infix or postfix.
  /// - Parameter isRestricted: among the operators of `b_expr` only.
  mutating func infixPrecedence(isRestricted: Bool) -> Precedence {
    switch token.kind {
    case .comma, .rightParenthesis, .semicolon, .end: return .none
    case .equals, .less, .greater, .lessEquals, .greaterEquals, .notEquals: return .comparison
    case .plus, .minus: return .additive
    case .star, .slash, .percent: return .multiplicative
    case .caret: return .power
    case .operatorSymbol: return .other
    case .typecast: return .typecast
    case .keyword: return keywordPrecedence(isRestricted: isRestricted)
    default: return .none
    }
  }

  private func keywordPrecedence(isRestricted: Bool) -> Precedence {
    switch token.keyword {
    case .is: return isRestricted ? restrictedTest() : .test
    case .operator: return ahead().kind == .leftParenthesis ? .other : .none
    default: return isRestricted ? .none : wordPrecedence()
    }
  }

  /// `IS [NOT] DISTINCT FROM` and `IS [NOT] DOCUMENT` are all that `b_expr` tests.
  private func restrictedTest() -> Precedence {
    let (first, second) = ahead2()
    let word = first.keyword == .not ? second.keyword : first.keyword
    return word == .distinct || word == .document ? .test : .none
  }

  private func wordPrecedence() -> Precedence {
    switch token.keyword {
    case .and: return .and
    case .or: return .or
    case .isnull, .notnull: return .test
    case .in, .like, .ilike, .between: return .membership
    case .similar: return ahead().keyword == .to ? .membership : .none
    case .not:
      switch ahead().keyword {
      case .in, .like, .ilike, .between, .similar: return .membership
      default: return .none
      }
    case .at: return ahead().keyword == .time ? .at : .none
    case .collate: return .collate
    case .overlaps: return .other
    default: return .none
    }
  }
}
