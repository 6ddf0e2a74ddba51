import Parsing

/// A duration: months, days and nanoseconds, none of which is a whole number of another. All have
/// the same sign.
///
/// In bytes each is a zigzag number in a vint: the count of leading ones of the first byte is the
/// count of bytes that follow.
struct DurationValue: Equatable, Sendable {
  var months: Int32
  var days: Int32
  var nanoseconds: Int64

  static let unitNanoseconds: [(unit: String, count: Int64)] = [
    ("h", 3_600_000_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000), ("ms", 1_000_000),
    ("us", 1000), ("ns", 1),
  ]

  var bytes: [UInt8] {
    Self.vint(Int64(months)) + Self.vint(Int64(days)) + Self.vint(nanoseconds)
  }

  init(months: Int32, days: Int32, nanoseconds: Int64) {
    self.months = months
    self.days = days
    self.nanoseconds = nanoseconds
  }

  init?(bytes: [UInt8]) {
    var offset = 0
    guard let months = Self.readVint(bytes, &offset).flatMap({ Int32(exactly: $0) }),
      let days = Self.readVint(bytes, &offset).flatMap({ Int32(exactly: $0) }),
      let nanoseconds = Self.readVint(bytes, &offset), offset == bytes.count
    else { return nil }
    self.init(months: months, days: days, nanoseconds: nanoseconds)
    guard isOfOneSign else { return nil }
  }

  private var isOfOneSign: Bool {
    months >= 0 && days >= 0 && nanoseconds >= 0 || months <= 0 && days <= 0 && nanoseconds <= 0
  }

  private static func vint(_ value: Int64) -> [UInt8] {
    let zigzag = UInt64(bitPattern: value << 1 ^ value >> 63)
    let bits = max(1, 64 - zigzag.leadingZeroBitCount)
    let extra = min(8, (bits - 1) / 7)
    var bytes = BigEndian.bytes(zigzag)
    if extra == 8 { return [0xFF] + bytes }
    bytes.removeFirst(7 - extra)
    bytes[0] |= ~(0xFF >> UInt8(extra))
    return bytes
  }

  private static func readVint(_ bytes: [UInt8], _ offset: inout Int) -> Int64? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    let extra = (~first).leadingZeroBitCount
    guard bytes.count - offset > extra else { return nil }
    var value: UInt64 = extra >= 7 ? 0 : UInt64(first & (0xFF >> UInt8(extra + 1)))
    for byte in bytes[(offset + 1)..<(offset + 1 + extra)] { value = value << 8 | UInt64(byte) }
    offset += 1 + extra
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}

extension DurationValue: CustomStringConvertible {
  /// `1y2mo3d4h5m6s`
  var description: String {
    var text = months < 0 || days < 0 || nanoseconds < 0 ? "-" : ""
    func append(_ count: some BinaryInteger, _ unit: String) {
      if count != 0 { text += String(count) + unit }
    }
    append(months.magnitude / 12, "y")
    append(months.magnitude % 12, "mo")
    append(days.magnitude, "d")
    var rest = nanoseconds.magnitude
    for (unit, count) in Self.unitNanoseconds {
      append(rest / UInt64(count), unit)
      rest %= UInt64(count)
    }
    return text
  }
}
