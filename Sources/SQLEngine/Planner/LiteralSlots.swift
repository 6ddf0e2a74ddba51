import SQLSyntax

/// The literals of a statement that is bound for all statements of its shape: the binder takes
/// them for parameters.
final class LiteralSlots {
  /// What became of a literal.
  struct Slot {
    /// Whether the binder met it as an expression. One that it looked at as syntax, as the
    /// position in ORDER BY 1, must be the same in every statement that shares the plan.
    var isParameter = false
    var isNegated = false
  }

  private(set) var slots: [Slot]
  private let literals: [StatementShape.Literal]
  /// Numbers of literals by where they end.
  private let numbers: [Int32: Int]
  /// A literal was taken as two types: then no plan is right for all.
  var isContradictory = false

  init(_ literals: [StatementShape.Literal]) {
    self.literals = literals
    slots = literals.map { _ in Slot() }
    var numbers: [Int32: Int] = [:]
    for (number, literal) in literals.enumerated() { numbers[Int32(literal.end)] = number }
    self.numbers = numbers
  }

  /// The types with which the binder begins.
  var parameterTypes: [SQLType?] {
    literals.map { literal in
      switch literal.kind {
      case .integer: .int4
      case .bigInteger: .int8
      case .numeric: .numeric
      case .string: nil
      }
    }
  }

  /// The number of the parameter that stands for a literal, from 1; nil for what is none.
  func parameter(for literal: Literal, _ span: SyntaxSpan) -> Int? {
    guard let number = numbers[span.end] else { return nil }
    let source = literals[number]
    var isNegated = false
    switch (literal, source.kind) {
    case (.integer(let value), .integer), (.integer(let value), .bigInteger):
      guard value.magnitude == source.integer.magnitude else { return nil }
      isNegated = value < 0
    case (.numeric(let digits), .numeric): isNegated = digits.hasPrefix("-")
    case (.string, .string): break
    default: return nil
    }
    slots[number] = Slot(isParameter: true, isNegated: isNegated)
    return number + 1
  }
}
