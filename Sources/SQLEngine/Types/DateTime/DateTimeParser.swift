import Core

/// Why a text is no date or time; the caller says for which type and text.
enum DateTimeFault: Error {
  case format, fieldOverflow, monthDayOverflow, zoneOverflow
  case unknownZone(String)
}

/// The second pass: what the parts of a date's or time's text mean together.
///
/// **Source:** PostgreSQL 15, datetime.c: DecodeDateTime, DecodeDate, DecodeNumber,
/// DecodeNumberField, DecodeTime, DecodeTimezone, ValidateDate.
struct DateTimeParser {
  /// What a text can mean as a whole.
  enum Result {
    case moment(DateTimeFields, hasDate: Bool, hasTime: Bool, zone: Zone?)
    case special(DateTimeWords.Meaning)
  }

  enum Zone { case secondsEast(Int), named(SQLTimeZone) }

  let order: SQLSettings.DateOrder
  private var fields = DateTimeFields()
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var dayOfYear: Int?
  private var julianDay: Int?
  private var hasTextMonth = false
  private var yearHasTwoDigits = false
  private var isBeforeChrist = false
  private var hasEra = false
  private var hasTime = false
  private var zone: Zone?
  private var isAfternoon: Bool?
  private var special: DateTimeWords.Meaning?
  private var pending: DateTimeWords.Meaning?

  /// Whether a time is read, so that bare digits are no date.
  let isTimeOnly: Bool

  init(order: SQLSettings.DateOrder, isTimeOnly: Bool) {
    self.order = order
    self.isTimeOnly = isTimeOnly
  }

  mutating func parse(_ tokens: [DateTimeToken]) throws(DateTimeFault) -> Result {
    guard !tokens.isEmpty else { throw .format }
    for token in tokens { try take(token) }
    if pending != nil { throw .format }
    if let special {
      if special == .allBalls {
        hasTime = true
      } else {
        if year != nil || month != nil || day != nil, ![.now].contains(special) { throw .format }
        if [.today, .tomorrow, .yesterday].contains(special), hasTime {
          return .moment(fields, hasDate: false, hasTime: true, zone: zone)
        }
        return .special(special)
      }
    }
    try finishTime()
    let hasDate = try finishDate()
    return .moment(fields, hasDate: hasDate, hasTime: hasTime, zone: zone)
  }

  /// The day word that came with a time, as in `tomorrow 04:00`.
  var dayWord: DateTimeWords.Meaning? { special }

  private var hasWholeDate: Bool {
    julianDay != nil || (year != nil && dayOfYear != nil)
      || (year != nil && month != nil && day != nil)
  }

  private mutating func take(_ token: DateTimeToken) throws(DateTimeFault) {
    if let meaning = pending {
      pending = nil
      if meaning == .julian { return try takeJulian(token) }
      if token.kind == .number {
        guard try takeNumberField(token.text) else { throw .format }
        return
      }
    }
    switch token.kind {
    case .date: try takeDateToken(token.text)
    case .time: try takeTime(token.text[...])
    case .zone: try takeOffset(token.text)
    case .number: try takeNumberToken(token.text)
    case .string, .special: try takeWord(String(decoding: token.text, as: UTF8.self))
    }
  }

  private mutating func takeJulian(_ token: DateTimeToken) throws(DateTimeFault) {
    guard token.kind == .number || token.kind == .date,
      let whole = Int(String(decoding: token.text.prefix { $0 != 46 }, as: UTF8.self)), whole >= 0
    else { throw .format }
    if julianDay != nil || year != nil { throw .format }
    julianDay = whole
    if let point = token.text.firstIndex(of: 46) {
      let fraction = Double("0" + String(decoding: token.text[point...], as: UTF8.self)) ?? 0
      fields.setTime(Int64(fraction * 86_400_000_000))
      hasTime = true
    }
  }

