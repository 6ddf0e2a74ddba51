import Core

/// What may follow a command's name, read from the notation of the manual.
///
///     key value [NX | XX] [GET] [EX seconds | KEEPTTL]
///
///     sequence ─► key ─► value ─► optional ─► optional ─► optional
///                                    │           │           │
///                                  choice       GET        choice
///                                  NX, XX                sequence, KEEPTTL
///                                                        EX, seconds
///
/// `[…]` may be left out, `<…>` groups, `|` separates alternatives, `[x ...]` may be given any
/// number of times; a word without small letters is typed as it is, any other word stands for a
/// value.
///
/// The nodes are one array, linked by indexes, so that walking over them allocates nothing.
struct CommandSyntax: Sendable {
  enum Kind: UInt8, Sendable {
    case literal, argument, sequence, choice, optional, repeated
  }

  struct Node: Sendable {
    var kind: Kind
    /// In `text`, with its brackets.
    var text: Range<Int>
    /// The argument is a key.
    var isKey = false
    /// -1 if there is none.
    var firstChild = -1
    var nextSibling = -1
  }

  let text: [UInt8]
  private(set) var nodes: [Node] = []
  /// -1 if nothing may follow.
  private(set) var root = -1

  init(_ syntax: String) {
    text = Array(syntax.utf8)
    nodes.reserveCapacity(text.count / 5)
    var offset = 0
    root = parse(from: &offset).node
  }

  /// The first node of the outermost sequence.
  var first: Int {
    root >= 0 && nodes[root].kind == .sequence ? nodes[root].firstChild : root
  }

  func string(_ node: Int) -> String { String(decoding: text[nodes[node].text], as: UTF8.self) }

  /// Whether nothing need be typed for a node.
  func isOptional(_ node: Int) -> Bool {
    nodes[node].kind == .optional || nodes[node].kind == .repeated
  }

  // MARK: - Reading

  /// What keys are called in the manual.
  private static let keyNames: Set<String> = [
    "key", "key1", "key2", "newkey", "source", "destination", "src", "dst", "destkey", "sourcekey",
  ]

