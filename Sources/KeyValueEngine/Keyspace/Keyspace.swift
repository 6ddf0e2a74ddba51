import Core

/// The sixteen databases of an engine and what all commands share: memory, settings, statistics,
/// who watches, waits and listens.
///
/// It knows no disk and no log: the engine reads ``changeCount`` after each command and writes what
/// changed.
final class Keyspace {
  static let databaseCount = 16

  let heap = Heap()
  /// By number. Behind a pointer, so that reaching into one costs no exclusivity check.
  let databases: UnsafeMutablePointer<UnsafeMutablePointer<Database>>
  let statistics: UnsafeMutablePointer<Statistics>
  let settings: UnsafeMutablePointer<Settings>
  let waits = WaitQueues()
  let watches = WatchTable()
  let publications = Publications()
  /// What a command wants logged in place of itself.
  var replacedLogCommands: [[[UInt8]]]?
  /// Set while the log is replayed: no notifications, no evictions, nothing is due by the real
  /// clock.
  var isReplaying = false
  var random: SeededRandom
  /// Set by Ctrl-C; polled by commands that may take long.
  let interrupt: InterruptFlag
  let hashSeed: UInt64
  var slowlog = Slowlog()
  /// Keys that went by themselves, the newest: for `\why`.
  var departures = EventLog<Departure>(countMax: 64)

  init(environment: Environment) {
    hashSeed = StableHash.hash("kv.hash", seed: environment.seed)
    random = environment.random(for: "kv.random")
    interrupt = environment.interrupt
    databases = .allocate(capacity: Self.databaseCount)
    for index in 0..<Self.databaseCount {
      let database = UnsafeMutablePointer<Database>.allocate(capacity: 1)
      database.initialize(to: Database(heap: heap, seed: Self.seed(ofDatabase: index, hashSeed)))
      (databases + index).initialize(to: database)
    }
    statistics = .allocate(capacity: 1)
    statistics.initialize(to: Statistics(commandCount: CommandTable.shared.commands.count))
    settings = .allocate(capacity: 1)
    settings.initialize(to: Settings())
  }

  deinit {
    for index in 0..<Self.databaseCount {
      databases[index].pointee.destroy()
      databases[index].deinitialize(count: 1)
      databases[index].deallocate()
    }
    databases.deallocate()
    statistics.pointee.destroy()
    statistics.deinitialize(count: 1)
    statistics.deallocate()
    settings.deinitialize(count: 1)
    settings.deallocate()
    heap.destroy()
  }

  /// Reads and writes values as bytes.
  var codec: ValueCodec { ValueCodec(heap: heap, hashSeed: hashSeed) }

  /// Keys in all databases, due ones too.
  var keyCount: Int {
    (0..<Self.databaseCount).reduce(0) { $0 + databases[$1].pointee.table.count }
  }

  /// Counts every change since the engine was opened.
  @inline(__always)
  var changeCount: Int { statistics.pointee.changeCount }

  // MARK: - Lookup

  @inline(__always)
  func find(
    _ key: Word, in database: UnsafeMutablePointer<Database>, now: Int64, isRead: Bool
  ) -> Entry? {
    guard let entry = database.pointee.table.find(key) else {
      if isRead { missed(key, in: database) }
      return nil
    }
    if entry.hasExpiry, let expiry = entry.expiry, expiry <= now {
      expire(entry, in: database)
      if isRead { missed(key, in: database) }
      return nil
    }
    if isRead { statistics.pointee.keyspaceHits += 1 }
    touch(entry, now: now)
    return entry
  }

  /// The live entry of a key, leaving no trace: for OBJECT, TTL and views.
  func peek(_ key: Word, in database: UnsafeMutablePointer<Database>, now: Int64) -> Entry? {
    guard let entry = database.pointee.table.find(key) else { return nil }
    if let expiry = entry.expiry, expiry <= now {
      expire(entry, in: database)
      return nil
    }
    return entry
  }

