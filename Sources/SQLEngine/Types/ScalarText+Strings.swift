import Core

extension ScalarText {
  /// Fits a text to `varchar(n)`; a cast cuts, an assignment refuses all but blanks.
  /// - Throws: 22001.
  static func fitVarchar(_ text: [UInt8], modifier: Int32, isExplicit: Bool) throws(EngineError)
    -> [UInt8]
  {
    guard modifier >= 4 else { return text }
    let limit = Int(modifier - 4)
    guard text.count > limit else { return text }
    let end = UTF8Text.offset(ofCharacter: limit, in: text)
    if !isExplicit, text[end...].contains(where: { $0 != 0x20 }) {
      throw .sql("22001", "value too long for type character varying(\(limit))")
    }
    return Array(text[..<end])
  }

  /// Fits a text to `char(n)`: padded with blanks.
  static func fitCharacter(_ text: [UInt8], modifier: Int32, isExplicit: Bool)
    throws(EngineError) -> [UInt8]
  {
    guard modifier >= 4 else { return text }
    let limit = Int(modifier - 4)
    let count = UTF8Text.characterCount(text)
    if count <= limit {
      return text + [UInt8](repeating: 0x20, count: limit - count)
    }
    let end = UTF8Text.offset(ofCharacter: limit, in: text)
    if !isExplicit, text[end...].contains(where: { $0 != 0x20 }) {
      throw .sql("22001", "value too long for type character(\(limit))")
    }
    return Array(text[..<end])
  }

  /// name holds 63 bytes.
  static func fitName(_ text: [UInt8]) -> [UInt8] {
    guard text.count > 63 else { return text }
    var end = 63
    while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(text[..<end])
  }

  static func parseUUID(_ text: [UInt8]) throws(EngineError) -> UUIDValue {
    var body = text[...]
    if body.first == UInt8(ascii: "{") {
      guard body.last == UInt8(ascii: "}") else { throw .invalidText(text, for: "uuid") }
      body = body.dropFirst().dropLast()
    }
    var digits: [UInt8] = []
    for byte in body {
      // A hyphen may stand after any group of four digits.
      if byte == UInt8(ascii: "-"), !digits.isEmpty, digits.count % 4 == 0, digits.count < 32 {
        continue
      }
      guard let digit = Hex.digit(byte) else { throw .invalidText(text, for: "uuid") }
      digits.append(digit)
    }
    guard digits.count == 32 else { throw .invalidText(text, for: "uuid") }
    let high = digits[..<16].reduce(UInt64(0)) { $0 << 4 | UInt64($1) }
    let low = digits[16...].reduce(UInt64(0)) { $0 << 4 | UInt64($1) }
    return UUIDValue(high: high, low: low)
  }

  static func printUUID(_ value: UUIDValue) -> [UInt8] {
    var result: [UInt8] = []
    for index in 0..<32 {
      let word = index < 16 ? value.high : value.low
      if [8, 12, 16, 20].contains(index) { result.append(UInt8(ascii: "-")) }
      result.append(Hex.lower[Int(word >> UInt64(60 - index % 16 * 4) & 15)])
    }
    return result
  }

