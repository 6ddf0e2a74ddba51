import Core

/// `j['a'][0] = …`: a member replaced, with all that is missing on the way to it.
///
///     {}        ['a'][2]['b'] = 5   {"a": [null, null, {"b": 5}]}
///     [1]       [3] = 7             [1, null, null, 7]
///     NULL      ['a'] = 1           {"a": 1}
///
/// **Source:** PostgreSQL 15, jsonbsubs.c, and setPath in jsonfuncs.c with JB_PATH_FILL_GAPS.
enum JSONAssignment {
  /// How a subscript was written: that decides on what is made where nothing is.
  enum Step {
    case key([UInt8])
    case index(Int)
  }

  /// More elements than a value may have.
  private static let elementCountMax = 33_554_431

  /// - Parameter node: nil for NULL.
  /// - Throws: 22023, 22P02, 54000.
  static func assign(_ value: JSONNode, at steps: [Step], in node: JSONNode?)
    throws(EngineError) -> JSONNode
  {
    try place(value, steps[...], node)
  }

  /// - Parameter values: the value to change, a subscript each, integers or texts, the new member.
  static func apply(_ values: [SQLValue]) throws(EngineError) -> SQLValue {
    var steps: [Step] = []
    for value in values.dropFirst().dropLast() {
      switch value {
      case .int(let number): steps.append(.index(Int(number)))
      case .text(let key): steps.append(.key(key))
      default:
        throw .sql("22004", "jsonb subscript in assignment must not be null")
      }
    }
    var member = JSONNode.null
    if case .jsonb(let given)? = values.last { member = given }
    var node: JSONNode?
    if case .jsonb(let given) = values[0] { node = given }
    return .jsonb(try assign(member, at: steps, in: node))
  }

  private static func place(_ value: JSONNode, _ steps: ArraySlice<Step>, _ node: JSONNode?)
    throws(EngineError) -> JSONNode
  {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch (node, step) {
    case (nil, .key): return try place(value, steps, .object([]))
    case (nil, .index): return try place(value, steps, .array([]))
    case (.object(var members), _):
      let key = key(of: step)
      if let index = members.firstIndex(where: { $0.key == key }) {
        members[index].value = try place(value, rest, members[index].value)
        return .object(members)
      }
      let made = try place(value, rest, nil)
      return JSONNode(members: members + [JSONNode.Member(key: key, value: made)])
    case (.array(var elements), _):
      let index = try index(of: step, at: steps.startIndex, count: elements.count)
      if index < elements.count {
        elements[index] = try place(value, rest, elements[index])
        return .array(elements)
      }
      guard index < elementCountMax else {
        throw .sql(
          "54000",
          "number of jsonb array elements exceeds the maximum allowed (\(elementCountMax))")
      }
      let made = try place(value, rest, nil)
      elements += Array(repeating: .null, count: index - elements.count)
      elements.append(made)
      return .array(elements)
    default:
      throw .sql(
        "22023", "cannot replace existing key",
        detail: "The path assumes key is a composite object, but it is a scalar value.")
    }
  }

  private static func key(of step: Step) -> [UInt8] {
    switch step {
    case .key(let key): key
    case .index(let index): Array(String(index).utf8)
    }
  }

  private static func index(of step: Step, at place: Int, count: Int) throws(EngineError) -> Int {
    let given: Int
    switch step {
    case .index(let index): given = index
    case .key(let key):
      let text = String(decoding: key, as: UTF8.self)
      guard let index = Int32(text) else {
        throw .sql(
          "22P02", "path element at position \(place + 1) is not an integer: \"\(text)\"")
      }
      given = Int(index)
    }
    let index = given < 0 ? count + given : given
    guard index >= 0 else {
      throw .invalidParameter("path element at position \(place + 1) is out of range: \(given)")
    }
    return index
  }
}
