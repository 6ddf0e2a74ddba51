extension DateTimeText {
  /// date, time, timestamp and timestamptz.
  static func printed(_ number: Int64, as type: TypeID, _ settings: SQLSettings) -> [UInt8] {
    var result = ""
    switch type {
    case .date:
      guard DateTimeRange.isFinite(date: number) else {
        return Array((number > 0 ? "infinity" : "-infinity").utf8)
      }
      let fields = DateTimeFields(date: number)
      result = dateText(fields, settings)
      if fields.year <= 0 { result += " BC" }
    case .time:
      result = timeText(DateTimeFields(time: number))
    default:
      guard DateTimeRange.isFinite(timestamp: number) else {
        return Array((number > 0 ? "infinity" : "-infinity").utf8)
      }
      let kind = type == .timestamptz ? settings.timeZone.kind(at: number) : nil
      result = timestampText(number, kind, settings)
    }
    return Array(result.utf8)
  }

  static func printed(_ time: TimeTZ) -> [UInt8] {
    let text = timeText(DateTimeFields(time: time.microseconds))
    return Array((text + offsetText(secondsEast: -Int(time.zoneSecondsWest))).utf8)
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func padded(_ number: Int, width: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }

  static func timeText(_ fields: DateTimeFields) -> String {
    "\(two(fields.hour)):\(two(fields.minute)):\(two(fields.second))"
      + fractionText(fields.microsecond)
  }

  /// `.5` for half a second; nothing for 0.
  static func fractionText(_ microsecond: Int) -> String {
    guard microsecond != 0 else { return "" }
    var digits = padded(microsecond, width: 6)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
  }

  static func offsetText(secondsEast: Int) -> String {
    let magnitude = abs(secondsEast)
    var text = (secondsEast < 0 ? "-" : "+") + two(magnitude / 3600)
    if magnitude % 3600 != 0 { text += ":" + two(magnitude / 60 % 60) }
    if magnitude % 60 != 0 { text += ":" + two(magnitude % 60) }
    return text
  }

  /// Without the BC that may follow.
  static func dateText(_ fields: DateTimeFields, _ settings: SQLSettings) -> String {
    let year = padded(fields.year > 0 ? fields.year : 1 - fields.year, width: 4)
    let month = two(fields.month)
    let day = two(fields.day)
    let isDayFirst = settings.dateOrder == .dayMonthYear
    switch settings.dateStyle {
    case .iso: return "\(year)-\(month)-\(day)"
    case .sql: return isDayFirst ? "\(day)/\(month)/\(year)" : "\(month)/\(day)/\(year)"
    case .german: return "\(day).\(month).\(year)"
    case .postgres: return isDayFirst ? "\(day)-\(month)-\(year)" : "\(month)-\(day)-\(year)"
    }
  }

  private static func timestampText(
    _ moment: Int64, _ kind: TimeZoneRules.Kind?, _ settings: SQLSettings
  ) -> String {
    let fields = DateTimeFields(timestamp: moment + Int64(kind?.secondsEast ?? 0) * 1_000_000)
    let time = timeText(fields)
    var result: String
    switch settings.dateStyle {
    case .iso, .sql, .german:
      result = dateText(fields, settings) + " " + time
    case .postgres:
      let weekday = Calendar.dayNames[Calendar.weekday(julianDay: fields.julianDay)].prefix(3)
      let month = Calendar.monthNames[fields.month - 1].prefix(3)
      let date =
        settings.dateOrder == .dayMonthYear
        ? "\(two(fields.day)) \(month)" : "\(month) \(two(fields.day))"
      let year = padded(fields.year > 0 ? fields.year : 1 - fields.year, width: 4)
      result = "\(weekday) \(date) \(time) \(year)"
    }
    if let kind {
      let isNamed =
        settings.dateStyle != .iso && !kind.abbreviation.isEmpty
        && kind.abbreviation.utf8.allSatisfy { $0 >= 65 }
      result +=
        isNamed
        ? " " + kind.abbreviation
        : (settings.dateStyle == .iso ? "" : " ") + offsetText(secondsEast: kind.secondsEast)
    }
    return fields.year <= 0 ? result + " BC" : result
  }
}
