import Core
import Rendering
import TestKit
import Testing

/// One figure of each shape, small enough to be read here.
private let figures: [(Figure, String)] = [
  (
    .panel(
      Figure.Panel(
        title: "wal", subject: "kv:db0", facts: ["3 records", "120 B", "2 not synced"],
        body: .stack([
          .bars([
            Bar("log", fraction: 0.5, secondFraction: 0.25, text: "1.2 KiB of 2"),
            Bar("buffer", fraction: 0.001, text: "1 B"), Bar("full", fraction: 1, text: "2 KiB"),
          ]),
          .table(
            FigureTable(
              [.init("LSN", alignsRight: true), .init("record"), .init("on disk")],
              rows: [
                .init(["0", "SET a 1", "✓"], role: .good), .init(["48", "INCR a", "·"]),
                .init(["1024", "SET 漢字 \u{1B}[2J"], role: .dim),
              ], omittedCount: 12, omittedWhat: "older records")),
        ]),
        consequence: "if the power fails now, 2 of 3 records are lost and nobody has been told that"
          + " they were safe")),
    """
    ─ wal ─ kv:db0 ────────────────── 3 records · 120 B · 2 not synced ─
     log    ▕█████████▒▒▒············▏ 1.2 KiB of 2
     buffer ▕█·······················▏ 1 B
     full   ▕████████████████████████▏ 2 KiB
      LSN  record            on disk
        0  SET a 1           ✓
       48  INCR a            ·
     1024  SET 漢字 \\x1b[2J
     … 12 older records
     so: if the power fails now, 2 of 3 records are lost and nobody has
         been told that they were safe
    """
  ),
  (
    .tree(
      FigureTree(
        "keyspace",
        children: [
          FigureTree(
            "cart", children: [FigureTree("cart:1", role: .accent), FigureTree("cart:2")]),
          FigureTree("user", children: [FigureTree("user:1")]),
        ])),
    """
    keyspace
    ├─ cart
    │  ├─ cart:1
    │  └─ cart:2
    └─ user
       └─ user:1
    """
  ),
  (
    .page(
      BytePage([
        .init(at: 0, [0xC2, 0x01, 0x3F, 0x9A], "crc32c 9A3F01C2"),
        .init(at: 4, Array(0..<18), "eighteen bytes"), .init(at: 22, [], "nothing"),
      ])),
    """
    0000  c2 01 3f 9a              crc32c 9A3F01C2
    0004  00 01 02 03 04 05 06 07  eighteen bytes
    000c  08 09 0a 0b 0c 0d 0e 0f
    0014  10 11
    0016                           nothing
    """
  ),
  (
    .lanes([
      Lane(
        "A",
        marks: [.init(from: 0.1, to: 0.6, label: "W v2"), .init(from: 0.8, to: 0.8, label: "ack")]),
      Lane(
        "n10",
        marks: [.init(from: 0, to: 1, label: "a label that is far too long for its lane, alas")]),
      Lane("", marks: []),
    ]),
    """
    A   ├······┣W v2━━━━━━━━━━━━━━━━━━━━━━━━━━┫···········●ack·········┤
    n10 ├┣a label that is far too long for its lane, alas━━━━━━━━━━━━━┫┤
        ├······························································┤
    """
  ),
  (
    .ring([
      Arc(from: 0, to: 0.25, label: "n1"), Arc(from: 0.25, to: 0.9, label: "n2"),
      Arc(from: 0.9, to: 0, label: "n1"), Arc(from: 0.95, to: 0.951, label: "n3"),
    ]),
    """
    0              1/4              1/2              3/4               1
    ├───────n1───────┬────────────────────n2─────────────────────┬─n1──┤
    n1 ▕████████················▏  35.0 %  2 arcs
    n2 ▕████████████████········▏  65.0 %  1 arc
    n3 ▕█·······················▏   0.1 %  1 arc
    """
  ),
]

@Suite struct FigureTests {
  @Test func `each shape has its drawing`() {
    for (figure, expected) in figures {
      let renderer = Renderer(Presentation(width: 68))
      check(renderer.lines(of: figure).joined(separator: "\n"), is: expected)
    }
  }

