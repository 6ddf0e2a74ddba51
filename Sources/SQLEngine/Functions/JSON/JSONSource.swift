import Core

/// A part of a json text or of a jsonb value, read in the same way.
enum JSONSource {
  /// json: as it was written.
  case raw([UInt8])
  case node(JSONNode)

  init(_ value: SQLValue) {
    if case .jsonb(let node) = value { self = .node(node) } else { self = .raw(value.bytes) }
  }

  var kind: JSONRaw.Kind {
    switch self {
    case .raw(let text): JSONRaw.kind(text)
    case .node(.array): .array
    case .node(.object): .object
    case .node: .scalar
    }
  }

  var isNull: Bool {
    switch self {
    case .raw(let text): JSONRaw.typeName(text) == "null"
    case .node(.null): true
    case .node: false
    }
  }

  var isString: Bool {
    switch self {
    case .raw(let text): JSONRaw.typeName(text) == "string"
    case .node(.string): true
    case .node: false
    }
  }

  /// Strings without quotes; nil for null.
  func plainText() throws(EngineError) -> [UInt8]? {
    switch self {
    case .raw(let text): try JSONRaw.plainText(text)
    case .node(let node): node.plainText
    }
  }

  /// With quotes, as json writes it.
  var text: [UInt8] {
    switch self {
    case .raw(let text): Array(Blanks.trimmed(text))
    case .node(let node): JSONText.printed(node)
    }
  }

  func elements() throws(EngineError) -> [JSONSource] {
    switch self {
    case .raw(let text): try JSONRaw.parts(text).map { .raw($0.text) }
    case .node(.array(let elements)): elements.map { .node($0) }
    case .node: []
    }
  }

  /// The members by key; of equal keys the last one.
  func members() throws(EngineError) -> [[UInt8]: JSONSource] {
    var result: [[UInt8]: JSONSource] = [:]
    switch self {
    case .raw(let text):
      for part in try JSONRaw.parts(text) { result[part.key ?? []] = .raw(part.text) }
    case .node(.object(let members)):
      for member in members { result[member.key] = .node(member.value) }
    case .node: break
    }
    return result
  }
}
