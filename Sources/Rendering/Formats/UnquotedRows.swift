import Core

/// Rows with the quotes taken off from cells of columns that are `quoted`.
final class UnquotedRows: RowSource {
  private let source: any RowSource
  private let isQuoted: [Bool]

  private init(_ source: any RowSource) {
    self.source = source
    isQuoted = source.columns.map { $0.kind == .quoted }
  }

  /// The source itself if there is nothing to take off.
  static func around(_ source: any RowSource) -> any RowSource {
    source.columns.contains { $0.kind == .quoted } ? UnquotedRows(source) : source
  }

  var columns: [Column] { source.columns }

  var tag: String? { source.tag }

  func nextBatch() throws(EngineError) -> RowBatch? {
    guard let batch = try source.nextBatch() else { return nil }
    var result = RowBatch(columnCount: batch.columnCount)
    for row in 0..<batch.rowCount {
      for column in 0..<batch.columnCount {
        let cell = batch.cell(row: row, column: column)
        result.append(cell.map { isQuoted[column] ? Self.unquoted($0) : Array($0) })
      }
    }
    return result
  }

  private static func unquoted(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    guard cell.count >= 2, cell.first == quote, cell.last == quote else { return Array(cell) }
    let inside = cell.dropFirst().dropLast()
    guard inside.contains(UInt8(ascii: "\\")) else { return Array(inside) }
    guard case .string(let text) = try? JSON(parsing: Array(cell)) else { return Array(cell) }
    return Array(text.utf8)
  }
}
