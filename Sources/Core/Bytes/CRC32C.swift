import CChecksum

/// The Castagnoli checksum: by the processor's own instruction where it has one, else by slicing
/// eight bytes at a time; long ones in three lanes.
///
/// Check value: `CRC32C.checksum("123456789") == 0xE3069283`.
///
/// **Source:** Kounavis & Berry, "Novel table lookup-based algorithms for high-performance CRC
/// generation", 2008; polynomial 0x1EDC6F41 (reflected 0x82F63B78), RFC 3720 appendix B.4.
public enum CRC32C {
  /// Eight tables of 256 entries, one after the other.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for index in 0..<256 {
      var crc = UInt32(index)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
      tables[index] = crc
    }
    for index in 256..<8 * 256 {
      let previous = tables[index - 256]
      tables[index] = previous >> 8 ^ tables[Int(previous & 255)]
    }
    return tables
  }()

  /// What a lane of ``threeLanes`` takes in one go.
  private static let laneSizeBytes = 256

  /// For each byte of a checksum what it becomes when as many zeros follow as a lane is long: four
  /// tables of 256 entries.
  private static let laneShifts: [UInt32] = {
    var shifts = [UInt32](repeating: 0, count: 4 * 256)
    for index in shifts.indices {
      var crc = UInt32(index & 255) << UInt32(8 * (index >> 8))
      for _ in 0..<laneSizeBytes { crc = crc >> 8 ^ tables[Int(crc & 255)] }
      shifts[index] = crc
    }
    return shifts
  }()

  /// The checksum of some bytes.
  /// - Parameter initial: the checksum of the bytes before them, to go on from.
  public static func checksum(_ bytes: UnsafeRawBufferPointer, after initial: UInt32 = 0) -> UInt32
  {
    isInHardware ? inHardware(bytes, after: initial) : inSoftware(bytes, after: initial)
  }

  private static let isInHardware = checksum_is_in_hardware() != 0

  private static func inHardware(
    _ bytes: UnsafeRawBufferPointer, after initial: UInt32
  ) -> UInt32 {
    guard let base = bytes.baseAddress else { return initial }
    var crc = ~initial
    var offset = 0
    if bytes.count >= 3 * laneSizeBytes {
      laneShifts.withUnsafeBufferPointer { shifts in
        while bytes.count - offset >= 3 * laneSizeBytes {
          var lanes = (crc, UInt32(0), UInt32(0))
          withUnsafeMutableBytes(of: &lanes) { lanes in
            checksum_lanes(
              lanes.assumingMemoryBound(to: UInt32.self).baseAddress, base + offset, laneSizeBytes)
          }
          crc = shifted(shifted(lanes.0, shifts) ^ lanes.1, shifts) ^ lanes.2
          offset += 3 * laneSizeBytes
        }
      }
    }
    return ~checksum_bytes(crc, base + offset, bytes.count - offset)
  }

  static func inSoftware(
    _ bytes: UnsafeRawBufferPointer, after initial: UInt32
  ) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      var crc = ~initial
      var offset = 0
      if bytes.count >= 3 * laneSizeBytes, let base = bytes.baseAddress {
        laneShifts.withUnsafeBufferPointer { shifts in
          while bytes.count - offset >= 3 * laneSizeBytes {
            crc = threeLanes(base + offset, crc, tables, shifts)
            offset += 3 * laneSizeBytes
          }
        }
      }
      while bytes.count - offset >= 8 {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        crc = step(word ^ UInt64(crc), tables)
        offset += 8
      }
      while offset < bytes.count {
        crc = crc >> 8 ^ tables[Int((crc ^ UInt32(bytes[offset])) & 255)]
        offset += 1
      }
      return ~crc
    }
  }

  public static func checksum(_ bytes: [UInt8], after initial: UInt32 = 0) -> UInt32 {
    bytes.withUnsafeBytes { checksum($0, after: initial) }
  }

  /// Three stretches side by side, so that none waits for its own last step; then as if in a row.
  @inline(__always)
  private static func threeLanes(
    _ base: UnsafeRawPointer, _ initial: UInt32, _ tables: UnsafeBufferPointer<UInt32>,
    _ shifts: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var (first, second, third) = (initial, UInt32(0), UInt32(0))
    var offset = 0
    while offset < laneSizeBytes {
      let a = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let b = base.loadUnaligned(fromByteOffset: offset &+ laneSizeBytes, as: UInt64.self)
      let c = base.loadUnaligned(fromByteOffset: offset &+ 2 &* laneSizeBytes, as: UInt64.self)
      first = step(UInt64(littleEndian: a) ^ UInt64(first), tables)
      second = step(UInt64(littleEndian: b) ^ UInt64(second), tables)
      third = step(UInt64(littleEndian: c) ^ UInt64(third), tables)
      offset &+= 8
    }
    return shifted(shifted(first, shifts) ^ second, shifts) ^ third
  }

  @inline(__always)
  private static func step(_ mixed: UInt64, _ tables: UnsafeBufferPointer<UInt32>) -> UInt32 {
    tables[7 * 256 + Int(mixed & 255)] ^ tables[6 * 256 + Int(mixed >> 8 & 255)]
      ^ tables[5 * 256 + Int(mixed >> 16 & 255)] ^ tables[4 * 256 + Int(mixed >> 24 & 255)]
      ^ tables[3 * 256 + Int(mixed >> 32 & 255)] ^ tables[2 * 256 + Int(mixed >> 40 & 255)]
      ^ tables[256 + Int(mixed >> 48 & 255)] ^ tables[Int(mixed >> 56)]
  }

  @inline(__always)
  private static func shifted(_ crc: UInt32, _ shifts: UnsafeBufferPointer<UInt32>) -> UInt32 {
    shifts[Int(crc & 255)] ^ shifts[256 + Int(crc >> 8 & 255)]
      ^ shifts[512 + Int(crc >> 16 & 255)] ^ shifts[768 + Int(crc >> 24)]
  }
}
