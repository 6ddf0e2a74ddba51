import Core

/// The units of extract, date_part and date_trunc.
enum DateTimeUnit: String, Sendable {
  case microseconds, milliseconds, second, minute, hour, day, week, month, quarter, year, decade
  case century, millennium, epoch, dow, isodow, doy, isoyear, julian, timezone
  case timezoneHour = "timezone_hour"
  case timezoneMinute = "timezone_minute"

  /// Abbreviations and plurals.
  private static let names: [String: DateTimeUnit] = [
    "us": .microseconds, "usec": .microseconds, "usecs": .microseconds,
    "microsecond": .microseconds, "microsecon": .microseconds, "ms": .milliseconds,
    "msec": .milliseconds, "msecs": .milliseconds, "millisecond": .milliseconds,
    "s": .second, "sec": .second, "secs": .second, "seconds": .second, "m": .minute,
    "min": .minute, "mins": .minute, "minutes": .minute, "h": .hour, "hr": .hour, "hrs": .hour,
    "hours": .hour, "d": .day, "days": .day, "w": .week, "weeks": .week, "mon": .month,
    "mons": .month, "months": .month, "qtr": .quarter, "y": .year, "yr": .year, "yrs": .year,
    "years": .year, "dec": .decade, "decs": .decade, "decades": .decade, "c": .century,
    "cent": .century, "centuries": .century, "mil": .millennium, "mils": .millennium,
    "millennia": .millennium, "jd": .julian, "j": .julian,
  ]

  /// - Returns: nil for what is no unit.
  init?(_ text: [UInt8]) {
    let word = String(decoding: text.prefix(20), as: UTF8.self).lowercased()
    guard let unit = Self.names[word] ?? DateTimeUnit(rawValue: word) else { return nil }
    self = unit
  }
}

/// extract and date_part.
enum DateTimeExtraction {
  /// `coefficient / 10^scale`.
  typealias Part = (coefficient: Int64, scale: Int16)

  static func unit(_ text: [UInt8], _ typeName: String) throws(EngineError) -> DateTimeUnit {
    if let unit = DateTimeUnit(text) { return unit }
    let word = String(decoding: text, as: UTF8.self).lowercased()
    throw .invalidParameter("unit \"\(word)\" not recognized for type \(typeName)")
  }

  static func unsupported(_ unit: [UInt8], _ typeName: String) -> EngineError {
    let word = String(decoding: unit, as: UTF8.self).lowercased()
    return .sql("0A000", "unit \"\(word)\" not supported for type \(typeName)")
  }

  /// A part of the time of day; nil for units of the date.
  static func part(_ unit: DateTimeUnit, ofTime fields: DateTimeFields) -> Part? {
    let micros = Int64(fields.second) * 1_000_000 + Int64(fields.microsecond)
    switch unit {
    case .microseconds: return (micros, 0)
    case .milliseconds: return (micros, 3)
    case .second: return (micros, 6)
    case .minute: return (Int64(fields.minute), 0)
    case .hour: return (Int64(fields.hour), 0)
    default: return nil
    }
  }

  /// A part of the date; nil for other units.
  static func part(_ unit: DateTimeUnit, ofDate fields: DateTimeFields) -> Int? {
    let year = fields.year
    let day = fields.julianDay
    switch unit {
    case .day: return fields.day
    case .month: return fields.month
    case .quarter: return (fields.month - 1) / 3 + 1
    case .week: return Calendar.isoWeek(julianDay: day).week
    // There was no year 0, so 1 BC is -1.
    case .year: return year > 0 ? year : year - 1
    case .decade: return year >= 0 ? year / 10 : -((8 - (year - 1)) / 10)
    case .century: return year > 0 ? (year + 99) / 100 : -((99 - (year - 1)) / 100)
    case .millennium: return year > 0 ? (year + 999) / 1000 : -((999 - (year - 1)) / 1000)
    case .isoyear:
      let iso = Calendar.isoWeek(julianDay: day).year
      return iso > 0 ? iso : iso - 1
    case .dow: return Calendar.weekday(julianDay: day)
    case .isodow:
      let weekday = Calendar.weekday(julianDay: day)
      return weekday == 0 ? 7 : weekday
    case .doy: return Calendar.dayOfYear(year: year, month: fields.month, day: fields.day)
    default: return nil
    }
  }

  /// Of a timestamp, or a timestamptz where `zone` shows it.
  static func extract(_ text: [UInt8], fromMoment moment: Int64, zone: SQLTimeZone?)
    throws(EngineError) -> Numeric?
  {
    let typeName = zone == nil ? "timestamp without time zone" : "timestamp with time zone"
    let unit = try unit(text, typeName)
    guard DateTimeRange.isFinite(timestamp: moment) else {
      let grows: [DateTimeUnit] = [
        .year, .decade, .century, .millennium, .julian, .isoyear, .epoch,
      ]
      return grows.contains(unit) ? (moment > 0 ? .infinity : .negativeInfinity) : nil
    }
    let east = zone?.secondsEast(at: moment) ?? 0
    let local = moment + Int64(east) * 1_000_000
    let fields = DateTimeFields(timestamp: local)
    if let part = part(unit, ofTime: fields) { return .small(part.coefficient, scale: part.scale) }
    if let part = part(unit, ofDate: fields) { return Numeric(Int64(part)) }
    switch unit {
    case .epoch:
      let (micros, overflow) = moment.addingReportingOverflow(946_684_800_000_000)
      if !overflow { return Numeric(BigDecimal(micros, scale: 6)) }
      return Numeric(BigDecimal(moment, scale: 6) + BigDecimal(946_684_800_000_000, scale: 6))
    case .julian:
      let day = Numeric(Int64(fields.julianDay))
      let time = BigDecimal(fields.timeOfDay, scale: 0)
      if time.isZero { return day }
      let fraction = try Numeric.divide(Numeric(time), Numeric(Calendar.microsecondsPerDay))
      return try Numeric.add(day, fraction)
    case .timezone where zone != nil: return Numeric(Int64(east))
    case .timezoneHour where zone != nil: return Numeric(Int64(east / 3600))
    case .timezoneMinute where zone != nil: return Numeric(Int64(east / 60 % 60))
    default: throw unsupported(text, typeName)
    }
  }

