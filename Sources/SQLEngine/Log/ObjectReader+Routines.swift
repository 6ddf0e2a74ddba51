import Core
import SQLSyntax

/// Functions and procedures.
extension ObjectReader {
  mutating func routine() throws(RecordFault) -> Routine {
    let id: ObjectID = try bytes.number()
    let schema: ObjectID = try bytes.number()
    let name = try bytes.text()
    let kind: Routine.Kind = try bytes.flag() ? .procedure : .function
    let parameters = try list { (reader) throws(RecordFault) in try reader.parameter() }
    let result = try bytes.type()
    let returnsSet = try bytes.flag()
    guard let language = Routine.Language(rawValue: try bytes.text()) else {
      throw bytes.fault("no language of functions")
    }
    let source = try bytes.text()
    var routine = Routine(
      id: id, schema: schema, name: name, kind: kind, parameters: parameters, result: result,
      returnsSet: returnsSet, language: language, body: try body(language, source), source: source)
    routine.isStrict = try bytes.flag()
    routine.volatility = try choice([.immutable, .stable, .volatile])
    routine.isSecurityDefiner = try bytes.flag()
    routine.isLeakproof = try bytes.flag()
    routine.settings = try list { (reader) throws(RecordFault) in try reader.setting() }
      .compactMap { $0 }
    routine.comment = try optionalText()
    for _ in 0..<(try bytes.count()) { routine.named.insert(try bytes.number()) }
    return routine
  }

  private mutating func parameter() throws(RecordFault) -> Routine.Parameter {
    Routine.Parameter(
      name: try bytes.text(),
      mode: try choice([.input, .output, .inputOutput, .variadic, .table]),
      type: try bytes.type(),
      defaultValue: try optional { (reader) throws(RecordFault) in try reader.syntax() })
  }

  private mutating func body(_ language: Routine.Language, _ source: String)
    throws(RecordFault) -> Routine.Body
  {
    let texts = try bytes.list { (reader) throws(RecordFault) in try reader.text() }
    do throws(EngineError) {
      guard source.isEmpty else { return try RoutineBuilder.body(language, source) }
      var statements: [Statement] = []
      for text in texts { statements += try SQLParser.parse(text).map(\.statement) }
      return .statements(statements)
    } catch { throw bytes.fault("the body of a function can't be read: \(error.message)") }
  }

  private mutating func setting() throws(RecordFault) -> SetStatement? {
    switch try bytes.byte() {
    case 0:
      let name = Identifier(try bytes.text())
      let values = try list { (reader) throws(RecordFault) -> SettingValue in
        let kind = try reader.bytes.byte()
        let text = try reader.bytes.text()
        return kind == 0 ? .word(text) : kind == 1 ? .string(text) : .number(text)
      }
      return SetStatement(scope: .unspecified, target: .variable(name, values))
    case 1:
      return SetStatement(
        scope: .unspecified, target: .fromCurrent(Identifier(try bytes.text())))
    default: return nil
    }
  }
}
