import Core
import Rendering

extension Console {
  /// Runs a line that starts with a backslash.
  func runCommand(_ line: String, at place: Place?) -> ExitStatus {
    do throws(EngineError) {
      let call = try MetaCall(
        parsing: variables.substituting(line), workbench: workbench, console: self)
      let isRecording = call.command.name != "record"
      if isRecording { recorder?.record(command: line) }
      if let outcome = try call.run() {
        try renderer.render(outcome, to: isRecording ? target : output)
      }
      show(afterCommand: call)
      return failureOfFile.take() ?? .ok
    } catch {
      return report(error, in: "", at: place)
    }
  }

  private func show(afterCommand call: MetaCall) {
    show(workbench.takeEvents(), beside: nil)
    if watch.isOn, call.command.name != "watch" { showWatched() }
  }

  /// Runs the statements of a file.
  func runFile(_ path: String) throws(EngineError) {
    guard runDepth < Self.runDepthMax else {
      throw .usage("files run each other more than \(Self.runDepthMax) deep")
    }
    let status = try play(path)
    if status != .ok { failureOfFile.status = status }
  }

  /// Plays a file; `-` is standard input.
  /// - Throws: if the file can't be opened; what its statements did is in the status.
  public func play(_ path: String) throws(EngineError) -> ExitStatus {
    guard !path.hasSuffix(".lesson.md") else { throw .notThereYet("playing a lesson") }
    let source = try files.open(path)
    runDepth += 1
    defer { runDepth -= 1 }
    var runner = ScriptRunner(self, source: source, name: path == "-" ? "stdin" : path)
    return runner.run()
  }

  /// Runs a text as if it had been typed: one entry of the prompt, a `-c`.
  /// - Parameter keepsGoing: goes on after a statement that failed; nil as the console says.
  public func runText(_ text: String, keepsGoing: Bool? = nil) -> ExitStatus {
    var runner = ScriptRunner(
      self, source: MemoryInput(text), name: nil, keepsGoing: keepsGoing)
    return runner.run()
  }
}

/// How the file that a command ran came out: the command itself did what it was asked for.
struct FileFailure {
  var status: ExitStatus?

  mutating func take() -> ExitStatus? {
    defer { status = nil }
    return status
  }
}
