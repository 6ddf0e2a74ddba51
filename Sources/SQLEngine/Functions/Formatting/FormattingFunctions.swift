import Core

/// to_char, to_date, to_timestamp and to_number.
enum FormattingFunctions {
  static var functions: [FunctionDefinition] { moments + numbers + readers }

  /// An empty template and an infinite moment have no text.
  private static func moment(
    _ value: SQLValue, _ template: SQLValue,
    _ fields: (Int64) -> DateTimeFormat.Fields
  ) throws(EngineError) -> SQLValue {
    guard DateTimeRange.isFinite(timestamp: value.integer), !template.bytes.isEmpty else {
      return .null
    }
    return .text(try DateTimeFormat.format(fields(value.integer), template.bytes))
  }

  private static let moments: [FunctionDefinition] = [
    function("to_char(timestamp, text) text", .stable) { a, _ throws(EngineError) in
      try moment(a[0], a[1]) { DateTimeFormat.Fields(local: $0) }
    },
    function("to_char(timestamptz, text) text", .stable) { a, context throws(EngineError) in
      let zone = context.settings.timeZone
      return try moment(a[0], a[1]) { moment in
        let kind = zone.kind(at: moment)
        var fields = DateTimeFormat.Fields(
          local: moment + Int64(kind.secondsEast) * Calendar.microsecondsPerSecond)
        fields.secondsEast = kind.secondsEast
        fields.zoneName = kind.abbreviation
        return fields
      }
    },
    function("to_char(interval, text) text", .stable) { a, _ throws(EngineError) in
      if a[1].bytes.isEmpty { return .null }
      return .text(try DateTimeFormat.format(DateTimeFormat.Fields(a[0].interval), a[1].bytes))
    },
  ]

  private static let numbers: [FunctionDefinition] = [
    function("to_char(int4, text) text", .stable) { a, _ throws(EngineError) in
      .text(try NumberFormat.text(of: a[0].integer, isLong: false, a[1].bytes))
    },
    function("to_char(int8, text) text", .stable) { a, _ throws(EngineError) in
      .text(try NumberFormat.text(of: a[0].integer, isLong: true, a[1].bytes))
    },
    function("to_char(numeric, text) text", .stable) { a, _ throws(EngineError) in
      .text(try NumberFormat.text(of: a[0].numeric, a[1].bytes))
    },
    function("to_char(float4, text) text", .stable) { a, _ throws(EngineError) in
      .text(try NumberFormat.text(of: a[0].double, isReal: true, a[1].bytes))
    },
    function("to_char(float8, text) text", .stable) { a, _ throws(EngineError) in
      .text(try NumberFormat.text(of: a[0].double, isReal: false, a[1].bytes))
    },
  ]

  private static let readers: [FunctionDefinition] = [
    function("to_number(text, text) numeric", .stable) { a, _ throws(EngineError) in
      try NumberScanner.scan(a[0].bytes, a[1].bytes).map { .numeric($0) } ?? .null
    },
    function("to_date(text, text) date", .stable) { a, _ throws(EngineError) in
      let date = try ScannedMoment(a[0].bytes, a[1].bytes).fields.date
      guard DateTimeRange.isValid(date: date) else {
        throw .sql("22008", "date out of range: \"\(a[0].string)\"")
      }
      return .int(date)
    },
    function("to_timestamp(text, text) timestamptz", .stable) { a, context throws(EngineError) in
      let scanned = try ScannedMoment(a[0].bytes, a[1].bytes)
      guard let local = scanned.fields.timestamp else {
        throw .sql("22008", "timestamp out of range")
      }
      var moment = context.settings.timeZone.moment(ofLocal: local)
      if let seconds = scanned.secondsEast {
        moment = local - Int64(seconds) * Calendar.microsecondsPerSecond
      }
      guard DateTimeRange.isValid(timestamp: moment) else {
        throw .sql("22008", "timestamp out of range")
      }
      guard scanned.fractionDigits > 0 else { return .int(moment) }
      return .int(DateTimeText.rounded(moment, modifier: Int32(scanned.fractionDigits)))
    },
  ]
}
