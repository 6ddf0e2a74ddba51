/// A hash that is the same in every process and on every machine, unlike `Hasher`.
///
/// Two 64 × 64 → 128 bit multiplications for 16 bytes. For hash tables (seeded), rings, bloom
/// filters, shards.
///
/// **Source:** after wyhash (Wang Yi, final version 4). **Differs:** bytes are always read
/// little-endian and lengths of 4 to 16 use one path, so values are not wyhash's.
public enum StableHash {
  private static let secret0: UInt64 = 0xA076_1D64_78BD_642F
  private static let secret1: UInt64 = 0xE703_7ED1_A0B4_28DB
  private static let secret2: UInt64 = 0x8EBC_6AF0_9C88_C6E3

  /// The hash of some bytes under a seed.
  @inlinable
  public static func hash(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    bytes.withUnsafeBytes { hash($0, seed: seed) }
  }

  /// The hash of a text's UTF-8 bytes under a seed.
  public static func hash(_ text: String, seed: UInt64 = 0) -> UInt64 {
    hash(Array(text.utf8), seed: seed)
  }

  /// The hash of some bytes under a seed.
  public static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    let count = bytes.count
    var state = seed ^ mix(seed ^ secret0, secret1)
    guard let base = bytes.baseAddress, count > 0 else { return mix(secret1, state ^ secret2) }
    var first: UInt64
    var second: UInt64
    if count >= 4 && count <= 16 {
      let middle = (count >> 3) << 2
      first = load32(base, 0) << 32 | load32(base, middle)
      second = load32(base, count - 4) << 32 | load32(base, count - 4 - middle)
    } else if count < 4 {
      first =
        UInt64(bytes[0]) << 16 | UInt64(bytes[count >> 1]) << 8 | UInt64(bytes[count - 1])
      second = 0
    } else {
      var offset = 0
      while count - offset > 16 {
        state = mix(load64(base, offset) ^ secret1, load64(base, offset + 8) ^ state)
        offset += 16
      }
      first = load64(base, count - 16)
      second = load64(base, count - 8)
    }
    first ^= secret1
    second ^= state
    let product = first.multipliedFullWidth(by: second)
    return mix(product.low ^ secret0 ^ UInt64(count), product.high ^ secret1)
  }

  /// The hash of a number under a seed.
  public static func hash(_ value: UInt64, seed: UInt64 = 0) -> UInt64 {
    mix(value ^ secret0, mix(seed ^ secret1, secret2))
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.low ^ product.high
  }

  @inline(__always)
  private static func load64(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func load32(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
}
