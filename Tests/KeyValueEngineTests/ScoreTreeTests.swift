import Core
import TestKit
import Testing

@testable import KeyValueEngine

/// The B+tree of sorted sets, behind its table, against a sorted array.
@Suite struct ScoreTreeTests {
  struct Pair: Equatable {
    var member: [UInt8]
    var score: Double

    static func < (left: Pair, right: Pair) -> Bool {
      left.score != right.score
        ? left.score < right.score : left.member.lexicographicallyPrecedes(right.member)
    }
  }

  enum Operation {
    case set([UInt8], Double)
    case remove([UInt8])
    case removeAt(Int)
    /// So many members in ascending order, behind all others.
    case append(Int)
  }

  @Test(arguments: [4, 400, 3000])
  func `a tree does what a sorted array does`(memberCount: Int) {
    forAll(
      seeds: 0..<220,
      generate: { random in
        Gen.array(&random, countMax: memberCount == 400 ? 1200 : 300) {
          Self.operation(&$0, memberCount)
        }
      }, holds: Self.run)
  }

  private static func operation(_ random: inout SeededRandom, _ memberCount: Int) -> Operation {
    let member = Array("m\(random.below(memberCount))".utf8)
    switch random.below(12) {
    case 0...6: return .set(member, score(&random))
    case 7, 8: return .remove(member)
    case 9, 10: return .removeAt(random.below(1 << 20))
    default: return .append(random.below(memberCount > 1000 ? 90 : 3))
    }
  }

  /// Few different scores, so that many members tie.
  private static func score(_ random: inout SeededRandom) -> Double {
    switch random.below(10) {
    case 0: Gen.oneOf(&random, [.infinity, -.infinity, 0, -0.0, 1e300])
    case 1...3: Double(random.below(1 << 30)) / 7
    default: Double(random.below(5))
    }
  }

  private static func run(_ operations: [Operation]) -> String? {
    let heap = Heap()
    let set = TreeSortedSet.make(heap: heap, seed: 7)
    var model: [Pair] = []
    for operation in operations { apply(operation, to: set, and: &model) }
    let fault = difference(set.pointee, model)
    TreeSortedSet.free(set)
    defer { heap.destroy() }
    return fault ?? (heap.usedBytes == 0 ? nil : "\(heap.usedBytes) bytes are left")
  }

  private static func apply(
    _ operation: Operation, to set: UnsafeMutablePointer<TreeSortedSet>, and model: inout [Pair]
  ) {
    switch operation {
    case .set(let member, let score): put(member, score, in: set, and: &model)
    case .remove(let member):
      guard let index = model.firstIndex(where: { $0.member == member }) else { return }
      remove(at: index, from: set, and: &model)
    case .removeAt(let place):
      if !model.isEmpty { remove(at: place % model.count, from: set, and: &model) }
    case .append(let count):
      for number in 0..<count {
        put(Array("new\(number)".utf8), 1e6 + Double(number), in: set, and: &model)
      }
    }
    set.pointee.scores.checkInvariants()
  }

  private static func put(
    _ member: [UInt8], _ score: Double, in set: UnsafeMutablePointer<TreeSortedSet>,
    and model: inout [Pair]
  ) {
    withWord(member) { set.pointee.set($0, score) }
    model.removeAll { $0.member == member }
    let pair = Pair(member: member, score: score)
    model.insert(pair, at: model.firstIndex { pair < $0 } ?? model.count)
  }

  private static func remove(
    at index: Int, from set: UnsafeMutablePointer<TreeSortedSet>, and model: inout [Pair]
  ) {
    let pair = model.remove(at: index)
    guard let entry = withWord(pair.member, { set.pointee.members.find($0) }) else { return }
    set.pointee.remove(entry)
  }

  private static func difference(_ set: TreeSortedSet, _ model: [Pair]) -> String? {
    set.members.checkInvariants()
    guard set.count == model.count else { return "count \(set.count), not \(model.count)" }
    for (rank, pair) in model.enumerated() {
      let position = set.scores.position(atRank: rank)
      guard position.entry.key.copied == pair.member, position.score == pair.score else {
        return "another element at rank \(rank)"
      }
      guard set.scores.rank(pair.score, position.entry) == rank else { return "rank of \(rank)" }
    }
    for bound in [-1, 0, 2, 2.5, 1e5] {
      let count = set.scores.countBefore { score, _ in score < bound }
      guard count == model.count(where: { $0.score < bound }) else { return "below \(bound)" }
    }
    return walk(set, model)
  }

  private static func walk(_ set: TreeSortedSet, _ model: [Pair]) -> String? {
    guard !model.isEmpty else { return nil }
    var up = set.scores.position(atRank: 0)
    var down = set.scores.position(atRank: model.count - 1)
    for index in model.indices {
      guard up.entry.key.copied == model[index].member else { return "walking up" }
      guard down.entry.key.copied == model[model.count - 1 - index].member else {
        return "walking down"
      }
      let isLast = index == model.count - 1
      guard up.advance() != isLast, down.retreat() != isLast else { return "the end" }
    }
    return nil
  }
}
