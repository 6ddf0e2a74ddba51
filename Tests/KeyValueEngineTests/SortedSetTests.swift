import Core
import TestKit
import Testing

@testable import KeyValueEngine

/// Sorted sets behind a key in both encodings, through the commands.
@Suite struct SortedSetTests {
  /// What a set holds, as `member score` pairs in order.
  private static func pairs(_ entry: Entry) -> [String] {
    var pairs: [String] = []
    entry.forEachScored { pairs.append("\($0.text) \(NumberText.text($1))") }
    return pairs
  }

  private static func command(_ random: inout SeededRandom) -> [String] {
    let score = Gen.oneOf(&random, ["0", "1", "-1", "2.5", "inf", "1e9"])
    let member =
      random.chance(1, in: 60) ? String(repeating: "x", count: 70) : "m\(random.below(40))"
    switch random.below(14) {
    case 0...5: return ["ZADD", "z", score, member, "\(random.below(9))", "m\(random.below(40))"]
    case 6: return ["ZADD", "z", Gen.oneOf(&random, ["NX", "XX", "GT", "LT"]), score, member]
    case 7: return ["ZINCRBY", "z", "\(random.below(5) - 2)", member]
    case 8, 9: return ["ZREM", "z", member]
    case 10: return ["ZPOPMIN", "z", "\(random.below(3))"]
    case 11: return ["ZREMRANGEBYRANK", "z", "\(random.below(40))", "\(random.below(40))"]
    case 12: return ["ZREMRANGEBYSCORE", "z", "(\(random.below(5))", "\(random.below(9))"]
    default: return ["ZRANGESTORE", "z", "z", "0", "\(random.below(60))"]
    }
  }

  @Test func `the two encodings answer alike, and copies and snapshots are equal`() throws {
    let packed = try Harness()
    let treed = try Harness()
    _ = packed.run("CONFIG SET zset-max-listpack-entries 1000")
    _ = packed.run("CONFIG SET zset-max-listpack-value 1000")
    _ = treed.run("CONFIG SET zset-max-listpack-entries 0")
    forAll(seeds: 0..<200) { random in
      for line in ["DEL z copy", "CONFIG SET appendfsync no"] {
        _ = packed.run(line)
        _ = treed.run(line)
      }
      for _ in 0..<60 {
        let line = Self.command(&random).joined(separator: " ")
        let answers = (packed.run(line), treed.run(line))
        guard answers.0 == answers.1 else { return "\(line): \(answers)" }
      }
      return try Self.complaint(packed, .packedSortedSet) ?? Self.complaint(treed, .treeSortedSet)
    }
  }

  private static func complaint(_ harness: Harness, _ kind: Entry.Kind) throws -> String? {
    let table = harness.engine.keyspace.databases[0].pointee.table
    guard let entry = withWord(Array("z".utf8), table.find) else { return nil }
    entry.checkSortedSetInvariants()
    guard entry.kind == kind else { return "the encoding is \(entry.encodingName)" }
    let heap = harness.engine.keyspace.heap
    let before = heap.usedBytes
    let copy = Entry.make(
      key: entry.key, kind: kind, payload: entry.copySortedSet(heap), heap: heap)
    copy.checkSortedSetInvariants()
    guard pairs(copy) == pairs(entry) else { return "the copy is another" }
    copy.freeSortedSet(heap)
    copy.free(heap)
    guard heap.usedBytes == before else { return "a copy left memory behind" }
    return decoded(entry, harness)
  }

  private static func decoded(_ entry: Entry, _ harness: Harness) -> String? {
    let codec = harness.engine.keyspace.codec
    let heap = harness.engine.keyspace.heap
    let before = heap.usedBytes
    var bytes: [UInt8] = []
    codec.encode(entry, into: &bytes)
    var offset = 0
    guard let value = withWord(bytes, { codec.decode($0, at: &offset) }), offset == bytes.count
    else { return "what was encoded does not decode" }
    let copy = Entry.make(key: entry.key, kind: value.kind, payload: value.payload, heap: heap)
    defer {
      copy.freeSortedSet(heap)
      copy.free(heap)
    }
    guard pairs(copy) == pairs(entry) else { return "what was decoded is another" }
    for size in [0, 1, bytes.count / 2, bytes.count - 1] {
      var offset = 0
      let part = withWord(Array(bytes.prefix(size))) { codec.decode($0, at: &offset) }
      guard part == nil else { return "a part decodes" }
    }
    copy.checkSortedSetInvariants()
    let size = entry.sortedSetSizeBytes
    return size > 0 && before > size ? nil : "the size is \(size)"
  }

  @Test func `commands replayed from the log give the same sorted sets`() throws {
    let harness = try Harness()
    _ = harness.run("CONFIG SET appendfsync always")
    var random = SeededRandom(seed: 3)
    for _ in 0..<400 { _ = harness.run(Self.command(&random).joined(separator: " ")) }
    for line in [
      "B: BZPOPMIN q 0", "ZADD q 1 a 2 b", "C: BZMPOP 0 1 r MAX COUNT 2", "ZADD r 1 a 2 b 3 c",
      "GEOADD g 13.361389 38.115556 Palermo 15.087269 37.502669 Catania",
      "GEOSEARCHSTORE h g FROMLONLAT 15 37 BYRADIUS 150 km STOREDIST", "ZUNIONSTORE u 2 q r",
    ] {
      _ = harness.run(line)
    }
    let before = harness.contents
    _ = harness.run("crash")
    #expect(harness.contents == before)
    #expect(harness.run("ZRANGE q 0 -1") == "1) \"b\"")
  }

  @Test(arguments: [
    ("1", 1.0), ("-2.5", -2.5), (".5", 0.5), ("5.", 5), ("0x10", 16), ("1e3", 1000), ("+7", 7),
    ("inf", .infinity), ("-Infinity", -.infinity), ("0.1", 0.1),
    ("123456789012345678", 123_456_789_012_345_680),
    ("0.30000000000000004", 0.30000000000000004), ("9007199254740993", 9_007_199_254_740_992),
  ])
  func `scores read as strtod reads them`(text: String, value: Double) {
    #expect(withWord(Array(text.utf8), NumberText.double) == value)
  }

  @Test func `scores print as printf prints them`() {
    forAll(seeds: 0..<300) { random in
      for _ in 0..<100 {
        let magnitude = Math.pow(10, Double(random.below(24)) - 6)
        let value = Gen.oneOf(
          &random,
          [
            Gen.double(&random), Double(random.below(1 << 40)) / 1024 * magnitude,
            Double(random.below(100_000)) / 100, -Double(random.below(1 << 50)) / magnitude,
            (magnitude.nextDown), magnitude.nextUp, Double(random.below(1 << 30)) + 0.5,
          ])
        guard let text = NumberText.plainText(value) else { continue }
        let due = Math.format(value, significantDigits: 17)
        guard text == Array(due.utf8) else {
          return "\(due), not \(String(decoding: text, as: UTF8.self))"
        }
      }
      return nil
    }
  }

  @Test(arguments: ["", " 1", "1 ", "nan", "1e400", "1e-400", "abc", "1.2.3", "-", ".", "0x"])
  func `what is no number is refused`(text: String) {
    #expect(withWord(Array(text.utf8), NumberText.double) == nil)
  }
}
