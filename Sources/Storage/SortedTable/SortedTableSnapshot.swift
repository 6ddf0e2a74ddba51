import Core

/// A sorted table, and one of its blocks down to the bytes: what `\view sstable` draws.
public struct SortedTableSnapshot: Snapshot {
  /// One data block of the table.
  public struct BlockState: Equatable, Sendable {
    public var index: Int
    public var offset: Int
    public var sizeBytes: Int
    public var separator: String
    public var isCached: Bool
  }

  /// One entry of the block that was asked for.
  public struct EntryState: Equatable, Sendable {
    public var offset: Int
    public var key: String
    public var sequence: UInt64
    public var kind: EntryKind
    public var sharedSizeBytes: Int
    public var valueSizeBytes: Int
    public var isTombstone: Bool
  }

  public var file: String
  public var level: Int
  public var sizeBytes: Int
  public var properties: TableProperties
  public var smallest: String
  public var largest: String
  public var filterSizeBytes: Int
  public var expectedFalsePositiveRate: Double
  public var blocks: [BlockState]
  /// The block that was asked for.
  public var block: Int?
  public var entries: [EntryState]
  /// The first bytes of that block as they lie in the file.
  public var page: [BytePage.Field]

  private static let rowCountMax = 10
  private static let entryCountMax = 6
  /// Entries whose bytes are shown.
  static let openEntryCountMax = 2

  public func figure() -> Figure {
    .panel(
      Figure.Panel(
        title: "sstable", subject: file,
        facts: ["L\(level)", ByteText.size(sizeBytes), "\(properties.entryCount) entries"],
        body: block == nil ? blocksFigure : entriesFigure, consequence: consequence))
  }

  private var blocksFigure: Figure {
    let rows = blocks.prefix(Self.rowCountMax).map {
      FigureTable.Row(
        [
          "\($0.index)", "\($0.offset)", "\($0.sizeBytes)", "≤ \($0.separator)",
          $0.isCached ? "●" : "○",
        ], role: $0.isCached ? .plain : .dim)
    }
    return .stack([
      .text(
        "keys \(smallest) … \(largest), "
          + "written as \(properties.sequenceMin) … \(properties.sequenceMax)"
      ),
      .table(
        FigureTable(
          [
            .init("block", alignsRight: true), .init("offset", alignsRight: true),
            .init("size", alignsRight: true), .init("keys"), .init("cached"),
          ], rows: rows, omittedCount: blocks.count - rows.count, omittedWhat: "blocks")),
      .text(
        "\(properties.tombstoneCount) ✝ tombstones, "
          + "\(properties.rangeTombstoneCount) range deletes, "
          + "filter \(ByteText.size(filterSizeBytes)), index \(blocks.count) entries"),
    ])
  }

  private var entriesFigure: Figure {
    let rows = entries.prefix(Self.entryCountMax).map {
      FigureTable.Row(
        [
          "\($0.offset)", $0.key, "\($0.sequence)", $0.isTombstone ? "✝" : "\($0.kind)",
          "\($0.sharedSizeBytes)", "\($0.valueSizeBytes)",
        ], role: $0.isTombstone ? .dim : .plain)
    }
    return .stack([
      .table(
        FigureTable(
          [
            .init("offset", alignsRight: true), .init("key"), .init("sequence", alignsRight: true),
            .init("kind"), .init("shared", alignsRight: true), .init("value", alignsRight: true),
          ], rows: rows, omittedCount: entries.count - rows.count, omittedWhat: "entries")),
      .page(BytePage(page)),
    ])
  }

  private var consequence: String {
    guard block == nil else {
      return
        "a lookup of any of its \(entries.count) keys reads this block whole; between whole keys "
        + "it goes entry by entry"
    }
    let rate = ByteText.decimal(expectedFalsePositiveRate * 100)
    return filterSizeBytes == 0
      ? "without a filter every lookup in its range reads a block"
      : "of 100 lookups of keys that are not there, the filter lets \(rate) read a block"
  }
}

extension LSMTree {
  /// A table, and one of its blocks if asked for; nil if there is no such table or block.
  /// - Throws: `.damaged` if the block is.
  public func tableSnapshot(
    _ number: UInt64, block: Int? = nil, keyText: KeyText? = nil
  ) throws(StorageError) -> SortedTableSnapshot? {
    let write = keyText ?? ByteText.key
    for (level, tables) in version.levels.enumerated() {
      guard let table = tables.first(where: { $0.number == number }) else { continue }
      return try table.snapshot(level: level, block: block, write)
    }
    return nil
  }

