import Core

/// Takes numbers and byte strings off the front of bytes that may be damaged: nil where they end
/// too soon.
struct ByteReader {
  let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func byte() -> UInt8? {
    guard offset < bytes.count else { return nil }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func varint() -> UInt64? { Varint.read(bytes, at: &offset) }

  /// A size or count: a number that is not above a bound.
  mutating func size(atMost bound: Int) -> Int? {
    guard let value = varint(), value <= UInt64(bound) else { return nil }
    return Int(value)
  }

  mutating func fixed64() -> UInt64? {
    guard let base = bytes.baseAddress, bytes.count - offset >= 8 else { return nil }
    defer { offset += 8 }
    return loadLittleEndian(base, offset)
  }

  mutating func fixed32() -> UInt32? {
    guard let base = bytes.baseAddress, bytes.count - offset >= 4 else { return nil }
    defer { offset += 4 }
    return UInt32(loadLittleEndian32(base, offset))
  }

  mutating func raw(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count >= 0, bytes.count - offset >= count else { return nil }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  /// A byte string with its size in front.
  mutating func sized() -> UnsafeRawBufferPointer? {
    guard let count = size(atMost: bytes.count - offset) else { return nil }
    return raw(count)
  }

  mutating func sizedArray() -> [UInt8]? { sized().map { Array($0) } }
}
