import Core

/// A list: the count of its elements as varint, then each element (size, bytes).
extension ValueCodec {
  func encodeList(_ entry: Entry, into output: inout [UInt8]) {
    let list = QuickList(payload: entry.payload)
    Varint.append(UInt64(list.count), to: &output)
    list.visit { Self.append($0, to: &output) }
  }

  func decodeList(_ bytes: Word, at offset: inout Int) -> Decoded? {
    guard let count = Self.count(bytes, at: &offset) else { return nil }
    let list = QuickList(heap: heap)
    for _ in 0..<count {
      guard let element = Self.word(bytes, at: &offset) else {
        list.free(heap)
        return nil
      }
      list.append(element, limit: .standard, heap: heap)
    }
    return Decoded(kind: .quickList, payload: list.payload)
  }

  /// How many elements follow: at least one, and no more than there are bytes.
  static func count(_ bytes: Word, at offset: inout Int) -> Int? {
    guard let count = Varint.read(bytes, at: &offset), count > 0,
      count <= UInt64(bytes.count - offset)
    else { return nil }
    return Int(count)
  }
}
