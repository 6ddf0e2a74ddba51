/// What a function finds in an argument. The binder has coerced arguments to the declared types, so
/// another payload cannot be there.
extension SQLValue {
  var boolean: Bool {
    guard case .bool(let value) = self else { preconditionFailure("a boolean was promised") }
    return value
  }

  var integer: Int64 {
    guard case .int(let value) = self else { preconditionFailure("an integer was promised") }
    return value
  }

  /// The integer as a count or position.
  var position: Int { Int(integer) }

  var double: Double {
    guard case .double(let value) = self else { preconditionFailure("a double was promised") }
    return value
  }

  var numeric: Numeric {
    guard case .numeric(let value) = self else { preconditionFailure("a numeric was promised") }
    return value
  }

  var bytes: [UInt8] {
    guard case .text(let value) = self else { preconditionFailure("a text was promised") }
    return value
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  var interval: Interval {
    guard case .interval(let value) = self else { preconditionFailure("an interval was promised") }
    return value
  }

  var timetz: TimeTZ {
    guard case .timetz(let value) = self else { preconditionFailure("a timetz was promised") }
    return value
  }

  var bitString: BitString {
    guard case .bits(let value) = self else { preconditionFailure("bits were promised") }
    return value
  }

  var json: JSONNode {
    guard case .jsonb(let value) = self else { preconditionFailure("a jsonb was promised") }
    return value
  }

  var array: SQLArray {
    guard case .array(let value) = self else { preconditionFailure("an array was promised") }
    return value
  }

  var range: SQLRange {
    guard case .range(let value) = self else { preconditionFailure("a range was promised") }
    return value
  }

  var ranges: [SQLRange] {
    guard case .multirange(let value) = self else {
      preconditionFailure("a multirange was promised")
    }
    return value
  }

  var record: SQLRecord {
    guard case .record(let value) = self else { preconditionFailure("a record was promised") }
    return value
  }
}
