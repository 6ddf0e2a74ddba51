import Parsing

/// UUIDs as 16 bytes.
enum UUIDValue {
  /// Seconds between 1582-10-15, where the time of version 1 starts, and 1970, in 100 ns.
  static let ticksTo1970: Int64 = 122_192_928_000_000_000

  /// 36 characters to 16 bytes; nil for anything else.
  static func bytes(of text: String) -> [UInt8]? {
    let text = Array(text.utf8)
    guard text.count == 36 else { return nil }
    for index in [8, 13, 18, 23] where text[index] != UInt8(ascii: "-") { return nil }
    return ASCII.bytes(ofHex: text.filter { $0 != UInt8(ascii: "-") }).flatMap {
      $0.count == 16 ? $0 : nil
    }
  }

  static func text(_ bytes: [UInt8]) -> String {
    [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { ASCII.hex(bytes[$0]) }.joined(separator: "-")
  }

  static func version(_ bytes: [UInt8]) -> UInt8 { bytes[6] >> 4 }

  /// The upper half with the parts of the time in the order of their weight, the version on top.
  static func reorderedTime(_ bytes: [UInt8]) -> UInt64 {
    let high = bytes[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return high << 48 | (high & 0xFFFF_0000) << 16 | high >> 32
  }

  /// The upper half whose ``reorderedTime(_:)`` this is.
  static func restoredTime(_ reordered: UInt64) -> UInt64 {
    reordered << 32 | (reordered >> 16) & 0xFFFF_0000 | reordered >> 48
  }

  /// The time of a uuid of version 1, in 100 ns since 1582.
  static func ticks(_ bytes: [UInt8]) -> Int64 {
    Int64(reorderedTime(bytes) & 0x0FFF_FFFF_FFFF_FFFF)
  }

  /// The time of a uuid of version 1, in milliseconds since 1970.
  static func milliseconds(_ bytes: [UInt8]) -> Int64 {
    let ticks = ticks(bytes) - ticksTo1970
    return ticks >= 0 ? ticks / 10_000 : (ticks - 9_999) / 10_000
  }

  /// The uuid of version 1 with a time (in 100 ns since 1582) and a lower half.
  static func timeUUID(ticks: UInt64, lower: UInt64) -> [UInt8] {
    BigEndian.bytes(restoredTime(ticks & 0x0FFF_FFFF_FFFF_FFFF | 1 << 60))
      + BigEndian.bytes(lower)
  }
}
