import Core

/// Comma-separated values with a header.
///
/// NULL is an empty field and the empty text is `""`, as PostgreSQL reads and writes them.
///
/// **Source:** RFC 4180. **Differs:** lines end with a line feed alone, as everywhere on Unix.
struct CSVRows: RowWriter {
  let nullText: [UInt8]

  init(nullText: String) { self.nullText = Array(nullText.utf8) }

  func begin(_ columns: [Column], sample: RowBatch?, to sink: inout LineSink) {
    for (index, column) in columns.enumerated() {
      if index > 0 { sink.append(UInt8(ascii: ",")) }
      write(ArraySlice(column.name.utf8), to: &sink)
    }
    sink.endLine()
  }

  func write(_ batch: RowBatch, row: Int, to sink: inout LineSink) {
    for column in 0..<batch.columnCount {
      if column > 0 { sink.append(UInt8(ascii: ",")) }
      if let cell = batch.cell(row: row, column: column) {
        write(cell, to: &sink)
      } else {
        sink.append(nullText[...])
      }
    }
    sink.endLine()
  }

  private func write(_ field: ArraySlice<UInt8>, to sink: inout LineSink) {
    let mustQuote =
      field.elementsEqual(nullText) || field.isEmpty
      || field.contains {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
      } || field.first == 0x20 || field.last == 0x20
    guard mustQuote else { return sink.append(field) }
    sink.append(UInt8(ascii: "\""))
    for byte in field {
      if byte == UInt8(ascii: "\"") { sink.append(byte) }
      sink.append(byte)
    }
    sink.append(UInt8(ascii: "\""))
  }
}
