import Core
import TestKit
import Testing

@testable import KeyValueEngine

/// The structures that values lie in, against plain models.
@Suite struct MemoryTests {
  @Test func `an entry table holds what a dictionary holds, through every resize`() {
    forAll(seeds: 0..<300) { random in
      let heap = Heap()
      var table = EntryTable(heap: heap, seed: random.next())
      var model: [[UInt8]: UInt64] = [:]
      for _ in 0..<random.below(400) {
        let key = Array("k\(random.below(120))".utf8)
        withWord(key) { word in
          let hash = table.hash(word)
          if random.chance(2, in: 5) {
            if let entry = table.remove(word, hash: hash) { entry.free(heap) }
            model[key] = nil
          } else if let entry = table.find(word) {
            entry.payload = random.next()
            model[key] = entry.payload
          } else {
            let payload = random.next()
            table.insert(
              Entry.make(key: word, kind: .score, payload: payload, heap: heap), hash: hash)
            model[key] = payload
          }
        }
        table.checkInvariants()
      }
      let found = Dictionary(
        uniqueKeysWithValues: table.entries.map { ($0.key.copied, $0.payload) })
      for entry in table.entries { entry.free(heap) }
      table.destroy()
      let leak = heap.usedBytes
      heap.destroy()
      if leak != 0 { return "\(leak) bytes were not freed" }
      return found == model ? nil : "\(found.count) keys, the model has \(model.count)"
    }
  }

  @Test func `a scan visits every key that stays, whatever else happens`() {
    forAll(seeds: 0..<200) { random in
      let heap = Heap()
      var table = EntryTable(heap: heap, seed: random.next())
      let stayCount = random.below(60)
      for number in 0..<stayCount { Self.insert("stay\(number)", &table, heap) }
      var seen = Set<[UInt8]>()
      var cursor: UInt64 = 0
      var rounds = 0
      repeat {
        cursor = table.scan(from: cursor, count: 1 + random.below(12)) {
          seen.insert($0.key.copied)
        }
        for _ in 0..<random.below(30) {
          let name = "go\(random.below(200))"
          if random.chance(1, in: 2) {
            Self.insert(name, &table, heap)
          } else {
            withWord(Array(name.utf8)) { word in
              table.remove(word, hash: table.hash(word))?.free(heap)
            }
          }
        }
        rounds += 1
      } while cursor != 0 && rounds < 10_000
      let missed = (0..<stayCount).filter { !seen.contains(Array("stay\($0)".utf8)) }
      for entry in table.entries { entry.free(heap) }
      table.destroy()
      heap.destroy()
      return missed.isEmpty && rounds < 10_000 ? nil : "missed \(missed) in \(rounds) rounds"
    }
  }

  private static func insert(_ name: String, _ table: inout EntryTable, _ heap: Heap) {
    withWord(Array(name.utf8)) { word in
      guard table.find(word) == nil else { return }
      table.insert(
        Entry.make(key: word, kind: .none, payload: 0, heap: heap), hash: table.hash(word))
    }
  }

  @Test func `an expiry queue gives its entries in order`() {
    forAll(seeds: 0..<200) { random in
      let heap = Heap()
      var queue = ExpiryQueue()
      var entries: [Entry] = []
      for number in 0..<random.below(80) {
        let key = Array("k\(number)".utf8)
        let entry = withWord(key) {
          Entry.make(key: $0, kind: .integerString, payload: 0, expires: true, heap: heap)
        }
        entry.setExpiry(Int64(random.below(50)))
        queue.insert(entry)
        entries.append(entry)
        if random.chance(1, in: 3), let other = entries.randomElement(using: &random) {
          other.setExpiry(Int64(random.below(50)))
          queue.reorder(other)
        }
        if random.chance(1, in: 5) {
          let gone = entries.remove(at: random.below(entries.count))
          queue.remove(gone)
          gone.free(heap)
        }
        queue.checkInvariants()
      }
      var times: [Int64] = []
      while let first = queue.first {
        times.append(first.expiry ?? 0)
        queue.remove(first)
        first.free(heap)
      }
      heap.destroy()
      return times == times.sorted() ? nil : "\(times)"
    }
  }

  @Test func `a listpack holds what an array holds`() {
    forAll(seeds: 0..<300) { random in
      let heap = Heap()
      var pack = Listpack(heap: heap)
      var model: [[UInt8]] = []
      for _ in 0..<random.below(60) {
        let size = random.chance(1, in: 10) ? 250 + random.below(300) : random.below(12)
        let word = (0..<size).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        let index = random.below(model.count + 1)
        let offset = index == model.count ? pack.endOffset : pack.offset(ofIndex: index)
        withWord(word) { word in
          if index < model.count, random.chance(1, in: 3) {
            pack.replace(at: offset, with: word, heap: heap)
            model[index] = word.copied
          } else if index < model.count, random.chance(1, in: 3) {
            pack.remove(at: offset)
            model.remove(at: index)
          } else {
            pack.insert(word, at: offset, heap: heap)
            model.insert(word.copied, at: index)
          }
        }
      }
      var forward: [[UInt8]] = []
      pack.forEach { forward.append($0.copied) }
      var backward: [[UInt8]] = []
      var offset = pack.endOffset
      while offset > 0 {
        offset = pack.previous(offset)
        backward.append(pack.element(at: offset).copied)
      }
      pack.free(heap)
      defer { heap.destroy() }
      if heap.usedBytes != 0 { return "not all was freed" }
      return forward == model && backward == model.reversed() ? nil : "differs from the model"
    }
  }
}
