/// The bundled time zones, read from their rows once.
enum TimeZoneTable {
  /// One zone as it stands in the tables.
  struct Row: Sendable {
    var name: String
    var kinds: String
    var rule: String
    var changes: String

    init(_ name: String, _ kinds: String, _ rule: String, _ changes: String) {
      self.name = name
      self.kinds = kinds
      self.rule = rule
      self.changes = changes
    }
  }

  /// Zones by lower-cased name.
  private static let rows: [String: Row] = {
    var result: [String: Row] = [:]
    for row in americas + europe + asia { result[row.name.lowercased()] = row }
    return result
  }()

  private static let zones: [String: TimeZoneRules] = rows.mapValues(TimeZoneRules.init)

  /// The proper name of a zone; nil if it is not bundled.
  static func properName(_ name: String) -> String? {
    let key = name.lowercased()
    if let row = rows[key] { return row.name }
    return links[key] == nil ? nil : links.keys.first { $0 == key }.map { _ in name }
  }

  static func rules(of name: String) -> TimeZoneRules? {
    let key = name.lowercased()
    if let zone = zones[key] { return zone }
    return links[key].flatMap { zones[$0.lowercased()] }
  }

  /// All names of zones, sorted.
  static var names: [String] { (rows.values.map(\.name) + links.values).sorted() }
}

/// When and how local time changes in a zone.
struct TimeZoneRules: Sendable {
  struct Kind: Sendable, Equatable {
    var abbreviation: String
    var secondsEast: Int
    var isDaylightSaving: Bool
  }

  private var kinds: [Kind] = []
  /// Moments in Unix seconds, ascending, with the kind that begins then.
  private var changes: [(at: Int, kind: Int)] = []
  private var rule: PosixZoneRule?

  init(_ row: TimeZoneTable.Row) {
    for part in row.kinds.split(separator: ",") {
      let words = part.split(separator: ":")
      kinds.append(
        Kind(
          abbreviation: String(words[0]), secondsEast: Int(words[1]) ?? 0,
          isDaylightSaving: words[2] == "1"))
    }
    var moment = 0
    for token in row.changes.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let words = token.split(separator: ".")
      moment += Int(words[0], radix: 36) ?? 0
      changes.append((moment, Int(words[1], radix: 36) ?? 0))
    }
    rule = PosixZoneRule(row.rule)
  }

  /// What the clock shows at a moment, in Unix seconds.
  func kind(atUnixSeconds moment: Int) -> Kind {
    guard let first = changes.first, moment >= first.at else { return kinds[0] }
    if let last = changes.last, moment >= last.at, let rule { return rule.kind(at: moment) }
    var low = 0
    var high = changes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if changes[middle].at <= moment { low = middle } else { high = middle }
    }
    return kinds[changes[low].kind]
  }
}

/// A POSIX rule as `EST5EDT,M3.2.0,M11.1.0`.
struct PosixZoneRule: Sendable {
  private struct Change: Sendable {
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
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// `[+-]h[h][:mm[:ss]]` in seconds.
  private static func takeTime(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let body = rest.prefix { (48...57).contains($0) || [43, 45, 58].contains($0) }
    rest = rest.dropFirst(body.count)
    let isNegative = body.first == UInt8(ascii: "-")
    let digits = body.drop { $0 == 43 || $0 == 45 }
    let parts = digits.split(separator: 58).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard let hours = parts.first else { return nil }
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
