import Core

/// LIKE: `%` stands for any text, `_` for one character.
enum LikePattern {
  /// - Parameter escape: the escape character; nil if there is none.
  /// - Throws: 22025.
  static func matches(
    _ text: [UInt8], _ pattern: [UInt8], escape: UInt8? = UInt8(ascii: "\\"),
    ignoresCase: Bool = false
  ) throws(EngineError) -> Bool {
    func fold(_ byte: UInt8) -> UInt8 {
      ignoresCase && (65...90).contains(byte) ? byte + 32 : byte
    }
    var t = 0
    var p = 0
    // Where the last `%` was, and how much of the text it has swallowed.
    var starPattern: Int?
    var starText = 0
    while t < text.count || p < pattern.count {
      if p < pattern.count {
        let byte = pattern[p]
        if byte == UInt8(ascii: "%") {
          starPattern = p
          starText = t
          p += 1
          continue
        }
        if byte == UInt8(ascii: "_"), t < text.count {
          t += 1
          while t < text.count, text[t] & 0xC0 == 0x80 { t += 1 }
          p += 1
          continue
        }
        var literal = byte
        var width = 1
        if byte == escape {
          guard p + 1 < pattern.count else {
            if t >= text.count, starPattern == nil { return false }
            throw .sql("22025", "LIKE pattern must not end with escape character")
          }
          literal = pattern[p + 1]
          width = 2
        }
        if t < text.count, byte != UInt8(ascii: "_") || width == 2, fold(text[t]) == fold(literal) {
          t += 1
          p += width
          continue
        }
      }
      guard let star = starPattern, starText < text.count else { return false }
      starText += 1
      t = starText
      p = star + 1
    }
    return true
  }

  /// Rewrites a pattern with another escape character to one with the backslash.
  /// - Throws: 22019.
  static func withBackslash(_ pattern: [UInt8], escape: [UInt8]) throws(EngineError) -> [UInt8] {
    if escape.isEmpty {
      return pattern.flatMap { $0 == UInt8(ascii: "\\") ? [$0, $0] : [$0] }
    }
    guard UTF8Text.characterCount(escape) == 1 else {
      throw .sql(
        "22025", "invalid escape string", hint: "Escape string must be empty or one character.")
    }
    if escape == [UInt8(ascii: "\\")] { return pattern }
    var result: [UInt8] = []
    var index = 0
    while index < pattern.count {
      if pattern[index...].starts(with: escape) {
        result.append(UInt8(ascii: "\\"))
        index += escape.count
        if index < pattern.count { result.append(pattern[index]) }
      } else if pattern[index] == UInt8(ascii: "\\") {
        result += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
      } else {
        result.append(pattern[index])
      }
      index += 1
    }
    return result
  }
}