  private mutating func takeDateToken(_ text: [UInt8]) throws(DateTimeFault) {
    guard hasWholeDate || (DateTimeToken.isLetter(text[0]) && !startsWithMonth(text)) else {
      return try takeDate(text)
    }
    if DateTimeToken.isDigit(text[0]) {
      // 040506-08: a time that runs into its zone.
      guard let dash = text.firstIndex(of: 45), !hasTime, zone == nil else { throw .format }
      guard try takeNumberField(Array(text[..<dash])) else { throw .format }
      return try takeOffset(Array(text[dash...]))
    }
    if zone != nil { throw .format }
    let name = String(decoding: text, as: UTF8.self)
    guard let named = SQLTimeZone(name) else { throw .unknownZone(name) }
    zone = .named(named)
  }

  private func startsWithMonth(_ text: [UInt8]) -> Bool {
    let word = String(decoding: text.prefix { DateTimeToken.isLetter($0) }, as: UTF8.self)
    if case .month = DateTimeWords.meaning(of: word) { return true }
    return false
  }

  /// `1999-01-08`, `8-Jan-1999`, `1999.008` and the like.
  private mutating func takeDate(_ text: [UInt8]) throws(DateTimeFault) {
    if year != nil && month != nil { throw .format }
    var parts: [[UInt8]] = []
    var index = 0
    while index < text.count {
      let isDigitPart = DateTimeToken.isDigit(text[index])
      let isLetterPart = DateTimeToken.isLetter(text[index])
      guard isDigitPart || isLetterPart else {
        index += 1
        continue
      }
      let start = index
      while index < text.count,
        isDigitPart ? DateTimeToken.isDigit(text[index]) : DateTimeToken.isLetter(text[index])
      { index += 1 }
      parts.append(Array(text[start..<index]))
    }
    guard parts.count <= 3 else { throw .format }
    for part in parts where DateTimeToken.isLetter(part[0]) {
      guard
        case .month(let number) = DateTimeWords.meaning(of: String(decoding: part, as: UTF8.self)),
        month == nil
      else { throw .format }
      month = number
      hasTextMonth = true
    }
    for part in parts where DateTimeToken.isDigit(part[0]) {
      if hasWholeDate { throw .format }
      try takeNumber(part)
    }
    if !hasWholeDate { throw .format }
  }

  private mutating func takeNumberToken(_ text: [UInt8]) throws(DateTimeFault) {
    let point = text.firstIndex(of: UInt8(ascii: "."))
    if point != nil, !hasWholeDate {
      return try takeDate(text)
    }
    if let point, point > 2 {
      guard try takeNumberField(text) else { throw .format }
      return
    }
    if text.count >= 6, !hasWholeDate || !hasTime {
      guard try takeNumberField(text) else { throw .format }
      return
    }
    try takeNumber(text)
  }

  /// One number whose place decides what it is.
  private mutating func takeNumber(_ text: [UInt8]) throws(DateTimeFault) {
    guard let value = Int(String(decoding: text, as: UTF8.self)), value <= Int(Int32.max) else {
      if text.contains(46) { throw .format }
      throw .fieldOverflow
    }
    if text.count == 3, year != nil, month == nil, day == nil, (1...366).contains(value) {
      dayOfYear = value
      return
    }
    let isLong = text.count >= 3
    switch (year != nil, month != nil, day != nil) {
    case (false, false, false):
      if isLong || order == .yearMonthDay {
        setYear(value, text)
      } else if order == .dayMonthYear {
        day = value
      } else {
        month = value
      }
    case (true, false, false): month = value
    case (false, true, false):
      if hasTextMonth, isLong || order == .yearMonthDay {
        setYear(value, text)
      } else {
        day = value
      }
    case (true, true, false):
      if hasTextMonth, isLong, yearHasTwoDigits {
        day = year
        setYear(value, text)
      } else {
        day = value
      }
    case (false, false, true): month = value
    case (false, true, true): setYear(value, text)
    case (true, true, true):
      guard try takeNumberField(text) else { throw .format }
    case (true, false, true): throw .format
    }
  }

