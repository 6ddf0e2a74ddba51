import Core

/// to_char of timestamps, times and intervals.
///
/// **Source:** PostgreSQL 15, formatting.c: DCH_to_char.
struct DateTimeFormat {
  /// What is written: a moment's fields, or an interval's, of which any may be negative.
  struct Fields {
    var year = 0
    /// 0 for an interval without months.
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    var second = 0
    var microsecond = 0
    /// 0 is Sunday.
    var weekday = 0
    var dayOfYear = 0
    var secondsEast = 0
    var zoneName: String?
    var isInterval = false
  }

  typealias Template = FormatTemplate<DateTimePattern>

  let fields: Fields

  static func format(_ fields: Fields, _ template: [UInt8]) throws(EngineError) -> [UInt8] {
    let writer = DateTimeFormat(fields: fields)
    var result: [UInt8] = []
    for node in Template(template).nodes {
      switch node {
      case .literal(let text), .space(let text): result += text
      case .separator(let byte): result.append(byte)
      case .pattern(let pattern, _, let modifiers):
        if fields.isInterval, pattern.isCalendarOnly {
          throw .sql(
            "22007", "invalid format specification for an interval value",
            hint: "Intervals are not tied to specific calendar dates.")
        }
        result += writer.written(pattern, modifiers)
      }
    }
    return result
  }

  private func written(_ pattern: DateTimePattern, _ modifiers: Template.Modifiers) -> [UInt8] {
    let fills = modifiers.contains(.fill)
    if let text = word(pattern, fills) { return text }
    let text = number(pattern, fills)
    guard modifiers.hasOrdinal, let last = text.last, FormatText.isDigit(last) else { return text }
    return text
      + FormatText.ordinalEnding(text, isUpper: modifiers.contains(.upperOrdinal))
  }

  /// What is written in words; such patterns take no ordinal ending.
  private func word(_ pattern: DateTimePattern, _ fills: Bool) -> [UInt8]? {
    switch pattern {
    case .meridiem(let dotted, let isUpper):
      let isAfternoon = fields.hour % 24 >= 12
      return cased(isAfternoon ? (dotted ? "p.m." : "pm") : (dotted ? "a.m." : "am"), isUpper)
    case .era(let dotted, let isUpper):
      return cased(fields.year <= 0 ? (dotted ? "b.c." : "bc") : (dotted ? "a.d." : "ad"), isUpper)
    case .dayName(let letters, let isShort):
      return name(Calendar.dayNames[fields.weekday], letters, isShort, fills)
    case .monthName(let letters, let isShort):
      guard fields.month != 0 else { return [] }
      return name(Calendar.monthNames[fields.month - 1], letters, isShort, fills)
    case .romanMonth(let isUpper):
      guard let index = romanMonthIndex else { return [] }
      var text = cased(RomanNumerals.lowerMonths[index], isUpper)
      while !fills, text.count < 4 { text.append(0x20) }
      return text
    case .zoneName(let isUpper):
      guard let name = fields.zoneName else { return [] }
      return Array((isUpper ? name : name.lowercased()).utf8)
    case .zoneHour, .zoneMinute, .zoneOffset: return zone(pattern, fills)
    case .fixed: return []
    default: return nil
    }
  }

  private func cased(_ text: String, _ isUpper: Bool) -> [UInt8] {
    Array((isUpper ? text.uppercased() : text).utf8)
  }

  private func name(
    _ name: String, _ letters: DateTimePattern.LetterCase, _ isShort: Bool, _ fills: Bool
  ) -> [UInt8] {
    let kept = isShort ? String(name.prefix(3)) : name
    var text =
      switch letters {
      case .upper: Array(kept.uppercased().utf8)
      case .capital: Array(kept.utf8)
      case .lower: Array(kept.lowercased().utf8)
      }
    while !fills, !isShort, text.count < 9 { text.append(0x20) }
    return text
  }

  /// Months of intervals count back from the year's end if they are negative.
  private var romanMonthIndex: Int? {
    let month = fields.month
    if month == 0 {
      if fields.year == 0 { return nil }
      return fields.year > 0 ? 11 : 0
    }
    return month > 0 ? month - 1 : 12 + month
  }

  private func zone(_ pattern: DateTimePattern, _ fills: Bool) -> [UInt8] {
    let seconds = abs(fields.secondsEast)
    let minutes = FormatText.zeroPadded(seconds % 3600 / 60, width: 2)
    let hours = FormatText.zeroPadded(seconds / 3600, width: fills ? 0 : 2)
    let sign: [UInt8] = [UInt8(ascii: fields.secondsEast >= 0 ? "+" : "-")]
    switch pattern {
    case .zoneHour: return sign + FormatText.zeroPadded(seconds / 3600, width: 2)
    case .zoneMinute: return minutes
    default: return sign + hours + (seconds % 3600 == 0 ? [] : [UInt8(ascii: ":")] + minutes)
    }
  }

