import Core
import Rendering

/// The workbench as people see it: statements run, their answers rendered, what happened on the way
/// shown.
///
/// Results go to `output` and nothing else does; errors, timing and progress go to `errors`.
public final class Console {
  /// `\run` within `\run` goes no deeper.
  static let runDepthMax = 16

  public let workbench: Workbench
  public let output: any TextOutput
  public let errors: any TextOutput
  public let files: any FileStore
  /// For measuring; never read by an engine.
  let stopwatch: any TimeSource
  /// The presentation of results; `\format` and `\x` change it.
  public var presentation: Presentation {
    didSet { renderer = Renderer(presentation) }
  }
  /// The presentation of errors, whose stream may be a terminal where that of results is none.
  public var errorRenderer: Renderer
  public var variables = Variables() { didSet { noteExtras() } }
  /// A script goes on after a statement that failed.
  public var keepsGoing = false
  public var showsTiming = false
  /// `\quit` has been typed.
  public internal(set) var isQuitting = false
  /// Set when the time allowed for the whole run is over.
  public let timeLimit: InterruptFlag
  /// What `\help keys` shows: keys and what they do.
  public var keyBindings: [(keys: String, effect: String)] = []
  /// What `\history` shows, oldest first.
  public var history: (_ countMax: Int) -> [String] = { _ in [] }
  /// Shows a view until a key is pressed: the terminal's part of `\view --live`.
  public var showLive: ((_ frame: () -> [String]) -> Void)?
  public var progress: Progress?
  /// Waits until input comes, an interrupt, or a moment: for waits with a time-out in scripts.
  public var sleep: (_ milliseconds: Int) -> Void = { _ in }

  public internal(set) var renderer: Renderer
  var watch = Watch() { didSet { noteExtras() } }
  var recorder: Recorder? { didSet { noteExtras() } }
  /// Something is to be done with statements besides running them.
  private var hasExtras = false
  var runDepth = 0
  var failureOfFile = FileFailure()

  public init(
    workbench: Workbench, presentation: Presentation, output: any TextOutput,
    errors: any TextOutput, files: any FileStore = NoFiles(),
    stopwatch: any TimeSource = StatementClock(), timeLimit: InterruptFlag = InterruptFlag()
  ) {
    self.workbench = workbench
    self.presentation = presentation
    self.output = output
    self.errors = errors
    self.files = files
    self.stopwatch = stopwatch
    self.timeLimit = timeLimit
    renderer = Renderer(presentation)
    errorRenderer = Renderer(presentation)
  }

  // Statements.

  /// Runs one statement and shows its answer.
  /// - Returns: nil if it succeeded.
  func run(_ statement: Span<UInt8>, in conversation: Conversation, at place: Place?) -> ExitStatus?
  {
    if conversation.isWaiting, let failure = awaitAnswer(of: conversation, at: place) {
      return failure
    }
    guard !hasExtras else { return runWithExtras(statement, in: conversation, at: place) }
    var failure: ExitStatus?
    do throws(EngineError) {
      try show(try workbench.execute(statement, in: conversation), to: output)
    } catch {
      failure = report(error, in: text(statement), at: place)
    }
    showEvents(of: conversation)
    return failure
  }

  /// Shows an answer; off a terminal the engine's remarks go to standard error.
  private func show(_ outcome: Outcome, to output: any TextOutput) throws(EngineError) {
    if !presentation.isTerminal, !outcome.notices.isEmpty {
      self.output.flush()
      errorRenderer.render(noticesOf: outcome, to: errors)
      errors.flush()
    }
    try renderer.render(outcome, to: output)
  }

  private func noteExtras() {
    hasExtras = !variables.isEmpty || showsTiming || watch.isOn || recorder != nil
  }

  private func runWithExtras(
    _ statement: Span<UInt8>, in conversation: Conversation, at place: Place?
  ) -> ExitStatus? {
    if let replaced = variables.substituting(statement) {
      return runReplaced(replaced, in: conversation, at: place)
    }
    return runExactly(statement, in: conversation, at: place)
  }

  /// Values of variables may hold several statements.
  private func runReplaced(_ text: [UInt8], in conversation: Conversation, at place: Place?)
    -> ExitStatus?
  {
    var start = 0
    var worst: ExitStatus?
    while start < text.count {
      let rest = text.span.extracting(start..<text.count)
      guard case .statement(let count) = conversation.session.extent(of: rest, isAtEnd: true) else {
        break
      }
      let status = runExactly(rest.extracting(0..<count), in: conversation, at: place)
      if let status {
        worst = status
        guard keepsGoing else { break }
      }
      start += count
    }
    return worst
  }

  private func runExactly(
    _ statement: Span<UInt8>, in conversation: Conversation, at place: Place?
  ) -> ExitStatus? {
    recorder?.record(statement, in: conversation, of: self)
    let start = showsTiming ? stopwatch.monotonicNanoseconds : 0
    var failure: ExitStatus?
    do throws(EngineError) {
      let outcome = try workbench.execute(statement, in: conversation)
      try show(outcome, to: target)
      recorder?.note(success: true)
    } catch {
      recorder?.note(success: false)
      failure = report(error, in: text(statement), at: place)
    }
    if showsTiming { showTiming(since: start) }
    showEvents(of: conversation)
    if watch.isOn { showWatched() }
    return failure
  }

