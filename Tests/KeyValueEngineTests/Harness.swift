import Core
import Rendering
import TestKit

@testable import KeyValueEngine

/// A kv engine on a disk in memory and a clock that stands still, driven by command lines and
/// answering with what a terminal without colours shows.
final class Harness {
  let disk: any Disk
  let clock = VirtualClock()
  private(set) var engine: KeyValueEngine
  private var sessions: [String: KeyValueSession] = [:]
  private let renderer = Renderer(Presentation(format: .aligned, isTerminal: true))

  init(disk: any Disk = MemoryDisk(), seed: UInt64 = 1) throws(EngineError) {
    self.disk = disk
    engine = try KeyValueEngine(
      environment: Environment(
        time: clock, disk: disk, interrupt: InterruptFlag(), seed: seed))
  }

  /// Opens the engine anew over what its disk holds.
  func reopen() throws(EngineError) {
    sessions = [:]
    engine = try KeyValueEngine(environment: engine.environment)
  }

  /// Empties everything.
  func reset() throws(EngineError) {
    do throws(DiskError) { try disk.restore(DiskImage()) } catch { throw .device(error) }
    try reopen()
  }

  func session(_ name: String = "main") -> KeyValueSession {
    if let session = sessions[name] { return session }
    guard let session = engine.openSession(named: name) as? KeyValueSession else {
      preconditionFailure("the engine opens its own sessions")
    }
    sessions[name] = session
    return session
  }

  /// Runs one line, `B: GET k` in session B, `advance 500` (ms) on the clock, `crash` and
  /// `checkpoint` on the engine; answers with the reply, then pushes and waits that have ended.
  func run(_ line: String) -> String {
    do throws(EngineError) {
      return try answer(to: line)
    } catch {
      return rendered(error)
    }
  }

  private func answer(to line: String) throws(EngineError) -> String {
    let words = line.split(separator: " ", maxSplits: 1)
    if words.first == "advance", let duration = words.last.flatMap({ Int64($0) }) {
      clock.advance(byMilliseconds: duration)
      try engine.advance()
      return news().joined(separator: "\n")
    }
    if line == "checkpoint" {
      try engine.checkpoint()
      return ""
    }
    if line == "crash" {
      do throws(DiskError) { try disk.crash() } catch { throw .device(error) }
      try reopen()
      return ""
    }
    var name = "main"
    var command = line
    if let colon = line.firstIndex(of: ":"), colon < line.firstIndex(of: " ") ?? line.endIndex {
      name = String(line[..<colon])
      command = String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    var lines: [String] = []
    do throws(EngineError) {
      lines.append(rendered(try session(name).execute(command)))
    } catch {
      lines.append(rendered(error))
    }
    return (lines + news()).joined(separator: "\n")
  }

  /// Answers of waits that have ended and what was pushed, labelled with their session.
  private func news() -> [String] {
    var lines = engine.takeFinishedWaits().map { wait -> String in
      switch wait.result {
      case .success(let outcome): labelled(wait.session, rendered(outcome))
      case .failure(let error): labelled(wait.session, rendered(error))
      }
    }
    for name in sessions.keys.sorted() {
      for push in sessions[name]?.takePushes() ?? [] {
        guard case .reply(let reply) = push else { continue }
        lines.append(labelled(name, rendered(Outcome.reply(reply))))
      }
    }
    return lines
  }

  private func labelled(_ session: String, _ text: String) -> String {
    let blanks = "\n" + String(repeating: " ", count: session.count + 2)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "\(session)> " + lines.joined(separator: blanks)
  }

  private func rendered(_ outcome: Outcome) -> String {
    if case .blocked = outcome { return "(blocked)" }
    let output = TextBuffer()
    try? renderer.render(outcome, to: output)
    return trimmed(output.text)
  }

  private func rendered(_ error: EngineError) -> String { "(error) \(error.message)" }

  private func trimmed(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Appends a value in a form that does not depend on how its table lies.
  private func appendValue(of entry: Entry, database: Int, to bytes: inout [UInt8]) {
    if entry.kind == .stream {
      appendStream(entry.key.copied, database: database, to: &bytes)
      return
    }
    guard entry.kind == .tableSet || entry.kind == .tableHash else {
      engine.keyspace.codec.encode(entry, into: &bytes)
      return
    }
    let members = TableValue(payload: entry.payload).table.pointee.entries
      .map { $0.key.copied + [0] + (entry.kind == .tableHash ? $0.withString(\.copied) : []) }
    for member in members.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      withWord(member) { ValueCodec.append($0, to: &bytes) }
    }
  }

  /// Appends what a stream shows of itself, less how its nodes lie.
  private func appendStream(_ key: [UInt8], database: Int, to bytes: inout [UInt8]) {
    let probe = session("probe")
    probe.databaseIndex = database
    let words = [Array("XINFO".utf8), Array("STREAM".utf8), key, Array("FULL".utf8)]
    guard case .reply(.array(let fields))? = try? probe.execute(words: words) else { return }
    for index in stride(from: 0, to: fields.count - 1, by: 2) {
      if case .bulk(let name) = fields[index], name.starts(with: "radix".utf8) { continue }
      bytes += Array("\(fields[index]) \(fields[index + 1])".utf8)
    }
  }

  /// Every key with its type, expiry and encoded value: what two equal keyspaces share, whatever
  /// their tables look like.
  var contents: [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for index in 0..<Keyspace.databaseCount {
      for entry in engine.keyspace.databases[index].pointee.table.entries {
        if let expiry = entry.expiry, expiry <= clock.nowMilliseconds { continue }
        var bytes: [UInt8] = []
        Varint.append(signed: entry.expiry ?? -1, to: &bytes)
        bytes.append(entry.kind.rawValue)
        appendValue(of: entry, database: index, to: &bytes)
        contents["\(index):\(QuotedText.quoted(entry.key.copied))"] = bytes
      }
    }
    return contents
  }
}
