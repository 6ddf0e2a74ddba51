import Core

/// A cell as a tree with ``MergeRule/cell`` stores it: what the value of an entry looks like.
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 8 | timestamp, big-endian with the sign bit flipped: greater bytes are later |
/// | 8 | 1 | bits 7–6: 10 tombstone, 01 expiring, 00 live; bits 5–0: the engine's own flags |
/// | 9 | 8 | tombstone: when it was written; expiring: when it ends; ms since 1970, as the timestamp |
/// | 17 | 4 | expiring only: time to live in seconds, big-endian |
/// | 9, 17 or 21 | … | the engine's bytes (none after a tombstone) |
///
/// Of two versions of one cell the one with the greater bytes wins. By the layout that is: the
/// higher timestamp; on a tie a tombstone, then an expiring cell; then the later end or deletion;
/// then the greater value.
///
/// **Source:** Cassandra, `Cells.resolveRegular`. **Differs:** times are in milliseconds, not
/// seconds.
public enum StoredCell {
  public static let headerSizeBytes = 9
  public static let tombstoneSizeBytes = 17
  public static let expiringHeaderSizeBytes = 21
  static let tombstoneBit: UInt8 = 0x80
  static let expiringBit: UInt8 = 0x40
  public static let engineFlagsMask: UInt8 = 0x3F

  /// Whether and until when a cell lives.
  public enum Kind: Equatable, Sendable {
    case live
    case expiring(atMilliseconds: Int64, timeToLiveSeconds: UInt32)
    case tombstone(deletedAtMilliseconds: Int64)
  }

  /// The value of an entry.
  /// - Parameters:
  ///   - timestamp: microseconds since 1970 by Cassandra's habit; any order will do.
  ///   - flags: the engine's own, `0 ... 63`.
  public static func bytes(
    _ kind: Kind, timestamp: Int64, flags: UInt8 = 0, value: [UInt8] = []
  ) -> [UInt8] {
    precondition(flags <= engineFlagsMask, "a cell has six flags of the engine's own")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expiringHeaderSizeBytes + value.count)
    OrderedEncoding.append(timestamp, to: &bytes)
    switch kind {
    case .live: bytes.append(flags)
    case .expiring(let end, let seconds):
      bytes.append(flags | expiringBit)
      OrderedEncoding.append(end, to: &bytes)
      withUnsafeBytes(of: seconds.bigEndian) { bytes.append(contentsOf: $0) }
    case .tombstone(let time):
      precondition(value.isEmpty, "a tombstone has no value")
      bytes.append(flags | tombstoneBit)
      OrderedEncoding.append(time, to: &bytes)
    }
    bytes.append(contentsOf: value)
    return bytes
  }

  /// What stands in the first bytes of a cell.
  public struct Header: Equatable, Sendable {
    public var timestamp: Int64
    public var kind: Kind
    /// The engine's own, `0 ... 63`.
    public var flags: UInt8
    /// Where the engine's bytes begin.
    public var valueOffset: Int

    /// Reads a cell's header; nil if the bytes are too few or the kind is none.
    public init?(_ bytes: UnsafeRawBufferPointer) {
      guard bytes.count >= headerSizeBytes else { return nil }
      timestamp = StoredCell.number(bytes, at: 0)
      let byte = bytes[8]
      flags = byte & engineFlagsMask
      switch byte & ~engineFlagsMask {
      case 0:
        kind = .live
        valueOffset = headerSizeBytes
      case expiringBit:
        guard bytes.count >= expiringHeaderSizeBytes else { return nil }
        let seconds = UInt32(
          bigEndian: bytes.loadUnaligned(fromByteOffset: 17, as: UInt32.self))
        kind = .expiring(
          atMilliseconds: StoredCell.number(bytes, at: 9), timeToLiveSeconds: seconds)
        valueOffset = expiringHeaderSizeBytes
      case tombstoneBit:
        guard bytes.count >= tombstoneSizeBytes else { return nil }
        kind = .tombstone(deletedAtMilliseconds: StoredCell.number(bytes, at: 9))
        valueOffset = tombstoneSizeBytes
      default: return nil
      }
    }

    public init?(_ bytes: [UInt8]) {
      guard let header = bytes.withUnsafeBytes({ Header($0) }) else { return nil }
      self = header
    }

    /// Whether the cell counts as deleted at a time: a tombstone, or expired.
    public func isDead(atMilliseconds now: Int64) -> Bool {
      switch kind {
      case .live: false
      case .expiring(let end, _): end <= now
      case .tombstone: true
      }
    }
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int64 {
    let bits = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    return Int64(bitPattern: bits ^ 1 << 63)
  }
}
