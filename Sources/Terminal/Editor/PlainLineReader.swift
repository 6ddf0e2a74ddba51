/// Reads statements from a pipe, a file or a terminal that cannot move its cursor.
public final class PlainLineReader: LineSource {
  private let input: Int32
  private let output: Int32?
  private let history: StatementHistory?
  private let isInterrupted: () -> Bool
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - input: the file descriptor to read.
  ///   - output: where to show prompts; nil to show none.
  ///   - history: where statements are remembered; nil for scripts.
  ///   - isInterrupted: whether Ctrl-C was pressed; asked when a signal has ended a wait at a
  ///     prompt.
  public init(
    input: Int32 = 0, output: Int32? = nil, history: StatementHistory? = nil,
    isInterrupted: @escaping () -> Bool = { false }
  ) {
    self.isInterrupted = isInterrupted
    self.input = input
    self.output = output
    self.history = history
  }

  public func readStatement(
    prompt: String, continuationPrompt: String, assistant: any LineAssistant, idle: IdleWork?
  ) -> LineEntry {
    show((idle?.lines() ?? []).map { $0 + "\n" }.joined() + prompt)
    var text: [UInt8] = []
    while true {
      let line: [UInt8]
      switch nextLine() {
      case .line(let read): line = read
      case .interrupted: return .interrupted
      case .end:
        return isBlank(text) ? .endOfInput : .statement(String(decoding: text, as: UTF8.self))
      }
      text.append(contentsOf: line)
      let statement = String(decoding: text, as: UTF8.self)
      if isBlank(text) || assistant.isComplete(statement) { return .statement(statement) }
      text.append(0x0A)
      show(continuationPrompt)
    }
  }

  public func addHistory(_ statement: String, isSensitive: Bool) {
    history?.add(statement, isSensitive: isSensitive)
  }

  private func isBlank(_ text: [UInt8]) -> Bool { text.allSatisfy { $0 <= 0x20 } }

  private func show(_ text: String) {
    guard let output, !text.isEmpty else { return }
    TerminalDevice.write(Array(text.utf8), to: output)
  }

  private enum Line {
    /// Without its end.
    case line([UInt8])
    case interrupted, end
  }

  private func nextLine() -> Line {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: 0x0A) {
        let line = bytes[start..<end]
        start = end + 1
        return .line(Array(line.last == 0x0D ? line.dropLast() : line))
      }
      if isAtEnd {
        defer { start = bytes.count }
        return start < bytes.count ? .line(Array(bytes[start...])) : .end
      }
      bytes.removeFirst(start)
      start = 0
      searched = bytes.count
      if output != nil, TerminalDevice.wait(for: input, milliseconds: nil) == .signal {
        TerminalSignals.acknowledge()
        if isInterrupted() { return .interrupted }
        continue
      }
      let received = TerminalDevice.read(input, countMax: 64 << 10)
      isAtEnd = received.isEmpty
      bytes.append(contentsOf: received)
    }
  }
}
