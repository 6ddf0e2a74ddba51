import Core
import Rendering
import TestKit
import Testing

private let columns = [
  Column("id", type: "int4", kind: .number), Column("name", type: "text", kind: .text),
  Column("ok", type: "bool", kind: .boolean), Column("doc", type: "jsonb", kind: .json),
]

private let rows: [[String?]] = [
  ["1", "ann, \"a\"", "t", "{\"a\": [1, 2]}"],
  ["22", "", "f", nil],
  [nil, "two\nlines\t|<b>\\ O'Hara", nil, "not json"],
]

/// The same three rows in every format, off a terminal.
private let formats: [(OutputFormat, String)] = [
  (
    .tsv,
    """
    id\tname\tok\tdoc
    1\tann, "a"\tt\t{"a": [1, 2]}
    22\t\tf\t\\N
    \\N\ttwo\\nlines\\t|<b>\\\\ O'Hara\t\\N\tnot json

    """
  ),
  (
    .csv,
    """
    id,name,ok,doc
    1,"ann, ""a\""",t,"{""a"": [1, 2]}"
    22,"",f,
    ,"two
    lines\t|<b>\\ O'Hara",,not json

    """
  ),
  (
    .json,
    """
    [{"id": 1, "name": "ann, \\"a\\"", "ok": true, "doc": {"a": [1, 2]}},
    {"id": 22, "name": "", "ok": false, "doc": null},
    {"id": null, "name": "two\\nlines\\t|<b>\\\\ O'Hara", "ok": null, "doc": "not json"}]

    """
  ),
  (
    .jsonl,
    """
    {"id": 1, "name": "ann, \\"a\\"", "ok": true, "doc": {"a": [1, 2]}}
    {"id": 22, "name": "", "ok": false, "doc": null}
    {"id": null, "name": "two\\nlines\\t|<b>\\\\ O'Hara", "ok": null, "doc": "not json"}

    """
  ),
  (
    .markdown,
    """
    | id | name | ok | doc |
    | ---: | --- | --- | --- |
    | 1 | ann, "a" | t | {"a": [1, 2]} |
    | 22 | | f | NULL |
    | NULL | two<br>lines\\\\t\\|&lt;b>\\\\ O'Hara | NULL | not json |

    """
  ),
  (
    .html,
    """
    <table>
    <thead><tr><th>id</th><th>name</th><th>ok</th><th>doc</th></tr></thead>
    <tbody>
    <tr><td align="right">1</td><td>ann, &quot;a&quot;</td><td>t</td>\
    <td>{&quot;a&quot;: [1, 2]}</td></tr>
    <tr><td align="right">22</td><td></td><td>f</td><td class="null">NULL</td></tr>
    <tr><td class="null">NULL</td><td>two<br>lines\t|&lt;b&gt;\\ O&#39;Hara</td>\
    <td class="null">NULL</td><td>not json</td></tr>
    </tbody>
    </table>

    """
  ),
  (
    .insert,
    """
    INSERT INTO result ("id", "name", "ok", "doc") VALUES (1, 'ann, "a"', TRUE, '{"a": [1, 2]}');
    INSERT INTO result ("id", "name", "ok", "doc") VALUES (22, '', FALSE, NULL);
    INSERT INTO result ("id", "name", "ok", "doc") VALUES (NULL, 'two
    lines\t|<b>\\ O''Hara', NULL, 'not json');

    """
  ),
  (
    .aligned,
    """
      id  |        name         |  ok  |      doc
    ------+---------------------+------+---------------
        1 | ann, "a"            | t    | {"a": [1, 2]}
       22 |                     | f    | NULL
     NULL | two                +| NULL | not json
          | lines\\t|<b>\\ O'Hara |      |

    """
  ),
  (
    .box,
    """
    ┌──────┬─────────────────────┬──────┬───────────────┐
    │   id │ name                │ ok   │ doc           │
    ├──────┼─────────────────────┼──────┼───────────────┤
    │    1 │ ann, "a"            │ t    │ {"a": [1, 2]} │
    │   22 │                     │ f    │ NULL          │
    │ NULL │ two                 │ NULL │ not json      │
    │      │ lines\\t|<b>\\ O'Hara │      │               │
    └──────┴─────────────────────┴──────┴───────────────┘

    """
  ),
  (
    .vertical,
    """
    -[ RECORD 1 ]-------------
    id   | 1
    name | ann, "a"
    ok   | t
    doc  | {"a": [1, 2]}
    -[ RECORD 2 ]-------------
    id   | 22
    name |
    ok   | f
    doc  | NULL
    -[ RECORD 3 ]-------------
    id   | NULL
    name | two                +
         | lines\\t|<b>\\ O'Hara
    ok   | NULL
    doc  | not json

    """
  ),
]

