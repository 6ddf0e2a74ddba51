import Core
extension Entry {
  func freeStream() {}
  var streamSizeBytes: Int { 0 }
  var streamLength: Int { 0 }
  func copyStream(_ heap: Heap) -> UInt64 { 0 }
  func checkStreamInvariants() {}
}
extension ValueCodec {
  func encodeStream(_ entry: Entry, into output: inout [UInt8]) {}
  func decodeStream(_ bytes: Word, at offset: inout Int) -> Decoded? { nil }
}
extension CommandTable { static let streams: [Command] = [] }
