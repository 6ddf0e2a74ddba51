import Core
import SQLSyntax

/// How a table is partitioned, and what a partition holds.
extension ObjectCodec {
  static func append(_ partitioning: Partitioning, to bytes: inout [UInt8]) {
    bytes.append(text: partitioning.strategy.rawValue)
    bytes.append(list: partitioning.keys) { bytes, key in
      bytes.append(optional: key.attribute) { $0.append(count: $1) }
      append(key.syntax, key.bound, to: &bytes)
    }
  }

  static func append(_ bound: Partitioning.Bound, to bytes: inout [UInt8]) {
    switch bound {
    case .isDefault: bytes.append(0)
    case .list(let values):
      bytes.append(1)
      bytes.append(list: values) { ValueCodec.append($1, to: &$0) }
    case .range(let from, let to):
      bytes.append(2)
      bytes.append(list: from) { append($1, to: &$0) }
      bytes.append(list: to) { append($1, to: &$0) }
    case .hash(let modulus, let remainder):
      bytes.append(3)
      bytes.append(number: Int64(modulus))
      bytes.append(number: Int64(remainder))
    }
  }

  private static func append(_ limit: Partitioning.Limit, to bytes: inout [UInt8]) {
    switch limit {
    case .minimum: bytes.append(0)
    case .value(let value):
      bytes.append(1)
      ValueCodec.append(value, to: &bytes)
    case .maximum: bytes.append(2)
    }
  }
}

extension ObjectReader {
  mutating func partitioning() throws(RecordFault) -> Partitioning {
    guard let strategy = Partitioning.Strategy(rawValue: try bytes.text()) else {
      throw bytes.fault("no strategy of partitions")
    }
    let keys = try list { (reader) throws(RecordFault) in
      Partitioning.Key(
        attribute: try reader.bytes.optional { (bytes) throws(RecordFault) in
          Int(try bytes.number(UInt16.self))
        },
        syntax: try reader.syntax(), bound: try reader.bound())
    }
    return Partitioning(strategy: strategy, keys: keys)
  }

  mutating func partitionBound() throws(RecordFault) -> Partitioning.Bound {
    switch try bytes.byte() {
    case 0: return .isDefault
    case 1:
      return .list(try bytes.list { (bytes) throws(RecordFault) in try bytes.value() })
    case 2:
      return .range(
        from: try list { (reader) throws(RecordFault) in try reader.limit() },
        to: try list { (reader) throws(RecordFault) in try reader.limit() })
    default:
      return .hash(
        modulus: Int(try bytes.number(Int64.self)), remainder: Int(try bytes.number(Int64.self)))
    }
  }

  private mutating func limit() throws(RecordFault) -> Partitioning.Limit {
    switch try bytes.byte() {
    case 0: return .minimum
    case 1: return .value(try bytes.value())
    default: return .maximum
    }
  }
}
