import Core

/// A small family that has what the shell must cope with, and nothing else: line- or `;`-ended
/// statements,
/// quotes over several lines, waits, messages, sessions with state, a log, randomness, deadlines.
///
///     set K V · get K · del K · keys · incr K · draw · expire K MS · take K [MS] ·
///     say SESSION TEXT
///     use NAME · where · begin · commit · rows N · sync · spin · fail
let toyFamily = makeToyFamily("toy")

func makeToyFamily(_ name: String) -> Family {
  Family(
    name: name, system: "Toy 1.0", summary: "keys and values for tests", manual: { toyManual },
    open: { (environment) throws(EngineError) in try ToyEngine(environment, family: name) })
}

private let toyManual = Manual(pages: [
  ManualPage(
    "set", group: "keys", syntax: "key value", summary: "Sets a value.", complexity: "O(1)",
    examples: [.init("set a 1", "OK")]),
  ManualPage("get", group: "keys", syntax: "key", summary: "Reads a value."),
  ManualPage(
    "take", group: "waits", syntax: "key [ms]", summary: "Waits for a key and removes it."),
])

final class ToyEngine: Engine {
  struct Entry: Equatable {
    var value: String
    var expiresAt: Int64?
  }

  struct Waiter {
    var session: String
    var key: String
    var deadline: Int64?
  }

  let environment: Environment
  let family: String
  let log: any DiskFile
  var entries: [String: Entry] = [:]
  var sessions: [String: ToySession] = [:]
  var waiters: [Waiter] = []
  var finished: [FinishedWait] = []
  var random: SeededRandom
  var buffered: [UInt8] = []
  var logSizeBytes = 0
  var unsyncedCount = 0
  var recovered = 0
  private(set) var changes = 0

  init(_ environment: Environment, family: String) throws(EngineError) {
    self.environment = environment
    self.family = family
    random = environment.random(for: "draw")
    do throws(DiskError) {
      log = try environment.disk.open("log", create: true)
      try environment.disk.syncNames()
      logSizeBytes = try log.sizeBytes
      let text = String(decoding: try log.read(at: 0, count: logSizeBytes), as: UTF8.self)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        recovered += 1
        if words.count == 3 {
          entries[words[0]] = Entry(value: words[1], expiresAt: Int64(words[2]))
        } else {
          entries[words[0]] = nil
        }
      }
    } catch { throw .device(error) }
  }

  func openSession(named name: String) -> any Session {
    let session = ToySession(name: name, engine: self)
    sessions[name] = session
    return session
  }

  func advance() throws(EngineError) {
    let now = environment.time.nowMilliseconds
    for key in entries.keys.sorted() {
      guard let deadline = entries[key]?.expiresAt, deadline <= now else { continue }
      remove(key)
    }
    for waiter in waiters where waiter.deadline.map({ $0 <= now }) ?? false {
      finished.append(FinishedWait(session: waiter.session, result: .success(.reply(.null))))
    }
    waiters.removeAll { $0.deadline.map { $0 <= now } ?? false }
  }

  var nextDeadlineMilliseconds: Int64? {
    let all = entries.values.compactMap(\.expiresAt) + waiters.compactMap(\.deadline)
    return all.min()
  }

  func settle() throws(EngineError) {
    guard !buffered.isEmpty else { return }
    do throws(DiskError) { try log.write(buffered, at: logSizeBytes) } catch {
      throw .device(error)
    }
    logSizeBytes += buffered.count
    buffered = []
  }

  func reseed(_ seed: UInt64) {
    random = Environment(
      time: environment.time, disk: environment.disk, interrupt: environment.interrupt, seed: seed
    ).random(for: "draw")
  }

  var changeCount: Int? { changes }

  func takeFinishedWaits() -> [FinishedWait] {
    defer { finished = [] }
    return finished
  }

  var topics: [Topic] {
    [
      Topic("\(family).keys", "every key with its value"),
      Topic("\(family).key", "one key", syntax: "KEY"),
    ]
  }

  func snapshot(of topic: String, arguments: [String]) throws(EngineError) -> any Snapshot {
    let pairs = entries.sorted { $0.key < $1.key }
      .filter { arguments.isEmpty || arguments.contains($0.key) }
    return ToySnapshot(keys: pairs.map(\.key), values: pairs.map(\.value.value))
  }

  func perform(_ task: MaintenanceTask) throws(EngineError) -> Outcome {
    try settle()
    return .tag("\(task)", notices: [])
  }

  var exposure: Exposure { Exposure(recordCount: unsyncedCount, sizeBytes: buffered.count) }

  var recovery: any Snapshot { ToySnapshot(keys: ["records"], values: ["\(recovered)"]) }

  func close() throws(EngineError) { try sync() }

  func sync() throws(EngineError) {
    try settle()
    do throws(DiskError) { try log.sync() } catch { throw .device(error) }
    unsyncedCount = 0
  }

  // Changes.

  func put(_ key: String, _ entry: Entry) {
    entries[key] = entry
    append("\(key)\t\(entry.value)\t\(entry.expiresAt.map(String.init) ?? "")\n")
    guard let index = waiters.firstIndex(where: { $0.key == key }) else { return }
    let waiter = waiters.remove(at: index)
    finished.append(
      FinishedWait(session: waiter.session, result: .success(.reply(.text(entry.value)))))
    remove(key)
  }

  func remove(_ key: String) {
    entries[key] = nil
    append("\(key)\n")
  }

  private func append(_ record: String) {
    changes += 1
    unsyncedCount += 1
    buffered.append(contentsOf: record.utf8)
  }
}

struct ToySnapshot: Snapshot {
  var keys: [String]
  var values: [String]

  func figure() -> Figure {
    .table(
      FigureTable(
        [.init("key"), .init("value")],
        rows: zip(keys, values).map { FigureTable.Row([$0, $1]) }))
  }
}
