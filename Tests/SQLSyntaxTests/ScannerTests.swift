import Core
import Testing

@testable import SQLSyntax

@Suite struct ScannerTests {
  /// Texts, and the bytes of their first statement; −1 for unfinished, 0 for blank ones.
  static let extents: [(String, Int)] = [
    ("select 1; select 2", 9),
    ("select ';' ; x", 12),
    ("select 1", -1),
    ("  -- nothing\n /* ; */ ", 0),
    ("select /* ; /* ; */ ; */ 1;", 27),
    ("select $a$ ; $b$ ; $a$;", 23),
    ("select (1;2);", 13),
    ("select 'a", -1),
    (
      "create function f() returns int begin atomic select 1; select case when a then 1 end; end; x",
      90
    ),
    ("begin; select 1;", 6),
    ("create or replace procedure p() begin atomic select 1; end;", 59),
    ("select E'\\'; ' ;", 16),
    (";", 1),
  ]

  @Test(arguments: extents)
  func `statements end at semicolons that nothing hides`(text: String, count: Int) {
    let expected: StatementExtent =
      count < 0 ? .incomplete : count == 0 ? .blank : .statement(byteCount: count)
    let bytes = Array(text.utf8)
    #expect(SQLStatementScanner.extent(of: bytes.span, isAtEnd: false) == expected)
  }

  @Test func `at the end of the input, what is there is the statement`() {
    let bytes = Array("select 'a".utf8)
    #expect(
      SQLStatementScanner.extent(of: bytes.span, isAtEnd: true) == .statement(byteCount: 9))
  }

  @Test func `tokens are coloured by what they are`() {
    let tokens = SQLHighlighter.tokens(in: "select count(*), 'x' -- c\nfrom t.left where a > $1")
    let kinds = tokens.map(\.kind)
    #expect(
      kinds == [
        .keyword, .function, .punctuation, .punctuation, .punctuation, .punctuation, .string,
        .comment, .keyword, .identifier, .punctuation, .identifier, .keyword, .identifier,
        .punctuation, .parameter,
      ])
  }

  @Test func `completion knows what may stand at the cursor`() {
    let start = SQLCompletion.at(3, in: "sel")
    #expect(start.keywords.contains("select") && start.replaced == 0..<3)
    let table = SQLCompletion.at(14, in: "select * from ")
    #expect(table.places.contains(.relation))
    let column = SQLCompletion.at(9, in: "select o.  from orders o join users u on true")
    #expect(column.qualifier == ["o"] && column.places.contains(.column))
    #expect(column.tables.map(\.name.name.text) == ["orders", "users"])
    #expect(column.tables.map(\.alias) == ["o", "u"])
    let clause = SQLCompletion.at(19, in: "select 1; from t wh")
    #expect(clause.replaced == 17..<19)
    let second = SQLCompletion.at(21, in: "select * from t where")
    #expect(second.keywords.contains("where"))
    let set = SQLCompletion.at(11, in: "drop table ")
    #expect(set.places.contains(.relation) && set.keywords.contains("if"))
  }
}
