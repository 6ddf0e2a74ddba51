import Core
import Rendering
import TestKit

@testable import SQLEngine

/// A sql engine on a disk in memory and a clock that stands still, driven by statements and
/// answering with what a terminal without colours shows.
final class Harness {
  let disk: any Disk
  let clock = VirtualClock()
  let interrupt = InterruptFlag()
  private(set) var engine: SQLEngine
  private var sessions: [String: any Session] = [:]
  private let renderer = Renderer(Presentation(format: .aligned, isTerminal: true))

  init(disk: any Disk = MemoryDisk(), seed: UInt64 = 1) throws(EngineError) {
    self.disk = disk
    engine = try SQLEngine(
      environment: Environment(
        time: clock, disk: disk, interrupt: interrupt, seed: seed))
  }

  /// Opens the engine anew over what its disk holds.
  func reopen() throws(EngineError) {
    sessions = [:]
    engine = try SQLEngine(environment: engine.environment)
  }

  /// Empties everything.
  func reset() throws(EngineError) {
    do throws(DiskError) { try disk.restore(DiskImage()) } catch { throw .device(error) }
    try reopen()
  }

  func session(_ name: String = "main") -> any Session {
    if let session = sessions[name] { return session }
    let session = engine.openSession(named: name)
    sessions[name] = session
    return session
  }

  func closeSession(_ name: String) {
    sessions.removeValue(forKey: name)?.close()
  }

  /// Runs one statement, `B: SELECT 1` in session B, `advance 500` (ms) on the clock, `crash`,
  /// `reopen`, `checkpoint`, `settle`, `recovery`, `why [SESSION]` and `view TOPIC …` on the
  /// engine; answers with what a terminal shows, then with waits that have ended.
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
      return news().joined(separator: "\n")
    case "crash":
      do throws(DiskError) { try disk.crash() } catch { throw .device(error) }
      try reopen()
      return ""
    case "reopen":
      try engine.close()
      try reopen()
      return ""
    case "checkpoint": return rendered(try engine.perform(.checkpoint))
    case "settle":
      try engine.settle()
      return ""
    case "recovery": return rendered(engine.recovery.figure())
    case "why":
      let name = words.count > 1 ? words[1] : "main"
      return session(name).why().map { rendered($0.figure()) } ?? "nothing has been run"
    case "view":
      let snapshot = try engine.snapshot(of: words[1], arguments: Array(words.dropFirst(2)))
      return rendered(snapshot.figure())
    default: return try statement(line)
    }
  }

  private func statement(_ line: String) throws(EngineError) -> String {
    var name = "main"
    var text = line
    if let colon = line.firstIndex(of: ":"), colon < line.firstIndex(of: " ") ?? line.endIndex {
      name = String(line[..<colon])
      text = String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    try engine.advance()
    var lines: [String] = []
    do throws(EngineError) {
      lines.append(rendered(try session(name).execute(text)))
    } catch {
      lines.append("\(error.code): \(error.message)")
    }
    return (lines + news()).joined(separator: "\n")
  }

  /// Rows as lines, or the error.
  func rows(_ statement: String, in name: String = "probe") -> [String] {
    do throws(EngineError) {
      guard case .rows(let source) = try session(name).execute(statement) else { return [] }
      var lines: [String] = []
      while let batch = try source.nextBatch() {
        for row in 0..<batch.rowCount {
          lines.append(
            (0..<source.columns.count).map { column in
              batch.cell(row: row, column: column).map { String(decoding: $0, as: UTF8.self) }
                ?? "-"
            }.joined(separator: "|"))
        }
      }
      return lines
    } catch {
      return ["\(error.code): \(error.message)"]
    }
  }

  /// Answers of waits that have ended.
  private func news() -> [String] {
    engine.takeFinishedWaits().map { wait in
      switch wait.result {
      case .success(let outcome): "\(wait.session)> \(rendered(outcome))"
      case .failure(let error): "\(wait.session)> \(error.code): \(error.message)"
      }
    }
  }

  private func rendered(_ outcome: Outcome) -> String {
    if case .blocked = outcome { return "(blocked)" }
    if case .tag(let tag, _) = outcome { return tag }
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
