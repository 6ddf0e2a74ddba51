/// A template of to_char, to_date, to_timestamp or to_number, cut into patterns and what stands
/// between them.
///
/// **Source:** PostgreSQL 15, manual 9.8 and formatting.c: parse_format.
struct FormatTemplate<Pattern: FormatPattern> {
  /// What may be written around a pattern of dates.
  struct Modifiers: OptionSet {
    var rawValue: Int
    /// `FM`: no padding.
    static var fill: Modifiers { Modifiers(rawValue: 1) }
    /// `TM`: the locale's words, which are English here.
    static var translated: Modifiers { Modifiers(rawValue: 2) }
    /// `TH` and `th`: an ordinal's ending.
    static var upperOrdinal: Modifiers { Modifiers(rawValue: 4) }
    static var lowerOrdinal: Modifiers { Modifiers(rawValue: 8) }

    var hasOrdinal: Bool { contains(.upperOrdinal) || contains(.lowerOrdinal) }
  }

  enum Node {
    case pattern(Pattern, name: String, Modifiers)
    /// One character that stands for itself.
    case literal([UInt8])
    case space([UInt8])
    case separator(UInt8)
  }

  private(set) var nodes: [Node] = []

  init(_ text: [UInt8]) {
    var offset = 0
    while offset < text.count {
      var modifiers: Modifiers = []
      if Pattern.takesModifiers, let prefix = Self.prefix(text, offset) {
        modifiers.insert(prefix)
        offset += 2
      }
      if let (pattern, name) = Self.pattern(in: text, at: offset) {
        offset += name.utf8.count
        if Pattern.takesModifiers { offset += Self.readEnding(text, offset, &modifiers) }
        nodes.append(.pattern(pattern, name: name, modifiers))
      } else if offset < text.count {
        offset = readLiteral(text, from: offset)
      }
    }
  }

  private static func pattern(in text: [UInt8], at offset: Int) -> (Pattern, String)? {
    guard offset < text.count, let candidates = Pattern.byFirstByte[text[offset]] else {
      return nil
    }
    let rest = text[offset...]
    return candidates.first { rest.starts(with: $0.name.utf8) }.map { ($0.pattern, $0.name) }
  }

  private static func prefix(_ text: [UInt8], _ offset: Int) -> Modifiers? {
    guard offset + 1 < text.count else { return nil }
    switch (text[offset], text[offset + 1]) {
    case (70, 77), (102, 109): return .fill
    case (84, 77), (116, 109): return .translated
    default: return nil
    }
  }

  /// - Returns: how many bytes the ending takes.
  private static func readEnding(_ text: [UInt8], _ offset: Int, _ modifiers: inout Modifiers)
    -> Int
  {
    guard offset + 1 < text.count else { return 0 }
    switch (text[offset], text[offset + 1]) {
    case (84, 72): modifiers.insert(.upperOrdinal)
    case (116, 104): modifiers.insert(.lowerOrdinal)
    // `SP` is taken and means nothing.
    case (83, 80): break
    default: return 0
    }
    return 2
  }

  /// Takes one character, or a text in double quotes.
  private mutating func readLiteral(_ text: [UInt8], from start: Int) -> Int {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    var offset = start
    guard text[offset] == quote else {
      // A backslash means something only before a double quote.
      if text[offset] == backslash, offset + 1 < text.count, text[offset + 1] == quote {
        offset += 1
      }
      let byte = text[offset]
      let end = UTF8Text.end(ofCharacterAt: offset, in: text)
      if Pattern.takesModifiers, FormatText.isSeparator(byte) {
        nodes.append(.separator(byte))
      } else if Blanks.contains(byte) {
        nodes.append(.space([byte]))
      } else {
        nodes.append(.literal(Array(text[offset..<end])))
      }
      return end
    }
    offset += 1
    while offset < text.count {
      if text[offset] == quote { return offset + 1 }
      if text[offset] == backslash, offset + 1 < text.count { offset += 1 }
      let end = UTF8Text.end(ofCharacterAt: offset, in: text)
      nodes.append(.literal(Array(text[offset..<end])))
      offset = end
    }
    return offset
  }
}

/// The patterns that a kind of template knows.
protocol FormatPattern {
  /// Whether `FM`, `TM` and `TH` belong to single patterns, as in templates of dates.
  static var takesModifiers: Bool { get }
  /// All patterns by their first byte; of two that fit, the first counts.
  static var byFirstByte: [UInt8: [(name: String, pattern: Self)]] { get }
}

/// Small things that all templates share.
enum FormatText {
  /// Printable ASCII that is neither letter nor digit.
  static func isSeparator(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isDigit(byte) && !isLetter(byte)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// `st`, `nd`, `rd` or `th` for a number's text; the teens all take `th`.
  static func ordinalEnding(_ number: [UInt8], isUpper: Bool) -> [UInt8] {
    let isTeen = number.count > 1 && number[number.count - 2] == UInt8(ascii: "1")
    let ending =
      switch isTeen ? 0 : number.last ?? 0 {
      case UInt8(ascii: "1"): "st"
      case UInt8(ascii: "2"): "nd"
      case UInt8(ascii: "3"): "rd"
      default: "th"
      }
    return Array((isUpper ? ending.uppercased() : ending).utf8)
  }

  /// printf's `%0*d`: zeros up to a width that counts the sign.
  static func zeroPadded(_ value: Int, width: Int) -> [UInt8] {
    var digits = Array(String(value.magnitude).utf8)
    let room = width - (value < 0 ? 1 : 0)
    if digits.count < room {
      digits.insert(contentsOf: repeatElement(48, count: room - digits.count), at: 0)
    }
    return value < 0 ? [UInt8(ascii: "-")] + digits : digits
  }
}

extension UTF8Text {
  /// Where the character that begins at an offset ends.
  static func end(ofCharacterAt offset: Int, in text: [UInt8]) -> Int {
    var end = offset + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
