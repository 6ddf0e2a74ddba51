import Core
import Testing

@testable import SQLSyntax

@Suite struct ParserTests {
  private func catalog(_ text: String) throws -> String {
    Deparser.text(try SQLParser.parseExpression(text))
  }

  private func failure(_ text: String) -> EngineError? {
    do throws(EngineError) {
      _ = try SQLParser.parse(text)
      return nil
    } catch {
      return error
    }
  }

  /// Each expression, and the same with all of its parentheses.
  static let precedences: [(String, String)] = [
    ("1 + 2 * 3", "(1 + (2 * 3))"),
    ("1 - 2 - 3", "((1 - 2) - 3)"),
    ("2 ^ 3 ^ 2", "((2 ^ 3) ^ 2)"),
    ("-a ^ 2", "((- a) ^ 2)"),
    ("- 5", "(-5)"),
    ("-a::int", "(- (a)::integer)"),
    ("a || b + c", "(a || (b + c))"),
    ("@ a + b", "(@ (a + b))"),
    ("a = b AND c OR NOT d = e", "(((a = b) AND c) OR (NOT (d = e)))"),
    ("a AND b AND c", "(a AND b AND c)"),
    ("a < b IS TRUE", "((a < b) IS TRUE)"),
    ("a = b IS NULL", "((a = b) IS NULL)"),
    ("a IS NULL IS NULL", "((a IS NULL) IS NULL)"),
    ("a BETWEEN b + 1 AND c AND d", "((a BETWEEN (b + 1) AND c) AND d)"),
    ("a NOT IN (1, 2) = b", "((a NOT IN (1, 2)) = b)"),
    ("a LIKE b || 'x'", "(a ~~ (b || 'x'))"),
    ("a LIKE b ESCAPE '!'", "(a ~~ pg_catalog.like_escape(b, '!'))"),
    ("a AT TIME ZONE 'utc' + b", "((a AT TIME ZONE 'utc') + b)"),
    ("a COLLATE \"C\" || b", "((a COLLATE \"C\") || b)"),
    ("a OPERATOR(pg_catalog.+) b * c", "(a OPERATOR(pg_catalog.+) (b * c))"),
    ("x = ANY (a) AND y", "((x = ANY (a)) AND y)"),
    ("a != b", "(a <> b)"),
    ("((SELECT 1) + 2) * 3", "((( SELECT 1) + 2) * 3)"),
    ("((SELECT 1) UNION (SELECT 2))", "( SELECT 1\nUNION\n SELECT 2)"),
    ("a[1][2:3].b", "a[1][2:3].b"),
    ("(a).b[1]", "(a).b[1]"),
    ("ROW(1, 2) = (1, 2)", "(ROW(1, 2) = (1, 2))"),
    ("date '2020-01-01'", "'2020-01-01'::date"),
    ("interval '1' day to second(3)", "'1'::interval day to second(3)"),
    ("extract(year FROM d)", "EXTRACT(year FROM d)"),
    ("trim(LEADING 'x' FROM y)", "TRIM(LEADING 'x' FROM y)"),
    (
      "count(DISTINCT a ORDER BY b) FILTER (WHERE c)",
      "count(DISTINCT a ORDER BY b) FILTER (WHERE c)"
    ),
    ("9223372036854775808", "9223372036854775808"),
    ("-9223372036854775808", "(-9223372036854775808)"),
    ("'a'\n'b'", "'ab'"),
    ("E'\\n\\x41\\u0042'", "'\nAB'"),
    ("U&'d!0061t!+000061' UESCAPE '!'", "'data'"),
    ("$tag$it's$tag$", "'it''s'"),
  ]

  @Test(arguments: precedences)
  func `operators bind as PostgreSQL's do`(text: String, expected: String) throws {
    let written = try catalog(text)
    #expect(written == expected)
    #expect(try SQLParser.parseExpression(written) == SQLParser.parseExpression(text))
  }

