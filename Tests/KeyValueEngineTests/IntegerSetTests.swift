import Core
import TestKit
import Testing

@testable import KeyValueEngine

/// Sets against a `Set`: integers alone, and values of both encodings.
@Suite struct IntegerSetTests {
  enum Operation {
    case insert(Int64)
    case remove(Int64)
    case insertWord([UInt8])
  }

  @Test func `a set of integers is sorted, and as wide as its widest`() {
    forAll(
      seeds: 0..<200, generate: { Gen.array(&$0, countMax: 300, Self.integerOperation) },
      holds: Self.runIntegers)
  }

  @Test(arguments: [0, 4, 512])
  func `a set becomes a table when it grows or a member is no integer`(integersMax: Int) {
    forAll(
      seeds: 0..<200, generate: { Gen.array(&$0, countMax: 300, Self.operation) },
      holds: { Self.run($0, integersMax: integersMax) })
  }

  private static func integerOperation(_ random: inout SeededRandom) -> Operation {
    let integer = random.chance(3, in: 4) ? Int64(random.below(200)) - 100 : Gen.signed(&random)
    return random.chance(1, in: 3) ? .remove(integer) : .insert(integer)
  }

  private static func operation(_ random: inout SeededRandom) -> Operation {
    random.chance(1, in: 60)
      ? .insertWord(Gen.bytes(&random, countMax: 3)) : integerOperation(&random)
  }

  private static func runIntegers(_ operations: [Operation]) -> String? {
    let heap = Heap()
    defer { heap.destroy() }
    var integers = IntegerSet(heap: heap)
    var model: Set<Int64> = []
    for operation in operations {
      switch operation {
      case .insert(let value):
        let isNew = integers.insert(value, heap: heap)
        guard isNew == model.insert(value).inserted else { return "insert \(value)" }
      case .remove(let value):
        let wasThere = integers.remove(value, heap: heap)
        guard wasThere == (model.remove(value) != nil) else { return "remove \(value)" }
      case .insertWord: break
      }
      integers.checkInvariants()
    }
    let copy = integers.copy(heap: heap)
    let found = (0..<copy.count).map { copy[$0] }
    guard found == model.sorted() else { return "\(found) is not \(model.sorted())" }
    guard model.allSatisfy(integers.contains) else { return "a member is not found" }
    copy.free(heap)
    integers.free(heap)
    return heap.usedBytes == 0 ? nil : "\(heap.usedBytes) bytes are left"
  }

  private static func run(_ operations: [Operation], integersMax: Int) -> String? {
    let heap = Heap()
    defer { heap.destroy() }
    let entry = withWord(Array("key".utf8)) {
      Entry.make(
        key: $0, kind: .integerSet, payload: IntegerSet(heap: heap).payload, heap: heap)
    }
    let set = SetValue(entry: entry, heap: heap, seed: 1, integersMax: integersMax)
    var model: Set<[UInt8]> = []
    var mustBeTable = false
    for operation in operations {
      switch operation {
      case .insert(let value):
        let word = Array(String(value).utf8)
        guard withWord(word, set.insert) == model.insert(word).inserted else { return "insert" }
      case .insertWord(let word):
        guard withWord(word, set.insert) == model.insert(word).inserted else { return "insert" }
        if withWord(word, { $0.integer == nil }) { mustBeTable = true }
      case .remove(let value):
        let word = Array(String(value).utf8)
        guard withWord(word, set.remove) == (model.remove(word) != nil) else { return "remove" }
      }
      if model.count > integersMax { mustBeTable = true }
      guard (entry.kind == .tableSet) == mustBeTable else { return "the encoding is wrong" }
      set.checkInvariants()
    }
    guard Set(set.members) == model, set.count == model.count else { return "members differ" }
    guard model.allSatisfy({ withWord($0, set.contains) }) else { return "a member is missing" }
    let size = entry.collectionSizeBytes + Heap.chunkSize(of: entry.sizeBytes)
    guard size == heap.usedBytes else { return "the size is not what the heap counts" }
    entry.freeCollection(heap)
    entry.free(heap)
    return heap.usedBytes == 0 ? nil : "\(heap.usedBytes) bytes are left"
  }
}
