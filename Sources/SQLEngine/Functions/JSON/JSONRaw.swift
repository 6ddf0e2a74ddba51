import Core

/// The parts of a json text, each as it was written. The text is known to be well formed.
enum JSONRaw {
  /// One element, or one member with its decoded key.
  typealias Part = (key: [UInt8]?, text: [UInt8])

  enum Kind { case object, array, scalar }

  static func kind(_ text: [UInt8]) -> Kind {
    switch Blanks.trimmed(text).first {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    default: .scalar
    }
  }

  static func typeName(_ text: [UInt8]) -> String {
    switch Blanks.trimmed(text).first {
    case UInt8(ascii: "{"): "object"
    case UInt8(ascii: "["): "array"
    case UInt8(ascii: "\""): "string"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "boolean"
    case UInt8(ascii: "n"): "null"
    default: "number"
    }
  }

  /// The elements of an array or the members of an object; none of a scalar.
  static func parts(_ text: [UInt8]) throws(EngineError) -> [Part] {
    let kind = kind(text)
    guard kind != .scalar else { return [] }
    let body = Array(Blanks.trimmed(text).dropFirst().dropLast())
    var result: [Part] = []
    for piece in split(body, at: UInt8(ascii: ",")) {
      if kind == .array {
        result.append((nil, Array(Blanks.trimmed(piece))))
      } else {
        let halves = split(piece, at: UInt8(ascii: ":"), once: true)
        guard halves.count == 2 else { continue }
        result.append((try string(halves[0]), Array(Blanks.trimmed(halves[1]))))
      }
    }
    return result
  }

  /// Cuts at a byte outside of strings and nested containers.
  private static func split(_ text: [UInt8], at separator: UInt8, once: Bool = false)
    -> [[UInt8]]
  {
    if Blanks.trimmed(text).isEmpty { return [] }
    var result: [[UInt8]] = []
    var start = 0
    var depth = 0
    var isInString = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if isInString {
        if byte == UInt8(ascii: "\\") { index += 1 }
        if byte == UInt8(ascii: "\"") { isInString = false }
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      } else if byte == separator, depth == 0, !once || result.isEmpty {
        result.append(Array(text[start..<index]))
        start = index + 1
      }
      index += 1
    }
    return result + [Array(text[start...])]
  }

  /// A scalar's text without quotes and escapes; containers as they are; nil for null.
  static func plainText(_ text: [UInt8]) throws(EngineError) -> [UInt8]? {
    let body = Array(Blanks.trimmed(text))
    if body == Array("null".utf8) { return nil }
    return body.first == UInt8(ascii: "\"") ? try string(body) : body
  }

  private static func string(_ text: [UInt8]) throws(EngineError) -> [UInt8] {
    guard case .string(let value) = try JSONText.parse(text) else { return text }
    return value
  }

  /// The member of a key; the last one of several.
  static func member(_ text: [UInt8], _ key: [UInt8]) throws(EngineError) -> [UInt8]? {
    guard kind(text) == .object else { return nil }
    return try parts(text).last { $0.key == key }?.text
  }

  /// Negative positions count from the end.
  static func element(_ text: [UInt8], _ index: Int) throws(EngineError) -> [UInt8]? {
    guard kind(text) == .array else { return nil }
    let parts = try parts(text)
    let place = index < 0 ? parts.count + index : index
    return parts.indices.contains(place) ? parts[place].text : nil
  }

  static func path(_ text: [UInt8], _ path: SQLArray) throws(EngineError) -> [UInt8]? {
    var current = text
    for step in path.elements {
      guard case .text(let key) = step else { return nil }
      let next: [UInt8]?
      if kind(current) == .array {
        guard let index = Int(String(decoding: key, as: UTF8.self)) else { return nil }
        next = try element(current, index)
      } else {
        next = try member(current, key)
      }
      guard let next else { return nil }
      current = next
    }
    return current
  }
}

extension JSONNode {
  /// Negative positions count from the end.
  subscript(index: Int) -> JSONNode? {
    guard case .array(let elements) = self else { return nil }
    let place = index < 0 ? elements.count + index : index
    return elements.indices.contains(place) ? elements[place] : nil
  }

  func descend(_ path: SQLArray) -> JSONNode? {
    var current = self
    for step in path.elements {
      guard case .text(let key) = step else { return nil }
      let next: JSONNode?
      if case .array = current {
        next = Int(String(decoding: key, as: UTF8.self)).flatMap { current[$0] }
      } else {
        next = current[key]
      }
      guard let next else { return nil }
      current = next
    }
    return current
  }

  /// Strings without quotes; nil for null.
  var plainText: [UInt8]? {
    switch self {
    case .null: nil
    case .string(let text): text
    default: JSONText.printed(self)
    }
  }

  var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  /// `@>`: whether the other's structure and values are in it.
  func contains(_ other: JSONNode, isTop: Bool = true) -> Bool {
    switch (self, other) {
    case (.object, .object(let members)):
      return members.allSatisfy { self[$0.key]?.contains($0.value, isTop: false) == true }
    case (.array(let mine), .array(let wanted)):
      return wanted.allSatisfy { element in
        mine.contains { $0.contains(element, isTop: false) }
      }
    case (.array, .object): return false
    case (.array(let mine), _) where isTop:
      return mine.contains { JSONNode.compare($0, other) == 0 }
    default: return JSONNode.compare(self, other) == 0
    }
  }

  var withoutNulls: JSONNode {
    switch self {
    case .object(let members):
      return .object(
        members.compactMap {
          if case .null = $0.value { return nil }
          return Member(key: $0.key, value: $0.value.withoutNulls)
        })
    case .array(let elements): return .array(elements.map(\.withoutNulls))
    default: return self
    }
  }
}
