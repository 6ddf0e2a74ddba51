import TestKit
import Testing

@testable import Core

@Suite struct CRC32CTests {
  @Test func `the processor's checksum is that of the tables, in one piece or in two`() {
    forAll(seeds: 0..<500) { random in
      let bytes = (0..<random.below(3_000)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let initial = UInt32(truncatingIfNeeded: random.next())
      let cut = random.below(bytes.count + 1)
      return bytes.withUnsafeBytes { bytes in
        let expected = CRC32C.inSoftware(bytes, after: initial)
        if CRC32C.checksum(bytes, after: initial) != expected { return "\(bytes.count) bytes" }
        let first = CRC32C.checksum(
          UnsafeRawBufferPointer(rebasing: bytes[..<cut]), after: initial)
        let second = CRC32C.checksum(UnsafeRawBufferPointer(rebasing: bytes[cut...]), after: first)
        return second == expected ? nil : "\(bytes.count) bytes cut at \(cut)"
      }
    }
  }
}
