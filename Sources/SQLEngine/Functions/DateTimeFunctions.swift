import Core

/// Functions of dates and times.
enum DateTimeFunctions {
  static var functions: [FunctionDefinition] {
    clocks + extractions + truncations + makers + zones + others
  }

  private static let clocks: [FunctionDefinition] = [
    function("now() timestamptz", .stable) { _, context in .int(context.transactionTime) },
    function("transaction_timestamp() timestamptz", .stable) { _, context in
      .int(context.transactionTime)
    },
    function("statement_timestamp() timestamptz", .stable) { _, context in
      .int(context.statementTime)
    },
    function("clock_timestamp() timestamptz", .volatile) { _, context in
      .int(context.statementTime)
    },
  ]

  /// extract gives numeric, date_part double precision.
  private static func both(
    _ type: String, _ volatility: Volatility = .immutable,
    _ body:
      @escaping @Sendable ([UInt8], SQLValue, EvaluationContext) throws(EngineError) -> Numeric?
  ) -> [FunctionDefinition] {
    [
      function("extract(text, \(type)) numeric", volatility) { a, context throws(EngineError) in
        let value = try body(a[0].bytes, a[1], context)
        return value.map { .numeric($0) } ?? .null
      },
      function("date_part(text, \(type)) float8", volatility) { a, context throws(EngineError) in
        let value = try body(a[0].bytes, a[1], context)
        return value.map { .double($0.double) } ?? .null
      },
    ]
  }

  private static var extractions: [FunctionDefinition] {
    [
      function("extract(text, date) numeric", vector: DateTimeExtraction.dateVector) {
        a, _ throws(EngineError) in
        let value = try DateTimeExtraction.extract(a[0].bytes, fromDate: a[1].integer)
        return value.map { .numeric($0) } ?? .null
      }
    ]
      + both("time") { unit, value, _ throws(EngineError) in
        try DateTimeExtraction.extract(unit, fromTime: value.integer, zoneSecondsWest: nil)
      }
      + both("timetz") { unit, value, _ throws(EngineError) in
        try DateTimeExtraction.extract(
          unit, fromTime: value.timetz.microseconds,
          zoneSecondsWest: value.timetz.zoneSecondsWest)
      }
      + both("timestamp") { unit, value, _ throws(EngineError) in
        try DateTimeExtraction.extract(unit, fromMoment: value.integer, zone: nil)
      }
      + both("timestamptz", .stable) { unit, value, context throws(EngineError) in
        try DateTimeExtraction.extract(
          unit, fromMoment: value.integer, zone: context.settings.timeZone)
      }
      + both("interval") { unit, value, _ throws(EngineError) in
        try DateTimeExtraction.extract(unit, fromInterval: value.interval)
      }
  }

  private static let truncations: [FunctionDefinition] = [
    function("date_trunc(text, timestamp) timestamp") { a, _ throws(EngineError) in
      .int(
        try DateTimeTruncation.truncate(
          a[1].integer, a[0].bytes, "timestamp without time zone"))
    },
    function("date_trunc(text, timestamptz) timestamptz", .stable) {
      a, context throws(EngineError) in
      .int(
        try DateTimeTruncation.truncate(a[1].integer, a[0].bytes, in: context.settings.timeZone))
    },
    function("date_trunc(text, timestamptz, text) timestamptz", .stable) {
      a, _ throws(EngineError) in
      .int(
        try DateTimeTruncation.truncate(
          a[1].integer, a[0].bytes, in: SQLTimeZone.atTimeZone(a[2].bytes)))
    },
    function("date_trunc(text, interval) interval") { a, _ throws(EngineError) in
      .interval(try DateTimeTruncation.truncate(a[1].interval, a[0].bytes))
    },
    function("date_bin(interval, timestamp, timestamp) timestamp") { a, _ throws(EngineError) in
      .int(try DateTimeTruncation.bin(a[0].interval, a[1].integer, a[2].integer))
    },
    function("date_bin(interval, timestamptz, timestamptz) timestamptz") {
      a, _ throws(EngineError) in
      .int(try DateTimeTruncation.bin(a[0].interval, a[1].integer, a[2].integer))
    },
  ]

