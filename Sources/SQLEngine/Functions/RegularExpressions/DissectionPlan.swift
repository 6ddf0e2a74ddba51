import Core

/// The parts of an expression whose places in the text matter, with automata that find them.
struct DissectionPlan: Sendable {
  /// A part among others: where it can end and begin, and whether it takes as little as it can.
  struct Element: Sendable {
    var part: Part
    var forward: AutomatonProgram
    var reversed: AutomatonProgram
    var prefersShortest: Bool
    /// The groups in it: a repetition forgets what they matched the time before.
    var groups: [Int]
  }

  indirect enum Part: Sendable {
    /// No groups and no references in it: what the automaton found is enough.
    case opaque
    case group(Int, Part)
    case reference(Int)
    case sequence([Element])
    case choice([Element])
    /// `tail` finds from where any number of repetitions can go on; for repetitions without bound.
    case repetition(Element, tail: AutomatonProgram?, min: Int, max: Int)
  }

  let root: Part

  init(_ node: RegularExpressionNode, groups: [Int: RegularExpressionNode])
    throws(EngineError)
  { root = try Self.part(node, groups) }

  private static func part(_ node: RegularExpressionNode, _ groups: [Int: RegularExpressionNode])
    throws(EngineError) -> Part
  {
    if !node.hasGroups, !node.hasReferences { return .opaque }
    switch node {
    case .group(let inner, let index): return .group(index, try part(inner, groups))
    case .reference(let index): return .reference(index)
    case .sequence(let parts):
      var elements: [Element] = []
      for piece in merged(parts) { elements.append(try element(piece, groups)) }
      return .sequence(elements)
    case .choice(let parts):
      var elements: [Element] = []
      for piece in parts { elements.append(try element(piece, groups)) }
      return .choice(elements)
    case .repetition(let inner, let min, let max, let prefers)
    where min > 0 && !inner.hasReferences:
      // Only the last time counts: all before are one part, as PostgreSQL has it.
      let isUnlimited = max == RegularExpressionNode.unlimited
      let before = RegularExpressionNode.repetition(
        inner, min: min - 1, max: isUnlimited ? max : max - 1,
        prefers: prefers ?? inner.preference)
      return .sequence([
        try opaque(before, groups), try element(inner, groups),
      ])
    case .repetition(let inner, let min, let max, _):
      let star = RegularExpressionNode.repetition(
        inner, min: 0, max: RegularExpressionNode.unlimited, prefers: nil)
      let isUnlimited = max == RegularExpressionNode.unlimited
      return .repetition(
        try element(inner, groups),
        tail: isUnlimited ? try AutomatonProgram(star, groups: groups, isReversed: true) : nil,
        min: min, max: max)
    default: return .opaque
    }
  }

  private static func element(
    _ node: RegularExpressionNode, _ groups: [Int: RegularExpressionNode]
  ) throws(EngineError) -> Element {
    var element = try opaque(node, groups)
    element.part = try part(node, groups)
    return element
  }

  /// A part whose groups don't matter.
  private static func opaque(
    _ node: RegularExpressionNode, _ groups: [Int: RegularExpressionNode]
  ) throws(EngineError) -> Element {
    var inside: [Int: RegularExpressionNode] = [:]
    node.collectGroups(into: &inside)
    return Element(
      part: .opaque, forward: try AutomatonProgram(node, groups: groups),
      reversed: try AutomatonProgram(node, groups: groups, isReversed: true),
      prefersShortest: node.preference == .shortest, groups: inside.keys.sorted())
  }

  /// Neighbours that have neither groups nor a preference are one part.
  private static func merged(_ nodes: [RegularExpressionNode]) -> [RegularExpressionNode] {
    var result: [RegularExpressionNode] = []
    var plain: [RegularExpressionNode] = []
    func flush() {
      if !plain.isEmpty { result.append(plain.count == 1 ? plain[0] : .sequence(plain)) }
      plain = []
    }
    for node in nodes {
      if node.preference == nil, !node.hasGroups, !node.hasReferences {
        plain.append(node)
      } else {
        flush()
        result.append(node)
      }
    }
    flush()
    return result
  }
}
