import Core

/// Casts between dates, times, timestamps and intervals.
enum TemporalCasts {
  static func convert(
    _ value: SQLValue, from source: TypeID, to target: TypeID, _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    let zone = context.settings.timeZone
    switch (source, target) {
    case (.date, .timestamp): return .int(try timestamp(ofDate: value.integer))
    case (.date, .timestamptz):
      let local = try timestamp(ofDate: value.integer)
      guard DateTimeRange.isFinite(timestamp: local) else { return .int(local) }
      return .int(try checked(zone.moment(ofLocal: local)))
    case (.timestamp, .timestamptz):
      guard DateTimeRange.isFinite(timestamp: value.integer) else { return value }
      return .int(try checked(zone.moment(ofLocal: value.integer)))
    case (.timestamptz, .timestamp):
      guard DateTimeRange.isFinite(timestamp: value.integer) else { return value }
      return .int(try checked(zone.local(of: value.integer)))
    case (.timestamp, .date): return .int(date(ofLocal: value.integer))
    case (.timestamptz, .date):
      let moment = value.integer
      return .int(
        date(ofLocal: DateTimeRange.isFinite(timestamp: moment) ? zone.local(of: moment) : moment))
    case (.timestamp, .time), (.timestamptz, .time):
      guard DateTimeRange.isFinite(timestamp: value.integer) else { return .null }
      let local = source == .timestamp ? value.integer : zone.local(of: value.integer)
      return .int(Calendar.floorDivide(local, Calendar.microsecondsPerDay).remainder)
    case (.timestamptz, .timetz):
      guard DateTimeRange.isFinite(timestamp: value.integer) else { return .null }
      let local = zone.local(of: value.integer)
      return .timetz(
        TimeTZ(
          microseconds: Calendar.floorDivide(local, Calendar.microsecondsPerDay).remainder,
          zoneSecondsWest: -Int32(zone.secondsEast(at: value.integer))))
    case (.time, .timetz):
      return .timetz(
        TimeTZ(
          microseconds: value.integer,
          zoneSecondsWest: -Int32(zone.secondsEast(at: context.transactionTime))))
    case (.timetz, .time): return .int(value.timetz.microseconds)
    case (.time, .interval): return .interval(Interval(microseconds: value.integer))
    case (.interval, .time):
      return .int(
        Calendar.floorDivide(value.interval.microseconds, Calendar.microsecondsPerDay).remainder)
    default: return value
    }
  }

  static let outOfRange = EngineError.sql("22008", "timestamp out of range")

  static func checked(_ moment: Int64) throws(EngineError) -> Int64 {
    guard DateTimeRange.isValid(timestamp: moment) else { throw outOfRange }
    return moment
  }

  /// Midnight of a day.
  static func timestamp(ofDate date: Int64) throws(EngineError) -> Int64 {
    if date == DateTimeRange.dateInfinity { return DateTimeRange.infinity }
    if date == DateTimeRange.dateNegativeInfinity { return DateTimeRange.negativeInfinity }
    let (moment, overflow) = date.multipliedReportingOverflow(by: Calendar.microsecondsPerDay)
    guard !overflow, DateTimeRange.isValid(timestamp: moment) else {
      throw .sql("22008", "date out of range for timestamp")
    }
    return moment
  }

  static func date(ofLocal moment: Int64) -> Int64 {
    if moment == DateTimeRange.infinity { return DateTimeRange.dateInfinity }
    if moment == DateTimeRange.negativeInfinity { return DateTimeRange.dateNegativeInfinity }
    return Calendar.floorDivide(moment, Calendar.microsecondsPerDay).quotient
  }
}
