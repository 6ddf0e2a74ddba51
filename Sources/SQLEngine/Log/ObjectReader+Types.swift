import Core
import SQLSyntax

/// Types that users made.
extension ObjectReader {
  mutating func userType() throws(RecordFault) -> UserType {
    var type = UserType(schema: try bytes.number(), info: try typeInfo())
    type.labels = try bytes.list { (reader) throws(RecordFault) in
      UserType.Label(value: try reader.signed(), name: try reader.text())
    }
    type.domain = try optional { (reader) throws(RecordFault) in try reader.domain() }
    type.relation = try bytes.optional { (reader) throws(RecordFault) in try reader.number() }
    type.comment = try optionalText()
    return type
  }

  private mutating func domain() throws(RecordFault) -> UserType.Domain {
    let isNotNull = try bytes.flag()
    let defaultValue = try optional { (reader) throws(RecordFault) in try reader.syntax() }
    let checks = try list { (reader) throws(RecordFault) -> UserType.Domain.Check? in
      let name = try reader.bytes.text()
      let syntax = try reader.syntax()
      guard !reader.skipsExpressions else {
        _ = try reader.bytes.sized()
        _ = try reader.bytes.flag()
        return nil
      }
      return UserType.Domain.Check(
        name: name, syntax: syntax, bound: try reader.bound(),
        isValidated: try reader.bytes.flag())
    }
    return UserType.Domain(
      isNotNull: isNotNull, defaultValue: defaultValue, checks: checks.compactMap { $0 })
  }

  private mutating func typeInfo() throws(RecordFault) -> TypeInfo {
    let id = TypeID(try bytes.number())
    let name = try bytes.text()
    let displayName = try bytes.text()
    guard let letter = try bytes.text().first, let category = TypeInfo.Category(rawValue: letter)
    else { throw bytes.fault("no category of types") }
    let isPreferred = try bytes.flag()
    let kind: TypeInfo.Kind
    switch try bytes.byte() {
    case 0: kind = .base
    case 1: kind = .pseudo
    case 2: kind = .array(element: TypeID(try bytes.number()))
    case 3: kind = .domain(base: try bytes.type())
    case 4: kind = .enumeration
    case 5:
      kind = .composite(
        fields: try bytes.list { (reader) throws(RecordFault) in try reader.field() })
    case 6:
      kind = .range(
        subtype: TypeID(try bytes.number()), multirange: TypeID(try bytes.number()))
    case 7: kind = .multirange(range: TypeID(try bytes.number()))
    default: throw bytes.fault("no kind of type")
    }
    return TypeInfo(
      id: id, name: name, displayName: displayName, category: category, isPreferred: isPreferred,
      kind: kind, arrayID: TypeID(try bytes.number()), length: try bytes.number())
  }
}
