import Core

/// How many rows a condition leaves.
///
/// **Source:** PostgreSQL 15, `selfuncs.h` and `clausesel.c`: the guesses where nothing is known.
extension Planner {
  enum Guess {
    static let equality = 0.005
    static let inequality = 1.0 / 3
    static let pattern = 0.05
    static let range = 0.005
    static let other = 1.0 / 3
  }

  /// The statistics of the column that an expression is, if it is one.
  func statistics(of expression: BoundExpression) -> ColumnStatistics? {
    switch expression {
    case .column(let id, _):
      guard let origin = origins[id] else { return nil }
      return tableStatistics(origin.relation)?.columns[origin.attribute]
    case .cast(let operand, _, _): return statistics(of: operand)
    default: return nil
    }
  }

  func tableStatistics(_ id: ObjectID) -> TableStatistics? {
    guard let relation = session.catalog.relation(id),
      let heap = session.database.heaps[relation.heap]
    else { return nil }
    return session.database.statistics.current(
      relation, heap, session.visibility(), now: session.evaluation.statementTime)
  }

  /// The share of rows that fulfil all conditions. Two ends of a range on one column are taken
  /// together: what is below the one and what is above the other overlap in all that is between.
  func selectivity(_ conditions: [BoundExpression]) -> Double {
    var result = 1.0
    var ranges: [(column: ColumnID, isLower: Bool, share: Double)] = []
    for condition in conditions.flatMap(\.conjuncts) {
      let share = selectivity(condition)
      guard let end = rangeEnd(condition) else {
        result *= share
        continue
      }
      let other = ranges.firstIndex { $0.column == end.column && $0.isLower != end.isLower }
      guard let other else {
        ranges.append((end.column, end.isLower, share))
        continue
      }
      let nulls = statistics(of: .column(end.column, .unknown))?.nullFraction ?? 0
      let before = ranges.remove(at: other).share
      let isKnown = before != Guess.inequality || share != Guess.inequality
      result *= isKnown ? max(before + share - 1 + nulls, 0.0001) : Guess.range
    }
    return ranges.reduce(result) { $0 * $1.share }
  }

  /// A comparison of a column of which much is known with a constant.
  private func rangeEnd(_ condition: BoundExpression) -> (column: ColumnID, isLower: Bool)? {
    guard case .call(let call) = condition, call.isOperator, call.arguments.count == 2,
      ["<", "<=", ">", ">="].contains(call.name)
    else { return nil }
    let isUpper = call.name.hasPrefix("<")
    if case .column(let id, let type) = call.arguments[0].withoutRelabeling,
      statistics(of: .column(id, type)) != nil, call.arguments[1].isFixed
    {
      return (id, !isUpper)
    }
    if case .column(let id, let type) = call.arguments[1].withoutRelabeling,
      statistics(of: .column(id, type)) != nil, call.arguments[0].isFixed
    {
      return (id, isUpper)
    }
    return nil
  }

  func selectivity(_ condition: BoundExpression) -> Double {
    switch condition {
    case .constant(.bool(let flag), _): return flag ? 1 : 0
    case .and(let parts): return selectivity(parts)
    case .or(let parts): return 1 - parts.reduce(1) { $0 * (1 - selectivity($1)) }
    case .not(let operand): return 1 - selectivity(operand)
    case .isNull(let operand, let isNegated):
      let share = statistics(of: operand)?.nullFraction ?? 0.005
      return isNegated ? 1 - share : share
    case .call(let call) where call.isOperator && call.arguments.count == 2:
      return selectivity(of: call)
    case .quantified(let quantified):
      guard !quantified.isAll, case .array(let elements, _, _) = quantified.array else {
        return 0.5
      }
      let each = statistics(of: quantified.left)?.equalShare ?? Guess.equality
      return min(1, each * Double(elements.count))
    case .subquery: return 0.5
    default: return Guess.other
    }
  }

  private func selectivity(of call: BoundCall) -> Double {
    var left = call.arguments[0]
    var right = call.arguments[1]
    var name = call.name
    if statistics(of: left) == nil, statistics(of: right) != nil {
      swap(&left, &right)
      name = ["<": ">", ">": "<", "<=": ">=", ">=": "<="][name] ?? name
    }
    let found = statistics(of: left)
    switch name {
    case "=", "<>":
      var share = found?.equalShare ?? Guess.equality
      if let found, let value = constant(right) {
        share = found.share(equalTo: value)
      } else if let other = statistics(of: right), let found {
        share = 1 / max(found.distinctCount, other.distinctCount, 1)
      }
      return name == "=" ? share : max(0, 1 - share)
    case "<", "<=", ">", ">=":
      guard let found, var value = constant(right), !value.isNull else {
        return Guess.inequality
      }
      // A day is compared with a moment as its midnight; the statistics are of days.
      if found.type == .date, right.type.id == .timestamp, case .int(let moment) = value {
        value = .int(Calendar.floorDivide(moment, Calendar.microsecondsPerDay).quotient)
      }
      let below = found.share(below: value)
      let equal = found.share(equalTo: value)
      return switch name {
      case "<": below
      case "<=": min(1, below + equal)
      case ">": max(0, 1 - found.nullFraction - below - equal)
      default: max(0, 1 - found.nullFraction - below)
      }
    case "~~", "~~*", "!~~", "!~~*":
      var share = Guess.pattern
      if let found, case .text(let pattern)? = constant(right) {
        share =
          PatternSelectivity(
            statistics: found, pattern: pattern, ignoresCase: name.hasSuffix("*")
          ).share() ?? share
      }
      return name.hasPrefix("!") ? max(0, 1 - (found?.nullFraction ?? 0) - share) : share
    case "~": return Guess.pattern
    case "!~": return 1 - Guess.pattern
    default: return Guess.other
    }
  }

  /// The value of an expression that is the same for all rows, if it is known by now.
  func constant(_ expression: BoundExpression) -> SQLValue? {
    if case .constant(let value, _) = expression { return value }
    guard expression.isFixed, !expression.contains(where: \.isParameter),
      let evaluator = try? ExpressionCompiler([], self).compile(expression)
    else { return nil }
    return try? evaluator.value([], session.plainContext())
  }

  /// How many different values some expressions have among so many rows.
  func distinctCount(_ keys: [BoundExpression], among rows: Double) -> Double {
    var count = 1.0
    for key in keys {
      count *= statistics(of: key)?.distinctCount ?? (key.isFixed ? 1 : max(1, rows / 10))
    }
    return max(1, min(count, rows))
  }
}

extension BoundExpression {
  fileprivate var isParameter: Bool { if case .parameter = self { true } else { false } }
}
