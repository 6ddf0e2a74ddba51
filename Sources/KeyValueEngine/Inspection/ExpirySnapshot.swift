import Core

/// `\view kv.expiry [DB]`: which keys go when.
struct ExpirySnapshot: Snapshot {
  static let keysShownMax = 10

  struct Key: Equatable, Sendable {
    var key: String
    var type: String
    var remainingMilliseconds: Int64
  }

  var databaseIndex: Int
  var keyCount: Int
  var expiringCount: Int
  var expiredCount: Int
  /// The keys that go first.
  var next: [Key]

  func figure() -> Figure {
    let longest = max(next.map(\.remainingMilliseconds).max() ?? 1, 1)
    let bars = next.map { key in
      Bar(
        key.key, fraction: Double(max(0, key.remainingMilliseconds)) / Double(longest),
        text: "\(Self.duration(key.remainingMilliseconds))  \(key.type)")
    }
    let more = expiringCount - next.count
    let body: Figure = more > 0 ? .stack([.bars(bars), .text("… \(more) later")]) : .bars(bars)
    return .panel(
      Figure.Panel(
        title: "expiry", subject: "kv:db\(databaseIndex)",
        facts: ["\(expiringCount) of \(keyCount) keys expire", "\(expiredCount) gone so far"],
        body: body, consequence: consequence))
  }

  private var consequence: String {
    guard let first = next.first else { return "every key stays until it is deleted" }
    return "\(first.key) goes in \(Self.duration(first.remainingMilliseconds)), looked at or not"
  }

  static func duration(_ milliseconds: Int64) -> String {
    switch milliseconds {
    case ..<10_000: "\(milliseconds) ms"
    case ..<600_000: "\(milliseconds / 1000) s"
    case ..<36_000_000: "\(milliseconds / 60_000) min"
    case ..<864_000_000: "\(milliseconds / 3_600_000) h"
    default: "\(milliseconds / 86_400_000) d"
    }
  }
}

extension ExpirySnapshot {
  init(_ keyspace: Keyspace, databaseIndex: Int, now: Int64) {
    let database = keyspace.databases[databaseIndex].pointee
    self.databaseIndex = databaseIndex
    keyCount = database.table.count
    expiringCount = database.expiries.count
    expiredCount = keyspace.statistics.pointee.expiredKeys
    next = database.expiries.soonest(Self.keysShownMax).map { entry in
      Key(
        key: QuotedText.plain(entry.key.copied), type: entry.typeName,
        remainingMilliseconds: (entry.expiry ?? now) - now)
    }
  }
}

extension ExpiryQueue {
  /// The entries that are due first, soonest first: walks the top of the heap only.
  func soonest(_ limit: Int) -> [Entry] {
    var result: [Entry] = []
    var candidates = entries.isEmpty ? [] : [0]
    while result.count < limit, !candidates.isEmpty {
      let place = candidates.indices.min { a, b in
        (entries[candidates[a]].expiry ?? .max) < (entries[candidates[b]].expiry ?? .max)
      }
      guard let place else { break }
      let index = candidates.remove(at: place)
      result.append(entries[index])
      candidates += [2 * index + 1, 2 * index + 2].filter { $0 < entries.count }
    }
    return result
  }
}
