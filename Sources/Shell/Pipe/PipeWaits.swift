import Core

/// Requests whose statement waits, by session, oldest first.
struct PipeWaits {
  struct Wait {
    var id: [UInt8]
    /// Of the statements before the one that waits.
    var outcomes: [JSON] = []
    /// What runs when the wait is over.
    var rest: PipeStatements?
  }

  private var waits: [(conversation: Conversation, wait: Wait)] = []

  mutating func add(_ wait: Wait, of conversation: Conversation) {
    waits.append((conversation, wait))
  }

  mutating func removeFirst(of conversation: Conversation) -> Wait? {
    guard let index = waits.firstIndex(where: { $0.conversation === conversation }) else {
      return nil
    }
    return waits.remove(at: index).wait
  }

  /// Forgets the waits of sessions that are gone (`\reset`): nobody will answer them.
  mutating func forgetClosed(_ workbench: Workbench) {
    guard !waits.isEmpty else { return }
    let open = workbench.openHosts.flatMap(\.conversations)
    waits.removeAll { entry in !open.contains { $0 === entry.conversation } }
  }
}

/// The statements of a request's text that have not run yet.
struct PipeStatements {
  let text: [UInt8]
  let parameters: Parameters
  private(set) var start = 0
  /// Where the statement that ran last starts.
  private(set) var lastStart = 0

  init(text: [UInt8], parameters: Parameters) {
    self.text = text
    self.parameters = parameters
  }

  /// The range of the next statement, nil after the last.
  mutating func next(in conversation: Conversation) -> Range<Int>? {
    guard start < text.count else { return nil }
    let text = text
    let rest = text.span.extracting(start..<text.count)
    let count: Int
    switch conversation.session.extent(of: rest, isAtEnd: true) {
    case .statement(let byteCount): count = byteCount
    case .blank: return nil
    // Nothing more will come: the session says what is wrong with it.
    case .incomplete: count = text.count - start
    }
    lastStart = start
    start += count
    return lastStart..<start
  }
}
