import Core

/// `\view kv.keyspace [DB]`: the hash table of a database.
struct KeyspaceSnapshot: Snapshot {
  /// The table is drawn as so many stretches of neighbouring slots.
  static let stretchCount = 32
  static let keysShownMax = 6

  struct Table: Equatable, Sendable {
    var slotCount: Int
    var fullCount: Int
    /// How full each stretch of slots is, `0 ... 1`, in hash order.
    var stretches: [Double]
    /// The longest run of full slots: how far a search may have to look.
    var longestRun: Int
  }

  struct Key: Equatable, Sendable {
    var key: String
    var type: String
    var encoding: String
    var sizeBytes: Int
    var homeSlot: Int
    var ttlMilliseconds: Int64?
  }

  var databaseIndex: Int
  var keyCount: Int
  var expiringCount: Int
  var main: Table
  var old: Table?
  var movedSlotCount: Int
  var sampleKeys: [Key]

  func figure() -> Figure {
    var parts: [Figure] = [bars(main, label: old == nil ? "table" : "new")]
    if let old { parts.append(bars(old, label: "old")) }
    if !sampleKeys.isEmpty { parts.append(.table(keyTable)) }
    return .panel(
      Figure.Panel(
        title: "keyspace", subject: "kv:db\(databaseIndex)",
        facts: ["\(keyCount) keys", "load \(percent(main.fullCount, main.slotCount))"],
        body: .stack(parts), consequence: consequence))
  }

  private func bars(_ table: Table, label: String) -> Figure {
    .stack([
      .bars([
        Bar(
          label, fraction: Double(table.fullCount) / Double(table.slotCount),
          text: "\(table.fullCount) of \(table.slotCount) slots, longest run \(table.longestRun)")
      ]),
      .text("hash order  " + table.stretches.map(Self.block).joined()),
    ])
  }

  private var keyTable: FigureTable {
    let rows = sampleKeys.map { key in
      FigureTable.Row([
        key.key, key.type, key.encoding, String(key.sizeBytes), String(key.homeSlot),
        key.ttlMilliseconds.map { "\($0) ms" } ?? "",
      ])
    }
    return FigureTable(
      [
        .init("key"), .init("type"), .init("encoding"), .init("bytes", alignsRight: true),
        .init("home", alignsRight: true), .init("ttl", alignsRight: true),
      ], rows: rows, omittedCount: keyCount - sampleKeys.count, omittedWhat: "keys")
  }

  private var consequence: String {
    if let old {
      return
        "a rehash is under way: \(movedSlotCount) of \(old.slotCount) slots moved, "
        + "\(EntryTable.movedSlotsPerOperation) more with each write; "
        + "a search looks into both tables"
    }
    if keyCount == 0 { return "the first key takes one of \(main.slotCount) slots" }
    let room = main.slotCount * 3 / 4 - main.fullCount
    return room > 0
      ? "\(room) more keys fit before the table doubles to \(main.slotCount * 2) slots"
      : "the next new key doubles the table to \(main.slotCount * 2) slots"
  }

  private func percent(_ part: Int, _ whole: Int) -> String { "\(part * 100 / max(whole, 1)) %" }

  /// One stretch as one of eight heights.
  private static func block(_ fraction: Double) -> String {
    let blocks = ["·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return blocks[min(8, Int((fraction * 8).rounded(.up)))]
  }
}

extension KeyspaceSnapshot {
  init(_ keyspace: Keyspace, databaseIndex: Int, now: Int64) {
    let database = keyspace.databases[databaseIndex].pointee
    self.databaseIndex = databaseIndex
    keyCount = database.table.count
    expiringCount = database.expiries.count
    main = Table(database.table.main)
    old = database.table.old.map(Table.init)
    movedSlotCount = database.table.movedCount
    sampleKeys = Self.firstEntries(of: database.table, count: Self.keysShownMax).map { entry in
      Key(
        key: QuotedText.plain(entry.key.copied), type: entry.typeName,
        encoding: entry.encodingName, sizeBytes: entry.memoryBytes,
        homeSlot: database.table.homeSlot(of: entry),
        ttlMilliseconds: entry.expiry.map { $0 - now })
    }
  }

  private static func firstEntries(of table: EntryTable, count: Int) -> [Entry] {
    var entries: [Entry] = []
    for slots in [table.main, table.old] {
      guard let slots else { continue }
      var index = 0
      while index < slots.slotCount, entries.count < count {
        let slot = slots.memory[index]
        if EntryTable.isFull(slot) { entries.append(EntryTable.entry(slot)) }
        index += 1
      }
    }
    return entries
  }
}

extension KeyspaceSnapshot.Table {
  init(_ slots: EntryTable.Slots) {
    slotCount = slots.slotCount
    let stretchSize = max(1, slots.slotCount / KeyspaceSnapshot.stretchCount)
    stretches = []
    fullCount = 0
    longestRun = 0
    var run = 0
    var fullInStretch = 0
    for index in 0..<slots.slotCount {
      if EntryTable.isFull(slots.memory[index]) {
        fullCount += 1
        fullInStretch += 1
        run += 1
        longestRun = max(longestRun, run)
      } else {
        run = 0
      }
      if (index + 1) % stretchSize == 0 {
        stretches.append(Double(fullInStretch) / Double(stretchSize))
        fullInStretch = 0
      }
    }
  }
}

extension EntryTable {
  /// The slot of the main table where the search for an entry begins.
  func homeSlot(of entry: Entry) -> Int { Int(truncatingIfNeeded: hash(entry.key) >> main.shift) }
}
