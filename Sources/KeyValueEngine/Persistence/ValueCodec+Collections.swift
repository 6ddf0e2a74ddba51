import Core

extension ValueCodec {
  func encodeCollection(_ entry: Entry, into output: inout [UInt8]) {
    switch entry.kind {
    case .quickList: encodeList(entry, into: &output)
    case .integerSet: encodeIntegerSet(entry, into: &output)
    case .tableSet: encodeTableSet(entry, into: &output)
    case .packedHash: encodePackedHash(entry, into: &output)
    case .tableHash: encodeTableHash(entry, into: &output)
    case .packedSortedSet, .treeSortedSet: encodeSortedSet(entry, into: &output)
    case .stream: encodeStream(entry, into: &output)
    default: break
    }
  }

  func decodeCollection(
    _ kind: Entry.Kind, _ bytes: Word, at offset: inout Int
  ) -> Decoded? {
    switch kind {
    case .quickList: decodeList(bytes, at: &offset)
    case .integerSet: decodeIntegerSet(bytes, at: &offset)
    case .tableSet: decodeTableSet(bytes, at: &offset)
    case .packedHash: decodePackedHash(bytes, at: &offset)
    case .tableHash: decodeTableHash(bytes, at: &offset)
    case .packedSortedSet: decodePackedSortedSet(bytes, at: &offset)
    case .treeSortedSet: decodeTreeSortedSet(bytes, at: &offset)
    case .stream: decodeStream(bytes, at: &offset)
    default: nil
    }
  }
}
