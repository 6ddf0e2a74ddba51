import Core

/// A table in Markdown, as GitHub reads it.
struct MarkdownRows: RowWriter {
  let nullText: String

  func begin(_ columns: [Column], sample: RowBatch?, to sink: inout LineSink) {
    sink.line(
      "| " + columns.map { escaped(ArraySlice($0.name.utf8)) }.joined(separator: " | ") + " |")
    sink.line(
      "| " + columns.map { $0.kind == .number ? "---:" : "---" }.joined(separator: " | ") + " |")
  }

  func write(_ batch: RowBatch, row: Int, to sink: inout LineSink) {
    sink.append("|")
    for column in 0..<batch.columnCount {
      let text = batch.cell(row: row, column: column).map(escaped) ?? nullText
      sink.append(text.isEmpty ? " |" : " \(text) |")
    }
    sink.endLine()
  }

  private func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    VisibleText.lines(bytes).map(escaped).joined(separator: "<br>")
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\", "`", "*": result += "\\"
      default: break
      }
      if scalar == "<" { result += "&lt;" } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
