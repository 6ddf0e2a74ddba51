import Core
import TestKit
import Testing

@testable import KeyValueEngine

/// Hashes of both encodings against a dictionary.
@Suite struct HashValueTests {
  enum Operation {
    case set([UInt8], [UInt8])
    case remove([UInt8])
  }

  @Test(arguments: [0, 8, 512])
  func `a hash becomes a table when it grows or a word is long`(packedCountMax: Int) {
    forAll(
      seeds: 0..<200, generate: { Gen.array(&$0, countMax: 300, Self.operation) },
      holds: { Self.run($0, packedCountMax: packedCountMax) })
  }

  @Test func `a value of every kind comes back from its bytes`() {
    forAll(
      seeds: 0..<200, generate: { Gen.array(&$0, countMax: 60, Self.operation) },
      holds: Self.roundTrip)
  }

  private static func operation(_ random: inout SeededRandom) -> Operation {
    let field = [UInt8](repeating: UInt8(random.below(60)), count: 1 + random.below(2))
    if random.chance(1, in: 4) { return .remove(field) }
    let size =
      random.chance(9, in: 10) ? random.below(12) : Gen.oneOf(&random, [64, 65, 128, 129, 500])
    return .set(field, [UInt8](repeating: UInt8(random.below(256)), count: size))
  }

  private static func makeHash(_ heap: Heap, packedCountMax: Int = 512) -> HashValue {
    let entry = withWord(Array("key".utf8)) {
      Entry.make(key: $0, kind: .packedHash, payload: Listpack(heap: heap).payload, heap: heap)
    }
    return HashValue(
      entry: entry, heap: heap, seed: 1, packedCountMax: packedCountMax, packedSizeMax: 64)
  }

  private static func run(_ operations: [Operation], packedCountMax: Int) -> String? {
    let heap = Heap()
    defer { heap.destroy() }
    let hash = makeHash(heap, packedCountMax: packedCountMax)
    var model: [[UInt8]: [UInt8]] = [:]
    for operation in operations {
      switch operation {
      case .set(let field, let value):
        let isNew = withWord(field) { field in withWord(value) { hash.set(field, to: $0) } }
        guard isNew == (model.updateValue(value, forKey: field) == nil) else { return "set" }
      case .remove(let field):
        let wasThere = withWord(field, hash.remove)
        guard wasThere == (model.removeValue(forKey: field) != nil) else { return "remove" }
      }
      hash.checkInvariants()
      guard hash.count == model.count else { return "count \(hash.count), not \(model.count)" }
    }
    guard contents(hash) == model else { return "the fields differ" }
    for (field, value) in model {
      guard withWord(field, { hash.value(of: $0)?.copied }) == value else { return "a value" }
    }
    let size = hash.entry.collectionSizeBytes + Heap.chunkSize(of: hash.entry.sizeBytes)
    guard size == heap.usedBytes else { return "the size is not what the heap counts" }
    return freed(hash.entry, heap)
  }

  private static func contents(_ hash: HashValue) -> [[UInt8]: [UInt8]] {
    var found: [[UInt8]: [UInt8]] = [:]
    hash.visit { found[$0.copied] = $1.copied }
    return found
  }

  private static func freed(_ entry: Entry, _ heap: Heap) -> String? {
    entry.freeCollection(heap)
    entry.free(heap)
    return heap.usedBytes == 0 ? nil : "\(heap.usedBytes) bytes are left"
  }

  /// Encodes a list, a set and a hash of the same words, decodes them, and decodes every prefix of
  /// the bytes: what is cut short is refused, and nothing of it stays allocated.
  private static func roundTrip(_ operations: [Operation]) -> String? {
    let heap = Heap()
    defer { heap.destroy() }
    let hash = makeHash(heap)
    let key = hash.entry.key.copied
    let list = QuickList(heap: heap)
    let members = withWord(key) {
      Entry.make(
        key: $0, kind: .integerSet, payload: IntegerSet(heap: heap).payload, heap: heap)
    }
    let set = SetValue(entry: members, heap: heap, seed: 2, integersMax: 512)
    for operation in operations {
      guard case .set(let field, let value) = operation else { continue }
      _ = withWord(field) { field in withWord(value) { hash.set(field, to: $0) } }
      withWord(value) { list.append($0, limit: .standard, heap: heap) }
      let member = value.count < 64 ? Array(String(value.count).utf8) : value
      _ = withWord(member, set.insert)
    }
    let elements = withWord(key) {
      Entry.make(key: $0, kind: .quickList, payload: list.payload, heap: heap)
    }
    var fault: String?
    for entry in [hash.entry, members, elements] where entry.elementCount > 0 {
      fault = fault ?? decoding(entry, heap)
    }
    for entry in [hash.entry, members] {
      entry.freeCollection(heap)
      entry.free(heap)
    }
    return fault ?? freed(elements, heap)
  }

  private static func decoding(_ entry: Entry, _ heap: Heap) -> String? {
    let codec = ValueCodec(heap: heap, hashSeed: 3)
    var bytes: [UInt8] = []
    codec.encode(entry, into: &bytes)
    let usedBytes = heap.usedBytes
    let fault = bytes.withUnsafeBytes { bytes -> String? in
      var offset = 0
      guard let value = codec.decode(bytes, at: &offset), offset == bytes.count else {
        return "\(entry.kind) is not decoded"
      }
      let decoded = Entry.make(key: entry.key, kind: value.kind, payload: value.payload, heap: heap)
      decoded.checkCollectionInvariants()
      let isSame = sortedWords(decoded) == sortedWords(entry)
      decoded.freeCollection(heap)
      decoded.free(heap)
      if !isSame { return "\(entry.kind) comes back as another" }
      for size in 0..<bytes.count {
        var offset = 0
        guard codec.decode(Word(rebasing: bytes[..<size]), at: &offset) == nil else {
          return "\(entry.kind) is decoded from \(size) of \(bytes.count) bytes"
        }
      }
      return nil
    }
    return fault ?? (heap.usedBytes == usedBytes ? nil : "refused bytes stay allocated")
  }

  private static func sortedWords(_ entry: Entry) -> [String] {
    var words: [String] = []
    if entry.kind == .packedHash || entry.kind == .tableHash {
      let hash = HashValue(
        entry: entry, heap: Heap(), seed: 0, packedCountMax: 0, packedSizeMax: 0)
      hash.visit { words.append("\($0.copied)=\($1.copied)") }
      hash.heap.destroy()
    } else {
      entry.forEachElement { words.append("\($0.copied)") }
    }
    return entry.kind == .quickList ? words : words.sorted()
  }
}
