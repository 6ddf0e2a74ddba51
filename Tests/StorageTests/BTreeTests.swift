import Core
import Storage
import TestKit
import Testing

/// One step of a random life of a store of B+trees.
enum BTreeOperation {
  case insert(tree: UInt32, key: Fill, number: Int, value: Fill)
  case delete(tree: UInt32, nearest: Fill, number: Int)
  case deleteMany(tree: UInt32, seed: UInt64)
  case removeAll(tree: UInt32)
  case wander(tree: UInt32, seed: UInt64)
  case checkpoint, reopen
  case crash(seed: UInt64)

  static func random(_ random: inout SeededRandom, growing: Bool) -> BTreeOperation {
    let tree = UInt32(1 + random.below(2))
    let key = Fill(byte: UInt8(random.below(4)), count: Gen.oneOf(&random, [0, 3, 8, 20, 900]))
    let number = random.below(400)
    switch random.below(100) {
    case 0..<(growing ? 70 : 35):
      let size = Gen.oneOf(&random, [0, 5, 40, 40, 300, 900, 5_000])
      return .insert(
        tree: tree, key: key, number: number,
        value: Fill(byte: UInt8(random.below(256)), count: size))
    case 70..<76, 35..<70: return .delete(tree: tree, nearest: key, number: number)
    case 76..<80:
      return growing ? .checkpoint : .deleteMany(tree: tree, seed: random.next())
    case 80..<88: return .wander(tree: tree, seed: random.next())
    case 88: return .removeAll(tree: tree)
    case 89..<95: return .checkpoint
    case 95..<97: return .reopen
    default: return .crash(seed: random.next())
    }
  }

  static func list(_ random: inout SeededRandom, count: Int) -> [BTreeOperation] {
    var isGrowing = true
    return (0..<count).map { index in
      if index % 60 == 59 { isGrowing.toggle() }
      return .random(&random, growing: isGrowing)
    }
  }

  static func key(_ fill: Fill, _ number: Int) -> [UInt8] {
    fill.bytes + [UInt8(number / 256), UInt8(number % 256)]
  }
}

/// Runs a list of operations on a store and on plain maps.
final class BTreeLife {
  typealias Model = [UInt32: [[UInt8]: [UInt8]]]

  let disk = MemoryDisk()
  private let faulty: FaultyDisk
  private var store: BTreeStore
  private var model: Model = [1: [:], 2: [:]]
  /// What the last checkpoint holds, and where in the owner's log it is.
  private var durable: Model = [1: [:], 2: [:]]
  private var position: UInt64 = 0

  init() throws {
    faulty = FaultyDisk(disk)
    store = try BTreeStore.open(on: faulty, name: "b", poolSizeBytes: 0)
  }

  static func run(_ operations: [BTreeOperation]) throws -> String? {
    let life = try BTreeLife()
    for (index, operation) in operations.enumerated() {
      if let fault = try life.run(operation) { return "operation \(index): \(fault)" }
      if index % 16 == 15, let fault = try life.check() { return "after \(index): \(fault)" }
    }
    return try life.check()
  }

  private func run(_ operation: BTreeOperation) throws -> String? {
    switch operation {
    case .insert(let tree, let fill, let number, let value):
      let key = BTreeOperation.key(fill, number)
      let wasThere = try store.tree(tree).insert(key, value.bytes)
      let old = model[tree]?.updateValue(value.bytes, forKey: key)
      return wasThere == (old != nil) ? nil : "insert says \(wasThere)"
    case .delete(let tree, let fill, let number):
      let wanted = BTreeOperation.key(fill, number)
      let key = sorted(tree).first { !$0.key.lexicographicallyPrecedes(wanted) }?.key ?? wanted
      let wasThere = try store.tree(tree).delete(key)
      let old = model[tree]?.removeValue(forKey: key)
      return wasThere == (old != nil) ? nil : "delete says \(wasThere)"
    case .deleteMany(let tree, let seed):
      var random = SeededRandom(seed: seed)
      for pair in sorted(tree) where random.chance(3, in: 4) {
        try store.tree(tree).delete(pair.key)
        model[tree]?[pair.key] = nil
      }
    case .removeAll(let tree):
      try store.tree(tree).removeAll()
      model[tree] = [:]
    case .wander(let tree, let seed): return try wander(tree, seed)
    case .checkpoint:
      position += 1
      try store.checkpoint(position: position)
      durable = model
    case .reopen: try reopen()
    case .crash(let seed):
      var random = SeededRandom(seed: seed)
      disk.crash(tearing: &random)
      try reopen()
      if store.position != position { return "position \(store.position), not \(position)" }
      return try check()
    }
    return nil
  }

