import Core

extension ValueCodec {
  func encodeCollection(_ entry: Entry, into output: inout [UInt8]) {}

  func decodeCollection(
    _ kind: Entry.Kind, _ bytes: Word, at offset: inout Int
  ) -> Decoded? { nil }
}
