import Core

/// Redis's patterns: `*`, `?`, `[abc]`, `[^a-z]`, and `\` before a character that stands for
/// itself.
///
/// **Source:** Redis, util.c, stringmatchlen. **Differs:** a star never tries again after a later
/// star has matched, so the work is O(pattern · text) and no pattern can be made slow.
enum Glob {
  static func matches(_ pattern: Word, _ text: Word, ignoringCase: Bool = false) -> Bool {
    var patternIndex = 0
    var textIndex = 0
    var starPattern = -1
    var starText = 0
    while textIndex < text.count {
      if patternIndex < pattern.count, pattern[patternIndex] == UInt8(ascii: "*") {
        starPattern = patternIndex
        starText = textIndex
        patternIndex += 1
        continue
      }
      if patternIndex < pattern.count,
        let next = step(pattern, patternIndex, text[textIndex], ignoringCase)
      {
        patternIndex = next
        textIndex += 1
        continue
      }
      guard starPattern >= 0 else { return false }
      starText += 1
      textIndex = starText
      patternIndex = starPattern + 1
    }
    while patternIndex < pattern.count, pattern[patternIndex] == UInt8(ascii: "*") {
      patternIndex += 1
    }
    return patternIndex == pattern.count
  }

  /// Where the pattern goes on if its next element matches a byte; nil if it does not.
  private static func step(
    _ pattern: Word, _ index: Int, _ byte: UInt8, _ ignoringCase: Bool
  ) -> Int? {
    switch pattern[index] {
    case UInt8(ascii: "?"): return index + 1
    case UInt8(ascii: "["): return matchClass(pattern, index + 1, byte, ignoringCase)
    case UInt8(ascii: "\\") where index + 1 < pattern.count:
      return same(pattern[index + 1], byte, ignoringCase) ? index + 2 : nil
    default: return same(pattern[index], byte, ignoringCase) ? index + 1 : nil
    }
  }

  private static func matchClass(
    _ pattern: Word, _ start: Int, _ byte: UInt8, _ ignoringCase: Bool
  ) -> Int? {
    var index = start
    let isNegated = index < pattern.count && pattern[index] == UInt8(ascii: "^")
    if isNegated { index += 1 }
    var isMatch = false
    while index < pattern.count, pattern[index] != UInt8(ascii: "]") {
      if pattern[index] == UInt8(ascii: "\\"), index + 1 < pattern.count {
        index += 1
        if same(pattern[index], byte, ignoringCase) { isMatch = true }
      } else if index + 2 < pattern.count, pattern[index + 1] == UInt8(ascii: "-") {
        let low = folded(min(pattern[index], pattern[index + 2]), ignoringCase)
        let high = folded(max(pattern[index], pattern[index + 2]), ignoringCase)
        let value = folded(byte, ignoringCase)
        if value >= low && value <= high { isMatch = true }
        index += 2
      } else if same(pattern[index], byte, ignoringCase) {
        isMatch = true
      }
      index += 1
    }
    // A class that is not closed ends with the pattern.
    return isMatch != isNegated ? min(index + 1, pattern.count) : nil
  }

  private static func same(_ a: UInt8, _ b: UInt8, _ ignoringCase: Bool) -> Bool {
    folded(a, ignoringCase) == folded(b, ignoringCase)
  }

  private static func folded(_ byte: UInt8, _ ignoringCase: Bool) -> UInt8 {
    ignoringCase && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
