import Core

/// Functions of bytea beside those in ``MiscellaneousFunctions``, and character sets.
enum BinaryFunctions {
  static var functions: [FunctionDefinition] { parts + trims + encodings }

  private static func slice(_ bytes: [UInt8], from start: Int, count: Int?)
    throws(EngineError) -> SQLValue
  {
    if let count, count < 0 { throw .sql("22011", "negative substring length not allowed") }
    let first = max(start, 1) - 1
    let end = count.map { min(bytes.count, start - 1 + $0) } ?? bytes.count
    return .text(first < end ? Array(bytes[first..<end]) : [])
  }

  private static func overlay(_ a: [SQLValue]) throws(EngineError) -> SQLValue {
    let count = a.count > 3 ? a[3].position : a[1].bytes.count
    if a[2].position <= 0 { throw .sql("22011", "negative substring length not allowed") }
    let head = try slice(a[0].bytes, from: 1, count: a[2].position - 1).bytes
    let tail = try slice(a[0].bytes, from: a[2].position + count, count: nil).bytes
    return .text(head + a[1].bytes + tail)
  }

  private static let parts: [FunctionDefinition] = [
    function("substring(bytea, int4) bytea") { a, _ throws(EngineError) in
      try slice(a[0].bytes, from: a[1].position, count: nil)
    },
    function("substr(bytea, int4) bytea") { a, _ throws(EngineError) in
      try slice(a[0].bytes, from: a[1].position, count: nil)
    },
    function("substr(bytea, int4, int4) bytea") { a, _ throws(EngineError) in
      try slice(a[0].bytes, from: a[1].position, count: a[2].position)
    },
    function("overlay(bytea, bytea, int4) bytea") { a, _ throws(EngineError) in try overlay(a) },
    function("overlay(bytea, bytea, int4, int4) bytea") { a, _ throws(EngineError) in
      try overlay(a)
    },
    function("position(bytea, bytea) int4") { a, _ in
      .int(StringFunctions.offset(of: a[1].bytes, in: a[0].bytes, from: 0).map { $0 + 1 } ?? 0)
    },
  ]

  private static func trimmed(_ a: [SQLValue], left: Bool, right: Bool) -> SQLValue {
    let set = Set(a[1].bytes)
    var bytes = a[0].bytes[...]
    if left { bytes = bytes.drop { set.contains($0) } }
    while right, let last = bytes.last, set.contains(last) { bytes.removeLast() }
    return .text(Array(bytes))
  }

  private static let trims: [FunctionDefinition] = [
    function("btrim(bytea, bytea) bytea") { a, _ in trimmed(a, left: true, right: true) },
    function("ltrim(bytea, bytea) bytea") { a, _ in trimmed(a, left: true, right: false) },
    function("rtrim(bytea, bytea) bytea") { a, _ in trimmed(a, left: false, right: true) },
  ]

  /// The character sets that texts can be converted from and to.
  private enum Encoding: String {
    case utf8 = "UTF8"
    case latin1 = "LATIN1"
    case ascii = "SQL_ASCII"

    init(named name: SQLValue, isSource: Bool) throws(EngineError) {
      let key = name.string.lowercased().filter { $0.isLetter || $0.isNumber }
      switch key {
      case "utf8", "unicode": self = .utf8
      case "latin1", "iso88591": self = .latin1
      case "sqlascii": self = .ascii
      case "latin2", "latin5", "win1250", "win1251", "win1252", "koi8r", "eucjp", "sjis", "big5",
        "euckr", "euccn", "gbk", "gb18030", "latin9", "windows1252", "windows1251":
        throw .sql("0A000", "conversion with encoding \"\(name.string)\" is not supported yet")
      default:
        let side = isSource ? "source" : "destination"
        throw .invalidParameter("invalid \(side) encoding name \"\(name.string)\"")
      }
    }

    func decoded(_ bytes: [UInt8]) throws(EngineError) -> [UInt8] {
      switch self {
      case .ascii: return bytes
      case .latin1: return UTF8Text.bytes(bytes.map { Unicode.Scalar($0) })
      case .utf8:
        if let bad = UTF8Text.firstInvalid(bytes) { throw .invalidUTF8(bad) }
        return bytes
      }
    }

    func encoded(_ text: [UInt8]) throws(EngineError) -> [UInt8] {
      guard self == .latin1 else { return text }
      var result: [UInt8] = []
      for scalar in UTF8Text.scalars(text) {
        guard let byte = UInt8(exactly: scalar.value) else {
          let shown = UTF8Text.bytes([scalar]).map {
            "0x" + String(decoding: Hex.encode([$0]), as: UTF8.self)
          }
          throw .sql(
            "22P05",
            "character with byte sequence \(shown.joined(separator: " ")) in encoding \"UTF8\" has "
              + "no equivalent in encoding \"LATIN1\"")
        }
        result.append(byte)
      }
      return result
    }
  }

  private static let encodings: [FunctionDefinition] = [
    function("convert_from(bytea, name) text") { a, _ throws(EngineError) in
      .text(try Encoding(named: a[1], isSource: true).decoded(a[0].bytes))
    },
    function("convert_to(text, name) bytea") { a, _ throws(EngineError) in
      .text(try Encoding(named: a[1], isSource: false).encoded(a[0].bytes))
    },
    function("convert(bytea, name, name) bytea") { a, _ throws(EngineError) in
      let text = try Encoding(named: a[1], isSource: true).decoded(a[0].bytes)
      return .text(try Encoding(named: a[2], isSource: false).encoded(text))
    },
    function("length(bytea, name) int4") { a, _ throws(EngineError) in
      let text = try Encoding(named: a[1], isSource: true).decoded(a[0].bytes)
      return .int(UTF8Text.characterCount(text))
    },
    function("getdatabaseencoding() name", .stable) { _, _ in .text("UTF8") },
    function("pg_client_encoding() name", .stable) { _, _ in .text("UTF8") },
  ]
}

extension UTF8Text {
  /// The first bytes that are no UTF-8; nil if all are.
  static func firstInvalid(_ bytes: [UInt8]) -> [UInt8]? {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      let part = Array(bytes[index..<min(bytes.count, index + length)])
      if lead == 0 || String(validating: part, as: UTF8.self) == nil { return part }
      index += length
    }
    return nil
  }
}
