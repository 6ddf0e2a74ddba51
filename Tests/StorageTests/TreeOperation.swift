import Core
import Storage
import TestKit

/// One step of a random life of an LSM tree.
enum TreeOperation {
  case configure(seed: UInt64)
  case put(key: [UInt8], value: Fill)
  case putExpiring(key: [UInt8], value: Fill, inMilliseconds: Int64)
  case delete(key: [UInt8])
  case deleteRange(from: [UInt8], to: [UInt8])
  case batch(keys: [[UInt8]], value: Fill)
  case get(key: [UInt8])
  case scan(from: [UInt8]?, to: [UInt8]?, isForward: Bool)
  case wander(seed: UInt64)
  case view
  case readView(Int)
  case endView(Int)
  case flush, startFlush, compact, startFullCompaction
  case step(Int)
  case sync, close
  case advance(milliseconds: Int64)
  case reopen
  case crash
  case tear(seed: UInt64)

  static func random(_ random: inout SeededRandom) -> TreeOperation {
    switch random.below(100) {
    case 0..<34: .put(key: key(&random), value: value(&random))
    case 34..<38:
      .putExpiring(
        key: key(&random), value: value(&random), inMilliseconds: Int64(random.below(60)))
    case 38..<48: .delete(key: key(&random))
    case 48..<51: .deleteRange(from: key(&random), to: key(&random))
    case 51..<55:
      .batch(keys: Gen.array(&random, countMax: 12) { key(&$0) }, value: value(&random))
    case 55..<65: .get(key: key(&random))
    case 65..<70:
      .scan(
        from: random.chance(1, in: 3) ? nil : key(&random),
        to: random.chance(1, in: 3) ? nil : key(&random), isForward: random.chance(1, in: 2))
    case 70..<72: .wander(seed: random.next())
    case 72: .view
    case 73: .readView(random.below(8))
    case 74: .endView(random.below(8))
    case 75..<79: .flush
    case 79..<81: .startFlush
    case 81: .compact
    case 82: .startFullCompaction
    case 83..<93: .step(random.chance(1, in: 4) ? .max : 1 + random.below(30))
    case 93: .sync
    case 94: .close
    case 95: .advance(milliseconds: Int64(random.below(40)))
    case 96: .reopen
    case 97: .crash
    default: .tear(seed: random.next())
    }
  }

  static func list(_ random: inout SeededRandom, count: Int) -> [TreeOperation] {
    [.configure(seed: random.next())] + (0..<count).map { _ in TreeOperation.random(&random) }
  }

  /// Few enough that they meet again, of different lengths, some the beginning of others.
  static func key(_ random: inout SeededRandom) -> [UInt8] {
    switch random.below(12) {
    case 0: []
    case 1: [UInt8](repeating: 0x61, count: random.below(20))
    case 2: Array("prefix/shared/by/many/".utf8) + [UInt8(random.below(6))]
    default: [UInt8(random.below(10)), 0xFF, UInt8(random.below(6))]
    }
  }

  static func value(_ random: inout SeededRandom) -> Fill {
    let size = random.chance(1, in: 30) ? random.below(5_000) : random.below(40)
    return Fill(byte: UInt8(random.below(256)), count: size)
  }
}

/// A value that is short to print.
struct Fill: CustomStringConvertible {
  var byte: UInt8
  var count: Int

  var bytes: [UInt8] { [UInt8](repeating: byte, count: count) }
  var description: String { "\(count) × \(byte)" }
}

/// What a random tree is opened with.
struct TreeConfiguration {
  var options: LSMTreeOptions
  /// Whether timestamps of cells may go back; then tombstones are never old enough to be dropped.
  var hasWildTimestamps: Bool

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    options = LSMTreeOptions(name: "t")
    options.mergeRule = random.chance(1, in: 2) ? .newest : .cell
    options.durability = Gen.oneOf(&random, [.everyBatch, .everyBatch, .group, .none])
    options.backgroundWork = Gen.oneOf(
      &random, [.immediate, .paced(entriesPerWrite: 3), .manual])
    options.compaction = Self.strategy(&random)
    options.memtableSizeBytesMax = Gen.oneOf(&random, [400, 2_000, 20_000])
    options.blockSizeBytes = Gen.oneOf(&random, [64, 256, 4_096])
    options.restartInterval = Gen.oneOf(&random, [1, 3, 16])
    options.blockCacheSizeBytesMax = Gen.oneOf(&random, [0, 600, 100_000])
    options.bloomBitsPerKey = Gen.oneOf(&random, [0, 2, 10])
    options.filterKey = Gen.oneOf(&random, [.wholeKey, .prefix(sizeBytes: 1)])
    options.compressesBlocks = random.chance(1, in: 3)
    hasWildTimestamps = random.chance(1, in: 2)
  }

  private static func strategy(_ random: inout SeededRandom) -> CompactionStrategy {
    switch random.below(4) {
    case 0, 1:
      var leveled = LeveledOptions()
      leveled.level0CountMax = 1 + random.below(4)
      leveled.level1SizeBytesMax = 1_000
      leveled.levelSizeFactor = 2 + random.below(3)
      leveled.tableSizeBytesMax = Gen.oneOf(&random, [300, 1_500])
      leveled.level0CountStall = 6
      return .leveled(leveled)
    case 2:
      var tiers = SizeTieredOptions()
      tiers.runCountMin = 2 + random.below(3)
      tiers.smallRunSizeBytes = Gen.oneOf(&random, [0, 1_000])
      tiers.runCountStall = 8
      return .sizeTiered(tiers)
    default:
      var windows = TimeWindowOptions()
      windows.windowMilliseconds = 50
      windows.timestampsPerMillisecond = 1
      windows.tiers.runCountMin = 3
      return .timeWindow(windows)
    }
  }
}
