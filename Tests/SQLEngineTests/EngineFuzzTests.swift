import Core
import Foundation
import SQLSyntax
import TestKit
import Testing

@testable import SQLEngine

/// Whatever two sessions are told, each statement ends with an answer or with one of PostgreSQL's
/// errors, and all that the engine keeps stays in order.
@Suite struct EngineFuzzTests {
  private static let seeds = [
    "CREATE TABLE t (a int PRIMARY KEY, b text DEFAULT 'x', c numeric(8,2) CHECK (c > 0))",
    "INSERT INTO t SELECT i, repeat('x', i % 5), i + 0.5 FROM generate_series(1, 20) AS i",
    "CREATE INDEX ON t (b, c DESC)", "BEGIN", "UPDATE t SET c = c * 2 WHERE a % 3 = 0 RETURNING *",
    "SAVEPOINT s", "DELETE FROM t WHERE b LIKE 'xx%'", "ROLLBACK TO s", "COMMIT",
    "SELECT b, sum(c), rank() OVER (ORDER BY count(*)) FROM t GROUP BY ROLLUP (b) ORDER BY 1",
    "ALTER TABLE t ADD COLUMN d int[] DEFAULT '{1,2}'", "ALTER TABLE t ALTER COLUMN c TYPE text",
    "INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = excluded.b || t.b",
    "WITH RECURSIVE r(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM r WHERE n < 5) TABLE r",
    "CREATE VIEW v AS SELECT a, b FROM t WHERE a > 3", "UPDATE v SET b = 'y' WHERE a = 4",
    "CREATE FUNCTION f(int) RETURNS int LANGUAGE plpgsql AS "
      + "'BEGIN RETURN $1 / 0; EXCEPTION WHEN OTHERS THEN RETURN -1; END'",
    "SELECT f(a), jsonb_build_object('k', b) -> 'k', d[1:2] FROM t ORDER BY a LIMIT 3",
    "DROP TABLE t CASCADE", "VACUUM t", "ANALYZE", "TRUNCATE t", "EXPLAIN SELECT * FROM t",
  ]

  /// Values at the edges, to be put in a value's place.
  private static let values = [
    "NULL", "0", "-1", "1", "2147483647", "-2147483648", "9223372036854775807", "1e308", "'NaN'",
    "'infinity'::float8", "''", "'{}'", "'{1,2}'", "ARRAY[1,2]", "ROW(1,2)", "(SELECT 1)", "now()",
    "'infinity'::timestamp", "'-infinity'::date", "interval '1 month'", "'x'::text", "*", "DEFAULT",
    "generate_series(1,3)", "count(*)", "'[]'::jsonb", "1.5::numeric", "99999999999999999999",
    "'\\x00'::bytea", "t", "(1,2)", "ARRAY[]::int[]", "'4713-01-01 BC'::date", "$1", "f(1)",
    "'294276-12-31'::timestamp", "-9223372036854775808", "1e-300", "'{\"a\": 1}'::jsonb",
  ]

  private static let scripts = SQLCorpus.scripts ?? [seeds]

  @Test func `mutated statements leave the engine in order`() {
    Fuzzing.run("statements run", quickCount: 4) { random, count in
      let script = Self.scripts[random.below(Self.scripts.count)]
      guard !script.isEmpty else { return nil }
      let harness = try Harness()
      let watch = Watch(harness.interrupt)
      defer { watch.stop() }
      let start = random.chance(1, in: 2) ? 0 : random.below(script.count)
      for statement in script[start...].prefix(60) {
        let copies = random.chance(2, in: 5) ? 0 : 1 + random.below(3)
        var texts = [statement]
        for _ in 0..<copies { texts.append(Self.mutated(statement, script, &random)) }
        for text in copies > 0 && random.chance(1, in: 3) ? Array(texts.dropFirst()) : texts
        where !text.contains("pg_sleep") {
          count += 1
          watch.begin(text)
          let name = random.chance(1, in: 5) ? "b" : "a"
          if let broken = Self.run(text, in: harness.session(name)) { return "\(text)\n\(broken)" }
          _ = harness.engine.takeFinishedWaits()
          if random.chance(1, in: 40), let broken = try harness.engine.checkInvariants() {
            return "\(text)\n\(broken)"
          }
        }
        if random.chance(1, in: 60) {
          watch.begin("reopening after \(statement)")
          try harness.disk.crash()
          try harness.reopen()
          if let broken = try harness.engine.checkInvariants() { return "after a crash: \(broken)" }
        }
      }
      return try harness.engine.checkInvariants()
    }
  }

  /// Runs a statement to the end of its rows.
  private static func run(_ text: String, in session: any Session) -> String? {
    do throws(EngineError) {
      guard case .rows(let source) = try session.execute(text) else { return nil }
      var rowCount = 0
      while let batch = try source.nextBatch(), rowCount < 20_000 { rowCount += batch.rowCount }
      return nil
    } catch {
      let isKnown = error.code.utf8.count == 5 && !error.code.hasPrefix("XX")
      return isKnown ? nil : "\(error.code): \(error.message)"
    }
  }

  /// A statement with some of its words replaced, doubled, exchanged or taken out.
  private static func mutated(
    _ statement: String, _ script: [String], _ random: inout SeededRandom
  ) -> String {
    var words = Self.words(of: statement)
    for _ in 0..<[1, 1, 1, 2, 3][random.below(5)] where !words.isEmpty {
      let place = random.below(words.count)
      switch random.below(7) {
      case 0: words.remove(at: place)
      case 1: words.insert(words[random.below(words.count)], at: place)
      case 2:
        let other = Self.words(of: script[random.below(script.count)])
        if !other.isEmpty { words[place] = other[random.below(other.count)] }
      case 3:
        let constants = words.indices.filter {
          words[$0].first?.isNumber == true || words[$0].first == "'"
        }
        let chosen = constants.isEmpty ? place : constants[random.below(constants.count)]
        words[chosen] = values[random.below(values.count)]
      case 4: words.swapAt(place, random.below(words.count))
      case 5:
        let other = Self.words(of: script[random.below(script.count)])
        guard !other.isEmpty else { continue }
        let start = random.below(other.count)
        words.insert(contentsOf: other[start...].prefix(1 + random.below(7)), at: place)
      default: words.removeSubrange(place..<min(words.count, place + 1 + random.below(5)))
      }
    }
    return words.joined(separator: " ")
  }

  private static func words(of statement: String) -> [String] {
    SQLHighlighter.tokens(in: statement).map { token in
      String(decoding: Array(statement.utf8)[token.range], as: UTF8.self)
    }
  }
}

/// Interrupts a statement that takes long, and ends the process at one that does not hear it.
private final class Watch: Sendable {
  private struct State {
    var text = ""
    var start = Date()
    var isOver = false
  }

  private let state = NSLock()
  private nonisolated(unsafe) var current = State()
  private let interrupt: InterruptFlag

  init(_ interrupt: InterruptFlag) {
    self.interrupt = interrupt
    Thread.detachNewThread { [self] in
      while true {
        Thread.sleep(forTimeInterval: 0.5)
        let now = state.withLock { current }
        if now.isOver { return }
        let seconds = Date().timeIntervalSince(now.start)
        if seconds > 3 { interrupt.set() }
        if seconds > 60 {
          FileHandle.standardError.write(Data("fuzz: does not stop: \(now.text)\n".utf8))
          abort()
        }
      }
    }
  }

  func begin(_ text: String) {
    state.withLock {
      interrupt.clear()
      current.text = text
      current.start = Date()
    }
  }

  func stop() { state.withLock { current.isOver = true } }
}
