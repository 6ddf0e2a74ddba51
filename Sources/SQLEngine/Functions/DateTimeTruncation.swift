import Core

/// date_trunc, date_bin and age.
enum DateTimeTruncation {
  static func truncate(_ moment: Int64, _ text: [UInt8], _ typeName: String) throws(EngineError)
    -> Int64
  {
    guard let unit = DateTimeUnit(text) else { throw unknown(text, typeName) }
    guard DateTimeRange.isFinite(timestamp: moment) else { return moment }
    let fields = DateTimeFields(timestamp: moment)
    guard let result = truncate(fields, unit) else {
      throw DateTimeExtraction.unsupported(text, typeName)
    }
    guard let value = result.timestamp else { throw TemporalCasts.outOfRange }
    return value
  }

  private static func unknown(_ text: [UInt8], _ typeName: String) -> EngineError {
    let word = String(decoding: text, as: UTF8.self).lowercased()
    return .invalidParameter("unit \"\(word)\" not recognized for type \(typeName)")
  }

  static func truncate(_ moment: Int64, _ text: [UInt8], in zone: SQLTimeZone)
    throws(EngineError) -> Int64
  {
    let name = "timestamp with time zone"
    guard DateTimeRange.isFinite(timestamp: moment) else {
      return try truncate(moment, text, name)
    }
    let local = try truncate(zone.local(of: moment), text, name)
    // Within a day the offset of the moment itself stays, as in a double hour.
    if let unit = DateTimeUnit(text),
      [.hour, .minute, .second, .milliseconds, .microseconds].contains(unit)
    {
      return local - Int64(zone.secondsEast(at: moment)) * 1_000_000
    }
    return zone.moment(ofLocal: local)
  }

  private static func truncate(_ fields: DateTimeFields, _ unit: DateTimeUnit)
    -> DateTimeFields?
  {
    var f = fields
    switch unit {
    case .microseconds: return f
    case .milliseconds:
      f.microsecond = f.microsecond / 1000 * 1000
      return f
    case .second, .minute, .hour:
      f.microsecond = 0
      if unit != .second { f.second = 0 }
      if unit == .hour { f.minute = 0 }
      return f
    default: break
    }
    f.setTime(0)
    switch unit {
    case .day: return f
    case .week:
      let day = f.julianDay
      let weekday = (Calendar.weekday(julianDay: day) + 6) % 7
      (f.year, f.month, f.day) = Calendar.date(julianDay: day - weekday)
      return f
    case .month: break
    case .quarter: f.month = (f.month - 1) / 3 * 3 + 1
    case .year: f.month = 1
    case .decade:
      f.year = f.year > 0 ? f.year / 10 * 10 : -((8 - (f.year - 1)) / 10) * 10
      f.month = 1
    case .century:
      f.year = f.year > 0 ? (f.year + 99) / 100 * 100 - 99 : -((99 - (f.year - 1)) / 100) * 100 + 1
      f.month = 1
    case .millennium:
      f.year =
        f.year > 0 ? (f.year + 999) / 1000 * 1000 - 999 : -((999 - (f.year - 1)) / 1000) * 1000 + 1
      f.month = 1
    default: return nil
    }
    f.day = 1
    return f
  }

  static func truncate(_ span: Interval, _ text: [UInt8]) throws(EngineError) -> Interval {
    guard let unit = DateTimeUnit(text) else { throw unknown(text, "interval") }
    func time(_ unit: Int64) -> Interval {
      Interval(
        months: span.months, days: span.days, microseconds: span.microseconds / unit * unit)
    }
    func months(_ unit: Int32) -> Interval { Interval(months: span.months / unit * unit) }
    switch unit {
    case .microseconds: return span
    case .milliseconds: return time(1000)
    case .second: return time(Calendar.microsecondsPerSecond)
    case .minute: return time(Calendar.microsecondsPerMinute)
    case .hour: return time(Calendar.microsecondsPerHour)
    case .day: return Interval(months: span.months, days: span.days)
    case .month: return months(1)
    case .quarter: return months(3)
    case .year: return months(12)
    case .decade: return months(120)
    case .century: return months(1200)
    case .millennium: return months(12_000)
    case .week:
      var error = DateTimeExtraction.unsupported(text, "interval")
      error.detail = "Months usually have fractional weeks."
      throw error
    default: throw DateTimeExtraction.unsupported(text, "interval")
    }
  }

  static func bin(_ stride: Interval, _ moment: Int64, _ origin: Int64) throws(EngineError)
    -> Int64
  {
    guard DateTimeRange.isFinite(timestamp: moment) else { return moment }
    guard DateTimeRange.isFinite(timestamp: origin) else {
      throw .sql("22008", "origin out of range")
    }
    if stride.months != 0 {
      throw .sql("0A000", "timestamps cannot be binned into intervals containing months or years")
    }
    let (days, high) = Int64(stride.days).multipliedReportingOverflow(
      by: Calendar.microsecondsPerDay)
    let (width, low) = days.addingReportingOverflow(stride.microseconds)
    if high || low { throw IntervalMath.outOfRange }
    if width <= 0 { throw .sql("22008", "stride must be greater than zero") }
    let (distance, overflow) = moment.subtractingReportingOverflow(origin)
    if overflow { throw IntervalMath.outOfRange }
    return origin + Calendar.floorDivide(distance, width).quotient * width
  }

  /// The difference in years, months, days and time, each within its bounds.
  static func age(_ a: Int64, _ b: Int64) throws(EngineError) -> Interval {
    // Before PostgreSQL 17 infinity is the last moment that fits here.
    if a == DateTimeRange.negativeInfinity || b == DateTimeRange.negativeInfinity {
      throw .sql("22008", "timestamp out of range")
    }
    let isNegative = a < b
    let late = DateTimeFields(timestamp: max(a, b))
    let early = DateTimeFields(timestamp: min(a, b))
    var time = late.timeOfDay - early.timeOfDay
    var days = late.day - early.day
    var months = (late.year - early.year) * 12 + late.month - early.month
    if time < 0 {
      time += Calendar.microsecondsPerDay
      days -= 1
    }
    while days < 0 {
      days += Calendar.dayCount(year: early.year, month: early.month)
      months -= 1
    }
    let result = Interval(months: Int32(months), days: Int32(days), microseconds: time)
    return isNegative ? try IntervalMath.negate(result) : result
  }
}
