import Core
import Rendering
import TestKit
import Testing

private final class Documents: DocumentSource {
  private var batches: [[JSON]]

  init(_ documents: [JSON]) { batches = documents.map { [$0] }.reversed() }

  func nextBatch() throws(EngineError) -> [JSON]? { batches.popLast() }
}

private struct Keyspace: Snapshot {
  var keyCount = 2

  func figure() -> Figure {
    .panel(
      Figure.Panel(
        title: "keyspace", subject: "kv:db0", body: .text("2 keys"), consequence: "all is well"))
  }
}

private let document = """
  {"_id":{"$oid":"65a5"},"n":{"$numberInt":"1"},"d":{"$numberDouble":"1.0"},\
  "l":{"$numberLong":"5"},"at":{"$date":{"$numberLong":"1705314600000"}},\
  "tags":["a","it's"],"sub":{"x":{"y":{"z":{"$numberDouble":"NaN"}}}},"odd-name":null,\
  "u":{"$binary":{"base64":"AAECAwQFBgcICQoLDA0ODw==","subType":"04"}}}
  """

private let value = (try? JSON(parsing: document)) ?? .null
private let records: [JSON] = [
  ["topic": "t", "offset": 10, "key": .null, "value": "a"], ["topic": "t", "x": ["y": 1]],
]

private typealias OutcomeCase = (outcome: () -> Outcome, Presentation, expected: String)

private var documentCases: [OutcomeCase] {
  [
    (
      { .documents(Documents([value, ["_id": 2]])) }, .terminal(),
      """
      [
        {
          _id: ObjectId('65a5'),
          n: 1,
          d: 1,
          l: Long('5'),
          at: ISODate('2024-01-15T10:30:00.000Z'),
          tags: [ 'a', "it's" ],
          sub: { x: { y: { z: NaN } } },
          'odd-name': null,
          u: UUID('00010203-0405-0607-0809-0a0b0c0d0e0f')
        },
        { _id: 2 }
      ]

      """
    ),
    (
      { .documents(Documents([value])) }, .pipe(),
      #"{"_id": {"$oid": "65a5"}, "n": 1, "d": 1.0, "l": 5, "#
        + #""at": {"$date": "2024-01-15T10:30:00.000Z"}, "tags": ["a", "it's"], "#
        + #""sub": {"x": {"y": {"z": {"$numberDouble": "NaN"}}}}, "odd-name": null, "#
        + #""u": {"$binary": {"base64": "AAECAwQFBgcICQoLDA0ODw==", "subType": "04"}}}"# + "\n"
    ),
    (
      { .documents(Documents([["a": 1], ["a": 2]])) }, .pipe(.json), "[{\"a\": 1},\n{\"a\": 2}]\n"
    ),
    ({ .documents(Documents([])) }, .pipe(.json), "[]\n"),
    ({ .documents(Documents([])) }, .pipe(.jsonl), ""),
    ({ .documents(Documents([])) }, .terminal(), "(no documents)\n"),
    ({ .value(["acknowledged": true]) }, .terminal(), "{ acknowledged: true }\n"),
    ({ .value("plain") }, .terminal(), "plain\n"), ({ .value("plain") }, .pipe(), "\"plain\"\n"),
  ]
}

private var recordCases: [OutcomeCase] {
  [
    (
      { .response(status: 404, body: ["error": ["type": "x"], "hits": [], "ids": [1, 2]]) },
      .terminal(),
      """
      404 Not Found
      {
        "error": {
          "type": "x"
        },
        "hits": [],
        "ids": [1, 2]
      }

      """
    ),
    ({ .response(status: 200, body: ["took": 1]) }, .pipe(), "{\"took\": 1}\n"),
    (
      { .records(records) }, .terminal(.aligned),
      """
       topic | offset | key  | value |    x
      -------+--------+------+-------+----------
       t     |     10 | NULL | a     | NULL
       t     |   NULL | NULL | NULL  | {"y": 1}
      (2 rows)

      """
    ),
    (
      { .records(records) }, .pipe(),
      """
      {"topic": "t", "offset": 10, "key": null, "value": "a"}
      {"topic": "t", "x": {"y": 1}}

      """
    ),
    ({ .records([]) }, .terminal(), "(no records)\n"), ({ .records([]) }, .pipe(), ""),
    ({ .records([]) }, .pipe(.json), "[]\n"),
  ]
}

