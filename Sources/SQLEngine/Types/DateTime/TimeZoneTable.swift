/// The time zones of the world, read from their rows once.
///
/// A row is a zone's name, its kinds of local time (`abbreviation:seconds east:daylight saving`), the
/// rule for the years after the last change (`=EST5EDT,…`), and the changes (seconds since the one
/// before in base 36, and after the dot which kind begins, from 0); it goes on in lines that begin
/// with blanks.
///
/// **Source:** IANA time zone database, 2025.
enum TimeZoneTable {
  private struct Entry: Sendable {
    var name: String
    var rules: TimeZoneRules
  }

  /// Zones and their other names, by the name in lower case.
  private static let entries: [String: Entry] = {
    var result: [String: Entry] = [:]
    for region in regions {
      for row in rows(of: region) {
        guard let name = row.first else { continue }
        result[name.lowercased()] = Entry(name: name, rules: TimeZoneRules(row.dropFirst()))
      }
    }
    for link in links.split(separator: "\n") {
      let words = link.split(separator: " ")
      guard words.count == 3, let entry = result[words[2].lowercased()] else { continue }
      result[words[0].lowercased()] = Entry(name: String(words[0]), rules: entry.rules)
    }
    return result
  }()

  private static let regions = [
    africa, america1, america2, america3, antarctica, asia, asiaToAustralia, europe,
    europeAndIndian, pacificToOther,
  ]

  private static func rows(of region: String) -> [[String]] {
    var rows: [[String]] = []
    for line in region.split(separator: "\n") {
      let words = line.split(separator: " ").map { String($0) }
      if line.first == " " { rows[rows.count - 1] += words } else { rows.append(words) }
    }
    return rows
  }

  /// A zone by its name in any case, with its proper name.
  static func zone(named name: String) -> (name: String, rules: TimeZoneRules)? {
    entries[name.lowercased()].map { ($0.name, $0.rules) }
  }

  /// All names of zones, sorted.
  static var names: [String] { entries.values.map(\.name).sorted() }
}

/// When and how local time changes in a zone.
struct TimeZoneRules: Sendable, Equatable {
  struct Kind: Sendable, Equatable {
    var abbreviation: String
    var secondsEast: Int
    var isDaylightSaving: Bool
  }

  private struct Change: Sendable, Equatable {
    /// In Unix seconds.
    var moment: Int
    /// The kind that begins then.
    var kind: Int
  }

  private var kinds: [Kind] = []
  /// Ascending.
  private var changes: [Change] = []
  private var rule: PosixZoneRule?

  /// - Parameter words: a row of ``TimeZoneTable`` without its name.
  init(_ words: some Sequence<String>) {
    var moment = 0
    for word in words {
      if word.hasPrefix("=") {
        rule = PosixZoneRule(String(word.dropFirst()))
      } else if word.contains(":") {
        let parts = word.split(separator: ":")
        kinds.append(
          Kind(
            abbreviation: String(parts[0]), secondsEast: Int(parts[1]) ?? 0,
            isDaylightSaving: parts[2] == "1"))
      } else {
        let parts = word.split(separator: ".")
        moment += Int(parts[0], radix: 36) ?? 0
        changes.append(Change(moment: moment, kind: Int(parts[1], radix: 36) ?? 0))
      }
    }
  }

  /// A zone that always follows one rule.
  init(_ rule: PosixZoneRule) { self.rule = rule }

  /// What the clock shows at a moment, in Unix seconds.
  func kind(atUnixSeconds moment: Int) -> Kind {
    if let rule, changes.last.map({ moment >= $0.moment }) ?? true {
      return rule.kind(at: moment)
    }
    guard let first = changes.first, moment >= first.moment else {
      return kinds.first ?? Kind(abbreviation: "UTC", secondsEast: 0, isDaylightSaving: false)
    }
    var low = 0
    var high = changes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if changes[middle].moment <= moment { low = middle } else { high = middle }
    }
    return kinds[changes[low].kind]
  }
}
