import Core
import TestKit
import Testing

@testable import KeyValueEngine

/// Streams against an array of entries, and pending lists against a dictionary.
@Suite struct StreamTests {
  struct Item: Equatable {
    var id: StreamID
    var pairs: [[UInt8]]
  }

  enum Operation {
    /// Milliseconds further on, and the fields' number.
    case append(UInt64, Int)
    case delete(Int)
    case trimLength(Int, isApproximate: Bool)
    case trimID(Int)
  }

  @Test(arguments: [(4096, 100), (120, 0), (4096, 3), (0, 0)])
  func `a stream does what an array does, whatever its nodes may hold`(bytes: Int, entries: Int) {
    var settings = Settings()
    settings.streamNodeBytesMax = bytes
    settings.streamNodeEntriesMax = entries
    forAll(
      seeds: 0..<200,
      generate: { Gen.array(&$0, countMax: 200, Self.operation) },
      holds: { Self.run($0, settings) })
  }

  private static func operation(_ random: inout SeededRandom) -> Operation {
    switch random.below(20) {
    case 0...13: .append(UInt64(random.below(3)), random.below(6))
    case 14...17: .delete(random.below(1 << 20))
    case 18: .trimLength(random.below(60), isApproximate: random.chance(1, in: 2))
    default: .trimID(random.below(1 << 20))
    }
  }

  private static func pairs(_ number: Int, _ place: Int) -> [[UInt8]] {
    switch number {
    case 0...2: [Array("f".utf8), Array("\(place)".utf8)]
    case 3: [Array("f".utf8), [UInt8](repeating: 0x61, count: 150)]
    case 4: [Array("a".utf8), [], Array("b".utf8), Array("-7".utf8)]
    default: [Array("f\(place)".utf8), Array("v".utf8)]
    }
  }

  private static func run(_ operations: [Operation], _ settings: Settings) -> String? {
    let heap = Heap()
    defer { heap.destroy() }
    let stream = Stream.make(heap: heap)
    var model: [Item] = []
    var splitter = WordSplitter()
    defer { splitter.destroy() }
    for (place, operation) in operations.enumerated() {
      switch operation {
      case .append(let step, let number):
        let last = stream.pointee.lastID
        let id = StreamID(
          milliseconds: last.milliseconds + step, sequence: step == 0 ? last.sequence + 1 : 0)
        let item = Item(id: id, pairs: pairs(number, place))
        stream.pointee.append(id, splitter.copy(item.pairs), settings)
        model.append(item)
      case .delete(let index):
        let id = model.isEmpty ? StreamID.highest : model[index % model.count].id
        guard stream.pointee.delete(id) == !model.isEmpty else { return "deleting \(id)" }
        model.removeAll { $0.id == id }
      case .trimLength(let length, let isApproximate):
        let removed = stream.pointee.trim(
          to: .length(length), isApproximate: isApproximate, limit: 0)
        guard removed <= max(0, model.count - length) else { return "\(removed) were removed" }
        guard isApproximate || removed == max(0, model.count - length) else { return "too few" }
        model.removeFirst(removed)
      case .trimID(let index):
        let id = model.isEmpty ? StreamID.highest : model[index % model.count].id
        let removed = stream.pointee.trim(to: .firstID(id), isApproximate: false, limit: 0)
        guard removed == model.prefix(while: { $0.id < id }).count else { return "below \(id)" }
        model.removeFirst(removed)
      }
      stream.pointee.checkInvariants()
    }
    let fault = difference(stream.pointee, model) ?? copyFault(stream, model, heap)
    Stream.free(stream)
    return fault ?? (heap.usedBytes == 0 ? nil : "\(heap.usedBytes) bytes are left")
  }

  private static func items(
    _ stream: Stream, from start: StreamID, to end: StreamID, reversed: Bool
  ) -> [Item] {
    var items: [Item] = []
    stream.forEach(from: start, to: end, reversed: reversed) { element, _ in
      var pairs: [[UInt8]] = []
      element.forEachPair { pairs += [$0.copied, $1.copied] }
      items.append(Item(id: element.id, pairs: pairs))
      return true
    }
    return items
  }

