import Core

/// The help pages of all commands: one list a group, in the files beside this one.
///
/// Pages are made when they are first asked for, by `\help` or by the first key that is typed.
///
/// The syntax is that of Redis 7.0's own table of arguments: `[…]` may be left out, `<a | b>` is
/// one of several, `[x ...]` may be repeated, words in capitals are typed as they are.
/// ``CommandSyntax`` reads it. The answers of the examples are those of redis-server 7.0.15.
enum KeyValueManual {
  static let manual = Manual(pages: allPages)

  /// Where in `manual.pages` a page is, by its name in capitals.
  static let pageIndexes: [String: Int] = Dictionary(
    manual.pages.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The page of a command, or of a command and its subcommand, in any case.
  static func page(named name: String) -> ManualPage? {
    pageIndexes[name.uppercased()].map { manual.pages[$0] }
  }

  private static var allPages: [ManualPage] {
    let groups: [[ManualPage]] = [
      strings, bitmaps, hyperLogLogs, lists, sets, hashes, sortedSets, sortedSetOperations, geo,
      streams, streamGroups, keyspace, expiry, transactions, publications, connection, server,
    ]
    return groups.flatMap { $0 }
  }

  /// Puts pages into a group.
  static func group(_ name: String, _ pages: [ManualPage]) -> [ManualPage] {
    pages.map {
      var page = $0
      page.group = name
      return page
    }
  }

  /// A page without its group.
  /// - Parameter examples: statements, each with its answer.
  static func page(
    _ name: String, _ syntax: String, _ summary: String, _ complexity: String,
    _ examples: (statement: String, answer: String)...
  ) -> ManualPage {
    ManualPage(
      name, group: "", syntax: syntax, summary: summary, complexity: complexity,
      examples: examples.map { ManualPage.Example($0.statement, $0.answer) })
  }
}
