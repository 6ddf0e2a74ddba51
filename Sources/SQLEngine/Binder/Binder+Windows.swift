import Core
import SQLSyntax

/// What stands after OVER.
extension Binder {
  /// A window that is resolved.
  struct WindowDefinition {
    var partitionBy: [BoundExpression] = []
    var orderBy: [SortTerm] = []
    var frame: WindowCall.Frame
  }

  func bindWindowDefinition(_ window: FunctionCall.Window, at span: SyntaxSpan)
    throws(EngineError) -> WindowDefinition
  {
    switch window {
    case .named(let name):
      return try bindWindowDefinition(try namedWindow(name).specification, depth: 0)
    case .specification(let specification):
      if let base = specification.base {
        let found = try namedWindow(base)
        if found.specification.frame != nil {
          throw .sql(
            "42P20", "cannot copy window \"\(base.text)\" because it has a frame clause",
            at: base.span)
        }
      }
      return try bindWindowDefinition(specification, depth: 0)
    }
  }

  private func namedWindow(_ name: Identifier) throws(EngineError) -> NamedWindow {
    guard let found = level.namedWindows.first(where: { $0.name.text == name.text }) else {
      throw .sql("42704", "window \"\(name.text)\" does not exist", at: name.span)
    }
    return found
  }

  private func bindWindowDefinition(_ syntax: WindowSpecification, depth: Int)
    throws(EngineError) -> WindowDefinition
  {
    guard depth < 100 else { throw .sql("42P20", "window definitions are nested too deeply") }
    var merged = syntax
    if let base = syntax.base {
      let found = try namedWindow(base).specification
      if !syntax.partitionBy.isEmpty {
        throw .sql(
          "42P20", "cannot override PARTITION BY clause of window \"\(base.text)\"",
          at: syntax.span)
      }
      if !syntax.orderBy.isEmpty, !found.orderBy.isEmpty {
        throw .sql(
          "42P20", "cannot override ORDER BY clause of window \"\(base.text)\"", at: syntax.span)
      }
      merged.base = found.base
      merged.partitionBy = found.partitionBy
      if syntax.orderBy.isEmpty { merged.orderBy = found.orderBy }
      if merged.base != nil { return try bindWindowDefinition(merged, depth: depth + 1) }
    }
    var partitionBy: [BoundExpression] = []
    for expression in merged.partitionBy { partitionBy.append(try decided(try bind(expression))) }
    var orderBy: [SortTerm] = []
    for key in merged.orderBy { orderBy.append(try bindSortKey(key)) }
    return WindowDefinition(
      partitionBy: partitionBy, orderBy: orderBy,
      frame: try bindFrame(merged.frame, orderBy, at: merged.span))
  }

  private func bindFrame(_ frame: WindowFrame?, _ orderBy: [SortTerm], at span: SyntaxSpan)
    throws(EngineError) -> WindowCall.Frame
  {
    guard let frame else {
      return WindowCall.Frame(
        mode: .range, start: .unbounded, end: .currentRow, exclusion: .none)
    }
    if frame.mode == .groups, orderBy.isEmpty {
      throw .sql("42P20", "GROUPS mode requires an ORDER BY clause", at: frame.span)
    }
    try checkFrame(frame)
    return WindowCall.Frame(
      mode: frame.mode, start: try bindBound(frame.start, frame, orderBy),
      end: try bindBound(frame.end, frame, orderBy), exclusion: frame.exclusion)
  }

  private func checkFrame(_ frame: WindowFrame) throws(EngineError) {
    switch (frame.start, frame.end) {
    case (.unboundedFollowing, _):
      throw .sql("42P20", "frame start cannot be UNBOUNDED FOLLOWING", at: frame.span)
    case (_, .unboundedPreceding):
      throw .sql("42P20", "frame end cannot be UNBOUNDED PRECEDING", at: frame.span)
    case (.currentRow, .preceding):
      throw .sql(
        "42P20", "frame starting from current row cannot have preceding rows", at: frame.span)
    case (.following, .preceding), (.following, .currentRow):
      throw .sql(
        "42P20", "frame starting from following row cannot have preceding rows", at: frame.span)
    default: break
    }
  }

  private func bindBound(
    _ bound: WindowFrame.Bound, _ frame: WindowFrame, _ orderBy: [SortTerm]
  ) throws(EngineError) -> WindowCall.Frame.Bound {
    switch bound {
    case .unboundedPreceding, .unboundedFollowing: return .unbounded
    case .currentRow: return .currentRow
    case .preceding(let offset): return try bindOffset(offset, true, frame, orderBy)
    case .following(let offset): return try bindOffset(offset, false, frame, orderBy)
    }
  }

  private func bindOffset(
    _ offset: Expression, _ isPreceding: Bool, _ frame: WindowFrame, _ orderBy: [SortTerm]
  ) throws(EngineError) -> WindowCall.Frame.Bound {
    let bound = try bind(offset)
    if !bound.columns.isDisjoint(with: level.sourceColumns) {
      let mode = "\(frame.mode)".uppercased()
      throw .sql("42P10", "argument of \(mode) must not contain variables", at: offset.span)
    }
    guard frame.mode == .range else {
      return .offset(
        try require(bound, .int8, at: offset.span), isPreceding: isPreceding, inRange: nil)
    }
    guard orderBy.count == 1 else {
      throw .sql(
        "42P20",
        "RANGE with offset PRECEDING/FOLLOWING requires exactly one ORDER BY column",
        at: frame.span)
    }
    let key = session.access.baseType(of: orderBy[0].expression.type)
    guard let wanted = FrameRange.offsetType(forKey: key.id) else {
      throw .sql(
        "0A000",
        "RANGE with offset PRECEDING/FOLLOWING is not supported for column type "
          + "\(typeName(key))", at: frame.span)
    }
    guard let value = try coerced(bound, to: wanted, in: .implicit) else {
      throw .sql(
        "0A000",
        "RANGE with offset PRECEDING/FOLLOWING is not supported for column type "
          + "\(typeName(key)) and offset type \(typeName(bound.type))", at: offset.span,
        hint: "Cast the offset value to an appropriate type.")
    }
    return .offset(
      value, isPreceding: isPreceding, inRange: WindowCall.Frame.RangeOffset(key: key.id))
  }
}
