import Core
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Rendering
import Shell
import Terminal

/// The prompt: reads statements from a person, runs them, and shows what comes in meanwhile.
struct Interactive {
  private let console: Console
  private let history: StatementHistory
  private let assistant: AssistantBridge

  init(_ console: Console, keepsHistory: Bool) {
    self.console = console
    history = StatementHistory(path: keepsHistory ? Self.historyPath : nil)
    assistant = AssistantBridge(PromptAssistant(console))
    let history = history
    console.history = { Array(history.entries.suffix($0)) }
    console.keyBindings = KeyBinding.all.map { ($0.keys, $0.summary) }
    console.showLive = { LiveView(console).run(frame: $0) }
  }

  /// `$LOUPE_HISTORY`, or a file in the home folder; nil where there is no home.
  private static var historyPath: String? {
    if let path = TerminalState.variable("LOUPE_HISTORY") { return path.isEmpty ? nil : path }
    return TerminalState.variable("HOME").map { "\($0)/.loupe_history" }
  }

  func run() -> ExitStatus {
    let source: any LineSource =
      LineEditor(history: history) ?? PlainLineReader(output: STDOUT_FILENO, history: history)
    greet()
    let console = console
    let idle = IdleWork(
      delayMilliseconds: { console.workbench.millisecondsToDeadline },
      lines: { console.takeIdleLines() })
    while !console.isQuitting, !console.output.isClosed {
      Signals.interrupt.clear()
      console.flushBeforeWaiting()
      let entry = source.readStatement(
        prompt: console.prompt, continuationPrompt: console.continuationPrompt,
        assistant: assistant, idle: idle)
      switch entry {
      case .statement(let text): run(text, source)
      case .interrupted: console.cancelCurrentWait()
      case .endOfInput: return .ok
      }
    }
    return .ok
  }

  private func run(_ text: String, _ source: any LineSource) {
    guard !text.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
    source.addHistory(text, isSensitive: assistant.isSensitive(text))
    let size = TerminalState.size(of: STDOUT_FILENO)
    if size.width != console.presentation.width || size.height != console.presentation.height {
      console.presentation.width = size.width
      console.presentation.height = size.height
    }
    // Of a pasted block every statement runs, as if each had been typed.
    _ = console.runText(text, keepsGoing: true)
  }

  private func greet() {
    let names = console.workbench.families.map(\.name).joined(separator: " ")
    console.output.write("loupe \(Usage.version): \(names). \\help explains, \\quit leaves.\n")
    if let problem = history.problem {
      console.errors.write("history: \(problem)\n")
      console.errors.flush()
    }
  }
}

/// Joins the editor, which knows no shell, with the shell, which knows no editor.
private final class AssistantBridge: LineAssistant {
  private let assistant: PromptAssistant

  init(_ assistant: PromptAssistant) { self.assistant = assistant }

  func isComplete(_ text: String) -> Bool { assistant.isComplete(text) }

  func tokens(in text: String) -> [Token] { assistant.tokens(in: text) }

  func hint(after text: String) -> String? { assistant.hint(after: text) }

  func completions(in text: String, at offset: Int) -> CompletionList {
    assistant.completions(in: text, at: offset)
  }

  func isSensitive(_ text: String) -> Bool { assistant.isSensitive(text) }
}
