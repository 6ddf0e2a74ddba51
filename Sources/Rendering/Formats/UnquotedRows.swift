import Core

/// A source whose cells of kind ``Column/Kind/jsonForm`` are shown as a person would write them: a
/// string without its quotes, everything else as it is.
final class UnquotedRows: RowSource {
  private let source: any RowSource
  let columns: [Column]

  init(_ source: any RowSource) {
    self.source = source
    columns = source.columns.map { column in
      column.kind == .jsonForm ? Column(column.name, type: column.type, kind: .text) : column
    }
  }

  var tag: String? { source.tag }

  func nextBatch() throws(EngineError) -> RowBatch? {
    guard let batch = try source.nextBatch() else { return nil }
    let kinds = source.columns.map(\.kind)
    var unquoted = RowBatch(columnCount: batch.columnCount)
    for row in 0..<batch.rowCount {
      for column in 0..<batch.columnCount {
        let cell = batch.cell(row: row, column: column)
        unquoted.append(kinds[column] == .jsonForm ? cell.map(Self.plain) : cell.map(Array.init))
      }
      if batch.columnCount == 0 { unquoted.appendEmptyRow() }
    }
    return unquoted
  }

  private static func plain(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    guard cell.first == UInt8(ascii: "\""),
      case .string(let text)? = try? JSON(parsing: Array(cell))
    else { return Array(cell) }
    return Array(text.utf8)
  }
}
