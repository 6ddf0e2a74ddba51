import Core

extension CommandTable {
  static let bits: [Command] = [
    Command("setbit", 4, [.write, .denyOutOfMemory], .one, BitCommands.set),
    Command("getbit", 3, [.readOnly, .fast], .one, BitCommands.get),
    Command("bitcount", -2, .readOnly, .one, BitCommands.count),
    Command("bitpos", -3, .readOnly, .one, BitCommands.position),
    Command(
      "bitop", -4, [.write, .denyOutOfMemory], Command.KeySpec(first: 2, last: -1, step: 1),
      BitCommands.combine),
    Command("bitfield", -2, [.write, .denyOutOfMemory], .one) { (call) throws(EngineError) in
      try BitField.run(call, isReadOnly: false)
    },
    Command("bitfield_ro", -2, [.readOnly, .fast], .one) { (call) throws(EngineError) in
      try BitField.run(call, isReadOnly: true)
    },
  ]
}

/// Strings as arrays of bits. Bit 0 is the highest of byte 0.
enum BitCommands {
  static let offsetError = EngineError.reply("ERR bit offset is not an integer or out of range")
  private static let bitError = EngineError.reply("ERR bit is not an integer or out of range")

  /// A bit offset, within 512 MiB of bytes.
  static func offset(_ word: Word, multiplier: Int64 = 1) throws(EngineError) -> Int {
    guard let value = word.integer, value >= 0 else { throw offsetError }
    let (bits, overflow) = value.multipliedReportingOverflow(by: multiplier)
    guard !overflow, bits >> 3 < Int64(Blob.sizeMax) else { throw offsetError }
    return Int(bits)
  }

  static func set(_ call: Call) throws(EngineError) -> Reply {
    let offset = try offset(call[2])
    guard let bit = call[3].integer, bit == 0 || bit == 1 else { throw bitError }
    let blob = try blobForWriting(call, call[1], size: offset / 8 + 1)
    let place = blob.start + offset / 8
    let mask = UInt8(0x80) >> UInt8(offset % 8)
    let old = place.load(as: UInt8.self)
    place.storeBytes(of: bit == 1 ? old | mask : old & ~mask, as: UInt8.self)
    call.changed(call[1], "setbit", .string)
    return .integer(old & mask == 0 ? 0 : 1)
  }

  /// The blob of a key, made or grown to a size.
  static func blobForWriting(_ call: Call, _ key: Word, size: Int) throws(EngineError) -> Blob {
    let present = try call.findString(key, forWriting: true)
    let entry =
      present
      ?? call.insert(key, kind: .blobString, payload: Blob(capacity: size, heap: call.heap).payload)
    var (target, blob) = call.database.pointee.blobForWriting(entry, reserving: size)
    blob.extendWithZeros(to: size, heap: call.heap)
    target.payload = blob.payload
    return blob
  }

  static func get(_ call: Call) throws(EngineError) -> Reply {
    let offset = try offset(call[2])
    guard let entry = try call.findString(call[1]) else { return .integer(0) }
    return entry.withString { bytes in
      guard offset / 8 < bytes.count else { return .integer(0) }
      return .integer(bytes[offset / 8] & (0x80 >> UInt8(offset % 8)) == 0 ? 0 : 1)
    }
  }

  // MARK: - Counting

  static func count(_ call: Call) throws(EngineError) -> Reply {
    guard let entry = try call.findString(call[1]) else { return .integer(0) }
    guard call.count == 2 || call.count == 4 || call.count == 5 else { throw .syntax }
    guard call.count > 2 else { return entry.withString { .integer(ones($0, 0..<$0.count * 8)) } }
    let start = try call.integer(at: 2)
    let end = try call.integer(at: 3)
    let isBits = try call.count == 5 ? unitIsBits(call, 4) : false
    return entry.withString { bytes in
      let total = isBits ? bytes.count * 8 : bytes.count
      guard let range = StringRanges.range(from: start, through: end, count: total) else {
        return .integer(0)
      }
      let bits = isBits ? range : range.lowerBound * 8..<range.upperBound * 8
      return .integer(ones(bytes, bits))
    }
  }

  static func unitIsBits(_ call: Call, _ index: Int) throws(EngineError) -> Bool {
    if call.isWord(index, "bit") { return true }
    guard call.isWord(index, "byte") else { throw .syntax }
    return false
  }

