import Core

/// What a person sees while typing: completion, the rest of the syntax, colours.
extension WideColumnSession {
  func completions(in text: String, at offset: Int) -> CompletionList {
    let bytes = Array(text.utf8.prefix(offset))
    var start = bytes.count
    while start > 0, Self.isNamePart(bytes[start - 1]) { start -= 1 }
    let typed = String(decoding: bytes[start...], as: UTF8.self)
    let before = CQLLexer.tokens(of: Array(bytes[..<start])).filter { $0.kind != .end }
    let words = before.map { token in
      String(decoding: bytes[token.start..<token.end], as: UTF8.self)
    }
    let all = CompletionSource(engine: engine, keyspace: keyspace).candidates(after: words)
    let lower = typed.lowercased()
    let matching = all.filter { $0.text.lowercased().hasPrefix(lower) && $0.text != typed }
    return CompletionList(
      replaced: start..<bytes.count, candidates: Array(matching.prefix(Self.candidateCountMax)),
      isCut: matching.count > Self.candidateCountMax)
  }

  private static let candidateCountMax = 200

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// The syntax of the statement that was begun, as far as it is not typed yet.
  func hint(after text: String) -> String? {
    let typed = text.drop { $0 == " " }
    guard let page = WideColumnManual.page(beginning: String(typed)) else { return nil }
    let words = typed.split(separator: " ").count
    guard typed.last == " ", words >= page.name.split(separator: " ").count else { return nil }
    let done = words - page.name.split(separator: " ").count
    let rest = page.syntax.split(separator: " ").dropFirst(done).joined(separator: " ")
    return rest.isEmpty ? nil : rest
  }

  func tokens(in text: String) -> [Token] { CQLHighlighter.tokens(in: text) }

  /// No statement here takes a password: roles are refused.
  func isSensitive(_ statement: String) -> Bool {
    statement.lowercased().contains("password")
  }
}

/// What could stand at a place of a statement.
struct CompletionSource {
  let engine: WideColumnEngine
  /// The session's.
  let keyspace: String?

  private static let afterWhichTablesStand = [
    "FROM", "INTO", "UPDATE", "TABLE", "TRUNCATE", "ON", "DESCRIBE", "DESC",
  ]
  private static let first = [
    "SELECT", "INSERT INTO", "UPDATE", "DELETE", "BEGIN BATCH", "CREATE", "ALTER", "DROP",
    "TRUNCATE", "USE", "DESCRIBE", "CONSISTENCY", "TRACING",
  ]

  /// - Parameter words: of the statement before the place.
  func candidates(after words: [String]) -> [CompletionList.Candidate] {
    guard let last = words.last, last != ";" else { return keywords(Self.first) }
    let upper = last.uppercased()
    if upper == "USE" || upper == "KEYSPACE" { return keyspaces }
    if upper == "CONSISTENCY" { return keywords(Consistency.allCases.map(\.rawValue)) }
    if upper == "CREATE" || upper == "DROP" || upper == "ALTER" {
      return keywords(["KEYSPACE", "TABLE", "INDEX", "TYPE", "MATERIALIZED VIEW"])
    }
    if last == ".", words.count >= 2 { return tables(of: words[words.count - 2]) }
    if Self.afterWhichTablesStand.contains(upper) {
      return (keyspace.map(tables(of:)) ?? []) + keyspaces
    }
    let columns = table(in: words).map { table in
      table.columns.map { CompletionList.Candidate($0.name, summary: $0.type.name) }
    }
    return (columns ?? []) + keywords(Keywords.all.map { $0.uppercased() })
  }

  private func keywords(_ words: [String]) -> [CompletionList.Candidate] {
    words.map { CompletionList.Candidate($0) }
  }

  private var keyspaces: [CompletionList.Candidate] {
    (engine.catalog.sortedKeyspaces.map(\.name) + VirtualTables.keyspaces).map {
      CompletionList.Candidate(CQLType.quotedIfNeeded($0), summary: "keyspace")
    }
  }

  private func tables(of keyspace: String) -> [CompletionList.Candidate] {
    if VirtualTables.isSystem(keyspace) {
      return VirtualTables.tables.filter { $0.keyspace == keyspace }.map {
        CompletionList.Candidate($0.name, summary: "table")
      }
    }
    guard let schema = engine.catalog.keyspaces[keyspace] else { return [] }
    return schema.sortedTables.map {
      CompletionList.Candidate(CQLType.quotedIfNeeded($0.name), summary: "table")
    }
      + schema.sortedViews.map {
        CompletionList.Candidate(CQLType.quotedIfNeeded($0.name), summary: "materialized view")
      }
  }

  /// The table that the statement names, if it has come to that.
  private func table(in words: [String]) -> TableSchema? {
    let place = words.lastIndex { ["FROM", "INTO", "UPDATE", "ON"].contains($0.uppercased()) }
    guard let place, place + 1 < words.count else { return nil }
    if place + 3 < words.count, words[place + 2] == "." {
      return engine.catalog.table(words[place + 1], words[place + 3])
        ?? VirtualTables.table(words[place + 1], words[place + 3])
    }
    return keyspace.flatMap { engine.catalog.table($0, words[place + 1]) }
  }
}
