import Core

/// A hash: the count of its fields as varint, then for each its name and its value (size, bytes).
extension ValueCodec {
  func encodePackedHash(_ entry: Entry, into output: inout [UInt8]) {
    let pack = Listpack(payload: entry.payload)
    Varint.append(UInt64(pack.count / 2), to: &output)
    var offset = 0
    while offset < pack.endOffset {
      Self.append(pack.element(at: offset), to: &output)
      offset = pack.next(offset)
    }
  }

  func encodeTableHash(_ entry: Entry, into output: inout [UInt8]) {
    let table = TableValue(payload: entry.payload).table
    Varint.append(UInt64(table.pointee.count), to: &output)
    for field in table.pointee.entries {
      Self.append(field.key, to: &output)
      Self.append(HashValue.value(field), to: &output)
    }
  }

  func decodePackedHash(_ bytes: Word, at offset: inout Int) -> Decoded? {
    guard let count = Self.count(bytes, at: &offset) else { return nil }
    var pack = Listpack(heap: heap)
    for _ in 0..<count * 2 {
      guard let word = Self.word(bytes, at: &offset) else {
        pack.free(heap)
        return nil
      }
      pack.append(word, heap: heap)
    }
    return Decoded(kind: .packedHash, payload: pack.payload)
  }

  func decodeTableHash(_ bytes: Word, at offset: inout Int) -> Decoded? {
    guard let count = Self.count(bytes, at: &offset) else { return nil }
    let value = TableValue(heap: heap, seed: tableSeed(bytes, offset), capacity: count)
    for _ in 0..<count {
      guard let name = Self.word(bytes, at: &offset), let text = Self.word(bytes, at: &offset),
        value.table.pointee.find(name) == nil
      else {
        value.free(heap)
        return nil
      }
      value.table.pointee.insert(
        HashValue.makeField(name, text, heap: heap), hash: value.table.pointee.hash(name))
    }
    return Decoded(kind: .tableHash, payload: value.payload)
  }
}
