import Core

/// A walk over a command's syntax along the words that have been typed: what each of them is, and
/// what may still come.
///
/// Options that stand side by side may be given in any order, each once. Nothing is ever taken
/// back: a word that is an option's name is taken for it, otherwise for the next value. That is how
/// Redis reads commands too, but for values that look like options.
///
/// **Source:** the matching of redis-cli's hints since 7.2, `matchArgs` in redis-cli.c.
struct SyntaxWalk {
  /// What a word is.
  enum Role: UInt8 {
    case option, key, value
  }

  let syntax: CommandSyntax
  private let words: ArraySlice<Word>
  /// The text is whole: `[key ...]` leaves over the words that must follow it.
  private let isComplete: Bool
  private var position: Int
  /// Keys still to come, once the word before them has said how many there are.
  private var keysLeft: Int?
  /// Of the words, from the first on; fewer than words after a mismatch.
  private(set) var roles: [Role] = []
  /// What may still come, in order.
  private(set) var rest: [Int] = []
  /// A word did not fit.
  private(set) var isMismatch = false

  init(_ syntax: CommandSyntax, _ words: ArraySlice<Word>, isComplete: Bool) {
    self.syntax = syntax
    self.words = words
    self.isComplete = isComplete
    position = words.startIndex
    roles.reserveCapacity(words.count)
    walkSequence(from: syntax.first)
    if position < words.endIndex { isMismatch = true }
  }

  /// The syntax of what may still come.
  var restText: String { rest.map(syntax.string).joined(separator: " ") }

  /// The literals and arguments that the next word can be.
  var expected: [Int] {
    var beginnings: [Int] = []
    for node in rest {
      syntax.collectBeginnings(of: node, into: &beginnings)
      if !syntax.isOptional(node) { break }
    }
    return beginnings
  }

  private var isAtEnd: Bool { position == words.endIndex }

  /// Walks over siblings.
  private mutating func walkSequence(from first: Int) {
    var node = first
    while node >= 0, !isMismatch {
      if syntax.isOptional(node) {
        node = walkOptions(from: node)
        continue
      }
      if isAtEnd { rest.append(node) } else { walk(node) }
      node = syntax.nodes[node].nextSibling
    }
  }

  /// Walks over one node. There is a word.
  private mutating func walk(_ node: Int) {
    let word = words[position]
    switch syntax.nodes[node].kind {
    case .literal:
      if syntax.isLiteral(node, word) { take(.option) } else { isMismatch = true }
    case .argument: takeArgument(node, word)
    case .sequence: walkSequence(from: syntax.nodes[node].firstChild)
    case .optional, .repeated: walkSequence(from: syntax.nodes[node].firstChild)
    case .choice:
      // An alternative is one node: its siblings are the other alternatives.
      if let node = alternative(of: node, for: word) { walk(node) } else { isMismatch = true }
    }
  }

  private mutating func take(_ role: Role) {
    roles.append(role)
    position += 1
  }

  private mutating func takeArgument(_ node: Int, _ word: Word) {
    let isKey = syntax.nodes[node].isKey
    if isKey, let count = keysLeft { keysLeft = count - 1 }
    if !isKey, syntax.text[syntax.nodes[node].text].elementsEqual("numkeys".utf8) {
      keysLeft = word.integer.map { Int(truncatingIfNeeded: $0) }
    }
    take(isKey ? .key : .value)
  }

  private func alternative(of choice: Int, for word: Word) -> Int? {
    var fallback: Int?
    var node = syntax.nodes[choice].firstChild
    while node >= 0 {
      if syntax.beginsLiterally(node, with: word) { return node }
      if fallback == nil, syntax.beginsWithArgument(node) { fallback = node }
      node = syntax.nodes[node].nextSibling
    }
    return fallback
  }

  // MARK: - Options

  /// Walks over options that stand side by side, in the order in which they were typed.
  /// - Returns: the sibling behind them, -1 if there is none.
  private mutating func walkOptions(from first: Int) -> Int {
    var follower = first
    while follower >= 0, syntax.isOptional(follower) {
      follower = syntax.nodes[follower].nextSibling
    }
    // A bit an option, from the first on.
    var used: UInt64 = 0
    while !isAtEnd, !isMismatch {
      guard let (node, bit) = option(from: first, to: follower, used) else { break }
      let start = position
      walkSequence(from: inner(node))
      if position == start { isMismatch = true }
      if syntax.nodes[node].kind == .optional { used |= bit }
    }
    guard isAtEnd, !isMismatch else { return follower }
    var bit: UInt64 = 1
    var node = first
    while node != follower {
      if used & bit == 0, mayRepeat(node) { rest.append(node) }
      node = syntax.nodes[node].nextSibling
      bit &<<= 1
    }
    return follower
  }

  /// The first node inside of brackets, to be walked over with its siblings.
  private func inner(_ node: Int) -> Int { syntax.nodes[node].firstChild }

  /// The unused option that the next word begins.
  private func option(from first: Int, to follower: Int, _ used: UInt64) -> (Int, UInt64)? {
    let word = words[position]
    var withArgument: (Int, UInt64)?
    var bit: UInt64 = 1
    var node = first
    while node != follower {
      if used & bit == 0 {
        if syntax.beginsLiterally(node, with: word) { return (node, bit) }
        if withArgument == nil, mayTake(node, before: follower) { withArgument = (node, bit) }
      }
      node = syntax.nodes[node].nextSibling
      bit &<<= 1
    }
    if follower >= 0, syntax.beginsLiterally(follower, with: word) { return nil }
    return withArgument
  }

  /// Whether a word that names no option may be the first value of one.
  private func mayTake(_ node: Int, before follower: Int) -> Bool {
    guard syntax.beginsWithArgument(node), mayRepeat(node) else { return false }
    if follower < 0 || syntax.nodes[node].kind == .repeated && !isComplete { return true }
    return words.endIndex - position > syntax.wordCountMin(from: follower)
  }

  /// Whether `[key ...]` may go on: not if all keys that were announced are there.
  private func mayRepeat(_ node: Int) -> Bool {
    guard let keysLeft, syntax.nodes[node].kind == .repeated, syntax.nodes[inner(node)].isKey
    else { return true }
    return keysLeft > 0
  }
}
