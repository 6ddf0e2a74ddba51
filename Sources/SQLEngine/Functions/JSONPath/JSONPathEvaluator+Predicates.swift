import Core

/// Conditions: three-valued, and an error in them is "unknown".
extension JSONPathEvaluator {
  mutating func truth(ofFilter predicate: Chain, _ item: Item) throws(JSONPathFault) -> Truth {
    guard let step = predicate.first, predicate.count == 1 else { return nil }
    return try truth(of: step, item)
  }

  mutating func truth(of step: Step, _ item: Item) throws(JSONPathFault) -> Truth {
    switch step {
    case .and(let left, let right):
      let first = try truth(ofFilter: left, item)
      if first == false { return false }
      let second = try truth(ofFilter: right, item)
      return second == true ? first : second
    case .or(let left, let right):
      let first = try truth(ofFilter: left, item)
      if first == true { return true }
      let second = try truth(ofFilter: right, item)
      return second == false ? first : second
    case .not(let operand): return try truth(ofFilter: operand, item).map { !$0 }
    case .isUnknown(let operand): return try truth(ofFilter: operand, item) == nil
    case .exists(let operand): return try exists(operand, item)
    case .comparison(let sign, let left, let right):
      return try test(left, right, item, unwrapsRight: true) {
        (evaluator, a, b) throws(JSONPathFault) in
        try evaluator.compared(a, b.first ?? a, sign)
      }
    case .startsWith(let left, let right):
      return try test(left, right, item, unwrapsRight: false) {
        (_, a, b) throws(JSONPathFault) in
        guard let text = a.string, let start = b.first?.string else { return nil }
        return text.starts(with: start)
      }
    case .likeRegex(let operand, let pattern, let flags):
      return try test(operand, nil, item, unwrapsRight: false) {
        (evaluator, a, _) throws(JSONPathFault) in
        guard let text = a.string else { return nil }
        return try evaluator.isLike(text, pattern, flags)
      }
    default: return nil
    }
  }

  private mutating func isLike(
    _ text: [UInt8], _ pattern: [UInt8], _ flags: JSONPath.RegexFlags
  ) throws(JSONPathFault) -> Bool {
    do throws(EngineError) {
      let expression = try context.regularExpressions.expression(pattern, flags.options())
      return try expression.matches(UTF8Text.scalars(text), interrupt: context.interrupt)
    } catch {
      throw .hard(error)
    }
  }

  private mutating func exists(_ operand: Chain, _ item: Item) throws(JSONPathFault) -> Truth {
    var found: [Item] = []
    do throws(JSONPathFault) { try run(operand, item, &found) } catch {
      guard case .soft = error else { throw error }
      // In lax mode the first thing found decides, before the error.
      return isLax && !found.isEmpty ? true : nil
    }
    return !found.isEmpty
  }

  /// The values of an operand; nil if there was an error.
  private mutating func operands(_ chain: Chain, _ item: Item, unwraps: Bool)
    throws(JSONPathFault) -> [Item]?
  {
    do throws(JSONPathFault) { return try values(chain, item, unwraps: unwraps) } catch {
      guard case .soft = error else { throw error }
      return nil
    }
  }

  /// Tests all pairs: one that fits is enough, but in strict mode all must be known.
  private mutating func test(
    _ left: Chain, _ right: Chain?, _ item: Item, unwrapsRight: Bool,
    _ predicate: (inout JSONPathEvaluator, Item, [Item]) throws(JSONPathFault) -> Truth
  ) throws(JSONPathFault) -> Truth {
    guard let lefts = try operands(left, item, unwraps: true) else { return nil }
    var rights: [[Item]] = [[]]
    if let right {
      guard let values = try operands(right, item, unwraps: unwrapsRight) else { return nil }
      rights = values.map { [$0] }
    }
    var isFound = false
    var isUnknown = false
    for a in lefts {
      for b in rights {
        switch try predicate(&self, a, b) {
        case nil:
          if !isLax { return nil }
          isUnknown = true
        case true?:
          if isLax { return true }
          isFound = true
        case false?: break
        }
      }
    }
    return isFound ? true : isUnknown ? nil : false
  }

  private func compared(_ a: Item, _ b: Item, _ sign: JSONPath.Comparison)
    throws(JSONPathFault) -> Truth
  {
    let order: Int
    switch (a, b) {
    case (.moment(let x), .moment(let y)):
      guard let result = try compare(x, y) else { return nil }
      order = result
    case (.node(.null), .node(.null)): order = 0
    case (.node(.null), _), (_, .node(.null)): return sign == .notEqual
    case (.node(.bool(let x)), .node(.bool(let y))): order = x == y ? 0 : x ? 1 : -1
    case (.node(.number(let x)), .node(.number(let y))): order = Numeric.compare(x, y)
    case (.node(.string(let x)), .node(.string(let y))): order = ValueOrder.compareBytes(x, y)
    default: return nil
    }
    switch sign {
    case .equal: return order == 0
    case .notEqual: return order != 0
    case .less: return order < 0
    case .greater: return order > 0
    case .lessOrEqual: return order <= 0
    case .greaterOrEqual: return order >= 0
    }
  }
}
