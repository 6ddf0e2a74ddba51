import Core
import TestKit
import Testing

@Suite struct HashTests {
  @Test func `hashes and draws are the same for ever`() {
    // Files and rings hold these: a change of one value is a change of format.
    let hashes: [(String, UInt64, UInt64)] = [
      ("", 0, 0x96EB_BE17_3FF7_2A30),
      ("a", 0, 0x28D2_0533_09D2_8531),
      ("abc", 0, 0x02A4_F1D7_CB51_6C72),
      ("key:1", 0, 0x37B7_D969_2B4F_61AA),
      ("key:1", 1, 0x6779_BEC7_3286_0042),
      ("sixteen bytes ok", 0, 0x0D82_DFE4_FE60_6A5A),
      ("a text of more than sixteen bytes", 7, 0xBE89_5447_48C1_4B05),
    ]
    for (text, seed, expected) in hashes {
      checkEqual(StableHash.hash(text, seed: seed), expected, "hash of '\(text)' under \(seed)")
      checkEqual(
        StableHash.hash(Array(text.utf8), seed: seed), expected, "hash of the bytes of '\(text)'")
    }
    checkEqual(StableHash.hash(42 as UInt64), 0x2035_C98E_3D53_CDD6, "hash of 42")
    var random = SeededRandom(seed: 42)
    checkEqual(
      (0..<4).map { _ in random.next() },
      [
        1_546_998_764_402_558_742, 6_990_951_692_964_543_102, 12_544_586_762_248_559_009,
        17_057_574_109_182_124_193,
      ], "draws of seed 42")
    checkEqual(
      (0..<8).map { _ in random.below(10) }, [9, 7, 7, 8, 7, 5, 6, 2], "small draws of seed 42")
  }

  @Test func `every bit of a hash is set for half of all keys, and buckets fill evenly`() {
    let count = 20_000
    var bits = [Int](repeating: 0, count: 64)
    var buckets = [Int](repeating: 0, count: 64)
    for number in 0..<count {
      let hash = StableHash.hash("key:\(number)")
      buckets[Int(hash % 64)] += 1
      for bit in 0..<64 where hash >> UInt64(bit) & 1 == 1 { bits[bit] += 1 }
    }
    // Six standard deviations of a fair coin: 6 · √count / 2.
    for bit in 0..<64 {
      check(abs(bits[bit] - count / 2) < 425, "bit \(bit) is set \(bits[bit]) times of \(count)")
      check(abs(buckets[bit] - count / 64) < 106, "bucket \(bit) has \(buckets[bit]) keys")
    }
  }

  @Test func `texts of every length up to 64 differ in their hash`() {
    var seen: Set<UInt64> = []
    for length in 0..<64 {
      let bytes = [UInt8](repeating: 0, count: length)
      check(seen.insert(StableHash.hash(bytes)).inserted, "\(length) zeros collide")
      for index in 0..<length {
        var other = bytes
        other[index] = 1
        check(seen.insert(StableHash.hash(other)).inserted, "\(length) bytes, one at \(index)")
      }
    }
  }

  @Test func `a draw below a bound is below it and reaches every number`() {
    var random = SeededRandom(seed: 1)
    for bound in 1...20 {
      let drawn = Set((0..<1_000).map { _ in random.below(bound) })
      checkEqual(drawn, Set(0..<bound), "draws below \(bound)")
    }
    var first = random.split()
    let expected = first
    _ = random.next()
    check(first == expected && first.next() != random.next(), "a split generator is independent")
  }
}
