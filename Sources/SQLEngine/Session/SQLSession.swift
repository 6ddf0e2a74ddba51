import Core
import SQLSyntax

/// One connection: its transaction, settings, prepared statements.
final class SQLSession: Session {
  let name: String
  let number: Int
  unowned let engine: SQLEngine
  var evaluation: EvaluationContext
  private(set) lazy var access = SessionAccess(session: self)
  /// Runs the functions and procedures that users made.
  private(set) lazy var routines = RoutineRunner(session: self)
  var transaction: Transaction?
  var settings = Settings() {
    didSet {
      guard settings != oldValue else { return }
      slowLimits = SlowLimits(setting)
      if !isEvaluating { evaluation.settings = SQLSettings(setting) }
    }
  }
  /// While a function changes a setting, who holds `evaluation` takes the change over itself.
  private var isEvaluating = false

  /// `set_config`: what ``change(_:_:isLocal:)`` does, within a running expression.
  func changeWhileEvaluating(_ key: String, _ value: String, isLocal: Bool)
    throws(EngineError) -> SQLSettings
  {
    isEvaluating = true
    defer { isEvaluating = false }
    try change(key, [value], isLocal: isLocal)
    return SQLSettings(setting)
  }
  /// What a rollback brings back.
  var settingsAtBegin = Settings()
  var sequenceValues: [ObjectID: Int64] = [:]
  var lastSequence: ObjectID?
  var prepared: [String: PreparedStatement] = [:]
  let plans = PlanCache()
  var writePlans: [ObjectID: WritePlan] = [:]
  /// A temporary table of the session says ON COMMIT.
  var hasCommitActions = false
  /// The lines that follow COPY … FROM STDIN.
  var copyData: [UInt8]?
  /// While COPY puts rows into a table: where they come from.
  var copySource: CopySource?
  /// Who the session acts as.
  var currentUser = superuser
  /// Open cursors by name.
  var cursors: [String: Cursor] = [:]
  var notices: [String] = []
  /// What the last query or change did.
  var lastPlan: LastPlan?
  /// The nodes of the plan that runs next are counted.
  var measuresRun = true
  /// Somebody has waited for the statement that runs: it was typed.
  var isAttended = true
  private(set) var slowLimits = SlowLimits()
  /// The statement that has just run was slow.
  var isSlow = false
  /// Of ``run``; a session has one statement at a time.
  let journal = StatementJournal()
  /// The statement that runs, or waits; nil between statements.
  var run: StatementRun?
  /// Statements that came while one waits, oldest first.
  var queue: [(text: [UInt8], parameters: Parameters)] = []

  init(name: String, number: Int, engine: SQLEngine) {
    self.name = name
    self.number = number
    self.engine = engine
    evaluation = EvaluationContext(
      random: engine.random(for: name),
      interrupt: engine.environment.interrupt)
    evaluation.time = engine.environment.time
    evaluation.catalog = access
  }

  /// A statement that PREPARE keeps.
  struct PreparedStatement {
    var statement: Statement
    var types: [SQLType?]
    /// From the first EXECUTE on.
    var plan: StatementPlan?
  }

  var database: Database { engine.database }

  func heap(of relation: ObjectID) -> Heap? {
    catalog.relation(relation).flatMap { database.heaps[$0.heap] }
  }

  func relation(named name: QualifiedName) throws(EngineError) -> Relation {
    try refuseOtherDatabase(name)
    switch findRelation(name) {
    case .relation(let relation): return relation
    case .index(let index):
      throw .sql("42809", "\"\(index.name)\" is an index", at: name.span)
    default:
      let shown = name.schema.map { "\($0.text).\(name.name.text)" } ?? name.name.text
      let names = catalog.relations.filter { searchPath.contains($0.schema) }.map(\.name)
      throw .undefinedTable(
        shown, at: name.span, hint: NearestName.hint(name.name.text, among: names))
    }
  }

  /// - Parameter kept: what the name is known to mean, whatever is called so now.
  func resolve(_ name: TypeName, kept: TypeID? = nil) throws(EngineError) -> SQLType {
    if let column = name.columnOfTable { return try columnType(name, column) }
    let serial = TypeName.serials
    let text = serial[name.serialWord] ?? name.name.name.text
    if let schema = name.name.schema, self.schema(named: schema.text) == nil {
      throw .undefinedSchema(schema.text, at: schema.span)
    }
    guard var id = kept ?? access.typeID(named: text, schema: name.name.schema?.text) else {
      throw .undefinedType(NameTable.key(name.name), at: name.name.span)
    }
    let modifier = try typeModifier(name, id)
    if name.isArray, access.typeInfo(id)?.elementID == nil {
      guard let array = access.typeInfo(id)?.arrayID, array != .none else {
        throw .undefinedType("\(text)[]", at: name.span)
      }
      id = array
    }
    return SQLType(id, modifier: modifier)
  }

