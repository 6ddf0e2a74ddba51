import Core
import TestKit
import Testing

@Suite struct ChecksumTests {
  @Test func `a checksum in lanes is that of the bytes one by one`() {
    forAll(seeds: 0..<200) { random in
      let bytes = (0..<random.below(4_000)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      var crc: UInt32 = 0
      for byte in bytes { crc = CRC32C.checksum([byte], after: crc) }
      return CRC32C.checksum(bytes) == crc ? nil : "\(bytes.count) bytes"
    }
  }
}
