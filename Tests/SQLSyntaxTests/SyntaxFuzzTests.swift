import Core
import Foundation
import Testing

@testable import SQLSyntax

/// No text crashes the lexer, the parser, the deparser, the scanner or the completer.
@Suite struct SyntaxFuzzTests {
  /// `SQL_FUZZ_COUNT=200000` makes the run as long.
  private static let count =
    ProcessInfo.processInfo.environment["SQL_FUZZ_COUNT"].flatMap { Int($0) } ?? 5_000

  private static let seeds: [String] = [
    "SELECT a, b::numeric(10,2) FROM t LEFT JOIN LATERAL f(x) WITH ORDINALITY AS g(y) ON true",
    "WITH RECURSIVE r(n) AS (VALUES (1) UNION ALL SELECT n+1 FROM r) SELECT * FROM r LIMIT 5",
    "INSERT INTO t (a[1], b.c) VALUES (DEFAULT, $1) ON CONFLICT (a) DO UPDATE SET a = 1",
    "CREATE TABLE t (a int PRIMARY KEY, b text CHECK (b LIKE 'x%') REFERENCES u ON DELETE CASCADE)",
    "SELECT E'\\u00e9\\'', U&'\\0061', $q$x$q$, X'1F', 1e5, .5, 'a' /* c */ 'b' -- d",
    "MERGE INTO t USING s ON t.a = s.a WHEN MATCHED AND s.b > 1 THEN UPDATE SET b = s.b",
    "SELECT sum(x) OVER (PARTITION BY y ORDER BY z ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)",
    "CREATE FUNCTION f(a int DEFAULT 1) RETURNS SETOF t LANGUAGE sql BEGIN ATOMIC SELECT 1; END",
  ]

  @Test func `mutated statements are parsed or refused`() {
    let statements = Corpus.records?.map(\.sql) ?? SyntaxFuzzTests.seeds
    var random = SeededRandom(seed: 15)
    var parsedCount = 0
    for _ in 0..<SyntaxFuzzTests.count {
      var bytes = Array(statements[random.below(statements.count)].utf8.prefix(2_000))
      let other = Array(statements[random.below(statements.count)].utf8)
      mutate(&bytes, with: other, &random)
      parsedCount += tryAll(bytes, &random)
    }
    print("sql fuzz: \(SyntaxFuzzTests.count) statements, \(parsedCount) of them parse, no crash")
  }

  private func mutate(_ bytes: inout [UInt8], with other: [UInt8], _ random: inout SeededRandom) {
    for _ in 0...random.below(3) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(5) {
      case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(8)))
      case 1: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 2:
        let marks = Array("()[]'\"$;:.,*-+\\/eEuU&x0 \n".utf8)
        bytes.insert(marks[random.below(marks.count)], at: place)
      case 3: bytes.removeSubrange(place...)
      default:
        guard !other.isEmpty else { continue }
        let start = random.below(other.count)
        let end = min(other.count, start + random.below(30))
        bytes.insert(contentsOf: other[start..<end], at: place)
      }
    }
  }

  /// - Returns: 1 if the text parses.
  private func tryAll(_ bytes: [UInt8], _ random: inout SeededRandom) -> Int {
    _ = SQLStatementScanner.extent(of: bytes.span, isAtEnd: random.chance(1, in: 2))
    let text = String(decoding: bytes, as: UTF8.self)
    if random.chance(1, in: 8) {
      _ = SQLHighlighter.tokens(in: text)
      _ = SQLCompletion.at(random.below(bytes.count + 1), in: text)
    }
    guard let statements = try? SQLParser.parse(bytes.span) else { return 0 }
    for statement in statements {
      guard let written = Deparser.text(statement.statement) else { continue }
      let again = try? SQLParser.parse(written)
      #expect(again?.first?.statement == statement.statement, "\(text)")
    }
    return 1
  }
}