  private static let makers: [FunctionDefinition] = [
    function("make_date(year:int4, month:int4, day:int4) date") { a, _ throws(EngineError) in
      .int(try date(a))
    },
    function("make_time(hour:int4, min:int4, sec:float8) time") { a, _ throws(EngineError) in
      .int(try time(a[...]))
    },
    function(
      "make_timestamp(year:int4, month:int4, mday:int4, hour:int4, min:int4, sec:float8) timestamp"
    ) { a, _ throws(EngineError) in .int(try local(a)) },
    function(
      "make_timestamptz(year:int4, month:int4, mday:int4, hour:int4, min:int4, sec:float8) "
        + "timestamptz", .stable
    ) { a, context throws(EngineError) in
      .int(try TemporalCasts.checked(context.settings.timeZone.moment(ofLocal: local(a))))
    },
    function(
      "make_timestamptz(year:int4, month:int4, mday:int4, hour:int4, min:int4, sec:float8, "
        + "timezone:text) timestamptz", .stable
    ) { a, _ throws(EngineError) in
      let zone = try explicitZone(a[6].bytes)
      return .int(try TemporalCasts.checked(zone.moment(ofLocal: local(a))))
    },
    function(
      "make_interval(years:int4, months:int4, weeks:int4, days:int4, hours:int4, mins:int4, "
        + "secs:float8) interval",
      defaults: [.int(0), .int(0), .int(0), .int(0), .int(0), .int(0), .double(0)]
    ) { a, _ throws(EngineError) in
      guard a[6].double.isFinite else { throw IntervalMath.outOfRange }
      let months = a[0].integer * 12 + a[1].integer
      let days = a[2].integer * 7 + a[3].integer
      guard let m = Int32(exactly: months), let d = Int32(exactly: days),
        let seconds = Int64(exactly: (a[6].double * 1_000_000).rounded(.toNearestOrEven))
      else { throw IntervalMath.outOfRange }
      let time = (a[4].integer * 60 + a[5].integer) * 60_000_000 + seconds
      return .interval(Interval(months: m, days: d, microseconds: time))
    },
  ]

