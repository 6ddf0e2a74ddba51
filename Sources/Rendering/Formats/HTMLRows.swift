import Core

/// An HTML table; every text is escaped.
struct HTMLRows: RowWriter {
  let nullText: String
  private var kinds: [Column.Kind] = []

  init(nullText: String) { self.nullText = nullText }

  mutating func begin(_ columns: [Column], sample: RowBatch?, to sink: inout LineSink) {
    kinds = columns.map(\.kind)
    sink.line("<table>")
    sink.append("<thead><tr>")
    for column in columns { sink.append("<th>\(escaped(ArraySlice(column.name.utf8)))</th>") }
    sink.line("</tr></thead>")
    sink.line("<tbody>")
  }

  func write(_ batch: RowBatch, row: Int, to sink: inout LineSink) {
    sink.append("<tr>")
    for column in 0..<batch.columnCount {
      if let cell = batch.cell(row: row, column: column) {
        let attribute = kinds[column] == .number ? " align=\"right\"" : ""
        sink.append("<td\(attribute)>\(escaped(cell))</td>")
      } else {
        sink.append("<td class=\"null\">\(escaped(ArraySlice(nullText.utf8)))</td>")
      }
    }
    sink.line("</tr>")
  }

  func end(rowCount: Int, to sink: inout LineSink) {
    sink.line("</tbody>")
    sink.line("</table>")
  }

  private func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result = ""
    let lines = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
      .map { VisibleText.lines($0).joined(separator: "\n") }
    for scalar in lines.joined(separator: "\t").unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br>"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
