import Core
import Storage
import TestKit

/// Runs a list of operations on a tree and on its model, and compares them all the way.
final class TreeLife {
  private let disk = MemoryDisk()
  private let clock = VirtualClock(startMilliseconds: 1_000)
  private var configuration = TreeConfiguration(seed: 0)
  private var tree: LSMTree
  private var model: TreeModel
  /// Models after each batch that a crash may fall back to, the oldest the durable one.
  private var history: [(sequence: UInt64, model: TreeModel)]
  private var views: [(view: ReadView, model: TreeModel)] = []
  private var timestamp: Int64 = 0
  private var random = SeededRandom(seed: 7)

  init() throws {
    tree = try LSMTree.open(on: disk, options: configuration.options, time: clock)
    model = TreeModel(rule: configuration.options.mergeRule)
    history = [(0, model)]
  }

  /// - Returns: what went wrong; nil if all is well.
  static func run(_ operations: [TreeOperation]) throws -> String? {
    let life = try TreeLife()
    for (index, operation) in operations.enumerated() {
      if let complaint = try life.run(operation) {
        return "operation \(index), \(operation): \(complaint)"
      }
      if index % 64 == 63, let fault = try life.checkAll() { return "after \(index): \(fault)" }
    }
    return try life.checkAll()
  }

  private var now: Int64 { clock.nowMilliseconds }

  private func run(_ operation: TreeOperation) throws -> String? {
    switch operation {
    case .configure(let seed): try configure(seed)
    case .put(let key, let value): try put(key, value.bytes, lifetime: nil)
    case .putExpiring(let key, let value, let lifetime):
      try put(key, value.bytes, lifetime: lifetime)
    case .delete(let key): try delete(key)
    case .deleteRange(let start, let end): try deleteRange(start, end)
    case .batch(let keys, let value): try write(keys, value.bytes)
    case .get(let key): return try checkGet(key)
    case .scan(let lower, let upper, let isForward):
      return try checkScan(model, nil, lower, upper, isForward)
    case .wander(let seed): return try checkWander(seed)
    case .view: views.append((tree.readView(), model))
    case .readView(let index): return try checkView(index)
    case .endView(let index): if index < views.count { views.remove(at: index) }
    case .sync:
      try tree.sync()
      settle()
    case .close:
      try tree.close()
      settle()
    case .advance(let time): clock.advance(byMilliseconds: time)
    case .reopen, .crash, .tear: return try restart(operation)
    default: return try work(operation)
    }
    return nil
  }

  private func configure(_ seed: UInt64) throws {
    configuration = TreeConfiguration(seed: seed)
    try LSMTree.destroy(name: configuration.options.name, on: disk)
    tree = try LSMTree.open(on: disk, options: configuration.options, time: clock)
    model = TreeModel(rule: configuration.options.mergeRule)
    settle()
    views = []
  }

  private func work(_ operation: TreeOperation) throws -> String? {
    switch operation {
    case .flush: try tree.flush()
    case .startFlush: try tree.startFlush()
    case .compact: try tree.compact()
    case .startFullCompaction: try tree.startFullCompaction()
    case .step(let count): try tree.step(maxEntries: count)
    default: return nil
    }
    return tree.checkInvariants()
  }

  // Writes

  private var isCell: Bool { configuration.options.mergeRule == .cell }

  private func nextTimestamp() -> Int64 {
    timestamp += 1
    return configuration.hasWildTimestamps ? Int64(random.below(40)) - 20 : timestamp
  }

  /// Wild tombstones are dated so late that none is ever dropped.
  private var deletionTime: Int64 { configuration.hasWildTimestamps ? .max : now }

  private func cell(_ value: [UInt8], lifetime: Int64?) -> [UInt8] {
    let kind: StoredCell.Kind =
      lifetime.map { .expiring(atMilliseconds: expiry($0), timeToLiveSeconds: 9) } ?? .live
    return StoredCell.bytes(
      kind, timestamp: nextTimestamp(), flags: UInt8(value.count % 64), value: value)
  }

  /// A wild cell that expires could be dropped as a tombstone before an older one comes.
  private func expiry(_ lifetime: Int64) -> Int64 {
    configuration.hasWildTimestamps ? .max - lifetime : now + lifetime
  }

  private func put(_ key: [UInt8], _ value: [UInt8], lifetime: Int64?) throws {
    var batch = WriteBatch()
    if isCell {
      let cell = cell(value, lifetime: lifetime)
      batch.put(key, cell)
      model.put(key, cell)
    } else if let lifetime {
      batch.put(key, value, expiringAtMilliseconds: now + lifetime)
      model.put(key, value, end: now + lifetime)
    } else {
      batch.put(key, value)
      model.put(key, value)
    }
    try write(batch)
  }

  private func delete(_ key: [UInt8]) throws {
    var batch = WriteBatch()
    if isCell {
      let cell = StoredCell.bytes(
        .tombstone(deletedAtMilliseconds: deletionTime), timestamp: nextTimestamp())
      batch.put(key, cell)
      model.put(key, cell)
    } else {
      batch.delete(key)
      model.delete(key)
    }
    try write(batch)
  }

  private func deleteRange(_ start: [UInt8], _ end: [UInt8]) throws {
    var batch = WriteBatch()
    let timestamp = isCell ? nextTimestamp() : 0
    batch.deleteRange(
      from: start, to: end, timestamp: timestamp, deletedAtMilliseconds: deletionTime)
    model.deleteRange(from: start, to: end, timestamp: timestamp)
    try write(batch)
  }

