import Core

/// What the fields that were read make together: the second half of to_date and to_timestamp.
///
/// **Source:** PostgreSQL 15, formatting.c: do_to_timestamp.
struct ScannedMoment {
  var fields = DateTimeFields()
  /// Seconds east of Greenwich, if the text had a zone.
  var secondsEast: Int?
  /// The digits of FF1…FF6, 0 if there was none.
  var fractionDigits = 0
  /// Which parts the template named, for jsonpath's `datetime()`.
  var hasDate = false
  var hasTime = false
  var hasZone = false

  private enum Part { case year, month, day }
  /// The parts of the date that were given, and so are checked.
  private var given: Set<Part> = []

  /// - Throws: 22007, 22008, 22009.
  init(_ text: [UInt8], _ template: [UInt8], isStandard: Bool = false) throws(EngineError) {
    var scanner = DateTimeScanner(text, template, isStandard: isStandard)
    var found = try scanner.scan()
    (fields.year, fields.month, fields.day) = (0, 1, 1)
    fractionDigits = found.fractionDigits
    for node in scanner.nodes {
      guard case .pattern(let pattern, _, _) = node else { continue }
      if pattern.isDatePart { hasDate = true }
      if pattern.isTimePart { hasTime = true }
      if pattern.isZonePart { hasZone = true }
    }
    try setTime(found)
    setYear(&found)
    setWeeks(&found)
    try setDays(found)
    let microsecond = found.milliseconds * 1000 + found.microseconds
    try check(text, microsecond: microsecond)
    fields.microsecond = microsecond
    if found.zoneSign != 0 {
      guard (0...15).contains(found.zoneHour), (0..<60).contains(found.zoneMinute) else {
        let shown = String(decoding: text, as: UTF8.self)
        throw .sql("22009", "time zone displacement out of range: \"\(shown)\"")
      }
      secondsEast = found.zoneSign * (found.zoneHour * 3600 + found.zoneMinute * 60)
    }
  }

  private mutating func setTime(_ found: DateTimeScanner.Found) throws(EngineError) {
    if found.secondOfDay != 0 {
      fields.hour = found.secondOfDay / 3600
      fields.minute = found.secondOfDay % 3600 / 60
      fields.second = found.secondOfDay % 60
    }
    if found.second != 0 { fields.second = found.second }
    if found.minute != 0 { fields.minute = found.minute }
    if found.hour != 0 { fields.hour = found.hour }
    guard found.isTwelveHourClock else { return }
    guard (1...12).contains(fields.hour) else {
      throw .sql(
        "22007", "hour \"\(fields.hour)\" is invalid for the 12-hour clock",
        hint: "Use the 24-hour clock, or give an hour between 1 and 12.")
    }
    fields.hour = fields.hour % 12 + (found.isAfternoon == 1 ? 12 : 0)
  }

  private mutating func setYear(_ found: inout DateTimeScanner.Found) {
    let isBeforeChrist = found.isBeforeChrist == 1
    if found.century != 0, isBeforeChrist { found.century = -found.century }
    let century = found.century
    if found.year != 0, century != 0, found.yearDigits <= 2 {
      // The last digits of a year in a century: the 21st is 2001 to 2100.
      let rest = found.year % 100
      if rest == 0 {
        fields.year = century * 100 + (century >= 0 ? 0 : 1)
      } else {
        fields.year = century >= 0 ? rest + (century - 1) * 100 : (century + 1) * 100 - rest + 1
      }
    } else if found.year != 0 {
      fields.year = isBeforeChrist ? -found.year : found.year
      if fields.year < 0 { fields.year += 1 }
    } else if century != 0 {
      fields.year = century >= 0 ? (century - 1) * 100 + 1 : century * 100 + 1
    } else {
      return
    }
    given.insert(.year)
  }

  private mutating func setDate(julianDay: Int) {
    (fields.year, fields.month, fields.day) = Calendar.date(julianDay: julianDay)
    given = [.year, .month, .day]
  }

  private mutating func setWeeks(_ found: inout DateTimeScanner.Found) {
    if found.julianDay != 0 { setDate(julianDay: found.julianDay) }
    if found.week != 0 {
      if found.convention == .isoWeek {
        let monday = Calendar.isoYearStart(fields.year) + (found.week - 1) * 7
        let day = found.weekday
        setDate(julianDay: monday + (day == 0 ? 0 : day > 1 ? day - 2 : 6))
      } else {
        found.dayOfYear = (found.week - 1) * 7 + 1
      }
    }
    if found.weekOfMonth != 0 { found.dayOfMonth = (found.weekOfMonth - 1) * 7 + 1 }
  }

  private mutating func setDays(_ found: DateTimeScanner.Found) throws(EngineError) {
    if found.dayOfMonth != 0 {
      fields.day = found.dayOfMonth
      given.insert(.day)
    }
    if found.month != 0 {
      fields.month = found.month
      given.insert(.month)
    }
    guard found.dayOfYear != 0, fields.month <= 1 || fields.day <= 1 else { return }
    if fields.year == 0, found.isBeforeChrist == 0 {
      throw .sql("22007", "cannot calculate day of year without year information")
    }
    if found.convention == .isoWeek {
      setDate(julianDay: Calendar.isoYearStart(fields.year) - 1 + found.dayOfYear)
      return
    }
    var rest = found.dayOfYear
    var month = 1
    while month <= 12 {
      let count = Calendar.dayCount(year: fields.year, month: month)
      if rest <= count { break }
      rest -= count
      month += 1
    }
    if fields.month <= 1 { fields.month = month }
    if fields.day <= 1 { fields.day = rest }
    given.formUnion([.month, .day])
  }

  private func check(_ text: [UInt8], microsecond: Int) throws(EngineError) {
    var isValid =
      (0..<24).contains(fields.hour) && (0..<60).contains(fields.minute)
      && (0..<60).contains(fields.second) && (0..<1_000_000).contains(microsecond)
    if given.contains(.month) { isValid = isValid && (1...12).contains(fields.month) }
    if given.contains(.day) { isValid = isValid && (1...31).contains(fields.day) }
    if given.count == 3, isValid {
      isValid = fields.day <= Calendar.dayCount(year: fields.year, month: fields.month)
    }
    if !isValid {
      let shown = String(decoding: text, as: UTF8.self)
      throw .sql("22008", "date/time field value out of range: \"\(shown)\"")
    }
  }
}

extension DateTimePattern {
  var isTimePart: Bool {
    switch self {
    case .meridiem, .hour12, .hour24, .minute, .second, .secondOfDay, .milliseconds,
      .microseconds, .fraction:
      true
    default: false
    }
  }

  var isZonePart: Bool {
    switch self {
    case .zoneHour, .zoneMinute, .zoneName, .zoneOffset: true
    default: false
    }
  }

  var isDatePart: Bool { !isTimePart && !isZonePart && self != .fixed }
}
