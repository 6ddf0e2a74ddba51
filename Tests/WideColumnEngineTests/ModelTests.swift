import Core
import TestKit
import Testing

@testable import WideColumnEngine

/// Random writes and deletions with timestamps of their own, against a plain model of what the
/// rules say: for each column the highest timestamp wins, a deletion wins a tie, and a tie of
/// values goes to the greater one.
@Suite struct ModelTests {
  enum Step: Equatable {
    case insert(k: Int, c: Int, v: Int, at: Int)
    case update(k: Int, c: Int, v: Int, at: Int)
    case deleteValue(k: Int, c: Int, at: Int)
    case deleteRow(k: Int, c: Int, at: Int)
    case deleteFrom(k: Int, c: Int, at: Int)
    case deletePartition(k: Int, at: Int)
    case flush, compact, reopen, step

    static func any(_ random: inout SeededRandom) -> Step {
      let k = random.below(3)
      let c = random.below(4)
      let v = random.below(5)
      let at = 1 + random.below(30)
      switch random.below(20) {
      case 0..<6: return .insert(k: k, c: c, v: v, at: at)
      case 6..<10: return .update(k: k, c: c, v: v, at: at)
      case 10..<12: return .deleteValue(k: k, c: c, at: at)
      case 12..<14: return .deleteRow(k: k, c: c, at: at)
      case 14: return .deleteFrom(k: k, c: c, at: at)
      case 15: return .deletePartition(k: k, at: at)
      case 16: return .flush
      case 17: return .compact
      case 18: return .reopen
      default: return .step
      }
    }
  }

  /// What the rules say.
  struct Model {
    struct Row {
      var marker: Int?
      var value: (v: Int, at: Int)?
      var tombstone = 0
      var deletedAt = 0
    }

    var rows: [[Int]: Row] = [:]

    mutating func apply(_ step: Step) {
      switch step {
      case .insert(let k, let c, let v, let at):
        rows[[k, c], default: Row()].marker = max(rows[[k, c]]?.marker ?? 0, at)
        set(k, c, v, at)
      case .update(let k, let c, let v, let at): set(k, c, v, at)
      case .deleteValue(let k, let c, let at):
        rows[[k, c], default: Row()].tombstone = max(rows[[k, c]]?.tombstone ?? 0, at)
      case .deleteRow(let k, let c, let at): delete(k, c...c, at)
      case .deleteFrom(let k, let c, let at): delete(k, c...3, at)
      case .deletePartition(let k, let at): delete(k, 0...3, at)
      case .flush, .compact, .reopen, .step: break
      }
    }

    private mutating func set(_ k: Int, _ c: Int, _ v: Int, _ at: Int) {
      var row = rows[[k, c]] ?? Row()
      if let old = row.value, (old.at, old.v) > (at, v) { return }
      row.value = (v, at)
      rows[[k, c]] = row
    }

    private mutating func delete(_ k: Int, _ range: ClosedRange<Int>, _ at: Int) {
      for c in range {
        rows[[k, c], default: Row()].deletedAt = max(rows[[k, c]]?.deletedAt ?? 0, at)
      }
    }

    /// Key, clustering, value of every row that is there.
    var visible: [String] {
      rows.compactMap { key, row -> String? in
        let value = row.value.flatMap { $0.at > max(row.tombstone, row.deletedAt) ? $0.v : nil }
        let hasMarker = (row.marker ?? 0) > row.deletedAt
        guard hasMarker || value != nil else { return nil }
        return "\(key[0]) \(key[1]) \(value.map(String.init) ?? "-")"
      }.sorted()
    }
  }

  private static func statement(_ step: Step) -> String? {
    switch step {
    case .insert(let k, let c, let v, let at):
      "INSERT INTO t (k, c, v) VALUES (\(k), \(c), \(v)) USING TIMESTAMP \(at)"
    case .update(let k, let c, let v, let at):
      "UPDATE t USING TIMESTAMP \(at) SET v = \(v) WHERE k = \(k) AND c = \(c)"
    case .deleteValue(let k, let c, let at):
      "DELETE v FROM t USING TIMESTAMP \(at) WHERE k = \(k) AND c = \(c)"
    case .deleteRow(let k, let c, let at):
      "DELETE FROM t USING TIMESTAMP \(at) WHERE k = \(k) AND c = \(c)"
    case .deleteFrom(let k, let c, let at):
      "DELETE FROM t USING TIMESTAMP \(at) WHERE k = \(k) AND c >= \(c)"
    case .deletePartition(let k, let at):
      "DELETE FROM t USING TIMESTAMP \(at) WHERE k = \(k)"
    case .flush, .compact, .reopen, .step: nil
    }
  }

