import Core
import TestKit

@testable import SQLEngine

/// Several sessions whose statements are run in a random order, each waiting as it must.
final class Interleaving {
  /// One statement, and what a table in memory would answer.
  enum Step: Equatable {
    case read(id: Int)
    case sum
    case add(id: Int, Int)
    case insert(id: Int, Int)
    case delete(id: Int)

    var sql: String {
      switch self {
      case .read(let id): "SELECT v FROM t WHERE id = \(id)"
      case .sum: "SELECT coalesce(sum(v), 0) FROM t"
      case .add(let id, let amount): "UPDATE t SET v = v + \(amount) WHERE id = \(id)"
      case .insert(let id, let value): "INSERT INTO t VALUES (\(id), \(value))"
      case .delete(let id): "DELETE FROM t WHERE id = \(id)"
      }
    }

    /// Carries the step out on a model; nil if a key is taken.
    func apply(to table: inout [Int: Int]) -> String? {
      switch self {
      case .read(let id): return table[id].map(String.init) ?? ""
      case .sum: return String(table.values.reduce(0, +))
      case .add(let id, let amount):
        guard let value = table[id] else { return "UPDATE 0" }
        table[id] = value + amount
        return "UPDATE 1"
      case .insert(let id, let value):
        guard table[id] == nil else { return nil }
        table[id] = value
        return "INSERT 0 1"
      case .delete(let id): return table.removeValue(forKey: id) == nil ? "DELETE 0" : "DELETE 1"
      }
    }
  }

  /// A session's transaction and how far it has come.
  struct Actor {
    var name: String
    var steps: [Step]
    var next = 0
    var answers: [String] = []
    var isBlocked = false
    var outcome: String?
  }

  let engine: SQLEngine
  var actors: [Actor]
  private var sessions: [String: any Session] = [:]
  private let level: String

  init(_ level: String, _ transactions: [[Step]]) throws(EngineError) {
    self.level = level
    engine = try SQLEngine(
      environment: Environment(
        time: VirtualClock(), disk: MemoryDisk(), interrupt: InterruptFlag(), seed: 1))
    actors = transactions.enumerated().map { Actor(name: "s\($0)", steps: $1) }
    _ = try execute("main", "CREATE TABLE t (id int PRIMARY KEY, v int)")
    _ = try execute("main", "INSERT INTO t VALUES (0, 100), (1, 200), (2, 300)")
  }

  private func execute(_ name: String, _ sql: String) throws(EngineError) -> String? {
    let session = sessions[name] ?? engine.openSession(named: name)
    sessions[name] = session
    return try text(of: try session.execute(sql))
  }

  /// - Returns: nil if the statement waits.
  private func text(of outcome: Outcome) throws(EngineError) -> String? {
    switch outcome {
    case .blocked: return nil
    case .tag(let tag, _): return tag
    case .rows(let source):
      var cells: [String] = []
      while let batch = try source.nextBatch() {
        for row in 0..<batch.rowCount {
          cells.append(
            batch.cell(row: row, column: 0).map { String(decoding: $0, as: UTF8.self) } ?? "null")
        }
      }
      return cells.joined(separator: " ")
    default: return "?"
    }
  }

  /// Runs all to the end in an order that the seed decides.
  /// - Returns: false if everybody waits.
  func run(_ random: inout SeededRandom) throws(EngineError) -> Bool {
    while true {
      let ready = actors.indices.filter { actors[$0].outcome == nil && !actors[$0].isBlocked }
      if ready.isEmpty { return actors.allSatisfy { $0.outcome != nil } }
      let index = ready[random.below(ready.count)]
      let sql =
        actors[index].next == 0
        ? "BEGIN ISOLATION LEVEL \(level)"
        : actors[index].next > actors[index].steps.count
          ? "COMMIT" : actors[index].steps[actors[index].next - 1].sql
      do throws(EngineError) {
        if let answer = try execute(actors[index].name, sql) {
          note(answer, of: index)
        } else {
          actors[index].isBlocked = true
        }
      } catch {
        end(index, error)
      }
      for wait in engine.takeFinishedWaits() {
        guard let index = actors.firstIndex(where: { $0.name == wait.session }) else { continue }
        actors[index].isBlocked = false
        switch wait.result {
        case .success(let outcome): note(try text(of: outcome) ?? "?", of: index)
        case .failure(let error): end(index, error)
        }
      }
    }
  }

  private func note(_ answer: String, of index: Int) {
    if actors[index].next > actors[index].steps.count {
      actors[index].outcome = answer
    } else if actors[index].next > 0 {
      actors[index].answers.append(answer)
    }
    actors[index].next += 1
  }

  private func end(_ index: Int, _ error: EngineError) {
    actors[index].outcome = error.code
    // A transaction that has failed is over as soon as its session says so.
    _ = try? execute(actors[index].name, "ROLLBACK")
  }

  var committed: [Actor] { actors.filter { $0.outcome == "COMMIT" } }

  func table() throws(EngineError) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for id in 0..<6 {
      if let value = Int(try execute("main", "SELECT v FROM t WHERE id = \(id)") ?? "") {
        result[id] = value
      }
    }
    return result
  }
}
