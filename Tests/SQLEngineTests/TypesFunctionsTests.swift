import Core
import Testing

@testable import SQLEngine

@Suite struct TypesFunctionsTests {
  /// One row of a table: what is asked, and what PostgreSQL 15 answers.
  private struct Row {
    var question: String
    var answer: String

    init?(_ line: Substring) {
      guard let arrow = line.firstIndex(of: "→") else { return nil }
      question = String(line[..<arrow].dropLast())
      answer = String(line[arrow...].dropFirst(2))
    }
  }

  private static func rows(_ table: String) -> [Row] {
    table.split(separator: "\n").compactMap(Row.init)
  }

  private static func type(_ name: Substring) -> SQLType {
    let parts = name.split(separator: "(")
    let numbers =
      parts.count > 1 ? parts[1].dropLast().split(separator: ",").compactMap { Int32($0) } : []
    let array = parts[0].hasSuffix("[]")
    let key = array ? "_" + parts[0].dropLast(2) : String(parts[0])
    let id = BuiltinTypes.byName[key] ?? .text
    guard let first = numbers.first else { return SQLType(id) }
    switch id {
    case .numeric: return .numeric(precision: Int(first), scale: Int(numbers[1]))
    case .varchar: return .varchar(Int(first))
    case .bpchar: return .character(Int(first))
    default: return SQLType(id, modifier: first)
    }
  }

  /// The printed answer, or the error as PostgreSQL's client shows it.
  private static func answer(_ body: () throws(EngineError) -> [UInt8]) -> String {
    do throws(EngineError) { return String(decoding: try body(), as: UTF8.self) } catch {
      return "!\(error.code) \(error.message)"
    }
  }

  private static func read(_ text: Substring, _ type: SQLType, _ context: inout EvaluationContext)
    throws(EngineError) -> SQLValue
  {
    try CastRegistry.cast(
      .text(Array(text.utf8)), from: .unknown, to: type, isExplicit: true, &context)
  }

  private static func call(_ question: String, _ context: inout EvaluationContext)
    throws(EngineError) -> [UInt8]
  {
    let isConcatenation = question.hasPrefix("||")
    let parts = (isConcatenation ? String(question.dropFirst(2)) : question).split(
      separator: "|", omittingEmptySubsequences: false)
    let name = isConcatenation ? "||" : String(parts[0])
    var values: [SQLValue] = []
    var types: [TypeID] = []
    for part in isConcatenation ? parts[...] : parts.dropFirst() {
      let halves = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let type = type(halves[0])
      values.append(try read(halves[1], type, &context))
      types.append(type.id)
    }
    let isFunction = name.first?.isLetter == true
    return isFunction
      ? try function(name, values, types, &context) : try operation(name, values, types, &context)
  }

  private static func coerce(
    _ values: [SQLValue], _ from: [TypeID], _ to: [TypeID], _ context: inout EvaluationContext
  ) throws(EngineError) -> [SQLValue] {
    var result: [SQLValue] = []
    for (index, value) in values.enumerated() {
      result.append(
        try CastRegistry.cast(
          value, from: SQLType(from[index]), to: SQLType(to[index]), isExplicit: false, &context))
    }
    return result
  }

  private static func function(
    _ name: String, _ values: [SQLValue], _ types: [TypeID], _ context: inout EvaluationContext
  ) throws(EngineError) -> [UInt8] {
    let found = try OverloadResolution.function(
      name, among: FunctionRegistry.overloads(of: name), arguments: types,
      catalog: context.catalog)
    var arguments = try coerce(values, types, found.argumentTypes, &context)
    arguments += found.definition.defaults.suffix(found.defaultCount)
    let calls = CallTypes(
      arguments: found.argumentTypes.map { SQLType($0) }, result: SQLType(found.resultType))
    let result: SQLValue
    switch found.definition.implementation {
    case .scalar(let body): result = try body(arguments, &context)
    case .typedScalar(let body): result = try body(arguments, calls, &context)
    default: result = .null
    }
    return try TextForm.printed(result, as: calls.result, &context)
  }

  private static func operation(
    _ name: String, _ values: [SQLValue], _ types: [TypeID], _ context: inout EvaluationContext
  ) throws(EngineError) -> [UInt8] {
    let found = try OverloadResolution.binaryOperator(
      name, left: types[0], right: types[1], catalog: context.catalog)
    let arguments = try coerce(values, types, found.argumentTypes, &context)
    let calls = CallTypes(
      arguments: found.argumentTypes.map { SQLType($0) }, result: SQLType(found.resultType))
    let result = try found.definition.body(arguments, calls, &context)
    return try TextForm.printed(result, as: calls.result, &context)
  }

  @Test func `texts are read and printed as PostgreSQL does`() {
    var wrong: [String] = []
    for row in Self.rows(typeRows) {
      var context = EvaluationContext()
      let parts = row.question.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      let type = Self.type(parts[0])
      let answer = Self.answer { () throws(EngineError) in
        try TextForm.printed(Self.read(parts[1], type, &context), as: type, &context)
      }
      if answer != row.answer { wrong.append("\(row.question) → \(answer), not \(row.answer)") }
    }
    #expect(wrong == [])
  }

  @Test func `functions and operators answer as PostgreSQL does`() {
    var wrong: [String] = []
    for row in Self.rows(functionRows + "\n" + formattingRows) {
      var context = EvaluationContext()
      let answer = Self.answer { () throws(EngineError) in try Self.call(row.question, &context) }
      if answer != row.answer { wrong.append("\(row.question) → \(answer), not \(row.answer)") }
    }
    #expect(wrong == [])
  }

  @Test func `numeric agrees with integers of 128 bits`() throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2_000 {
      let a = Int64(bitPattern: random.next()) >> Int64(random.next() % 60)
      let b = Int64(bitPattern: random.next()) >> Int64(random.next() % 60)
      let product = try Numeric.multiply(Numeric(a), Numeric(b))
      let sum = try Numeric.add(Numeric(a), Numeric(b))
      let quotient = b == 0 ? .zero : try Numeric.divideTruncating(Numeric(a), Numeric(b))
      let holds =
        String(decoding: product.text, as: UTF8.self) == "\(Int128(a) * Int128(b))"
        && String(decoding: sum.text, as: UTF8.self) == "\(Int128(a) + Int128(b))"
        && (b == 0 || String(decoding: quotient.text, as: UTF8.self) == "\(Int128(a) / Int128(b))")
      if !holds {
        Issue.record("\(a), \(b)")
        return
      }
    }
  }
}