  /// - Parameter isTimed: with the step's own timestamp, not that of now.
  private static func run(_ step: Step, on harness: Harness, isTimed: Bool = true) throws {
    if let statement = statement(step) {
      let words = statement.split(separator: " ")
      let place = words.firstIndex(of: "USING") ?? words.count
      let untimed = words[..<place] + words.dropFirst(place + 3)
      try harness.execute(isTimed ? statement : untimed.joined(separator: " "))
      return
    }
    switch step {
    case .flush: _ = try harness.engine.perform(.flush)
    case .compact: _ = try harness.engine.perform(.compact(oneStep: false))
    case .reopen:
      try harness.engine.close()
      try harness.reopen()
      try harness.execute("USE ks")
    default: _ = try harness.engine.perform(.compact(oneStep: true))
    }
  }

  @Test(arguments: ["ASC", "DESC"])
  func `rows are what the rules of timestamps say, wherever their cells lie`(
    order: String
  ) throws {
    forAll(
      seeds: 0..<150,
      generate: { random in (0..<40).map { _ in Step.any(&random) } }
    ) { steps in
      let harness = try Harness()
      try harness.reset()
      try harness.execute(
        "CREATE TABLE t (k int, c int, v int, PRIMARY KEY (k, c))"
          + " WITH CLUSTERING ORDER BY (c \(order)) AND gc_grace_seconds = 0")
      var model = Model()
      for step in steps {
        try Self.run(step, on: harness)
        model.apply(step)
      }
      let found = try harness.rows("SELECT k, c, v FROM t").map { row in
        row.map { $0 ?? "-" }.joined(separator: " ")
      }.sorted()
      return found == model.visible ? nil : "found \(found), expected \(model.visible)"
    }
  }

  @Test func `slices, reversed or not, are what a filter of all rows finds`() throws {
    forAll(seeds: 0..<100) { random in
      let harness = try Harness()
      try harness.reset()
      let order = ["ASC", "DESC"][random.below(2)]
      try harness.execute(
        "CREATE TABLE t (k int, a int, b int, PRIMARY KEY (k, a, b))"
          + " WITH CLUSTERING ORDER BY (a \(order), b ASC)")
      for a in 0..<4 {
        for b in 0..<4 where random.chance(3, in: 4) {
          try harness.execute("INSERT INTO t (k, a, b) VALUES (1, \(a), \(b))")
        }
        if random.chance(1, in: 2) { _ = try harness.engine.perform(.flush) }
      }
      let all = try harness.rows("SELECT a, b FROM t WHERE k = 1").map { row in
        row.map { $0.flatMap { Int($0) } ?? -1 }
      }
      let bound = [random.below(4), random.below(4)]
      let signs = [">", ">=", "<", "<="]
      let sign = signs[random.below(4)]
      let reversed = random.chance(1, in: 2)
      let reverse = order == "ASC" ? "a DESC, b DESC" : "a ASC, b DESC"
      let clause = reversed ? " ORDER BY \(reverse)" : ""
      let found = try harness.rows(
        "SELECT a, b FROM t WHERE k = 1 AND (a, b) \(sign) (\(bound[0]), \(bound[1]))\(clause)"
      ).map { row in row.map { $0.flatMap { Int($0) } ?? -1 } }
      var expected = all.filter { row in
        let isLess = row.lexicographicallyPrecedes(bound)
        switch sign {
        case ">": return !isLess && row != bound
        case ">=": return !isLess
        case "<": return isLess
        default: return isLess || row == bound
        }
      }
      if reversed { expected.reverse() }
      return found == expected ? nil : "\(sign) \(bound): \(found), expected \(expected)"
    }
  }

  @Test func `a materialized view holds what its base does, under another key`() throws {
    forAll(
      seeds: 0..<60,
      generate: { random in
        (0..<30).map { _ in Step.any(&random) }.filter {
          if case .step = $0 { false } else { true }
        }
      }
    ) { steps in
      let harness = try Harness()
      try harness.reset()
      try harness.execute("CREATE TABLE t (k int, c int, v int, PRIMARY KEY (k, c))")
      try harness.execute(
        "CREATE MATERIALIZED VIEW mv AS SELECT * FROM t WHERE v IS NOT NULL AND k IS NOT NULL AND"
          + " c IS NOT NULL PRIMARY KEY (v, c, k)")
      for step in steps { try Self.run(step, on: harness, isTimed: false) }
      let base = try harness.rows("SELECT k, c, v FROM t").filter { $0[2] != nil }
      let view = try harness.rows("SELECT k, c, v FROM mv")
      let sorted: ([[String?]]) -> [String] = { rows in
        rows.map { $0.map { $0 ?? "-" }.joined(separator: " ") }.sorted()
      }
      return sorted(base) == sorted(view) ? nil : "view \(sorted(view)), base \(sorted(base))"
    }
  }
}

extension Harness {
  /// The cells of a result; nil for null.
  func rows(_ statement: String) throws(EngineError) -> [[String?]] {
    guard case .rows(let source) = try execute(statement) else { return [] }
    var rows: [[String?]] = []
    while let batch = try source.nextBatch() {
      for row in 0..<batch.rowCount {
        rows.append(
          (0..<batch.columnCount).map { column in
            batch.cell(row: row, column: column).map { String(decoding: $0, as: UTF8.self) }
          })
      }
    }
    return rows
  }
}
