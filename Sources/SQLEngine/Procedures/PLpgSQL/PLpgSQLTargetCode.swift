import Core
import SQLSyntax

/// Where a value goes, with its names looked up.
struct PLpgSQLTargetCode {
  var variable: Int
  /// Fields inside of a record, outermost first.
  var fields: [String] = []
  var parts: [Part] = []

  /// What follows a subscript.
  enum Part {
    case element(PLpgSQLCode)
    case slice(PLpgSQLCode?, PLpgSQLCode?)
    case field(String)
  }

  /// One step into a value, with its subscripts computed.
  private enum Step {
    case element(Int)
    case slice(Int?, Int?)
    case field(String)
  }

  func isWholeComposite(_ frame: PLpgSQLFrame) -> Bool {
    fields.isEmpty && parts.isEmpty && frame.code.variables[variable].isComposite
  }

  /// The type that a value is to have; nil if that is known only when it is there.
  func type(_ frame: PLpgSQLFrame) -> SQLType? {
    guard fields.isEmpty, parts.isEmpty else { return nil }
    let declared = frame.code.variables[variable]
    return declared.isComposite ? nil : declared.type
  }

  func assign(_ value: SQLValue, of type: SQLType, _ frame: PLpgSQLFrame) throws(EngineError) {
    guard !fields.isEmpty || !parts.isEmpty else {
      try frame.assign(value, of: type, to: variable)
      return
    }
    var steps: [Step] = fields.map { .field($0) }
    for part in parts { steps.append(try step(part, frame)) }
    let declared = frame.code.variables[variable]
    // The variable lets go of the value while it changes, so that it is not copied.
    let before = frame[variable]
    if before.isNull, declared.type.id == .record { throw .notAssigned(declared.name) }
    frame[variable] = .null
    do throws(EngineError) {
      frame[variable] = try Self.changed(
        before, declared.type, steps[...], value, type, declared.name, frame)
    } catch {
      frame[variable] = before
      throw error
    }
  }

  private func step(_ part: Part, _ frame: PLpgSQLFrame) throws(EngineError) -> Step {
    func index(_ code: PLpgSQLCode?) throws(EngineError) -> Int? {
      guard let code else { return nil }
      guard case .int(let number) = try frame.value(code, as: .int4) else {
        throw .sql("22004", "array subscript in assignment must not be null")
      }
      return Int(number)
    }
    switch part {
    case .field(let name): return .field(name)
    case .element(let code): return .element(try index(code) ?? 0)
    case .slice(let lower, let upper): return .slice(try index(lower), try index(upper))
    }
  }

  /// A value with a part of it replaced.
  private static func changed(
    _ base: SQLValue, _ type: SQLType, _ steps: ArraySlice<Step>, _ value: SQLValue,
    _ valueType: SQLType, _ name: String, _ frame: PLpgSQLFrame
  ) throws(EngineError) -> SQLValue {
    guard let first = steps.first else {
      return try frame.converted(value, from: valueType, to: type)
    }
    let rest = steps.dropFirst()
    switch first {
    case .field(let field):
      var record: SQLRecord
      if case .record(let given) = base {
        record = given
      } else {
        let fields = PLpgSQLScope.fields(of: type, frame.session)
        record = SQLRecord(
          type: frame.session.access.baseType(of: type).id, fields: fields,
          values: Array(repeating: .null, count: fields.count))
      }
      guard let index = record.fields.firstIndex(where: { $0.name == field }) else {
        throw .sql("42703", "record \"\(name)\" has no field \"\(field)\"")
      }
      record.values[index] = try changed(
        record.values[index], record.fields[index].type, rest, value, valueType, field, frame)
      return .record(record)
    case .element, .slice:
      return try changedArray(base, type, steps, value, valueType, name, frame)
    }
  }

  private static func changedArray(
    _ base: SQLValue, _ type: SQLType, _ steps: ArraySlice<Step>, _ value: SQLValue,
    _ valueType: SQLType, _ name: String, _ frame: PLpgSQLFrame
  ) throws(EngineError) -> SQLValue {
    let actual = frame.session.access.baseType(of: type)
    guard let element = frame.session.access.typeInfo(actual.id)?.elementID else {
      throw .mismatch(
        "cannot subscript type \(frame.session.access.displayName(of: actual)) because it does "
          + "not support subscripting")
    }
    var array = SQLArray([], of: element)
    if case .array(let given) = base { array = given }
    var indices: [Int] = []
    var rest = steps
    while case .element(let index)? = rest.first {
      indices.append(index)
      rest = rest.dropFirst()
    }
    if case .slice(let lower, let upper)? = rest.first, indices.isEmpty {
      return .array(
        try array.replacingSlice(
          lower, upper, try frame.converted(value, from: valueType, to: actual)))
    }
    let before = Composing.element(of: array, at: indices.map { .int($0) })
    let new = try changed(
      before, SQLType(element, modifier: actual.modifier), rest, value, valueType, name, frame)
    return .array(try array.replacing(new, at: indices))
  }
}

extension SQLArray {
  /// How many elements an array may have.
  static let elementCountMax = 134_217_727

  /// The array with one element replaced; one dimension grows as needed, with NULLs between.
  func replacing(_ value: SQLValue, at indices: [Int]) throws(EngineError) -> SQLArray {
    var result = self
    if dimensions.isEmpty {
      result.dimensions = indices.map { Dimension(lowerBound: $0, count: 1) }
      result.elements = [value]
      return result
    }
    guard indices.count == dimensions.count else {
      throw .sql("2202E", "wrong number of array subscripts")
    }
    if indices.count == 1 {
      try result.extend(to: indices[0])
      result.elements[indices[0] - result.dimensions[0].lowerBound] = value
      return result
    }
    var place = 0
    for (index, dimension) in zip(indices, dimensions) {
      let offset = index - dimension.lowerBound
      guard offset >= 0, offset < dimension.count else {
        throw .sql("2202E", "array subscript out of range")
      }
      place = place * dimension.count + offset
    }
    result.elements[place] = value
    return result
  }

  private mutating func extend(to index: Int) throws(EngineError) {
    let first = min(dimensions[0].lowerBound, index)
    let last = max(dimensions[0].lowerBound + dimensions[0].count - 1, index)
    guard last - first < Self.elementCountMax else {
      throw .sql("54000", "array size exceeds the maximum allowed (\(Self.elementCountMax))")
    }
    let before = dimensions[0].lowerBound - first
    if before > 0 { elements.insert(contentsOf: repeatElement(.null, count: before), at: 0) }
    let missing = last - first + 1 - elements.count
    if missing > 0 { elements.append(contentsOf: repeatElement(.null, count: missing)) }
    dimensions[0] = Dimension(lowerBound: first, count: last - first + 1)
  }

  /// The array with a slice of its one dimension replaced.
  func replacingSlice(_ lower: Int?, _ upper: Int?, _ value: SQLValue) throws(EngineError)
    -> SQLArray
  {
    guard case .array(let source) = value else {
      throw .sql("22004", "cannot assign null array to a slice")
    }
    guard dimensions.count <= 1 else { throw .unsupported("a slice of several dimensions") }
    let first = lower ?? dimensions.first?.lowerBound ?? 1
    let last = upper ?? (dimensions.first.map { $0.lowerBound + $0.count - 1 } ?? first)
    guard first <= last else { return self }
    guard source.elements.count >= last - first + 1 else {
      throw .sql("2202E", "source array too small")
    }
    var result = self
    for (offset, index) in (first...last).enumerated() {
      result = try result.replacing(source.elements[offset], at: [index])
    }
    return result
  }
}