  private func number(_ pattern: DateTimePattern, _ fills: Bool) -> [UInt8] {
    /// A negative number gets a place more for its sign.
    func padded(_ value: Int, _ width: Int, signed by: Int? = nil) -> [UInt8] {
      FormatText.zeroPadded(value, width: fills ? 0 : (by ?? value) < 0 ? width + 1 : width)
    }
    func plain(_ value: Int) -> [UInt8] { Array(String(value).utf8) }
    switch pattern {
    case .hour12:
      let hour = fields.hour % 12 == 0 ? 12 : fields.hour % 12
      return padded(hour, 2, signed: fields.hour)
    case .hour24: return padded(fields.hour, 2)
    case .minute: return padded(fields.minute, 2)
    case .second: return padded(fields.second, 2)
    case .secondOfDay: return plain((fields.hour * 60 + fields.minute) * 60 + fields.second)
    case .fraction(let digits):
      var unit = 1
      for _ in digits..<6 { unit *= 10 }
      return FormatText.zeroPadded(fields.microsecond / unit, width: digits)
    case .milliseconds: return FormatText.zeroPadded(fields.microsecond / 1000, width: 3)
    case .microseconds: return FormatText.zeroPadded(fields.microsecond, width: 6)
    case .month: return padded(fields.month, 2)
    case .quarter: return fields.month == 0 ? [] : plain((fields.month - 1) / 3 + 1)
    case .dayOfMonth: return FormatText.zeroPadded(fields.day, width: fills ? 0 : 2)
    case .dayOfYear: return FormatText.zeroPadded(fields.dayOfYear, width: fills ? 0 : 3)
    case .isoDayOfYear: return FormatText.zeroPadded(isoDayOfYear, width: fills ? 0 : 3)
    case .dayOfWeek: return plain(fields.weekday + 1)
    case .isoDayOfWeek: return plain(fields.weekday == 0 ? 7 : fields.weekday)
    case .week: return FormatText.zeroPadded((fields.dayOfYear - 1) / 7 + 1, width: fills ? 0 : 2)
    case .isoWeek: return FormatText.zeroPadded(iso.week, width: fills ? 0 : 2)
    case .weekOfMonth: return plain((fields.day - 1) / 7 + 1)
    case .julianDay: return plain(julianDay)
    case .century: return abs(century) <= 99 ? padded(century, 2) : plain(century)
    case .year(let digits): return year(fields.year, digits, padded)
    case .isoYear(let digits): return year(iso.year, digits, padded)
    case .yearWithComma:
      let year = shown(fields.year)
      return plain(year / 1000) + [UInt8(ascii: ",")]
        + FormatText.zeroPadded(year % 1000, width: 3)
    default: return []
    }
  }

  private func year(_ year: Int, _ digits: Int, _ padded: (Int, Int, Int?) -> [UInt8]) -> [UInt8] {
    let year = shown(year)
    switch digits {
    case 4: return padded(year, 4, nil)
    case 3: return padded(year % 1000, 3, year)
    case 2: return padded(year % 100, 2, year)
    default: return Array(String(year % 10).utf8)
    }
  }

  /// 1 BC is year 0 in fields and 1 in text.
  private func shown(_ year: Int) -> Int {
    fields.isInterval || year > 0 ? year : 1 - year
  }

  private var century: Int {
    if fields.isInterval { return fields.year / 100 }
    return fields.year > 0 ? (fields.year - 1) / 100 + 1 : fields.year / 100 - 1
  }

  private var julianDay: Int {
    Calendar.julianDay(year: fields.year, month: fields.month, day: fields.day)
  }

  private var iso: (year: Int, week: Int) { Calendar.isoWeek(julianDay: julianDay) }
  private var isoDayOfYear: Int { julianDay - Calendar.isoYearStart(iso.year) + 1 }
}

extension DateTimePattern {
  /// Whether it makes no sense for an interval.
  var isCalendarOnly: Bool {
    switch self {
    case .era, .monthName, .dayName, .dayOfWeek, .isoDayOfWeek, .zoneName, .zoneHour,
      .zoneMinute, .zoneOffset:
      true
    default: false
    }
  }
}

extension DateTimeFormat.Fields {
  /// A local timestamp that is finite.
  init(local: Int64) {
    let parts = DateTimeFields(timestamp: local)
    (year, month, day) = (parts.year, parts.month, parts.day)
    (hour, minute, second) = (parts.hour, parts.minute, parts.second)
    microsecond = parts.microsecond
    weekday = Calendar.weekday(julianDay: parts.julianDay)
    dayOfYear = Calendar.dayOfYear(year: year, month: month, day: day)
  }

  init(_ interval: Interval) {
    isInterval = true
    year = Int(interval.months / 12)
    month = Int(interval.months % 12)
    day = Int(interval.days)
    let seconds = Int(interval.microseconds / 1_000_000)
    microsecond = Int(interval.microseconds % 1_000_000)
    (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    // An interval has no place in a year: its whole span in days stands in.
    dayOfYear = (year * 12 + month) * 30 + day
  }
}

/// Roman numerals, of months and of to_char's RN.
enum RomanNumerals {
  static let lowerMonths = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]

  private static let parts: [(value: Int, letters: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// Fifteen number signs for what Roman numerals can't say.
  static func written(_ number: Int) -> [UInt8] {
    guard (1...3999).contains(number) else { return [UInt8](repeating: 35, count: 15) }
    var rest = number
    var result: [UInt8] = []
    for part in parts {
      while rest >= part.value {
        result += Array(part.letters.utf8)
        rest -= part.value
      }
    }
    return result
  }
}