  /// Of a column of dates, if all rows ask for the same part of the calendar.
  static let dateVector: VectorBody = { columns, _ in
    guard case .texts(let units) = columns[0].storage, case .ints(let days) = columns[1].storage,
      units.count > 0, let unit = DateTimeUnit(Array(units.bytes[units.range(at: 0)])),
      part(unit, ofDate: DateTimeFields()) != nil,
      days.allSatisfy({ DateTimeRange.isFinite(date: $0) })
    else { return nil }
    let first = units.bytes[units.range(at: 0)]
    for row in 1..<max(units.count, 1) where units.bytes[units.range(at: row)] != first {
      return nil
    }
    let values = days.map { day in
      Int64(part(unit, ofDate: DateTimeFields(date: day)) ?? 0)
    }
    return ColumnVector(
      .decimals(values, scale: 0),
      nulls: ColumnVector.union(columns[0].nulls, columns[1].nulls))
  }

  static func extract(_ text: [UInt8], fromDate date: Int64) throws(EngineError) -> Numeric? {
    let unit = try unit(text, "date")
    if part(unit, ofTime: DateTimeFields()) != nil { throw unsupported(text, "date") }
    guard DateTimeRange.isFinite(date: date) else {
      let grows: [DateTimeUnit] = [
        .year, .decade, .century, .millennium, .julian, .isoyear, .epoch,
      ]
      if [.timezone, .timezoneHour, .timezoneMinute].contains(unit) {
        throw unsupported(text, "date")
      }
      return grows.contains(unit) ? (date > 0 ? .infinity : .negativeInfinity) : nil
    }
    if let part = part(unit, ofDate: DateTimeFields(date: date)) { return Numeric(Int64(part)) }
    switch unit {
    case .epoch: return Numeric((date + 10_957) * 86_400)
    case .julian: return Numeric(date + Int64(Calendar.epochDay))
    default: throw unsupported(text, "date")
    }
  }

  static func extract(_ text: [UInt8], fromTime time: Int64, zoneSecondsWest west: Int32?)
    throws(EngineError) -> Numeric?
  {
    let typeName = west == nil ? "time without time zone" : "time with time zone"
    let unit = try unit(text, typeName)
    if let part = part(unit, ofTime: DateTimeFields(time: time)) {
      return .small(part.coefficient, scale: part.scale)
    }
    if unit == .epoch {
      return .small(time + Int64(west ?? 0) * 1_000_000, scale: 6)
    }
    guard let west else { throw unsupported(text, typeName) }
    switch unit {
    case .timezone: return Numeric(Int64(-west))
    case .timezoneHour: return Numeric(Int64(-west / 3600))
    case .timezoneMinute: return Numeric(Int64(-west / 60 % 60))
    default: throw unsupported(text, typeName)
    }
  }

  static func extract(_ text: [UInt8], fromInterval span: Interval) throws(EngineError)
    -> Numeric?
  {
    let unit = try unit(text, "interval")
    let p = IntervalParts(span)
    let micros = Int64(p.seconds) * 1_000_000 + Int64(p.microseconds)
    switch unit {
    case .microseconds: return Numeric(micros)
    case .milliseconds: return .small(micros, scale: 3)
    case .second: return .small(micros, scale: 6)
    case .minute: return Numeric(Int64(p.minutes))
    case .hour: return Numeric(Int64(p.hours))
    case .day: return Numeric(Int64(p.days))
    case .month: return Numeric(Int64(p.months))
    case .quarter: return Numeric(Int64(p.months / 3 + 1))
    case .year: return Numeric(Int64(p.years))
    case .decade: return Numeric(Int64(p.years / 10))
    case .century: return Numeric(Int64(p.years / 100))
    case .millennium: return Numeric(Int64(p.years / 1000))
    case .epoch:
      // A year counts 365.25 days here, a month of the rest 30.
      let quarterDays =
        Int128(p.years) * 1461 + (Int128(p.months) * 30 + Int128(p.days)) * 4
      let seconds = quarterDays * 21_600
      let whole = seconds * 1_000_000 + Int128(span.microseconds)
      var value = BigDecimal(unsigned: whole.magnitude)
      if whole < 0 { value = value.negated }
      return Numeric(BigDecimal.divide(value, BigDecimal(1_000_000), scale: 6))
    default: throw unsupported(text, "interval")
    }
  }
}
