import Core

/// One client of the cql engine: a keyspace, a consistency level, whether requests are traced.
final class WideColumnSession: Session {
  let name: String
  unowned let engine: WideColumnEngine
  /// Set by USE.
  var keyspace: String?
  var consistency = Consistency.one
  var serialConsistency = Consistency.serial
  /// Set by TRACING ON.
  var isTracing = false
  /// What the last read touched.
  var lastRead: ReadTrace?
  /// What the last write did; nil if the last statement was a read.
  var lastWrite: WriteTrace?

  init(name: String, engine: WideColumnEngine) {
    self.name = name
    self.engine = engine
  }

  func extent(of text: Span<UInt8>, isAtEnd: Bool) -> StatementExtent {
    CQLParser.extent(of: text, isAtEnd: isAtEnd)
  }

  func execute(
    _ statement: Span<UInt8>, parameters: Parameters
  ) throws(EngineError) -> Outcome {
    let parsed = try CQLParser.parse(statement)
    let text = statement.withUnsafeBytes { Array($0) }
    let context = engine.context(for: self, text: text, parameters: parameters)
    return try execute(parsed.statement, context)
  }

  private func execute(
    _ statement: Statement, _ context: StatementContext
  ) throws(EngineError) -> Outcome {
    switch statement {
    case .select(let select): return try execute(select, context)
    case .insert(let insert): return try modify(.insert(insert), context)
    case .update(let update): return try modify(.update(update), context)
    case .delete(let delete): return try modify(.delete(delete), context)
    case .batch(let batch):
      return try tracing(context) { () throws(EngineError) in
        try engine.execute(batch, context: context)
      }
    case .use(let name):
      try engine.checkKeyspace(name)
      keyspace = name.text
      return .tag("", notices: [])
    case .shell(let command): return try execute(command, context)
    case .unsupported(let what, let span):
      throw .unsupportedStatement(what, at: span)
    default:
      try engine.changeSchema(statement, context)
      return .tag("", notices: [])
    }
  }

  private func modify(
    _ modification: Modification, _ context: StatementContext
  ) throws(EngineError) -> Outcome {
    try tracing(context) { () throws(EngineError) in
      try engine.execute(modification, context: context)
    }
  }

  private func execute(
    _ statement: SelectStatement, _ context: StatementContext
  ) throws(EngineError) -> Outcome {
    let table = try engine.table(statement.table, context)
    let plan = try SelectPlan(statement, table: table, context: context)
    let trace = ReadTrace()
    let producer = try RowProducer(plan, engine, now: context.nowMilliseconds, trace: trace)
    lastRead = trace
    lastWrite = nil
    engine.lastRead = trace
    engine.lastTableID = table.id
    let rows = SelectRows(plan, producer, context: context.evaluation, trace: trace)
    if isTracing {
      let engine = engine
      rows.tracing = { engine.steps(of: trace).joined(separator: "\n") }
    }
    return .rows(rows)
  }

  func takePushes() -> [Push] { [] }

  func cancelWait() {}

  func close() { engine.closeSession(self) }

  var promptMark: String { keyspace.map { ":\($0)" } ?? "" }

  var preamble: [String]? {
    var statements: [String] = []
    if let keyspace, engine.catalog.keyspaces[keyspace] != nil {
      statements.append("USE \(CQLType.quotedIfNeeded(keyspace));")
    }
    if consistency != .one { statements.append("CONSISTENCY \(consistency.rawValue);") }
    if serialConsistency != .serial {
      statements.append("SERIAL CONSISTENCY \(serialConsistency.rawValue);")
    }
    if isTracing { statements.append("TRACING ON;") }
    return statements
  }

  func why() -> (any Snapshot)? {
    if let lastWrite { return engine.explain(lastWrite) }
    return lastRead.map { engine.explain($0) }
  }
}
