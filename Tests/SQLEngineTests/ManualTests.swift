import Core
import Testing

@testable import SQLEngine

@Suite struct ManualTests {
  private let pages = SQLManual.pages

  @Test func `every example answers as the page says`() throws {
    let harness = try Harness()
    for page in pages {
      try harness.reset()
      for line in SQLManual.setup { _ = harness.run(line) }
      for example in page.examples {
        let answer = harness.run(example.statement)
        #expect(answer == example.answer, "\(page.name): \(example.statement)")
      }
    }
  }

  @Test func `every page has an example, ends in a full stop and has a name of its own`() {
    #expect(Set(pages.map(\.name)).count == pages.count)
    for page in pages {
      #expect(
        page.summary.hasSuffix(".") && !page.group.isEmpty && !page.examples.isEmpty,
        "\(page.name)")
    }
  }

  @Test func `names behind a view's topic are completed`() throws {
    let harness = try Harness()
    for line in SQLManual.setup { _ = harness.run(line) }
    let rows: [(String, [String], [String])] = [
      ("sql.btree", [], ["orders_pkey", "stock_pkey"]), ("sql.pages", [], ["orders", "stock"]),
      ("sql.stats", ["stock"], ["sku", "qty", "price"]), ("sql.plan", [], ["main"]),
      ("sql.pages", ["stock"], []),
    ]
    for (topic, words, expected) in rows {
      #expect(Set(harness.engine.arguments(of: topic, after: words)) == Set(expected), "\(topic)")
    }
  }
}
