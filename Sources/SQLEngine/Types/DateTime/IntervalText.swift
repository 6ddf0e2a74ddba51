import Core

/// The text forms of intervals.
enum IntervalText {
  static func parse(_ text: [UInt8], modifier: Int32, _ settings: SQLSettings)
    throws(EngineError) -> Interval
  {
    let shown = String(decoding: text, as: UTF8.self)
    do throws(DateTimeFault) {
      let result = try parts(of: text, modifier, settings)
      return result.applying(modifier: modifier)
    } catch {
      switch error {
      case .format: throw .sql("22007", "invalid input syntax for type interval: \"\(shown)\"")
      case .unknownZone: throw .sql("22008", "interval out of range")
      default: throw .sql("22015", "interval field value out of range: \"\(shown)\"")
      }
    }
  }

  /// ISO 8601's form is tried for what is none of the others.
  private static func parts(of text: [UInt8], _ modifier: Int32, _ settings: SQLSettings)
    throws(DateTimeFault) -> Interval
  {
    let parser = IntervalParser(
      mask: modifier >= 0 ? modifier >> 16 & 0x7fff : 0x7fff,
      isSQLStandard: settings.intervalStyle == .sqlStandard)
    if text.first == UInt8(ascii: "P"), text.count > 1 {
      var iso = parser
      do throws(DateTimeFault) { return try iso.parseISO(Array(text.dropFirst())) } catch {
        guard case .format = error else { throw error }
      }
    }
    guard let tokens = DateTimeToken.tokens(of: text) else { throw .format }
    var plain = parser
    return try plain.parse(tokens)
  }

  static func printed(_ span: Interval, _ style: SQLSettings.IntervalStyle) -> [UInt8] {
    let parts = IntervalParts(span)
    let text =
      switch style {
      case .postgres: postgres(parts)
      case .postgresVerbose: verbose(parts)
      case .iso8601: iso(parts)
      case .sqlStandard: standard(parts)
      }
    return Array(text.utf8)
  }

  private static func postgres(_ p: IntervalParts) -> String {
    var result = ""
    var isBefore = false
    for (value, unit) in [(p.years, "year"), (p.months, "mon"), (p.days, "day")] where value != 0 {
      if !result.isEmpty { result += " " }
      result += (isBefore && value > 0 ? "+" : "") + "\(value) \(unit)" + (value != 1 ? "s" : "")
      isBefore = value < 0
    }
    if result.isEmpty || p.hasTime {
      if !result.isEmpty { result += " " }
      result += p.hasNegativeTime ? "-" : isBefore ? "+" : ""
      result += clock(p)
    }
    return result
  }

  private static func clock(_ p: IntervalParts, padded: Bool = true) -> String {
    let hours = Int(p.hours.magnitude)
    return (padded ? DateTimeText.two(hours) : "\(hours)") + ":"
      + DateTimeText.two(abs(p.minutes)) + ":" + DateTimeText.two(abs(p.seconds))
      + DateTimeText.fractionText(abs(p.microseconds))
  }

  private static func verbose(_ p: IntervalParts) -> String {
    var result = "@"
    var isZero = true
    var isBefore = false
    let units = [
      (p.years, "year"), (p.months, "mon"), (p.days, "day"), (p.hours, "hour"),
      (p.minutes, "min"),
    ]
    for (value, unit) in units where value != 0 {
      if isZero { isBefore = value < 0 }
      let shown = isBefore ? -value : value
      result += " \(shown) \(unit)" + (shown == 1 ? "" : "s")
      isZero = false
    }
    if p.seconds != 0 || p.microseconds != 0 {
      let isNegative = p.seconds < 0 || p.microseconds < 0
      if isZero { isBefore = isNegative }
      let sign = isNegative != isBefore ? "-" : ""
      result += " \(sign)\(abs(p.seconds))" + DateTimeText.fractionText(abs(p.microseconds))
      result += abs(p.seconds) != 1 || p.microseconds != 0 ? " secs" : " sec"
      isZero = false
    }
    if isZero { result += " 0" }
    return isBefore ? result + " ago" : result
  }

