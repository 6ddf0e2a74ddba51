import Core

/// Values as bytes: in snapshots and in what DUMP answers.
///
/// A value is one byte for its kind (``Entry/Kind``'s raw value) and then:
///
/// | kind | bytes |
/// | --- | --- |
/// | integer string | signed varint |
/// | string | size as varint, bytes |
/// | collections | see each type's codec |
struct ValueCodec {
  let heap: Heap
  /// Seeds the tables of decoded sets, hashes and sorted sets.
  let hashSeed: UInt64

  func encode(_ entry: Entry, into output: inout [UInt8]) {
    output.append(entry.kind.rawValue)
    switch entry.kind {
    case .integerString: Varint.append(signed: Int64(bitPattern: entry.payload), to: &output)
    case .inlineString, .blobString: entry.withString { Self.append($0, to: &output) }
    default: encodeCollection(entry, into: &output)
    }
  }

  /// A decoded value, ready to be put into an entry; `inlineValue` for the one kind that has one.
  struct Decoded {
    var kind: Entry.Kind
    var payload: UInt64
    var inlineValue: [UInt8] = []
  }

  /// - Returns: nil if the bytes are no value. Nothing is left allocated then.
  func decode(_ bytes: Word, at offset: inout Int) -> Decoded? {
    guard offset < bytes.count, let kind = Entry.Kind(rawValue: bytes[offset]) else { return nil }
    offset += 1
    switch kind {
    case .none, .score: return nil
    case .integerString:
      guard let value = Varint.readSigned(bytes, at: &offset) else { return nil }
      return Decoded(kind: kind, payload: UInt64(bitPattern: value))
    case .inlineString:
      guard let word = Self.word(bytes, at: &offset), word.count <= Entry.inlineValueSizeMax else {
        return nil
      }
      return Decoded(kind: kind, payload: UInt64(word.count), inlineValue: word.copied)
    case .blobString:
      guard let word = Self.word(bytes, at: &offset) else { return nil }
      return Decoded(kind: kind, payload: Blob(word, heap: heap).payload)
    default: return decodeCollection(kind, bytes, at: &offset)
    }
  }

  static func append(_ word: Word, to output: inout [UInt8]) {
    Varint.append(UInt64(word.count), to: &output)
    output.append(contentsOf: word)
  }

  /// A byte string, pointing into `bytes`.
  static func word(_ bytes: Word, at offset: inout Int) -> Word? {
    guard let size = Varint.read(bytes, at: &offset), size <= UInt64(bytes.count - offset) else {
      return nil
    }
    defer { offset += Int(size) }
    return Word(rebasing: bytes[offset..<offset + Int(size)])
  }
}
