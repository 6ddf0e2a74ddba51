import Core
import Storage

/// One line of the table: a workload, measured.
struct Measured {
  var name: String
  var count: Int
  var wallSeconds: Double
  var processorSeconds: Double
  var remark = ""

  var wallMicros: Double { wallSeconds * 1e6 / Double(count) }
  var processorMicros: Double { processorSeconds * 1e6 / Double(count) }
}

/// The workloads of RocksDB's db_bench on an LSM tree: keys of 16 bytes (a number, big-endian, then zeros as
/// digits), values of 100.
final class TreeBench {
  static let valueSize = 100
  let disk: FolderDisk
  let count: Int
  private var tree: LSMTree
  private var options: LSMTreeOptions
  private var random = SeededRandom(seed: 42)
  private let valuePool: [UInt8]
  private var key = [UInt8](repeating: 0x30, count: 16)

  init(path: String, count: Int) throws {
    disk = try FolderDisk(path: path)
    self.count = count
    options = Self.options
    var random = SeededRandom(seed: 7)
    valuePool = (0..<(1 << 20)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    try disk.removeAll()
    tree = try LSMTree.open(on: disk, options: options)
  }

  /// As db_bench is told: 4 MiB memtables and tables, 16 MiB in level 1, an 8 MiB cache.
  static var options: LSMTreeOptions {
    var options = LSMTreeOptions(name: "bench")
    options.memtableSizeBytesMax = 4 << 20
    options.durability = .group
    options.blockCacheSizeBytesMax = 8 << 20
    options.bloomBitsPerKey = 10
    var leveled = LeveledOptions()
    leveled.tableSizeBytesMax = 4 << 20
    leveled.level1SizeBytesMax = 16 << 20
    leveled.level0CountMax = 4
    options.compaction = .leveled(leveled)
    return options
  }

  private func restart(_ durability: WriteDurability = .group) throws {
    options.durability = durability
    try disk.removeAll()
    tree = try LSMTree.open(on: disk, options: options)
  }

  private func setKey(_ number: Int, missing: Bool = false) {
    key.withUnsafeMutableBytes {
      $0.storeBytes(of: UInt64(number).bigEndian, as: UInt64.self)
      $0[15] = missing ? 0x2E : 0x30
    }
  }

  private func value() -> ArraySlice<UInt8> {
    let start = random.below(valuePool.count - Self.valueSize)
    return valuePool[start..<start + Self.valueSize]
  }

  private func measure(
    _ name: String, _ count: Int, _ body: () throws -> String
  ) rethrows -> Measured {
    let watch = Stopwatch()
    let remark = try body()
    return Measured(
      name: name, count: count, wallSeconds: watch.wallSeconds,
      processorSeconds: watch.processorSeconds, remark: remark)
  }

  private func fill(_ count: Int, _ number: (Int) -> Int) throws {
    for index in 0..<count {
      setKey(number(index))
      try tree.put(key, Array(value()))
    }
  }

  private var amplification: String {
    let tenths = (tree.writeCounters.writeAmplification * 100).rounded() / 100
    return "write amplification \(tenths)"
  }

  func run(_ report: (Measured) -> Void) throws {
    report(
      try measure("fillseq", count) {
        try fill(count) { $0 }
        return amplification
      })
    try restart()
    report(
      try measure("fillrandom", count) {
        try fill(count) { _ in random.below(count) }
        return amplification
      })
    let before = tree.writeCounters
    report(
      try measure("overwrite", count) {
        try fill(count) { _ in random.below(count) }
        let after = tree.writeCounters
        let tables =
          after.flushedSizeBytes + after.compactionWrittenSizeBytes - before.flushedSizeBytes
          - before.compactionWrittenSizeBytes
        let ratio = Double(tables) / Double(after.userSizeBytes - before.userSizeBytes)
        return "write amplification \((ratio * 100).rounded() / 100)"
      })
    report(try measure("readrandom", count) { try read(missing: false) })
    report(try measure("readmissing", count) { try read(missing: true) })
    report(try measure("seekrandom", count / 4) { try seek(count / 4) })
    report(try measure("readseq", count) { try scan() })
    try restart(.everyBatch)
    report(
      try measure("fillsync", count / 100) {
        try fill(count / 100) { _ in random.below(count) }
        return ""
      })
  }

  private func read(missing: Bool) throws -> String {
    var found = 0
    for _ in 0..<count {
      setKey(random.below(count), missing: missing)
      if try tree.get(key) != nil { found += 1 }
    }
    return "\(found) found"
  }

  private func seek(_ times: Int) throws -> String {
    let iterator = try tree.iterator()
    var sum = 0
    for _ in 0..<times {
      setKey(random.below(count))
      try iterator.seek(to: key)
      if iterator.isValid { sum += iterator.valueBytes.count }
    }
    return "\(sum / Self.valueSize) found"
  }

  private func scan() throws -> String {
    let iterator = try tree.iterator()
    var entries = 0
    var sum = 0
    try iterator.seekToFirst()
    while iterator.isValid {
      entries += 1
      sum &+= Int(iterator.keyBytes[7]) &+ Int(iterator.valueBytes[3])
      try iterator.next()
    }
    return "\(entries) entries, \(sum & 1)"
  }
}
