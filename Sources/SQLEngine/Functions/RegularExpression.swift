import Core

/// PostgreSQL's advanced regular expressions, by backtracking.
///
/// **Source:** PostgreSQL manual 9.7.3; Spencer's ARE syntax.
/// **Differs from the source:** alternatives and greedy parts are tried in order, and the longest
/// whole match among the first branches is not searched for; steps are bounded.
struct RegularExpression: Sendable {
  struct Options: Sendable {
    var ignoresCase = false
    /// `.` and `[^…]` don't match a newline, `^` and `$` match around it.
    var isNewlineSensitive = false
    var isGlobal = false
    var isExpanded = false
    var isLiteral = false
  }

  indirect enum Node: Sendable {
    case empty
    case scalar(Unicode.Scalar)
    case any
    case set(ranges: [ClosedRange<UInt32>], isNegated: Bool)
    case sequence([Node])
    case choice([Node])
    case repetition(Node, min: Int, max: Int, isGreedy: Bool)
    case group(Node, index: Int)
    case lookahead(Node, isNegated: Bool)
    case reference(Int)
    case lineStart, lineEnd, textStart, textEnd, wordBoundary, notWordBoundary, wordStart, wordEnd
  }

  /// How many steps one search may take.
  static let stepCountMax = 20_000_000

  let root: Node
  let groupCount: Int
  let options: Options

  /// - Throws: 2201B.
  init(_ pattern: [UInt8], _ options: Options = Options()) throws(EngineError) {
    self.options = options
    if options.isLiteral {
      root = .sequence(UTF8Text.scalars(pattern).map { .scalar($0) })
      groupCount = 0
    } else {
      var parser = RegularExpressionParser(UTF8Text.scalars(pattern), options)
      root = try parser.parse()
      groupCount = parser.groupCount
    }
  }

  /// A match: the ranges of the whole and of each group, in characters.
  typealias Match = [Range<Int>?]

  /// The first match at or after a character. - Throws: 54001 if it takes too many steps.
  func firstMatch(in text: [Unicode.Scalar], from start: Int) throws(EngineError) -> Match? {
    var matcher = Matcher(text: text, options: options, groupCount: groupCount)
    guard start <= text.count else { return nil }
    for place in start...text.count {
      if let end = matcher.run(root, at: place) {
        return [place..<end] + matcher.groups.dropFirst()
      }
      if matcher.stepCount > Self.stepCountMax {
        throw .sql("2201B", "regular expression failed: regular expression is too complex")
      }
    }
    return nil
  }

  /// All matches that don't overlap.
  func matches(in text: [Unicode.Scalar], from start: Int = 0) throws(EngineError) -> [Match] {
    var result: [Match] = []
    var place = start
    while place <= text.count, let match = try firstMatch(in: text, from: place) {
      result.append(match)
      guard let whole = match[0] else { break }
      place = whole.isEmpty ? whole.upperBound + 1 : whole.upperBound
    }
    return result
  }

  private struct Matcher {
    let text: [Unicode.Scalar]
    let options: Options
    var groups: [Range<Int>?]
    var stepCount = 0

    init(text: [Unicode.Scalar], options: Options, groupCount: Int) {
      self.text = text
      self.options = options
      groups = [Range<Int>?](repeating: nil, count: groupCount + 1)
    }

    mutating func run(_ node: Node, at place: Int) -> Int? {
      for index in groups.indices { groups[index] = nil }
      var end: Int?
      let matched = match(node, place) { _, place in
        end = place
        return true
      }
      return matched ? end : nil
    }

    typealias Continuation = (inout Matcher, Int) -> Bool

    private func fold(_ scalar: Unicode.Scalar) -> UInt32 {
      options.ignoresCase && (65...90).contains(scalar.value) ? scalar.value + 32 : scalar.value
    }

    private func isWord(_ place: Int) -> Bool {
      guard text.indices.contains(place) else { return false }
      return text[place].properties.isAlphabetic || (48...57).contains(text[place].value)
        || text[place] == "_"
    }

