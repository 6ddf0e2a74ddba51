import Core

extension Expression {
  /// The value; nil if it is null.
  func value(in row: ComputedRow) throws(EngineError) -> [UInt8]? {
    switch self {
    case .value(let value): return value
    case .marker(let index, let name, let receiver):
      return try row.context.parameters.value(at: index, name: name, for: receiver)
    case .column(let index): return row.input?.values[index]
    case .writeTime(let index):
      guard let stamps = row.input?.timestamps, index < stamps.count else { return nil }
      return stamps[index].map(BigEndian.bytes)
    case .timeToLive(let index):
      guard let times = row.input?.timesToLive, index < times.count else { return nil }
      return times[index].map(BigEndian.bytes)
    case .aggregate(let index): return row.aggregates[index]
    case .call(let function, let arguments):
      return try function(try Self.values(arguments, in: row), row.context)
    case .token(let parts): return try Self.token(parts, in: row)
    case .toJSON(let operand, let type):
      return Array(type.json(try operand.value(in: row)).serialized(spaced: true).utf8)
    case .fromJSON(let operand, let receiver):
      return try Self.fromJSON(try operand.value(in: row), receiver)
    case .cast(let operand, let source, let target):
      return try Cast.value(try operand.value(in: row), from: source, to: target)
    case .arithmetic(let sign, let left, let right):
      return try Arithmetic.value(
        sign, try left.node.value(in: row), left.type, try right.node.value(in: row), right.type)
    case .negation(let operand, let type):
      return Arithmetic.negated(try operand.value(in: row), type)
    case .field(let operand, let index, let count):
      guard let bytes = try operand.value(in: row) else { return nil }
      return Composite.fields(of: bytes, count: count).flatMap { $0[index] }
    case .element(let operand, let type, let key):
      return try Self.element(try operand.value(in: row), type, key: try key.value(in: row))
    case .slice(let operand, let type, let from, let to):
      return Self.slice(
        try operand.value(in: row), type, from: try from?.value(in: row),
        to: try to?.value(in: row))
    case .collection(let type, let parts): return try Self.collection(type, parts, in: row)
    case .fields(let fields):
      return Composite.value(ofFields: try Self.values(fields, in: row))
    }
  }

  static func values(_ expressions: [Expression], in row: ComputedRow) throws(EngineError)
    -> [[UInt8]?]
  {
    try expressions.map { (expression) throws(EngineError) in try expression.value(in: row) }
  }

  private static func token(_ parts: [Expression], in row: ComputedRow) throws(EngineError)
    -> [UInt8]?
  {
    let values = try values(parts, in: row).compactMap(\.self)
    guard values.count == parts.count else { return nil }
    return BigEndian.bytes(Murmur3.token(of: Murmur3.partitionKey(of: values)))
  }

  private static func fromJSON(
    _ bytes: [UInt8]?, _ receiver: Receiver
  ) throws(EngineError) -> [UInt8]? {
    guard let bytes else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let json: JSON
    do throws(JSON.SyntaxError) { json = try JSON(parsing: bytes) } catch {
      throw .functionFailed("Could not decode JSON string '\(text)': \(error.message)")
    }
    do throws(EngineError) { return try receiver.type.value(of: json) } catch {
      throw .functionFailed(
        "execution of 'system.fromjson[text]' failed: \(error.message)")
    }
  }

  private static func element(
    _ collection: [UInt8]?, _ type: CQLType, key: [UInt8]?
  ) throws(EngineError) -> [UInt8]? {
    guard let key else {
      throw .invalidRequest("Invalid null value for element selection")
    }
    guard let collection else { return nil }
    switch type {
    case .set(let element, _):
      return Composite.elements(of: collection)?.first { element.compare($0, key) == 0 }
    case .map(let keyType, _, _):
      return Composite.entries(of: collection)?.first { keyType.compare($0.key, key) == 0 }?.value
    default: return nil
    }
  }

  private static func slice(
    _ collection: [UInt8]?, _ type: CQLType, from: [UInt8]?, to: [UInt8]?
  ) -> [UInt8]? {
    guard let collection else { return nil }
    func isWithin(_ key: [UInt8], _ keyType: CQLType) -> Bool {
      if let from, keyType.compare(key, from) < 0 { return false }
      if let to, keyType.compare(key, to) > 0 { return false }
      return true
    }
    switch type {
    case .set(let element, _):
      let elements = Composite.elements(of: collection) ?? []
      return Composite.value(ofElements: elements.filter { isWithin($0, element) })
    case .map(let key, _, _):
      let entries = Composite.entries(of: collection) ?? []
      return Composite.value(ofEntries: entries.filter { isWithin($0.key, key) })
    default: return nil
    }
  }

  private static func collection(
    _ type: CQLType, _ parts: [Expression], in row: ComputedRow
  ) throws(EngineError) -> [UInt8]? {
    let values = try values(parts, in: row)
    let present = values.compactMap(\.self)
    guard present.count == values.count else {
      throw .invalidRequest("null is not supported inside collections")
    }
    switch type {
    case .set(let element, _): return Composite.value(ofElements: element.sortedUnique(present))
    case .map(let key, _, _):
      let entries = stride(from: 0, to: present.count - 1, by: 2).map {
        Composite.Entry(key: present[$0], value: present[$0 + 1])
      }
      return Composite.value(ofEntries: key.sortedByKey(entries))
    default: return Composite.value(ofElements: present)
    }
  }
}

extension Parameters {
  /// The value of a marker.
  /// - Throws: `InvalidRequestException` if there is none or it is of another type.
  func value(
    at index: Int, name: String?, for receiver: Receiver
  ) throws(EngineError) -> [UInt8]? {
    let json: JSON?
    switch self {
    case .none: json = nil
    case .positional(let values): json = index < values.count ? values[index] : nil
    case .named(let members): json = members.first { $0.name == name }?.value
    }
    guard let json else {
      throw .invalidRequest(
        "Invalid amount of bind variables", hint: "A value for each marker comes with the request.")
    }
    return try receiver.type.value(of: json)
  }
}
