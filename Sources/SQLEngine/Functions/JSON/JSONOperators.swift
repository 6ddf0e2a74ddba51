import Core

/// `->`, `->>`, `#>`, `@>`, `?` and the rest of json and jsonb.
enum JSONOperators {
  static var operators: [OperatorDefinition] { raw + binary + tests + changes }

  private static func wrap(_ text: [UInt8]?) -> SQLValue { text.map { .text($0) } ?? .null }
  private static func wrap(_ node: JSONNode?) -> SQLValue { node.map { .jsonb($0) } ?? .null }

  private static func plain(_ text: [UInt8]?) throws(EngineError) -> SQLValue {
    guard let text else { return .null }
    return wrap(try JSONRaw.plainText(text))
  }

  private static let raw: [OperatorDefinition] = [
    operation("json -> text = json") { a, _ throws(EngineError) in
      wrap(try JSONRaw.member(a[0].bytes, a[1].bytes))
    },
    operation("json -> int4 = json") { a, _ throws(EngineError) in
      wrap(try JSONRaw.element(a[0].bytes, a[1].position))
    },
    operation("json ->> text = text") { a, _ throws(EngineError) in
      try plain(JSONRaw.member(a[0].bytes, a[1].bytes))
    },
    operation("json ->> int4 = text") { a, _ throws(EngineError) in
      try plain(JSONRaw.element(a[0].bytes, a[1].position))
    },
    operation("json #> text[] = json") { a, _ throws(EngineError) in
      wrap(try JSONRaw.path(a[0].bytes, a[1].array))
    },
    operation("json #>> text[] = text") { a, _ throws(EngineError) in
      try plain(JSONRaw.path(a[0].bytes, a[1].array))
    },
  ]

  private static let binary: [OperatorDefinition] = [
    operation("jsonb -> text = jsonb") { a, _ in wrap(a[0].json[a[1].bytes]) },
    operation("jsonb -> int4 = jsonb") { a, _ in wrap(a[0].json[a[1].position]) },
    operation("jsonb ->> text = text") { a, _ in wrap(a[0].json[a[1].bytes]?.plainText) },
    operation("jsonb ->> int4 = text") { a, _ in wrap(a[0].json[a[1].position]?.plainText) },
    operation("jsonb #> text[] = jsonb") { a, _ in wrap(a[0].json.descend(a[1].array)) },
    operation("jsonb #>> text[] = text") { a, _ in wrap(a[0].json.descend(a[1].array)?.plainText) },
  ]

  private static func exists(_ node: JSONNode, _ key: [UInt8]) -> Bool {
    switch node {
    case .object: return node[key] != nil
    case .array(let elements):
      return elements.contains { if case .string(key) = $0 { true } else { false } }
    case .string(let text): return text == key
    default: return false
    }
  }

  private static let tests: [OperatorDefinition] = [
    operation("jsonb @> jsonb = bool") { a, _ in .bool(a[0].json.contains(a[1].json)) },
    operation("jsonb <@ jsonb = bool") { a, _ in .bool(a[1].json.contains(a[0].json)) },
    operation("jsonb ? text = bool") { a, _ in .bool(exists(a[0].json, a[1].bytes)) },
    operation("jsonb ?| text[] = bool") { a, _ in
      .bool(a[1].array.elements.contains { !$0.isNull && exists(a[0].json, $0.bytes) })
    },
    operation("jsonb ?& text[] = bool") { a, _ in
      .bool(a[1].array.elements.allSatisfy { $0.isNull || exists(a[0].json, $0.bytes) })
    },
  ]

  private static func joined(_ a: JSONNode, _ b: JSONNode) -> JSONNode {
    switch (a, b) {
    case (.object(let x), .object(let y)): return JSONNode(members: x + y)
    case (.array(let x), .array(let y)): return .array(x + y)
    case (.array(let x), _): return .array(x + [b])
    case (_, .array(let y)): return .array([a] + y)
    default: return .array([a, b])
    }
  }

  static func removing(_ node: JSONNode, _ keys: [[UInt8]]) throws(EngineError)
    -> JSONNode
  {
    switch node {
    case .object(let members): return .object(members.filter { !keys.contains($0.key) })
    case .array(let elements):
      return .array(
        elements.filter { if case .string(let text) = $0 { !keys.contains(text) } else { true } })
    default: throw .invalidParameter("cannot delete from scalar")
    }
  }

  private static let changes: [OperatorDefinition] = [
    operation("jsonb || jsonb = jsonb") { a, _ in .jsonb(joined(a[0].json, a[1].json)) },
    operation("jsonb - text = jsonb") { a, _ throws(EngineError) in
      .jsonb(try removing(a[0].json, [a[1].bytes]))
    },
    operation("jsonb - text[] = jsonb") { a, _ throws(EngineError) in
      .jsonb(try removing(a[0].json, a[1].array.elements.filter { !$0.isNull }.map(\.bytes)))
    },
    operation("jsonb - int4 = jsonb") { a, _ throws(EngineError) in
      switch a[0].json {
      case .array(var elements):
        let index = a[1].position < 0 ? elements.count + a[1].position : a[1].position
        if elements.indices.contains(index) { elements.remove(at: index) }
        return .jsonb(.array(elements))
      case .object:
        throw .invalidParameter("cannot delete from object using integer index")
      default: throw .invalidParameter("cannot delete from scalar")
      }
    },
    operation("jsonb #- text[] = jsonb") { a, _ throws(EngineError) in
      .jsonb(try JSONChange.change(a[0].json, a[1].array, .delete))
    },
  ]
}
