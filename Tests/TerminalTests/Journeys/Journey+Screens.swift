extension Journey {
  private static let digits = String(repeating: "0123456789", count: 20)

  static let screens = [
    Journey(
      name: "a line as wide as the screen wraps, with the cursor on the next row",
      columns: 20,
      steps: [
        .type("abcdefghijklmn"), .screen(["demo> abcdefghijklmn"]), .cursor("▏"), .type("o"),
        .cursor("o▏"), .type(Key.left), .cursor("▏o"), .type(Key.left),
        .cursor("demo> abcdefghijklm▏n"), .type(Key.end + ";\r"),
        .see("ran [abcdefghijklmno"),
      ]),
    Journey(
      name: "wide characters take two cells and never half of one at the edge",
      columns: 11,
      steps: [
        .type("日本語"), .screen(["demo> 日本", "語"]), .type(Key.left), .cursor("▏語"),
        .type(Key.left), .cursor("demo> 日▏本"), .type("é"), .screen(["demo> 日é本", "語"]),
      ]),
    Journey(
      name: "a family of emoji is one character",
      steps: [
        .type("a👩‍💻b🇩🇪c"), .cursor("demo> a👩‍💻b🇩🇪c▏"), .type(Key.left + Key.left),
        .cursor("demo> a👩‍💻b▏🇩🇪c"), .type("\u{7F}\u{7F}"), .cursor("demo> a▏🇩🇪c"),
        .type("\u{1B}[3~"), .cursor("demo> a▏c"),
      ]),
    Journey(
      name: "keywords have their colour while they are typed",
      steps: [
        .type("select 'x' from"), .style("select", "1"), .style("'x'", "32"),
        .style("from", "1"),
      ]),
    Journey(
      name: "NO_COLOR leaves no colour",
      environment: ["NO_COLOR": "1", "DEMO_ASKS_BACKGROUND": "1"],
      steps: [.type("select 'x'"), .style("select", ""), .style("'x'", ""), .style("demo", "")]),
    Journey(
      name: "a dark background is asked for, and the answer is not typed",
      environment: ["DEMO_ASKS_BACKGROUND": "1"], backgroundAnswer: "rgb:1e1e/1e1e/2e2e",
      steps: [.type("select"), .style("select", "1;38;5;117"), .cursor("demo> select▏")]),
    Journey(
      name: "a light background is asked for",
      environment: ["DEMO_ASKS_BACKGROUND": "1"], backgroundAnswer: "rgb:ffff/ffff/dddd",
      steps: [.type("select"), .style("select", "1;38;5;25"), .cursor("demo> select▏")]),
    Journey(
      name: "a terminal that does not tell its background gets neutral colours",
      environment: ["DEMO_ASKS_BACKGROUND": "1"],
      steps: [.type("select"), .style("select", "1"), .cursor("demo> select▏")]),
    Journey(
      name: "Ctrl-L clears the screen and keeps the statement",
      steps: [
        .type("a;\r"), .see("ran [a;]"), .cursor("demo> ▏"), .type("keep" + Key.ctrl("L")),
        .screen(["demo> keep"]),
        .cursor("demo> keep▏"),
      ]),
    Journey(
      name: "a narrower and a wider screen show the statement once",
      columns: 40,
      steps: [
        .type("a;\r"), .see("ran [a;]"), .cursor("demo> ▏"), .type(String(digits.prefix(50))),
        .cursor("4567890123456789▏"), .resize(columns: 20, rows: 16),
        .screen([
          "demo> a;", "ran [a;]", "demo> 01234567890123", "45678901234567890123",
          "4567890123456789",
        ]), .cursor("4567890123456789▏"), .resize(columns: 60, rows: 16),
        .screen(["demo> a;", "ran [a;]", "demo> " + String(digits.prefix(50))]),
      ]),
    Journey(
      name: "a statement with more rows than the screen scrolls and is whole in the end",
      columns: 20, rows: 6,
      steps: [
        .type(digits), .see("… 6 more rows above"), .cursor("456789▏"), .type(";\r"),
        .transcript(
          [
            "demo> 01234567890123"
          ] + (0..<9).map { String(digits.dropFirst(14 + 20 * $0).prefix(20)) } + ["456789;"]
            + (0..<10).map { String(("ran [" + digits + ";]").dropFirst(20 * $0).prefix(20)) }
            + ["456789;]".suffix(7).description, "demo>"]),
      ]),
    Journey(
      name: "a terminal of two rows is read plainly",
      columns: 40, rows: 2,
      steps: [.type("plain;\n"), .see("ran [plain;]")]),
    Journey(
      name: "a screen that gets small while a statement is typed is no harm",
      steps: [
        .type("a" + Key.altEnter + "b" + Key.altEnter + "c" + Key.altEnter + "d"),
        .cursor("  ... d▏"), .resize(columns: 10, rows: 2), .type("efghijklmnopqrstuvwxyz"),
        .resize(columns: 60, rows: 16), .see("defghijklmnopqrstuvwxyz"), .type(";\r"),
        .see("ran [a|b|c|defghijklmnopqrstuvwxyz;]"),
      ]),
    Journey(
      name: "messages come above the prompt while nobody types",
      environment: ["DEMO_MESSAGE_MILLISECONDS": "200"],
      steps: [
        .type("half a st"), .screen(["message: one", "message: two", "demo> half a st"]),
        .cursor("demo> half a st▏"), .type("atement"), .cursor("demo> half a statement▏"),
      ]),
    Journey(
      name: "a dumb terminal gets a plain prompt and no sequences",
      environment: ["TERM": "dumb"],
      steps: [
        .see("plain"), .type("select\n"), .see("  ..."), .type("1;\n"), .see("ran [select|1;]"),
        .type(Key.ctrl("D")), .exit(0),
      ]),
  ]
}
