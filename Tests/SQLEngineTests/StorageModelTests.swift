import Core
import TestKit
import Testing

@testable import SQLEngine

/// The heap and the index against models that are too simple to be wrong.
@Suite struct StorageModelTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5]

  @Test(arguments: seeds)
  func aHeapKeepsWhatIsWritten(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let heap = Heap(id: 1)
    var model: [(row: [SQLValue], isRemoved: Bool, xmax: TransactionID)] = []
    for step in 0..<4000 {
      switch random.below(20) {
      case 0 where !model.isEmpty:
        let index = random.below(model.count)
        heap.end(index, by: 9, command: 0)
        if !model[index].isRemoved { model[index].xmax = 9 }
      case 1 where !model.isEmpty:
        let index = random.below(model.count)
        heap.remove(index)
        model[index].isRemoved = true
      case 2 where !model.isEmpty:
        let index = random.below(model.count)
        if model[index].isRemoved { continue }
        let row = Self.row(&random)
        heap.rewrite(index, row)
        model[index].row = row
      default:
        let row = Self.row(&random)
        let index = heap.insert(row, by: 5, command: 0)
        #expect(index == model.count, "seed \(seed), step \(step)")
        model.append((row, false, 0))
      }
    }
    #expect(heap.checkInvariants() == nil, "seed \(seed)")
    let wrong = model.indices.first { index in
      let version = heap.version(index)
      if model[index].isRemoved { return !version.isRemoved }
      if version.isRemoved { return true }
      return zip(heap.row(index), model[index].row).contains { !Self.isSame($0, $1) }
    }
    #expect(wrong == nil, "seed \(seed): version \(wrong ?? -1) is not what was written")
  }

  private static func row(_ random: inout SeededRandom) -> [SQLValue] {
    let number = Int64(random.below(1000))
    return [
      random.below(10) == 0 ? .null : .int(number),
      random.below(10) == 0 ? .null : .text("t\(number)"),
      random.below(50) == 0 ? .numeric(.nan) : .numeric(.small(number, scale: 2)),
      random.below(40) == 0 ? .text("odd") : .double(Double(number) / 4),
    ]
  }

  private static func isSame(_ a: SQLValue, _ b: SQLValue) -> Bool {
    String(describing: a) == String(describing: b)
  }

  @Test(arguments: seeds)
  func anIndexIsASortedList(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let order = KeyOrder(
      terms: [
        KeyOrder.Term(type: .int4, isDescending: seed % 2 == 0, nullsFirst: seed % 3 == 0),
        KeyOrder.Term(type: .text),
      ])
    let index = BTreeIndex(order: order)
    var model: [(key: [SQLValue], version: Int)] = []
    for version in 0..<6000 {
      if random.below(4) == 0, !model.isEmpty {
        let gone = model.remove(at: random.below(model.count))
        #expect(index.remove(gone.key, version: gone.version), "seed \(seed), \(version)")
      } else {
        let key: [SQLValue] = [
          random.below(20) == 0 ? .null : .int(Int64(random.below(300))),
          .text(String(repeating: "x", count: random.below(20)) + "\(random.below(5))"),
        ]
        index.insert(key, version: version)
        model.append((key, version))
      }
    }
    #expect(index.checkInvariants() == nil, "seed \(seed)")
    model.sort { a, b in
      let result = order.comparePrefix(a.key, b.key)
      return result != 0 ? result < 0 : a.version < b.version
    }
    let all = index.versions(
      from: nil, isLowerInclusive: true, to: nil, isUpperInclusive: true)
    #expect(all == model.map(\.version), "seed \(seed)")
    var backwards: [Int] = []
    var upper: TreeKey? = .above([])
    while let from = upper {
      upper = index.collectDescending(
        below: from, downTo: .below([]), limit: Int.max, into: &backwards)
    }
    #expect(backwards == model.map(\.version).reversed(), "seed \(seed), backwards")
    for _ in 0..<50 {
      let key = model[random.below(model.count)].key
      let due = model.filter { order.comparePrefix($0.key, [key[0]]) == 0 }.map(\.version)
      #expect(index.versions(equalTo: [key[0]]) == due, "seed \(seed)")
    }
  }

  /// Keys compare byte by byte as their values do.
  @Test(arguments: seeds)
  func encodedKeysKeepTheOrder(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var values: [(SQLValue, TypeID)] = []
    for _ in 0..<400 {
      let number = Int64(bitPattern: random.next()) >> Int64(random.below(60))
      let scale = Int16(random.below(19))
      values.append(
        (.numeric(.small(number % 1_000_000_000_000_000_000, scale: scale)), .numeric))
    }
    values += [Numeric.nan, .infinity, .negativeInfinity, .zero].map { (.numeric($0), .numeric) }
    for (a, type) in values {
      for (b, _) in values.prefix(60) {
        var x: [UInt8] = []
        var y: [UInt8] = []
        KeyEncoding.append(a, as: type, to: &x)
        KeyEncoding.append(b, as: type, to: &y)
        let due = ValueOrder.compare(a, b, as: type).signum()
        #expect(ValueOrder.compareBytes(x, y).signum() == due, "seed \(seed): \(a) and \(b)")
      }
    }
  }
}