private var otherCases: [OutcomeCase] {
  [
    (
      { .tag("CREATE TABLE", notices: ["it exists"]) }, .terminal(),
      "NOTICE: it exists\nCREATE TABLE\n"
    ),
    ({ .tag("CREATE TABLE", notices: ["it exists"]) }, .pipe(), "CREATE TABLE\n"),
    ({ .tag("INSERT 0 1", notices: []) }, .pipe(.csv), ""),
    ({ .tag("INSERT 0 1", notices: []) }, .pipe(.jsonl), "{\"tag\": \"INSERT 0 1\"}\n"),
    ({ .blocked(waitsFor: "B") }, .terminal(), "(waits for session B)\n"),
    ({ .blocked(waitsFor: nil) }, .pipe(.json), "{\"blocked\": true}\n"),
    (
      { .view(name: "kv.keyspace", Keyspace()) }, .terminal(width: 40),
      "─ keyspace ─ kv:db0 ────────────────────\n 2 keys\n so: all is well\n"
    ),
    (
      { .view(name: "kv.keyspace", Keyspace()) }, .pipe(.json),
      "{\"view\": \"kv.keyspace\", \"data\": {\"keyCount\": 2}}\n"
    ),
  ]
}

@Suite struct OutcomeTests {
  @Test func `each outcome looks as its users know it`() throws {
    for (outcome, presentation, expected) in documentCases + recordCases + otherCases {
      let text = try rendered(presentation) { try $0.render(outcome(), to: $1) }
      check(text, is: expected, "\(presentation.format), terminal: \(presentation.isTerminal)")
    }
  }

  @Test func `answers of the pipe have the protocol's members`() throws {
    let rows = TestRows(
      [Column("a", type: "int4", kind: .number)], [["1"], [nil]], tag: "SELECT 2", batchSize: 1)
    let reply = Reply.array([
      .text("a"), .integer(1), .null, .nullArray, .ok, .error("ERR x"), .bulk([0xFF]),
      .map([.text("k"), .integer(1)]), .set([.text("m")]), .double("1.5"), .push([.text("p")]),
      .big("12"), .verbatim(format: "txt", [0x61]), .boolean(true),
    ])
    let table: [(Outcome, [Push], String)] = [
      (
        .rows(rows), [],
        #"{"kind":"rows","columns":[{"name":"a","type":"int4"}],"rows":[["1"],[null]],"#
          + #""tag":"SELECT 2"}"#
      ),
      (
        .reply(reply), [.reply(.text("pushed"))],
        #"{"kind":"reply","reply":["a",1,null,{"null":"array"},{"status":"OK"},{"error":"ERR x"},"#
          + #"{"base64":"/w=="},{"map":[["k",1]]},{"set":["m"]},{"double":"1.5"},{"push":["p"]},"#
          + #"{"big":"12"},{"verbatim":"a"},true],"pushes":["pushed"]}"#
      ),
      (
        .documents(Documents([["a": ["$numberInt": "1"]]])), [],
        #"{"kind":"documents","documents":[{"a":{"$numberInt":"1"}}]}"#
      ),
      (.value(["ok": true]), [], #"{"kind":"value","value":{"ok":true}}"#),
      (.response(status: 201, body: []), [], #"{"kind":"response","status":201,"body":[]}"#),
      (
        .records([["a": 1]]), [.record(["b": 2])],
        #"{"kind":"records","records":[{"a":1}],"pushes":[{"b":2}]}"#
      ),
      (.tag("BEGIN", notices: ["n"]), [], #"{"kind":"tag","tag":"BEGIN","notices":["n"]}"#),
      (.blocked(waitsFor: "B"), [], #"{"blocked":true,"waitsFor":"B"}"#),
      (
        .view(name: "kv.keyspace", Keyspace()), [],
        #"{"kind":"view","view":"kv.keyspace","data":{"keyCount":2},"text":"─ keyspace ─ kv:db0 "#
          + String(repeating: "─", count: 58) + #"\n 2 keys\n so: all is well"}"#
      ),
    ]
    for (outcome, pushes, expected) in table {
      check(try PipeAnswer.json(of: outcome, pushes: pushes).serialized(), is: expected)
    }
    let error = EngineError(
      "42P01", .reference, "no", at: SourceSpan(3..<4), hint: "h", detail: "d")
    check(
      PipeAnswer.json(of: error, in: "漢; é x", at: 5).serialized(),
      is: #"{"code":"42P01","message":"no","position":6,"hint":"h","detail":"d"}"#)
  }

  @Test func `pushes look as replies and records do`() {
    let message = Reply.push([.text("message"), .text("c"), .text("hi")])
    check(
      rendered(.terminal()) { $0.render(Push.reply(message), to: $1) },
      is: "1) \"message\"\n2) \"c\"\n3) \"hi\"\n")
    check(rendered(.pipe()) { $0.render(Push.record(["a": 1]), to: $1) }, is: "{\"a\": 1}\n")
  }
}
