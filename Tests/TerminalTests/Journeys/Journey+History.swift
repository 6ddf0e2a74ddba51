extension Journey {
  private static let entries = [
    #"{"statement":"select old;"}"#, #"{"statement":"insert two\nlines;"}"#,
    #"{"statement":"select new;"}"#,
  ]

  static let history = [
    Journey(
      name: "Up brings whole statements back, Down the draft",
      history: entries,
      steps: [
        .type("draft"), .cursor("demo> draft▏"), .type(Key.up), .cursor("demo> select new;▏"),
        .type(Key.up), .screen(["demo> insert two", "  ... lines;"]), .type(Key.up),
        .cursor("demo> insert▏ two"), .type(Key.up), .cursor("demo> select old;▏"),
        .type(Key.down), .cursor("  ... lines;▏"), .type(Key.down),
        .cursor("demo> select new;▏"), .type(Key.down), .cursor("demo> draft▏"),
      ]),
    Journey(
      name: "PgUp walks through what starts alike",
      history: entries,
      steps: [
        .type("sel"), .see("sel"), .type("\u{1B}[5~"), .cursor("demo> select new;▏"),
        .type("\u{1B}[1;5A"), .cursor("demo> select old;▏"), .type("\u{1B}[6~"),
        .cursor("demo> select new;▏"), .type("\u{1B}[6~"), .cursor("demo> sel▏ect new;"),
      ]),
    Journey(
      name: "the newest statement that starts alike stands in grey, and Right takes it",
      history: entries,
      steps: [
        .type("select "), .cursor("demo> select ▏new;"), .style("new", "2"),
        .type(Key.right), .cursor("demo> select new;▏"), .type(Key.ctrl("U") + "insert t"),
        .cursor("demo> insert t▏wo ⏎ …"), .type(Key.ctrl("E")),
        .screen(["demo> insert two", "  ... lines;"]), .type("\r"), .see("ran [insert two|lines;]"),
      ]),
    Journey(
      name: "a hint on syntax is grey, is never inserted, and is gone when the statement runs",
      steps: [
        .type("insert "), .cursor("demo> insert ▏name value"), .style("name", "2"),
        .type(Key.right + ";"), .cursor("demo> insert ;▏"), .type("\r"), .see("ran [insert ;]"),
      ]),
    Journey(
      name: "Ctrl-R finds statements by any part, older ones with Ctrl-R, and Enter runs",
      history: entries,
      steps: [
        .type("x" + Key.ctrl("R")), .see("search:"), .type("SEL"), .see("not found: SEL"),
        .type("\u{7F}\u{7F}\u{7F}sel"), .see("search: sel"), .see("demo> select new;"),
        .style("sel", "7"), .type(Key.ctrl("R")), .see("demo> select old;"),
        .type(Key.ctrl("G")), .cursor("demo> x▏"), .type(Key.ctrl("R") + "two"),
        .see("  ... lines;"), .type(Key.right), .cursor("demo> insert t▏wo"),
        .type(Key.ctrl("S") + "old"), .see("search: old"), .type("\r"),
        .see("ran [select old;]"),
      ]),
    Journey(
      name: "a statement is remembered once, and a secret one not on disk",
      steps: [
        .type("a;\r"), .see("ran [a;]"), .cursor("demo> ▏"), .type("secret;\r"),
        .see("ran [secret;]"), .cursor("demo> ▏"),
        .type("a;\r"), .see("demo> a;"), .type(Key.up + Key.up), .cursor("demo> secret;▏"),
        .type(Key.up), .cursor("demo> secret;▏"),
      ]),
  ]

  static let pasting = [
    Journey(
      name: "a paste is one insertion and runs nothing",
      steps: [
        .paste("one;\r\ntwo;\n\tthree\u{7};"),
        .screen(["demo> one;", "  ... two;", "  ...   three;"]),
        .type("\r"), .see("ran [one;|two;|"),
      ]),
    Journey(
      name: "a tab in a paste completes nothing",
      steps: [.paste("ta\t;"), .cursor("demo> ta        ;▏"), .absent("table")]),
    Journey(
      name: "a large paste is a chip until it runs or is shown",
      rows: 60,
      steps: [
        .type("x "), .paste((1...61).map { "row \($0)" }.joined(separator: "\n") + "\nend"),
        .cursor("demo> x ▣ pasted 62 lines, 421 bytes▏"), .style("▣", "7"), .type(";"),
        .cursor("demo> x ▣ pasted 62 lines, 421 bytes;▏"), .type(Key.left + Key.left),
        .cursor("demo> x ▏▣ pasted 62 lines, 421 bytes;"), .type("y" + Key.end + "\r"),
        .see("ran [x yrow 1|row 2|"),
      ]),
    Journey(
      name: "Ctrl-O shows a large paste, in a window around the cursor",
      rows: 10,
      steps: [
        .paste((1...50).map { "row \($0)" }.joined(separator: "\n")),
        .cursor("demo> ▣ pasted 50 lines, 340 bytes▏"), .type(Key.ctrl("O")),
        .see("… 41 more rows above"), .cursor("  ... row 50▏"),
        .type("\u{1B}<"), .cursor("demo> ▏row 1"), .see("… 41 more rows below"),
        .type("\u{1B}>;\r"), .see("row 50;]"),
      ]),
    Journey(
      name: "Ctrl-C gets out of a paste that never ends",
      steps: [
        .type("\u{1B}[200~lost"), .absent("lost"), .type(Key.ctrl("C")), .type("b"),
        .cursor("demo> b▏"),
      ]),
  ]
}
