import Core

/// Finds what the groups of an expression matched, once the whole match is known.
///
/// Of the places where two parts may meet the one is taken that the left part prefers; automata
/// say beforehand where the rest can still match, so that only back references make it try again.
///
/// **Source:** PostgreSQL 15, regexec.c: cdissect, without its recursion on the text.
struct Dissector {
  var matcher: AutomatonMatcher
  /// The ranges of the groups; index 0 is unused.
  var groups: [Range<Int>?]

  init(_ matcher: AutomatonMatcher, groupCount: Int) {
    self.matcher = matcher
    groups = [Range<Int>?](repeating: nil, count: groupCount + 1)
  }

  /// - Parameter range: what the part matches as a whole, as its automaton said.
  mutating func dissect(_ part: DissectionPlan.Part, _ range: Range<Int>)
    throws(EngineError) -> Bool
  {
    switch part {
    case .opaque: return true
    case .group(let index, let inner):
      guard try dissect(inner, range) else { return false }
      groups[index] = range
      return true
    case .reference(let index):
      guard let group = groups[index], group.count == range.count else { return false }
      return matcher.isSame(group, range)
    case .sequence(let elements): return try dissect(elements, range)
    case .choice(let elements):
      for element in elements {
        let before = groups
        let ends = try matcher.ends(
          element.forward, from: range.lowerBound, limit: range.upperBound)
        if ends.last == range.upperBound, try dissect(element.part, range) { return true }
        groups = before
      }
      return false
    case .repetition(let element, let tail, let min, let max):
      // A part that takes as little as it can takes nothing, not even once.
      if range.isEmpty, min == 0, element.prefersShortest { return true }
      if try dissect(element, tail: tail, Swift.max(min, 1), max, range) { return true }
      return range.isEmpty && min == 0
    }
  }

  /// One part of a row being tried: where it may end, and what the groups were before it.
  private struct Attempt {
    var start: Int
    var ends: ArraySlice<Int>
    var groups: [Range<Int>?]
  }

  /// Tries the ends of part after part, and goes back where a later part fails.
  /// - Parameters:
  ///   - element: the part at an index of the row.
  ///   - next: the ends that a part may have, in the order of preference.
  ///   - isDone: whether so many parts that end there are the whole.
  private mutating func search(
    _ range: Range<Int>, element: (Int) -> DissectionPlan.Element,
    next: (inout AutomatonMatcher, _ index: Int, _ start: Int) throws(EngineError) -> [Int],
    isDone: (_ count: Int, _ end: Int) -> Bool
  ) throws(EngineError) -> Bool {
    var stack: [Attempt] = []
    func attempt(_ start: Int) throws(EngineError) -> Attempt {
      Attempt(
        start: start, ends: try next(&matcher, stack.count, start)[...], groups: groups)
    }
    stack.append(try attempt(range.lowerBound))
    while var top = stack.popLast() {
      groups = top.groups
      guard let end = top.ends.popFirst() else { continue }
      stack.append(top)
      let element = element(stack.count - 1)
      for group in element.groups { groups[group] = nil }
      guard try dissect(element.part, top.start..<end) else { continue }
      if isDone(stack.count, end) { return true }
      stack.append(try attempt(end))
    }
    return false
  }

  private mutating func dissect(_ elements: [DissectionPlan.Element], _ range: Range<Int>)
    throws(EngineError) -> Bool
  {
    let base = range.lowerBound
    /// From where the elements from an index on can reach the end.
    var reaching = [[Bool]](repeating: [], count: elements.count + 1)
    var flags = [Bool](repeating: false, count: range.count + 1)
    flags[range.count] = true
    reaching[elements.count] = flags
    for index in elements.indices.reversed() {
      reaching[index] = try matcher.starts(
        elements[index].reversed, before: reaching[index + 1], base: base)
    }
    return try search(
      range, element: { elements[$0] },
      next: { matcher, index, start throws(EngineError) in
        guard index < elements.count else { return [] }
        let element = elements[index]
        let ends = try matcher.ends(element.forward, from: start, limit: range.upperBound)
          .filter { reaching[index + 1][$0 - base] }
        return element.prefersShortest ? ends : ends.reversed()
      }, isDone: { count, end in count == elements.count && end == range.upperBound })
  }

  private mutating func dissect(
    _ element: DissectionPlan.Element, tail: AutomatonProgram?, _ min: Int, _ max: Int,
    _ range: Range<Int>
  ) throws(EngineError) -> Bool {
    let base = range.lowerBound
    var atEnd = [Bool](repeating: false, count: range.count + 1)
    atEnd[range.count] = true
    /// From where so many repetitions (or more, if there is no bound) reach the end.
    var reaching = [
      tail == nil ? atEnd : try matcher.starts(tail ?? element.reversed, before: atEnd, base: base)
    ]
    for _ in 0..<(tail == nil ? max : min) {
      reaching.append(
        try matcher.starts(element.reversed, before: reaching[reaching.count - 1], base: base))
    }
    let isUnlimited = tail != nil
    func canFinish(_ done: Int, _ place: Int) -> Bool {
      if isUnlimited { return reaching[Swift.max(0, min - done)][place - base] }
      guard done <= max else { return false }
      return (Swift.max(0, min - done)...(max - done)).contains { reaching[$0][place - base] }
    }
    return try search(
      range, element: { _ in element },
      next: { matcher, index, start throws(EngineError) in
        if index >= max { return [] }
        let ends = try matcher.ends(element.forward, from: start, limit: range.upperBound)
          .filter { canFinish(index + 1, $0) }
        let long = ends.filter { $0 > start }
        let ordered = element.prefersShortest ? long : long.reversed()
        // Repetitions without characters only fill up what is missing.
        return index < min && ends.first == start ? ordered + [start] : ordered
      }, isDone: { count, end in count >= min && end == range.upperBound })
  }
}

extension AutomatonMatcher {
  func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    zip(a, b).allSatisfy { fold(text[$0]) == fold(text[$1]) }
  }

  private func fold(_ scalar: UInt32) -> UInt32 {
    ignoresCase && (65...90).contains(scalar) ? scalar + 32 : scalar
  }
}