  private func write(_ keys: [[UInt8]], _ value: [UInt8]) throws {
    var batch = WriteBatch()
    for (index, key) in keys.enumerated() {
      if !isCell, index % 4 == 3 {
        batch.delete(key)
        model.delete(key)
      } else {
        let bytes = isCell ? cell(value, lifetime: nil) : value + [UInt8(index)]
        batch.put(key, bytes)
        model.put(key, bytes)
      }
    }
    try write(batch)
  }

  private func write(_ batch: WriteBatch) throws {
    guard !batch.isEmpty else { return }
    let receipt = try tree.write(batch)
    history.append((receipt.sequence, model))
    if receipt.isDurable { settle() }
  }

  /// All so far is durable.
  private func settle() { history = [(tree.lastSequence, model)] }

  // Restarts

  private func restart(_ operation: TreeOperation) throws -> String? {
    views = []
    switch operation {
    case .crash: try disk.crash()
    case .tear(let seed):
      var random = SeededRandom(seed: seed)
      disk.crash(tearing: &random)
    default:
      try tree.close()
      settle()
    }
    tree = try LSMTree.open(on: disk, options: configuration.options, time: clock)
    if let fault = tree.checkInvariants() { return fault }
    guard let survivor = history.first(where: { $0.sequence == tree.lastSequence }) else {
      return "after a crash the tree is at \(tree.lastSequence), not one of "
        + "\(history.map(\.sequence))"
    }
    model = survivor.model
    // What was brought back is in the log, and stays there.
    settle()
    return try checkScan(model, nil, nil, nil, true)
  }

  // Checks

  private func checkAll() throws -> String? {
    if let fault = tree.checkInvariants() { return fault }
    for isForward in [true, false] {
      if let fault = try checkScan(model, nil, nil, nil, isForward) { return fault }
    }
    for index in views.indices {
      if let fault = try checkView(index) { return fault }
    }
    return nil
  }

  private func checkGet(_ key: [UInt8]) throws -> String? {
    let (found, wanted) = (try tree.get(key), model.get(key, at: now))
    return found == wanted ? nil : "found \(text(found)), not \(text(wanted))"
  }

  private func checkView(_ index: Int) throws -> String? {
    guard index < views.count else { return nil }
    let (view, model) = views[index]
    for key in model.entries.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }).prefix(5) {
      var options = ReadOptions()
      options.view = view
      let (found, wanted) = (try tree.get(key, options), model.get(key, at: now))
      if found != wanted { return "a view found \(text(found)) at \(key), not \(text(wanted))" }
    }
    return try checkScan(model, view, nil, nil, index % 2 == 0).map { "a view: \($0)" }
  }

  private func checkScan(
    _ model: TreeModel, _ view: ReadView?, _ lower: [UInt8]?, _ upper: [UInt8]?, _ isForward: Bool
  ) throws -> String? {
    let found = try scan(view, lower, upper, isForward: isForward)
    let wanted = model.all(at: now, from: lower, to: upper)
    let ordered = isForward ? wanted : wanted.reversed()
    if found == ordered { return nil }
    let place = zip(found, ordered).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let index = place ?? min(found.count, ordered.count)
    return "a scan \(isForward ? "forwards" : "backwards") shows \(found.count) keys, "
      + "not \(ordered.count); different at \(index): "
      + "\(text(found.dropFirst(index).first)), not \(text(ordered.dropFirst(index).first))"
  }

  private func scan(
    _ view: ReadView?, _ lower: [UInt8]?, _ upper: [UInt8]?, isForward: Bool
  ) throws -> [Pair] {
    var options = ReadOptions(from: lower, to: upper)
    options.view = view
    let iterator = try tree.iterator(options)
    var pairs: [Pair] = []
    if isForward { try iterator.seekToFirst() } else { try iterator.seekToLast() }
    while iterator.isValid {
      pairs.append(Pair(key: iterator.key, value: iterator.value))
      if isForward { try iterator.next() } else { try iterator.previous() }
    }
    return pairs
  }

  /// Moves an iterator to and fro while the tree is written to.
  private func checkWander(_ seed: UInt64) throws -> String? {
    var random = SeededRandom(seed: seed)
    let wanted = model.all(at: now)
    let iterator = try tree.iterator()
    for _ in 0..<30 {
      switch random.below(6) {
      case 0:
        let key = TreeOperation.key(&random)
        try iterator.seek(to: key)
        let place = wanted.first { !$0.key.lexicographicallyPrecedes(key) }
        if current(iterator) != place { return "seek(to: \(key)) found \(text(current(iterator)))" }
      case 1:
        let key = TreeOperation.key(&random)
        try iterator.seek(toLastAtOrBefore: key)
        let place = wanted.last { !key.lexicographicallyPrecedes($0.key) }
        if current(iterator) != place {
          return "seek back to \(key) found \(text(current(iterator)))"
        }
      case 2:
        let key = TreeOperation.key(&random)
        try put(key, [1, 2, 3], lifetime: nil)
      default:
        guard let here = current(iterator), let index = wanted.firstIndex(of: here) else {
          continue
        }
        let isForward = random.chance(1, in: 2)
        if isForward { try iterator.next() } else { try iterator.previous() }
        let target = isForward ? index + 1 : index - 1
        let place = wanted.indices.contains(target) ? wanted[target] : nil
        if current(iterator) != place {
          return
            "\(isForward ? "next" : "previous") of \(here.key) is \(text(current(iterator)))"
        }
      }
    }
    return nil
  }

  private func current(_ iterator: LSMIterator) -> Pair? {
    iterator.isValid ? Pair(key: iterator.key, value: iterator.value) : nil
  }

  private func text(_ value: (some Any)?) -> String {
    value.map { String(String(describing: $0).prefix(160)) } ?? "nothing"
  }
}