  /// Offsets are POSIX-like in make_timestamptz: `+2` is east of Greenwich here.
  private static func explicitZone(_ text: [UInt8]) throws(EngineError) -> SQLTimeZone {
    guard let first = text.first, first == 43 || first == 45 else {
      return try SQLTimeZone.atTimeZone(text)
    }
    let shown = String(decoding: text, as: UTF8.self)
    let parts = text.dropFirst().split(separator: 58).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? -1
    }
    guard !parts.isEmpty, !parts.contains(-1) else {
      throw .invalidParameter("invalid input syntax for type numeric time zone: \"\(shown)\"")
    }
    guard parts[0] < 16, parts.dropFirst().allSatisfy({ $0 < 60 }) else {
      throw .invalidParameter("numeric time zone \"\(shown)\" out of range")
    }
    let seconds = parts[0] * 3600 + (parts.count > 1 ? parts[1] * 60 : 0)
    return .fixed(secondsEast: first == 45 ? -seconds : seconds, name: shown)
  }

  private static func date(_ a: [SQLValue]) throws(EngineError) -> Int64 {
    let (year, month, day) = (a[0].position, a[1].position, a[2].position)
    func shown(_ n: Int) -> String { DateTimeText.padded(n, width: 2) }
    let error = EngineError.sql(
      "22008", "date field value out of range: \(year)-\(shown(month))-\(shown(day))")
    guard year != 0, (1...12).contains(month) else { throw error }
    let proper = year < 0 ? year + 1 : year
    guard (1...Calendar.dayCount(year: proper, month: month)).contains(day) else { throw error }
    var fields = DateTimeFields()
    (fields.year, fields.month, fields.day) = (proper, month, day)
    guard DateTimeRange.isValid(date: fields.date), proper >= Calendar.yearMin else {
      throw .sql("22008", "date out of range: \(year)-\(shown(month))-\(shown(day))")
    }
    return fields.date
  }

  private static func time(_ a: ArraySlice<SQLValue>) throws(EngineError) -> Int64 {
    let values = Array(a)
    let (hour, minute, second) = (values[0].position, values[1].position, values[2].double)
    let isEnd = hour == 24 && minute == 0 && second == 0
    guard isEnd || (0...23).contains(hour), (0...59).contains(minute), second >= 0, second <= 60
    else {
      let shown = String(
        decoding: ScalarText.printDouble(second, isReal: false, extraFloatDigits: 0), as: UTF8.self)
      let padded = second >= 0 && second < 10 ? "0\(shown)" : shown
      throw .sql(
        "22008",
        "time field value out of range: \(hour):\(DateTimeText.padded(minute, width: 2)):\(padded)")
    }
    return Int64(hour * 60 + minute) * 60_000_000
      + Int64((second * 1_000_000).rounded(.toNearestOrEven))
  }

  private static func local(_ a: [SQLValue]) throws(EngineError) -> Int64 {
    let day = try date(a)
    let midnight = try TemporalCasts.timestamp(ofDate: day)
    return try TemporalCasts.checked(midnight + time(a[3..<6]))
  }

  private static let zones: [FunctionDefinition] = [
    function("timezone(text, timestamp) timestamptz") { a, _ throws(EngineError) in
      guard DateTimeRange.isFinite(timestamp: a[1].integer) else { return a[1] }
      let zone = try SQLTimeZone.atTimeZone(a[0].bytes)
      return .int(try TemporalCasts.checked(zone.moment(ofLocal: a[1].integer)))
    },
    function("timezone(text, timestamptz) timestamp") { a, _ throws(EngineError) in
      guard DateTimeRange.isFinite(timestamp: a[1].integer) else { return a[1] }
      let zone = try SQLTimeZone.atTimeZone(a[0].bytes)
      return .int(try TemporalCasts.checked(zone.local(of: a[1].integer)))
    },
    function("timezone(interval, timestamp) timestamptz") { a, _ throws(EngineError) in
      try moved(a[1], by: -offset(a[0]))
    },
    function("timezone(interval, timestamptz) timestamp") { a, _ throws(EngineError) in
      try moved(a[1], by: offset(a[0]))
    },
    function("timezone(text, timetz) timetz", .stable) { a, context throws(EngineError) in
      let zone = try SQLTimeZone.atTimeZone(a[0].bytes)
      return rezoned(a[1].timetz, zone.secondsEast(at: context.transactionTime))
    },
    function("timezone(interval, timetz) timetz") { a, _ throws(EngineError) in
      rezoned(a[1].timetz, Int(try offset(a[0]) / 1_000_000))
    },
  ]

  private static func rezoned(_ time: TimeTZ, _ secondsEast: Int) -> SQLValue {
    let utc = time.microseconds + Int64(time.zoneSecondsWest) * 1_000_000
    let local = Calendar.floorDivide(
      utc + Int64(secondsEast) * 1_000_000, Calendar.microsecondsPerDay
    ).remainder
    return .timetz(
      TimeTZ(microseconds: local, zoneSecondsWest: Int32(truncatingIfNeeded: -secondsEast)))
  }

  private static func moved(_ moment: SQLValue, by offset: Int64) throws(EngineError) -> SQLValue {
    guard DateTimeRange.isFinite(timestamp: moment.integer) else { return moment }
    let (sum, overflow) = moment.integer.addingReportingOverflow(offset)
    if overflow { throw .sql("22008", "timestamp out of range") }
    return .int(try TemporalCasts.checked(sum))
  }

  private static func offset(_ value: SQLValue) throws(EngineError) -> Int64 {
    let span = value.interval
    if span.months != 0 || span.days != 0 {
      let text = String(decoding: IntervalText.printed(span, .postgres), as: UTF8.self)
      throw .invalidParameter("interval time zone \"\(text)\" must not include months or days")
    }
    return span.microseconds
  }

  private static let others: [FunctionDefinition] = [
    function("timestamptz(date, time) timestamptz", .stable) { a, context throws(EngineError) in
      let local = try TemporalCasts.timestamp(ofDate: a[0].integer)
      guard DateTimeRange.isFinite(timestamp: local) else { return .int(local) }
      return .int(
        try TemporalCasts.checked(context.settings.timeZone.moment(ofLocal: local + a[1].integer)))
    },
    function("timestamptz(date, timetz) timestamptz") { a, _ throws(EngineError) in
      let local = try TemporalCasts.timestamp(ofDate: a[0].integer)
      guard DateTimeRange.isFinite(timestamp: local) else { return .int(local) }
      let time = a[1].timetz
      let west = Int64(time.zoneSecondsWest) * Calendar.microsecondsPerSecond
      return .int(try TemporalCasts.checked(local + time.microseconds + west))
    },
    function("date_part(text, date) float8") { a, _ throws(EngineError) in
      let moment = try TemporalCasts.timestamp(ofDate: a[1].integer)
      let value = try DateTimeExtraction.extract(a[0].bytes, fromMoment: moment, zone: nil)
      return value.map { .double($0.double) } ?? .null
    },
    function("age(timestamp, timestamp) interval") { a, _ throws(EngineError) in
      .interval(try DateTimeTruncation.age(a[0].integer, a[1].integer))
    },
    function("age(timestamptz, timestamptz) interval", .stable) { a, context throws(EngineError) in
      let zone = context.settings.timeZone
      return .interval(
        try DateTimeTruncation.age(zone.local(of: a[0].integer), zone.local(of: a[1].integer)))
    },
    function("age(timestamp) interval", .stable) { a, context throws(EngineError) in
      .interval(try DateTimeTruncation.age(today(context), a[0].integer))
    },
    function("age(timestamptz) interval", .stable) { a, context throws(EngineError) in
      let local = context.settings.timeZone.local(of: a[0].integer)
      return .interval(try DateTimeTruncation.age(today(context), local))
    },
    function("isfinite(date) bool") { a, _ in .bool(DateTimeRange.isFinite(date: a[0].integer)) },
    function("isfinite(timestamp) bool") { a, _ in
      .bool(DateTimeRange.isFinite(timestamp: a[0].integer))
    },
    function("isfinite(timestamptz) bool") { a, _ in
      .bool(DateTimeRange.isFinite(timestamp: a[0].integer))
    },
    function("isfinite(interval) bool") { _, _ in .bool(true) },
    function("justify_hours(interval) interval") { a, _ throws(EngineError) in
      .interval(try IntervalMath.justifyHours(a[0].interval))
    },
    function("justify_days(interval) interval") { a, _ throws(EngineError) in
      .interval(try IntervalMath.justifyDays(a[0].interval))
    },
    function("justify_interval(interval) interval") { a, _ throws(EngineError) in
      .interval(try IntervalMath.justify(a[0].interval))
    },
    function("to_timestamp(float8) timestamptz") { a, _ throws(EngineError) in
      let seconds = a[0].double
      if seconds.isNaN { throw .sql("22008", "timestamp cannot be NaN") }
      if seconds.isInfinite {
        return .int(seconds > 0 ? DateTimeRange.infinity : DateTimeRange.negativeInfinity)
      }
      let micros = ((seconds - 946_684_800) * 1_000_000).rounded(.toNearestOrEven)
      guard let moment = Int64(exactly: micros), DateTimeRange.isValid(timestamp: moment) else {
        let shown = Math.format(seconds, significantDigits: 6)
        throw .sql("22008", "timestamp out of range: \"\(shown)\"")
      }
      return .int(moment)
    },
  ]

  private static func today(_ context: EvaluationContext) -> Int64 {
    let local = context.settings.timeZone.local(of: context.transactionTime)
    return local - Calendar.floorDivide(local, Calendar.microsecondsPerDay).remainder
  }
}
