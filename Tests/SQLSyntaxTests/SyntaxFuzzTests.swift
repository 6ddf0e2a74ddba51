import Core
import TestKit
import Testing

@testable import SQLSyntax

/// No text crashes the lexer, the parser, the deparser, the scanner or the completer.
@Suite struct SyntaxFuzzTests {
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

  private static let statements = SQLCorpus.records?.map(\.sql) ?? seeds

  @Test func `mutated statements are parsed or refused`() {
    let statements = Self.statements
    Fuzzing.run("statements parsed", quickCount: 50) { random, count in
      for _ in 0..<100 {
        var bytes = Array(statements[random.below(statements.count)].utf8.prefix(2_000))
        let other = Array(statements[random.below(statements.count)].utf8)
        mutate(&bytes, with: other, &random)
        count += 1
        if let broken = tryAll(bytes, &random) { return broken }
      }
      return nil
    }
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

  private func tryAll(_ bytes: [UInt8], _ random: inout SeededRandom) -> String? {
    _ = SQLStatementScanner.extent(of: bytes.span, isAtEnd: random.chance(1, in: 2))
    let text = String(decoding: bytes, as: UTF8.self)
    if random.chance(1, in: 8) {
      _ = SQLHighlighter.tokens(in: text)
      _ = SQLCompletion.at(random.below(bytes.count + 1), in: text)
    }
    let statements: [ParsedStatement]
    do throws(EngineError) { statements = try SQLParser.parse(bytes.span) } catch {
      return Self.complaint(error, text)
    }
    for statement in statements {
      guard let written = Deparser.text(statement.statement) else { continue }
      let again = try? SQLParser.parse(written)
      // These two are written without the schema that the grammar gives them.
      if written.contains("bpchar") || written.contains("\"bit\"") { continue }
      if again?.first?.statement != statement.statement {
        return "\(text)\nwas written as\n\(written)"
      }
    }
    return nil
  }

  /// Errors are PostgreSQL's, never those of a broken promise.
  private static func complaint(_ error: EngineError, _ text: String) -> String? {
    error.code.utf8.count == 5 && !error.code.hasPrefix("XX")
      ? nil : "\(text)\n\(error.code): \(error.message)"
  }

  private static let words = [
    "a", "b.c", "t.*", "$1", "1", "1.5", "1e400", "'x'", "NULL", "true", "E'\\n'", "B'01'", "+",
    "-", "*", "/", "%", "^", "||", "=", "<>", "<=", "@>", "->>", "!~*", "~", "AND", "OR", "NOT",
    "IS", "DISTINCT", "FROM", "IN", "BETWEEN", "SYMMETRIC", "LIKE", "ESCAPE", "SIMILAR", "TO",
    "COLLATE", "\"C\"", "AT", "TIME", "ZONE", "::", "int", "numeric(3,1)", "text[]", "interval",
    "'1 day'", "CASE", "WHEN", "THEN", "ELSE", "END", "CAST", "(", ")", "[", "]", ",", ":", "AS",
    "EXISTS", "SELECT", "ANY", "ALL", "ARRAY", "ROW", "count(*)", "f(", "FILTER", "(WHERE", "OVER",
    "WITHIN", "GROUP", "ORDER", "BY", "DESC", "extract(", "substring(", "position(", "trim(",
    "overlay(", "placing", "for", "coalesce(", "nullif(", "greatest(", "VARIADIC", "=>",
    "OPERATOR(pg_catalog.+)", "ISNULL", "NOTNULL", "UNKNOWN", "DOCUMENT", "current_date", ";",
  ]

  @Test func `any row of words is an expression or refused`() {
    Fuzzing.run("expressions parsed", quickCount: 50) { random, count in
      for _ in 0..<200 {
        let length = 1 + random.below(random.chance(1, in: 10) ? 200 : 14)
        let text = (0..<length).map { _ in Self.words[random.below(Self.words.count)] }
          .joined(separator: random.chance(1, in: 6) ? "" : " ")
        count += 1
        let expression: Expression
        do throws(EngineError) { expression = try SQLParser.parseExpression(text) } catch {
          if let broken = Self.complaint(error, text) { return broken }
          continue
        }
        let written = Deparser.text(expression)
        if (try? SQLParser.parseExpression(written)) != expression {
          return "\(text)\nwas written as\n\(written)"
        }
      }
      return nil
    }
  }

  @Test func `nesting is refused before it is too deep`() {
    for (open, close) in [
      ("(", ")"), ("-", ""), ("NOT ", ""), ("ARRAY[", "]"), ("CASE WHEN ", " THEN 1 END"),
      ("f(", ")"), ("(SELECT ", ")"), ("1 + (", ")"), ("a[", "]"), ("ROW(", ")"),
      ("EXISTS (SELECT ", ")"),
      ("CAST(", " AS int)"), ("1 IN (", ")"), ("coalesce(", ")"), ("- - ", ""), ("1 = ANY (", ")"),
    ] {
      for depth in [50, 1_000, 100_000] {
        let text =
          String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
        let code = Fuzzing.onLargeStack { () -> String? in
          do throws(EngineError) { _ = try SQLParser.parseExpression(text) } catch {
            return error.code
          }
          return nil
        }
        #expect(code == nil || code?.hasPrefix("42") == true || code == "54001", "\(open) \(depth)")
      }
    }
  }
}
