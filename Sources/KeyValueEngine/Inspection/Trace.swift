import Core
import Storage

/// What is kept of the last command of a session, so that `\why` can retrace its path. Cheap to
/// write: the path itself is looked up when it is asked for.
struct Trace {
  /// Keys are kept up to here.
  static let keySizeMax = 64

  /// In the ``CommandTable``; negative before the first command.
  var commandIndex = -1
  var databaseIndex = 0
  /// The first key that the command named; empty if it named none.
  var key: [UInt8] = []
  var changeCount = 0
  var nanoseconds: UInt64 = 0
  var lsnBefore: UInt64 = 0
  var lsnAfter: UInt64 = 0

  mutating func note(
    _ index: Int, _ words: Words, databaseIndex: Int, changeCount: Int, nanoseconds: UInt64
  ) {
    commandIndex = index
    self.databaseIndex = databaseIndex
    self.changeCount = changeCount
    self.nanoseconds = nanoseconds
    key.removeAll(keepingCapacity: true)
    let place = CommandTable.shared.commands[index].keys.first
    if place > 0, place < words.count {
      key.append(contentsOf: words[place].prefix(Self.keySizeMax))
    }
  }
}

/// `\why` of the kv family: the path that the last command took.
struct TraceSnapshot: Snapshot {
  var command: String
  var key: String
  var lookup: [String]
  var value: String?
  var effect: String
  var durationNanoseconds: UInt64

  func figure() -> Figure {
    var steps: [FigureTree] = []
    if !key.isEmpty {
      steps.append(FigureTree("key \(key)", children: lookup.map { FigureTree($0) }))
    }
    if let value { steps.append(FigureTree("value \(value)")) }
    steps.append(FigureTree(effect))
    steps.append(
      FigureTree("took \(Math.format(Double(durationNanoseconds) / 1000, decimals: 1)) µs"))
    return .tree(FigureTree(command, children: steps))
  }
}

extension KeyValueEngine {
  /// Puts a trace into words, looking at the keyspace as it is now.
  func explain(_ trace: Trace) -> TraceSnapshot? {
    guard trace.commandIndex >= 0 else { return nil }
    let database = keyspace.databases[trace.databaseIndex].pointee
    let entry = withWord(trace.key) { database.table.find($0) }
    let place = withWord(trace.key) { database.table.place(of: $0) }
    var lookup = [
      "hash \(String(place.hash >> 48, radix: 16)), home slot \(place.home) of "
        + "\(database.table.main.slotCount)",
      place.probes == 1 ? "1 slot looked at" : "\(place.probes) slots looked at",
    ]
    if place.searchedOld { lookup.append("a rehash is under way: the old table was searched too") }
    if entry == nil { lookup.append(absence(of: trace.key)) }
    return TraceSnapshot(
      command: CommandTable.shared.commands[trace.commandIndex].name.uppercased(),
      key: trace.key.isEmpty ? "" : QuotedText.plain(trace.key), lookup: lookup,
      value: entry.map { "\($0.typeName) as \($0.encodingName), \($0.memoryBytes) bytes" },
      effect: effect(trace), durationNanoseconds: trace.nanoseconds)
  }

  private func absence(of key: [UInt8]) -> String {
    guard let departure = keyspace.departures.events.last(where: { $0.key == key }) else {
      return "not there"
    }
    let ago = ExpirySnapshot.duration(environment.time.nowMilliseconds - departure.time)
    return "not there: \(departure.reason) \(ago) ago"
  }

  private func effect(_ trace: Trace) -> String {
    guard trace.changeCount > 0 else { return "nothing was changed, so nothing was logged" }
    let durable = store.log.map { trace.lsnAfter <= $0.durableLSN } ?? false
    let size = trace.lsnAfter - trace.lsnBefore
    return "logged \(size) bytes at LSN \(String(trace.lsnBefore, radix: 16)): "
      + (durable ? "on disk ✓" : "not synced yet, a power cut would lose it")
  }
}

/// A key that went without being deleted by a command.
struct Departure: Equatable, Sendable {
  var key: [UInt8]
  /// `expired`, `evicted`.
  var reason: String
  var time: Int64
}

extension EntryTable {
  /// How a search for a key goes: its hash, where it begins, how many slots it looks at.
  func place(of key: Word) -> (hash: UInt64, home: Int, probes: Int, searchedOld: Bool) {
    let hash = hash(key)
    let home = Int(truncatingIfNeeded: hash >> main.shift)
    var index = home
    var probes = 1
    while main.memory[index] != 0 {
      if Self.isFull(main.memory[index]), Self.entry(main.memory[index]).key.equals(key) { break }
      index = index + 1 == main.slotCount ? 0 : index + 1
      probes += 1
    }
    return (hash, home, probes, old != nil && main.memory[index] == 0)
  }
}
