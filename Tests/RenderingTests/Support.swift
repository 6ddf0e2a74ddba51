import Core
import Rendering
import TestKit
import Testing

/// What is rendered, as text.
func rendered(_ presentation: Presentation, _ write: (Renderer, TextBuffer) throws -> Void) rethrows
  -> String
{
  let buffer = TextBuffer()
  try write(Renderer(presentation), buffer)
  return buffer.text
}

extension Presentation {
  /// A terminal of 80 columns without colour.
  static func terminal(
    _ format: OutputFormat = .box, width: Int = 80, palette: ResultPalette = .none,
    usesASCII: Bool = false, rowsShownMax: Int? = nil
  ) -> Presentation {
    Presentation(
      format: format, isTerminal: true, width: width, palette: palette, usesASCII: usesASCII,
      rowsShownMax: rowsShownMax)
  }

  static func pipe(_ format: OutputFormat = .tsv) -> Presentation { Presentation(format: format) }
}

/// A source that gives its rows in batches of a chosen size.
final class TestRows: RowSource {
  let columns: [Column]
  let tag: String?
  private var batches: [RowBatch] = []

  init(
    _ columns: [Column], _ rows: [[String?]], tag: String? = nil, batchSize: Int = 1_000
  ) {
    self.columns = columns
    self.tag = tag
    for start in stride(from: 0, to: rows.count, by: batchSize) {
      var batch = RowBatch(columnCount: columns.count)
      for row in rows[start..<min(start + batchSize, rows.count)] {
        for cell in row { batch.append(cell) }
      }
      batches.append(batch)
    }
    batches.reverse()
  }

  func nextBatch() throws(EngineError) -> RowBatch? { batches.popLast() }
}

/// Compares two texts and shows where they part, line by line.
func check(
  _ actual: String, is expected: String, _ name: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if actual == expected { return }
  Issue.record(
    Comment(rawValue: "\(name)\n--- expected\n\(expected)\n--- now\n\(actual)\n---"),
    sourceLocation: sourceLocation)
}

/// Records a broken rule.
func expectTrue(
  _ holds: Bool, _ rule: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  if !holds { Issue.record(Comment(rawValue: rule), sourceLocation: sourceLocation) }
}
