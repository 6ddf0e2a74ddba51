import Core
import TestKit
import Testing

@testable import SQLEngine

/// What was acknowledged is there after any fault and any crash, and nothing that was not
/// committed.
@Suite struct DurabilityTests {
  /// Transfers of two sessions side by side: commits, rollbacks, savepoints, statements that fail,
  /// definitions in transactions, sequences, and checkpoints in the middle of all that.
  static let workload: [String] = {
    var lines = [
      "CREATE TABLE accounts (id int PRIMARY KEY, balance int NOT NULL CHECK (balance >= 0))",
      "CREATE TABLE history (id serial PRIMARY KEY, note text, amount numeric(10,2))",
      "INSERT INTO accounts SELECT n, 100 FROM generate_series(1, 8) AS n",
    ]
    for round in 0..<4 {
      let (a, b) = (round + 1, 8 - round)
      lines += [
        "A: BEGIN", "A: UPDATE accounts SET balance = balance - 10 WHERE id = \(a)",
        "B: BEGIN", "B: UPDATE accounts SET balance = balance - 7 WHERE id = \(b)",
        "B: SAVEPOINT s", "B: UPDATE accounts SET balance = 0", "B: ROLLBACK TO s",
      ]
      if round % 2 == 0 { lines.append("checkpoint") }
      lines += [
        "A: UPDATE accounts SET balance = balance + 10 WHERE id = \(a % 4 + 1)",
        "A: INSERT INTO history (note, amount) VALUES ('A\(round)', \(round).5)",
        "B: UPDATE accounts SET balance = balance + 7 WHERE id = \(9 - a)",
        round == 1 ? "A: ROLLBACK" : "A: COMMIT", "B: CREATE TABLE t\(round) (x int)",
        "B: INSERT INTO t\(round) VALUES (\(round))",
        round == 2 ? "B: UPDATE accounts SET balance = -1" : "B: SELECT 1", "B: COMMIT",
        "INSERT INTO history (note) VALUES ('round \(round)'), ('x')",
        "DELETE FROM history WHERE note = 'x'",
      ]
      if round == 1 { lines += ["ALTER TABLE history ADD COLUMN extra int DEFAULT 5", "settle"] }
      if round == 2 { lines += ["TRUNCATE t0", "DROP TABLE t1", "CREATE INDEX ON history (note)"] }
    }
    return lines
  }()

  /// What is committed; the sum of the balances is checked on the way.
  private static func contents(_ harness: Harness) -> [String] {
    let queries = [
      "SELECT id, balance FROM accounts ORDER BY id", "SELECT sum(balance) FROM accounts",
      "SELECT * FROM history ORDER BY id", "SELECT x FROM t0", "SELECT x FROM t1",
      "SELECT x FROM t2", "SELECT x FROM t3",
    ]
    // A table that is only begun is not there for others, or empty for them.
    return queries.map { query in
      harness.rows(query).filter { !$0.hasPrefix("42P01") }.joined(separator: "; ")
    }
  }

  private static func sumFault(_ contents: [String]) -> String? {
    ["800", "-", ""].contains(contents[1])
      ? nil : "the sum of the balances is \(contents[1])"
  }

  private static var loop: FaultLoop<[String]> {
    FaultLoop(
      workload, isRefusal: { $0.contains("58030") || $0.contains("device") }
    ) { disk in
      let harness = try Harness(disk: disk)
      return FaultLoop.Trial(run: harness.run, contents: { contents(harness) })
    }
  }

  @Test func `the workload does what it should when nothing fails`() throws {
    let states = try Self.loop.states()
    for state in states { #expect(Self.sumFault(state) == nil) }
    #expect(states.last?[0].split(separator: ";").count == 8)
    #expect(Set(states.map { $0.joined() }).count > 15)
  }

  @Test func `every disk operation fails once, and nothing acknowledged is lost`() throws {
    let report = try Self.loop.failEveryOperation()
    #expect(report.complaint == nil)
    #expect(report.trialCount > 0)
    print(
      "sql faults: \(report.operationCount) disk operations, each failed three ways: "
        + "\(report.trialCount) faults")
  }

  @Test func `after a refused operation the engine goes on with what the disk holds`() throws {
    let report = try Self.loop.goOnAfterEveryFault(Self.sumFault)
    #expect(report.complaint == nil)
    #expect(report.trialCount > 0)
  }

  @Test func `every crash point recovers to what was acknowledged`() throws {
    let report = try Self.loop.crashEverywhere(tearCount: 4)
    #expect(report.complaint == nil)
    print("sql crashes: \(report.trialCount) crash points recovered")
  }

  @Test func `a flipped byte is refused by name or cut off, never believed`() throws {
    let loop = FaultLoop(Self.small, isRefusal: { $0.contains("58030") }) { disk in
      let harness = try Harness(disk: disk)
      return FaultLoop.Trial(
        run: harness.run, contents: { ["a", "b"].map { harness.rows("SELECT * FROM \($0)") } })
    }
    let memory = MemoryDisk()
    let harness = try Harness(disk: memory)
    for line in Self.small { _ = harness.run(line) }
    try harness.engine.close()
    let report = try loop.flipEveryByte(of: try memory.image())
    #expect(report.complaint == nil)
    #expect(report.refusedCount > 0)
  }

  /// A checkpoint and a log of a few hundred bytes each.
  private static let small = [
    "CREATE TABLE a (x int PRIMARY KEY, y text)", "INSERT INTO a VALUES (1, 'one'), (2, 'two')",
    "checkpoint", "UPDATE a SET y = 'eins' WHERE x = 1", "CREATE TABLE b (z numeric DEFAULT 1.5)",
    "INSERT INTO b DEFAULT VALUES", "DELETE FROM a WHERE x = 2",
  ]

  @Test func `under group a crash loses a suffix of the commits, never a part`() throws {
    forAll(seeds: 0..<60) { random in
      let memory = MemoryDisk()
      let harness = try Harness(disk: memory)
      _ = harness.run("CREATE TABLE t (n int)")
      _ = harness.run("SET durability = \(random.chance(1, in: 2) ? "group" : "none")")
      for number in 0..<(1 + random.below(40)) {
        _ = harness.run("INSERT INTO t VALUES (\(number)), (\(number))")
        if random.chance(1, in: 8) { _ = harness.run("advance 150") }
        if random.chance(1, in: 10) { _ = harness.run("settle") }
        if random.chance(1, in: 15) { _ = harness.run("checkpoint") }
      }
      memory.crash(tearing: &random)
      let recovered = try Harness(disk: memory)
      let rows = recovered.rows("SELECT n FROM t ORDER BY n").compactMap { Int($0) }
      let expected = (0..<rows.count / 2).flatMap { [$0, $0] }
      return rows == expected ? nil : "\(rows) is no run from the beginning"
    }
  }
}
