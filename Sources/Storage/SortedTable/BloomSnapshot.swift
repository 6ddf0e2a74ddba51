import Core

/// What the bloom filters say of one key: what `\view bloom KEY` draws.
public struct BloomSnapshot: Snapshot {
  /// One bit that is asked for.
  public struct Probe: Equatable, Sendable {
    /// Its place in the filter.
    public var bit: Int
    public var isSet: Bool
  }

  /// What the filter of one table says.
  public struct FilterState: Equatable, Sendable {
    public var table: UInt64
    public var level: Int
    public var sizeBytes: Int
    public var bitsPerKey: Double
    public var filledFraction: Double
    public var probes: [Probe]
    /// Whether the key is in the key range of the table; else nobody asks.
    public var isInRange: Bool

    /// What the filter answers.
    public var mayContain: Bool { probes.allSatisfy(\.isSet) }
  }

  public var key: String
  public var filters: [FilterState]
  /// Measured since the tree was opened.
  public var negatives: Int
  public var truePositives: Int
  public var falsePositives: Int
  public var expectedFalsePositiveRate: Double

  /// Of the lookups of keys that were not in a table, the part that its filter let pass.
  public var measuredFalsePositiveRate: Double? {
    let absent = negatives + falsePositives
    return absent == 0 ? nil : Double(falsePositives) / Double(absent)
  }

  public func figure() -> Figure {
    let rows = filters.map { filter in
      FigureTable.Row(
        [
          "\(filter.table)", "\(filter.level)",
          filter.isInRange
            ? filter.probes.map { "\($0.bit)\($0.isSet ? "●" : "○")" }.joined(separator: " ")
            : "not in its key range",
          filter.isInRange ? (filter.mayContain ? "may be" : "is not there") : "",
        ], role: filter.isInRange && filter.mayContain ? .accent : .dim)
    }
    let rate =
      measuredFalsePositiveRate.map { ByteText.decimal($0 * 100) + " %" } ?? "no lookups yet"
    return .panel(
      Figure.Panel(
        title: "bloom", subject: key,
        facts: [
          "false positives \(rate)",
          "expected \(ByteText.decimal(expectedFalsePositiveRate * 100)) %",
        ],
        body: .table(
          FigureTable(
            [
              .init("table", alignsRight: true), .init("level", alignsRight: true),
              .init("bits asked"), .init("answer"),
            ], rows: rows)), consequence: consequence))
  }

  private var consequence: String {
    let asked = filters.filter(\.isInRange)
    let passed = asked.count(where: \.mayContain)
    return "a lookup reads a block of \(passed) of \(asked.count) tables; "
      + "one bit that is not set proves that the key is not there"
  }
}

extension LSMTree {
  /// What the filter of each table says of a key.
  public func bloomSnapshot(_ key: [UInt8], keyText: KeyText? = nil) -> BloomSnapshot {
    var filters: [BloomSnapshot.FilterState] = []
    for (level, tables) in version.levels.enumerated() {
      for table in tables {
        guard let filter = table.filter else { continue }
        let size = table.properties.filterPrefixSizeBytes
        let probes = key.prefix(size > 0 ? size : key.count).withUnsafeBytes { bytes in
          // An empty slice has no address; nothing of it is read.
          let base = bytes.baseAddress ?? UnsafeRawPointer(pointReader)
          return filter.probes(BloomFilter.hash(base, bytes.count))
        }
        filters.append(
          BloomSnapshot.FilterState(
            table: table.number, level: level, sizeBytes: filter.bytes.count,
            bitsPerKey: Double(filter.bytes.count * 8)
              / Double(max(1, table.properties.entryCount)),
            filledFraction: Double(filter.setBitCount) / Double(filter.bytes.count * 8),
            probes: probes.map { BloomSnapshot.Probe(bit: $0.bit, isSet: $0.isSet) },
            isInRange: key.withUnsafeBytes { table.properties.covers($0) }))
      }
    }
    let counters = readCounters
    return BloomSnapshot(
      key: (keyText ?? ByteText.key)(key), filters: filters, negatives: counters.bloomNegatives,
      truePositives: counters.bloomTruePositives, falsePositives: counters.bloomFalsePositives,
      expectedFalsePositiveRate: BloomFilter.expectedFalsePositiveRate(
        bitsPerKey: Double(max(1, options.bloomBitsPerKey)),
        probeCount: BloomFilter.probeCount(bitsPerKey: options.bloomBitsPerKey)))
  }
}
