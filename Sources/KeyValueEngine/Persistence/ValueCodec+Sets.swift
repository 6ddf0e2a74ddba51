import Core

/// A set: the count of its members as varint, then each: a signed varint in an integer set,
/// ascending; size and bytes in a table.
extension ValueCodec {
  func encodeIntegerSet(_ entry: Entry, into output: inout [UInt8]) {
    let integers = IntegerSet(payload: entry.payload)
    Varint.append(UInt64(integers.count), to: &output)
    for index in 0..<integers.count { Varint.append(signed: integers[index], to: &output) }
  }

  func encodeTableSet(_ entry: Entry, into output: inout [UInt8]) {
    let table = TableValue(payload: entry.payload).table
    Varint.append(UInt64(table.pointee.count), to: &output)
    for member in table.pointee.entries { Self.append(member.key, to: &output) }
  }

  func decodeIntegerSet(_ bytes: Word, at offset: inout Int) -> Decoded? {
    guard let count = Self.count(bytes, at: &offset) else { return nil }
    var integers = IntegerSet(heap: heap, capacity: count)
    for _ in 0..<count {
      guard let integer = Varint.readSigned(bytes, at: &offset),
        integers.insert(integer, heap: heap)
      else {
        integers.free(heap)
        return nil
      }
    }
    return Decoded(kind: .integerSet, payload: integers.payload)
  }

  func decodeTableSet(_ bytes: Word, at offset: inout Int) -> Decoded? {
    guard let count = Self.count(bytes, at: &offset) else { return nil }
    let value = TableValue(heap: heap, seed: tableSeed(bytes, offset), capacity: count)
    for _ in 0..<count {
      guard let member = Self.word(bytes, at: &offset), value.table.pointee.find(member) == nil
      else {
        value.free(heap)
        return nil
      }
      value.table.pointee.insert(
        Entry.make(key: member, kind: .none, payload: 0, heap: heap),
        hash: value.table.pointee.hash(member))
    }
    return Decoded(kind: .tableSet, payload: value.payload)
  }

  /// A seed for a table, drawn from its first element: two tables should not have the same one.
  func tableSeed(_ bytes: Word, _ offset: Int) -> UInt64 {
    var offset = offset
    guard let first = Self.word(bytes, at: &offset) else { return hashSeed }
    return StableHash.hash(first, seed: hashSeed)
  }
}