  private func reopen() throws {
    store = try BTreeStore.open(on: faulty, name: "b", poolSizeBytes: 0)
    model = durable
  }

  private func sorted(_ tree: UInt32) -> [Pair] {
    (model[tree] ?? [:]).map { Pair(key: $0.key, value: $0.value) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  private func check() throws -> String? {
    if let fault = try store.checkInvariants() { return fault }
    for number in [UInt32(1), 2] {
      let tree = try store.tree(number)
      let wanted = sorted(number)
      if tree.count != wanted.count { return "\(tree.count) entries, not \(wanted.count)" }
      for isForward in [true, false] where try pairs(tree, isForward) != wanted {
        return "a scan \(isForward ? "forwards" : "backwards") differs"
      }
      for pair in wanted.prefix(20) where try tree.get(pair.key) != pair.value {
        return "key \(pair.key) differs"
      }
    }
    return nil
  }

  private func pairs(_ tree: BTree, _ isForward: Bool) throws -> [Pair] {
    let cursor = tree.cursor()
    var pairs: [Pair] = []
    if isForward { try cursor.seekToFirst() } else { try cursor.seekToLast() }
    while cursor.isValid {
      pairs.append(Pair(key: Array(cursor.keyBytes), value: try cursor.value()))
      if isForward { try cursor.next() } else { try cursor.previous() }
    }
    return isForward ? pairs : pairs.reversed()
  }

  /// Moves a cursor to and fro while entries come and go.
  private func wander(_ number: UInt32, _ seed: UInt64) throws -> String? {
    var random = SeededRandom(seed: seed)
    let tree = try store.tree(number)
    let cursor = tree.cursor()
    for _ in 0..<12 {
      let all = sorted(number)
      let key = BTreeOperation.key(Fill(byte: UInt8(random.below(4)), count: 3), random.below(400))
      var wanted: [UInt8]?
      switch random.below(5) {
      case 0:
        try cursor.seek(to: key)
        wanted = all.first { !$0.key.lexicographicallyPrecedes(key) }?.key
      case 1:
        try cursor.seek(toLastAtOrBefore: key)
        wanted = all.last { !key.lexicographicallyPrecedes($0.key) }?.key
      case 2:
        let victim = random.chance(1, in: 2) && cursor.isValid ? Array(cursor.keyBytes) : key
        try tree.delete(victim)
        model[number]?[victim] = nil
        continue
      default:
        guard cursor.isValid else { continue }
        let here = Array(cursor.keyBytes)
        if random.chance(1, in: 2) {
          try cursor.next()
          wanted = all.first { here.lexicographicallyPrecedes($0.key) }?.key
        } else {
          try cursor.previous()
          wanted = all.last { $0.key.lexicographicallyPrecedes(here) }?.key
        }
      }
      let found = cursor.isValid ? Array(cursor.keyBytes) : nil
      if found != wanted { return "the cursor is at \(found ?? []), not at \(wanted ?? [])" }
    }
    return nil
  }
}

@Suite struct BTreeTests {
  @Test func `trees are sorted maps through checkpoints, crashes and reopenings`() {
    forAll(
      seeds: 0..<lifeCount, generate: { BTreeOperation.list(&$0, count: operationCount) },
      holds: { try BTreeLife.run($0) })
  }

  @Test(arguments: [0, 1, 2, 100, 5_000])
  func `a loaded tree is what was loaded, and full`(count: Int) throws {
    let store = try BTreeStore.open(on: MemoryDisk(), name: "b", poolSizeBytes: 1 << 20)
    let tree = try store.tree(7)
    var random = SeededRandom(seed: 1)
    let pairs = (0..<count).map { number in
      Pair(key: OrderedBytes.of(UInt64(number)), value: TreeOperation.value(&random).bytes)
    }
    var next = pairs.makeIterator()
    try tree.bulkLoad { next.next().map { ($0.key, $0.value) } }
    #expect(try store.checkInvariants() == nil)
    try store.checkpoint(position: 1)
    let again = try store.tree(7)
    for pair in pairs where try again.get(pair.key) != pair.value { Issue.record("\(pair.key)") }
    for pair in pairs.prefix(3_000) { try again.delete(pair.key) }
    #expect(try store.checkInvariants() == nil)
    #expect(again.count == max(0, count - 3_000))
  }

  @Test func `whatever disk operation fails, a checkpoint is whole or did not happen`() throws {
    let run = { (fault: FaultyDisk.Fault?, disk: MemoryDisk) -> (FaultyDisk, UInt64, Bool) in
      let faulty = FaultyDisk(disk, fault: fault)
      var reached: UInt64 = 0
      var isAttempted = false
      do throws(StorageError) {
        let store = try BTreeStore.open(on: faulty, name: "b", poolSizeBytes: 0)
        for round in UInt64(1)...4 {
          for number in 0..<120 {
            let key = OrderedBytes.of(UInt64(number * 7 % 120))
            let value = [UInt8](repeating: UInt8(round), count: 500 + number * 9)
            try store.tree(1).insert(key, value)
          }
          isAttempted = true
          try store.checkpoint(position: round)
          isAttempted = false
          reached = round
        }
      } catch {}
      return (faulty, reached, isAttempted)
    }
    let clean = run(nil, MemoryDisk())
    var complaints: [String] = []
    var random = SeededRandom(seed: 9)
    for place in 0..<clean.0.operationCount where isSlow || place % 9 == 0 {
      let disk = MemoryDisk()
      let (_, reached, isAttempted) = run(.failingFrom(place), disk)
      disk.crash(tearing: &random)
      do throws(StorageError) {
        let store = try BTreeStore.open(on: disk, name: "b", poolSizeBytes: 0)
        let isWell =
          store.position == reached || isAttempted && store.position == reached + 1
        if !isWell { complaints.append("\(place): \(store.position), not \(reached)") }
        if let fault = try store.checkInvariants() { complaints.append("\(place): \(fault)") }
        let value = try store.tree(1).get(OrderedBytes.of(5))
        if value?.first.map(UInt64.init) ?? 0 != store.position {
          complaints.append("\(place): the value is of another round")
        }
      } catch { complaints.append("\(place): \(error)") }
    }
    #expect(complaints == [])
  }

  @Test func `a file with any byte changed gives the right data or names the damage`() throws {
    let disk = MemoryDisk()
    let store = try BTreeStore.open(on: disk, name: "b", poolSizeBytes: 0)
    for round in 0..<3 {
      for number in 0..<40 {
        let value = [UInt8](repeating: UInt8(round), count: number == 3 ? 5_000 : 60)
        try store.tree(1).insert(OrderedBytes.of(UInt64(number)), value)
      }
      try store.checkpoint(position: UInt64(round + 1))
    }
    try disk.open("b", create: false).sync()
    let image = try disk.image()
    let bytes = image.files["b"]?.bytes ?? []
    var complaints: [String] = []
    for place in stride(from: 0, to: bytes.count, by: isSlow ? 1 : 7) {
      var changed = bytes
      changed[place] ^= 1 << UInt8(place % 8)
      var damaged = image
      damaged.files["b"] = BlockedBytes(changed)
      do throws(StorageError) {
        let store = try BTreeStore.open(on: MemoryDisk(damaged), name: "b", poolSizeBytes: 0)
        if store.position != 3 { complaints.append("byte \(place): position \(store.position)") }
        let tree = try store.tree(1)
        for number in 0..<40 {
          let value = try tree.get(OrderedBytes.of(UInt64(number)))
          if value?.last != 2 { complaints.append("byte \(place): key \(number) is wrong") }
        }
      } catch {
        guard case .damaged = error else {
          complaints.append("byte \(place): \(error)")
          continue
        }
      }
    }
    #expect(complaints == [])
  }
}
