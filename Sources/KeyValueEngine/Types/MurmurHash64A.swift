import Core

/// The 64-bit Murmur hash that HyperLogLogs of Redis are made with.
///
/// **Source:** Austin Appleby, MurmurHash2, 64-bit version; endian-neutral as in Redis.
enum MurmurHash64A {
  static func hash(_ bytes: Word, seed: UInt64) -> UInt64 {
    let multiplier: UInt64 = 0xC6A4_A793_5BD1_E995
    let shift: UInt64 = 47
    var hash = seed ^ UInt64(bytes.count) &* multiplier
    var offset = 0
    while offset + 8 <= bytes.count {
      var word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      word = word &* multiplier
      word ^= word >> shift
      word = word &* multiplier
      hash ^= word
      hash = hash &* multiplier
      offset += 8
    }
    if offset < bytes.count {
      var rest: UInt64 = 0
      for index in stride(from: bytes.count - 1, through: offset, by: -1) {
        rest = rest << 8 | UInt64(bytes[index])
      }
      hash ^= rest
      hash = hash &* multiplier
    }
    hash ^= hash >> shift
    hash = hash &* multiplier
    hash ^= hash >> shift
    return hash
  }
}
