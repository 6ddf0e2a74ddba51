/// The partitioner's hash: the first half of MurmurHash3 x64 128 with seed 0.
///
/// **Source:** A. Appleby, MurmurHash3. **Differs from the source:** as in Cassandra, the bytes of
/// the tail are signed, so that one above 7F also sets the bits above it.
enum Murmur3 {
  private static let c1: UInt64 = 0x87C3_7B91_1142_53D5
  private static let c2: UInt64 = 0x4CF5_AD43_2745_937F

  /// The token of a partition key: the value itself of one column, or of several the framed form
  /// (each: its size in 2 bytes, its bytes, 00). The least token is of no key.
  static func token(of partitionKey: [UInt8]) -> Int64 {
    if partitionKey.isEmpty { return .min }
    let token = Int64(bitPattern: hash(partitionKey))
    return token == .min ? .max : token
  }

  /// The bytes that are hashed for a partition key of these values.
  static func partitionKey(of values: [[UInt8]]) -> [UInt8] {
    if values.count == 1 { return values[0] }
    var key: [UInt8] = []
    for value in values {
      key += BigEndian.bytes(UInt16(truncatingIfNeeded: value.count))
      key += value
      key.append(0)
    }
    return key
  }

  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var h1: UInt64 = 0
    var h2: UInt64 = 0
    let blockCount = bytes.count / 16
    for block in 0..<blockCount {
      h1 ^= mixFirst(littleEndian(bytes, at: block * 16))
      h1 = (rotated(h1, 27) &+ h2) &* 5 &+ 0x52DC_E729
      h2 ^= mixSecond(littleEndian(bytes, at: block * 16 + 8))
      h2 = (rotated(h2, 31) &+ h1) &* 5 &+ 0x3849_5AB5
    }
    let tail = bytes[(blockCount * 16)...]
    var k1: UInt64 = 0
    var k2: UInt64 = 0
    for (index, byte) in tail.enumerated() {
      let signed = UInt64(bitPattern: Int64(Int8(bitPattern: byte)))
      if index < 8 {
        k1 ^= signed << UInt64(8 * index)
      } else {
        k2 ^= signed << UInt64(8 * (index - 8))
      }
    }
    if tail.count > 8 { h2 ^= mixSecond(k2) }
    if !tail.isEmpty { h1 ^= mixFirst(k1) }
    h1 ^= UInt64(bytes.count)
    h2 ^= UInt64(bytes.count)
    h1 &+= h2
    h2 &+= h1
    return finished(h1) &+ finished(h2)
  }

  private static func littleEndian(_ bytes: [UInt8], at offset: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) }
  }

  private static func mixFirst(_ k: UInt64) -> UInt64 { rotated(k &* c1, 31) &* c2 }

  private static func mixSecond(_ k: UInt64) -> UInt64 { rotated(k &* c2, 33) &* c1 }

  private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value << count | value >> (64 - count)
  }

  private static func finished(_ value: UInt64) -> UInt64 {
    var k = value
    k ^= k >> 33
    k &*= 0xFF51_AFD7_ED55_8CCD
    k ^= k >> 33
    k &*= 0xC4CE_B9FE_1A85_EC53
    return k ^ k >> 33
  }
}
