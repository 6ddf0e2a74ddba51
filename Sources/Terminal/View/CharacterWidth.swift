/// How many cells of a terminal a character takes.
///
/// A cluster of code points (a flag, a family of emoji joined to one picture) is one character of
/// two cells. Terminals do not agree on such clusters, so ``isAmbiguous(_:)`` names them and the
/// painter puts the cursor back to where it belongs behind them.
///
/// **Source:** Unicode 16, EastAsianWidth.txt (W and F) and emoji-data.txt.
enum CharacterWidth {
  static let tabStopCells = 8

  /// The cells of a text on one line.
  static func cells(of text: String) -> Int {
    text.reduce(0) { $0 + cells(of: $1, atColumn: $0) }
  }

  /// The cells of one character.
  /// - Parameter column: where it starts, on which a tab depends.
  static func cells(of character: Character, atColumn column: Int) -> Int {
    if character == "\t" { return tabStopCells - column % tabStopCells }
    if let substitute = substitute(for: character) { return substitute.utf8.count }
    var widest = 0
    for scalar in character.unicodeScalars {
      if scalar == "\u{FE0F}" { return 2 }
      widest = max(widest, cells(of: scalar))
    }
    return isRegionalPair(character) ? 2 : widest
  }

  /// What is shown for a character that has no picture of its own: `^A`, `<200B>`.
  static func substitute(for character: Character) -> String? {
    guard let first = character.unicodeScalars.first else { return nil }
    switch first.value {
    case 0..<0x20: return "^" + String(Unicode.Scalar(UInt8(first.value + 0x40)))
    case 0x7F: return "^?"
    case 0x20..<0x7F: return nil
    default: break
    }
    guard character.unicodeScalars.allSatisfy({ cells(of: $0) == 0 }) else { return nil }
    return "<" + String(first.value, radix: 16, uppercase: true) + ">"
  }

  /// Whether terminals differ in the width they give a character.
  static func isAmbiguous(_ character: Character) -> Bool {
    var visibleCount = 0
    for scalar in character.unicodeScalars {
      if scalar == "\u{FE0F}" || scalar == "\u{200D}" { return true }
      if cells(of: scalar) > 0 { visibleCount += 1 }
    }
    return visibleCount > 1
  }

  private static func isRegionalPair(_ character: Character) -> Bool {
    character.unicodeScalars.count == 2
      && character.unicodeScalars.allSatisfy { (0x1F1E6...0x1F1FF).contains($0.value) }
  }

  private static func cells(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0xA0 && scalar.value >= 0x7F ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if value > wideRanges[middle].upperBound { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2630...0x2637, 0x2648...0x2653,
    0x267F...0x267F, 0x268A...0x268F, 0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB,
    0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705,
    0x270A...0x270B, 0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755,
    0x2757...0x2757, 0x2795...0x2797, 0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C,
    0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FF1, 0x17000...0x18D08,
    0x1AFF0...0x1AFFE, 0x1B000...0x1B2FB, 0x1D300...0x1D376, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF,
    0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248,
    0x1F250...0x1F251, 0x1F260...0x1F265, 0x1F300...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C,
    0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4,
    0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E,
    0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F,
    0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF,
    0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0...0x1F7F0, 0x1F90C...0x1F93A,
    0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
