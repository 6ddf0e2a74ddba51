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

  private static func cleanRun(_ disk: any Disk) throws -> [[String]] {
    let harness = try Harness(disk: disk)
    var states = [contents(harness)]
    for line in workload {
      _ = harness.run(line)
      states.append(contents(harness))
    }
    return states
  }

  @Test func `every disk operation fails once, and nothing acknowledged is lost`() throws {
    let counting = FaultyDisk(MemoryDisk())
    let states = try Self.cleanRun(counting)
    var struckCount = 0
    for number in 0..<counting.operationCount {
      for fault in [
        FaultyDisk.Fault.failing(at: number), .failingFrom(number), .tearing(at: number),
      ] {
        if let complaint = try Self.complaint(under: fault, states, &struckCount) {
          Issue.record("\(fault) \(counting.operations[number]): \(complaint)")
          return
        }
      }
    }
    #expect(struckCount > 0)
  }

  /// Runs the workload under one fault up to the first refusal, cuts the power and looks.
  private static func complaint(
    under fault: FaultyDisk.Fault, _ states: [[String]], _ struckCount: inout Int
  ) throws -> String? {
    let memory = MemoryDisk()
    let faulty = FaultyDisk(memory, fault: fault)
    var acknowledged = 0
    if let harness = try? Harness(disk: faulty) {
      for line in workload {
        let answer = harness.run(line)
        if answer.hasPrefix("device") || answer.hasPrefix("damaged") { break }
        acknowledged += 1
      }
    }
    if faulty.hasStruck { struckCount += 1 }
    try memory.crash()
    return complaint(after: acknowledged, states, memory)
  }

  /// What is there must be what was acknowledged, or that and the one statement in flight.
  private static func complaint(
    after acknowledged: Int, _ states: [[String]], _ memory: MemoryDisk
  ) -> String? {
    do {
      let recovered = try Harness(disk: memory)
      let next = min(acknowledged + 1, states.count - 1)
      let found = contents(recovered)
      if found == states[acknowledged] || found == states[next] { return nil }
      return "after \(acknowledged) statements there is \(found), not \(states[acknowledged])"
    } catch {
      return "after \(acknowledged) statements it can't be opened: \(error)"
    }
  }

  @Test func `every crash point recovers to what was acknowledged`() throws {
    let states = try Self.cleanRun(MemoryDisk())
    for count in 0...Self.workload.count {
      for tear in 0..<UInt64(6) {
        let memory = MemoryDisk()
        let harness = try Harness(disk: memory)
        for line in Self.workload.prefix(count) { _ = harness.run(line) }
        var random = SeededRandom(seed: tear)
        memory.crash(tearing: &random)
        if let complaint = Self.complaint(after: count, states, memory) {
          Issue.record("crash after \(count), tearing \(tear): \(complaint)")
          return
        }
      }
    }
  }

  @Test func `a refused write is not there, and the next one works`() throws {
    let counting = FaultyDisk(MemoryDisk())
    _ = try Self.cleanRun(counting)
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