  /// Statements with PostgreSQL's message, the place of the error (from 0) and the hint.
  static let failures: [(String, String, Int, String?)] = [
    ("SELEC 1", "syntax error at or near \"SELEC\"", 0, "Did you mean `SELECT`?"),
    ("SELECT a FORM t", "syntax error at or near \"t\"", 14, "Did you mean `FROM`?"),
    ("SELECT * FROM t WEHRE a", "syntax error at or near \"a\"", 22, "Did you mean `WHERE`?"),
    ("SELECT 1 +", "syntax error at end of input", 10, nil),
    ("SELECT 'abc", "unterminated quoted string at or near \"'abc\"", 7, nil),
    ("SELECT \"\"", "zero-length delimited identifier at or near \"\"\"\"", 7, nil),
    ("SELECT 1 < 2 < 3", "syntax error at or near \"<\"", 13, nil),
    ("SELECT 123abc", "trailing junk after numeric literal at or near \"123abc\"", 7, nil),
    ("SELECT f(1)[1]", "syntax error at or near \"[\"", 11, nil),
    ("SELECT * FROM (t)", "syntax error at or near \")\"", 16, nil),
    ("SELECT /* a", "unterminated /* comment at or near \"/* a\"", 7, nil),
    ("CREATE TABLE select (a int)", "syntax error at or near \"select\"", 13, nil),
    ("INSERT INTO t VALUES (1,)", "syntax error at or near \")\"", 24, nil),
    (
      "SELECT * FROM (SELECT 1)", "subquery in FROM must have an alias", 14,
      "For example, FROM (SELECT ...) [AS] foo."
    ),
  ]

  @Test(arguments: failures)
  func `errors have PostgreSQL's text and place, and a hint where a keyword is near`(
    text: String, message: String, offset: Int, hint: String?
  ) throws {
    let error = try #require(failure(text))
    #expect(error.code == "42601")
    #expect(error.message == message)
    #expect(error.span?.start == offset)
    #expect(error.hint == hint)
  }

  static let deep: [String] = [
    "SELECT " + String(repeating: "(", count: 100_000),
    "SELECT " + String(repeating: "- ", count: 100_000) + "a",
    "SELECT 1" + String(repeating: " + 1", count: 100_000),
    "SELECT 1" + String(repeating: " UNION SELECT 1", count: 50_000),
    "SELECT " + String(repeating: "CASE WHEN ", count: 50_000),
    "SELECT * FROM " + String(repeating: "(", count: 50_000) + "t",
    "SELECT a" + String(repeating: "::int", count: 50_000),
  ]

  @Test(arguments: deep.indices)
  func `what nests too deeply is refused and never overflows the stack`(index: Int) {
    #expect(failure(ParserTests.deep[index])?.code == "54001")
  }

  @Test func `a long conjunction is one node`() throws {
    let text = "a" + String(repeating: " AND a", count: 50_000)
    guard case .and(let operands) = try SQLParser.parseExpression(text).kind else {
      Issue.record("no conjunction")
      return
    }
    #expect(operands.count == 50_001)
  }

  @Test func `keywords stand in the order of their spellings and classes`() {
    let words = Keyword.spellings.split { $0 == " " || $0 == "\n" }
    #expect(words.count == 460)
    for (index, word) in words.enumerated() {
      let keyword = Keyword.named(word.uppercased())
      #expect(keyword?.rawValue == UInt16(index + 1))
      #expect(keyword?.spelling == String(word))
    }
    #expect(Keyword.select.category == .reserved)
    #expect(Keyword.between.category == .columnName)
    #expect(Keyword.left.category == .typeOrFunctionName)
    #expect(Keyword.zone.category == .unreserved)
  }

  /// Views as PostgreSQL 15 writes them, both ways.
  @Test func `queries are laid out as pg_get_viewdef lays them out`() throws {
    let text = """
      select a.id, a.x + 1 as z from a join b on a.id = b.id where a.x > 1 and not a.y = 2
      order by a.id limit 3
      """
    let statement = try #require(try SQLParser.parse(text).first?.statement)
    #expect(
      Deparser.text(statement) == """
         SELECT a.id,
            (a.x + 1) AS z
           FROM (a
             JOIN b ON ((a.id = b.id)))
          WHERE ((a.x > 1) AND (NOT (a.y = 2)))
          ORDER BY a.id
         LIMIT 3
        """)
    #expect(
      Deparser.text(statement, style: .pretty) == """
         SELECT a.id,
            a.x + 1 AS z
           FROM a
             JOIN b ON a.id = b.id
          WHERE a.x > 1 AND NOT a.y = 2
          ORDER BY a.id
         LIMIT 3
        """)
  }
}
