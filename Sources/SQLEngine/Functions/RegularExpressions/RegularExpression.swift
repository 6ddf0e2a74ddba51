import Core

/// PostgreSQL's advanced regular expressions (ARE).
///
/// Which part of a text matches is decided as POSIX does, not by the order in which alternatives
/// are tried: the match starts as far to the left as possible; from there it is the longest or, if
/// the expression prefers that, the shortest one; then parts take theirs from left to right.
///
///     pattern ─► parser ─► tree ─► automaton: where can a match end?      (one pass over the text)
///                            └───► dissection: what did the groups match?  (between both ends)
///
/// Invariants:
/// 1. The automaton's work is bounded by its size times the text's, without recursion on the text.
/// 2. Dissection goes as deep as the tree, which is at most ``RegularExpressionParser/depthMax``.
/// 3. Every step counts against ``stepCountMax``, and Ctrl-C is polled.
///
/// **Source:** PostgreSQL 15, manual 9.7.3; Henry Spencer's regexec.
struct RegularExpression: Sendable {
  struct Options: Sendable, Hashable {
    enum Flavor: Sendable { case advanced, extended, basic, literal }

    var flavor = Flavor.advanced
    var ignoresCase = false
    /// `.` and `[^…]` don't match a newline.
    var dotExcludesNewline = false
    /// `^` and `$` match around newlines too.
    var anchorsAtNewlines = false
    var isExpanded = false
    /// Not of the expression itself: whether a function looks for all matches.
    var isGlobal = false
  }

  /// How many steps one search may take.
  static let stepCountMax = 200_000_000

  let root: RegularExpressionNode
  private let ignoresCase: Bool
  let groupCount: Int
  let forward: AutomatonProgram
  /// Finds all automata that dissection needs; nil if there are no groups.
  let dissection: DissectionPlan?

  /// - Throws: 2201B.
  init(_ pattern: [UInt8], _ options: Options = Options()) throws(EngineError) {
    var parser = RegularExpressionParser(UTF8Text.scalars(pattern), options)
    root = try parser.parse()
    groupCount = parser.groupCount
    ignoresCase = parser.options.ignoresCase
    var groups: [Int: RegularExpressionNode] = [:]
    root.collectGroups(into: &groups)
    forward = try AutomatonProgram(root, groups: groups)
    let needsPlan = root.hasGroups || root.hasReferences
    dissection = needsPlan ? try DissectionPlan(root, groups: groups) : nil
  }

  /// A match: the ranges of the whole and of each group, in characters.
  typealias Match = [Range<Int>?]

  private func matcher(_ text: [Unicode.Scalar], _ interrupt: InterruptFlag?)
    -> AutomatonMatcher
  { AutomatonMatcher(text: text.map(\.value), ignoresCase: ignoresCase, interrupt: interrupt) }

  /// Whether the text has a match.
  func matches(_ text: [Unicode.Scalar], interrupt: InterruptFlag? = nil)
    throws(EngineError) -> Bool
  {
    if root.hasReferences {
      return try firstMatch(in: text, from: 0, interrupt: interrupt) != nil
    }
    var matcher = matcher(text, interrupt)
    return try matcher.hasMatch(forward, from: 0)
  }

  /// The first match at or after a character.
  /// - Throws: 2201B if it takes too many steps, 57014.
  func firstMatch(
    in text: [Unicode.Scalar], from start: Int, interrupt: InterruptFlag? = nil
  ) throws(EngineError) -> Match? {
    var matcher = matcher(text, interrupt)
    return try firstMatch(&matcher, from: start)
  }

  private func firstMatch(_ matcher: inout AutomatonMatcher, from start: Int)
    throws(EngineError) -> Match?
  {
    let count = matcher.text.count
    guard start <= count, try matcher.hasMatch(forward, from: start) else { return nil }
    let prefersShortest = root.preference == .shortest
    for begin in start...count {
      guard forward.mayStart(with: begin < count ? matcher.text[begin] : nil) else { continue }
      if root.hasReferences {
        let ends = try matcher.ends(forward, from: begin, limit: count)
        for end in prefersShortest ? ends : ends.reversed() {
          if let groups = try dissected(&matcher, begin..<end) { return [begin..<end] + groups }
        }
      } else if let end = try matcher.end(forward, from: begin, isShortest: prefersShortest) {
        return [begin..<end] + (try dissected(&matcher, begin..<end) ?? [])
      }
    }
    return nil
  }

  private func dissected(_ matcher: inout AutomatonMatcher, _ range: Range<Int>)
    throws(EngineError) -> Match?
  {
    guard let dissection else { return [Range<Int>?](repeating: nil, count: groupCount) }
    var dissector = Dissector(matcher, groupCount: groupCount)
    defer { matcher.stepCount = dissector.matcher.stepCount }
    guard try dissector.dissect(dissection.root, range) else { return nil }
    return Array(dissector.groups.dropFirst())
  }

  /// All matches that don't overlap; at most `limit`.
  func matches(
    in text: [Unicode.Scalar], from start: Int = 0, limit: Int = .max,
    interrupt: InterruptFlag? = nil
  ) throws(EngineError) -> [Match] {
    var matcher = matcher(text, interrupt)
    var result: [Match] = []
    var place = start
    while place <= text.count, result.count < limit,
      let match = try firstMatch(&matcher, from: place)
    {
      result.append(match)
      guard let whole = match[0] else { break }
      place = whole.isEmpty ? whole.upperBound + 1 : whole.upperBound
    }
    return result
  }
}
