import TestKit
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct JourneyTests {
  @Test(arguments: Journey.editing + Journey.history + Journey.pasting + Journey.screens)
  func `a person sees what the journey tells`(journey: Journey) throws {
    let path = "/tmp/loupe-journey-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    defer { unlink(path) }
    Self.write(journey.history.map { $0 + "\n" }.joined(), to: path)
    var screen = VirtualScreen(columns: journey.columns, rows: journey.rows)
    screen.backgroundAnswer = journey.backgroundAnswer
    var environment = ["TERM": "xterm-256color", "HOME": "/nonexistent", "DEMO_HISTORY": path]
    environment.merge(journey.environment) { $1 }
    let terminal = try #require(
      PseudoTerminal(Self.program, environment: environment, screen: screen))
    #expect(terminal.wait { $0.contains("demo>") })
    for (index, step) in journey.steps.enumerated() {
      let failure = perform(step, at: terminal)
      check(failure, journey, index, terminal.screen)
      if failure != nil { return }
    }
    check(
      terminal.screen.unknownSequences.isEmpty ? nil : "sent \(terminal.screen.unknownSequences)",
      journey, journey.steps.count, terminal.screen)
  }

  private func check(_ failure: String?, _ journey: Journey, _ index: Int, _ screen: VirtualScreen)
  {
    guard let failure else { return }
    let seen = screen.text.map { "  │\($0)" }.joined(separator: "\n")
    let text = "\(journey.name), step \(index): \(failure)\n\(seen)\n  cursor: \(screen.cursorLine)"
    Issue.record(Comment(rawValue: text))
  }

  /// - Returns: what is not as it should be.
  private func perform(_ step: Journey.Step, at terminal: PseudoTerminal) -> String? {
    switch step {
    case .type(let text): terminal.send(text)
    case .paste(let text): terminal.send("\u{1B}[200~\(text)\u{1B}[201~")
    case .resize(let columns, let rows): terminal.resize(columns: columns, rows: rows)
    case .see(let text):
      return terminal.wait { $0.contains(text) } ? nil : "'\(text)' is not to be seen"
    case .absent(let text):
      terminal.settle()
      return terminal.screen.contains(text) ? "'\(text)' is to be seen" : nil
    case .cursor(let line):
      return terminal.wait { $0.cursorLine == line } ? nil : "the cursor's row is not '\(line)'"
    case .screen(let rows): return terminal.wait { $0.text == rows } ? nil : "not \(rows)"
    case .transcript(let rows):
      let isRight = terminal.wait { $0.textWithScrollback.suffix(rows.count).elementsEqual(rows) }
      return isRight ? nil : "not at the end: \(rows)"
    case .style(let text, let style):
      let isRight = terminal.wait { $0.style(of: text) == style }
      return isRight ? nil : "'\(text)' is in \(terminal.screen.style(of: text) ?? "no style")"
    case .exit(let code):
      let found = terminal.exitCode()
      return found == code ? nil : "exit code \(found.map(String.init) ?? "none")"
    }
    return nil
  }

  private static func write(_ text: String, to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
  }

  /// The demonstration program, beside the test program.
  private static let program: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let own = String(
      decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = own.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/LineEditorDemo"
  }()
}