  /// `\x…` in hexadecimal, or the escape form.
  static func parseBytea(_ text: [UInt8]) throws(EngineError) -> [UInt8] {
    if text.starts(with: "\\x".utf8) { return try Hex.decode(text[2...]) }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\") else {
        result.append(text[index])
        index += 1
        continue
      }
      if index + 1 < text.count, text[index + 1] == UInt8(ascii: "\\") {
        result.append(UInt8(ascii: "\\"))
        index += 2
        continue
      }
      guard index + 3 < text.count, (48...51).contains(text[index + 1]),
        (48...55).contains(text[index + 2]), (48...55).contains(text[index + 3])
      else { throw .sql("22P02", "invalid input syntax for type bytea") }
      result.append(
        (text[index + 1] - 48) << 6 | (text[index + 2] - 48) << 3 | (text[index + 3] - 48))
      index += 4
    }
    return result
  }

  static func printBytea(_ value: [UInt8], isEscape: Bool) -> [UInt8] {
    guard isEscape else { return Array("\\x".utf8) + Hex.encode(value) }
    var result: [UInt8] = []
    for byte in value {
      if byte == UInt8(ascii: "\\") {
        result += [byte, byte]
      } else if byte < 0x20 || byte > 0x7E {
        result += [UInt8(ascii: "\\"), 48 + byte >> 6, 48 + (byte >> 3 & 7), 48 + (byte & 7)]
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// `B'0101'` and `X'1F'` contents. - Throws: 22P02, 22001, 22026.
  static func parseBits(_ text: [UInt8], modifier: Int32, isVarying: Bool)
    throws(EngineError) -> BitString
  {
    var value = BitString(bytes: [], count: 0)
    let first = (text.first ?? 0) | 0x20
    let isHex = first == UInt8(ascii: "x")
    let body = isHex || first == UInt8(ascii: "b") ? text[1...] : text[...]
    for byte in body {
      if isHex {
        guard let digit = Hex.digit(byte) else { throw invalidBit(byte, "hexadecimal") }
        for shift in [3, 2, 1, 0] as [UInt8] { value.append(digit >> shift & 1 == 1) }
      } else {
        guard byte == 48 || byte == 49 else { throw invalidBit(byte, "binary") }
        value.append(byte == 49)
      }
    }
    return try fitBits(value, modifier: modifier, isVarying: isVarying, isExplicit: false)
  }

  private static func invalidBit(_ byte: UInt8, _ kind: String) -> EngineError {
    .sql("22P02", "\"\(Character(UnicodeScalar(byte)))\" is not a valid \(kind) digit")
  }

  static func fitBits(
    _ value: BitString, modifier: Int32, isVarying: Bool, isExplicit: Bool
  ) throws(EngineError) -> BitString {
    guard modifier > 0 else { return value }
    let limit = Int(modifier)
    if isVarying {
      if value.count <= limit { return value }
      if !isExplicit { throw .sql("22001", "bit string too long for type bit varying(\(limit))") }
    } else if value.count != limit, !isExplicit {
      throw .sql(
        "22026", "bit string length \(value.count) does not match type bit(\(limit))")
    }
    var result = BitString(bytes: [], count: 0)
    for index in 0..<(isVarying ? min(limit, value.count) : limit) {
      result.append(index < value.count && value[index])
    }
    return result
  }
}

extension BitString {
  subscript(index: Int) -> Bool { bytes[index / 8] >> UInt8(7 - index % 8) & 1 == 1 }

  mutating func append(_ bit: Bool) {
    if count % 8 == 0 { bytes.append(0) }
    if bit { bytes[count / 8] |= 0x80 >> UInt8(count % 8) }
    count += 1
  }

  var text: [UInt8] { (0..<count).map { self[$0] ? 49 : 48 } }
}

/// Hexadecimal digits.
enum Hex {
  static let lower = Array("0123456789abcdef".utf8)

  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      result.append(lower[Int(byte >> 4)])
      result.append(lower[Int(byte & 15)])
    }
    return result
  }

  /// - Throws: 22023.
  static func decode(_ text: ArraySlice<UInt8>) throws(EngineError) -> [UInt8] {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if [0x20, 9, 10, 13].contains(text[index]) {
        index += 1
        continue
      }
      guard let high = digit(text[index]) else { throw invalidDigit(text[index...]) }
      index += 1
      guard index < text.endIndex else {
        throw .invalidParameter("invalid hexadecimal data: odd number of digits")
      }
      guard let low = digit(text[index]) else { throw invalidDigit(text[index...]) }
      result.append(high << 4 | low)
      index += 1
    }
    return result
  }

  private static func invalidDigit(_ rest: ArraySlice<UInt8>) -> EngineError {
    let character = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first
    let shown = character.map { String(Character($0)) } ?? ""
    return .invalidParameter("invalid hexadecimal digit: \"\(shown)\"")
  }
}

/// Characters of UTF-8 texts: what PostgreSQL counts, a code point each.
enum UTF8Text {
  static func characterCount(_ text: [UInt8]) -> Int {
    var count = 0
    for byte in text where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Where a character starts, counted from 0; the end if there are fewer.
  static func offset(ofCharacter index: Int, in text: [UInt8]) -> Int {
    if index <= 0 { return 0 }
    var seen = 0
    for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      if seen == index { return offset }
      seen += 1
    }
    return text.count
  }

  static func scalars(_ text: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: text, as: UTF8.self).unicodeScalars)
  }

  static func bytes(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in scalars { result.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    return result
  }
}
