import Core
import Testing

@testable import WideColumnEngine

@Suite struct ManualTests {
  private let pages = WideColumnManual.manual.pages

  @Test func `every example answers as the page says`() throws {
    for page in pages {
      let harness = try Harness()
      for line in WideColumnManual.setup { _ = harness.run(line) }
      for example in page.examples {
        let answer = harness.run(example.statement)
        let expected = example.answer.isEmpty ? "ok" : Self.trimmed(example.answer)
        #expect(answer == expected, "\(page.name): \(example.statement)")
      }
    }
  }

  private static func trimmed(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }

  @Test func `pages are well formed and no two have one name`() {
    #expect(Set(pages.map(\.name)).count == pages.count)
    for page in pages {
      #expect(page.summary.hasSuffix(".") && !page.group.isEmpty, "\(page.name)")
    }
  }

  @Test func `completion knows keyspaces, tables and columns`() throws {
    let harness = try Harness()
    for line in WideColumnManual.setup { _ = harness.run(line) }
    let rows = [
      ("SEL", "SELECT"), ("USE s", "shop"), ("SELECT * FROM or", "orders"),
      ("SELECT * FROM shop.o", "orders"), ("SELECT * FROM orders WHERE pr", "price"),
      ("CONSISTENCY QU", "QUORUM"), ("DROP IN", "INDEX"),
    ]
    for (text, expected) in rows {
      let list = harness.session().completions(in: text, at: text.utf8.count)
      #expect(list.candidates.contains { $0.text == expected }, "\(text)")
    }
    #expect(harness.session().hint(after: "CREATE INDEX ") == "[name] ON table (column)")
    #expect(harness.session().preamble == ["USE shop;"])
  }
}
