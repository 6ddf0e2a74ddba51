import Core

/// From one score to another, either end in it or not.
struct ScoreRange: Equatable {
  var minimum: Double
  var maximum: Double
  var excludesMinimum = false
  var excludesMaximum = false

  init(minimum: Double, maximum: Double, excludesMaximum: Bool = false) {
    self.minimum = minimum
    self.maximum = maximum
    self.excludesMaximum = excludesMaximum
  }

  /// Two words as ZRANGEBYSCORE takes them; nil if one is no number.
  init?(_ low: Word, _ high: Word) {
    guard let (minimum, excludesMinimum) = Self.bound(low),
      let (maximum, excludesMaximum) = Self.bound(high)
    else { return nil }
    self.minimum = minimum
    self.maximum = maximum
    self.excludesMinimum = excludesMinimum
    self.excludesMaximum = excludesMaximum
  }

  private static func bound(_ word: Word) -> (Double, Bool)? {
    if word.count > 0, word[0] == UInt8(ascii: "(") {
      return NumberText.leadingDouble(Word(rebasing: word[1...])).map { ($0, true) }
    }
    return NumberText.leadingDouble(word).map { ($0, false) }
  }

  @inline(__always)
  func isBelow(_ score: Double) -> Bool {
    excludesMinimum ? score <= minimum : score < minimum
  }

  @inline(__always)
  func isNotAbove(_ score: Double) -> Bool {
    excludesMaximum ? score < maximum : score <= maximum
  }
}

/// From one member to another in the order of bytes; for sets whose scores are all the same.
struct LexicalRange {
  enum Bound {
    case lowest, highest
    case including(Word)
    case excluding(Word)

    /// `-`, `+`, `[member` or `(member`; nil for anything else.
    init?(_ word: Word) {
      guard word.count > 0 else { return nil }
      let rest = Word(rebasing: word[1...])
      switch word[0] {
      case UInt8(ascii: "-") where rest.count == 0: self = .lowest
      case UInt8(ascii: "+") where rest.count == 0: self = .highest
      case UInt8(ascii: "["): self = .including(rest)
      case UInt8(ascii: "("): self = .excluding(rest)
      default: return nil
      }
    }
  }

  var minimum: Bound
  var maximum: Bound

  init?(_ low: Word, _ high: Word) {
    guard let minimum = Bound(low), let maximum = Bound(high) else { return nil }
    self.minimum = minimum
    self.maximum = maximum
  }

  func isBelow(_ member: Word) -> Bool {
    switch minimum {
    case .lowest: false
    case .highest: true
    case .including(let bound): ScoreTree.compare(member, bound) < 0
    case .excluding(let bound): ScoreTree.compare(member, bound) <= 0
    }
  }

  func isNotAbove(_ member: Word) -> Bool {
    switch maximum {
    case .lowest: false
    case .highest: true
    case .including(let bound): ScoreTree.compare(member, bound) <= 0
    case .excluding(let bound): ScoreTree.compare(member, bound) < 0
    }
  }
}

/// Ranges as ranks.
extension SortedSet {
  func ranks(in range: ScoreRange) -> Range<Int> {
    guard isPacked else {
      let scores = tree.pointee.scores
      let low = scores.countBefore { score, _ in range.isBelow(score) }
      let high = scores.countBefore { score, _ in range.isNotAbove(score) }
      return low..<max(low, high)
    }
    var low = 0
    var high = 0
    forEach { _, score in
      if range.isBelow(score) { low += 1 }
      if range.isNotAbove(score) { high += 1 }
    }
    return low..<max(low, high)
  }

  /// Where scores differ the answer is whatever the walk meets, in the direction in which it goes,
  /// as in Redis.
  func ranks(in range: LexicalRange, reversed: Bool = false) -> Range<Int> {
    guard isPacked else {
      let scores = tree.pointee.scores
      guard scores.count > 0, !range.isBelow(scores.position(atRank: scores.count - 1).entry.key),
        range.isNotAbove(scores.position(atRank: 0).entry.key)
      else { return 0..<0 }
      let low = scores.countBefore { _, entry in range.isBelow(entry.key) }
      let high = scores.countBefore { _, entry in range.isNotAbove(entry.key) }
      return low..<max(low, high)
    }
    var members: [Word] = []
    forEach { member, _ in members.append(member) }
    guard let first = members.first, let last = members.last, !range.isBelow(last),
      range.isNotAbove(first)
    else { return 0..<0 }
    if reversed {
      guard let end = members.lastIndex(where: range.isNotAbove) else { return 0..<0 }
      var start = end + 1
      while start > 0, !range.isBelow(members[start - 1]) { start -= 1 }
      return start..<end + 1
    }
    guard let start = members.firstIndex(where: { !range.isBelow($0) }) else { return 0..<0 }
    var end = start
    while end < members.count, range.isNotAbove(members[end]) { end += 1 }
    return start..<end
  }
}
