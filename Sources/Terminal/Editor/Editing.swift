import Core

/// What the editor knows of the statement that is being typed now.
struct Editing {
  let prompt: String
  let continuationPrompt: String
  let assistant: any LineAssistant
  let idle: IdleWork?

  /// What the private key, which libedit is given in place of a sequence or a paste, stands for.
  var pending: Pending?
  /// libedit was given the private key a second time.
  var isSuppliedAgain = false
  /// Set by the command that ends the statement.
  var outcome: LineEntry?
  /// The text as the last command left it.
  var lastSeen = EditBuffer()
  var undo = UndoLog()
  var walk: HistoryCursor
  var search: HistorySearch?
  var fold: Fold?
  /// Listed below the statement until the next key.
  var completions: CompletionList?
  /// The column that Up and Down try to keep.
  var goalColumn: Int?
  var command: EditorCommand?
  var previousCommand: EditorCommand?
  /// The next key is inserted, whatever it is.
  var isLiteralNext = false

  enum Pending {
    case command(EditorCommand)
    case paste(String)
    case replacement(EditBuffer)
    case insertion(String)
  }

  init(
    prompt: String, continuationPrompt: String, assistant: any LineAssistant, idle: IdleWork?,
    entries: [String]
  ) {
    self.prompt = prompt
    self.continuationPrompt = continuationPrompt
    self.assistant = assistant
    self.idle = idle
    walk = HistoryCursor(entries: entries)
  }

  /// The next key is about to act.
  mutating func beginKey() {
    previousCommand = command
    command = nil
    completions = nil
  }
}

/// Knows nothing: stands in while no statement is read.
final class NoAssistant: LineAssistant {
  func isComplete(_ text: String) -> Bool { true }
  func tokens(in text: String) -> [Token] { [] }
  func hint(after text: String) -> String? { nil }
  func completions(in text: String, at offset: Int) -> CompletionList {
    CompletionList(replaced: offset..<offset, candidates: [])
  }
}
