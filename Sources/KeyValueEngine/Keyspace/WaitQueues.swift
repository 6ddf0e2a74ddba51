import Core

/// A blocked command: what was asked, where it waits and until when.
struct Wait {
  let session: KeyValueSession
  /// The command, to be tried again when one of its keys gets something.
  let words: [[UInt8]]
  let databaseIndex: Int
  let keys: [[UInt8]]
  /// Milliseconds since 1970; nil waits for ever.
  let deadline: Int64?
  /// What is answered when the time is up.
  let timeoutReply: Reply
}

/// Who waits on which keys, first come first served; and which keys got something since waiters
/// were last looked at, in the order in which they did.
final class WaitQueues {
  struct Key: Hashable {
    var databaseIndex: Int
    var key: [UInt8]
  }

  private var queues: [Key: [Wait]] = [:]
  private var deadlines: [Wait] = []
  private var ready: [Key] = []
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  var hasReadyKeys: Bool { !ready.isEmpty }

  /// The soonest deadline.
  var nextDeadline: Int64? { deadlines.first?.deadline }

  func add(_ wait: Wait) {
    count += 1
    for key in Set(wait.keys) {
      queues[Key(databaseIndex: wait.databaseIndex, key: key), default: []].append(wait)
    }
    if let deadline = wait.deadline {
      let place = deadlines.firstIndex { ($0.deadline ?? .max) > deadline } ?? deadlines.count
      deadlines.insert(wait, at: place)
    }
  }

  func remove(_ session: KeyValueSession) {
    guard let wait = session.wait else { return }
    for key in Set(wait.keys) {
      let place = Key(databaseIndex: wait.databaseIndex, key: key)
      queues[place]?.removeAll { $0.session === session }
      if queues[place]?.isEmpty == true { queues[place] = nil }
    }
    deadlines.removeAll { $0.session === session }
    session.wait = nil
    count -= 1
  }

  @inline(__always)
  func becameReady(_ key: Word, databaseIndex: Int) {
    if count > 0 { noteReady(key, databaseIndex: databaseIndex) }
  }

  private func noteReady(_ key: Word, databaseIndex: Int) {
    let place = Key(databaseIndex: databaseIndex, key: key.copied)
    if queues[place] != nil, !ready.contains(place) { ready.append(place) }
  }

  /// The databases were exchanged or something else changed wholesale: look at all waits in them.
  func allBecameReady(inDatabases indexes: [Int]) {
    for key in queues.keys.filter({ indexes.contains($0.databaseIndex) })
      .sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where !ready.contains(key) {
      ready.append(key)
    }
  }

  func takeReadyKeys() -> [Key] {
    defer { ready.removeAll() }
    return ready
  }

  /// Who waits on a key, first come first.
  func waits(on key: Key) -> [Wait] { queues[key] ?? [] }

  /// Waits whose time is up.
  func due(now: Int64) -> [Wait] {
    Array(deadlines.prefix { ($0.deadline ?? .max) <= now })
  }

  /// All waits, for views; by key.
  var all: [(key: Key, waits: [Wait])] {
    queues.map { (key: $0.key, waits: $0.value) }
      .sorted { $0.key.key.lexicographicallyPrecedes($1.key.key) }
  }
}
