import Core

/// What could stand at a place in an unfinished statement: the engine fills in the names.
public struct SQLCompletion: Equatable, Sendable {
  /// What a candidate replaces, in UTF-8 offsets: the word before the cursor, as far as it is
  /// typed.
  public var replaced: Range<Int>
  /// That word, in lower case.
  public var prefix: String
  /// Keywords that could stand there and start with the prefix, in lower case, the likeliest first.
  public var keywords: [String]
  /// Kinds of names that could stand there.
  public var places: [CompletionPlace]
  /// The names before the word, each with its dot: `app.orders.`.
  public var qualifier: [String]
  /// The tables that the statement names, for their columns.
  public var tables: [Table]

  /// A table in FROM, JOIN, INTO, UPDATE or USING.
  public struct Table: Equatable, Sendable {
    public var name: QualifiedName
    public var alias: String?
  }

  /// Looks at a text up to the cursor; the tables are those of the whole statement around it.
  /// - Parameter offset: of the cursor, in UTF-8 bytes.
  /// - Complexity: O(size of the text).
  public static func at(_ offset: Int, in text: String) -> SQLCompletion {
    let bytes = Array(text.utf8)
    let cursor = min(max(0, offset), bytes.count)
    return bytes.span.withUnsafeBufferPointer { buffer in
      let start = statementStart(in: buffer, before: cursor)
      var wordStart = cursor
      while wordStart > start, Lexer.continuesName(buffer[wordStart - 1]) { wordStart -= 1 }
      let typed = UnsafeBufferPointer(rebasing: buffer[wordStart..<cursor])
      let prefix = String(decoding: typed, as: UTF8.self).lowercased()
      let before = UnsafeBufferPointer(rebasing: buffer[start..<wordStart])
      let statement = UnsafeBufferPointer(rebasing: buffer[start..<buffer.count])
      let expectations = expectations(after: before)
      return SQLCompletion(
        replaced: wordStart..<cursor, prefix: prefix,
        keywords: expectations.keywords.map(\.spelling).filter { $0.hasPrefix(prefix) },
        places: expectations.places, qualifier: qualifier(before),
        tables: SQLCompletion.tables(in: statement))
    }
  }

  /// Behind the last semicolon that ends a statement before the cursor.
  private static func statementStart(
    in text: UnsafeBufferPointer<UInt8>, before cursor: Int
  ) -> Int {
    var start = 0
    var lexer = Lexer(text)
    var depth = 0
    while true {
      let token = lexer.next()
      if token.kind == .end || Int(token.end) > cursor { return start }
      if token.kind == .leftParenthesis { depth += 1 }
      if token.kind == .rightParenthesis { depth -= 1 }
      if token.kind == .semicolon, depth <= 0 { start = Int(token.end) }
    }
  }

  /// What the parser looks for where the text ends.
  private static func expectations(after text: UnsafeBufferPointer<UInt8>) -> Expectations {
    Expectations.collect(in: text, at: Int32(truncatingIfNeeded: endOffset(of: text)))
  }

  /// Where the token of the end stands.
  private static func endOffset(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var lexer = Lexer(text)
    while true {
      let token = lexer.next()
      if token.kind == .end { return Int(token.start) }
    }
  }

  /// The names and dots at the end of a text.
  private static func qualifier(_ text: UnsafeBufferPointer<UInt8>) -> [String] {
    var lexer = Lexer(text)
    var names: [String] = []
    var isOpen = false
    while true {
      let token = lexer.next()
      switch token.kind {
      case .end: return isOpen ? names : []
      case .dot where !names.isEmpty: isOpen = true
      case .identifier, .keyword:
        names = isOpen ? names + [lexer.name(token)] : [lexer.name(token)]
        isOpen = false
      case .quotedIdentifier:
        names = isOpen ? names + [lexer.quotedName(token)] : [lexer.quotedName(token)]
        isOpen = false
      default:
        names = []
        isOpen = false
      }
    }
  }

  /// The tables that a statement names, found by the words before them.
  private static func tables(in text: UnsafeBufferPointer<UInt8>) -> [Table] {
    var parser = Parser(text)
    var tables: [Table] = []
    var isList = false
    while !parser.atMark(.end), !parser.atMark(.semicolon) {
      let keyword = parser.token.keyword
      let isComma = parser.atMark(.comma) && isList
      switch keyword {
      case .from, .join, .into, .update, .using, .table: isList = keyword == .from
      case .where, .group, .order, .on, .set, .select, .values: isList = false
      default: break
      }
      let opens = isComma || opensTable(keyword)
      parser.advance()
      guard opens, let table = table(&parser) else { continue }
      tables.append(table)
    }
    return tables
  }

  private static func opensTable(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .from, .join, .into, .update, .using, .table: true
    default: false
    }
  }

  private static func table(_ parser: inout Parser) -> Table? {
    _ = parser.take(.only)
    guard parser.atColumnID else { return nil }
    do throws(EngineError) {
      let name = try parser.qualifiedName()
      guard !parser.atMark(.leftParenthesis) else { return nil }
      let hasAs = parser.take(.as)
      guard hasAs || parser.atColumnID, parser.token.keyword != .set else {
        return Table(name: name)
      }
      return Table(name: name, alias: try parser.columnID().text)
    } catch {
      return nil
    }
  }
}
