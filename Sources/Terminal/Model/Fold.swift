/// A huge paste that stands in the text but is shown as a chip: `▣ pasted 62 lines, 1.1 KB`.
///
/// The text itself is in the buffer all the time, so that Enter runs it and history keeps it whole.
struct Fold: Equatable, Sendable {
  /// A paste of more lines than these is folded.
  static let lineCountMax = 40
  /// A paste of more bytes than these is folded.
  static let sizeBytesMax = 16 << 10

  /// Where the hidden text stands, in code points.
  private(set) var range: Range<Int>
  private let hidden: [Unicode.Scalar]
  private let lineCount: Int

  /// Hides the text that has just been inserted before the cursor.
  /// - Returns: nil for a paste that is small enough to be shown.
  init?(pasted text: String, in buffer: EditBuffer) {
    lineCount = text.utf8.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) } - (text.hasSuffix("\n") ? 1 : 0)
    guard lineCount > Self.lineCountMax || text.utf8.count > Self.sizeBytesMax else { return nil }
    hidden = Array(text.unicodeScalars)
    range = (buffer.cursor - hidden.count)..<buffer.cursor
  }

  /// What is shown in place of the text.
  var label: String {
    let size = EditBuffer.utf8Count(hidden[...])
    let lines = lineCount == 1 ? "1 line" : "\(lineCount) lines"
    return "▣ pasted \(lines), \(Self.sizeText(size))"
  }

  /// Follows an edit elsewhere in the text, and keeps the cursor off the hidden text.
  /// - Parameters:
  ///   - old: the text before the command.
  ///   - new: the text behind it; its cursor is moved to an edge of the hidden text if it is
  ///     inside.
  /// - Returns: nil when the hidden text itself was changed, so that it must be shown.
  func following(from old: EditBuffer, to new: inout EditBuffer) -> Fold? {
    var fold = self
    let growth = new.scalars.count - old.scalars.count
    if !fold.matches(new, at: range.lowerBound) {
      guard fold.matches(new, at: range.lowerBound + growth) else { return nil }
      fold.range = (range.lowerBound + growth)..<(range.upperBound + growth)
    }
    if fold.range.lowerBound < new.cursor, new.cursor < fold.range.upperBound {
      let isLeaving = old.cursor >= range.upperBound
      new.cursor = isLeaving ? fold.range.lowerBound : fold.range.upperBound
    }
    return fold
  }

  private func matches(_ buffer: EditBuffer, at start: Int) -> Bool {
    guard start >= 0, start + hidden.count <= buffer.scalars.count else { return false }
    return buffer.scalars[start..<(start + hidden.count)].elementsEqual(hidden)
  }

  /// `812 bytes`, `1.1 KB`, `3.0 MB`.
  static func sizeText(_ size: Int) -> String {
    if size < 1024 { return "\(size) bytes" }
    let (unit, name) = size < 1 << 20 ? (1 << 10, "KB") : (1 << 20, "MB")
    let tenths = (size * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10) \(name)"
  }
}