  /// The one bits in a range.
  private static func ones(_ bytes: Word, _ bits: Range<Int>) -> Int64 {
    guard !bits.isEmpty else { return 0 }
    let (first, last) = (bits.lowerBound / 8, (bits.upperBound - 1) / 8)
    let firstMask = UInt8(0xFF) >> UInt8(bits.lowerBound % 8)
    let lastMask = UInt8(truncatingIfNeeded: 0xFF00 >> ((bits.upperBound - 1) % 8 + 1))
    if first == last { return Int64((bytes[first] & firstMask & lastMask).nonzeroBitCount) }
    var count =
      (bytes[first] & firstMask).nonzeroBitCount + (bytes[last] & lastMask).nonzeroBitCount
    var index = first + 1
    while index + 8 <= last {
      count += bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).nonzeroBitCount
      index += 8
    }
    while index < last {
      count += bytes[index].nonzeroBitCount
      index += 1
    }
    return Int64(count)
  }

  // MARK: - Searching

  static func position(_ call: Call) throws(EngineError) -> Reply {
    guard let bit = call[2].integer else { throw .notInteger }
    guard bit == 0 || bit == 1 else { throw .reply("ERR The bit argument must be 1 or 0.") }
    guard let entry = try call.findString(call[1]) else { return .integer(bit == 1 ? -1 : 0) }
    guard call.count <= 6 else { throw .syntax }
    let start = call.count > 3 ? try call.integer(at: 3) : 0
    let isBits = try call.count == 6 ? unitIsBits(call, 5) : false
    let end = call.count > 4 ? try call.integer(at: 4) : -1
    let hasEnd = call.count > 4
    return entry.withString { bytes in
      let total = isBits ? bytes.count * 8 : bytes.count
      guard let range = clampedRange(from: start, through: end, count: total) else {
        return .integer(-1)
      }
      let bits = isBits ? range : range.lowerBound * 8..<range.upperBound * 8
      if let found = firstBit(bit == 1, bytes, bits) { return .integer(Int64(found)) }
      // Beyond the end all is zero, unless an end was named.
      return .integer(bit == 1 || hasEnd ? -1 : Int64(bytes.count * 8))
    }
  }

  private static func clampedRange(from start: Int64, through end: Int64, count: Int) -> Range<Int>?
  {
    let count = Int64(count)
    let first = start < 0 ? max(0, count &+ start) : start
    let last = min(end < 0 ? max(0, count &+ end) : end, count - 1)
    return first <= last ? Int(first)..<Int(last) + 1 : nil
  }

  private static func firstBit(_ isOne: Bool, _ bytes: Word, _ bits: Range<Int>) -> Int? {
    let skipped: UInt8 = isOne ? 0 : 0xFF
    var bit = bits.lowerBound
    while bit < bits.upperBound {
      let byte = bytes[bit / 8]
      if bit % 8 == 0, byte == skipped {
        bit += 8
        continue
      }
      if (byte & (0x80 >> UInt8(bit % 8)) != 0) == isOne { return bit }
      bit += 1
    }
    return nil
  }

  // MARK: - Combining

  static func combine(_ call: Call) throws(EngineError) -> Reply {
    let isNot = call.isWord(1, "not")
    let isKnown = isNot || call.isWord(1, "and") || call.isWord(1, "or") || call.isWord(1, "xor")
    guard isKnown else { throw .syntax }
    guard !isNot || call.count == 4 else {
      throw .reply("ERR BITOP NOT must be called with a single source key.")
    }
    var sources: [[UInt8]] = []
    for key in call.words(from: 3) {
      sources.append(try call.findString(key).map { $0.withString(\.copied) } ?? [])
    }
    var result = [UInt8](repeating: 0, count: sources.map(\.count).max() ?? 0)
    for index in result.indices {
      var byte = byte(sources[0], index)
      if isNot { byte = ~byte }
      for source in sources.dropFirst() {
        let other = self.byte(source, index)
        byte =
          call.isWord(1, "and") ? byte & other : call.isWord(1, "or") ? byte | other : byte ^ other
      }
      result[index] = byte
    }
    let present = call.findForWriting(call[2])
    if result.isEmpty {
      if let present {
        call.remove(present)
        call.changed(call[2], "del", .generic)
      }
      return .integer(0)
    }
    withWord(result) {
      call.setString(call[2], to: $0, present: present, expiry: nil, event: "set")
    }
    return .integer(Int64(result.count))
  }

  private static func byte(_ bytes: [UInt8], _ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }
}
