import Core

/// How a log segment looks on disk. Integers are little-endian.
///
/// A segment is a file `<prefix>-<base LSN, 16 hexadecimal digits>`:
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 8 | `LOUPELOG` |
/// | 8 | 8 | base LSN: the LSN of the first record |
/// | 16 | 4 | version, 1 |
/// | 20 | 4 | CRC32C of bytes 0 ..< 20 |
/// | 24 | … | records |
///
/// A record with LSN `l` begins at offset `24 + l − base`:
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 4 | CRC32C of the LSN (8 bytes) and of all that follows here |
/// | 4 | 4 | size of the payload; 2^31 in a mark, which has none |
/// | 8 | 4 | how many bytes before this record were not known to be durable when it was written, at most 2^32 − 1 |
/// | 12 | … | payload |
///
/// The third field tells a torn tail from damage: where a record is unreadable but a later one says
/// that it was durable, the disk lost something that it had promised to keep.
///
/// **Source:** ARIES (Mohan et al., 1992) for LSNs as positions; LevelDB's log_format.md for the
/// framing.
enum LogFormat {
  static let magic = Array("LOUPELOG".utf8)
  static let version: UInt32 = 1
  static let segmentHeaderSize = 24
  static let recordHeaderSize = 12
  /// No record is larger: what reads as larger is damage.
  static let payloadSizeMax = 1 << 30
  /// In the place of a size: the record is a mark (``WriteAheadLog/mark()``) without payload.
  static let markSize: UInt32 = 1 << 31

  static func fileName(prefix: String, base: UInt64) -> String {
    let digits = String(base, radix: 16)
    return prefix + "-" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The base LSN in a segment's name; nil if it is no segment of that prefix.
  static func base(ofFile name: String, prefix: String) -> UInt64? {
    guard name.hasPrefix(prefix + "-"), name.utf8.count == prefix.utf8.count + 17 else {
      return nil
    }
    return UInt64(name.dropFirst(prefix.count + 1), radix: 16)
  }

  static func segmentHeader(base: UInt64) -> [UInt8] {
    var bytes = magic
    withUnsafeBytes(of: base.littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: version.littleEndian) { bytes.append(contentsOf: $0) }
    let checksum = CRC32C.checksum(bytes)
    withUnsafeBytes(of: checksum.littleEndian) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// - Returns: what is wrong with a header; nil if it is that of a segment with this base.
  static func fault(inSegmentHeader bytes: [UInt8], base: UInt64) -> String? {
    if bytes.count < segmentHeaderSize { return "the segment's header is cut off" }
    if bytes != segmentHeader(base: base) {
      return "the segment's header is not what its name says"
    }
    return nil
  }

  static func checksum(lsn: UInt64, body: UnsafeRawBufferPointer) -> UInt32 {
    let first = withUnsafeBytes(of: lsn.littleEndian) { CRC32C.checksum($0) }
    return CRC32C.checksum(body, after: first)
  }
}
