import Core

/// One client of the kv engine: a selected database, a protocol, perhaps a transaction,
/// subscriptions, a wait.
final class KeyValueSession: Session {
  let name: String
  /// As CLIENT ID has it.
  let id: Int64
  unowned let engine: KeyValueEngine
  var databaseIndex = 0
  /// 2 or 3: set by HELLO.
  var protocolVersion = 2
  /// Set by CLIENT SETNAME and HELLO.
  var clientName: [UInt8] = []
  /// Commands since MULTI; nil outside of a transaction.
  var queuedCommands: [[[UInt8]]]?
  /// A command could not be queued, so EXEC will refuse.
  var isQueueBroken = false
  var watchedKeys: [WatchTable.Key] = []
  /// A watched key was touched, so EXEC will do nothing.
  var isWatchBroken = false
  var channels: [[UInt8]] = []
  var patterns: [[UInt8]] = []
  /// What the session waits for.
  var wait: Wait?
  /// While its blocked command is tried again: the key that got something.
  var retriedKey: [UInt8]?
  /// Set by a command that was tried again and still has nothing to answer.
  var isStillBlocked = false
  /// While EXEC runs: nothing blocks.
  var isExecutingTransaction = false
  private var pushes: [Push] = []
  var splitter = WordSplitter()
  /// What the last command did, for `\why`.
  var lastTrace = Trace()

  init(name: String, id: Int64, engine: KeyValueEngine) {
    self.name = name
    self.id = id
    self.engine = engine
  }

  deinit { splitter.destroy() }

  var subscriptionCount: Int { channels.count + patterns.count }

  // MARK: - Session

  func extent(of text: Span<UInt8>, isAtEnd: Bool) -> StatementExtent {
    text.withUnsafeBytes { Self.extent(of: $0, isAtEnd: isAtEnd) }
  }

  func execute(
    _ statement: Span<UInt8>, parameters: Parameters
  ) throws(EngineError) -> Outcome {
    guard case .none = parameters else {
      throw .reply("ERR commands take no parameters; write the words out")
    }
    let result = statement.withUnsafeBytes { (text) -> Result<Outcome, EngineError> in
      do throws(EngineError) { return .success(try execute(line: text)) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  func execute(words parts: [[UInt8]]) throws(EngineError) -> Outcome {
    guard !parts.isEmpty else { return .reply(.null) }
    return try engine.execute(splitter.copy(parts), for: self)
  }

  func takePushes() -> [Push] {
    if pushes.isEmpty { return [] }
    defer { pushes.removeAll() }
    return pushes
  }

  func cancelWait() { engine.keyspace.waits.remove(self) }

  func close() { engine.closeSession(self) }

  /// A command could not be queued: EXEC will refuse.
  func breakQueue() { if queuedCommands != nil { isQueueBroken = true } }

  /// A reply with the nulls of the session's protocol: RESP3 has one for all.
  @inline(__always)
  func inProtocol(_ reply: Reply) -> Reply {
    protocolVersion == 2 ? reply : Self.withOneNull(reply)
  }

  private static func withOneNull(_ reply: Reply) -> Reply {
    switch reply {
    case .null, .nullArray: .nothing
    case .array(let elements): .array(elements.map(withOneNull))
    case .map(let elements): .map(elements.map(withOneNull))
    case .set(let elements): .set(elements.map(withOneNull))
    default: reply
    }
  }

  /// Sends something without being asked.
  func push(_ elements: [Reply]) {
    pushes.append(.reply(protocolVersion == 3 ? .push(elements) : .array(elements)))
  }

  var promptMark: String {
    (databaseIndex == 0 ? "" : "[\(databaseIndex)]") + (queuedCommands == nil ? "" : "(TX)")
  }

  var preamble: [String]? {
    guard queuedCommands == nil, watchedKeys.isEmpty, wait == nil else { return nil }
    var statements: [String] = []
    if protocolVersion == 3 { statements.append("HELLO 3") }
    if databaseIndex != 0 { statements.append("SELECT \(databaseIndex)") }
    if !clientName.isEmpty { statements.append("CLIENT SETNAME \(QuotedText.quoted(clientName))") }
    if !channels.isEmpty {
      statements.append("SUBSCRIBE " + channels.map(QuotedText.quoted).joined(separator: " "))
    }
    if !patterns.isEmpty {
      statements.append("PSUBSCRIBE " + patterns.map(QuotedText.quoted).joined(separator: " "))
    }
    return statements
  }

  func why() -> (any Snapshot)? { engine.explain(lastTrace) }

  // MARK: - Lines

  private func execute(line text: Word) throws(EngineError) -> Outcome {
    guard let start = Self.statementStart(text) else { return .reply(.null) }
    let line = start == 0 ? text : Word(rebasing: text[start...])
    let isProtocol = line[0] == UInt8(ascii: "*")
    guard let words = isProtocol ? splitter.splitProtocol(line) : splitter.split(line) else {
      throw isProtocol
        ? .reply("ERR Protocol error: expected an array of bulk strings", .syntax)
        : .unbalancedQuotes
    }
    guard words.count > 0 else { return .reply(.null) }
    return try engine.execute(words, for: self)
  }

  /// A statement is a line, or a RESP array. Blank lines and lines that begin with `#` are skipped.
  private static func extent(of text: Word, isAtEnd: Bool) -> StatementExtent {
    guard let start = statementStart(text) else { return .blank }
    if text[start] == UInt8(ascii: "*") {
      let rest = Word(rebasing: text[start...])
      guard case .statement(let count) = ProtocolReader.extent(of: rest, isAtEnd: isAtEnd) else {
        return .incomplete
      }
      return .statement(byteCount: start + count)
    }
    guard let end = ByteSearch.firstIndex(of: 0x0A, in: text, from: start) else {
      return isAtEnd ? .statement(byteCount: text.count) : .incomplete
    }
    return .statement(byteCount: end + 1)
  }

  /// Where the first statement begins; nil if there are only blanks and comments.
  @inline(__always)
  private static func statementStart(_ text: Word) -> Int? {
    var start = 0
    while true {
      while start < text.count, text[start] == 0x20 || text[start] >= 0x09 && text[start] <= 0x0D {
        start += 1
      }
      guard start < text.count else { return nil }
      guard text[start] == UInt8(ascii: "#") else { return start }
      guard let end = ByteSearch.firstIndex(of: 0x0A, in: text, from: start) else { return nil }
      start = end + 1
    }
  }
}
