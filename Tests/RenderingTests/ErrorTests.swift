import Core
import Rendering
import TestKit
import Testing

private struct ErrorCase {
  var error: EngineError
  var statement: String
  var width = 60
  var terminal: String
  /// Nil where it is the same.
  var pipe: String?
}

private func error(_ range: Range<Int>?) -> EngineError {
  EngineError("42601", .syntax, "syntax error", at: range.map { SourceSpan($0) })
}

private let cases: [ErrorCase] = [
  ErrorCase(
    error: EngineError(
      "42P01", .reference, "relation \"ordres\" does not exist", at: SourceSpan(14..<20),
      hint: "Did you mean \"orders\"?", detail: "There is no such table."),
    statement: "select * from ordres;",
    terminal: """
      ERROR 42P01: relation "ordres" does not exist
        select * from ordres;
                      ^^^^^^
      DETAIL: There is no such table.
      HINT: Did you mean "orders"?

      """),
  ErrorCase(
    error: error(21..<22), statement: "select *\n  from a,\n\t漢 ordres\nwhere x",
    terminal: "ERROR 42601: syntax error\nLINE 3:  漢 ordres\n         ^^\n"),
  ErrorCase(
    error: error(24..<30), statement: "select *\n  from a,\n\t漢 ordres\nwhere x",
    terminal: "ERROR 42601: syntax error\nLINE 3:  漢 ordres\n            ^^^^^^\n"),
  ErrorCase(
    error: error(7..<7), statement: "select ",
    terminal: "ERROR 42601: syntax error\n  select\n        ^\n"),
  ErrorCase(
    error: error(8..<8), statement: "select\n \n",
    terminal: "ERROR 42601: syntax error\nLINE 1: select\n              ^\n"),
  ErrorCase(
    error: error(0..<40), statement: "a\nb",
    terminal: "ERROR 42601: syntax error\nLINE 1: a\n        ^\n"),
  ErrorCase(error: error(90..<91), statement: "a", terminal: "ERROR 42601: syntax error\n"),
  ErrorCase(error: error(0..<0), statement: "", terminal: "ERROR 42601: syntax error\n  \n  ^\n"),
  ErrorCase(
    error: error(60..<65),
    statement: String(repeating: "a ", count: 30) + "wrong" + String(repeating: " b", count: 40),
    width: 40,
    terminal: """
      ERROR 42601: syntax error
        … a a a a a wrong b b b b b b b b b b…
                    ^^^^^

      """,
    pipe: "ERROR 42601: syntax error\n  " + String(repeating: "a ", count: 30) + "wrong"
      + String(repeating: " b", count: 40) + "\n" + String(repeating: " ", count: 62) + "^^^^^\n"),
  ErrorCase(
    error: EngineError("ERR", .syntax, "ERR syntax error", at: SourceSpan(0..<3), hint: "Try SET."),
    statement: "SETT a",
    terminal: "(error) ERR syntax error\nHINT: Try SET.\n",
    pipe: "ERR syntax error\nHINT: Try SET.\n"),
  ErrorCase(
    error: EngineError("ERRATIC", .syntax, "ERRATICALLY \u{1B}[2J", at: nil), statement: "",
    terminal: "ERROR ERRATIC: ERRATICALLY \\x1b[2J\n"),
]

@Suite struct ErrorTests {
  @Test func `an error shows its code, its place and what helps`() {
    for item in cases {
      let terminal = rendered(.terminal(width: item.width)) {
        $0.render(item.error, in: item.statement, to: $1)
      }
      check(terminal, is: item.terminal, "on a terminal: \(item.statement)")
      let pipe = rendered(Presentation(width: item.width)) {
        $0.render(item.error, in: item.statement, to: $1)
      }
      check(pipe, is: item.pipe ?? item.terminal, "in a pipe: \(item.statement)")
    }
  }

  @Test func `carets stand under the span, wherever it is`() {
    forAll(seeds: 0..<1_000) { random in
      let characters = Gen.array(&random, countMax: 40) { random in
        Gen.oneOf(&random, ["a", "b", " ", "\n", "\t", "漢", "é", "👩‍💻"])
      }
      let start = random.below(characters.count + 1)
      let before = characters[..<start].joined()
      let statement = before + "XYZ" + characters[start...].joined()
      let span = SourceSpan(before.utf8.count..<before.utf8.count + 3)
      let error = EngineError("x", .syntax, "wrong", at: span)
      let text = rendered(.terminal(width: 24)) { $0.render(error, in: statement, to: $1) }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard lines.count >= 3, let place = lines[1].firstIndex(of: "X") else { return text }
      let column = TextWidth.columns(of: String(lines[1][..<place]))
      let expected = String(repeating: " ", count: column) + "^^^"
      let hasRoom = column + 3 <= 28
      return !hasRoom || lines[2] == expected ? nil : "\(statement)\n\(text)"
    }
  }
}