  @Test func `where the locale is not UTF-8 a figure's own glyphs are ASCII`() {
    let renderer = Renderer(Presentation(width: 60, usesASCII: true))
    for (figure, _) in figures {
      let text = renderer.lines(of: figure).joined(separator: "\n")
      let own = text.unicodeScalars.filter { !$0.isASCII && !"✓·漢字".unicodeScalars.contains($0) }
      expectTrue(own.isEmpty, "\(String(String.UnicodeScalarView(own))) in\n\(text)")
    }
  }

  @Test func `colour only repeats what stands there`() {
    for (figure, _) in figures {
      let plain = Renderer(.terminal(width: 68)).lines(of: figure)
      for palette in ResultPalette.allCases {
        let painted = Renderer(.terminal(width: 68, palette: palette)).lines(of: figure)
        check(
          painted.map(withoutColour).joined(separator: "\n"), is: plain.joined(separator: "\n"))
        let off = Renderer(Presentation(width: 68, palette: palette)).lines(of: figure)
        expectTrue(off == plain, "off a terminal there is no colour")
      }
    }
  }

  @Test func `no line is wider than the width, whatever is drawn`() {
    forAll(seeds: 0..<500) { random in
      let figure = figure(&random, depth: 3)
      let width = 20 + random.below(100)
      let renderer = Renderer(Presentation(width: width, usesASCII: random.chance(1, in: 3)))
      for line in renderer.lines(of: figure) where TextWidth.columns(of: line) > width {
        return "\(TextWidth.columns(of: line)) columns of \(width): \(line)\n\(figure)"
      }
      return nil
    }
  }

  private func figure(_ random: inout SeededRandom, depth: Int) -> Figure {
    let text = { (random: inout SeededRandom) in Gen.text(&random, countMax: 20) }
    let place = { (random: inout SeededRandom) in Double(random.below(14) - 2) / 10 }
    switch random.below(depth > 0 ? 9 : 7) {
    case 0: return .text(text(&random))
    case 1:
      let headings = Gen.array(&random, countMax: 6) { random in
        FigureTable.Heading(text(&random), alignsRight: random.chance(1, in: 2))
      }
      let rows = Gen.array(&random, countMax: 4) { random in
        FigureTable.Row(Gen.array(&random, countMax: 8, text))
      }
      return .table(FigureTable(headings, rows: rows, omittedCount: random.below(2)))
    case 2: return .tree(tree(&random, depth: 3))
    case 3:
      return .lanes(
        Gen.array(&random, countMax: 3) { random in
          let name = text(&random)
          let marks = Gen.array(&random, countMax: 4) { random in
            Lane.Mark(from: place(&random), to: place(&random), label: text(&random))
          }
          return Lane(name, marks: marks)
        })
    case 4:
      return .ring(
        Gen.array(&random, countMax: 4) { random in
          Arc(from: place(&random), to: place(&random), label: text(&random))
        })
    case 5:
      return .page(
        BytePage(
          Gen.array(&random, countMax: 3) { random in
            .init(at: random.below(70_000), Gen.bytes(&random, countMax: 20), text(&random))
          }))
    case 6:
      return .bars(
        Gen.array(&random, countMax: 3) { random in
          Bar(
            text(&random), fraction: place(&random), secondFraction: place(&random),
            text: text(&random))
        })
    case 7: return .stack(Gen.array(&random, countMax: 3) { figure(&$0, depth: depth - 1) })
    default:
      return .panel(
        Figure.Panel(
          title: text(&random), subject: text(&random),
          facts: Gen.array(&random, countMax: 3, text), body: figure(&random, depth: depth - 1),
          consequence: text(&random)))
    }
  }

  private func tree(_ random: inout SeededRandom, depth: Int) -> FigureTree {
    FigureTree(
      Gen.text(&random, countMax: 12),
      children: depth == 0
        ? [] : Gen.array(&random, countMax: 3) { tree(&$0, depth: depth - 1) })
  }

  /// The text without escape sequences.
  private func withoutColour(_ text: String) -> String {
    var result = ""
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" {
        isInside = true
      } else if isInside {
        if scalar == "m" { isInside = false }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
