/// How many columns of a terminal a text takes.
///
/// The unit is the grapheme cluster, because terminals draw clusters: an emoji joined from five
/// code points takes two columns, a letter with three accents one.
///
/// | cluster | columns |
/// | --- | --- |
/// | printable ASCII | 1 |
/// | controls, combining marks on their own, joiners | 0 |
/// | East Asian wide and fullwidth, emoji, flags, anything before U+FE0F | 2 |
/// | several spacing letters in one cluster (Indic conjuncts) | their sum, at most 2 |
/// | everything else | 1 |
///
/// **Source:** Unicode Standard Annex #11 (widths) and #29 (clusters). **Differs:** ambiguous
/// characters are narrow, as terminals draw them outside East Asian locales.
public enum TextWidth {
  /// The columns of a text without controls; a control takes none.
  /// - Complexity: O(n); one comparison a byte for ASCII.
  public static func columns(of text: String) -> Int {
    var text = text
    return text.withUTF8 { utf8 -> Int? in
      utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? utf8.count : nil
    } ?? text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one cluster: 0, 1 or 2.
  public static func columns(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
    var sum = 0
    var isJoined = false
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0xFE0F where sum > 0: return 2
      case 0x200D: isJoined = true
      // A skin tone after a base colours the base.
      case 0x1F3FB...0x1F3FF where sum > 0: break
      default:
        if !isJoined || sum == 0 { sum += columns(of: scalar) }
      }
      if sum >= 2 { return 2 }
      if scalar.value != 0x200D { isJoined = false }
    }
    return sum
  }

  /// The start of a text that fits, with a mark where something was cut off.
  /// - Parameter ellipsis: the mark, one column wide.
  /// - Returns: the text itself if it fits; never more than `columns` columns, so nothing for
  ///   `< 1`.
  public static func fitting(_ text: String, columns limit: Int, ellipsis: String = "…") -> String {
    if text.utf8.count <= limit { return text }
    if columns(of: text) <= limit { return text }
    guard limit > 0 else { return "" }
    let kept = limit - columns(of: ellipsis)
    var result = ""
    var used = 0
    for character in text {
      let width = columns(of: character)
      if used + width > kept { break }
      used += width
      result.append(character)
    }
    return kept < 0 ? "" : result + ellipsis
  }

  /// A text filled up with blanks to a width; longer texts stay as they are.
  public static func padded(
    _ text: String, toColumns width: Int, alignsRight: Bool = false
  ) -> String {
    let missing = width - columns(of: text)
    guard missing > 0 else { return text }
    let blanks = String(repeating: " ", count: missing)
    return alignsRight ? blanks + text : text + blanks
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 {
      return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1
    }
    if isWide(value) { return 2 }
    // Vowels and finals of Hangul are drawn into the block of the consonant before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control, .surrogate,
      .lineSeparator, .paragraphSeparator:
      return 0
    default: return 1
    }
  }

  /// Whether the last range that starts at or before a code point reaches it.
  private static func isWide(_ value: UInt32) -> Bool {
    if value < wideRanges[0] { return false }
    var low = 0
    var high = wideRanges.count / 2
    while low + 1 < high {
      let middle = (low + high) / 2
      if wideRanges[2 * middle] <= value { low = middle } else { high = middle }
    }
    return value <= wideRanges[2 * low + 1]
  }
}
