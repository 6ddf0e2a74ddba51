import Core

/// A regular expression as a non-deterministic automaton.
///
/// A back reference is replaced by what it refers to, so the automaton may accept too much; the
/// dissection then looks at what was really matched.
struct AutomatonProgram: Sendable {
  enum Instruction: Sendable {
    /// Takes one character of a set.
    case set(Int)
    case split(Int, Int)
    case jump(Int)
    case condition(RegularExpressionNode.Condition)
    /// Looks ahead or behind by another automaton.
    case look(Int)
    case accept
  }

  struct Look: Sendable {
    var program: AutomatonProgram
    var isBehind: Bool
    var isNegated: Bool
  }

  /// PostgreSQL bounds the automaton's memory; beyond it the expression is too complex.
  static let instructionCountMax = 50_000

  private(set) var instructions: [Instruction] = []
  private(set) var sets: [ScalarSet] = []
  private(set) var looks: [Look] = []
  /// Whether it reads the text from its end, for what stands before a place.
  let isReversed: Bool
  /// The characters that a match may start with; nil if it may be empty or that isn't known.
  private(set) var firstSet: ScalarSet?

  private let groups: [Int: RegularExpressionNode]

  /// - Throws: 2201B if it gets too large.
  init(
    _ node: RegularExpressionNode, groups: [Int: RegularExpressionNode], isReversed: Bool = false
  ) throws(EngineError) {
    self.groups = groups
    self.isReversed = isReversed
    try add(node)
    instructions.append(.accept)
    firstSet = startingSet()
  }

  func mayStart(with scalar: UInt32?) -> Bool {
    guard let firstSet else { return true }
    return scalar.map { firstSet.contains($0) } ?? false
  }

  private mutating func emit(_ instruction: Instruction) throws(EngineError) {
    if instructions.count >= Self.instructionCountMax {
      throw RegularExpressionParser.invalid("regular expression is too complex")
    }
    instructions.append(instruction)
  }

  private mutating func add(_ node: RegularExpressionNode) throws(EngineError) {
    switch node {
    case .empty: break
    case .set(let set):
      // Texts repeat their characters, and so do patterns.
      let index = sets.lastIndex(of: set) ?? sets.count
      if index == sets.count { sets.append(set) }
      try emit(.set(index))
    case .sequence(let parts):
      for part in isReversed ? parts.reversed() : parts { try add(part) }
    case .choice(let parts): try addChoice(parts)
    case .repetition(let inner, let min, let max, _): try addRepetition(inner, min, max)
    case .group(let inner, _): try add(inner)
    case .reference(let index): if let group = groups[index] { try add(group) }
    case .condition(let condition): try emit(.condition(condition))
    case .look(let inner, let isBehind, let isNegated):
      let program = try AutomatonProgram(inner, groups: groups, isReversed: isBehind)
      looks.append(Look(program: program, isBehind: isBehind, isNegated: isNegated))
      try emit(.look(looks.count - 1))
    }
  }

  private mutating func addChoice(_ parts: [RegularExpressionNode]) throws(EngineError) {
    var jumps: [Int] = []
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1 {
        try add(part)
      } else {
        let split = instructions.count
        try emit(.split(split + 1, 0))
        try add(part)
        jumps.append(instructions.count)
        try emit(.jump(0))
        instructions[split] = .split(split + 1, instructions.count)
      }
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func addRepetition(_ inner: RegularExpressionNode, _ min: Int, _ max: Int)
    throws(EngineError)
  {
    for _ in 0..<min { try add(inner) }
    if max == RegularExpressionNode.unlimited {
      let split = instructions.count
      try emit(.split(split + 1, 0))
      try add(inner)
      try emit(.jump(split))
      instructions[split] = .split(split + 1, instructions.count)
    } else if max > min {
      var splits: [Int] = []
      for _ in min..<max {
        splits.append(instructions.count)
        try emit(.split(instructions.count + 1, 0))
        try add(inner)
      }
      for split in splits { instructions[split] = .split(split + 1, instructions.count) }
    }
  }

  /// What the states before the first character accept.
  private func startingSet() -> ScalarSet? {
    var seen = [Bool](repeating: false, count: instructions.count)
    var open = [0]
    var ranges: [ClosedRange<UInt32>] = []
    while let state = open.popLast() {
      if seen[state] { continue }
      seen[state] = true
      switch instructions[state] {
      case .set(let index): ranges += sets[index].ranges
      case .split(let a, let b): open += [a, b]
      case .jump(let target): open.append(target)
      case .condition, .look: open.append(state + 1)
      case .accept: return nil
      }
    }
    return ScalarSet(ranges)
  }
}
