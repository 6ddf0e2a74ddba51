import Core

/// Plays a stream of lines: statements, routed lines and workbench commands.
///
/// Nothing is held but the reader's buffer, so a script of any length runs in flat memory.
///
///     line ─► blank? ─► `\…`? ─► family's name in front? ─► extent(of:) ─► statement
///                                                               └ incomplete: take in more lines
public struct ScriptRunner {
  /// Statements of up to so many lines are offered line by line; longer ones by doubling, so that
  /// finding their end stays linear.
  private static let singleLineCountMax = 16

  private let console: Console
  private var reader: LineReader
  /// What errors are placed in; nil for texts without a name (`-c`).
  private let name: String?
  private let keepsGoing: Bool
  private var lineNumber = 1
  private var status = ExitStatus.ok

  /// - Parameter keepsGoing: goes on after a statement that failed; nil as the console says.
  public init(
    _ console: Console, source: any InputSource, name: String?, keepsGoing: Bool? = nil
  ) {
    self.console = console
    self.keepsGoing = keepsGoing ?? console.keepsGoing
    reader = LineReader(source)
    self.name = name
  }

  /// Runs to the end, or to the first error if the console stops there.
  public mutating func run() -> ExitStatus {
    while !console.isQuitting {
      if !reader.hasBufferedLine { console.flushBeforeWaiting() }
      let lineEnd = reader.nextLineEnd()
      // What was read of a line when the input was cut short is no line.
      if console.workbench.interrupt.isSet {
        if status == .ok { status = console.report(.interrupted(), in: "", at: place) }
        break
      }
      guard let lineEnd, runLine(to: lineEnd), !console.output.isClosed else { break }
      console.showProgress(done: reader.readSizeBytes, of: reader.source.sizeBytes, name: name)
    }
    console.endProgress()
    return status
  }

  /// - Returns: false if the script stops here.
  private mutating func runLine(to lineEnd: Int) -> Bool {
    guard let first = firstNonBlank(to: lineEnd) else {
      reader.consume(to: lineEnd)
      lineNumber += 1
      return true
    }
    let byte = reader.buffer[first]
    if byte == UInt8(ascii: "\\") { return runCommand(first..<lineEnd) }
    do throws(EngineError) {
      let conversation: Conversation
      if console.workbench.routing.mayRoute(byte), let route = route(first..<lineEnd) {
        guard let target = try resolve(route, lineEnd) else { return true }
        conversation = target
      } else {
        conversation = try console.workbench.currentConversation()
      }
      return runStatements(of: conversation, lineEnd)
    } catch {
      let isGoingOn = fail(error)
      reader.consume(to: lineEnd)
      lineNumber += 1
      return isGoingOn
    }
  }

  private func firstNonBlank(to end: Int) -> Int? {
    reader.buffer.withUnsafeBufferPointer { bytes in
      var offset = reader.start
      while offset < end, RoutingTable.isBlank(bytes[offset]) { offset += 1 }
      return offset < end ? offset : nil
    }
  }

  private mutating func runCommand(_ range: Range<Int>) -> Bool {
    let line = String(decoding: reader.buffer[range], as: UTF8.self)
    reader.consume(to: range.upperBound)
    let place = place
    lineNumber += 1
    switch console.runCommand(line, at: place) {
    case .ok: return true
    case let failure: return note(failure)
    }
  }

  private func route(_ range: Range<Int>) -> RoutingTable.Route? {
    console.workbench.routing.route(reader.buffer.span, in: range)
  }

  /// The session that a route names, and the reader moved behind the route; nil if the line did no
  /// more than switch there.
  private mutating func resolve(_ route: RoutingTable.Route, _ lineEnd: Int) throws(EngineError)
    -> Conversation?
  {
    if let node = route.node { throw .noCluster(text(node)) }
    let workbench = console.workbench
    let session = route.session.map(text) ?? Workbench.mainSession
    if isBlank(route.bodyStart..<lineEnd) {
      workbench.switchTo(family: route.familyIndex, session: session)
      reader.consume(to: lineEnd)
      lineNumber += 1
      return nil
    }
    let conversation = try workbench.conversation(family: route.familyIndex, session: session)
    reader.consume(to: route.bodyStart)
    return conversation
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: reader.buffer[range], as: UTF8.self)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    reader.buffer[range].allSatisfy(RoutingTable.isBlank)
  }

  /// Runs the statements of a line, and the lines after it that the last of them needs.
  private mutating func runStatements(of conversation: Conversation, _ lineEnd: Int) -> Bool {
    var windowEnd = lineEnd
    var extensionCount = 0
    while reader.start < windowEnd {
      let isAtEnd = reader.isAtEnd && windowEnd == reader.end
      let bytes = reader.buffer
      let start = reader.start
      let text = bytes.span.extracting(start..<windowEnd)
      switch conversation.session.extent(of: text, isAtEnd: isAtEnd) {
      case .statement(let count):
        let failure = console.run(text.extracting(0..<count), in: conversation, at: place)
        reader.consume(to: start + count)
        countLines(bytes, start..<start + count)
        if let failure, !note(failure) { return false }
        if bytes[start + count - 1] == 0x0A { return true }
        guard extensionCount > 0 else { continue }
        extensionCount = 0
        guard let end = reader.nextLineEnd() else { return true }
        windowEnd = end
      case .blank:
        reader.consume(to: windowEnd)
        countLines(bytes, start..<windowEnd)
        return true
      case .incomplete:
        guard !isAtEnd else {
          let isGoingOn = fail(.incompleteStatement())
          reader.consume(to: windowEnd)
          return isGoingOn
        }
        windowEnd = reader.extend(
          beyond: windowEnd,
          byAtLeast: extensionCount < Self.singleLineCountMax ? 1 : windowEnd - start)
        extensionCount += 1
      }
    }
    return true
  }

  private mutating func countLines(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { bytes in
      for offset in range where bytes[offset] == 0x0A { lineNumber += 1 }
    }
  }

  private var place: Place? { name.map { Place(file: $0, line: lineNumber) } }

  private mutating func fail(_ error: EngineError) -> Bool {
    note(console.report(error, in: "", at: place))
  }

  /// - Returns: whether the script goes on.
  private mutating func note(_ failure: ExitStatus) -> Bool {
    if status == .ok || failure != .statementFailed { status = failure }
    return keepsGoing && failure == .statementFailed
  }
}

/// Where in a script something stands.
public struct Place: Equatable, Sendable {
  public var file: String
  /// From 1.
  public var line: Int
}