  private static func difference(_ stream: Stream, _ model: [Item]) -> String? {
    let bounds =
      [StreamID.zero, .highest]
      + stride(from: 0, to: model.count, by: max(1, model.count / 4)).map { model[$0].id }
    for start in bounds {
      for end in bounds {
        let due = model.filter { $0.id >= start && $0.id <= end }
        guard items(stream, from: start, to: end, reversed: false) == due else {
          return "from \(start) to \(end)"
        }
        guard items(stream, from: start, to: end, reversed: true) == due.reversed() else {
          return "from \(end) back to \(start)"
        }
      }
    }
    return stream.length == model.count ? nil : "the length is \(stream.length)"
  }

  private static func copyFault(
    _ stream: UnsafeMutablePointer<Stream>, _ model: [Item], _ heap: Heap
  ) -> String? {
    let key = Array("s".utf8)
    let payload = UInt64(UInt(bitPattern: stream))
    let entry = withWord(key) { Entry.make(key: $0, kind: .stream, payload: payload, heap: heap) }
    let copy = Stream.at(payload: entry.copyStream(heap))
    entry.free(heap)
    defer { Stream.free(copy) }
    copy.pointee.checkInvariants()
    return difference(copy.pointee, model).map { "in the copy: \($0)" }
  }

  // MARK: - Pending lists

  @Test func `a pending list does what a sorted dictionary does`() {
    forAll(seeds: 0..<200) { random in
      let heap = Heap()
      defer { heap.destroy() }
      var list = PendingList(heap: heap)
      let consumer = withWord(Array("c".utf8)) { StreamConsumer.make(name: $0, now: 0, heap: heap) }
      var model: [UInt64: PendingEntry] = [:]
      for _ in 0..<300 {
        let number = UInt64(random.below(150))
        let id = StreamID(milliseconds: number / 10, sequence: number % 10)
        if let entry = model[number] {
          guard list.find(id) == entry else { return "\(id) is lost" }
          if random.chance(1, in: 2) {
            list.remove(id)?.free(heap)
            model[number] = nil
          }
        } else {
          guard list.remove(id) == nil else { return "\(id) was not there" }
          let entry = PendingEntry(
            deliveryTime: 1, deliveryCount: 1, consumer: consumer, heap: heap)
          list.insert(id, entry)
          model[number] = entry
        }
        list.checkInvariants()
        let next = model.keys.filter { $0 >= number }.min()
        guard list.first(from: id)?.entry == next.flatMap({ model[$0] }) else {
          return "what follows \(id)"
        }
      }
      for entry in model.values { entry.free(heap) }
      list.destroy()
      StreamConsumer.free(consumer, heap)
      return heap.usedBytes == 0 ? nil : "\(heap.usedBytes) bytes are left"
    }
  }

  // MARK: - Recovery

  @Test func `commands replayed from the log give the same streams and groups`() throws {
    let harness = try Harness()
    _ = harness.run("CONFIG SET appendfsync always")
    for number in 0..<500 {
      _ = harness.run("advance 3")
      _ = harness.run("XADD s MAXLEN ~ 250 * n \(number)")
    }
    for line in [
      "XADD s MINID ~ 30 LIMIT 10 * last 1", "XGROUP CREATE s g 0",
      "B: XREADGROUP GROUP g b BLOCK 0 STREAMS t s > >",
      "XGROUP CREATE t g $ MKSTREAM", "B: XREADGROUP GROUP g b BLOCK 0 COUNT 3 STREAMS t >",
      "XREADGROUP GROUP g ann COUNT 7 STREAMS s >", "advance 100", "XADD t * f v", "advance 10",
      "XREADGROUP GROUP g ann COUNT 2 STREAMS s 0", "XCLAIM t g ann 0 1-1", "XTRIM s MAXLEN ~ 70",
      "XAUTOCLAIM s g bob 5 - COUNT 4", "XSETID t 9999999999999-1 ENTRIESADDED 70",
      "XGROUP CREATECONSUMER t g late", "XACK t g 1-1",
    ] {
      _ = harness.run(line)
    }
    let before = harness.contents
    _ = harness.run("crash")
    #expect(harness.contents == before)
    _ = harness.run("checkpoint")
    _ = harness.run("crash")
    #expect(harness.contents == before)
  }
}
