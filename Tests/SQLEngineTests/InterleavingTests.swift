import Core
import TestKit
import Testing

@testable import SQLEngine

@Suite struct InterleavingTests {
  private static let start = [0: 100, 1: 200, 2: 300]

  private func step(_ random: inout SeededRandom) -> Interleaving.Step {
    let id = random.below(5)
    switch random.below(8) {
    case 0, 1: return .read(id: id)
    case 2: return .sum
    case 3, 4, 5: return .add(id: id, 1 + random.below(9))
    case 6: return .insert(id: id, random.below(100))
    default: return .delete(id: id)
    }
  }

  private func transactions(_ count: Int, _ random: inout SeededRandom) -> [[Interleaving.Step]] {
    (0..<count).map { _ in (0..<(1 + random.below(4))).map { _ in step(&random) } }
  }

  /// Whether some order of the transactions, run one after the other, gives the same answers and
  /// the same table.
  private func isSerial(_ actors: [Interleaving.Actor], _ end: [Int: Int]) -> Bool {
    func search(_ left: [Interleaving.Actor], _ table: [Int: Int]) -> Bool {
      if left.isEmpty { return table == end }
      return left.indices.contains { index in
        var after = table
        for (step, answer) in zip(left[index].steps, left[index].answers)
        where step.apply(to: &after) != answer {
          return false
        }
        var rest = left
        rest.remove(at: index)
        return search(rest, after)
      }
    }
    return search(actors, Self.start)
  }

  @Test func `serializable transactions answer as if they ran one after the other`() throws {
    for seed in 0..<120 {
      var random = SeededRandom(seed: UInt64(seed))
      let run = try Interleaving("SERIALIZABLE", transactions(2 + random.below(3), &random))
      let isOver = try run.run(&random)
      let table = try run.table()
      let isSound = isOver && isSerial(run.committed, table)
      #expect(isSound, "seed \(seed): \(run.actors)")
      if !isSound { return }
    }
  }

  @Test(arguments: ["REPEATABLE READ", "READ COMMITTED", "SERIALIZABLE"])
  func `no increment is lost, and nobody waits for ever`(level: String) throws {
    for seed in 0..<60 {
      var random = SeededRandom(seed: UInt64(seed))
      let count = 2 + random.below(4)
      let steps = (0..<count).map { _ in
        (0..<(1 + random.below(4))).map { _ in
          Interleaving.Step.add(id: random.below(3), 1 + random.below(9))
        }
      }
      let run = try Interleaving(level, steps)
      let isOver = try run.run(&random)
      var due = Self.start
      for actor in run.committed { for step in actor.steps { _ = step.apply(to: &due) } }
      let table = try run.table()
      #expect(isOver && table == due, "\(level), seed \(seed): \(run.actors)")
      if !isOver || table != due { return }
    }
  }

  @Test(arguments: ["REPEATABLE READ", "SERIALIZABLE"])
  func `a transaction with one view reads the same twice`(level: String) throws {
    for seed in 0..<40 {
      var random = SeededRandom(seed: UInt64(seed))
      let writers = transactions(3, &random)
      let run = try Interleaving(level, [[.sum, .sum, .sum]] + writers)
      let isOver = try run.run(&random)
      let sums = Set(run.actors[0].answers)
      #expect(isOver && sums.count <= 1, "\(level), seed \(seed): \(run.actors)")
    }
  }
}
