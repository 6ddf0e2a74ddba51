import Core

/// Sorted sets as bytes: the count of members as a varint, then each member, from the lowest up, as
/// its size and bytes and the eight bytes of its score, little-endian.
extension ValueCodec {
  func encodeSortedSet(_ entry: Entry, into output: inout [UInt8]) {
    Varint.append(UInt64(entry.sortedSetCount), to: &output)
    entry.forEachScored { member, score in
      Self.append(member, to: &output)
      withUnsafeBytes(of: score.bitPattern.littleEndian) { output.append(contentsOf: $0) }
    }
  }

  func decodePackedSortedSet(_ bytes: Word, at offset: inout Int) -> Decoded? {
    guard let count = Varint.read(bytes, at: &offset), count > 0, count <= bytes.count else {
      return nil
    }
    var pack = Listpack(heap: heap)
    for _ in 0..<count {
      guard let (member, score) = Self.scored(bytes, at: &offset) else {
        pack.free(heap)
        return nil
      }
      pack.appendScored(member, score, heap: heap)
    }
    return Decoded(kind: .packedSortedSet, payload: pack.payload)
  }

  func decodeTreeSortedSet(_ bytes: Word, at offset: inout Int) -> Decoded? {
    guard let count = Varint.read(bytes, at: &offset), count > 0, count <= bytes.count else {
      return nil
    }
    let set = TreeSortedSet.make(heap: heap, seed: hashSeed, capacity: Int(count))
    for _ in 0..<count {
      guard let (member, score) = Self.scored(bytes, at: &offset) else {
        TreeSortedSet.free(set)
        return nil
      }
      set.pointee.set(member, score)
    }
    return Decoded(kind: .treeSortedSet, payload: UInt64(UInt(bitPattern: set)))
  }

  private static func scored(_ bytes: Word, at offset: inout Int) -> (Word, Double)? {
    guard let member = word(bytes, at: &offset), bytes.count - offset >= 8 else { return nil }
    let bits = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    offset += 8
    let score = Double(bitPattern: bits)
    return score.isNaN ? nil : (member, score)
  }
}
