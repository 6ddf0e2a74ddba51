import Core
import SQLSyntax

/// COPY.
///
/// `COPY … FROM STDIN;` reads the lines behind it, up to one that says `\.`: they are taken as a
/// part of the statement. Files are the shell's: engines open none.
extension SQLSession {
  func copy(_ statement: CopyStatement) throws(EngineError) -> Outcome {
    switch statement.endpoint {
    case .standard: break
    case .file:
      throw .sql(
        "0A000", "COPY with a file is not supported",
        hint:
          "An engine opens no file: \\copy of the workbench reads and writes them.")
    case .program: throw .sql("0A000", "COPY with a program is not supported")
    }
    let format = try CopyText(statement.options)
    switch statement.direction {
    case .to: return try copyOut(statement, format)
    case .from: return try copyIn(statement, format)
    }
  }

  private func copiedColumns(_ relation: Relation, _ names: [Identifier]) throws(EngineError)
    -> [String]
  {
    guard !names.isEmpty else {
      return relation.liveColumns.filter { !$0.column.isComputed }.map(\.column.name)
    }
    var result: [String] = []
    for name in names {
      guard let index = relation.attribute(named: name.text) else {
        throw .undefinedColumn(name.text, of: relation.name, at: name.span)
      }
      if result.contains(name.text) {
        throw .sql("42701", "column \"\(name.text)\" specified more than once", at: name.span)
      }
      if relation.columns[index].isComputed {
        throw .sql(
          "42P10", "column \"\(name.text)\" is a generated column", at: name.span,
          detail: "Generated columns cannot be used in COPY.")
      }
      result.append(name.text)
    }
    return result
  }

  private func parsed(_ text: String) throws(EngineError) -> Statement {
    guard let statement = try SQLParser.parse(text).first?.statement else {
      throw .internalError("an empty statement")
    }
    return statement
  }

  // Out.

  private func copyOut(_ statement: CopyStatement, _ format: CopyText) throws(EngineError)
    -> Outcome
  {
    let source: Statement
    switch statement.source {
    case .statement(let inner): source = inner
    case .table(let name, let names):
      let relation = try relation(named: name)
      guard relation.kind == .table else {
        throw .sql(
          "42809", "cannot copy from \(relation.kind.objectKind.rawValue) \"\(relation.name)\"",
          at: name.span,
          hint: relation.kind == .sequence
            ? nil : "Try the COPY (SELECT ...) TO variant.")
      }
      let columns = try copiedColumns(relation, names).map { Deparser.quoted($0) }
      source = try parsed(
        "SELECT \(columns.joined(separator: ", ")) FROM ONLY \(Deparser.text(name))")
    }
    guard case .rows(let rows) = try performPlan(source, []) else {
      throw .sql("0A000", "COPY query must have a RETURNING clause")
    }
    let names = rows.columns.map(\.name)
    var batch = RowBatch(columnCount: 1)
    if format.hasHeader {
      var plain = format
      plain.forcedQuotes = []
      batch.append(plain.line(names.map { Array($0.utf8) }, names))
    }
    var count = 0
    while let next = try rows.nextBatch() {
      for row in 0..<next.rowCount {
        let cells = names.indices.map { next.cell(row: row, column: $0).map { Array($0) } }
        batch.append(format.line(cells, names))
      }
      count += next.rowCount
    }
    return .rows(
      RowList(
        columns: [Column("copy", type: "text", kind: .text)], batch: batch, tag: "COPY \(count)"))
  }

  // In.

  private func copyIn(_ statement: CopyStatement, _ format: CopyText) throws(EngineError)
    -> Outcome
  {
    guard case .table(let name, let names) = statement.source else {
      throw .syntax("COPY FROM needs a table")
    }
    let relation = try relation(named: name)
    guard relation.kind == .table else {
      throw .sql(
        "42809", "cannot copy to \(relation.kind.objectKind.rawValue) \"\(relation.name)\"",
        at: name.span)
    }
    let columns = try copiedColumns(relation, names)
    guard let data = copyData else {
      throw .sql(
        "0A000", "COPY FROM STDIN found no data",
        hint: "The rows follow the statement line by line, and a line \\. ends them.")
    }
    let types = columns.compactMap { name in
      relation.attribute(named: name).map { relation.columns[$0].type }
    }
    let source = CopySource(data, format, columns, types, table: relation.name)
    copySource = source
    defer { copySource = nil }
    let list = columns.map { Deparser.quoted($0) }.joined(separator: ", ")
    var text =
      "INSERT INTO \(Deparser.text(name)) (\(list)) OVERRIDING SYSTEM VALUE SELECT * FROM "
      + "\(Deparser.quoted(CopySource.name)) AS \(Deparser.quoted(relation.name))"
    if let filter = statement.filter { text += " WHERE \(Deparser.text(filter))" }
    guard case .tag(let tag, _) = try performPlan(try parsed(text), []) else {
      throw .internalError("an INSERT without a tag")
    }
    return self.tag("COPY \(tag.split(separator: " ").last ?? "0")")
  }
}

/// A statement that data may follow.
enum CopyExtent {
  /// Where the data behind a statement ends, if it is one that reads data; nil if it is not.
  /// - Parameter end: of the statement itself.
  static func end(of text: Span<UInt8>, after end: Int, isAtEnd: Bool) -> StatementExtent? {
    guard readsData(text, end) else { return nil }
    var place = end
    while place < text.count, text[place] != 10 { place += 1 }
    guard place < text.count else { return isAtEnd ? .statement(byteCount: end) : .incomplete }
    place += 1
    while place < text.count {
      let isMark =
        place + 1 < text.count && text[place] == UInt8(ascii: "\\")
        && text[place + 1] == UInt8(ascii: ".")
      var next = place
      while next < text.count, text[next] != 10 { next += 1 }
      if isMark { return .statement(byteCount: min(next + 1, text.count)) }
      if next == text.count { break }
      place = next + 1
    }
    return isAtEnd ? .statement(byteCount: text.count) : .incomplete
  }

  /// `COPY … FROM STDIN …;`
  static func readsData(_ text: Span<UInt8>, _ end: Int) -> Bool {
    var place = 0
    while place < end, text[place] == 32 || text[place] == 10 || text[place] == 9 { place += 1 }
    guard matches("copy", text, place, end) else { return false }
    while place < end {
      if matches("stdin", text, place, end) { return true }
      place += 1
    }
    return false
  }

  private static func matches(_ word: StaticString, _ text: Span<UInt8>, _ place: Int, _ end: Int)
    -> Bool
  {
    guard place + word.utf8CodeUnitCount <= end else { return false }
    return word.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { text[place + $0] | 32 == bytes[$0] }
    }
  }
}
