import Core

/// Values back from the bytes of their keys, for types whose values have just one form: what
/// index-only scans live on.
///
/// Decimals (1.0 and 1.00 are one key), padded texts and the rest are not among them.
enum KeyDecoding {
  static func canDecode(_ type: TypeID) -> Bool {
    switch type {
    case .bool, .int2, .int4, .int8, .oid, .date, .time, .timestamp, .timestamptz, .text, .varchar,
      .name:
      true
    default: false
    }
  }

  /// The values of an entry's key, as many as there are terms.
  static func values(of key: TreeKey, _ order: KeyOrder) -> [SQLValue] {
    var bytes = key.bytes[...]
    return order.terms.map { take($0, from: &bytes) }
  }

  private static func take(_ term: KeyOrder.Term, from bytes: inout ArraySlice<UInt8>) -> SQLValue {
    guard let mark = bytes.popFirst(), mark == 1 else { return .null }
    let flip: UInt8 = term.isDescending ? 0xFF : 0
    switch term.type {
    case .bool: return .bool((bytes.popFirst() ?? 0) ^ flip != 0)
    case .text, .varchar, .name: return .text(takeText(from: &bytes, flip))
    default:
      var word: UInt64 = 0
      for byte in bytes.prefix(8) { word = word << 8 | UInt64(byte ^ flip) }
      bytes = bytes.dropFirst(8)
      return .int(Int64(bitPattern: word ^ (1 << 63)))
    }
  }

  /// A zero byte is followed by ff, the end marked by 00 01.
  private static func takeText(from bytes: inout ArraySlice<UInt8>, _ flip: UInt8) -> [UInt8] {
    var text: [UInt8] = []
    while let raw = bytes.popFirst() {
      let byte = raw ^ flip
      if byte == 0, (bytes.popFirst() ?? 1) ^ flip == 1 { break }
      text.append(byte)
    }
    return text
  }
}
