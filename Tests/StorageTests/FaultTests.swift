import Core
import Storage
import TestKit
import Testing

/// A short mixed life whose every disk operation is numbered.
struct MixedWorkload {
  enum Step {
    case put(Int)
    case delete(Int)
    case deleteRange(Int, Int)
    case flush, compact, step, sync, reopen
  }

  var options: LSMTreeOptions
  var steps: [Step]

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    options = TreeConfiguration(seed: seed).options
    options.mergeRule = .newest
    options.memtableSizeBytesMax = 600
    steps = (0..<60).map { _ in
      switch random.below(20) {
      case 0..<11: .put(random.below(30))
      case 11, 12: .delete(random.below(30))
      case 13: .deleteRange(random.below(30), random.below(30))
      case 14: .flush
      case 15: .compact
      case 16, 17: .step
      case 18: .sync
      default: .reopen
      }
    }
  }

  static func key(_ number: Int) -> [UInt8] { [UInt8(number), 7] }
}

/// A workload on a disk that goes wrong: what was acknowledged, what may be there besides.
final class FaultyLife {
  let memory = MemoryDisk()
  let disk: FaultyDisk
  let workload: MixedWorkload
  private var model = TreeModel(rule: .newest)
  /// What may be found after a crash, by sequence number; the oldest is durable.
  private var history: [(sequence: UInt64, model: TreeModel)] = []
  private(set) var errorCount = 0

  init(_ workload: MixedWorkload, fault: FaultyDisk.Fault?) {
    self.workload = workload
    disk = FaultyDisk(memory, fault: fault)
    history = [(0, model)]
  }

  /// Runs until the end or until the tree can't be opened any more.
  /// - Returns: what went wrong; nil if all is well.
  func run() -> String? {
    var tree = open()
    for (index, step) in workload.steps.enumerated() {
      guard let current = tree else { return nil }
      if case .reopen = step {
        tree = open()
      } else if let fault = run(step, number: index, on: current) {
        return "step \(index): \(fault)"
      }
      if let tree, let fault = check(tree) { return "after step \(index), \(step): \(fault)" }
    }
    return nil
  }

  /// Loses power, repairs the disk, and compares what is left.
  func crash(tearing random: inout SeededRandom) -> String? {
    memory.crash(tearing: &random)
    disk.fault = nil
    do throws(StorageError) {
      let tree = try LSMTree.open(on: memory, options: workload.options)
      if let fault = try tree.checkTables() { return fault }
      guard history.contains(where: { $0.model.all(at: 0) == pairs(tree) }) else {
        return "after a crash the tree is at \(tree.lastSequence) with \(pairs(tree).count) keys; "
          + "there may be \(history.map { "\($0.sequence): \($0.model.all(at: 0).count)" })"
      }
      return nil
    } catch {
      return "after a crash: \(error)"
    }
  }

  private func open() -> LSMTree? {
    do throws(StorageError) {
      let tree = try LSMTree.open(on: disk, options: workload.options)
      // Two refused writes may have had the same number: the content tells which one came back.
      let found = pairs(tree)
      history = history.filter { $0.sequence == tree.lastSequence }
      model = (history.first { $0.model.all(at: 0) == found } ?? history.last)?.model ?? model
      history = [(tree.lastSequence, model)]
      return tree
    } catch {
      errorCount += 1
      return nil
    }
  }

  private func run(_ step: MixedWorkload.Step, number: Int, on tree: LSMTree) -> String? {
    var next = model
    do throws(StorageError) {
      switch step {
      case .put(let key):
        let value = [UInt8](repeating: UInt8(number), count: 30)
        next.put(MixedWorkload.key(key), value)
        try acknowledge(tree.put(MixedWorkload.key(key), value), next)
      case .delete(let key):
        next.delete(MixedWorkload.key(key))
        try acknowledge(tree.delete(MixedWorkload.key(key)), next)
      case .deleteRange(let from, let to):
        guard from < to else { return nil }
        let (start, end) = (MixedWorkload.key(from), MixedWorkload.key(to))
        next.deleteRange(from: start, to: end, timestamp: 0)
        try acknowledge(tree.deleteRange(from: start, to: end), next)
      case .flush: try tree.flush()
      case .compact: try tree.compact()
      case .step: try tree.step(maxEntries: 9)
      case .sync:
        try tree.sync()
        history = [(tree.lastSequence, model)]
      case .reopen: break
      }
    } catch {
      errorCount += 1
      if next != model {
        // Refused, but a crash may bring it back all the same, until the next success.
        history.append((tree.lastSequence + 1, next))
      }
    }
    return nil
  }

  private func acknowledge(_ receipt: WriteReceipt, _ next: TreeModel) {
    history.removeAll { $0.sequence >= receipt.sequence }
    model = next
    history.append((receipt.sequence, next))
    if receipt.isDurable { history = [(receipt.sequence, next)] }
  }

  private func check(_ tree: LSMTree) -> String? {
    if let fault = tree.checkInvariants() { return fault }
    // Reads go through the faulty disk too: an error is an answer, a wrong value is none.
    do throws(StorageError) {
      for key in stride(from: 0, to: 30, by: 7) {
        let found = try tree.get(MixedWorkload.key(key))
        if found != model.get(MixedWorkload.key(key), at: 0) { return "key \(key) is wrong" }
      }
    } catch { errorCount += 1 }
    return nil
  }

  private func pairs(_ tree: LSMTree) -> [Pair] { (try? allPairs(of: tree)) ?? [] }
}

/// All that a tree shows, forwards.
func allPairs(of tree: LSMTree) throws(StorageError) -> [Pair] {
  let iterator = try tree.iterator()
  var pairs: [Pair] = []
  try iterator.seekToFirst()
  while iterator.isValid {
    pairs.append(Pair(key: iterator.key, value: iterator.value))
    try iterator.next()
  }
  return pairs
}

@Suite struct FaultTests {
  private static let seedCount: UInt64 = isSlow ? 40 : 1

  @Test(arguments: ["failing", "failing from", "tearing"])
  func `whatever disk operation fails, no acknowledged write is lost and nothing is wrong`(
    kind: String
  ) {
    forAll(seeds: 0..<Self.seedCount) { random in
      let workload = MixedWorkload(seed: random.next())
      let clean = FaultyLife(workload, fault: nil)
      if let fault = clean.run() { return fault }
      for place in 0..<clean.disk.operationCount {
        let fault: FaultyDisk.Fault =
          kind == "failing"
          ? .failing(at: place) : kind == "tearing" ? .tearing(at: place) : .failingFrom(place)
        let life = FaultyLife(workload, fault: fault)
        let complaint = life.run() ?? life.crash(tearing: &random)
        if let complaint {
          return "\(fault), \(clean.disk.operations[place]): \(complaint)\n\(workload.options)"
        }
      }
      return nil
    }
  }
}
