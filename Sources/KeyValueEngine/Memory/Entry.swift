import Core

/// A byte string that somebody else owns: an argument, a key, a member. Valid while its owner is
/// not changed.
typealias Word = UnsafeRawBufferPointer

/// One element of an ``EntryTable``: a key of a database, a field of a hash, a member of a set.
///
/// One allocation holds everything, the value too if it is a short string:
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 8 | payload: an integer, the bits of a score, a pointer, or the size of the inline value |
/// | 8 | 4 | key size in bytes |
/// | 12 | 1 | ``Kind`` and, in bit 7, whether the entry expires |
/// | 13 | 3 | access clock: seconds (LRU), or minutes and a logarithmic counter (LFU) |
/// | 16 | 16 | only if it expires: when (ms since 1970), place in the ``ExpiryQueue`` |
/// | 16 or 32 | key size | key |
/// | … | payload | inline value, if the kind is `.inlineString` |
struct Entry: Equatable {
  /// What the payload is.
  enum Kind: UInt8 {
    /// Nothing: the member of a set.
    case none
    /// The bits of a score: the member of a sorted set.
    case score
    /// A string behind the key; the payload is its size.
    case inlineString
    /// A string in a ``Blob``.
    case blobString
    /// A string that reads as a 64-bit integer.
    case integerString
    case quickList, integerSet, tableSet, packedHash, tableHash, packedSortedSet, treeSortedSet,
      stream
  }

  let base: UnsafeMutableRawPointer

  /// Keys and values up to here share one allocation, as Redis's embstr does.
  static let inlineValueSizeMax = 44
  private static let headerSize = 16
  private static let expirySize = 16

  static func == (left: Entry, right: Entry) -> Bool { left.base == right.base }

  /// Makes an entry with a copy of a key.
  static func make(
    key: Word, kind: Kind, payload: UInt64, inlineValue: Word = Word(start: nil, count: 0),
    expires: Bool = false, heap: Heap
  ) -> Entry {
    let keyOffset = headerSize + (expires ? expirySize : 0)
    let entry = Entry(base: heap.allocate(keyOffset + key.count + inlineValue.count))
    entry.payload = payload
    entry.base.storeBytes(of: UInt32(key.count), toByteOffset: 8, as: UInt32.self)
    entry.base.storeBytes(
      of: UInt32(kind.rawValue | (expires ? 0x80 : 0)), toByteOffset: 12, as: UInt32.self)
    if let source = key.baseAddress {
      (entry.base + keyOffset).copyMemory(from: source, byteCount: key.count)
    }
    if let source = inlineValue.baseAddress, inlineValue.count > 0 {
      (entry.base + keyOffset + key.count).copyMemory(
        from: source, byteCount: inlineValue.count)
    }
    return entry
  }

  /// Frees the entry itself, not what its payload points to.
  func free(_ heap: Heap) { heap.free(base, size: sizeBytes) }

  var sizeBytes: Int { keyOffset + keySize + (kind == .inlineString ? Int(payload) : 0) }

  var payload: UInt64 {
    get { base.load(as: UInt64.self) }
    nonmutating set { base.storeBytes(of: newValue, as: UInt64.self) }
  }

  var kind: Kind {
    get {
      // Only `make` and this setter write the byte.
      Kind(rawValue: base.load(fromByteOffset: 12, as: UInt8.self) & 0x7F).unsafelyUnwrapped
    }
    nonmutating set {
      let flag = base.load(fromByteOffset: 12, as: UInt8.self) & 0x80
      base.storeBytes(of: newValue.rawValue | flag, toByteOffset: 12, as: UInt8.self)
    }
  }

  var hasExpiry: Bool { base.load(fromByteOffset: 12, as: UInt8.self) & 0x80 != 0 }

  var keySize: Int { Int(base.load(fromByteOffset: 8, as: UInt32.self)) }

  private var keyOffset: Int { Self.headerSize + (hasExpiry ? Self.expirySize : 0) }

  var key: Word { Word(start: base + keyOffset, count: keySize) }

  /// The value of an entry of kind `.inlineString`.
  var inlineValue: Word { Word(start: base + keyOffset + keySize, count: Int(payload)) }

  /// Room for the inline value, to be written by the caller: `.inlineString` only.
  var inlineValueAddress: UnsafeMutableRawPointer { base + keyOffset + keySize }

  /// Milliseconds since 1970 when the entry is gone; nil if it stays.
  var expiry: Int64? { hasExpiry ? base.load(fromByteOffset: 16, as: Int64.self) : nil }

  /// - Precondition: the entry was made to expire.
  func setExpiry(_ milliseconds: Int64) {
    base.storeBytes(of: milliseconds, toByteOffset: 16, as: Int64.self)
  }

  /// Where the entry stands in the ``ExpiryQueue``. Only if it expires.
  var queueIndex: Int {
    get { base.load(fromByteOffset: 24, as: Int.self) }
    nonmutating set { base.storeBytes(of: newValue, toByteOffset: 24, as: Int.self) }
  }

  /// 24 bits for the eviction policy.
  var accessClock: UInt32 {
    get { base.load(fromByteOffset: 12, as: UInt32.self) >> 8 }
    nonmutating set {
      let low = base.load(fromByteOffset: 12, as: UInt32.self) & 0xFF
      base.storeBytes(of: newValue << 8 | low, toByteOffset: 12, as: UInt32.self)
    }
  }
}
