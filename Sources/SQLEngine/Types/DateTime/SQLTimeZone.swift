import Core

/// A time zone: a fixed offset, or a named one with its rules.
enum SQLTimeZone: Sendable, Equatable {
  /// Seconds east of Greenwich; `name` as SHOW prints it.
  case fixed(secondsEast: Int, name: String)
  /// A zone of the bundled table, or a POSIX rule with daylight saving.
  case named(String, TimeZoneRules)

  static let utc = SQLTimeZone.fixed(secondsEast: 0, name: "UTC")

  /// Reads what SET TIME ZONE takes: a zone, an abbreviation, an offset in hours, a POSIX rule's
  /// fixed part.
  init?(_ name: String) {
    let key = name.lowercased()
    if ["utc", "gmt", "zulu", "uct", "universal", "greenwich"].contains(key) {
      self = .fixed(secondsEast: 0, name: key == "gmt" ? "GMT" : "UTC")
    } else if let zone = TimeZoneTable.zone(named: name) {
      self = .named(zone.name, zone.rules)
    } else if let hours = Double(name), abs(hours) <= 168 {
      let seconds = Int(hours * 3600)
      self = .fixed(secondsEast: seconds, name: Self.posixName(seconds))
    } else if let rule = PosixZoneRule(name), key.utf8.count > 3 {
      self = .named(name, TimeZoneRules(rule))
    } else {
      return nil
    }
  }

  /// A zone as `AT TIME ZONE 'x'` takes it: abbreviations come before zones.
  /// - Throws: 22023.
  static func atTimeZone(_ name: [UInt8]) throws(EngineError) -> SQLTimeZone {
    let text = String(decoding: name, as: UTF8.self)
    let key = text.lowercased()
    if let fixed = TimeZoneTable.fixedAbbreviations[key] {
      return .fixed(secondsEast: fixed.secondsEast, name: text)
    }
    if let name = TimeZoneTable.zoneAbbreviations[key], let zone = SQLTimeZone(name) {
      return zone
    }
    if let zone = SQLTimeZone(text), Double(text) == nil { return zone }
    // A bare offset is read as POSIX does: positive is west.
    if let hours = Double(text), abs(hours) <= 168 {
      return .fixed(secondsEast: -Int(hours * 3600), name: text)
    }
    throw .invalidParameter("time zone \"\(text)\" not recognized")
  }

  private static func posixName(_ secondsEast: Int) -> String {
    let sign = secondsEast < 0 ? "-" : "+"
    let magnitude = abs(secondsEast)
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    var offset = "\(sign)\(two(magnitude / 3600))"
    if magnitude % 3600 != 0 { offset += ":\(two(magnitude / 60 % 60))" }
    let opposite = (secondsEast < 0 ? "+" : "-") + offset.dropFirst()
    return "<\(offset)>\(opposite)"
  }

  var name: String {
    switch self {
    case .fixed(_, let name): name
    case .named(let name, _): name
    }
  }

  /// What a clock there shows at a moment (microseconds since 2000-01-01 UTC).
  func kind(at moment: Int64) -> TimeZoneRules.Kind {
    switch self {
    case .fixed(let secondsEast, let name):
      return TimeZoneRules.Kind(
        abbreviation: Self.abbreviation(of: name, secondsEast), secondsEast: secondsEast,
        isDaylightSaving: false)
    case .named(_, let rules):
      let seconds = Calendar.floorDivide(moment, 1_000_000).quotient + 946_684_800
      return rules.kind(atUnixSeconds: Int(seconds))
    }
  }

  private static func abbreviation(of name: String, _ secondsEast: Int) -> String {
    if let close = name.firstIndex(of: ">"), name.hasPrefix("<") {
      return String(name[name.index(after: name.startIndex)..<close])
    }
    return String(name.prefix { $0.isLetter })
  }

  func secondsEast(at moment: Int64) -> Int { kind(at: moment).secondsEast }

  /// The moment at which clocks there show a local time. In the gap of a spring the time before
  /// counts, in the double hour of an autumn standard time.
  func moment(ofLocal local: Int64) -> Int64 {
    guard case .named = self else { return local - Int64(secondsEast(at: local)) * 1_000_000 }
    let before = secondsEast(at: local - Calendar.microsecondsPerDay)
    let after = secondsEast(at: local + Calendar.microsecondsPerDay)
    let early = local - Int64(before) * 1_000_000
    let late = local - Int64(after) * 1_000_000
    if before == after { return early }
    let earlyHolds = secondsEast(at: early) == before
    let lateHolds = secondsEast(at: late) == after
    if earlyHolds != lateHolds { return earlyHolds ? early : late }
    return max(early, late)
  }

  /// Local time there at a moment.
  func local(of moment: Int64) -> Int64 { moment + Int64(secondsEast(at: moment)) * 1_000_000 }
}
