import Core

/// Writes that happen together or not at all: one record of the log.
///
/// Within a batch later writes are newer. The bytes are the record's payload; integers are
/// little-endian:
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 8 | sequence number of the first entry |
/// | 8 | 4 | how many entries |
/// | 12 | … | entries |
///
/// An entry:
///
/// | size | field |
/// | --- | --- |
/// | 1 | kind: 0 delete, 1 put, 2 range delete, 3 expiring put (``EntryKind``) |
/// | varint | size of the key |
/// | … | key; of a range delete the first key deleted |
/// | varint | size of the value |
/// | … | value; after 8 bytes of expiry in an expiring put; of a range delete see ``RangeTombstone`` |
public struct WriteBatch: Sendable {
  static let headerSizeBytes = 12

  private(set) var bytes: [UInt8]
  /// How many entries.
  public private(set) var count = 0

  public init() { bytes = [UInt8](repeating: 0, count: Self.headerSizeBytes) }

  /// Without room for a header: only to take the place of another.
  init(empty: Void) { bytes = [] }

  public var isEmpty: Bool { count == 0 }

  /// What the batch takes in the log.
  public var sizeBytes: Int { bytes.count }

  public mutating func put(_ key: [UInt8], _ value: [UInt8]) {
    key.withUnsafeBytes { key in value.withUnsafeBytes { put(key, $0) } }
  }

  public mutating func put(_ key: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    begin(.put, key)
    append(size: value.count)
    bytes.append(contentsOf: value)
  }

  /// A value that is gone at a time. Only for ``MergeRule/newest``; cells carry their own end.
  public mutating func put(_ key: [UInt8], _ value: [UInt8], expiringAtMilliseconds end: Int64) {
    key.withUnsafeBytes { begin(.expiringPut, $0) }
    append(size: value.count + 8)
    append(fixed: UInt64(bitPattern: end))
    bytes.append(contentsOf: value)
  }

  /// Only for ``MergeRule/newest``; a cell is deleted by putting a tombstone.
  public mutating func delete(_ key: [UInt8]) {
    key.withUnsafeBytes { begin(.delete, $0) }
    append(size: 0)
  }

  /// Deletes the keys of `lower ..< upper`, for ``MergeRule/newest``. Nothing if the range is
  /// empty.
  public mutating func deleteRange(from lower: [UInt8], to upper: [UInt8]) {
    deleteRange(from: lower, to: upper, timestamp: 0, deletedAtMilliseconds: 0)
  }

  /// Deletes the cells of `lower ..< upper` whose timestamp is `timestamp` or lower, for
  /// ``MergeRule/cell``, those written later too.
  public mutating func deleteRange(
    from lower: [UInt8], to upper: [UInt8], timestamp: Int64, deletedAtMilliseconds time: Int64
  ) {
    guard lower.lexicographicallyPrecedes(upper) else { return }
    lower.withUnsafeBytes { begin(.rangeDelete, $0) }
    append(size: upper.count + 16)
    append(fixed: UInt64(bitPattern: timestamp))
    append(fixed: UInt64(bitPattern: time))
    bytes.append(contentsOf: upper)
  }

  /// Empties the batch, to be filled again.
  public mutating func removeAll() {
    bytes.removeSubrange(Self.headerSizeBytes...)
    count = 0
  }

  /// Fills in the header.
  mutating func number(from sequence: UInt64) {
    bytes.withUnsafeMutableBytes {
      $0.storeBytes(of: sequence.littleEndian, toByteOffset: 0, as: UInt64.self)
      $0.storeBytes(of: UInt32(count).littleEndian, toByteOffset: 8, as: UInt32.self)
    }
  }

  private mutating func begin(_ kind: EntryKind, _ key: UnsafeRawBufferPointer) {
    precondition(key.count <= EntryLimits.keySizeBytesMax, "a key has at most 64 KiB")
    count += 1
    bytes.append(kind.rawValue)
    append(size: key.count)
    bytes.append(contentsOf: key)
  }

  @inline(__always)
  private mutating func append(size: Int) {
    if size < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: size))
    } else {
      Varint.append(UInt64(size), to: &bytes)
    }
  }

  private mutating func append(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
