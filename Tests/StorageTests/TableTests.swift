import Core
import TestKit
import Testing

@testable import Storage

@Suite struct TableTests {
  @Test(arguments: [4, 8, 10, 14, 20])
  func `a bloom filter lets about as many strangers pass as theory says`(bitsPerKey: Int) {
    var random = SeededRandom(seed: UInt64(bitsPerKey))
    let hash = { (random: inout SeededRandom) in
      StableHash.hash(OrderedBytes.of(random.next()), seed: 5)
    }
    let members = (0..<50_000).map { _ in hash(&random) }
    let filter = BloomFilter(hashes: members, bitsPerKey: bitsPerKey)
    let strangers = 200_000
    let passed = (0..<strangers).count { _ in filter.mayContain(hash(&random)) }
    let measured = Double(passed) / Double(strangers)
    let expected = BloomFilter.expectedFalsePositiveRate(
      bitsPerKey: Double(bitsPerKey), probeCount: filter.probeCount)
    #expect(members.allSatisfy { filter.mayContain($0) })
    #expect(abs(measured - expected) < expected * 0.15 + 0.0002, "\(measured), not \(expected)")
  }

  @Test func `what LZ4 has compressed comes back, and changed bytes never crash`() {
    forAll(seeds: 0..<(isSlow ? 20_000 : 2_000)) { random in
      let words = (0..<1 + random.below(6)).map { _ in Gen.bytes(&random, countMax: 12) }
      let text = (0..<random.below(400)).flatMap { _ in Gen.oneOf(&random, words) }
      var output = RawBuffer(capacity: 16)
      defer { output.free() }
      guard text.withUnsafeBytes({ LZ4.compress($0, into: &output) }) else {
        return output.count == 0 ? nil : "something was left behind"
      }
      if LZ4.decompress(output.bytes) != text { return "\(text.count) bytes came back otherwise" }
      var changed = Array(output.bytes)
      changed[random.below(changed.count)] ^= UInt8(1 + random.below(255))
      _ = changed.withUnsafeBytes { LZ4.decompress($0) }
      return nil
    }
  }

  @Test func `a memtable is a sorted list`() {
    forAll(seeds: 0..<(isSlow ? 1_000 : 60)) { random in
      let memtable = Memtable(sizeBytesMax: 1 << 20)
      var model: [(key: [UInt8], sequence: UInt64)] = []
      let isAscending = random.chance(1, in: 4)
      for sequence in 1...UInt64(1 + random.below(1_500)) {
        let key =
          isAscending ? OrderedBytes.of(sequence) : Gen.bytes(&random, countMax: 11)
        key.withUnsafeBytes { key in
          memtable.insert(key: key, sequence: sequence, kind: .put, value: key, isTombstone: false)
        }
        model.append((key, sequence))
      }
      if let fault = memtable.checkInvariants() { return fault }
      model.sort { $0.key == $1.key ? $0.sequence > $1.sequence : compareBytes($0.key, $1.key) < 0 }
      let cursor = SourceCursor(memtable, isFlushing: false)
      try cursor.seekToFirst()
      for (key, sequence) in model {
        let entry = cursor.entry.pointee
        let found = Array(UnsafeRawBufferPointer(start: entry.key, count: entry.keyCount))
        if !entry.isValid || found != key || entry.trailer >> 8 != sequence { return "\(key)" }
        try cursor.next()
      }
      return cursor.entry.pointee.isValid ? "there is more than was inserted" : nil
    }
  }

  @Test func `range deletes hide what each of them hides, however they are cut`() {
    forAll(seeds: 0..<(isSlow ? 5_000 : 400)) { random in
      var pieces = RangeTombstones()
      var model: [RangeTombstone] = []
      for sequence in 1...UInt64(1 + random.below(14)) {
        let (a, b) = (random.below(20), random.below(20))
        guard a != b else { continue }
        let tombstone = RangeTombstone(
          start: [UInt8(min(a, b))], end: [UInt8(max(a, b))],
          mark: RangeMark(sequence: sequence, timestamp: 0, deletedAtMilliseconds: 0))
        pieces.insert(tombstone)
        model.append(tombstone)
        if let fault = pieces.checkInvariants() { return fault }
      }
      for key in 0..<20 {
        let found = [UInt8(key)].withUnsafeBytes { pieces.marks(over: $0) }.map(\.sequence)
        let wanted = model.filter { $0.start[0] <= key && key < $0.end[0] }.map(\.sequence)
        if found != wanted.sorted(by: >) { return "over \(key): \(found), not \(wanted)" }
      }
      return nil
    }
  }
}

enum OrderedBytes {
  static func of(_ number: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    OrderedEncoding.append(number, to: &bytes)
    return bytes
  }
}
