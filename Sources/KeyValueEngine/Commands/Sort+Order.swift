import Core

/// By what SORT orders elements.
struct SortOrder {
  /// What to compare instead of the elements: see ``Call/lookup(_:_:)``.
  let pattern: Word?
  let isAlphabetic: Bool
  let isDescending: Bool
  /// Elements that compare equal stay in their order; otherwise their bytes decide.
  let isStable: Bool

  /// - Throws: `ERR One or more scores can't be converted into double`.
  func sorted(_ elements: [[UInt8]], _ call: Call) throws(EngineError) -> [[UInt8]] {
    isAlphabetic
      ? sortedByText(elements, call) : try sortedByNumber(elements, call)
  }

  private func sortedByText(_ elements: [[UInt8]], _ call: Call) -> [[UInt8]] {
    guard let pattern else { return sorted(elements, by: elements) { Self.compare($0, $1) } }
    let keys = elements.map { call.lookup(pattern, $0) }
    return sorted(elements, by: keys) { left, right in
      guard let left else { return right == nil ? 0 : -1 }
      guard let right else { return 1 }
      return Self.compare(left, right)
    }
  }

  private func sortedByNumber(
    _ elements: [[UInt8]], _ call: Call
  ) throws(EngineError) -> [[UInt8]] {
    var scores: [Double] = []
    scores.reserveCapacity(elements.count)
    var isNumeric = true
    for element in elements {
      // An element whose key is missing counts as 0.
      let text = pattern.map { call.lookup($0, element) } ?? element
      let score = text.map { withWord($0, Self.number) } ?? 0
      if score == nil { isNumeric = false }
      scores.append(score ?? 0)
    }
    guard isNumeric else { throw .scoresNotNumbers }
    let order = elements.indices.sorted { left, right in
      if scores[left] != scores[right] { return (scores[left] < scores[right]) != isDescending }
      let comparison = Self.compare(elements[left], elements[right])
      return comparison == 0 ? left < right : (comparison < 0) != isDescending
    }
    return order.map { elements[$0] }
  }

  private func sorted<Key>(
    _ elements: [[UInt8]], by keys: [Key], _ compare: (Key, Key) -> Int
  ) -> [[UInt8]] {
    let order = elements.indices.sorted { left, right in
      var comparison = compare(keys[left], keys[right])
      if comparison == 0, !isStable { comparison = Self.compare(elements[left], elements[right]) }
      return comparison == 0 ? left < right : (comparison < 0) != isDescending
    }
    return order.map { elements[$0] }
  }

  private static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
    withWord(left) { left in withWord(right) { left.compared(to: $0) } }
  }

  /// A number as C's strtod reads it: blanks may come first, and nothing at all is 0.
  private static func number(_ word: Word) -> Double? {
    var start = 0
    while start < word.count, word[start] == 0x20 || (0x09...0x0D).contains(word[start]) {
      start += 1
    }
    guard word.count > 0 else { return 0 }
    guard start < word.count else { return nil }
    guard let value = NumberText.double(Word(rebasing: word[start...])) else { return nil }
    // Too big for a double, unless it says infinity.
    let isOutOfRange = value.isInfinite && word.contains { $0 >= 0x30 && $0 <= 0x39 }
    return isOutOfRange ? nil : value
  }
}

extension Call {
  /// What a pattern of SORT gives for an element: `#` the element itself, `weight_*` a key's
  /// string, `object_*->field` a hash's field.
  func lookup(_ pattern: Word, _ element: [UInt8]) -> [UInt8]? {
    if pattern.count == 1, pattern[0] == UInt8(ascii: "#") { return element }
    guard let star = pattern.firstIndex(of: UInt8(ascii: "*")) else { return nil }
    let arrow = Self.arrow(in: pattern, after: star)
    var key = Array(pattern[..<star])
    key.append(contentsOf: element)
    key.append(contentsOf: pattern[(star + 1)..<(arrow ?? pattern.count)])
    return withWord(key) { key in
      guard let entry = find(key) else { return nil }
      guard let arrow else { return entry.isString ? entry.withString(\.copied) : nil }
      guard entry.kind == .packedHash || entry.kind == .tableHash else { return nil }
      let field = Word(rebasing: pattern[(arrow + 2)...])
      return hash(of: entry).value(of: field)?.copied
    }
  }

  /// Where `->` stands behind the star, if a field's name follows it.
  private static func arrow(in pattern: Word, after star: Int) -> Int? {
    var index = star + 1
    while index + 1 < pattern.count {
      if pattern[index] == UInt8(ascii: "-"), pattern[index + 1] == UInt8(ascii: ">") {
        return index + 2 < pattern.count ? index : nil
      }
      index += 1
    }
    return nil
  }
}
