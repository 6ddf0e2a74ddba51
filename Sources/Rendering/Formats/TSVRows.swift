import Core

/// Tab-separated values with a header: what scripts get.
///
/// One row is one line, whatever its cells hold: tab, line feed, carriage return and backslash
/// become `\t`, `\n`, `\r` and `\\`. NULL is `\N`.
///
/// **Source:** PostgreSQL, COPY, text format.
struct TSVRows: RowWriter {
  let nullText: [UInt8]

  init(nullText: String) { self.nullText = Array(nullText.utf8) }

  func begin(_ columns: [Column], sample: RowBatch?, to sink: inout LineSink) {
    for (index, column) in columns.enumerated() {
      if index > 0 { sink.append(0x09) }
      write(ArraySlice(column.name.utf8), to: &sink)
    }
    sink.endLine()
  }

  func write(_ batch: RowBatch, row: Int, to sink: inout LineSink) {
    for column in 0..<batch.columnCount {
      if column > 0 { sink.append(0x09) }
      if let cell = batch.cell(row: row, column: column) {
        write(cell, to: &sink)
      } else {
        sink.append(nullText[...])
      }
    }
    sink.endLine()
  }

  private func write(_ cell: ArraySlice<UInt8>, to sink: inout LineSink) {
    guard cell.contains(where: { Self.letter(of: $0) != nil }) else { return sink.append(cell) }
    for byte in cell {
      if let letter = Self.letter(of: byte) {
        sink.append(UInt8(ascii: "\\"))
        sink.append(letter)
      } else {
        sink.append(byte)
      }
    }
  }

  private static func letter(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0D: UInt8(ascii: "r")
    case UInt8(ascii: "\\"): byte
    default: nil
    }
  }
}
