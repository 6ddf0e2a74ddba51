/// A POSIX rule as `EST5EDT,M3.2.0,M11.1.0`.
struct PosixZoneRule: Sendable, Equatable {
  private struct Change: Sendable, Equatable {
    var month: Int
    var week: Int
    var weekday: Int
    var seconds: Int
  }

  private var standard: TimeZoneRules.Kind
  private var daylight: TimeZoneRules.Kind?
  private var start = Change(month: 3, week: 2, weekday: 0, seconds: 7200)
  private var end = Change(month: 11, week: 1, weekday: 0, seconds: 7200)

  /// - Returns: nil for what is no such rule.
  init?(_ text: String) {
    let parts = text.split(separator: ",")
    guard let first = parts.first else { return nil }
    var rest = Array(first.utf8)[...]
    guard let name = Self.takeName(&rest), let offset = Self.takeTime(&rest) else { return nil }
    standard = TimeZoneRules.Kind(
      abbreviation: name, secondsEast: -offset, isDaylightSaving: false)
    if !rest.isEmpty {
      guard let daylightName = Self.takeName(&rest) else { return nil }
      let daylightOffset = rest.isEmpty ? offset - 3600 : Self.takeTime(&rest)
      guard let daylightOffset, rest.isEmpty else { return nil }
      daylight = TimeZoneRules.Kind(
        abbreviation: daylightName, secondsEast: -daylightOffset, isDaylightSaving: true)
    }
    if parts.count == 3, let from = Self.change(parts[1]), let to = Self.change(parts[2]) {
      start = from
      end = to
    }
  }

  func kind(at moment: Int) -> TimeZoneRules.Kind {
    guard let daylight else { return standard }
    let days = Calendar.floorDivide(Int64(moment + standard.secondsEast), 86_400).quotient
    let year = Calendar.date(julianDay: Int(days) + Calendar.unixEpochDay).year
    let from = Self.moment(start, in: year) - standard.secondsEast
    let to = Self.moment(end, in: year) - daylight.secondsEast
    let isDaylight =
      from < to ? moment >= from && moment < to : !(moment >= to && moment < from)
    return isDaylight ? daylight : standard
  }

  /// In seconds of the local time before the change.
  private static func moment(_ change: Change, in year: Int) -> Int {
    let first = Calendar.julianDay(year: year, month: change.month, day: 1)
    var day = first + (change.weekday - Calendar.weekday(julianDay: first) + 7) % 7
    day += (change.week - 1) * 7
    if day >= first + Calendar.dayCount(year: year, month: change.month) { day -= 7 }
    return (day - Calendar.unixEpochDay) * 86_400 + change.seconds
  }

  private static func takeName(_ rest: inout ArraySlice<UInt8>) -> String? {
    if rest.first == UInt8(ascii: "<") {
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let name = rest[(rest.startIndex + 1)..<close]
      rest = rest[(close + 1)...]
      return String(decoding: name, as: UTF8.self)
    }
    let name = rest.prefix { (65...90).contains($0) || (97...122).contains($0) }
    rest = rest.dropFirst(name.count)
    return String(decoding: name, as: UTF8.self)
  }

  /// `[+-]h[h][:mm[:ss]]` in seconds.
  private static func takeTime(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let body = rest.prefix { (48...57).contains($0) || [43, 45, 58].contains($0) }
    rest = rest.dropFirst(body.count)
    let isNegative = body.first == UInt8(ascii: "-")
    let digits = body.drop { $0 == 43 || $0 == 45 }
    let parts = digits.split(separator: 58).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    // The rules of the zone database go beyond a day.
    guard let hours = parts.first, parts.allSatisfy({ $0 <= 167 }) else { return nil }
    let seconds =
      hours * 3600 + (parts.count > 1 ? parts[1] * 60 : 0) + (parts.count > 2 ? parts[2] : 0)
    return isNegative ? -seconds : seconds
  }

  /// `Mm.w.d[/time]`.
  private static func change(_ text: Substring) -> Change? {
    let halves = text.split(separator: "/")
    let numbers = halves[0].dropFirst().split(separator: ".").compactMap { Int($0) }
    guard halves[0].hasPrefix("M"), numbers.count == 3 else { return nil }
    var seconds = 7200
    if halves.count > 1 {
      var time = Array(halves[1].utf8)[...]
      seconds = takeTime(&time) ?? 7200
    }
    return Change(month: numbers[0], week: numbers[1], weekday: numbers[2], seconds: seconds)
  }
}
