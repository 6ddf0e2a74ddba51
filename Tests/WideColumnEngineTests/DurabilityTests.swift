import Core
import TestKit
import Testing

@testable import WideColumnEngine

/// What was acknowledged under `commitlog_sync: batch` is there after any fault and any crash.
@Suite struct DurabilityTests {
  static let workload: [String] = {
    var lines = [
      "CREATE KEYSPACE ks WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}",
      "USE ks", "UPDATE system_views.settings SET value = 'batch' WHERE name = 'commitlog_sync'",
      "CREATE TABLE t (k int, c int, v text, s set<int>, PRIMARY KEY (k, c))",
      "CREATE TABLE n (k int PRIMARY KEY, x counter)", "CREATE INDEX ON t (v)",
    ]
    for round in 0..<4 {
      lines += [
        "INSERT INTO t (k, c, v) VALUES (\(round % 2), \(round), 'v\(round)')",
        "UPDATE t SET s = s + {\(round)} WHERE k = 0 AND c = 0",
        "UPDATE n SET x = x + \(round + 1) WHERE k = 1",
        "BEGIN BATCH UPDATE t SET v = 'b\(round)' WHERE k = 1 AND c = 1;"
          + " DELETE FROM t WHERE k = 0 AND c = \(round - 1); APPLY BATCH",
        "INSERT INTO t (k, c) VALUES (9, \(round)) IF NOT EXISTS",
      ]
      if round == 1 { lines.append("flush") }
      if round == 2 { lines += ["compact", "ALTER TABLE t ADD extra int"] }
    }
    return lines + ["TRUNCATE n", "UPDATE n SET x = x + 1 WHERE k = 2"]
  }()

  /// All rows of both tables; nil where there is no such table.
  private static func contents(_ harness: Harness) -> [String] {
    ["SELECT k, c, v, s FROM ks.t", "SELECT * FROM ks.n"].map { statement in
      let rows = (try? harness.rows(statement)) ?? []
      return rows.map { $0.map { $0 ?? "-" }.joined(separator: " ") }.joined(separator: "; ")
    }
  }

  private static var loop: FaultLoop<[String]> {
    FaultLoop(
      workload, isRefusal: { $0.hasPrefix("device") || $0.hasPrefix("damaged") }
    ) { disk in
      let harness = try Harness(disk: disk)
      return FaultLoop.Trial(run: harness.run, contents: { contents(harness) })
    }
  }

  @Test func `every disk operation fails once, and nothing acknowledged is lost`() throws {
    let report = try Self.loop.failEveryOperation()
    #expect(report.complaint == nil)
    #expect(report.trialCount > 0)
  }

  @Test func `every crash point recovers to what was acknowledged`() throws {
    #expect(try Self.loop.crashEverywhere(tearCount: 6).complaint == nil)
  }

  @Test func `a refused write is not there, and the next one works`() throws {
    let counting = FaultyDisk(MemoryDisk())
    _ = try Self.loop.states(on: counting)
    for number in 0..<counting.operationCount {
      let faulty = FaultyDisk(MemoryDisk(), fault: .failing(at: number))
      guard let harness = try? Harness(disk: faulty) else { continue }
      for line in Self.workload {
        let before = Self.contents(harness)
        guard harness.run(line).hasPrefix("device") else { continue }
        let after = Self.contents(harness)
        #expect(after == before, "\(counting.operations[number]): \(line)")
        let again = harness.run(line)
        #expect(!again.hasPrefix("device"), "\(counting.operations[number]): \(line): \(again)")
      }
    }
  }
}
