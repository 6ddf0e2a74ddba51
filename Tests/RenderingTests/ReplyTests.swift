import Core
import Rendering
import Testing

/// Each reply as Redis 7.0's own client showed it: on a terminal, in a pipe, as CSV.
private struct ReplyCase {
  let reply: Reply
  let terminal: String
  let raw: String
  let csv: String
  let json: String
}

private let cases: [ReplyCase] = [
  ReplyCase(reply: .ok, terminal: "OK\n", raw: "OK\n", csv: "\"OK\"\n", json: "\"OK\"\n"),
  ReplyCase(
    reply: .integer(-3), terminal: "(integer) -3\n", raw: "-3\n", csv: "-3\n", json: "-3\n"),
  ReplyCase(reply: .null, terminal: "(nil)\n", raw: "\n", csv: "NULL\n", json: "null\n"),
  ReplyCase(reply: .nothing, terminal: "(nil)\n", raw: "\n", csv: "NULL\n", json: "null\n"),
  ReplyCase(reply: .nullArray, terminal: "(nil)\n", raw: "\n", csv: "NULL\n", json: "null\n"),
  ReplyCase(reply: .text(""), terminal: "\"\"\n", raw: "\n", csv: "\"\"\n", json: "\"\"\n"),
  ReplyCase(
    reply: .array([]), terminal: "(empty array)\n", raw: "\n", csv: "\n", json: "[]\n"),
  ReplyCase(
    reply: .error("ERR boom"), terminal: "(error) ERR boom\n", raw: "ERR boom\n\n",
    csv: "ERROR,\"ERR boom\"\n", json: "{\"error\":\"ERR boom\"}\n"),
  ReplyCase(
    reply: .array([
      .integer(1), .array([.integer(2), .text("a"), .array([])]),
      .text("x\0\r\n\t\u{7}\u{8}\"\\é"), .null, .error("ERR boom"), .status("FINE"),
    ]),
    terminal: #"""
      1) (integer) 1
      2) 1) (integer) 2
         2) "a"
         3) (empty array)
      3) "x\x00\r\n\t\a\b\"\\\xc3\xa9"
      4) (nil)
      5) (error) ERR boom
      6) FINE

      """#,
    raw: "1\n2\na\n\nx\0\r\n\t\u{7}\u{8}\"\\é\n\nERR boom\n\nFINE\n",
    csv: #"1,2,"a",,"x\x00\r\n\t\a\b\"\\\xc3\xa9",NULL,ERROR,"ERR boom","FINE""# + "\n",
    json: #"[1,[2,"a",[]],"x\u0000\r\n\t\u0007\b\"\\é",null,{"error":"ERR boom"},"FINE"]"# + "\n"),
  ReplyCase(
    reply: .array([
      .map([.text("a"), .map([.text("b"), .array([.integer(1), .integer(2)])])]),
      .set([.text("x")]), .double("1.5"), .boolean(true), .map([]), .set([]),
    ]),
    terminal: """
      1) 1# "a" =>\(" ")
            1# "b" =>\(" ")
               1) (integer) 1
               2) (integer) 2
      2) 1~ "x"
      3) (double) 1.5
      4) (true)
      5) (empty hash)
      6) (empty set)

      """,
    raw: "a b 1\n2\nx\n1.5\n(true)\n\n\n", csv: "\"a\",\"b\",1,2,\"x\",1.5,true,,\n",
    json: #"[{"a":{"b":[1,2]}},["x"],1.5,true,{},[]]"# + "\n"),
  ReplyCase(
    reply: .map([.text("a"), .map([.text("b"), .array([.integer(1)])])]),
    terminal: "1# \"a\" => 1# \"b\" => 1) (integer) 1\n", raw: "a b 1\n", csv: "\"a\",\"b\",1\n",
    json: #"{"a":{"b":[1]}}"# + "\n"),
  ReplyCase(
    reply: .array([.integer(7), .map([.text("a"), .array([.integer(1), .array([.text("y")])])])]),
    terminal: """
      1) (integer) 7
      2) 1# "a" =>\(" ")
            1) (integer) 1
            2) 1) "y"

      """,
    raw: "7\na 1\ny\n", csv: "7,\"a\",1,\"y\"\n", json: #"[7,{"a":[1,["y"]]}]"# + "\n"),
  ReplyCase(
    reply: .verbatim(format: "txt", Array("This is a verbatim\nstring".utf8)),
    terminal: "This is a verbatim\nstring\n", raw: "This is a verbatim\nstring\n",
    csv: "\"This is a verbatim\\nstring\"\n", json: "\"This is a verbatim\\nstring\"\n"),
  ReplyCase(
    reply: .set([.integer(0), .double("inf"), .big("123")]),
    terminal: "1~ (integer) 0\n2~ (double) inf\n3~ (big number) 123\n", raw: "0\ninf\n123\n",
    csv: "0,inf,123\n", json: "[0,\"inf\",123]\n"),
  ReplyCase(
    reply: .bulk([0xFF, 0x41]), terminal: "\"\\xffA\"\n", raw: "\u{FFFD}A\n",
    csv: "\"\\xffA\"\n", json: #"{"base64":"/0E="}"# + "\n"),
]

@Suite struct ReplyTests {
  @Test func `replies look as in redis-cli`() throws {
    for item in cases {
      try check(item.reply, .terminal(.aligned), item.terminal)
      try check(item.reply, .terminal(.box), item.terminal)
      try check(item.reply, .pipe(.tsv), item.raw)
      try check(item.reply, .pipe(.csv), item.csv)
      try check(item.reply, .pipe(.json), item.json)
      try check(item.reply, .pipe(.jsonl), item.json)
    }
  }

  @Test func `elements after the ninth are indented by one more column`() throws {
    let inner = Reply.array([.integer(1), .array([.text("n")])])
    let text = try rendered(.terminal()) {
      try $0.render(Outcome.reply(.array(Array(repeating: inner, count: 11))), to: $1)
    }
    let lines = text.split(separator: "\n")
    expectTrue(lines[0] == " 1) 1) (integer) 1", "first")
    expectTrue(lines[1] == "    2) 1) \"n\"", "second")
    expectTrue(lines[20] == "11) 1) (integer) 1", "last")
  }

  @Test func `a status costs two writes and no conversion`() throws {
    let buffer = TextBuffer()
    let renderer = Renderer(.pipe())
    for _ in 0..<3 { try renderer.render(Outcome.reply(.ok), to: buffer) }
    RenderingTests.check(buffer.text, is: "OK\nOK\nOK\n")
  }

  private func check(_ reply: Reply, _ presentation: Presentation, _ expected: String) throws {
    let text = try rendered(presentation) { try $0.render(Outcome.reply(reply), to: $1) }
    RenderingTests.check(text, is: expected, "\(reply) as \(presentation.format)")
  }
}