  private mutating func setYear(_ value: Int, _ text: [UInt8]) {
    year = value
    yearHasTwoDigits = text.count <= 2
  }

  /// `YYYYMMDD`, `YYMMDD`, `HHMMSS[.fff]`, `HHMM`.
  private mutating func takeNumberField(_ text: [UInt8]) throws(DateTimeFault) -> Bool {
    var digits = text[...]
    if let point = text.firstIndex(of: UInt8(ascii: ".")) {
      fields.microsecond = try fraction(text[point...])
      digits = text[..<point]
    } else if !hasWholeDate, !isTimeOnly, text.count >= 6 {
      let head = text.count - 4
      year = number(text[..<head])
      month = number(text[head..<(head + 2)])
      day = number(text[(head + 2)...])
      yearHasTwoDigits = head == 2
      return true
    }
    guard !hasTime else { return false }
    guard digits.count == 6 || digits.count == 4 else { return false }
    hasTime = true
    fields.hour = number(digits.prefix(2))
    fields.minute = number(digits.dropFirst(2).prefix(2))
    fields.second = digits.count == 6 ? number(digits.suffix(2)) : 0
    return true
  }

  private func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 &* 10 &+ Int($1 &- 48) }
  }

  /// `.ffffff` rounded to microseconds; may be 1,000,000.
  private func fraction(_ text: ArraySlice<UInt8>) throws(DateTimeFault) -> Int {
    guard text.first == 46, text.dropFirst().allSatisfy(DateTimeToken.isDigit) else {
      throw .format
    }
    let value = Double("0" + String(decoding: text, as: UTF8.self) + "0") ?? 0
    return Int((value * 1_000_000).rounded(.toNearestOrEven))
  }

  /// `hh:mm`, `hh:mm:ss[.ffffff]`.
  private mutating func takeTime(_ text: ArraySlice<UInt8>) throws(DateTimeFault) {
    if hasTime { throw .format }
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 3, parts.count >= 2 else { throw .format }
    guard parts[0].allSatisfy(DateTimeToken.isDigit), parts[1].count > 0 else { throw .format }
    fields.hour = number(parts[0].suffix(9))
    func seconds(_ part: ArraySlice<UInt8>) throws(DateTimeFault) {
      let whole = part.prefix { $0 != 46 }
      fields.second = number(whole.suffix(9))
      if whole.count < part.count { fields.microsecond = try fraction(part[whole.endIndex...]) }
    }
    if parts.count == 2, parts[1].contains(46) {
      // mm:ss.fff
      fields.minute = fields.hour
      fields.hour = 0
      try seconds(parts[1])
    } else {
      fields.minute = number(parts[1].prefix { $0 != 46 }.suffix(9))
      if parts.count == 3 { try seconds(parts[2]) }
    }
    let f = fields
    if f.minute > 59 || f.second > 60 || f.hour > 24
      || (f.hour == 24 && (f.minute > 0 || f.second > 0 || f.microsecond > 0))
    {
      throw .fieldOverflow
    }
    hasTime = true
  }

  /// `-08`, `+05:30`, `-0800`, `+01:02:03`.
  private mutating func takeOffset(_ text: [UInt8]) throws(DateTimeFault) {
    let parts = text.dropFirst().split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.allSatisfy(DateTimeToken.isDigit) }), parts.count <= 3 else {
      throw .format
    }
    var hours = number(parts[0].suffix(9))
    var minutes = parts.count > 1 ? number(parts[1].suffix(9)) : 0
    let seconds = parts.count > 2 ? number(parts[2].suffix(9)) : 0
    if parts.count == 1, parts[0].count > 2 {
      minutes = hours % 100
      hours /= 100
    }
    guard hours <= 15, minutes < 60, seconds < 60 else { throw .zoneOverflow }
    let offset = hours * 3600 + minutes * 60 + seconds
    let signed = text.first == UInt8(ascii: "-") ? -offset : offset
    if case .named(let zone) = zone, case .fixed(let base, _) = zone, abs(base) >= 0 {
      // `UTC+3` reads as an offset from that zone.
      self.zone = .secondsEast(base + signed)
    } else if zone != nil {
      throw .format
    } else {
      zone = .secondsEast(signed)
    }
  }

  private mutating func takeWord(_ word: String) throws(DateTimeFault) {
    if let meaning = DateTimeWords.meaning(of: word) { return try takeMeaning(meaning) }
    if let fixed = TimeZoneTable.fixedAbbreviations[word] {
      if zone != nil { throw .format }
      zone = .named(.fixed(secondsEast: fixed.secondsEast, name: word))
    } else if let name = TimeZoneTable.zoneAbbreviations[word] {
      if zone != nil { throw .format }
      zone = SQLTimeZone(name).map { .named($0) }
    } else if zone == nil, let named = SQLTimeZone(word) {
      zone = .named(named)
    } else {
      throw .format
    }
  }

  private mutating func takeMeaning(_ meaning: DateTimeWords.Meaning) throws(DateTimeFault) {
    switch meaning {
    case .month(let number):
      // A number taken for the month before the name came was the day.
      if let taken = month, !hasTextMonth, day == nil, (1...31).contains(taken) {
        day = taken
      } else if month != nil {
        throw .format
      }
      hasTextMonth = true
      month = number
    case .weekday, .ignored: break
    case .beforeNoon: isAfternoon = false
    case .afterNoon: isAfternoon = true
    case .beforeChrist, .annoDomini:
      isBeforeChrist = meaning == .beforeChrist
      hasEra = true
    case .julian, .isoTime: pending = meaning
    case .zulu: zone = .secondsEast(0)
    case .daylightSaving: throw .format
    case .unit: throw .format
    default:
      if special != nil { throw .format }
      special = meaning
    }
  }

  private mutating func finishTime() throws(DateTimeFault) {
    if let isAfternoon {
      guard hasTime, fields.hour <= 12 else { throw .fieldOverflow }
      if isAfternoon, fields.hour != 12 { fields.hour += 12 }
      if !isAfternoon, fields.hour == 12 { fields.hour = 0 }
    }
    guard hasTime else { return }
    let f = fields
    if f.hour > 24 || f.minute > 59 || f.second > 60
      || (f.hour == 24 && (f.minute > 0 || f.second > 0 || f.microsecond > 0))
    {
      throw .fieldOverflow
    }
  }

  private mutating func finishDate() throws(DateTimeFault) -> Bool {
    if let julianDay {
      (fields.year, fields.month, fields.day) = Calendar.date(julianDay: julianDay)
      return true
    }
    guard var year else {
      if month != nil || day != nil { throw .format }
      return false
    }
    if isBeforeChrist {
      if year <= 0 { throw .fieldOverflow }
      year = 1 - year
    } else if yearHasTwoDigits {
      year += year < 70 ? 2000 : 1900
    } else if year <= 0 {
      throw .fieldOverflow
    }
    fields.year = year
    if let dayOfYear {
      if dayOfYear == 366, !Calendar.isLeap(year) { throw .fieldOverflow }
      let first = Calendar.julianDay(year: year, month: 1, day: 1)
      (fields.year, fields.month, fields.day) = Calendar.date(julianDay: first + dayOfYear - 1)
      return true
    }
    guard let month, let day else { throw .format }
    if !(1...12).contains(month) || !(1...31).contains(day) { throw .monthDayOverflow }
    if day > Calendar.dayCount(year: year, month: month) { throw .fieldOverflow }
    fields.month = month
    fields.day = day
    return true
  }
}