  /// The numbers of all tables, by level, as views name them.
  public var tableNumbers: [[UInt64]] { version.levels.map { $0.map(\.number) } }
}

extension SortedTable {
  func snapshot(
    level: Int, block: Int?, _ write: KeyText
  ) throws(StorageError) -> SortedTableSnapshot? {
    if let block, block < 0 || block >= index.count { return nil }
    let blocks = (0..<index.count).map { place in
      SortedTableSnapshot.BlockState(
        index: place, offset: index.handles[place].offset, sizeBytes: index.handles[place].size,
        separator: write(Array(index.separator(place))), isCached: isCached(place))
    }
    let bits = filter.map { $0.bytes.count * 8 } ?? 0
    let rate = BloomFilter.expectedFalsePositiveRate(
      bitsPerKey: max(1, Double(bits) / Double(max(1, properties.entryCount))),
      probeCount: filter?.probeCount ?? 1)
    var snapshot = SortedTableSnapshot(
      file: fileName, level: level, sizeBytes: sizeBytes, properties: properties,
      smallest: write(properties.smallest), largest: write(properties.largest),
      filterSizeBytes: bits / 8, expectedFalsePositiveRate: rate, blocks: blocks, block: block,
      entries: [], page: [])
    if let block { try fill(&snapshot, block, write) }
    return snapshot
  }

  private func fill(
    _ snapshot: inout SortedTableSnapshot, _ place: Int, _ write: KeyText
  ) throws(StorageError) {
    let block = try block(place, fillsCache: false, ReadMeter())
    var cursor = BlockCursor()
    defer { cursor.free() }
    cursor.open(block)
    var isSound = cursor.first()
    while isSound, cursor.isValid {
      let key = Array(UnsafeRawBufferPointer(start: cursor.key, count: cursor.keyCount))
      let value = UnsafeRawBufferPointer(start: cursor.value, count: cursor.valueCount)
      let shared = Int(block.base.load(fromByteOffset: cursor.offset, as: UInt8.self) & 0x7F)
      snapshot.entries.append(
        SortedTableSnapshot.EntryState(
          offset: cursor.offset, key: write(key), sequence: cursor.trailer >> 8,
          kind: EntryKind(rawValue: UInt8(truncatingIfNeeded: cursor.trailer)) ?? .put,
          sharedSizeBytes: shared, valueSizeBytes: cursor.valueCount,
          isTombstone: EntryFate.isDead(cursor.trailer, value, properties.mergeRule, .min)))
      if snapshot.entries.count <= SortedTableSnapshot.openEntryCountMax {
        snapshot.page += fields(cursor, block, key, value, write)
      }
      isSound = cursor.next()
    }
    guard isSound else { throw damage(block: place, "an entry of a block is not readable") }
  }

  /// The bytes of one entry, cut into fields.
  private func fields(
    _ cursor: BlockCursor, _ block: Block, _ key: [UInt8], _ value: UnsafeRawBufferPointer,
    _ write: KeyText
  ) -> [BytePage.Field] {
    let valueStart = cursor.value - UnsafeRawPointer(block.base)
    let all = UnsafeRawBufferPointer(start: block.base, count: block.sizeBytes)
    var reader = ByteReader(UnsafeRawBufferPointer(rebasing: all[cursor.offset..<valueStart]))
    guard let shared = reader.varint(), let rest = reader.varint(), let size = reader.varint()
    else {
      return []
    }
    let header = cursor.offset..<cursor.offset + reader.offset
    let trailer = header.upperBound..<header.upperBound + 8
    let kind = EntryKind(rawValue: UInt8(truncatingIfNeeded: cursor.trailer)) ?? .put
    return [
      BytePage.Field(
        at: header.lowerBound, Array(all[header]), "shared \(shared), rest \(rest), value \(size)",
        role: .dim),
      BytePage.Field(
        at: trailer.lowerBound, Array(all[trailer]),
        "sequence \(cursor.trailer >> 8), \(kind)"),
      BytePage.Field(
        at: trailer.upperBound, Array(all[trailer.upperBound..<valueStart]), "key \(write(key))",
        role: .accent),
      BytePage.Field(at: valueStart, Array(value.prefix(32)), "value"),
    ]
  }
}