  /// `table.column%TYPE`.
  private func columnType(_ name: TypeName, _ column: Identifier) throws(EngineError) -> SQLType {
    let relation = try relation(named: name.name)
    guard let index = relation.attribute(named: column.text) else {
      throw .undefinedColumn(column.text, of: relation.name, at: column.span)
    }
    let type = relation.columns[index].type
    notices.append(
      "type reference \(NameTable.key(name.name)).\(column.text)%TYPE converted to "
        + access.displayName(of: type))
    return type
  }

  private func typeModifier(_ name: TypeName, _ id: TypeID) throws(EngineError) -> Int32 {
    var numbers: [Int] = []
    for modifier in name.modifiers {
      guard case .literal(.integer(let number)) = modifier.kind else {
        throw .sql("42601", "type modifiers must be simple constants or identifiers", at: name.span)
      }
      numbers.append(Int(max(min(number, 1 << 30), -(1 << 30))))
    }
    if id == .interval, let fields = name.intervalFields,
      let mask = IntervalFields.mask(named: fields.rawValue)
    {
      return mask << 16 | Int32(numbers.first.map { max(0, min($0, 6)) } ?? 0xFFFF)
    }
    return try TypeModifiers.encode(
      numbers, id, typeName: access.displayName(of: SQLType(id)), at: name.span)
  }

  func rowType(of relation: Relation) -> SQLType {
    if case .type(let type)? = catalog.find(.type, relation.name, in: relation.schema),
      type.relation == relation.id
    {
      return SQLType(type.info.id)
    }
    return .record
  }

  /// For expressions outside of any plan: defaults, checks.
  func plainPlanner() -> Planner { Planner(session: self, needed: [], columnTypes: [:]) }

  func plainContext() -> ExecutionContext {
    ExecutionContext(
      session: self, visibility: visibility(), parameters: [], columnCount: 0)
  }

  func visibility() -> Visibility {
    Visibility(
      manager: database.transactions, view: currentView(), own: transaction?.id ?? 0,
      command: transaction?.commandID ?? 0)
  }

  /// The view of the transaction, or else of the statement: it begins when it is first asked for.
  private func currentView() -> ReadView {
    if let view = transaction?.readView ?? run?.readView { return view }
    let view = database.transactions.readView()
    run?.readView = view
    return view
  }

  /// What COMMIT promises: as `durability` says, or as PostgreSQL's `synchronous_commit` does.
  var durability: Durability {
    if let level = settings.values["durability"].flatMap(Durability.init) { return level }
    return setting("synchronous_commit") == "off" ? .group : .fsync
  }

  /// The transaction is gone, and the database that it was of; a block waits for its ROLLBACK.
  func loseTransaction() {
    let isExplicit = transaction?.isExplicit == true
    transaction = nil
    guard isExplicit else { return }
    let empty = Transaction(
      id: database.transactions.begin(), isolation: .readCommitted, isExplicit: true,
      startMicroseconds: evaluation.statementTime)
    empty.isFailed = true
    transaction = empty
  }

  /// A commit failed, and its transaction is over.
  func forgetTransaction() { transaction = nil }

  func setting(_ name: String) -> String? {
    settings.values[name] ?? SettingNames.defaults[name]
  }

  // Session.

  func extent(of text: Span<UInt8>, isAtEnd: Bool) -> StatementExtent {
    let extent = SQLStatementScanner.extent(of: text, isAtEnd: isAtEnd)
    guard case .statement(let end) = extent else { return extent }
    return CopyExtent.end(of: text, after: end, isAtEnd: isAtEnd) ?? extent
  }

  func takePushes() -> [Push] { [] }

  func close() {
    engine.forget(self)
    if transaction != nil { rollBack() }
    do throws(EngineError) { try dropTemporaries() } catch {
      // Nothing but a broken catalog can be in the way, and nobody is left to be told.
    }
    database.locks.releaseAll(owner: number) { _, _ in true }
    engine.sessions.removeAll { $0 === self }
    engine.settleWaits()
  }

  var promptMark: String {
    transaction?.isExplicit == true ? transaction?.isFailed == true ? "(!)" : "(TX)" : ""
  }

  var preamble: [String]? {
    guard transaction == nil, prepared.isEmpty, run == nil,
      database.locks.held(by: number).isEmpty
    else { return nil }
    return settings.values.sorted { $0.key < $1.key }.map { name, value in
      let parts = value.split(separator: "'", omittingEmptySubsequences: false)
      return "SET \(name) TO '\(parts.joined(separator: "''"))'"
    }
  }

  /// What the session waits for, while it does; else why its last plan is as it is.
  func why() -> (any Snapshot)? { run?.wait == nil ? WhySnapshot(self) : WaitSnapshot(self) }

  func isSensitive(_ statement: String) -> Bool {
    statement.lowercased().contains("password")
  }
}
