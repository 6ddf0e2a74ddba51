import Core

/// `\view kv.memory`: what memory goes to, and what happens when it is used up.
struct MemorySnapshot: Snapshot {
  /// Keys looked at when the types are counted.
  static let keysLookedAtMax = 100_000

  struct Kind: Equatable, Sendable {
    var encoding: String
    var keyCount: Int
    var sizeBytes: Int
  }

  var usedBytes: Int
  var maxBytes: Int
  var policy: String
  var evictedCount: Int
  var tableBytes: Int
  var kinds: [Kind]
  var isSampled: Bool

  func figure() -> Figure {
    let whole = Double(max(usedBytes, 1))
    var bars = kinds.map { kind in
      Bar(
        kind.encoding, fraction: min(1, Double(kind.sizeBytes) / whole),
        text: "\(MemorySize.text(kind.sizeBytes)) in \(kind.keyCount) keys")
    }
    bars.append(
      Bar("tables", fraction: min(1, Double(tableBytes) / whole), text: MemorySize.text(tableBytes))
    )
    if maxBytes > 0 {
      bars.append(
        Bar(
          "maxmemory", fraction: min(1, Double(usedBytes) / Double(maxBytes)),
          text: "\(MemorySize.text(usedBytes)) of \(MemorySize.text(maxBytes))",
          role: usedBytes > maxBytes ? .bad : .plain))
    }
    return .panel(
      Figure.Panel(
        title: "memory", subject: "kv",
        facts: [MemorySize.text(usedBytes), policy, "\(evictedCount) evicted"],
        body: .stack(
          [.bars(bars)] + (isSampled ? [.text("of \(Self.keysLookedAtMax) keys")] : [])),
        consequence: consequence))
  }

  private var consequence: String {
    guard maxBytes > 0 else {
      return "memory has no bound: CONFIG SET maxmemory 100mb gives it one"
    }
    if policy == EvictionPolicy.noEviction.rawValue {
      return "at the bound, commands that need memory are refused and nothing is evicted"
    }
    return "at the bound, keys are evicted by \(policy) until memory is below it"
  }
}

extension MemorySnapshot {
  init(_ keyspace: Keyspace) {
    usedBytes = keyspace.heap.usedBytes
    maxBytes = keyspace.settings.pointee.maxMemoryBytes
    policy = keyspace.settings.pointee.evictionPolicy.rawValue
    evictedCount = keyspace.statistics.pointee.evictedKeys
    tableBytes = 0
    isSampled = keyspace.keyCount > Self.keysLookedAtMax
    var byEncoding: [String: Kind] = [:]
    var left = Self.keysLookedAtMax
    for index in 0..<Keyspace.databaseCount {
      let table = keyspace.databases[index].pointee.table
      tableBytes += (table.main.slotCount + (table.old?.slotCount ?? 0)) * 8
      for entry in table.entries.prefix(left) {
        left -= 1
        let name = "\(entry.typeName) \(entry.encodingName)"
        byEncoding[name, default: Kind(encoding: name, keyCount: 0, sizeBytes: 0)].keyCount += 1
        byEncoding[name]?.sizeBytes += entry.memoryBytes
      }
    }
    kinds = byEncoding.values.sorted { ($1.sizeBytes, $0.encoding) < ($0.sizeBytes, $1.encoding) }
  }
}
