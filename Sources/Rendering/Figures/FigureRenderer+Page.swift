import Core

extension FigureRenderer {
  /// Bytes a line.
  private static let bytesPerLine = 8

  /// Offset, bytes and meaning, field by field.
  ///
  ///     0000  c2 01 3f 9a              crc32c 9A3F01C2
  ///     0004  05                       length 5
  ///     0005  68 65 6c 6c 6f           "hello"
  func lines(of page: BytePage) -> [StyledLine] {
    let end = page.fields.reduce(0) { max($0, $1.offset + $1.bytes.count) }
    let digitCount = max(4, String(end, radix: 16).utf8.count)
    return page.fields.flatMap { field in lines(of: field, digitCount: digitCount) }
  }

  private func lines(of field: BytePage.Field, digitCount: Int) -> [StyledLine] {
    let lineCount = max(1, (field.bytes.count + Self.bytesPerLine - 1) / Self.bytesPerLine)
    return (0..<lineCount).map { index in
      let start = index * Self.bytesPerLine
      let part = field.bytes[start..<min(start + Self.bytesPerLine, field.bytes.count)]
      let offset = String(field.offset + start, radix: 16)
      var line = StyledLine(
        String(repeating: "0", count: max(0, digitCount - offset.utf8.count)) + offset + "  ", .dim)
      line.append(part.map(VisibleText.hex).joined(separator: " "), field.role)
      if index == 0 {
        line.pad(toColumns: digitCount + 2 + Self.bytesPerLine * 3 - 1 + 2)
        line.append(VisibleText.line(field.meaning), field.role)
      }
      return line
    }
  }
}
