import Core

extension PipeAnswer {
  /// A RESP reply as JSON, with nothing lost: what JSON lacks is an object of one member that names
  /// it.
  public static func json(of reply: Reply) -> JSON {
    switch reply {
    case .status(let text): return ["status": .string(text)]
    case .error(let text): return ["error": .string(text)]
    case .integer(let value): return .int(value)
    case .bulk(let bytes): return json(ofBytes: bytes)
    case .null: return .null
    case .nullArray: return ["null": "array"]
    case .nothing: return ["null": "null"]
    case .array(let elements): return .array(elements.map { json(of: $0) })
    case .map(let elements):
      let pairs = stride(from: 0, to: elements.count - 1, by: 2).map {
        JSON.array([json(of: elements[$0]), json(of: elements[$0 + 1])])
      }
      return ["map": .array(pairs)]
    case .set(let elements): return ["set": .array(elements.map { json(of: $0) })]
    case .double(let text): return ["double": .string(text)]
    case .boolean(let value): return .bool(value)
    case .big(let digits): return ["big": .string(digits)]
    case .verbatim(_, let bytes): return ["verbatim": json(ofBytes: bytes)]
    case .push(let elements): return ["push": .array(elements.map { json(of: $0) })]
    }
  }

  /// A text, or `{"base64": …}` where the bytes are no UTF-8.
  static func json(ofBytes bytes: [UInt8]) -> JSON {
    if let text = String(validating: bytes, as: UTF8.self) { return .string(text) }
    return ["base64": .string(Base64.text(of: bytes))]
  }
}
