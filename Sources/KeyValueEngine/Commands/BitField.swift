import Core

/// BITFIELD: integers of 1 to 64 bits anywhere in a string.
enum BitField {
  private enum Overflow { case wrap, saturate, fail }
  private enum Action {
    case get
    case set(Int64)
    case add(Int64)
  }

  private struct Operation {
    var action: Action
    var overflow: Overflow
    var isSigned: Bool
    var width: Int
    var offset: Int
  }

  static func run(_ call: Call, isReadOnly: Bool) throws(EngineError) -> Reply {
    let operations = try parse(call)
    let writes = operations.contains { if case .get = $0.action { false } else { true } }
    if isReadOnly, writes { throw .reply("ERR BITFIELD_RO only supports the GET subcommand") }
    guard writes else {
      let entry = try call.findString(call[1])
      let bytes = entry.map { $0.withString(\.copied) } ?? []
      return .array(operations.map { .integer(read(bytes, $0)) })
    }
    let end =
      operations.compactMap { operation -> Int? in
        if case .get = operation.action { return nil }
        return (operation.offset + operation.width - 1) / 8 + 1
      }.max() ?? 0
    let blob = try BitCommands.blobForWriting(call, call[1], size: end)
    var replies: [Reply] = []
    var isChanged = false
    for operation in operations {
      replies.append(perform(operation, on: blob, &isChanged))
    }
    if isChanged { call.changed(call[1], "setbit", .string) }
    return .array(replies)
  }

  private static func perform(
    _ operation: Operation, on blob: Blob, _ isChanged: inout Bool
  ) -> Reply {
    let old = read(blob.bytes, operation)
    let result: Int64?
    switch operation.action {
    case .get: return .integer(old)
    case .set(let value): result = fit(value, 0, operation)
    case .add(let delta): result = fit(old, delta, operation)
    }
    guard let result else { return .null }
    write(UInt64(bitPattern: result), to: blob, operation)
    isChanged = true
    if case .set = operation.action { return .integer(old) }
    return .integer(result)
  }

  // MARK: - Arithmetic

  /// `value + delta` in the field's type, as its overflow rule says; nil if it fails.
  private static func fit(_ value: Int64, _ delta: Int64, _ operation: Operation) -> Int64? {
    let width = operation.width
    let (minimum, maximum): (Int64, UInt64) =
      operation.isSigned
      ? (width == 64 ? .min : -(1 << (width - 1)), UInt64(1) << UInt64(width - 1) - 1)
      : (0, UInt64(1) << UInt64(width) - 1)
    // Unsigned fields have at most 63 bits, but a SET may pass a negative value: its bits count.
    let unsignedStart = operation.isSigned ? nil : UInt64(bitPattern: value)
    let isOver: Bool
    let isUnder: Bool
    if let start = unsignedStart {
      isOver =
        start > maximum || delta > 0 && UInt64(delta) > maximum - start
      isUnder = !(start > maximum) && delta < 0 && delta.magnitude > start
    } else {
      let limit = Int64(maximum)
      isOver =
        value > limit || width == 64 && delta > 0 && value > limit - delta
        || width < 64 && value &+ delta > limit
      isUnder =
        value < minimum || width == 64 && delta < 0 && value < minimum - delta
        || width < 64 && value &+ delta < minimum
    }
    guard isOver || isUnder else { return value &+ delta }
    switch operation.overflow {
    case .fail: return nil
    case .saturate: return isOver ? Int64(bitPattern: maximum) : minimum
    case .wrap: return wrapped(UInt64(bitPattern: value &+ delta), operation)
    }
  }

  /// The low bits of a number as the field reads them.
  private static func wrapped(_ bits: UInt64, _ operation: Operation) -> Int64 {
    let shift = UInt64(64 - operation.width)
    if operation.isSigned { return Int64(bitPattern: bits << shift) >> Int64(shift) }
    return Int64(bitPattern: (bits << shift) >> shift)
  }

  // MARK: - Bits

  private static func read(_ bytes: some RandomAccessCollection<UInt8>, _ operation: Operation)
    -> Int64
  {
    var value: UInt64 = 0
    for bit in operation.offset..<operation.offset + operation.width {
      let index = bit / 8
      let byte = index < bytes.count ? bytes[bytes.index(bytes.startIndex, offsetBy: index)] : 0
      value = value << 1 | (byte & (0x80 >> UInt8(bit % 8)) == 0 ? 0 : 1)
    }
    return wrapped(value, operation)
  }

  private static func write(_ value: UInt64, to blob: Blob, _ operation: Operation) {
    for position in 0..<operation.width {
      let bit = operation.offset + position
      let place = blob.start + bit / 8
      let mask = UInt8(0x80) >> UInt8(bit % 8)
      let isOne = value >> UInt64(operation.width - 1 - position) & 1 == 1
      let byte = place.load(as: UInt8.self)
      place.storeBytes(of: isOne ? byte | mask : byte & ~mask, as: UInt8.self)
    }
  }

  // MARK: - Parsing

  private static func parse(_ call: Call) throws(EngineError) -> [Operation] {
    var operations: [Operation] = []
    var overflow = Overflow.wrap
    var index = 2
    while index < call.count {
      let left = call.count - index - 1
      if call.isWord(index, "overflow"), left >= 1 {
        overflow = try overflowRule(call[index + 1])
        index += 2
        continue
      }
      let isGet = call.isWord(index, "get") && left >= 2
      let isSet = call.isWord(index, "set") && left >= 3
      let isAdd = call.isWord(index, "incrby") && left >= 3
      guard isGet || isSet || isAdd else { throw .syntax }
      let (isSigned, width) = try fieldType(call[index + 1])
      let offset = try fieldOffset(call[index + 2], width: width)
      var action = Action.get
      if !isGet {
        let value = try call.integer(at: index + 3)
        action = isSet ? .set(value) : .add(value)
      }
      operations.append(
        Operation(
          action: action, overflow: overflow, isSigned: isSigned, width: width, offset: offset))
      index += isGet ? 3 : 4
    }
    return operations
  }

  private static func overflowRule(_ word: Word) throws(EngineError) -> Overflow {
    if word.isWord("wrap") { return .wrap }
    if word.isWord("sat") { return .saturate }
    guard word.isWord("fail") else { throw .reply("ERR Invalid OVERFLOW type specified") }
    return .fail
  }

  private static func fieldType(_ word: Word) throws(EngineError) -> (isSigned: Bool, width: Int) {
    let error = EngineError.reply(
      "ERR Invalid bitfield type. Use something like i16 u8. "
        + "Note that u64 is not supported but i64 is."
    )
    guard word.count > 1, word[0] == UInt8(ascii: "i") || word[0] == UInt8(ascii: "u") else {
      throw error
    }
    let isSigned = word[0] == UInt8(ascii: "i")
    guard let width = Word(rebasing: word[1...]).integer, width >= 1,
      width <= (isSigned ? 64 : 63)
    else { throw error }
    return (isSigned, Int(width))
  }

  private static func fieldOffset(_ word: Word, width: Int) throws(EngineError) -> Int {
    if word.count > 1, word[0] == UInt8(ascii: "#") {
      return try BitCommands.offset(Word(rebasing: word[1...]), multiplier: Int64(width))
    }
    return try BitCommands.offset(word)
  }
}
