import Core

/// Keys that go elsewhere: to another name, another database, or into a string.
enum KeyMoves {
  static func rename(_ call: Call, onlyIfAbsent: Bool) throws(EngineError) -> Reply {
    guard let source = call.findForWriting(call[1]) else { throw .noSuchKey }
    if call[1].equals(call[2]) { return onlyIfAbsent ? .integer(0) : .ok }
    if let present = call.findForWriting(call[2]) {
      if onlyIfAbsent { return .integer(0) }
      call.remove(present)
    }
    relocate(call, source, to: call[2], in: call.database)
    call.changed(call[1], "rename_from", .generic)
    call.changed(call[2], "rename_to", .generic)
    call.becameReady(call[1])
    call.becameReady(call[2])
    return onlyIfAbsent ? .integer(1) : .ok
  }

  static func move(_ call: Call) throws(EngineError) -> Reply {
    let index = try call.integer(at: 2)
    try KeyCommands.checkDatabase(index)
    guard Int(index) != call.client.databaseIndex else {
      throw .reply("ERR source and destination objects are the same")
    }
    guard let source = call.findForWriting(call[1]) else { return .integer(0) }
    let target = call.keyspace.databases[Int(index)]
    guard call.keyspace.find(call[1], in: target, now: call.now, isRead: false) == nil else {
      return .integer(0)
    }
    relocate(call, source, to: call[1], in: target)
    call.changed(call[1], "move_from", .generic)
    call.keyspace.changed(call[1], databaseIndex: Int(index), "move_to", .generic)
    call.keyspace.waits.becameReady(call[1], databaseIndex: Int(index))
    return .integer(1)
  }

  /// Gives a value another key, with its expiry and access clock.
  private static func relocate(
    _ call: Call, _ source: Entry, to key: Word, in target: UnsafeMutablePointer<Database>
  ) {
    let expiry = source.expiry
    guard let entry = call.database.pointee.detach(source) else { return }
    let inline = entry.kind == .inlineString ? entry.inlineValue : Word(start: nil, count: 0)
    let moved = target.pointee.insert(
      key, kind: entry.kind, payload: entry.payload, inlineValue: inline, expiry: expiry)
    moved.accessClock = entry.accessClock
    entry.free(call.heap)
  }

  static func copy(_ call: Call) throws(EngineError) -> Reply {
    var replaces = false
    var index = Int64(call.client.databaseIndex)
    var place = 3
    while place < call.count {
      if call.isWord(place, "replace") {
        replaces = true
      } else if call.isWord(place, "db"), place + 1 < call.count {
        index = try call.integer(at: place + 1)
        try KeyCommands.checkDatabase(index)
        place += 1
      } else {
        throw .syntax
      }
      place += 1
    }
    let isSameDatabase = Int(index) == call.client.databaseIndex
    guard !isSameDatabase || !call[1].equals(call[2]) else {
      throw .reply("ERR source and destination objects are the same")
    }
    guard let source = call.find(call[1]) else { return .integer(0) }
    let target = call.keyspace.databases[Int(index)]
    let present = call.keyspace.find(call[2], in: target, now: call.now, isRead: false)
    if present != nil, !replaces { return .integer(0) }
    var bytes: [UInt8] = []
    call.keyspace.codec.encode(source, into: &bytes)
    if let present { target.pointee.remove(present) }
    guard install(call, bytes, key: call[2], in: target, expiry: source.expiry) else {
      return .integer(0)
    }
    call.keyspace.changed(call[2], databaseIndex: Int(index), "copy_to", .generic)
    call.keyspace.waits.becameReady(call[2], databaseIndex: Int(index))
    return .integer(1)
  }

