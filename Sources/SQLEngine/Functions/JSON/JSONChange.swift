import Core

/// jsonb_set, jsonb_insert and `#-`.
enum JSONChange {
  enum Operation {
    case delete
    case set(JSONNode, createsMissing: Bool)
    case insert(JSONNode, after: Bool)

    var createsMissing: Bool {
      switch self {
      case .delete: false
      case .set(_, let creates): creates
      case .insert: true
      }
    }
  }

  /// - Throws: 22023, 22P02, 22004.
  static func change(_ node: JSONNode, _ path: SQLArray, _ operation: Operation)
    throws(EngineError) -> JSONNode
  {
    if path.dimensions.count > 1 { throw .sql("2202E", "wrong number of array subscripts") }
    if node.isEmptyContainer, !operation.createsMissing { return node }
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

extension JSONNode {
  var isEmptyContainer: Bool {
    switch self {
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    default: false
    }
  }
}
