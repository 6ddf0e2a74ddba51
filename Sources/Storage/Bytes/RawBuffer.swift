import Core

/// Bytes in raw memory that grow at the end. A plain value without an owner: whoever made it frees
/// it.
struct RawBuffer {
  private(set) var base: UnsafeMutableRawPointer
  private(set) var count = 0
  private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = max(16, capacity)
    base = .allocate(byteCount: self.capacity, alignment: 16)
  }

  func free() { base.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let newCapacity = max(count + more, 2 * capacity)
    let newBase = UnsafeMutableRawPointer.allocate(byteCount: newCapacity, alignment: 16)
    newBase.copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = newBase
    capacity = newCapacity
  }

  @inline(__always)
  mutating func append(_ start: UnsafeRawPointer, _ length: Int) {
    reserve(length)
    (base + count).copyMemory(from: start, byteCount: length)
    count &+= length
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { if let start = $0.baseAddress { append(start, $0.count) } }
  }

  @inline(__always)
  mutating func append(byte: UInt8) {
    reserve(1)
    base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  @inline(__always)
  mutating func append(varint value: Int) {
    if value < 0x80 {
      append(byte: UInt8(truncatingIfNeeded: value))
    } else {
      appendLong(UInt64(value))
    }
  }

  private mutating func appendLong(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(byte: UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(byte: UInt8(rest))
  }

  @inline(__always)
  mutating func append(fixed64 value: UInt64) {
    reserve(8)
    base.storeBytes(of: value.littleEndian, toByteOffset: count, as: UInt64.self)
    count &+= 8
  }

  mutating func append(fixed32 value: UInt32) {
    reserve(4)
    base.storeBytes(of: value.littleEndian, toByteOffset: count, as: UInt32.self)
    count &+= 4
  }

  mutating func appendSized(_ bytes: [UInt8]) {
    append(varint: bytes.count)
    append(bytes)
  }

  mutating func removeAll() { count = 0 }

  /// Keeps the first bytes only.
  mutating func cut(to size: Int) { count = size }
}