  /// Puts an encoded value under a key that is absent.
  private static func install(
    _ call: Call, _ bytes: [UInt8], key: Word, in target: UnsafeMutablePointer<Database>,
    expiry: Int64?
  ) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      guard let value = call.keyspace.codec.decode(bytes, at: &offset), offset == bytes.count else {
        return false
      }
      let entry = withWord(value.inlineValue) {
        target.pointee.insert(
          key, kind: value.kind, payload: value.payload, inlineValue: $0, expiry: expiry)
      }
      call.madeNew(entry)
      return true
    }
  }

  // MARK: - DUMP and RESTORE

  /// The value in Loupe's own form, with a version byte and a checksum: Redis does not read it.
  static func dump(_ call: Call) throws(EngineError) -> Reply {
    guard let entry = call.find(call[1]) else { return .null }
    var bytes: [UInt8] = []
    call.keyspace.codec.encode(entry, into: &bytes)
    bytes.append(dumpVersion)
    withUnsafeBytes(of: CRC32C.checksum(bytes).littleEndian) { bytes.append(contentsOf: $0) }
    return .bulk(bytes)
  }

  private static let dumpVersion: UInt8 = 1
  private static let badDump = EngineError.reply(
    "ERR DUMP payload version or checksum are wrong",
    hint: "only what Loupe's own DUMP answered can be restored")

  private struct RestoreOptions {
    var replaces = false
    var isAbsolute = false
    var idleSeconds: Int64?
    var frequency: Int64?
  }

  static func restore(_ call: Call) throws(EngineError) -> Reply {
    let options = try restoreOptions(call)
    let present = call.findForWriting(call[1])
    if present != nil, !options.replaces {
      throw .reply("BUSYKEY Target key name already exists.", .conflict)
    }
    let ttl = try call.integer(at: 2)
    guard ttl >= 0 else { throw .reply("ERR Invalid TTL value, must be >= 0") }
    let value = try checkedDump(call[3])
    if let present { call.remove(present) }
    let expiry = ttl == 0 ? nil : options.isAbsolute ? ttl : call.now &+ ttl
    if let expiry, expiry <= call.now {
      if present != nil { call.changed(call[1], "del", .generic) }
      return .ok
    }
    guard install(call, value, key: call[1], in: call.database, expiry: expiry) else {
      if present != nil { call.changed(call[1], "del", .generic) }
      throw .reply("ERR Bad data format")
    }
    note(options, call)
    call.changed(call[1], "restore", .generic)
    call.becameReady(call[1])
    return .ok
  }

  private static func note(_ options: RestoreOptions, _ call: Call) {
    guard let entry = call.database.pointee.find(call[1]) else { return }
    if let idle = options.idleSeconds {
      entry.accessClock = Keyspace.secondsClock(call.now - idle * 1000)
    }
    if let frequency = options.frequency {
      entry.accessClock = Keyspace.minutesClock(call.now) << 8 | UInt32(frequency)
    }
  }

  private static func checkedDump(_ bytes: Word) throws(EngineError) -> [UInt8] {
    guard bytes.count >= 6 else { throw badDump }
    let end = bytes.count - 4
    let checksum = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: end, as: UInt32.self))
    guard bytes[end - 1] == dumpVersion,
      CRC32C.checksum(Word(rebasing: bytes[..<end])) == checksum
    else { throw badDump }
    return Array(bytes[..<(end - 1)])
  }

  private static func restoreOptions(_ call: Call) throws(EngineError) -> RestoreOptions {
    var options = RestoreOptions()
    var index = 4
    while index < call.count {
      if call.isWord(index, "replace") {
        options.replaces = true
      } else if call.isWord(index, "absttl") {
        options.isAbsolute = true
      } else if call.isWord(index, "idletime"), index + 1 < call.count, options.frequency == nil {
        let seconds = try call.integer(at: index + 1)
        guard seconds >= 0 else { throw .reply("ERR Invalid IDLETIME value, must be >= 0") }
        options.idleSeconds = seconds
        index += 1
      } else if call.isWord(index, "freq"), index + 1 < call.count, options.idleSeconds == nil {
        let frequency = try call.integer(at: index + 1)
        guard (0...255).contains(frequency) else {
          throw .reply("ERR Invalid FREQ value, must be >= 0 and <= 255")
        }
        options.frequency = frequency
        index += 1
      } else {
        throw .syntax
      }
      index += 1
    }
    return options
  }
}
