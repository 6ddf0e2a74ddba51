import Core

/// OVERLAPS: whether two spans of time have a moment in common.
enum OverlapFunctions {
  /// For each type every pairing of two ends, or of a start and an interval.
  static var functions: [FunctionDefinition] {
    ["time", "timetz", "timestamp", "timestamptz"].flatMap { type in
      [(false, false), (true, false), (false, true), (true, true)].compactMap { first, second in
        if type == "timetz", first || second { return nil }
        let ends = [first, second].map { $0 ? "interval" : type }
        return typedFunction(
          "overlaps(\(type), \(ends[0]), \(type), \(ends[1])) bool", strict: false,
          type == "timestamptz" ? .stable : .immutable
        ) { a, types, context throws(EngineError) in
          let kind = types.arguments[0].id
          let ends = [
            try end(a[0], a[1], kind, &context), try end(a[2], a[3], kind, &context),
          ]
          let truth = overlaps((a[0], ends[0]), (a[2], ends[1]), as: kind)
          return truth.map { .bool($0) } ?? .null
        }
      }
    }
  }

  /// A span's other end, which may be given by its length.
  private static func end(
    _ start: SQLValue, _ end: SQLValue, _ type: TypeID, _ context: inout EvaluationContext
  ) throws(EngineError) -> SQLValue {
    guard case .interval(let span) = end else { return end }
    guard case .int(let moment) = start else { return .null }
    switch type {
    case .time:
      let sum = moment + span.microseconds % Calendar.microsecondsPerDay
      return .int(Calendar.floorDivide(sum, Calendar.microsecondsPerDay).remainder)
    case .timestamptz:
      return .int(try IntervalMath.add(span, to: moment, in: context.settings.timeZone))
    default: return .int(try IntervalMath.add(span, toLocal: moment))
    }
  }

  /// Nil for unknown: a null end may lie anywhere after the start.
  ///
  /// **Source:** PostgreSQL 15, timestamp.c: overlaps_timestamp.
  private static func overlaps(
    _ first: (SQLValue, SQLValue), _ second: (SQLValue, SQLValue), as type: TypeID
  ) -> Bool? {
    guard let a = ordered(first, type), let b = ordered(second, type) else { return nil }
    func isLess(_ x: SQLValue, _ y: SQLValue) -> Bool {
      ValueOrder.compare(x, y, as: type) < 0
    }
    let (late, early) = isLess(a.start, b.start) ? (b, a) : (a, b)
    if !isLess(early.start, late.start) {
      return late.end == nil || early.end == nil ? nil : true
    }
    guard let end = early.end else { return nil }
    if isLess(late.start, end) { return true }
    return late.end == nil ? nil : false
  }

  /// A span with its earlier end first; nil if both ends are null.
  private static func ordered(_ span: (SQLValue, SQLValue), _ type: TypeID)
    -> (start: SQLValue, end: SQLValue?)?
  {
    if span.0.isNull { return span.1.isNull ? nil : (span.1, nil) }
    if span.1.isNull { return (span.0, nil) }
    let isReversed = ValueOrder.compare(span.0, span.1, as: type) > 0
    return isReversed ? (span.1, span.0) : span
  }
}
