import Core
import TestKit
import Testing

@testable import SQLEngine

/// Definitions and changes of rows by three sessions, with rollbacks, savepoints, crashes and
/// reopenings: what the engine keeps stays in order after each, and a crash loses nothing that was
/// committed and keeps nothing that was not.
@Suite struct DefinitionPropertyTests {
  private static let tables = ["t1", "t2", "p"]
  private static let columns = ["a", "b", "c", "d"]

  private static func operation(_ random: inout SeededRandom) -> String {
    switch random.below(40) {
    case 0: return "crash"
    case 1: return "reopen"
    case 2: return "checkpoint"
    case 3: return "A: VACUUM"
    default: break
    }
    let session = ["A", "A", "B", "C"][random.below(4)]
    return "\(session): \(statement(&random))"
  }

  private static func statement(_ random: inout SeededRandom) -> String {
    let table = tables[random.below(tables.count)]
    let column = columns[random.below(columns.count)]
    let number = random.below(30)
    switch random.below(12) {
    case 0:
      return ["BEGIN", "COMMIT", "ROLLBACK", "BEGIN ISOLATION LEVEL REPEATABLE READ"][
        random.below(4)]
    case 1: return ["SAVEPOINT s", "ROLLBACK TO s", "RELEASE s", "SAVEPOINT s"][random.below(4)]
    case 2, 3: return definition(of: table, column, number, &random)
    case 4: return alteration(of: table, column, number, &random)
    case 5: return other(table, column, &random)
    case 6: return "UPDATE \(table) SET \(column) = \(column) + 1 WHERE a < \(number)"
    case 7: return "DELETE FROM \(table) WHERE a = \(number)"
    case 8: return "INSERT INTO \(table) (a) VALUES (\(number)) ON CONFLICT DO NOTHING"
    case 9: return "SELECT count(*) FROM \(table)"
    default: return "INSERT INTO \(table) (a) VALUES (\(number)), (\(number + 1))"
    }
  }

  private static func definition(
    of table: String, _ column: String, _ number: Int, _ random: inout SeededRandom
  ) -> String {
    switch random.below(9) {
    case 0: return "DROP TABLE \(table) CASCADE"
    case 1: return "CREATE INDEX i\(number % 4) ON \(table) (\(column))"
    case 2: return "CREATE UNIQUE INDEX u\(number % 3) ON \(table) (\(column), a)"
    case 3: return "DROP INDEX i\(number % 4)"
    case 4:
      return "CREATE TABLE p (a int, b int DEFAULT f(1), c e, d int) PARTITION BY RANGE (a)"
    case 5:
      return "CREATE TABLE p\(number % 3) PARTITION OF p FOR VALUES FROM (\(number % 3 * 10)) TO "
        + "(\(number % 3 * 10 + 10))"
    case 6: return "CREATE TABLE t1 (a serial PRIMARY KEY, b int DEFAULT f(2), c int, d int)"
    default:
      return "CREATE TABLE t2 (a int UNIQUE, b int REFERENCES t1 ON DELETE CASCADE, c int, "
        + "d int GENERATED ALWAYS AS (a * 2) STORED)"
    }
  }

  private static func alteration(
    of table: String, _ column: String, _ number: Int, _ random: inout SeededRandom
  ) -> String {
    let change: String
    switch random.below(10) {
    case 0: change = "ADD COLUMN \(column) int DEFAULT \(number)"
    case 1: change = "DROP COLUMN \(column) CASCADE"
    case 2: change = "ADD CONSTRAINT k\(number % 2) CHECK (\(column) <> \(number))"
    case 3: change = "DROP CONSTRAINT k\(number % 2)"
    case 4: change = "ALTER COLUMN \(column) TYPE bigint"
    case 5: change = "ALTER COLUMN \(column) SET DEFAULT f(\(number))"
    case 6: change = "RENAME TO t\(1 + number % 2)"
    case 7: change = "ADD UNIQUE (\(column))"
    case 8: change = "ALTER COLUMN \(column) SET NOT NULL"
    default: return "TRUNCATE \(table) CASCADE"
    }
    return "ALTER TABLE \(table) \(change)"
  }

  private static func other(_ table: String, _ column: String, _ random: inout SeededRandom)
    -> String
  {
    switch random.below(12) {
    case 0: return "CREATE TYPE e AS ENUM ('x', 'y')"
    case 1: return "DROP TYPE e CASCADE"
    case 2: return "CREATE VIEW v AS SELECT a, \(column) AS other FROM \(table)"
    case 3: return "DROP VIEW v"
    case 4: return "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE RETURN $1 + 1"
    case 5: return "DROP FUNCTION f CASCADE"
    case 6: return "CREATE SEQUENCE s"
    case 7: return "DROP SEQUENCE s CASCADE"
    case 8: return "CREATE MATERIALIZED VIEW m AS SELECT a, \(column) AS other FROM \(table)"
    case 9: return "CREATE DOMAIN dom AS int CHECK (f(value) > 0)"
    case 10: return "ALTER TYPE e ADD VALUE IF NOT EXISTS 'z'"
    default: return "SELECT nextval('s')"
    }
  }

  /// What is committed, as a session sees it that has no part in it.
  private static func picture(of harness: Harness) -> [String] {
    var lines = harness.rows(
      "SELECT relname, relkind, relnatts FROM pg_class WHERE relnamespace = 2200 ORDER BY 1, 2")
    lines += harness.rows(
      "SELECT proname FROM pg_proc WHERE pronamespace = 2200 UNION ALL SELECT typname FROM pg_type "
        + "WHERE typnamespace = 2200 UNION ALL SELECT conname FROM pg_constraint ORDER BY 1")
    for line in lines where line.contains("|r|") || line.contains("|m|") {
      let table = line.prefix { $0 != "|" }
      lines += harness.rows("SELECT t::text FROM \(table) t ORDER BY 1")
    }
    return lines
  }

  private static func check(_ operations: [String], _ count: inout Int) throws -> String? {
    let harness = try Harness()
    for line in ["A: CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE RETURN $1 + 1"] {
      _ = harness.run(line)
    }
    for operation in operations {
      count += 1
      let isCrash = operation == "crash" || operation == "reopen"
      // A lock that somebody holds would make the picture wait.
      if isCrash { for name in ["A", "B", "C"] { harness.closeSession(name) } }
      let before = isCrash ? picture(of: harness) : []
      let answer = harness.run(operation)
      if answer.contains("XX000") { return "\(operation): \(answer)" }
      if let broken = try harness.engine.checkInvariants() { return "\(operation): \(broken)" }
      guard isCrash else { continue }
      let after = picture(of: harness)
      if before != after {
        let lost = Set(before).symmetricDifference(after).sorted()
        return "\(operation): differs in \(lost.prefix(5))"
      }
    }
    return nil
  }

  @Test func `definitions keep what the engine keeps in order`() {
    Fuzzing.run("definitions", quickCount: 15) { random, count in
      let operations = (0..<80).map { _ in Self.operation(&random) }
      guard Self.complaint(operations, &count) != nil else { return nil }
      var triedCount = 0
      let shortest = shrinking(operations) { part in Self.complaint(part, &triedCount) != nil }
      let reason = Self.complaint(shortest, &triedCount) ?? "not with the shortest list"
      return "\(reason)\n\(shortest.joined(separator: "\n"))"
    }
  }

  private static func complaint(_ operations: [String], _ count: inout Int) -> String? {
    do { return try check(operations, &count) } catch { return "threw \(error)" }
  }
}