  /// Reads alternatives up to a closing bracket or the end.
  /// - Returns: the node (-1 if there is nothing), and whether `...` stood at the end.
  private mutating func parse(from offset: inout Int) -> (node: Int, isRepeated: Bool) {
    var alternatives: [Int] = []
    var items: [Int] = []
    var isRepeated = false
    while offset < text.count {
      let byte = text[offset]
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: ">") { break }
      switch byte {
      case 0x20: offset += 1
      case UInt8(ascii: "|"):
        offset += 1
        alternatives.append(join(items, as: .sequence))
        items.removeAll()
      case UInt8(ascii: "["), UInt8(ascii: "<"):
        if let item = parseGroup(from: &offset) { items.append(item) }
      default:
        if let word = parseWord(from: &offset) {
          items.append(word)
        } else {
          isRepeated = true
        }
      }
    }
    let last = join(items, as: .sequence)
    guard !alternatives.isEmpty else { return (last, isRepeated) }
    return (join(alternatives + [last], as: .choice), isRepeated)
  }

  /// Reads what stands in brackets.
  private mutating func parseGroup(from offset: inout Int) -> Int? {
    let start = offset
    let mayBeLeftOut = text[start] == UInt8(ascii: "[")
    offset += 1
    let (inner, isRepeated) = parse(from: &offset)
    offset += 1
    guard inner >= 0 else { return nil }
    let whole = start..<min(offset, text.count)
    guard mayBeLeftOut else {
      nodes[inner].text = whole
      return inner
    }
    nodes.append(Node(kind: isRepeated ? .repeated : .optional, text: whole, firstChild: inner))
    return nodes.count - 1
  }

  /// - Returns: nil for `...`.
  private mutating func parseWord(from offset: inout Int) -> Int? {
    let start = offset
    var hasSmallLetter = false
    while offset < text.count {
      let byte = text[offset]
      if byte == 0x20 || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ">") { break }
      if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") { hasSmallLetter = true }
      offset += 1
    }
    let word = String(decoding: text[start..<offset], as: UTF8.self)
    if word == "..." { return nil }
    nodes.append(
      Node(
        kind: hasSmallLetter ? .argument : .literal, text: start..<offset,
        isKey: hasSmallLetter && Self.keyNames.contains(word)))
    return nodes.count - 1
  }

  /// One node for several; one alone stands for itself.
  private mutating func join(_ items: [Int], as kind: Kind) -> Int {
    guard let first = items.first, let last = items.last else { return -1 }
    guard items.count > 1 else { return first }
    for (item, next) in zip(items, items.dropFirst()) { nodes[item].nextSibling = next }
    let text = nodes[first].text.lowerBound..<nodes[last].text.upperBound
    nodes.append(Node(kind: kind, text: text, firstChild: first))
    return nodes.count - 1
  }

  // MARK: - What can begin

  /// Whether a word is the literal that a node can begin with.
  func beginsLiterally(_ node: Int, with word: Word) -> Bool {
    switch nodes[node].kind {
    case .literal: return isLiteral(node, word)
    case .argument: return false
    case .optional, .repeated: return beginsLiterally(nodes[node].firstChild, with: word)
    case .sequence, .choice:
      let isSequence = nodes[node].kind == .sequence
      var child = nodes[node].firstChild
      while child >= 0 {
        if beginsLiterally(child, with: word) { return true }
        if isSequence, !isOptional(child) { return false }
        child = nodes[child].nextSibling
      }
      return false
    }
  }

  /// Whether a node can begin with a value.
  func beginsWithArgument(_ node: Int) -> Bool {
    switch nodes[node].kind {
    case .literal: return false
    case .argument: return true
    case .optional, .repeated: return beginsWithArgument(nodes[node].firstChild)
    case .sequence, .choice:
      let isSequence = nodes[node].kind == .sequence
      var child = nodes[node].firstChild
      while child >= 0 {
        if beginsWithArgument(child) { return true }
        if isSequence, !isOptional(child) { return false }
        child = nodes[child].nextSibling
      }
      return false
    }
  }

  /// All literals and arguments that a node can begin with.
  func collectBeginnings(of node: Int, into beginnings: inout [Int]) {
    switch nodes[node].kind {
    case .literal, .argument: beginnings.append(node)
    case .optional, .repeated: collectBeginnings(of: nodes[node].firstChild, into: &beginnings)
    case .sequence, .choice:
      let isSequence = nodes[node].kind == .sequence
      var child = nodes[node].firstChild
      while child >= 0 {
        collectBeginnings(of: child, into: &beginnings)
        if isSequence, !isOptional(child) { return }
        child = nodes[child].nextSibling
      }
    }
  }

  /// How many words a node and its later siblings take at least.
  func wordCountMin(from node: Int) -> Int {
    var count = 0
    var sibling = node
    while sibling >= 0 {
      count += wordCountMin(of: sibling)
      sibling = nodes[sibling].nextSibling
    }
    return count
  }

  private func wordCountMin(of node: Int) -> Int {
    switch nodes[node].kind {
    case .literal, .argument: return 1
    case .optional, .repeated: return 0
    case .sequence: return wordCountMin(from: nodes[node].firstChild)
    case .choice:
      var least = Int.max
      var child = nodes[node].firstChild
      while child >= 0 {
        least = min(least, wordCountMin(of: child))
        child = nodes[child].nextSibling
      }
      return least
    }
  }

  /// Whether a word is a literal, in any case.
  func isLiteral(_ node: Int, _ word: Word) -> Bool {
    let range = nodes[node].text
    guard nodes[node].kind == .literal, word.count == range.count else { return false }
    var index = 0
    while index < word.count {
      var byte = word[index]
      if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") { byte &-= 0x20 }
      if byte != text[range.lowerBound + index] { return false }
      index += 1
    }
    return true
  }
}
