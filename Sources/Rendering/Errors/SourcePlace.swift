import Core

/// A span of a statement as a screen shows it: one line, and columns in it.
///
/// The line is written so that it can be pointed at: tabs and controls become visible, and both its
/// columns and the span's are measured after that.
struct SourcePlace {
  /// From 1.
  let lineNumber: Int
  let lineCount: Int
  /// The line before the span, the span's part of it, the rest.
  private let before: String
  private let marked: String
  private let after: String

  /// - Returns: nil if the span lies outside the statement. One just behind the end is inside.
  init?(of span: SourceSpan, in statement: String) {
    let text = Array(statement.utf8)
    guard span.start >= 0, span.start <= text.count, span.end >= span.start else { return nil }
    let newline = UInt8(ascii: "\n")
    var start = span.start
    // A span at the line feed that ends a line belongs to that line; blanks behind the last line,
    // to it.
    if start == text.count {
      while start > 0, text[start - 1] == newline || text[start - 1] == 0x20 { start -= 1 }
    }
    let lineStart = text[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let lineEnd = text[start...].firstIndex(of: newline) ?? text.count
    let end = min(max(span.end, start), lineEnd)
    lineNumber = 1 + text[..<lineStart].count { $0 == newline }
    lineCount = 1 + text.count { $0 == newline }
    before = Self.shown(text[lineStart..<start])
    marked = Self.shown(text[start..<end])
    after = Self.shown(text[end..<lineEnd])
  }

  /// A line that fits, and where in it the span stands.
  struct Clip: Equatable {
    var line: String
    /// In columns.
    var spanStart: Int
    /// At least 1: a place between two characters is shown as one caret.
    var spanColumns: Int
  }

  /// Cuts the line to a width around the span's start, with a mark where something was cut off.
  func clipped(toColumns width: Int, ellipsis: String) -> Clip {
    let beforeColumns = TextWidth.columns(of: before)
    let spanColumns = max(1, TextWidth.columns(of: marked))
    let whole = before + marked + after
    guard max(TextWidth.columns(of: whole), beforeColumns + spanColumns) > width else {
      return Clip(line: whole, spanStart: beforeColumns, spanColumns: spanColumns)
    }
    // A third of the width stays for what stands before the span, more if the rest is short.
    let restColumns = spanColumns + TextWidth.columns(of: after)
    let beforeRoom = max(width / 3, width - restColumns)
    var head = before
    if beforeColumns > beforeRoom {
      head = ellipsis + Self.suffix(of: before, columns: beforeRoom - 1)
    }
    let start = TextWidth.columns(of: head)
    let line = TextWidth.fitting(head + marked + after, columns: width, ellipsis: ellipsis)
    return Clip(line: line, spanStart: start, spanColumns: min(spanColumns, width - start))
  }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    // A tab is one blank: the caret then stands right whatever the terminal's tab stops are.
    VisibleText.line(ArraySlice(bytes.map { $0 == 0x09 ? 0x20 : $0 }))
  }

  private static func suffix(of text: String, columns: Int) -> String {
    var kept: [Character] = []
    var used = 0
    for character in text.reversed() {
      used += TextWidth.columns(of: character)
      if used > columns { break }
      kept.append(character)
    }
    return String(kept.reversed())
  }
}
