import Core
import SQLSyntax

/// Types that users made.
extension ObjectCodec {
  static func append(_ type: UserType, to bytes: inout [UInt8]) {
    bytes.append(number: type.schema)
    append(type.info, to: &bytes)
    bytes.append(list: type.labels) { bytes, label in
      bytes.append(number: label.value)
      bytes.append(text: label.name)
    }
    bytes.append(optional: type.domain) { bytes, domain in
      bytes.append(flag: domain.isNotNull)
      bytes.append(optional: domain.defaultValue) { $0.append(text: Deparser.text($1)) }
      bytes.append(list: domain.checks) { bytes, check in
        bytes.append(text: check.name)
        append(check.syntax, check.bound, to: &bytes)
        bytes.append(flag: check.isValidated)
      }
    }
    bytes.append(optional: type.relation) { $0.append(number: $1) }
    bytes.append(optional: type.comment) { $0.append(text: $1) }
  }

  private static func append(_ info: TypeInfo, to bytes: inout [UInt8]) {
    bytes.append(number: info.id.rawValue)
    bytes.append(text: info.name)
    bytes.append(text: info.displayName)
    bytes.append(text: String(info.category.rawValue))
    bytes.append(flag: info.isPreferred)
    switch info.kind {
    case .base: bytes.append(0)
    case .pseudo: bytes.append(1)
    case .array(let element):
      bytes.append(2)
      bytes.append(number: element.rawValue)
    case .domain(let base):
      bytes.append(3)
      TypeCodec.append(base, to: &bytes)
    case .enumeration: bytes.append(4)
    case .composite(let fields):
      bytes.append(5)
      bytes.append(list: fields) { TypeCodec.append($1, to: &$0) }
    case .range(let subtype, let multirange):
      bytes.append(6)
      bytes.append(number: subtype.rawValue)
      bytes.append(number: multirange.rawValue)
    case .multirange(let range):
      bytes.append(7)
      bytes.append(number: range.rawValue)
    }
    bytes.append(number: info.arrayID.rawValue)
    bytes.append(number: info.length)
  }
}