@Suite struct RowTests {
  @Test func `a table is written in every format`() throws {
    for (format, expected) in formats {
      // Batches of one row, to show that a format keeps nothing from one to the next that it should
      // not.
      for size in [1_000, 1] where !(size == 1 && format == .vertical) {
        let text = try rendered(.pipe(format)) {
          try $0.render(.rows(TestRows(columns, rows, batchSize: size)), to: $1)
        }
        check(text, is: expected, "\(format), batches of \(size)")
      }
    }
  }

  @Test func `a terminal sees counts, tags, NULL and empty texts`() throws {
    let few = [columns[0], columns[1]]
    let cases: [(OutputFormat, [[String?]], String?, String)] = [
      (.aligned, [["1", ""]], "SELECT 1", " id | name\n----+------\n  1 | ''\n(1 row)\n"),
      (.aligned, [], nil, " id | name\n----+------\n(0 rows)\n"),
      (.vertical, [], nil, "(0 rows)\n"),
      (
        .box, [["1", nil], ["2", "b"]], "INSERT 0 2",
        """
        ┌────┬──────┐
        │ id │ name │
        ├────┼──────┤
        │  1 │ NULL │
        │  2 │ b    │
        └────┴──────┘
        (2 rows)
        INSERT 0 2

        """
      ),
    ]
    for (format, rows, tag, expected) in cases {
      let text = try rendered(.terminal(format)) {
        try $0.render(.rows(TestRows(few, rows, tag: tag)), to: $1)
      }
      check(text, is: expected, "\(format)")
    }
  }

  @Test func `what a terminal does not show is said`() throws {
    let wide = (1...9).map { Column("column_\($0)", type: "text", kind: .text) }
    let row = (1...9).map { String?.some(String(repeating: "\($0)", count: 12)) }
    let hidden = try rendered(.terminal(.box, width: 50)) {
      try $0.render(.rows(TestRows(wide, [row])), to: $1)
    }
    check(
      hidden,
      is: """
        ┌───────────┬──────────┬──────────┬──────────┬───┐
        │ column_1  │ column_2 │ column_3 │ column_4 │ … │
        ├───────────┼──────────┼──────────┼──────────┼───┤
        │ 11111111… │ 2222222… │ 3333333… │ 4444444… │ … │
        └───────────┴──────────┴──────────┴──────────┴───┘
        (1 row)
        5 of 9 columns hidden · long values cut · \\format vertical shows all

        """)
    let many = (1...1_000).map { [String?.some("\($0)"), "n"] }
    let cut = try rendered(.terminal(.aligned, rowsShownMax: 3)) {
      try $0.render(.rows(TestRows([columns[0], columns[1]], many, batchSize: 7)), to: $1)
    }
    check(
      cut,
      is: """
          id  | name
        ------+------
            1 | n
            2 | n
         … 997 rows more
         1000 | n
        (1,000 rows)
        997 of 1,000 rows not shown

        """)
  }

  @Test func `off a terminal nothing is cut`() throws {
    let long = String(repeating: "x", count: 300)
    for format in OutputFormat.allCases {
      let rows =
        [[String?.some("1"), long]] + (0..<1_200).map { ["\($0)", "a"] } + [["2", long + "y"]]
      let text = try rendered(.pipe(format)) {
        try $0.render(.rows(TestRows([columns[0], columns[1]], rows)), to: $1)
      }
      expectTrue(text.contains(long + "y") && !text.contains("…"), "\(format) cuts")
    }
  }

  @Test func `every line of a table is equally wide, and no wider than the terminal`() {
    forAll(seeds: 0..<500) { random in
      let count = 1 + random.below(7)
      let columns = (0..<count).map { _ in
        Column(
          Gen.text(&random, countMax: 6), type: "text",
          kind: Gen.oneOf(&random, [.text, .number, .other]))
      }
      let rows = Gen.array(&random, countMax: 12) { random in
        (0..<count).map { _ in
          random.chance(1, in: 6) ? nil : Gen.text(&random, countMax: 30)
        }
      }
      let width = 14 + random.below(106)
      let usesASCII = random.chance(1, in: 4)
      let shown = random.chance(1, in: 2) ? 4 : nil
      let text = try rendered(
        .terminal(.box, width: width, usesASCII: usesASCII, rowsShownMax: shown)
      ) {
        try $0.render(.rows(TestRows(columns, rows, batchSize: 5)), to: $1)
      }
      let lines = text.split(separator: "\n").map(String.init)
        .prefix { !$0.hasPrefix("(") }
      let widths = Set(lines.map { TextWidth.columns(of: $0) })
      if widths.count != 1 { return "widths \(widths.sorted())\n\(text)" }
      return widths.allSatisfy { $0 <= width } ? nil : "wider than \(width)\n\(text)"
    }
  }
}
