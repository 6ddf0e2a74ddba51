import Core

/// Reads a text by a template of dates and times: the first half of to_date and to_timestamp.
///
/// **Source:** PostgreSQL 15, formatting.c: DCH_from_char.
struct DateTimeScanner {
  /// What a template's patterns found. Zero is "not seen", as a field that says 0 says nothing.
  struct Found {
    var convention: DateTimePattern.Convention?
    var hour = 0
    var isTwelveHourClock = false
    var isAfternoon = 0
    var minute = 0
    var second = 0
    var secondOfDay = 0
    var milliseconds = 0
    var microseconds = 0
    var weekday = 0
    var dayOfMonth = 0
    var dayOfYear = 0
    var month = 0
    var year = 0
    /// How many digits of the year the pattern asked for.
    var yearDigits = 0
    var isBeforeChrist = 0
    var week = 0
    var weekOfMonth = 0
    var century = 0
    var julianDay = 0
    /// -1 or 1 if a zone was read.
    var zoneSign = 0
    var zoneHour = 0
    var zoneMinute = 0
    /// The digits of FF1…FF6, 0 if there was none.
    var fractionDigits = 0
  }

  typealias Template = FormatTemplate<DateTimePattern>

  let text: [UInt8]
  let nodes: [Template.Node]
  var offset = 0
  var found = Found()
  /// Whether the text must follow the template character by character.
  private var isFixed = false
  /// Blanks passed over in the text beyond those that the template has.
  private var surplus = 0
  /// jsonpath's `datetime()`: separators must be the same and nothing may be left over.
  private let isStandard: Bool

  init(_ text: [UInt8], _ template: [UInt8], isStandard: Bool = false) {
    self.text = text
    nodes = Template(template).nodes
    self.isStandard = isStandard
    isFixed = isStandard
  }

  var byte: UInt8? { offset < text.count ? text[offset] : nil }

  mutating func scan() throws(EngineError) -> Found {
    var index = 0
    while index < nodes.count, offset < text.count {
      let node = nodes[index]
      defer { index += 1 }
      guard case .pattern(let pattern, let name, let modifiers) = node else {
        if index == 0, !isFixed { skipBlanks() }
        try pass(node)
        continue
      }
      if pattern == .fixed {
        isFixed = true
        continue
      }
      if !isFixed { skipBlanks() }
      if let convention = pattern.convention {
        if let before = found.convention, before != convention { throw Self.mixedConventions }
        found.convention = convention
      }
      let takesAll =
        modifiers.contains(.fill) || modifiers.hasOrdinal || isFollowedByNoDigit(index)
      let field = Field(name: name, takesAllDigits: takesAll)
      try read(pattern, field)
      if modifiers.hasOrdinal, pattern.mayHaveOrdinal { skipCharacters(2) }
      if !isFixed {
        surplus = 0
        skipBlanks()
      }
    }
    if isStandard { try checkEnd(index) }
    return found
  }

  private static let mixedConventions = EngineError.sql(
    "22007", "invalid combination of date conventions",
    hint: "Do not mix Gregorian and ISO week date conventions in a formatting template.")

  private mutating func checkEnd(_ index: Int) throws(EngineError) {
    if index < nodes.count {
      throw .sql("22007", "input string is too short for datetime format")
    }
    skipBlanks()
    if offset < text.count {
      throw .sql("22007", "trailing characters remain in input string after datetime format")
    }
  }

  private mutating func skipBlanks() {
    while let byte, Blanks.contains(byte) {
      offset += 1
      surplus += 1
    }
  }

  mutating func skipCharacters(_ count: Int) {
    for _ in 0..<count where offset < text.count {
      offset = UTF8Text.end(ofCharacterAt: offset, in: text)
    }
  }

  /// Passes over what the template has between its patterns.
  private mutating func pass(_ node: Template.Node) throws(EngineError) {
    switch node {
    case .pattern: break
    case .space(let blank): try passSeparator(blank[0])
    case .separator(let separator): try passSeparator(separator)
    case .literal(let letter):
      if isStandard, !text[offset...].starts(with: letter) {
        let shown = String(decoding: letter, as: UTF8.self)
        throw .sql("22007", "unmatched format character \"\(shown)\"")
      }
      // Blanks passed over before may have been the character's place.
      if !isFixed, surplus > 0 { surplus -= 1 } else { skipCharacters(1) }
    }
  }

  private mutating func passSeparator(_ separator: UInt8) throws(EngineError) {
    if isStandard {
      guard byte == separator else {
        let shown = String(decoding: [separator], as: UTF8.self)
        throw .sql("22007", "unmatched format separator \"\(shown)\"")
      }
      offset += 1
    } else if isFixed {
      skipCharacters(1)
    } else {
      surplus -= 1
      if let byte, Blanks.contains(byte) || FormatText.isSeparator(byte) {
        offset += 1
        surplus += 1
      }
    }
  }

  /// Whether what follows a pattern can't go on with a digit: then it may have any length.
  private func isFollowedByNoDigit(_ index: Int) -> Bool {
    guard index + 1 < nodes.count else { return true }
    switch nodes[index + 1] {
    case .pattern(let pattern, _, _): return !pattern.isDigits
    case .literal(let text): return !(text.count == 1 && FormatText.isDigit(text[0]))
    case .space, .separator: return true
    }
  }

  /// A minus sign may have been taken for a separator before the zone.
  mutating func readZoneSign() {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: " "):
      found.zoneSign = 1
      offset += 1
    case UInt8(ascii: "-"):
      found.zoneSign = -1
      offset += 1
    default:
      let before = offset > 0 ? text[offset - 1] : 0
      found.zoneSign = surplus > 0 && before == UInt8(ascii: "-") ? -1 : 1
    }
  }
}

extension DateTimePattern {
  /// Whether `TH` after it is passed over when a text is read.
  fileprivate var mayHaveOrdinal: Bool {
    switch self {
    case .meridiem, .era, .dayName, .monthName, .romanMonth, .zoneHour, .zoneMinute: false
    default: true
    }
  }
}
