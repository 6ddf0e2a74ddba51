import Core

/// What the editor asks while a person types. Implemented by the shell.
public protocol LineAssistant: AnyObject {
  /// Whether Enter runs the text (true) or starts a new line in it.
  func isComplete(_ text: String) -> Bool
  /// The parts of a text that have a colour, in order and without overlap, in UTF-8 offsets.
  func tokens(in text: String) -> [Token]
  /// What is still to be typed after a text: shown in grey, never inserted.
  func hint(after text: String) -> String?
  /// What could stand at a place.
  /// - Parameter offset: of the cursor, in UTF-8 bytes of `text`.
  func completions(in text: String, at offset: Int) -> CompletionList
}

/// What a person, or a file, has entered.
public enum LineEntry: Equatable, Sendable {
  /// A whole statement, with the line feeds in it; may be blank.
  case statement(String)
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  /// Ctrl-D on an empty line, or the end of a file.
  case endOfInput
}

/// What to do while nobody types.
public struct IdleWork {
  /// Milliseconds until ``lines`` wants to be called; nil if only a key can change anything.
  public var delayMilliseconds: () -> Int?
  /// Does the work.
  /// - Returns: lines to show above the prompt, without line ends.
  public var lines: () -> [String]

  public init(delayMilliseconds: @escaping () -> Int?, lines: @escaping () -> [String]) {
    self.delayMilliseconds = delayMilliseconds
    self.lines = lines
  }
}

/// Where statements come from: a person at a terminal, or a plain stream of lines.
public protocol LineSource: AnyObject {
  /// Reads one statement.
  /// - Parameters:
  ///   - prompt: plain text, without escape sequences.
  ///   - continuationPrompt: stands before every line but the first.
  ///   - idle: what to do while nobody types.
  func readStatement(
    prompt: String, continuationPrompt: String, assistant: any LineAssistant, idle: IdleWork?
  ) -> LineEntry
  /// Remembers a statement that was entered.
  /// - Parameter isSensitive: it holds a secret and must not be written to disk.
  func addHistory(_ statement: String, isSensitive: Bool)
}

extension LineSource {
  /// Reads one statement, with nothing to do while nobody types.
  public func readStatement(
    prompt: String, continuationPrompt: String, assistant: any LineAssistant
  ) -> LineEntry {
    readStatement(
      prompt: prompt, continuationPrompt: continuationPrompt, assistant: assistant, idle: nil)
  }

  /// Remembers a statement without secrets.
  public func addHistory(_ statement: String) { addHistory(statement, isSensitive: false) }
}
