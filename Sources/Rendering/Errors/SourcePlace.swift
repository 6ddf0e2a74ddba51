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
    var start = Self.boundary(text, before: span.start)
    // Where only blanks follow, the place is the end of what was written.
    var stop = max(span.end, start)
    if text[start...].allSatisfy(Self.isBlank) {
      while start > 0, Self.isBlank(text[start - 1]) { start -= 1 }
      stop = start
    }
    let lineStart = text[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    var lineEnd = text[start...].firstIndex(of: newline) ?? text.count
    var end = min(stop, lineEnd)
    while end < lineEnd, Self.isContinuation(text[end]) { end += 1 }
    while lineEnd > end, Self.isBlank(text[lineEnd - 1]) { lineEnd -= 1 }
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

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Whether a byte goes on with a character of UTF-8.
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The start of the character that an offset lies in.
  private static func boundary(_ text: [UInt8], before offset: Int) -> Int {
    var start = offset
    while start > 0, start < text.count, isContinuation(text[start]) { start -= 1 }
    return start
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
