import Core
import Parsing

extension CQLType {
  /// The value of a JSON form, as `fromJson()`, `INSERT JSON` and bound parameters take it.
  /// - Returns: nil for JSON's null.
  /// - Throws: `InvalidRequestException` (`Expected an int value, but got a …`).
  func value(of json: JSON) throws(EngineError) -> [UInt8]? {
    if json == .null { return nil }
    switch self {
    case .list(let element, _): return try list(of: unwrapped(json), element)
    case .set(let element, _): return try set(of: unwrapped(json), element)
    case .map(let key, let value, _): return try map(of: unwrapped(json), key, value)
    case .tuple(let types): return try tuple(of: unwrapped(json), types)
    case .user(let type): return try userValue(of: unwrapped(json), type)
    default: return try scalar(of: json)
    }
  }

  /// Collections may be given as texts that hold JSON: keys of JSON's objects are texts only.
  private func unwrapped(_ json: JSON) throws(EngineError) -> JSON {
    guard case .string(let text) = json else { return json }
    do throws(JSON.SyntaxError) { return try JSON(parsing: text) } catch {
      throw .invalidRequest("Could not decode JSON string '\(text)': \(error.message)")
    }
  }

  private func scalar(of json: JSON) throws(EngineError) -> [UInt8] {
    if self == .decimal || self == .varint {
      let text = Self.javaText(json)
      guard let bytes = text.isEmpty ? [] : scalar(parsing: text) else {
        throw .invalidRequest(
          "Value '\(text)' is not a valid representation of a \(name) value")
      }
      return bytes
    }
    switch json {
    case .string(let text):
      if self == .blob { return try blob(ofJSON: text) }
      if self == .boolean, !["true", "false"].contains(text.lowercased()) {
        throw .invalidRequest("Unable to make boolean from '\(text)'")
      }
      return try value(parsing: text)
    case .number(let digits):
      switch self {
      case .tinyint, .smallint, .int, .bigint, .counter:
        guard digits.utf8.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }),
          let bytes = scalar(parsing: digits)
        else { throw unexpected(json) }
        return bytes
      case .float, .double: return try value(parsing: digits)
      case .timestamp:
        guard let milliseconds = Int64(digits) else { throw unexpected(json) }
        return BigEndian.bytes(milliseconds)
      default: throw unexpected(json)
      }
    case .bool(let value):
      guard self == .boolean else { throw unexpected(json) }
      return [value ? 1 : 0]
    default: throw unexpected(json)
    }
  }

  private func blob(ofJSON text: String) throws(EngineError) -> [UInt8] {
    let complaint = "Value '\(text)' is not a valid blob representation: "
    guard text.utf8.starts(with: "0x".utf8) else {
      throw .invalidRequest(
        complaint + "String representation of blob is missing 0x prefix: \(text)")
    }
    let digits = text.utf8.dropFirst(2)
    guard let bytes = ASCII.bytes(ofHex: digits) else {
      throw .invalidRequest(complaint + "cannot parse '\(Substring(digits))' as hex bytes")
    }
    return bytes
  }

  private func list(of json: JSON, _ element: CQLType) throws(EngineError) -> [UInt8] {
    guard case .array(let items) = json else {
      throw .invalidRequest("Expected a list, but got a \(Self.javaDescription(json))")
    }
    return Composite.value(ofElements: try elements(items, element, of: "list"))
  }

  private func set(of json: JSON, _ element: CQLType) throws(EngineError) -> [UInt8] {
    guard case .array(let items) = json else {
      throw .invalidRequest(
        "Expected a list (representing a set), but got a \(Self.javaDescription(json))")
    }
    let values = try elements(items, element, of: "set")
    return Composite.value(ofElements: element.sortedUnique(values))
  }

  private func elements(
    _ items: [JSON], _ element: CQLType, of kind: String
  ) throws(EngineError) -> [[UInt8]] {
    var values: [[UInt8]] = []
    for item in items {
      guard let value = try element.value(of: item) else {
        throw .invalidRequest("Invalid null element in \(kind)")
      }
      values.append(value)
    }
    return values
  }

  private func map(
    of json: JSON, _ key: CQLType, _ value: CQLType
  ) throws(EngineError) -> [UInt8] {
    guard case .object(let members) = json else {
      throw .invalidRequest("Expected a map, but got a \(Self.javaDescription(json))")
    }
    var entries: [Composite.Entry] = []
    for member in members {
      guard let name = try key.value(of: .string(member.name)) else {
        throw .invalidRequest("Invalid null key in map")
      }
      guard let content = try value.value(of: member.value) else {
        throw .invalidRequest("Invalid null value in map")
      }
      entries.append(Composite.Entry(key: name, value: content))
    }
    return Composite.value(ofEntries: key.sortedByKey(entries))
  }

  private func tuple(of json: JSON, _ types: [CQLType]) throws(EngineError) -> [UInt8] {
    guard case .array(let items) = json else {
      throw .invalidRequest(
        "Expected a list representation of a tuple, but got a \(Self.javaDescription(json))")
    }
    guard items.count == types.count else {
      let what = items.count > types.count ? "contains extra items" : "is missing items"
      throw .invalidRequest(
        "Tuple \(what) (expected \(types.count)): \(Self.javaText(json))")
    }
    var fields: [[UInt8]?] = []
    for (item, type) in zip(items, types) { fields.append(try type.value(of: item)) }
    return Composite.value(ofFields: fields)
  }

  private func userValue(of json: JSON, _ type: UserType) throws(EngineError) -> [UInt8] {
    guard case .object(let members) = json else {
      throw .invalidRequest("Expected a map, but got a \(Self.javaDescription(json))")
    }
    var fields = [[UInt8]?](repeating: nil, count: type.fields.count)
    for member in members {
      guard let index = type.index(of: Self.columnName(ofJSON: member.name)) else {
        throw .invalidRequest(
          "Unknown field '\(member.name)' in value of user defined type \(type.name)")
      }
      fields[index] = try type.fields[index].type.value(of: member.value)
    }
    return Composite.value(ofFields: fields)
  }

  /// The way back of ``jsonColumnName(_:)``: quoted names as they are, others in lower case.
  static func columnName(ofJSON name: String) -> String {
    let bytes = Array(name.utf8)
    if bytes.count > 1, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") {
      return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    }
    return String(decoding: bytes.map(ASCII.lowercased), as: UTF8.self)
  }

  private func unexpected(_ json: JSON) -> EngineError {
    let wanted =
      switch self {
      case .text: "a UTF-8 string"
      case .ascii: "an ascii string"
      case .boolean: "a boolean value"
      case .int: "an int value"
      case .bigint, .counter: "a bigint value"
      case .smallint: "a short value"
      case .tinyint: "a byte value"
      case .timestamp: "a long or a datestring representation of a timestamp value"
      case .time: "a string representation of a time value"
      case .date: "a string representation of a date value"
      case .uuid: "a string representation of a uuid"
      case .timeuuid: "a string representation of a timeuuid"
      case .inet: "a string representation of an inet value"
      case .duration: "a string representation of a duration"
      case .float: "a float value"
      case .double: "a double value"
      default: ""
      }
    if wanted.isEmpty {
      return .invalidRequest(
        "Value '\(Self.javaText(json))' is not a valid \(name) representation: not a string")
    }
    return .invalidRequest("Expected \(wanted), but got a \(Self.javaDescription(json))")
  }

  /// A value with its class, as Java would print them: `Integer: 1`.
  private static func javaDescription(_ json: JSON) -> String {
    let className =
      switch json {
      case .null: "null"
      case .bool: "Boolean"
      case .string: "String"
      case .array: "ArrayList"
      case .object: "LinkedHashMap"
      case .number(let digits):
        Int32(digits) != nil
          ? "Integer"
          : Int64(digits) != nil ? "Long" : BigInteger(digits.utf8) != nil ? "BigInteger" : "Double"
      }
    return "\(className): \(javaText(json))"
  }

  private static func javaText(_ json: JSON) -> String {
    switch json {
    case .string(let text): text
    case .array(let items): "[\(items.map(javaText).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\($0.name)=\(javaText($0.value))" }.joined(separator: ", "))}"
    default: json.serialized()
    }
  }

  /// Elements of a set in order, each once.
  func sortedUnique(_ values: [[UInt8]]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for value in values.sorted(by: { compare($0, $1) < 0 }) {
      if let last = result.last, compare(last, value) == 0 { continue }
      result.append(value)
    }
    return result
  }

  /// Entries of a map in order of their keys; of equal keys the last entry stays.
  func sortedByKey(_ entries: [Composite.Entry]) -> [Composite.Entry] {
    let order = entries.indices.sorted { a, b in
      let order = compare(entries[a].key, entries[b].key)
      return order == 0 ? a < b : order < 0
    }
    var result: [Composite.Entry] = []
    for index in order {
      if let last = result.last, compare(last.key, entries[index].key) == 0 { result.removeLast() }
      result.append(entries[index])
    }
    return result
  }
}
