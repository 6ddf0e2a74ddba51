import Core
import TestKit
import Testing

@testable import KeyValueEngine

/// Lists against an array of the same elements.
@Suite struct QuickListTests {
  enum Operation {
    case append([UInt8])
    case prepend([UInt8])
    /// Places are numbers that are taken modulo what there is.
    case insertBefore(Int, [UInt8])
    case insertAfter(Int, [UInt8])
    case replace(Int, [UInt8])
    case remove(Int)
    case removeRange(Int, Int)
    case removeBackwards([UInt8])
  }

  @Test(arguments: [-2, -1, 1, 3, 128])
  func `a list does what an array does, whatever its nodes may hold`(setting: Int) {
    forAll(
      seeds: 0..<200, generate: { Gen.array(&$0, countMax: 400, Self.operation) },
      holds: { Self.run($0, limit: QuickList.NodeLimit(setting: setting)) })
  }

  private static func operation(_ random: inout SeededRandom) -> Operation {
    let place = random.below(1 << 20)
    switch random.below(16) {
    case 0...3: return .append(word(&random))
    case 4...6: return .prepend(word(&random))
    case 7, 8: return .insertBefore(place, word(&random))
    case 9, 10: return .insertAfter(place, word(&random))
    case 11, 12: return .replace(place, word(&random))
    case 13: return .remove(place)
    case 14: return .removeBackwards(word(&random))
    default: return .removeRange(place, random.below(random.chance(1, in: 5) ? 300 : 4))
    }
  }

  /// Sizes around those at which the form of an element changes, and some bigger than a node.
  private static func word(_ random: inout SeededRandom) -> [UInt8] {
    let size =
      random.chance(3, in: 4)
      ? random.below(4) : Gen.oneOf(&random, [64, 248, 249, 252, 253, 254, 255, 900, 4000, 9000])
    return [UInt8](repeating: UInt8(random.below(3)), count: size)
  }

  private static func run(_ operations: [Operation], limit: QuickList.NodeLimit) -> String? {
    let heap = Heap()
    defer { heap.destroy() }
    let list = QuickList(heap: heap)
    var model: [[UInt8]] = []
    for operation in operations {
      apply(operation, to: list, and: &model, limit, heap)
      list.checkInvariants(limit: limit)
      guard list.count == model.count else { return "count \(list.count), not \(model.count)" }
    }
    if let fault = difference(list, model) { return fault }
    let copy = list.copy(heap: heap)
    copy.checkInvariants(limit: limit)
    if let fault = difference(copy, model) { return "copy: \(fault)" }
    copy.free(heap)
    guard list.sizeBytes == heap.usedBytes else { return "the size is not what the heap counts" }
    list.free(heap)
    return heap.usedBytes == 0 ? nil : "\(heap.usedBytes) bytes are left"
  }

  private static func apply(
    _ operation: Operation, to list: QuickList, and model: inout [[UInt8]],
    _ limit: QuickList.NodeLimit, _ heap: Heap
  ) {
    func position(_ place: Int) -> (index: Int, position: QuickList.Position)? {
      guard !model.isEmpty else { return nil }
      return list.position(ofIndex: place % model.count).map { (place % model.count, $0) }
    }
    switch operation {
    case .append(let word):
      withWord(word) { list.append($0, limit: limit, heap: heap) }
      model.append(word)
    case .prepend(let word):
      withWord(word) { list.prepend($0, limit: limit, heap: heap) }
      model.insert(word, at: 0)
    case .insertBefore(let place, let word):
      guard let (index, position) = position(place) else { return }
      withWord(word) { list.insert($0, before: position, limit: limit, heap: heap) }
      model.insert(word, at: index)
    case .insertAfter(let place, let word):
      guard let (index, position) = position(place) else { return }
      withWord(word) { list.insert($0, after: position, limit: limit, heap: heap) }
      model.insert(word, at: index + 1)
    case .replace(let place, let word):
      guard let (index, position) = position(place) else { return }
      withWord(word) { list.replace(at: position, with: $0, limit: limit, heap: heap) }
      model[index] = word
    case .remove(let place):
      guard let (index, position) = position(place) else { return }
      list.remove(position, heap: heap)
      model.remove(at: index)
    case .removeRange(let place, let count):
      let start = model.isEmpty ? 0 : place % model.count
      let end = min(start + count, model.count)
      list.removeRange(from: start, count: end - start, heap: heap)
      model.removeSubrange(start..<end)
    case .removeBackwards(let word):
      removeBackwards(word, from: list, heap)
      model.removeAll { $0 == word }
    }
  }

  /// As LREM with a negative count does it.
  private static func removeBackwards(_ word: [UInt8], from list: QuickList, _ heap: Heap) {
    var place = list.lastPosition
    while let position = place {
      place = list.position(from: position, .backwards)
      if list.element(at: position).copied == word { list.remove(position, heap: heap) }
    }
  }

  private static func difference(_ list: QuickList, _ model: [[UInt8]]) -> String? {
    var forwards: [[UInt8]] = []
    list.visit { forwards.append($0.copied) }
    guard forwards == model else { return "the elements differ" }
    var backwards: [[UInt8]] = []
    list.visit(from: list.count - 1, count: list.count, .backwards) {
      backwards.append($0.copied)
    }
    guard backwards == model.reversed() else { return "the elements differ from behind" }
    for (index, word) in model.enumerated() {
      let found = list.position(ofIndex: index).map { list.element(at: $0).copied }
      guard found == word else { return "element \(index) is another" }
    }
    return list.position(ofIndex: model.count) == nil ? nil : "there is an element behind the last"
  }
}
