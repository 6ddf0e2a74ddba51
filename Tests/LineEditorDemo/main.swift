// The line editor with nothing behind it: what the journeys of TerminalTests drive.

import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func say(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}

func setting(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

nonisolated func interrupted(_ signal: Int32) {
  let text: StaticString = "interrupted while running\n"
  _ = write(1, text.utf8Start, text.utf8CodeUnitCount)
}

/// Answers a statement that has a meaning here.
/// - Returns: false to quit.
func run(_ statement: String) -> Bool {
  let words = statement.split { $0 == " " || $0 == ";" || $0 == "\n" }
  switch words.first {
  case "quit": return false
  case "sleep":
    say("sleeping")
    usleep(UInt32(words.dropFirst().first ?? "1").map { $0 * 1000 } ?? 1000)
  case "keys": for binding in KeyBinding.all { say("\(binding.keys): \(binding.summary)") }
  default: break
  }
  say(
    "ran [\(statement.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|"))]"
  )
  return true
}

func makeIdleWork() -> IdleWork? {
  guard let delay = setting("DEMO_MESSAGE_MILLISECONDS").flatMap({ Int($0) }) else { return nil }
  var isLeft = true
  return IdleWork(
    delayMilliseconds: { isLeft ? delay : nil },
    lines: {
      isLeft = false
      return ["message: one", "message: two"]
    })
}

func converse() {
  let history = StatementHistory(path: setting("DEMO_HISTORY"))
  let palette: Palette? = setting("DEMO_ASKS_BACKGROUND") == nil ? .neutral : nil
  let editor = LineEditor(history: history, palette: palette)
  if editor == nil { say("plain") }
  let source: any LineSource =
    editor ?? PlainLineReader(output: TerminalDevice.isTerminal(0) ? 1 : nil, history: history)
  let assistant = DemoAssistant()
  let idle = makeIdleWork()
  signal(SIGINT, interrupted)
  while true {
    switch source.readStatement(
      prompt: "demo> ", continuationPrompt: "  ... ", assistant: assistant, idle: idle)
    {
    case .statement(let statement):
      source.addHistory(statement, isSensitive: statement.contains("secret"))
      if !run(statement) { return }
    case .interrupted: say("dropped")
    case .endOfInput:
      say("bye")
      return
    }
  }
}

converse()
