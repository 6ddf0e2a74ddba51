import Core

/// `format(…)`: `%s`, `%I`, `%L`, `%%`, with positions, widths and the `-` flag.
///
/// **Source:** PostgreSQL 15, varlena.c: text_format.
enum TextFormat {
  static func format(
    _ arguments: [SQLValue], _ types: CallTypes, _ context: inout EvaluationContext
  ) throws(EngineError) -> [UInt8] {
    var values = Array(arguments.dropFirst())
    var valueTypes = Array(types.arguments.dropFirst())
    if types.isVariadicArray, let last = values.last {
      let array: SQLArray =
        if case .array(let array) = last { array } else { SQLArray([], of: .text) }
      values = array.elements
      valueTypes = values.map { _ in SQLType(array.elementType) }
    }
    var state = State(text: arguments[0].bytes, values: values, types: valueTypes)
    return try state.run(&context)
  }

  private struct State {
    let text: [UInt8]
    let values: [SQLValue]
    let types: [SQLType]
    var offset = 0
    var next = 0
    var result: [UInt8] = []

    init(text: [UInt8], values: [SQLValue], types: [SQLType]) {
      self.text = text
      self.values = values
      self.types = types
    }

    mutating func run(_ context: inout EvaluationContext) throws(EngineError) -> [UInt8] {
      while offset < text.count {
        let byte = text[offset]
        offset += 1
        if byte != UInt8(ascii: "%") {
          result.append(byte)
        } else if try peek() == UInt8(ascii: "%") {
          result.append(byte)
          offset += 1
        } else {
          try specifier(&context)
        }
      }
      return result
    }

    private func peek() throws(EngineError) -> UInt8 {
      guard offset < text.count else {
        throw .invalidParameter(
          "unterminated format() type specifier", hint: "For a single \"%\" use \"%%\".")
      }
      return text[offset]
    }

    private mutating func number() throws(EngineError) -> Int? {
      let start = offset
      var value = 0
      while offset < text.count, (48...57).contains(text[offset]) {
        value = value * 10 + Int(text[offset] - 48)
        if value > Int(Int32.max) { throw .sql("22003", "number is out of range") }
        offset += 1
      }
      return offset == start ? nil : value
    }

    private mutating func argument() throws(EngineError) -> Int {
      guard next < values.count else {
        throw .invalidParameter("too few arguments for format()")
      }
      next += 1
      return next - 1
    }

    private mutating func position(_ number: Int) throws(EngineError) -> Int {
      if number == 0 {
        throw .invalidParameter(
          "format specifies argument 0, but arguments are numbered from 1")
      }
      guard number <= values.count else {
        throw .invalidParameter("too few arguments for format()")
      }
      next = number
      return number - 1
    }

    private mutating func specifier(_ context: inout EvaluationContext) throws(EngineError) {
      var width = 0
      var isLeft = false
      var place: Int?
      if let first = try number() {
        if try peek() == UInt8(ascii: "$") {
          offset += 1
          place = first
        } else {
          width = first
        }
      }
      while try peek() == UInt8(ascii: "-"), width == 0 {
        isLeft = true
        offset += 1
      }
      if try peek() == UInt8(ascii: "*") {
        offset += 1
        width = try starWidth(&context)
        if width < 0 {
          isLeft = true
          width = -width
        }
      } else if let given = try number() {
        width = given
      }
      let kind = try peek()
      offset += 1
      guard "sIL".utf8.contains(kind) else {
        let shown = String(decoding: text[(offset - 1)...].prefix(1), as: UTF8.self)
        throw .invalidParameter(
          "unrecognized format() type specifier \"\(shown)\"",
          hint: "For a single \"%\" use \"%%\".")
      }
      let index: Int
      if let place { index = try position(place) } else { index = try argument() }
      let piece = try render(values[index], types[index], kind, &context)
      let missing = width - UTF8Text.characterCount(piece)
      let padding = [UInt8](repeating: 0x20, count: max(0, missing))
      result += isLeft ? piece + padding : padding + piece
    }

    private mutating func starWidth(_ context: inout EvaluationContext) throws(EngineError) -> Int {
      let index: Int
      if let number = try number() {
        guard try peek() == UInt8(ascii: "$") else {
          throw .invalidParameter("width argument position must be ended by \"$\"")
        }
        offset += 1
        index = try position(number)
      } else {
        index = try argument()
      }
      if values[index].isNull { return 0 }
      if case .int(let width) = values[index] { return Int(width) }
      let text = try TextForm.printed(values[index], as: types[index], &context)
      return Int(
        try ScalarText.parseInteger(text, Int64(Int32.min)...Int64(Int32.max), typeName: "integer"))
    }

    private func render(
      _ value: SQLValue, _ type: SQLType, _ kind: UInt8, _ context: inout EvaluationContext
    ) throws(EngineError) -> [UInt8] {
      if value.isNull {
        if kind == UInt8(ascii: "s") { return [] }
        if kind == UInt8(ascii: "L") { return Array("NULL".utf8) }
        throw .sql("22004", "null values cannot be formatted as an SQL identifier")
      }
      let text = try TextForm.printed(value, as: type, &context)
      switch kind {
      case UInt8(ascii: "I"): return SQLIdentifiers.quoted(text)
      case UInt8(ascii: "L"): return StringFunctions.quotedLiteral(text)
      default: return text
      }
    }
  }
}
