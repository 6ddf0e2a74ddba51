import Core

/// Runs automata over one text: all states at once, character by character.
///
/// **Source:** K. Thompson, "Regular Expression Search Algorithm", 1968.
struct AutomatonMatcher {
  let text: [UInt32]
  /// For back references, which compare texts.
  let ignoresCase: Bool
  var stepCount = 0
  /// States still to be added, kept to save allocations.
  private var open: [Int32] = []
  private let interrupt: InterruptFlag?

  init(text: [UInt32], ignoresCase: Bool, interrupt: InterruptFlag?) {
    self.text = text
    self.ignoresCase = ignoresCase
    self.interrupt = interrupt
  }

  /// A set of states that keeps the order in which they came.
  private struct StateList {
    var states: [Int32] = []
    /// The generation in which a state was added last.
    var marks: [Int32]
    var generation: Int32 = 1

    init(count: Int) { marks = [Int32](repeating: 0, count: count) }

    mutating func clear() {
      states.removeAll(keepingCapacity: true)
      generation += 1
    }
  }

  private mutating func count(_ steps: Int) throws(EngineError) {
    let before = stepCount
    stepCount += steps
    if before >> 16 != stepCount >> 16, let interrupt, interrupt.isSet {
      throw .sql("57014", "canceling statement due to user request")
    }
    if stepCount > RegularExpression.stepCountMax {
      throw .sql("2201B", "regular expression failed: regular expression is too complex")
    }
  }

  /// Where a pass may begin a match.
  private enum Starts {
    case everywhere
    case once(Int)
    /// A flag for each place from `base` on.
    case flagged([Bool], base: Int)

    func contains(_ place: Int) -> Bool {
      switch self {
      case .everywhere: true
      case .once(let start): place == start
      case .flagged(let flags, let base): flags[place - base]
      }
    }

    /// Whether a pass is over when no state is left.
    var isSingle: Bool { if case .once = self { true } else { false } }
  }

  /// Whether a match starts anywhere at or after a place.
  mutating func hasMatch(_ program: AutomatonProgram, from start: Int) throws(EngineError) -> Bool {
    var found = false
    try run(program, from: start, limit: text.count, .everywhere) { _ in
      found = true
      return false
    }
    return found
  }

  /// The longest or shortest match's end.
  mutating func end(_ program: AutomatonProgram, from start: Int, isShortest: Bool)
    throws(EngineError) -> Int?
  {
    var end: Int?
    try run(program, from: start, limit: text.count, .once(start)) { place in
      end = place
      return !isShortest
    }
    return end
  }

  /// Where a match from a place may end, ascending.
  mutating func ends(_ program: AutomatonProgram, from start: Int, limit: Int)
    throws(EngineError) -> [Int]
  {
    var result: [Int] = []
    try run(program, from: start, limit: limit, .once(start)) { place in
      result.append(place)
      return true
    }
    return result
  }

  /// Where a match that ends at one of the flagged places may begin.
  /// - Parameter base: the place of the first flag, and as far to the left as a match may begin.
  mutating func starts(_ reversed: AutomatonProgram, before ends: [Bool], base: Int)
    throws(EngineError) -> [Bool]
  {
    var result = [Bool](repeating: false, count: ends.count)
    let last = base + ends.count - 1
    try run(reversed, from: last, limit: base, .flagged(ends, base: base)) { place in
      result[place - base] = true
      return true
    }
    return result
  }

  /// One pass: from `start` to `limit`, downwards if the program is reversed.
  /// - Parameter accepted: called at each place where a match ends; false ends the pass.
  private mutating func run(
    _ program: AutomatonProgram, from start: Int, limit: Int, _ starts: Starts,
    accepted: (Int) -> Bool
  ) throws(EngineError) {
    var current = StateList(count: program.instructions.count)
    var next = current
    var place = start
    while true {
      if starts.contains(place) { try add(0, to: &current, program, place) }
      let hasAccepted =
        current.marks[program.instructions.count - 1] == current.generation
      if hasAccepted, !accepted(place) { return }
      if place == limit || current.states.isEmpty && starts.isSingle { return }
      let scalar = text[program.isReversed ? place - 1 : place]
      place += program.isReversed ? -1 : 1
      try count(current.states.count + 1)
      for state in current.states {
        if case .set(let index) = program.instructions[Int(state)],
          program.sets[index].contains(scalar)
        {
          try add(Int(state) + 1, to: &next, program, place)
        }
      }
      swap(&current, &next)
      next.clear()
    }
  }

  /// Adds a state and all that it reaches without a character.
  private mutating func add(
    _ first: Int, to list: inout StateList, _ program: AutomatonProgram, _ place: Int
  ) throws(EngineError) {
    // Looking ahead comes back here: what is open above `base` is this call's.
    let base = open.count
    open.append(Int32(first))
    while open.count > base, let state = open.popLast() {
      if list.marks[Int(state)] == list.generation { continue }
      list.marks[Int(state)] = list.generation
      stepCount += 1
      switch program.instructions[Int(state)] {
      case .set: list.states.append(state)
      case .split(let a, let b):
        open.append(Int32(b))
        open.append(Int32(a))
      case .jump(let target): open.append(Int32(target))
      case .condition(let condition): if holds(condition, place) { open.append(state + 1) }
      case .look(let index):
        if try holds(program.looks[index], place) { open.append(state + 1) }
      case .accept: break
      }
    }
  }

  private mutating func holds(_ look: AutomatonProgram.Look, _ place: Int)
    throws(EngineError) -> Bool
  {
    var found = false
    try run(
      look.program, from: place, limit: look.isBehind ? 0 : text.count, .once(place)
    ) { _ in
      found = true
      return false
    }
    return found != look.isNegated
  }

  private func isWord(_ place: Int) -> Bool {
    guard text.indices.contains(place) else { return false }
    return Self.wordSet.contains(text[place])
  }

  private static let wordSet = ScalarSet([48...57, 65...90, 97...122, 95...95])

  private func holds(_ condition: RegularExpressionNode.Condition, _ place: Int) -> Bool {
    switch condition {
    case .textStart: place == 0
    case .textEnd: place == text.count
    case .lineStart: place == 0 || text[place - 1] == ScalarSet.newline
    case .lineEnd: place == text.count || text[place] == ScalarSet.newline
    case .wordStart: !isWord(place - 1) && isWord(place)
    case .wordEnd: isWord(place - 1) && !isWord(place)
    case .wordBoundary: isWord(place - 1) != isWord(place)
    case .notWordBoundary: isWord(place - 1) == isWord(place)
    }
  }
}
