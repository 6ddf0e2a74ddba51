/// What a regular expression consists of.
indirect enum RegularExpressionNode: Sendable {
  typealias Node = RegularExpressionNode

  case empty
  case set(ScalarSet)
  case sequence([Node])
  case choice([Node])
  /// `max` is ``unlimited`` for no bound; `prefers` nil leaves the preference to what is repeated,
  /// as `{m}` does.
  case repetition(Node, min: Int, max: Int, prefers: Preference?)
  case group(Node, index: Int)
  case reference(Int)
  case condition(Condition)
  case look(Node, isBehind: Bool, isNegated: Bool)

  static let unlimited = Int.max

  /// What must hold between two characters.
  enum Condition: Sendable {
    case textStart, textEnd, lineStart, lineEnd
    case wordStart, wordEnd, wordBoundary, notWordBoundary
  }

  /// Whether a part prefers the longest or the shortest match; nil if it has no preference.
  ///
  /// **Source:** PostgreSQL 15, manual 9.7.3.5.
  enum Preference: Sendable { case longest, shortest }

  var preference: Preference? {
    switch self {
    case .empty, .set, .reference, .condition, .look: nil
    case .group(let inner, _): inner.preference
    case .sequence(let parts): parts.lazy.compactMap(\.preference).first
    case .choice: .longest
    case .repetition(let inner, _, _, let prefers): prefers ?? inner.preference
    }
  }

  /// Whether there is a group in it, so that it matters how it matches.
  var hasGroups: Bool {
    switch self {
    case .group: true
    case .sequence(let parts), .choice(let parts): parts.contains(where: \.hasGroups)
    case .repetition(let inner, _, _, _): inner.hasGroups
    default: false
    }
  }

  var hasReferences: Bool {
    switch self {
    case .reference: true
    case .sequence(let parts), .choice(let parts): parts.contains(where: \.hasReferences)
    case .repetition(let inner, _, _, _), .group(let inner, _): inner.hasReferences
    default: false
    }
  }

  /// The groups in it, by index.
  func collectGroups(into groups: inout [Int: Node]) {
    switch self {
    case .group(let inner, let index):
      groups[index] = inner
      inner.collectGroups(into: &groups)
    case .sequence(let parts), .choice(let parts):
      for part in parts { part.collectGroups(into: &groups) }
    case .repetition(let inner, _, _, _): inner.collectGroups(into: &groups)
    default: break
    }
  }
}
