import Core
import TestKit
import Testing

@testable import SQLSyntax

/// PostgreSQL's regression tests parse here, or fail here, as they do there.
@Suite(.enabled(if: SQLCorpus.records != nil, "the conformance cases are not beside the checkout"))
struct CorpusTests {
  private static func error(_ sql: String) -> EngineError? {
    do throws(EngineError) {
      _ = try SQLParser.parse(sql)
      return nil
    } catch {
      return error
    }
  }

  /// Whether PostgreSQL's grammar itself refuses the statement: its analysis uses 42601 as well.
  private static func isGrammatical(_ record: SQLCorpus.Record) -> Bool {
    record.header.contains("42601")
      && (record.message.contains("at or near") || record.message.contains("at end of input"))
  }

  @Test func `all statements parse, and those with syntax errors fail with their texts`() throws {
    let records = try #require(SQLCorpus.records)
    var problems: [String] = []
    for record in records {
      let error = CorpusTests.error(record.sql)
      let isExpected: Bool
      if CorpusTests.isGrammatical(record) {
        isExpected = error.map { record.message.contains($0.message) } ?? false
      } else {
        isExpected = error.map { record.header.contains($0.code) } ?? true
      }
      if !isExpected { problems.append("\(record.place): \(error?.message ?? "parses")") }
    }
    print(
      "sql corpus: \(records.count - problems.count) of \(records.count) statements as expected")
    #expect(problems.isEmpty, "\(problems.prefix(20))")
  }

  @Test(arguments: [Deparser.Style.catalog, .pretty])
  func `what is deparsed parses to the same tree`(style: Deparser.Style) throws {
    let records = try #require(SQLCorpus.records)
    var problems: [String] = []
    var count = 0
    for record in records {
      guard let first = try? SQLParser.parse(record.sql).first,
        let text = Deparser.text(first.statement, style: style)
      else { continue }
      count += 1
      let again = try? SQLParser.parse(text)
      if again?.count != 1 || again?.first?.statement != first.statement {
        problems.append("\(record.place): \(text)")
      }
    }
    print("sql corpus: \(count - problems.count) of \(count) round trips, \(style)")
    #expect(problems.isEmpty, "\(problems.prefix(5))")
  }
}
