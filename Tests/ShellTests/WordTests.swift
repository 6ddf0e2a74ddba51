import Core
import Testing

@testable import Shell

/// Tables of what is read and what is suggested.
@Suite struct WordTests {
  static let routes: [(String, String)] = [
    ("kv get a", "kv - - |get a"), ("kv", "kv - - |"), ("kv/B x", "kv B - |x"),
    ("kv@n1 x", "kv - n1 |x"), ("kv/B@n1   x", "kv B n1 |x"), ("kvx y", "none"), ("k", "none"),
    ("kv/ x", "none"), ("kv@", "none"), ("kv/B@ x", "none"), ("kv/a.1-_z\tx", "kv a.1-_z - |x"),
    ("kv/B;", "none"), ("KV get", "none"), ("kvs x", "kvs - - |x"),
  ]

  static let nearest: [(String, [String], String?)] = [
    ("hepl", ["help", "heal"], "help"), ("undoo", ["undo"], "undo"), ("x", ["q", "x"], "x"),
    ("zz", ["undo"], nil), ("ab", ["cd"], nil), ("GET", ["get"], "get"),
    ("form", ["format"], "format"),
    ("completely", ["different"], nil), ("", ["a"], nil),
  ]

  static let durations: [(String, Int64?)] = [
    ("60s", 60_000), ("500ms", 500), ("1.5h", 5_400_000), ("2", 2000), ("3d", 259_200_000),
    ("x", nil), ("-1s", nil), ("1y", nil), ("9999999999999d", nil), ("", nil),
  ]

  @Test func `the first word routes`() {
    let table = RoutingTable(familyNames: ["kv", "kvs"])
    for (line, due) in Self.routes {
      let bytes = Array(line.utf8)
      func text(_ range: Range<Int>?) -> String {
        range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-"
      }
      let route = table.route(bytes.span, in: 0..<bytes.count)
      let found = route.map {
        "\(["kv", "kvs"][$0.familyIndex]) \(text($0.session)) \(text($0.node)) "
          + "|\(text($0.bodyStart..<bytes.count))"
      }
      check(found ?? "none", due, line)
    }
  }

  @Test func `what was meant is at most two slips away`() {
    for (typed, names, due) in Self.nearest {
      check(NearestName.find(typed, among: names) ?? "-", due ?? "-", typed)
    }
  }

  @Test func `durations and moments`() {
    for (text, due) in Self.durations {
      check("\(Duration.milliseconds(text[...]) ?? -1)", "\(due ?? -1)", text)
    }
    for (milliseconds, due) in [
      (0, "1970-01-01T00:00:00.000Z"), (951_782_400_123, "2000-02-29T00:00:00.123Z"),
      (-1, "1969-12-31T23:59:59.999Z"), (4_102_444_799_999, "2099-12-31T23:59:59.999Z"),
    ] as [(Int64, String)] {
      check(Instant.text(milliseconds: milliseconds), due, "\(milliseconds)")
    }
  }

  @Test func `every command has its help, its examples run or say why`() {
    for command in MetaCommand.all where command.group != .later {
      check(
        command.summary.isEmpty || command.summary.hasSuffix(".") ? "bad" : "good", "good",
        command.name)
    }
    let names = MetaCommand.all.flatMap { [$0.name] + $0.aliases }
    check("\(Set(names).count)", "\(names.count)", "names are unique")
  }

  static let assistance:
    [(text: String, complete: Bool, tokens: String, hint: String, tab: String)] = [
      ("set ", true, "0..<3 keyword", "key value", "4..<4 set get take"),
      ("toy/B set ", true, "0..<5 identifier 6..<9 keyword", "key value", "10..<10 set get take"),
      ("toy/B s", true, "0..<5 identifier 6..<7 keyword", "-", "6..<7 set"),
      ("t", true, "0..<1 keyword", "-", "0..<1 take toy"),
      ("set a \"x", false, "0..<3 keyword", "-", "6..<8"),
      ("\\vie", true, "0..<4 keyword", "-", "0..<4 \\view"),
      ("\\view ke", true, "0..<5 keyword", "-", "6..<8 keys key"),
      (
        "\\view ", true, "0..<5 keyword", "[NAME [ARGUMENT …]] [--json | --live]",
        "6..<6 keys key --json --live"
      ),
      ("\\reset o", true, "0..<6 keyword", "-", "7..<8 other"),
      ("\\nope x", true, "0..<5 error", "-", "7..<7"),
      ("\\format j", true, "0..<7 keyword", "-", "8..<9 json jsonl"),
      ("\\run s", true, "0..<4 keyword", "-", "5..<6 shop.toy"),
      ("\\help ta", true, "0..<5 keyword", "-", "6..<8 take"),
      ("", true, "", "-", "0..<0 set get take"),
    ]

  @Test func `the prompt is helped in every family and in commands`() {
    let stage = Stage()
    stage.files.contents = ["shop.toy": ""]
    let assistant = PromptAssistant(stage.console)
    for (text, complete, tokens, hint, tab) in Self.assistance {
      check("\(assistant.isComplete(text))", "\(complete)", text)
      let found = assistant.tokens(in: text).map { "\($0.range) \($0.kind)" }
      check(found.joined(separator: " "), tokens, text)
      check(assistant.hint(after: text) ?? "-", hint, text)
      let list = assistant.completions(in: text, at: text.utf8.count)
      check(
        ([("\(list.replaced)")] + list.candidates.map(\.text)).joined(separator: " "), tab, text)
    }
    check("\(assistant.isSensitive("toy secret"))", "true", "a secret")
  }

  func check(
    _ found: String, _ due: String, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found == due, "\(what)", sourceLocation: sourceLocation)
  }
}
