import Core

/// Arithmetic of dates, times, timestamps and intervals.
enum DateTimeOperators {
  static var operators: [OperatorDefinition] { dates + times + moments + intervals }

  static func checkedDate(_ value: (partialValue: Int64, overflow: Bool)) throws(EngineError)
    -> SQLValue
  {
    guard !value.overflow, DateTimeRange.isValid(date: value.partialValue) else {
      throw .sql("22008", "date out of range")
    }
    return .int(value.partialValue)
  }

  private static func shift(_ date: SQLValue, _ days: Int64) throws(EngineError) -> SQLValue {
    guard DateTimeRange.isFinite(date: date.integer) else { return date }
    return try checkedDate(date.integer.addingReportingOverflow(days))
  }

  private static let dates: [OperatorDefinition] = [
    operation("date + int4 = date") { a, _ throws(EngineError) in try shift(a[0], a[1].integer) },
    operation("int4 + date = date") { a, _ throws(EngineError) in try shift(a[1], a[0].integer) },
    operation("date - int4 = date") { a, _ throws(EngineError) in try shift(a[0], -a[1].integer) },
    operation("date - date = int4") { a, _ throws(EngineError) in
      guard DateTimeRange.isFinite(date: a[0].integer), DateTimeRange.isFinite(date: a[1].integer)
      else { throw .sql("22008", "cannot subtract infinite dates") }
      return .int(a[0].integer - a[1].integer)
    },
    operation("date + interval = timestamp") { a, _ throws(EngineError) in
      .int(
        try IntervalMath.add(
          a[1].interval, toLocal: TemporalCasts.timestamp(ofDate: a[0].integer)))
    },
    operation("interval + date = timestamp") { a, _ throws(EngineError) in
      .int(
        try IntervalMath.add(
          a[0].interval, toLocal: TemporalCasts.timestamp(ofDate: a[1].integer)))
    },
    operation("date - interval = timestamp") { a, _ throws(EngineError) in
      .int(
        try IntervalMath.add(
          IntervalMath.negate(a[1].interval),
          toLocal: TemporalCasts.timestamp(ofDate: a[0].integer)))
    },
    operation("date + time = timestamp") { a, _ throws(EngineError) in
      .int(try moment(a[0], a[1].integer))
    },
    operation("time + date = timestamp") { a, _ throws(EngineError) in
      .int(try moment(a[1], a[0].integer))
    },
    operation("date + timetz = timestamptz") { a, _ throws(EngineError) in
      .int(try moment(a[0], a[1].timetz.microseconds + west(a[1])))
    },
    operation("timetz + date = timestamptz") { a, _ throws(EngineError) in
      .int(try moment(a[1], a[0].timetz.microseconds + west(a[0])))
    },
  ]

  private static func west(_ value: SQLValue) -> Int64 {
    Int64(value.timetz.zoneSecondsWest) * 1_000_000
  }

  private static func moment(_ date: SQLValue, _ time: Int64) throws(EngineError) -> Int64 {
    let midnight = try TemporalCasts.timestamp(ofDate: date.integer)
    guard DateTimeRange.isFinite(timestamp: midnight) else { return midnight }
    return try TemporalCasts.checked(midnight + time)
  }

  private static func wrapped(_ time: Int64, _ change: Int64) -> Int64 {
    Calendar.floorDivide(time &+ change % Calendar.microsecondsPerDay, Calendar.microsecondsPerDay)
      .remainder
  }

  private static func wrapped(_ value: SQLValue, _ change: Int64) -> SQLValue {
    var time = value.timetz
    time.microseconds = wrapped(time.microseconds, change)
    return .timetz(time)
  }

  private static let times: [OperatorDefinition] = [
    operation("time + interval = time") { a, _ in
      .int(wrapped(a[0].integer, a[1].interval.microseconds))
    },
    operation("interval + time = time") { a, _ in
      .int(wrapped(a[1].integer, a[0].interval.microseconds))
    },
    operation("time - interval = time") { a, _ in
      .int(wrapped(a[0].integer, -a[1].interval.microseconds))
    },
    operation("time - time = interval") { a, _ in
      .interval(Interval(microseconds: a[0].integer - a[1].integer))
    },
    operation("timetz + interval = timetz") { a, _ in wrapped(a[0], a[1].interval.microseconds) },
    operation("interval + timetz = timetz") { a, _ in wrapped(a[1], a[0].interval.microseconds) },
    operation("timetz - interval = timetz") { a, _ in wrapped(a[0], -a[1].interval.microseconds) },
  ]

  private static func difference(_ a: SQLValue, _ b: SQLValue) throws(EngineError) -> SQLValue {
    guard DateTimeRange.isFinite(timestamp: a.integer), DateTimeRange.isFinite(timestamp: b.integer)
    else { throw .sql("22008", "cannot subtract infinite timestamps") }
    let (span, overflow) = a.integer.subtractingReportingOverflow(b.integer)
    if overflow { throw IntervalMath.outOfRange }
    return .interval(try IntervalMath.justifyHours(Interval(microseconds: span)))
  }

  private static let moments: [OperatorDefinition] = [
    operation("timestamp - timestamp = interval") { a, _ throws(EngineError) in
      try difference(a[0], a[1])
    },
    operation("timestamptz - timestamptz = interval") { a, _ throws(EngineError) in
      try difference(a[0], a[1])
    },
    operation("timestamp + interval = timestamp") { a, _ throws(EngineError) in
      .int(try IntervalMath.add(a[1].interval, toLocal: a[0].integer))
    },
    operation("interval + timestamp = timestamp") { a, _ throws(EngineError) in
      .int(try IntervalMath.add(a[0].interval, toLocal: a[1].integer))
    },
    operation("timestamp - interval = timestamp") { a, _ throws(EngineError) in
      .int(try IntervalMath.add(IntervalMath.negate(a[1].interval), toLocal: a[0].integer))
    },
    operation("timestamptz + interval = timestamptz", .stable) { a, context throws(EngineError) in
      .int(
        try IntervalMath.add(a[1].interval, to: a[0].integer, in: context.settings.timeZone))
    },
    operation("interval + timestamptz = timestamptz", .stable) { a, context throws(EngineError) in
      .int(
        try IntervalMath.add(a[0].interval, to: a[1].integer, in: context.settings.timeZone))
    },
    operation("timestamptz - interval = timestamptz", .stable) { a, context throws(EngineError) in
      .int(
        try IntervalMath.add(
          IntervalMath.negate(a[1].interval), to: a[0].integer, in: context.settings.timeZone))
    },
  ]

  private static let intervals: [OperatorDefinition] = [
    operation("interval + interval = interval") { a, _ throws(EngineError) in
      .interval(try IntervalMath.add(a[0].interval, a[1].interval))
    },
    operation("interval - interval = interval") { a, _ throws(EngineError) in
      .interval(try IntervalMath.subtract(a[0].interval, a[1].interval))
    },
    operation("- interval = interval") { a, _ throws(EngineError) in
      .interval(try IntervalMath.negate(a[0].interval))
    },
    operation("interval * float8 = interval") { a, _ throws(EngineError) in
      .interval(try IntervalMath.multiply(a[0].interval, by: a[1].double))
    },
    operation("float8 * interval = interval") { a, _ throws(EngineError) in
      .interval(try IntervalMath.multiply(a[1].interval, by: a[0].double))
    },
    operation("interval / float8 = interval") { a, _ throws(EngineError) in
      .interval(try IntervalMath.divide(a[0].interval, by: a[1].double))
    },
  ]
}