    private func holds(_ node: Node, _ place: Int) -> Bool? {
      switch node {
      case .empty: true
      case .textStart: place == 0
      case .textEnd: place == text.count
      case .lineStart: place == 0 || (options.isNewlineSensitive && text[place - 1] == "\n")
      case .lineEnd: place == text.count || (options.isNewlineSensitive && text[place] == "\n")
      case .wordBoundary: isWord(place - 1) != isWord(place)
      case .notWordBoundary: isWord(place - 1) == isWord(place)
      case .wordStart: !isWord(place - 1) && isWord(place)
      case .wordEnd: isWord(place - 1) && !isWord(place)
      default: nil
      }
    }

    private func accepts(_ node: Node, _ scalar: Unicode.Scalar) -> Bool? {
      switch node {
      case .scalar(let wanted): return fold(wanted) == fold(scalar)
      case .any: return !options.isNewlineSensitive || scalar != "\n"
      case .set(let ranges, let isNegated):
        if isNegated, options.isNewlineSensitive, scalar == "\n" { return false }
        var found = ranges.contains { $0.contains(scalar.value) }
        if !found, options.ignoresCase, scalar.isASCII, scalar.properties.isAlphabetic {
          found = ranges.contains { $0.contains(scalar.value ^ 32) }
        }
        return found != isNegated
      default: return nil
      }
    }

    mutating func match(_ node: Node, _ place: Int, _ next: Continuation) -> Bool {
      stepCount += 1
      if stepCount > RegularExpression.stepCountMax { return false }
      if let holds = holds(node, place) { return holds && next(&self, place) }
      switch node {
      case .sequence(let nodes): return sequence(nodes[...], place, next)
      case .choice(let nodes):
        for node in nodes where match(node, place, next) { return true }
        return false
      case .repetition(let inner, let min, let max, let isGreedy):
        return repeated(inner, min, max, isGreedy, place, -1, next)
      case .group(let inner, let index):
        let saved = groups[index]
        if match(
          inner, place,
          { matcher, end in
            let before = matcher.groups[index]
            matcher.groups[index] = place..<end
            if next(&matcher, end) { return true }
            matcher.groups[index] = before
            return false
          })
        {
          return true
        }
        groups[index] = saved
        return false
      case .lookahead(let inner, let isNegated):
        return match(inner, place, { _, _ in true }) != isNegated && next(&self, place)
      case .reference(let index):
        guard groups.indices.contains(index), let range = groups[index],
          place + range.count <= text.count
        else { return false }
        for offset in 0..<range.count
        where fold(text[range.lowerBound + offset]) != fold(text[place + offset]) { return false }
        return next(&self, place + range.count)
      default:
        guard place < text.count, accepts(node, text[place]) == true else { return false }
        return next(&self, place + 1)
      }
    }

    private mutating func sequence(
      _ nodes: ArraySlice<Node>, _ place: Int, _ next: Continuation
    ) -> Bool {
      guard let first = nodes.first else { return next(&self, place) }
      return match(first, place) { matcher, end in
        matcher.sequence(nodes.dropFirst(), end, next)
      }
    }

    private mutating func repeated(
      _ inner: Node, _ min: Int, _ max: Int, _ isGreedy: Bool, _ place: Int, _ last: Int,
      _ next: Continuation
    ) -> Bool {
      // Single characters need no stack: count them, then give back one by one.
      if isGreedy, place < text.count, accepts(inner, text[place]) != nil {
        var end = place
        while end < text.count, end - place < max, accepts(inner, text[end]) == true { end += 1 }
        while end - place >= min {
          if next(&self, end) { return true }
          end -= 1
        }
        return false
      }
      if min <= 0, place == last { return next(&self, place) }
      if min <= 0, !isGreedy, next(&self, place) { return true }
      if max > 0,
        match(
          inner, place,
          { matcher, end in
            matcher.repeated(inner, min - 1, max - 1, isGreedy, end, place, next)
          })
      {
        return true
      }
      return min <= 0 && isGreedy && next(&self, place)
    }
  }
}