  private static func iso(_ p: IntervalParts) -> String {
    var date = ""
    for (value, unit) in [(p.years, "Y"), (p.months, "M"), (p.days, "D")] where value != 0 {
      date += "\(value)\(unit)"
    }
    guard p.hasTime else { return date.isEmpty ? "PT0S" : "P" + date }
    var time = ""
    if p.hours != 0 { time += "\(p.hours)H" }
    if p.minutes != 0 { time += "\(p.minutes)M" }
    if p.seconds != 0 || p.microseconds != 0 {
      let sign = p.seconds < 0 || p.microseconds < 0 ? "-" : ""
      time += "\(sign)\(abs(p.seconds))" + DateTimeText.fractionText(abs(p.microseconds)) + "S"
    }
    return "P" + date + "T" + time
  }

  private static func standard(_ p: IntervalParts) -> String {
    let values = [p.years, p.months, p.days, p.hours, p.minutes, p.seconds, p.microseconds]
    let hasNegative = values.contains { $0 < 0 }
    let hasPositive = values.contains { $0 > 0 }
    let hasYearMonth = p.years != 0 || p.months != 0
    let hasDayTime = p.days != 0 || p.hasTime
    if !hasNegative && !hasPositive { return "0" }
    if (hasNegative && hasPositive) || (hasYearMonth && hasDayTime) {
      let year = p.years < 0 || p.months < 0 ? "-" : "+"
      let day = p.days < 0 ? "-" : "+"
      let time = p.hasNegativeTime ? "-" : "+"
      return "\(year)\(abs(p.years))-\(abs(p.months)) \(day)\(abs(p.days)) \(time)"
        + clock(p, padded: false)
    }
    let sign = hasNegative ? "-" : ""
    if hasYearMonth { return "\(sign)\(abs(p.years))-\(abs(p.months))" }
    if p.days != 0 { return "\(sign)\(abs(p.days)) " + clock(p, padded: false) }
    return sign + clock(p, padded: false)
  }
}

/// An interval in the units it is printed in.
struct IntervalParts {
  var years: Int
  var months: Int
  var days: Int
  var hours: Int
  var minutes: Int
  var seconds: Int
  var microseconds: Int

  init(_ span: Interval) {
    years = Int(span.months) / 12
    months = Int(span.months) % 12
    days = Int(span.days)
    hours = Int(span.microseconds / Calendar.microsecondsPerHour)
    minutes = Int(span.microseconds / Calendar.microsecondsPerMinute % 60)
    seconds = Int(span.microseconds / Calendar.microsecondsPerSecond % 60)
    microseconds = Int(span.microseconds % Calendar.microsecondsPerSecond)
  }

  var hasTime: Bool { hours != 0 || minutes != 0 || seconds != 0 || microseconds != 0 }
  var hasNegativeTime: Bool { hours < 0 || minutes < 0 || seconds < 0 || microseconds < 0 }
}

extension Interval {
  /// Drops what the type's fields don't keep, and rounds seconds.
  ///
  /// **Source:** PostgreSQL 15, timestamp.c: AdjustIntervalForTypmod.
  func applying(modifier: Int32) -> Interval {
    guard modifier >= 0 else { return self }
    var result = self
    let mask = modifier >> 16 & 0x7fff
    let precision = modifier & 0xffff
    typealias F = IntervalFields
    func cut(_ unit: Int64) { result.microseconds = result.microseconds / unit * unit }
    switch mask {
    case F.year: result = Interval(months: months / 12 * 12)
    case F.month, F.year | F.month: result = Interval(months: months)
    case F.day: result.microseconds = 0
    case F.hour, F.day | F.hour: cut(Calendar.microsecondsPerHour)
    case F.minute, F.day | F.hour | F.minute, F.hour | F.minute:
      cut(Calendar.microsecondsPerMinute)
    default: break
    }
    if precision != 0xffff, mask == 0x7fff || mask & F.second != 0 {
      result.microseconds = DateTimeText.rounded(result.microseconds, modifier: precision)
    }
    return result
  }
}
