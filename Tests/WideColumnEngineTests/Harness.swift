import Core
import Rendering
import TestKit

@testable import WideColumnEngine

/// A cql engine on a disk in memory and a clock that stands still, driven by statements and
/// answering with what a terminal without colours shows.
final class Harness {
  let disk: any Disk
  let clock = VirtualClock()
  private(set) var engine: WideColumnEngine
  private var sessions: [String: WideColumnSession] = [:]
  private let renderer = Renderer(Presentation(format: .aligned, isTerminal: true))

  init(disk: any Disk = MemoryDisk(), seed: UInt64 = 1) throws(EngineError) {
    self.disk = disk
    engine = try WideColumnEngine(
      environment: Environment(
        time: clock, disk: disk, interrupt: InterruptFlag(), seed: seed))
  }

  /// Opens the engine anew over what its disk holds.
  func reopen() throws(EngineError) {
    sessions = [:]
    engine = try WideColumnEngine(environment: engine.environment)
  }

  /// Empties everything but for a keyspace that is in use.
  func reset() throws(EngineError) {
    do throws(DiskError) { try disk.restore(DiskImage()) } catch { throw .device(error) }
    try reopen()
    try execute(
      "CREATE KEYSPACE ks WITH replication = "
        + "{'class': 'SimpleStrategy', 'replication_factor': 1}")
    try execute("USE ks")
  }

  func session(_ name: String = "main") -> WideColumnSession {
    if let session = sessions[name] { return session }
    guard let session = engine.openSession(named: name) as? WideColumnSession else {
      preconditionFailure("the engine opens its own sessions")
    }
    sessions[name] = session
    return session
  }

  @discardableResult
  func execute(
    _ statement: String, _ parameters: Parameters = .none
  ) throws(EngineError) -> Outcome {
    try engine.advance()
    let bytes = Array(statement.utf8)
    return try session().execute(bytes.span, parameters: parameters)
  }

  /// Runs one statement, or `advance 500` (ms) on the clock, `flush`, `compact`, `reopen`, `crash`,
  /// `why`, `view TOPIC …` on the engine; answers with what a terminal shows.
  func run(_ line: String) -> String {
    do throws(EngineError) {
      return try answer(to: line)
    } catch {
      return "\(error.code): \(error.message)"
    }
  }

  private func answer(to line: String) throws(EngineError) -> String {
    let words = line.split(separator: " ").map(String.init)
    switch words.first {
    case "advance":
      clock.advance(byMilliseconds: words.last.flatMap { Int64($0) } ?? 0)
      try engine.advance()
      return "ok"
    case "flush": return rendered(try engine.perform(.flush))
    case "compact": return rendered(try engine.perform(.compact(oneStep: false)))
    case "crash":
      do throws(DiskError) { try disk.crash() } catch { throw .device(error) }
      try reopen()
      try execute("USE ks")
      return "ok"
    case "reopen":
      try engine.close()
      try reopen()
      try execute("USE ks")
      return "ok"
    case "why":
      guard let snapshot = session().why() else { return "nothing" }
      return rendered(snapshot.figure())
    case "view":
      let snapshot = try engine.snapshot(of: words[1], arguments: Array(words.dropFirst(2)))
      return rendered(snapshot.figure())
    default: return rendered(try execute(line))
    }
  }

  private func rendered(_ outcome: Outcome) -> String {
    if case .tag(let tag, _) = outcome { return tag.isEmpty ? "ok" : tag }
    let output = TextBuffer()
    do throws(EngineError) { try renderer.render(outcome, to: output) } catch {
      return "\(error.code): \(error.message)"
    }
    return trimmed(output.take())
  }

  private func rendered(_ figure: Figure) -> String {
    let output = TextBuffer()
    renderer.render(figure, to: output)
    return trimmed(output.take())
  }

  private func trimmed(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true)
      .map { line in
        var line = line
        while line.last == " " { line.removeLast() }
        return String(line)
      }.joined(separator: "\n")
  }
}
