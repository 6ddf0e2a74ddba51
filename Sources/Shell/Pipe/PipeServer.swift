import Core
import Rendering

/// `loupe pipe`: one JSON object a line in, one out, in the same order.
///
/// Between requests it sleeps until input comes or an engine's deadline does, so a wait ends when
/// its time-out says so; what ended is told in the answer after it.
public final class PipeServer {
  private let workbench: Workbench
  private let output: any TextOutput
  private var reader: LineReader
  private var waits = PipeWaits()
  /// What ended between the last answer and the next.
  private var completed: [JSON] = []
  private var answer: [UInt8] = []

  public init(_ workbench: Workbench, input: any InputSource, output: any TextOutput) {
    self.workbench = workbench
    self.output = output
    reader = LineReader(input)
  }

  /// Serves until the input ends or nobody reads the answers.
  public func run() {
    while !output.isClosed {
      waitForRequest()
      guard let end = reader.nextLineEnd() else { break }
      let line = reader.buffer[reader.start..<end]
      if !line.allSatisfy(RoutingTable.isBlank) { serve(line) }
      reader.consume(to: end)
    }
    output.flush()
  }

  /// Flushes and lets time act if no request is there yet.
  private func waitForRequest() {
    guard !reader.hasBufferedLine, !reader.source.waitForInput(milliseconds: 0) else { return }
    // A failure here and below is told when the engine is next asked for something.
    try? workbench.settle()
    output.flush()
    while let milliseconds = workbench.millisecondsToDeadline {
      if reader.source.waitForInput(milliseconds: milliseconds) { return }
      try? workbench.advanceDue()
      collectFinished()
    }
  }

  private func serve(_ line: ArraySlice<UInt8>) {
    answer.removeAll(keepingCapacity: true)
    do throws(PipeRequest.Refusal) {
      let request = try PipeRequest(parsing: line)
      workbench.interrupt.clear()
      if request.family == "workbench" {
        serveCommands(request)
      } else {
        serveStatements(request)
      }
    } catch {
      let refusal = EngineError("request", .usage, error.message)
      write(PipeResult(error: PipeAnswer.json(of: refusal, in: "")), id: error.id)
    }
    output.write(answer)
  }

  // Statements.

  private func serveStatements(_ request: PipeRequest) {
    var result = PipeResult()
    do throws(EngineError) {
      let family = try workbench.familyIndex(named: request.family)
      let conversation = try workbench.conversation(family: family, session: request.session)
      run(request, in: conversation, &result)
      collectFinished()
      addPushes(of: conversation, isAsked: request.body == .text([]), &result)
    } catch {
      result.error = PipeAnswer.json(of: error, in: "")
    }
    write(result, id: request.id)
  }

  private func run(
    _ request: PipeRequest, in conversation: Conversation, _ result: inout PipeResult
  ) {
    switch request.body {
    case .words(let words):
      do throws(EngineError) {
        let outcome = try workbench.execute(words: words, in: conversation)
        if try !add(outcome, to: &result) {
          waits.add(PipeWaits.Wait(id: request.id), of: conversation)
        }
      } catch {
        result.error = PipeAnswer.json(of: error, in: "")
      }
    case .text(let text):
      let statements = PipeStatements(text: text, parameters: request.parameters)
      if let rest = runStatements(statements, in: conversation, &result) {
        waits.add(PipeWaits.Wait(id: request.id, rest: rest), of: conversation)
      }
    }
  }

  /// Runs statements until the end, an error, or one that waits.
  /// - Returns: what is left to run after the wait; nil if there is none.
  private func runStatements(
    _ statements: PipeStatements, in conversation: Conversation, _ result: inout PipeResult
  ) -> PipeStatements? {
    var statements = statements
    while let range = statements.next(in: conversation) {
      do throws(EngineError) {
        let outcome = try workbench.execute(
          statements.text.span.extracting(range), parameters: statements.parameters,
          in: conversation)
        if try !add(outcome, to: &result) { return statements }
      } catch {
        result.error = PipeAnswer.json(
          of: error, in: String(decoding: statements.text, as: UTF8.self), at: range.lowerBound)
        return nil
      }
    }
    return nil
  }

  /// - Returns: false if the statement waits.
  private func add(_ outcome: Outcome, to result: inout PipeResult) throws(EngineError) -> Bool {
    if case .blocked(let session) = outcome {
      result.isBlocked = true
      result.waitsFor = session
      return false
    }
    result.outcomes.append(try PipeAnswer.json(of: outcome))
    return true
  }

  /// Puts what the session was sent into the last outcome, or into one of its own.
  private func addPushes(of conversation: Conversation, isAsked: Bool, _ result: inout PipeResult) {
    let pushes = conversation.session.takePushes()
    guard isAsked || !pushes.isEmpty else { return }
    let member = PipeAnswer.pushes(pushes)
    if result.error == nil, case .object(let members)? = result.outcomes.last {
      result.outcomes[result.outcomes.count - 1] = .object(members + [member])
    } else {
      result.outcomes.append(.object([member]))
    }
  }

  // Waits.

  /// Matches waits that have ended with the requests that began them, and runs what they held up.
  private func collectFinished() {
    for host in workbench.openHosts {
      while true {
        let finished = host.takeFinishedWaits()
        guard !finished.isEmpty else { break }
        for wait in finished { complete(wait, of: host) }
      }
    }
  }

  private func complete(_ finished: FinishedWait, of host: EngineHost) {
    guard let conversation = host.openConversation(named: finished.session),
      let wait = waits.removeFirst(of: conversation)
    else { return }
    var result = PipeResult(outcomes: wait.outcomes)
    do throws(EngineError) {
      _ = try add(try finished.result.get(), to: &result)
      if let rest = wait.rest, let later = runStatements(rest, in: conversation, &result) {
        let next = PipeWaits.Wait(id: wait.id, outcomes: result.outcomes, rest: later)
        return waits.add(next, of: conversation)
      }
    } catch {
      let text = wait.rest.map { String(decoding: $0.text, as: UTF8.self) } ?? ""
      result.error = PipeAnswer.json(of: error, in: text, at: wait.rest?.lastStart ?? 0)
    }
    completed.append(result.json(id: wait.id))
  }

  // The workbench's own commands.

  private func serveCommands(_ request: PipeRequest) {
    var result = PipeResult()
    guard case .text(let text) = request.body else {
      result.error = PipeAnswer.json(
        of: .usage("workbench commands are sent as 'text', not as 'args'"), in: "")
      return write(result, id: request.id)
    }
    for line in String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline) {
      do throws(EngineError) {
        let call = try MetaCall(parsing: String(line), workbench: workbench, console: nil)
        if let outcome = try call.run() { result.outcomes.append(try PipeAnswer.json(of: outcome)) }
      } catch {
        result.error = PipeAnswer.json(of: error, in: "")
        break
      }
    }
    collectFinished()
    waits.forgetClosed(workbench)
    write(result, id: request.id)
  }

  // Answers.

  private func write(_ result: PipeResult, id: [UInt8]) {
    result.write(id: id, completed: completed, to: &answer)
    completed.removeAll(keepingCapacity: true)
  }
}