  /// Where answers go: standard output, and the recording beside it.
  var target: any TextOutput { recorder?.tee ?? output }

  /// A statement as errors show it: without the line's end.
  private func text(_ statement: Span<UInt8>) -> String {
    var end = statement.count
    while end > 0, RoutingTable.isBlank(statement[end - 1]) { end -= 1 }
    return statement.extracting(0..<end).withUnsafeBufferPointer {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func showTiming(since start: UInt64) {
    let microseconds = (stopwatch.monotonicNanoseconds - start) / 1000
    let fraction = String(1000 + microseconds % 1000).dropFirst()
    output.flush()
    errors.write("Time: \(microseconds / 1000).\(fraction) ms\n")
    errors.flush()
  }

  // Errors.

  /// Shows an error.
  /// - Returns: the status that it ends a script with.
  @discardableResult
  public func report(_ error: EngineError, in statement: String, at place: Place?) -> ExitStatus {
    if let recorder, recorder.form == .lesson {
      renderer.render(error, in: statement, to: recorder.transcript)
    }
    output.flush()
    errorRenderer.render(noticesOf: error, to: errors)
    if let place {
      let statementStart = statement.utf8.prefix { RoutingTable.isBlank($0) }
      let before = error.span.map { statement.utf8.prefix($0.start) } ?? statementStart
      let line = place.line + before.count { $0 == 0x0A }
      errors.write("\(place.file):\(line): ")
    }
    errorRenderer.render(error, in: statement, to: errors)
    errors.flush()
    if error.category == .interrupted { return timeLimit.isSet ? .timeLimit : .interrupted }
    return error == workbench.openingError ? .cannotOpen : .statementFailed
  }

  // What happened besides.

  /// Shows waits that have ended and messages that have come.
  func showEvents(of conversation: Conversation) {
    show(workbench.takeEvents(of: conversation), beside: conversation)
  }

  /// Lets time act and shows what came of it.
  func showIdleEvents() {
    do throws(EngineError) { try workbench.advanceDue() } catch {
      report(error, in: "", at: nil)
    }
    show(workbench.takeEvents(), beside: nil)
  }

  /// Lets time act while a person types.
  /// - Returns: what came of it, as lines to show above the prompt.
  public func takeIdleLines() -> [String] {
    let buffer = TextBuffer()
    do throws(EngineError) { try workbench.advanceDue() } catch {
      errorRenderer.render(error, in: "", to: buffer)
    }
    show(workbench.takeEvents(), beside: nil, to: buffer)
    let lines = buffer.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast().map(String.init)
  }

  func show(
    _ events: [Workbench.Event], beside current: Conversation?, to output: (any TextOutput)? = nil
  ) {
    guard !events.isEmpty else { return }
    let output = output ?? target
    for event in events {
      switch event {
      case .pushed(let conversation, let push):
        write(of: conversation, current, to: output) { renderer.render(push, to: $0) }
      case .finished(let conversation, .success(let outcome)):
        write(of: conversation, nil, to: output) { (buffer) throws(EngineError) in
          try renderer.render(outcome, to: buffer)
        }
      case .finished(let conversation, .failure(let error)):
        write(of: conversation, nil, to: output) { renderer.render(error, in: "", to: $0) }
      }
    }
  }

  /// Writes lines with the name of their session in front, unless it is the one that was just typed
  /// to.
  private func write(
    of conversation: Conversation, _ current: Conversation?, to output: any TextOutput,
    _ write: (any TextOutput) throws(EngineError) -> Void
  ) {
    let buffer = TextBuffer()
    do throws(EngineError) { try write(buffer) } catch {
      renderer.render(error, in: "", to: buffer)
    }
    guard conversation !== current else { return output.write(buffer.bytes) }
    for line in buffer.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      output.write("\(conversation.label)> \(line)\n")
    }
  }

  // Waiting.

  /// Before the next statement of a session that waits: sleeps until its time-out ends the wait.
  private func awaitAnswer(of conversation: Conversation, at place: Place?) -> ExitStatus? {
    while conversation.isWaiting {
      guard let milliseconds = workbench.millisecondsToDeadline else {
        return report(.stillWaiting(conversation.label), in: "", at: place)
      }
      if workbench.interrupt.isSet {
        workbench.cancelWait(of: conversation)
        return report(.interrupted(), in: "", at: place)
      }
      output.flush()
      sleep(milliseconds)
      showIdleEvents()
    }
    return nil
  }

  /// At the end of a script: sees waits with a time-out to their end.
  public func awaitAll() -> ExitStatus {
    for host in workbench.openHosts {
      for conversation in host.conversations where conversation.isWaiting {
        if let failure = awaitAnswer(of: conversation, at: nil) { return failure }
      }
    }
    return .ok
  }

  /// Before input is waited for, engines write what they buffer, and whoever reads the output gets
  /// it.
  public func flushBeforeWaiting() {
    do throws(EngineError) { try workbench.settle() } catch { report(error, in: "", at: nil) }
    output.flush()
    recorder?.flush()
  }
}
