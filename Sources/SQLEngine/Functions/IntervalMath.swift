import Core

/// Arithmetic of intervals, and of moments with intervals.
///
/// **Source:** PostgreSQL 15, timestamp.c.
enum IntervalMath {
  static let outOfRange = EngineError.sql("22008", "interval out of range")

  static func add(_ a: Interval, _ b: Interval) throws(EngineError) -> Interval {
    let (months, x) = a.months.addingReportingOverflow(b.months)
    let (days, y) = a.days.addingReportingOverflow(b.days)
    let (time, z) = a.microseconds.addingReportingOverflow(b.microseconds)
    if x || y || z { throw outOfRange }
    return Interval(months: months, days: days, microseconds: time)
  }

  static func negate(_ a: Interval) throws(EngineError) -> Interval {
    if a.months == .min || a.days == .min || a.microseconds == .min { throw outOfRange }
    return Interval(months: -a.months, days: -a.days, microseconds: -a.microseconds)
  }

  static func subtract(_ a: Interval, _ b: Interval) throws(EngineError) -> Interval {
    let (months, x) = a.months.subtractingReportingOverflow(b.months)
    let (days, y) = a.days.subtractingReportingOverflow(b.days)
    let (time, z) = a.microseconds.subtractingReportingOverflow(b.microseconds)
    if x || y || z { throw outOfRange }
    return Interval(months: months, days: days, microseconds: time)
  }

  static func multiply(_ a: Interval, by factor: Double) throws(EngineError) -> Interval {
    try scale(a, { $0 * factor })
  }

  static func divide(_ a: Interval, by divisor: Double) throws(EngineError) -> Interval {
    if divisor == 0 { throw .divisionByZero }
    return try scale(a, { $0 / divisor })
  }

  /// What months lose goes to days of 1/30, what days lose to time.
  private static func scale(_ a: Interval, _ body: (Double) -> Double) throws(EngineError)
    -> Interval
  {
    func round6(_ x: Double) -> Double { (x * 1_000_000).rounded(.toNearestOrEven) / 1_000_000 }
    let exactMonths = body(Double(a.months))
    let exactDays = body(Double(a.days))
    guard let months = Int32(exactly: exactMonths.rounded(.towardZero)),
      let wholeDays = Int32(exactly: exactDays.rounded(.towardZero))
    else { throw outOfRange }
    var monthDays = round6((exactMonths - Double(months)) * 30)
    var seconds = round6(
      (exactDays - Double(wholeDays) + monthDays - monthDays.rounded(.towardZero)) * 86_400)
    if abs(seconds) >= 86_400 {
      let extra = (seconds / 86_400).rounded(.towardZero)
      monthDays += extra
      seconds -= extra * 86_400
    }
    guard let days = Int32(exactly: Double(wholeDays) + monthDays.rounded(.towardZero)) else {
      throw outOfRange
    }
    let time = (body(Double(a.microseconds)) + seconds * 1_000_000).rounded(.toNearestOrEven)
    guard let microseconds = Int64(exactly: time) else { throw outOfRange }
    return Interval(months: months, days: days, microseconds: microseconds)
  }

  /// A local time so much later: months first, then days, then time.
  static func add(_ span: Interval, toLocal moment: Int64) throws(EngineError) -> Int64 {
    guard DateTimeRange.isFinite(timestamp: moment) else { return moment }
    let shifted = try addDays(span, toLocal: moment)
    let (sum, overflow) = shifted.addingReportingOverflow(span.microseconds)
    if overflow { throw TemporalCasts.outOfRange }
    return try TemporalCasts.checked(sum)
  }

  /// In a zone: months and days are counted by its calendar.
  static func add(_ span: Interval, to moment: Int64, in zone: SQLTimeZone) throws(EngineError)
    -> Int64
  {
    guard DateTimeRange.isFinite(timestamp: moment) else { return moment }
    var shifted = moment
    if span.months != 0 || span.days != 0 {
      shifted = zone.moment(ofLocal: try addDays(span, toLocal: zone.local(of: moment)))
    }
    let (sum, overflow) = shifted.addingReportingOverflow(span.microseconds)
    if overflow { throw TemporalCasts.outOfRange }
    return try TemporalCasts.checked(sum)
  }

  private static func addDays(_ span: Interval, toLocal moment: Int64) throws(EngineError)
    -> Int64
  {
    var fields = DateTimeFields(timestamp: moment)
    if span.months != 0 {
      let months = Int64(fields.year) * 12 + Int64(fields.month - 1) + Int64(span.months)
      let (year, month) = Calendar.floorDivide(months, 12)
      fields.year = Int(year)
      fields.month = Int(month) + 1
      guard abs(fields.year) < 300_000 else { throw TemporalCasts.outOfRange }
      fields.day = min(fields.day, Calendar.dayCount(year: fields.year, month: fields.month))
    }
    let days = Int128(fields.date) + Int128(span.days)
    guard
      let result = Int64(
        exactly: days * Int128(Calendar.microsecondsPerDay) + Int128(fields.timeOfDay))
    else { throw TemporalCasts.outOfRange }
    return try TemporalCasts.checked(result)
  }

  static func justifyHours(_ a: Interval) throws(EngineError) -> Interval {
    let (whole, rest) = a.microseconds.quotientAndRemainder(
      dividingBy: Calendar.microsecondsPerDay)
    var days = Int64(a.days) + whole
    var time = rest
    if days > 0, time < 0 { (days, time) = (days - 1, time + Calendar.microsecondsPerDay) }
    if days < 0, time > 0 { (days, time) = (days + 1, time - Calendar.microsecondsPerDay) }
    guard let narrow = Int32(exactly: days) else { throw outOfRange }
    return Interval(months: a.months, days: narrow, microseconds: time)
  }

  static func justifyDays(_ a: Interval) throws(EngineError) -> Interval {
    var months = Int64(a.months) + Int64(a.days / 30)
    var days = a.days % 30
    if months > 0, days < 0 { (months, days) = (months - 1, days + 30) }
    if months < 0, days > 0 { (months, days) = (months + 1, days - 30) }
    guard let narrow = Int32(exactly: months) else { throw outOfRange }
    return Interval(months: narrow, days: days, microseconds: a.microseconds)
  }

  static func justify(_ a: Interval) throws(EngineError) -> Interval {
    var result = try justifyDays(try justifyHours(a))
    if result.months > 0,
      result.days < 0 || (result.days == 0 && result.microseconds < 0)
    {
      result.days += 30
      result.months -= 1
    } else if result.months < 0,
      result.days > 0 || (result.days == 0 && result.microseconds > 0)
    {
      result.days -= 30
      result.months += 1
    }
    if result.days > 0, result.microseconds < 0 {
      result.microseconds += Calendar.microsecondsPerDay
      result.days -= 1
    } else if result.days < 0, result.microseconds > 0 {
      result.microseconds -= Calendar.microsecondsPerDay
      result.days += 1
    }
    return result
  }
}
