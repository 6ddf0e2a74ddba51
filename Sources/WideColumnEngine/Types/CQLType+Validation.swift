import Core
import Parsing

extension CQLType {
  /// Checks that bytes are a value of the type.
  /// - Throws: `InvalidRequestException` in the words of Cassandra's serializers.
  func validate(_ bytes: [UInt8]) throws(EngineError) {
    let count = bytes.count
    switch self {
    case .blob: return
    case .ascii:
      if bytes.contains(where: { $0 >= 0x80 }) {
        throw .invalidRequest("Invalid byte for ascii: \(firstBadASCII(bytes))")
      }
    case .text:
      if String(validating: bytes, as: UTF8.self) == nil {
        throw .invalidRequest("String didn't validate.")
      }
    case .empty:
      if count > 0 { throw .invalidRequest("EmptyType only accept empty values") }
    case .list, .set, .map, .tuple, .user: try validateParts(bytes)
    default: if count > 0 { try validateScalar(bytes) }
    }
  }

  private func firstBadASCII(_ bytes: [UInt8]) -> Int8 {
    Int8(bitPattern: bytes.first { $0 >= 0x80 } ?? 0)
  }

  /// A value that is not empty.
  private func validateScalar(_ bytes: [UInt8]) throws(EngineError) {
    let count = bytes.count
    let complaint: String?
    switch self {
    case .int: complaint = count == 4 ? nil : "Expected 4 or 0 byte int (\(count))"
    case .bigint, .counter: complaint = count == 8 ? nil : "Expected 8 or 0 byte long (\(count))"
    case .smallint: complaint = count == 2 ? nil : "Expected 2 bytes for a smallint (\(count))"
    case .tinyint: complaint = count == 1 ? nil : "Expected 1 byte for a tinyint (\(count))"
    case .float:
      complaint = count == 4 ? nil : "Expected 4 or 0 byte value for a float (\(count))"
    case .double:
      complaint = count == 8 ? nil : "Expected 8 or 0 byte value for a double (\(count))"
    case .boolean: complaint = count == 1 ? nil : "Expected 1 or 0 byte value (\(count))"
    case .timestamp: complaint = count == 8 ? nil : "Expected 8 or 0 byte long for date (\(count))"
    case .date: complaint = count == 4 ? nil : "Expected 4 byte long for date (\(count))"
    case .time: complaint = count == 8 ? nil : "Expected 8 byte long for time (\(count))"
    case .uuid: complaint = count == 16 ? nil : "UUID should be 16 or 0 bytes (\(count))"
    case .timeuuid:
      complaint =
        count != 16
        ? "TimeUUID should be 16 or 0 bytes (\(count))"
        : UUIDValue.version(bytes) == 1 ? nil : "Invalid version for TimeUUID type."
    case .inet:
      complaint = count == 4 || count == 16 ? nil : "unable to make inet address from bytes"
    case .decimal:
      complaint = count > 4 ? nil : "Expected 0 or at least 4 bytes (\(count))"
    case .duration:
      complaint = DurationValue(bytes: bytes) == nil ? "Invalid duration" : nil
    default: complaint = nil
    }
    if let complaint { throw .invalidRequest(complaint) }
  }

  private func validateParts(_ bytes: [UInt8]) throws(EngineError) {
    switch self {
    case .list(let element, _), .set(let element, _):
      let kind = if case .list = self { "list" } else { "set" }
      guard let parts = Composite.elements(of: bytes) else {
        throw .invalidRequest("Not enough bytes to read a \(kind)")
      }
      for part in parts { try element.validate(part) }
    case .map(let key, let value, _):
      guard let entries = Composite.entries(of: bytes) else {
        throw .invalidRequest("Not enough bytes to read a map")
      }
      for entry in entries {
        try key.validate(entry.key)
        try value.validate(entry.value)
      }
    default:
      let types = fieldTypes
      guard let fields = Composite.fields(of: bytes, count: types.count) else {
        throw .invalidRequest("Not enough bytes to read a tuple")
      }
      for (field, type) in zip(fields, types) { if let field { try type.validate(field) } }
    }
  }
}
