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

  private static func removing(_ node: JSONNode, _ keys: [[UInt8]]) throws(EngineError)
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

/// jsonb_set, jsonb_insert and `#-`.
enum JSONChange {
  enum Operation {
    case delete
    case set(JSONNode, createsMissing: Bool)
    case insert(JSONNode, after: Bool)
  }

  /// - Throws: 22023, 22P02, 22004.
  static func change(_ node: JSONNode, _ path: SQLArray, _ operation: Operation)
    throws(EngineError) -> JSONNode
  {
    if path.dimensions.count > 1 { throw .sql("2202E", "wrong number of array subscripts") }
    switch node {
    case .array, .object: break
    default:
      if case .delete = operation { throw .invalidParameter("cannot delete path in scalar") }
      throw .invalidParameter("cannot set path in scalar")
    }
    var steps: [[UInt8]] = []
    for (index, step) in path.elements.enumerated() {
      guard case .text(let key) = step else {
        throw .sql("22004", "path element at position \(index + 1) is null")
      }
      steps.append(key)
    }
    return steps.isEmpty ? node : try apply(node, steps[...], operation)
  }

  private static func apply(
    _ node: JSONNode, _ path: ArraySlice<[UInt8]>, _ operation: Operation
  ) throws(EngineError) -> JSONNode {
    guard let key = path.first else { return node }
    let rest = path.dropFirst()
    switch node {
    case .object(var members):
      guard let index = members.firstIndex(where: { $0.key == key }) else {
        switch operation {
        case .set(let value, true) where rest.isEmpty, .insert(let value, _) where rest.isEmpty:
          return JSONNode(members: members + [JSONNode.Member(key: key, value: value)])
        default: return node
        }
      }
      if !rest.isEmpty {
        members[index].value = try apply(members[index].value, rest, operation)
        return .object(members)
      }
      switch operation {
      case .delete: members.remove(at: index)
      case .set(let value, _): members[index].value = value
      case .insert:
        throw .invalidParameter(
          "cannot replace existing key",
          hint: "Try using the function jsonb_set to replace key value.")
      }
      return .object(members)
    case .array(let elements):
      guard let index = Int(String(decoding: key, as: UTF8.self)) else {
        throw .sql(
          "22P02",
          "path element at position \(path.startIndex + 1) is not an integer: "
            + "\"\(String(decoding: key, as: UTF8.self))\"")
      }
      return .array(try apply(elements, index, rest, operation))
    default: return node
    }
  }

  private static func apply(
    _ elements: [JSONNode], _ given: Int, _ rest: ArraySlice<[UInt8]>, _ operation: Operation
  ) throws(EngineError) -> [JSONNode] {
    var result = elements
    let index = given < 0 ? elements.count + given : given
    if !rest.isEmpty {
      if elements.indices.contains(index) {
        result[index] = try apply(elements[index], rest, operation)
      }
      return result
    }
    let isInside = elements.indices.contains(index)
    switch operation {
    case .delete: if isInside { result.remove(at: index) }
    case .set(let value, let creates):
      if isInside {
        result[index] = value
      } else if creates {
        if index < 0 { result.insert(value, at: 0) } else { result.append(value) }
      }
    case .insert(let value, let after):
      if isInside {
        result.insert(value, at: index + (after ? 1 : 0))
      } else if index < 0 {
        result.insert(value, at: 0)
      } else {
        result.append(value)
      }
    }
    return result
  }
}
