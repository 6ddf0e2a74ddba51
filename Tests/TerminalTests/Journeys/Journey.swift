import TestKit
import Testing

/// What a person does at the prompt, and what must be on the screen then.
struct Journey: CustomTestStringConvertible, Sendable {
  var name: String
  var columns = 60
  var rows = 16
  var environment: [String: String] = [:]
  /// Lines of the history file before the program starts.
  var history: [String] = []
  var backgroundAnswer: String?
  var steps: [Step]

  var testDescription: String { name }

  enum Step: Sendable {
    case type(String)
    case paste(String)
    case resize(columns: Int, rows: Int)
    /// A text somewhere on the screen.
    case see(String)
    /// A text that must not be on the screen, once it has settled.
    case absent(String)
    /// The row of the cursor, with `▏` at the cursor.
    case cursor(String)
    /// All rows from the top; the rest is empty.
    case screen([String])
    /// Everything that was shown, with what has left at the top, ends in these lines.
    case transcript([String])
    case style(String, String)
    case exit(Int32)
  }
}

enum Key {
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let home = "\u{1B}[1~"
  static let end = "\u{1B}[F"
  static let altEnter = "\u{1B}\r"
  static func ctrl(_ letter: Character) -> String {
    String(Unicode.Scalar(UInt8((letter.asciiValue ?? 0x40) & 0x1F)))
  }
}
