import Core
import Parsing

extension CQLType {
  /// A value as `toJson()` gives it. Also the text form of a cell:
  /// `json(v).serialized(spaced: true)`.
  func json(_ bytes: [UInt8]?) -> JSON {
    guard let bytes else { return .null }
    switch self {
    case .ascii, .text: return .string(String(decoding: bytes, as: UTF8.self))
    case .blob: return .string("0x" + ASCII.hex(bytes))
    case .list(let element, _), .set(let element, _):
      return .array((Composite.elements(of: bytes) ?? []).map { element.json($0) })
    case .map(let key, let value, _):
      return .object(
        (Composite.entries(of: bytes) ?? []).map {
          JSON.Member(key.jsonMemberName($0.key), value.json($0.value))
        })
    case .tuple(let types):
      let fields = Composite.fields(of: bytes, count: types.count) ?? []
      return .array(zip(types, fields).map { $0.json($1) })
    case .user(let type):
      let fields = Composite.fields(of: bytes, count: type.fields.count) ?? []
      return .object(
        zip(type.fields, fields).map { field, value in
          JSON.Member(Self.jsonColumnName(field.name), field.type.json(value))
        })
    default: return scalarJSON(bytes)
    }
  }

  /// A column's or a field's name as JSON's member: one that is not all lower case keeps quotes.
  static func jsonColumnName(_ name: String) -> String {
    let isFolded = name.utf8.allSatisfy { ASCII.lowercased($0) == $0 }
    return isFolded ? name : "\"\(name)\""
  }

  /// Keys of JSON are texts: what is none is written as JSON in a text.
  private func jsonMemberName(_ bytes: [UInt8]) -> String {
    let key = json(bytes)
    return key.stringValue ?? key.serialized(spaced: true)
  }

  private func scalarJSON(_ bytes: [UInt8]) -> JSON {
    guard let text = scalarText(bytes) else { return .string("") }
    switch self {
    case .boolean: return .bool(text == "true")
    case .float, .double:
      return text == "NaN" || text.utf8.last == UInt8(ascii: "y") ? .null : .number(text)
    case .bigint, .counter, .decimal, .int, .smallint, .tinyint, .varint: return .number(text)
    default: return .string(text)
    }
  }

  /// A native value as text, without quotes; nil if it is empty.
  func scalarText(_ bytes: [UInt8]) -> String? {
    switch self {
    case .ascii, .text: return String(decoding: bytes, as: UTF8.self)
    case .blob: return "0x" + ASCII.hex(bytes)
    case .bigint, .counter: return BigEndian.integer(bytes, as: Int64.self).map { String($0) }
    case .int: return BigEndian.integer(bytes, as: Int32.self).map { String($0) }
    case .smallint: return BigEndian.integer(bytes, as: Int16.self).map { String($0) }
    case .tinyint: return BigEndian.integer(bytes, as: Int8.self).map { String($0) }
    case .varint: return BigInteger(twosComplement: bytes)?.description
    case .decimal: return BigDecimal(bytes: bytes)?.description
    case .float: return BigEndian.float(bytes).map(JavaNumberText.text)
    case .double: return BigEndian.double(bytes).map(JavaNumberText.text)
    case .boolean: return bytes.first.map { $0 == 0 ? "false" : "true" }
    case .timestamp: return BigEndian.integer(bytes, as: Int64.self).map { TimeText.timestamp($0) }
    case .date:
      return BigEndian.integer(bytes, as: UInt32.self).map {
        CivilDate(daysSince1970: Int($0) - 1 << 31).text
      }
    case .time: return BigEndian.integer(bytes, as: Int64.self).map { TimeText.time($0) }
    case .uuid, .timeuuid: return bytes.count == 16 ? UUIDValue.text(bytes) : nil
    case .inet: return bytes.isEmpty ? nil : InternetAddress.text(bytes)
    case .duration: return DurationValue(bytes: bytes)?.description
    default: return nil
    }
  }

  /// A value as a CQL literal: `'text'`, `0xff`, `{1, 2}`; `null` for nil.
  func literal(_ bytes: [UInt8]?) -> String {
    guard let bytes else { return "null" }
    switch self {
    case .ascii, .text, .inet, .date, .time, .timestamp:
      return QuotedText.quoted(scalarText(bytes) ?? "", with: UInt8(ascii: "'"))
    case .list(let element, _):
      let elements = Composite.elements(of: bytes) ?? []
      return "[" + elements.map { element.literal($0) }.joined(separator: ", ") + "]"
    case .set(let element, _):
      let elements = Composite.elements(of: bytes) ?? []
      return "{" + elements.map { element.literal($0) }.joined(separator: ", ") + "}"
    case .map(let key, let value, _):
      let entries = (Composite.entries(of: bytes) ?? []).map {
        "\(key.literal($0.key)): \(value.literal($0.value))"
      }
      return "{" + entries.joined(separator: ", ") + "}"
    case .tuple(let types):
      let fields = Composite.fields(of: bytes, count: types.count) ?? []
      return "(" + zip(types, fields).map { $0.literal($1) }.joined(separator: ", ") + ")"
    case .user(let type):
      let fields = Composite.fields(of: bytes, count: type.fields.count) ?? []
      let parts = zip(type.fields, fields).map {
        "\(Self.quotedIfNeeded($0.name)): \($0.type.literal($1))"
      }
      return "{" + parts.joined(separator: ", ") + "}"
    default: return scalarText(bytes) ?? "''"
    }
  }
}
