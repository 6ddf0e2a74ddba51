import Core

/// Bytes that can't be what was written.
struct RecordFault: Error, Equatable {
  /// Where reading came to.
  var offset: Int
  var reason: String
}

/// Takes numbers, texts and lists off the front of bytes that may be anything.
///
/// Invariant: what is read never makes it ask for more memory than some multiple of the bytes that
/// are there.
struct RecordReader {
  let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  func fault(_ reason: String) -> RecordFault { RecordFault(offset: offset, reason: reason) }

  /// - Throws: unless everything has been read.
  func finish() throws(RecordFault) {
    guard isAtEnd else { throw fault("more bytes than the record should have") }
  }

  mutating func byte() throws(RecordFault) -> UInt8 {
    guard offset < bytes.count else { throw fault("the bytes end too soon") }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func varint() throws(RecordFault) -> UInt64 {
    guard let value = Varint.read(bytes, at: &offset) else { throw fault("no number stands here") }
    return value
  }

  mutating func signed() throws(RecordFault) -> Int64 {
    guard let value = Varint.readSigned(bytes, at: &offset) else {
      throw fault("no number stands here")
    }
    return value
  }

  /// A number that fits a type.
  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self)
    throws(RecordFault) -> Number
  {
    guard
      let value = Number(exactly: Number.isSigned ? try signed() : Int64(clamping: try varint()))
    else { throw fault("a number is out of range") }
    return value
  }

  /// A count of things of which each takes at least a byte.
  mutating func count() throws(RecordFault) -> Int {
    let value = try varint()
    guard value <= UInt64(bytes.count - offset) else { throw fault("a count is too large") }
    return Int(value)
  }

  mutating func flag() throws(RecordFault) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw fault("neither yes nor no")
    }
  }

  mutating func fixed64() throws(RecordFault) -> UInt64 {
    guard bytes.count - offset >= 8 else { throw fault("the bytes end too soon") }
    defer { offset += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// A byte string with its size in front.
  mutating func sized() throws(RecordFault) -> UnsafeRawBufferPointer {
    let size = try count()
    defer { offset += size }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + size])
  }

  mutating func array() throws(RecordFault) -> [UInt8] { Array(try sized()) }

  mutating func text() throws(RecordFault) -> String {
    String(decoding: try sized(), as: UTF8.self)
  }

  mutating func list<Item>(_ item: (inout RecordReader) throws(RecordFault) -> Item)
    throws(RecordFault) -> [Item]
  {
    let count = try count()
    var items: [Item] = []
    items.reserveCapacity(min(count, 1024))
    for _ in 0..<count { items.append(try item(&self)) }
    return items
  }

  mutating func optional<Item>(_ item: (inout RecordReader) throws(RecordFault) -> Item)
    throws(RecordFault) -> Item?
  {
    try flag() ? try item(&self) : nil
  }
}

/// What ``RecordReader`` reads, written.
extension [UInt8] {
  mutating func append<Number: FixedWidthInteger>(number: Number) {
    if Number.isSigned {
      Varint.append(signed: Int64(truncatingIfNeeded: number), to: &self)
    } else {
      Varint.append(UInt64(truncatingIfNeeded: number), to: &self)
    }
  }

  mutating func append(count: Int) { Varint.append(UInt64(count), to: &self) }

  mutating func append(flag: Bool) { append(flag ? 1 : 0) }

  mutating func append(fixed64 value: UInt64) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  mutating func append(sized value: [UInt8]) {
    append(count: value.count)
    append(contentsOf: value)
  }

  mutating func append(text: String) { append(sized: Array(text.utf8)) }

  mutating func append<Item>(list: [Item], _ item: (inout [UInt8], Item) -> Void) {
    append(count: list.count)
    for element in list { item(&self, element) }
  }

  mutating func append<Item>(optional value: Item?, _ item: (inout [UInt8], Item) -> Void) {
    append(flag: value != nil)
    if let value { item(&self, value) }
  }
}
