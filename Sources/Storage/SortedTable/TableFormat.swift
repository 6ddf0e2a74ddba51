import Core

/// How a sorted table looks on disk. Integers are little-endian, varints as in `Varint`.
///
/// A file `<name>-<number, 8 digits>.table` is written once, in this order, and never changed:
///
/// | part | holds |
/// | --- | --- |
/// | data blocks | entries in order (``BlockBuilder``) |
/// | filter | the bloom filter (``BloomFilter``); may be missing |
/// | range deletes | see below; may be missing |
/// | index | for each data block: size of separator, separator, offset, size (varints) |
/// | properties | ``TableProperties`` |
/// | footer | 64 bytes |
///
/// A separator is a key not before the last of its block and, if the next block begins with another
/// key, before it. A range delete is: size of start, start, sequence number (8), size of value,
/// value (``RangeTombstone``).
///
/// Behind each part but the footer:
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 1 | how the part is compressed: 0 not, 1 LZ4 with the size before in front (4 bytes) |
/// | 1 | 4 | CRC32C of the table's number and the part's offset (8 bytes each), the part as stored, and byte 0 |
///
/// The footer:
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 8 + 4 | offset and size of the filter; 0 and 0 if it is missing |
/// | 12 | 8 + 4 | … of the range deletes |
/// | 24 | 8 + 4 | … of the index |
/// | 36 | 8 + 4 | … of the properties |
/// | 48 | 4 | version, 1 |
/// | 52 | 4 | CRC32C of the table's number (8 bytes) and bytes 0 ..< 52 |
/// | 56 | 8 | `LOUPESST` |
///
/// **Source:** LevelDB's table_format.md. **Differs:** checksums cover where a block belongs, so
/// that a block or file that is sound but in another's place is found too; sequence numbers are not
/// compressed away.
enum TableFormat {
  static let magic = Array("LOUPESST".utf8)
  static let version: UInt32 = 1
  static let footerSizeBytes = 64
  static let trailerSizeBytes = 5
  /// No part is larger: what reads as larger is damage.
  static let partSizeBytesMax = 1 << 30

  static let uncompressed: UInt8 = 0
  static let lz4: UInt8 = 1

  static func fileName(_ name: String, number: UInt64) -> String {
    let digits = String(number)
    return "\(name)-\(String(repeating: "0", count: max(0, 8 - digits.count)))\(digits).table"
  }

  /// The number in a table's file name; nil if it is no table of that tree.
  static func number(ofFile file: String, name: String) -> UInt64? {
    guard file.hasPrefix(name + "-"), file.hasSuffix(".table") else { return nil }
    let digits = file.utf8.dropFirst(name.utf8.count + 1).dropLast(6)
    guard digits.count >= 8, digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return UInt64(String(Substring(digits)))
  }

  static func checksum(table number: UInt64, offset: Int, _ part: UnsafeRawBufferPointer) -> UInt32
  {
    let place = withUnsafeBytes(of: (number.littleEndian, UInt64(offset).littleEndian)) {
      CRC32C.checksum($0)
    }
    return CRC32C.checksum(part, after: place)
  }

  static func footerChecksum(table number: UInt64, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let first = withUnsafeBytes(of: number.littleEndian) { CRC32C.checksum($0) }
    return CRC32C.checksum(bytes, after: first)
  }
}

/// Where a part of a table is, without its trailer.
struct BlockHandle: Equatable, Sendable {
  var offset: Int
  var size: Int

  static let none = BlockHandle(offset: 0, size: 0)

  var isNone: Bool { size == 0 }
  /// Where the next part begins.
  var end: Int { offset + size + TableFormat.trailerSizeBytes }
}
