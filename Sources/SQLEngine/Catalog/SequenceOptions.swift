import Core
import SQLSyntax

/// What CREATE SEQUENCE and identity columns say about a sequence.
enum SequenceOptions {
  static func parameters(_ options: [SequenceOption], type: SQLType, session: SQLSession)
    throws(EngineError) -> SequenceParameters
  {
    var type = type
    var increment: Int64 = 1
    var minimum: Int64?
    var maximum: Int64?
    var start: Int64?
    var cache: Int64 = 1
    var cycles = false
    for option in options {
      switch option.kind {
      case .type(let name):
        type = try session.resolve(name)
        guard [.int2, .int4, .int8].contains(type.id) else {
          throw .sql(
            "22023", "sequence type must be smallint, integer, or bigint", at: option.span)
        }
      case .increment(let value):
        guard value != 0 else {
          throw .sql("22023", "INCREMENT must not be zero", at: option.span)
        }
        increment = value
      case .minimum(let value): minimum = value
      case .maximum(let value): maximum = value
      case .start(let value): start = value
      case .cache(let value):
        guard value > 0 else {
          throw .sql("22023", "CACHE (\(value)) must be greater than zero", at: option.span)
        }
        cache = value
      case .cycle(let flag): cycles = flag
      case .restart, .ownedBy, .sequenceName: break
      }
    }
    let limits: (Int64, Int64) =
      switch type.id {
      case .int2: (Int64(Int16.min), Int64(Int16.max))
      case .int4: (Int64(Int32.min), Int64(Int32.max))
      default: (.min, .max)
      }
    let low = minimum ?? (increment > 0 ? 1 : limits.0)
    let high = maximum ?? (increment > 0 ? limits.1 : -1)
    guard low < high else {
      throw .sql("22023", "MINVALUE (\(low)) must be less than MAXVALUE (\(high))")
    }
    let first = start ?? (increment > 0 ? low : high)
    if first < low {
      throw .sql("22023", "START value (\(first)) cannot be less than MINVALUE (\(low))")
    }
    if first > high {
      throw .sql("22023", "START value (\(first)) cannot be greater than MAXVALUE (\(high))")
    }
    return SequenceParameters(
      type: type, start: first, increment: increment, minimum: low, maximum: high, cache: cache,
      cycles: cycles)
  }
}