  /// Removes a key whose time has come. Not a change that is logged: replaying at the same times
  /// expires the same keys.
  func expire(_ entry: Entry, in database: UnsafeMutablePointer<Database>) {
    let key = entry.key.copied
    let isStream = entry.kind == .stream
    departures.append(Departure(key: key, reason: "expired", time: entry.expiry ?? 0))
    database.pointee.remove(entry)
    statistics.pointee.expiredKeys += 1
    let index = self.index(of: database)
    withWord(key) { key in
      watches.touched(key, databaseIndex: index)
      if isStream { waits.becameReady(key, databaseIndex: index) }
      notify(key, databaseIndex: index, "expired", .expired)
    }
  }

  private func missed(_ key: Word, in database: UnsafeMutablePointer<Database>) {
    statistics.pointee.keyspaceMisses += 1
    guard settings.pointee.notifications.contains(.missed) else { return }
    notify(key, databaseIndex: index(of: database), "keymiss", .missed)
  }

  /// Where a database stands; they are swapped by SWAPDB.
  func index(of database: UnsafeMutablePointer<Database>) -> Int {
    (0..<Self.databaseCount).first { databases[$0] == database } ?? 0
  }

  // MARK: - Changes

  @inline(__always)
  func changed(_ key: Word, databaseIndex: Int, _ event: StaticString, _ kind: EventClass) {
    statistics.pointee.changeCount += 1
    if !watches.isEmpty { watches.touched(key, databaseIndex: databaseIndex) }
    if !settings.pointee.notifications.isEmpty {
      notify(key, databaseIndex: databaseIndex, event, kind)
    }
  }

  /// Publishes a keyspace notification, if its class is on.
  func notify(_ key: Word, databaseIndex: Int, _ event: StaticString, _ kind: EventClass) {
    let on = settings.pointee.notifications
    guard !isReplaying, on.contains(kind) else { return }
    let eventName = Array("\(event)".utf8)
    if on.contains(.keyspace) {
      publications.publish(eventName, to: Array("__keyspace@\(databaseIndex)__:".utf8) + key.copied)
    }
    if on.contains(.keyevent) {
      publications.publish(key.copied, to: Array("__keyevent@\(databaseIndex)__:".utf8) + eventName)
    }
  }

  /// Empties a database, telling watchers of its keys.
  func flush(_ index: Int) {
    if !watches.isEmpty {
      for entry in databases[index].pointee.table.entries {
        watches.touched(entry.key, databaseIndex: index)
      }
    }
    databases[index].pointee.removeAll()
  }

  /// Each table hashes in its own way: keys that come in the order of another table, as from its
  /// SCAN, must not all fall into the same corner of this one while it grows.
  private static func seed(ofDatabase index: Int, _ hashSeed: UInt64) -> UInt64 {
    StableHash.hash(UInt64(index), seed: hashSeed)
  }

  /// Exchanges the contents of two databases.
  func swap(_ first: Int, _ second: Int) {
    Swift.swap(&databases[first], &databases[second])
  }

  /// Removes the keys that are due, soonest first.
  /// - Parameter limit: how many at most, so that one call stays short.
  func expireDue(now: Int64, limit: Int) {
    var left = limit
    for index in 0..<Self.databaseCount {
      let database = databases[index]
      while left > 0, let entry = database.pointee.expiries.first, let expiry = entry.expiry,
        expiry <= now
      {
        expire(entry, in: database)
        left -= 1
      }
    }
  }

  @inline(__always)
  func hasDueKeys(now: Int64) -> Bool {
    for index in 0..<Self.databaseCount {
      if let expiry = databases[index].pointee.expiries.first?.expiry, expiry <= now { return true }
    }
    return false
  }

  /// When the next key is due in any database.
  var nextExpiry: Int64? {
    var soonest: Int64?
    for index in 0..<Self.databaseCount {
      guard let expiry = databases[index].pointee.expiries.first?.expiry else { continue }
      soonest = Swift.min(soonest ?? expiry, expiry)
    }
    return soonest
  }
}
