/// Packs entries into a data block.
///
/// | size | field |
/// | --- | --- |
/// | … | entries |
/// | 4 × n | offsets of the entries whose keys are stored whole (restart points), ascending, the first 0 |
/// | 4 | n |
///
/// An entry:
///
/// | size | field |
/// | --- | --- |
/// | varint | how many bytes of the key it shares with the key before; 0 at restart points |
/// | varint | how many bytes of the key follow |
/// | varint | size of the value |
/// | 8 | trailer: sequence number · 256 + kind (``EntryKind``) |
/// | … | rest of the key |
/// | … | value |
///
/// A plain value without an owner: whoever made it frees it.
struct BlockBuilder {
  private(set) var buffer = RawBuffer(capacity: 8 << 10)
  private var restarts: [UInt32] = []
  private var lastKey = RawBuffer(capacity: 64)
  private let restartInterval: Int
  private var sinceRestart = 0
  private(set) var entryCount = 0

  init(restartInterval: Int) { self.restartInterval = max(1, restartInterval) }

  func free() {
    buffer.free()
    lastKey.free()
  }

  /// What the block would take if it was finished now.
  var sizeBytes: Int { buffer.count &+ 4 &* restarts.count &+ 4 }

  var isEmpty: Bool { entryCount == 0 }

  /// The last key added.
  var last: UnsafeRawBufferPointer { lastKey.bytes }

  @inline(__always)
  mutating func add(
    _ key: UnsafeRawPointer, _ keyCount: Int, trailer: UInt64, _ value: UnsafeRawPointer,
    _ valueCount: Int
  ) {
    var shared = 0
    if sinceRestart == restartInterval || entryCount == 0 {
      restarts.append(UInt32(buffer.count))
      sinceRestart = 0
    } else {
      shared = commonPrefix(key, keyCount)
    }
    let rest = keyCount &- shared
    buffer.reserve(30 &+ rest &+ valueCount)
    buffer.append(varint: shared)
    buffer.append(varint: rest)
    buffer.append(varint: valueCount)
    buffer.append(fixed64: trailer)
    buffer.append(key + shared, rest)
    buffer.append(value, valueCount)
    lastKey.cut(to: shared)
    lastKey.append(key + shared, rest)
    sinceRestart &+= 1
    entryCount &+= 1
  }

  /// Closes the block; ``buffer`` holds it until ``removeAll()``.
  mutating func finish() {
    for restart in restarts { buffer.append(fixed32: restart) }
    buffer.append(fixed32: UInt32(restarts.count))
  }

  mutating func removeAll() {
    buffer.removeAll()
    restarts.removeAll(keepingCapacity: true)
    lastKey.removeAll()
    sinceRestart = 0
    entryCount = 0
  }

  @inline(__always)
  private func commonPrefix(_ key: UnsafeRawPointer, _ keyCount: Int) -> Int {
    let common = min(keyCount, lastKey.count)
    let last = UnsafeRawPointer(lastKey.base)
    var offset = 0
    while offset &+ 8 <= common {
      let difference = loadLittleEndian(key, offset) ^ loadLittleEndian(last, offset)
      if difference != 0 { return offset &+ difference.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < common,
      key.load(fromByteOffset: offset, as: UInt8.self)
        == last.load(fromByteOffset: offset, as: UInt8.self)
    {
      offset &+= 1
    }
    return offset
  }
}
