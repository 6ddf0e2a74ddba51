import Core
import SQLSyntax

/// What CREATE SEQUENCE, ALTER SEQUENCE and identity columns say about a sequence.
///
/// **Source:** PostgreSQL 15, sequence.c (init_params): which values follow from which.
enum SequenceOptions {
  static func parameters(_ options: [SequenceOption], type: SQLType, session: SQLSession)
    throws(EngineError) -> SequenceParameters
  {
    let fresh = SequenceParameters(
      type: type, start: 1, increment: 1, minimum: 1, maximum: 1, cache: 1, cycles: false)
    var state = SequenceState(last: 1, isCalled: false)
    return try settled(fresh, options, type: type, state: &state, session: session, isNew: true)
  }

  /// A sequence with options changed.
  static func changed(
    _ before: SequenceParameters, _ options: [SequenceOption], type: SQLType?,
    state: inout SequenceState, session: SQLSession
  ) throws(EngineError) -> SequenceParameters {
    try settled(before, options, type: type, state: &state, session: session, isNew: false)
  }

  /// What was written, before defaults are known.
  private struct Given {
    var type: SQLType?
    var increment: Int64?
    /// nil inside: NO MINVALUE.
    var minimum: Int64??
    var maximum: Int64??
    var start: Int64?
    var restart: Int64??
    var cache: Int64?
    var cycles: Bool?
  }

  private static func given(_ options: [SequenceOption], _ session: SQLSession)
    throws(EngineError) -> Given
  {
    var given = Given()
    for option in options {
      var isTwice = false
      switch option.kind {
      case .type(let name):
        isTwice = given.type != nil
        let type = try session.resolve(name)
        guard [.int2, .int4, .int8].contains(type.id) else {
          throw .sql(
            "22023", "sequence type must be smallint, integer, or bigint", at: option.span)
        }
        given.type = type
      case .increment(let value):
        isTwice = given.increment != nil
        guard value != 0 else {
          throw .sql("22023", "INCREMENT must not be zero", at: option.span)
        }
        given.increment = value
      case .minimum(let value):
        isTwice = given.minimum != nil
        given.minimum = .some(value)
      case .maximum(let value):
        isTwice = given.maximum != nil
        given.maximum = .some(value)
      case .start(let value):
        isTwice = given.start != nil
        given.start = value
      case .restart(let value):
        isTwice = given.restart != nil
        given.restart = .some(value)
      case .cache(let value):
        isTwice = given.cache != nil
        guard value > 0 else {
          throw .sql("22023", "CACHE (\(value)) must be greater than zero", at: option.span)
        }
        given.cache = value
      case .cycle(let flag):
        isTwice = given.cycles != nil
        given.cycles = flag
      case .ownedBy, .sequenceName: break
      }
      if isTwice { throw .syntax("conflicting or redundant options", at: option.span) }
    }
    return given
  }

  private static func limits(_ type: SQLType) -> (low: Int64, high: Int64) {
    switch type.id {
    case .int2: (Int64(Int16.min), Int64(Int16.max))
    case .int4: (Int64(Int32.min), Int64(Int32.max))
    default: (.min, .max)
    }
  }

  private static func settled(
    _ before: SequenceParameters, _ options: [SequenceOption], type: SQLType?,
    state: inout SequenceState, session: SQLSession, isNew: Bool
  ) throws(EngineError) -> SequenceParameters {
    let given = try given(options, session)
    var result = before
    let old = limits(before.type)
    if let type = given.type ?? type { result.type = type }
    let limits = limits(result.type)
    let hasNewType = result.type.id != before.type.id
    result.increment = given.increment ?? before.increment
    let isUp = result.increment > 0
    // Limits that were the old type's become the new type's.
    let resetsMaximum = isNew || hasNewType && before.increment > 0 && before.maximum == old.high
    let resetsMinimum = isNew || hasNewType && before.increment < 0 && before.minimum == old.low
    switch given.maximum {
    case .some(.some(let value)): result.maximum = value
    case .some(.none): result.maximum = isUp ? limits.high : -1
    case .none: if resetsMaximum { result.maximum = isUp ? limits.high : -1 }
    }
    switch given.minimum {
    case .some(.some(let value)): result.minimum = value
    case .some(.none): result.minimum = isUp ? 1 : limits.low
    case .none: if resetsMinimum { result.minimum = isUp ? 1 : limits.low }
    }
    if let cycles = given.cycles { result.cycles = cycles }
    if let cache = given.cache { result.cache = cache }
    let typeName = session.access.displayName(of: result.type)
    guard result.maximum >= limits.low, result.maximum <= limits.high else {
      throw .sql(
        "22023",
        "MAXVALUE (\(result.maximum)) is out of range for sequence data type \(typeName)")
    }
    guard result.minimum >= limits.low, result.minimum <= limits.high else {
      throw .sql(
        "22023",
        "MINVALUE (\(result.minimum)) is out of range for sequence data type \(typeName)")
    }
    guard result.minimum < result.maximum else {
      throw .sql(
        "22023",
        "MINVALUE (\(result.minimum)) must be less than MAXVALUE (\(result.maximum))")
    }
    if let start = given.start {
      result.start = start
    } else if isNew {
      result.start = isUp ? result.minimum : result.maximum
    }
    if let restart = given.restart {
      state = SequenceState(last: restart ?? result.start, isCalled: false)
    } else if isNew {
      state = SequenceState(last: result.start, isCalled: false)
    }
    try check(result.start, "START", result)
    try check(state.last, "RESTART", result)
    return result
  }

  private static func check(_ value: Int64, _ word: String, _ limits: SequenceParameters)
    throws(EngineError)
  {
    if value < limits.minimum {
      throw .sql(
        "22023", "\(word) value (\(value)) cannot be less than MINVALUE (\(limits.minimum))")
    }
    if value > limits.maximum {
      throw .sql(
        "22023", "\(word) value (\(value)) cannot be greater than MAXVALUE (\(limits.maximum))")
    }
  }
}
