import Core
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Rendering
import Shell

/// `\view … --live`: a view on the alternate screen, redrawn where it changes, until a key is
/// pressed.
struct LiveView {
  /// Four frames a second at most.
  private static let intervalMilliseconds: Int32 = 250

  private let console: Console

  init(_ console: Console) { self.console = console }

  func run(frame: () -> [String]) {
    guard TerminalState.isUsed else {
      for line in frame() { console.output.write(line + "\n") }
      return
    }
    console.output.write("\u{1B}[?1049h\u{1B}[?25l")
    let saved = enterRawMode()
    draw(frame)
    if var saved { tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved) }
    console.output.write("\u{1B}[?25h\u{1B}[?1049l")
    console.output.flush()
  }

  private func draw(_ frame: () -> [String]) {
    var shown: [String] = []
    repeat {
      _ = console.takeIdleLines()
      let rows = TerminalState.size(of: STDOUT_FILENO).height
      let lines = Array(frame().prefix(max(1, rows - 2))) + ["", "any key goes back"]
      console.output.write(FrameDiff.redraw(from: shown, to: lines))
      console.output.flush()
      shown = lines
    } while !waitForKey() && !Signals.interrupt.isSet
  }

  private func waitForKey() -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, Self.intervalMilliseconds) > 0 else { return false }
    var byte: UInt8 = 0
    _ = read(STDIN_FILENO, &byte, 1)
    return true
  }

  /// Keys arrive at once and are not shown.
  /// - Returns: what has to be set again; nil if this is no terminal.
  private func enterRawMode() -> termios? {
    var state = termios()
    guard tcgetattr(STDIN_FILENO, &state) == 0 else { return nil }
    let saved = state
    state.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &state)
    return saved
  }
}
