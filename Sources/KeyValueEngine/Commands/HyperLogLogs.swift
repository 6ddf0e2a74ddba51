import Core

extension CommandTable {
  static let hyperLogLogs: [Command] = [
    Command("pfadd", -2, [.write, .denyOutOfMemory, .fast], .one, HyperLogLogCommands.add),
    Command("pfcount", -2, .readOnly, .all, HyperLogLogCommands.count),
    Command("pfmerge", -2, [.write, .denyOutOfMemory], .all, HyperLogLogCommands.merge),
    Command(
      "pfdebug", 3, [.write, .admin], Command.KeySpec(first: 2, last: 2, step: 1),
      HyperLogLogCommands.debug),
  ]
}

/// Counting different things in 12 KiB.
enum HyperLogLogCommands {
  private static let notOne = EngineError.reply(
    "WRONGTYPE Key is not a valid HyperLogLog string value.", .conflict)
  private static let damaged = EngineError.reply(
    "INVALIDOBJ Corrupted HLL object detected", .corruption)

  static func add(_ call: Call) throws(EngineError) -> Reply {
    let (blob, isNew) = try open(call, call[1])
    var entryBlob = blob
    var isChanged = isNew
    for element in call.words(from: 2) {
      let (index, value) = HyperLogLog.register(of: element)
      if try raise(index, to: value, in: &entryBlob, call) { isChanged = true }
    }
    store(entryBlob, call)
    guard isChanged else { return .integer(0) }
    markOutOfDate(entryBlob)
    call.changed(call[1], "pfadd", .string)
    return .integer(1)
  }

  static func count(_ call: Call) throws(EngineError) -> Reply {
    if call.count == 2 {
      guard let entry = try findOne(call, call[1]) else { return .integer(0) }
      let bytes = entry.withString(\.copied)
      return try withCached(bytes, entry, call)
    }
    var merged = [UInt8](repeating: 0, count: HyperLogLog.registerCount)
    for key in call.words(from: 1) {
      guard let entry = try findOne(call, key) else { continue }
      try fold(entry, into: &merged)
    }
    return .integer(Int64(HyperLogLog.estimate(merged)))
  }

  static func merge(_ call: Call) throws(EngineError) -> Reply {
    var merged = [UInt8](repeating: 0, count: HyperLogLog.registerCount)
    var usesDense = false
    for key in call.words(from: 1) {
      guard let entry = try findOne(call, key) else { continue }
      if entry.withString(HyperLogLog.isDense) { usesDense = true }
      try fold(entry, into: &merged)
    }
    var (blob, _) = try open(call, call[1])
    if usesDense { densify(&blob, call) }
    for (index, value) in merged.enumerated() where value > 0 {
      _ = try raise(index, to: value, in: &blob, call)
    }
    store(blob, call)
    markOutOfDate(blob)
    call.changed(call[1], "pfadd", .string)
    return .ok
  }

  static func debug(_ call: Call) throws(EngineError) -> Reply {
    guard let entry = try findOne(call, call[2]) else {
      throw .reply("ERR The specified key does not exist", .reference)
    }
    let bytes = entry.withString(\.copied)
    let isDense = withWord(bytes, HyperLogLog.isDense)
    if call.isWord(1, "encoding") { return .status(isDense ? "dense" : "sparse") }
    if call.isWord(1, "getreg") {
      guard let registers = withWord(bytes, HyperLogLog.registers) else { throw damaged }
      return .array(registers.map { .integer(Int64($0)) })
    }
    if call.isWord(1, "todense") {
      guard !isDense else { return .integer(0) }
      var (blob, _) = try open(call, call[2])
      densify(&blob, call)
      call.database.pointee.find(call[2])?.payload = blob.payload
      call.changed(call[2], "pfadd", .string)
      return .integer(1)
    }
    throw .reply("ERR Unknown PFDEBUG subcommand '\(call[1].text)'", .reference)
  }

  // MARK: - Finding

  private static func findOne(_ call: Call, _ key: Word) throws(EngineError) -> Entry? {
    guard let entry = try call.findString(key) else { return nil }
    guard entry.withString(HyperLogLog.isValid) else { throw notOne }
    return entry
  }

  /// The blob of a key, which is made if it is missing.
  private static func open(_ call: Call, _ key: Word) throws(EngineError) -> (Blob, isNew: Bool) {
    if let entry = try findOne(call, key) {
      let (target, blob) = call.database.pointee.blobForWriting(entry, reserving: entry.stringSize)
      target.payload = blob.payload
      return (blob, false)
    }
    let blob = withWord(HyperLogLog.empty) { Blob($0, heap: call.heap) }
    call.insert(key, kind: .blobString, payload: blob.payload)
    return (blob, true)
  }

  private static func store(_ blob: Blob, _ call: Call) {
    call.database.pointee.find(call[1])?.payload = blob.payload
  }

  private static func fold(_ entry: Entry, into merged: inout [UInt8]) throws(EngineError) {
    guard let registers = entry.withString(HyperLogLog.registers) else { throw damaged }
    for (index, value) in registers.enumerated() where value > merged[index] {
      merged[index] = value
    }
  }

  // MARK: - Counting

  /// The count kept in the header if it is up to date; else a new one, which is kept.
  private static func withCached(
    _ bytes: [UInt8], _ entry: Entry, _ call: Call
  ) throws(EngineError) -> Reply {
    if bytes[15] & 0x80 == 0 {
      let kept = bytes[8..<16].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return .integer(Int64(kept))
    }
    guard let registers = withWord(bytes, HyperLogLog.registers) else { throw damaged }
    let estimate = HyperLogLog.estimate(registers)
    if entry.kind == .blobString {
      Blob(payload: entry.payload).start.storeBytes(
        of: estimate.littleEndian, toByteOffset: 8, as: UInt64.self)
    }
    return .integer(Int64(estimate))
  }

  private static func markOutOfDate(_ blob: Blob) {
    let byte = blob.start.load(fromByteOffset: 15, as: UInt8.self)
    blob.start.storeBytes(of: byte | 0x80, toByteOffset: 15, as: UInt8.self)
  }

  // MARK: - Raising registers

  /// Sets a register to a value if it holds less.
  private static func raise(
    _ index: Int, to value: UInt8, in blob: inout Blob, _ call: Call
  ) throws(EngineError) -> Bool {
    if HyperLogLog.isDense(blob.bytes) { return raiseDense(index, to: value, blob) }
    if value <= HyperLogLog.sparseValueMax {
      guard let outcome = SparseRegisters.raise(index, to: value, in: &blob, heap: call.heap) else {
        throw damaged
      }
      let limit = call.keyspace.settings.pointee.sparseHyperLogLogBytesMax
      if blob.count > limit + HyperLogLog.headerSize { densify(&blob, call) }
      return outcome
    }
    densify(&blob, call)
    return raiseDense(index, to: value, blob)
  }

  private static func raiseDense(_ index: Int, to value: UInt8, _ blob: Blob) -> Bool {
    guard HyperLogLog.denseRegister(blob.bytes, index) < value else { return false }
    HyperLogLog.setDenseRegister(blob.start, index, value)
    return true
  }

  private static func densify(_ blob: inout Blob, _ call: Call) {
    guard !HyperLogLog.isDense(blob.bytes), let registers = HyperLogLog.registers(blob.bytes) else {
      return
    }
    let cached = blob.bytes[8..<16].map { $0 }
    var dense = HyperLogLog.dense(registers)
    dense.replaceSubrange(8..<16, with: cached)
    withWord(dense) { blob.replace(0..<blob.count, with: $0, heap: call.heap) }
  }
}
