import Core

/// What an expression may ask of the world outside its arguments: the time, settings, randomness,
/// the catalog, sequences. One per session; the executor passes it down `inout`.
struct EvaluationContext {
  /// When the transaction began: `now()`. Microseconds since 2000-01-01 UTC.
  var transactionTime: Int64 = 0
  /// When the statement began: `statement_timestamp()`.
  var statementTime: Int64 = 0
  /// Reads the wall clock for `clock_timestamp()`.
  var time: (any TimeSource)?
  var settings = SQLSettings()
  /// What `random()` draws from; `setseed()` puts another.
  var random: SeededRandom
  var catalog: any CatalogAccess
  /// Notices that functions raise, in order; the session takes them.
  var notices: [String] = []
  /// The regular expressions used last.
  var regularExpressions = RegularExpressionCache()
  /// The paths of SQL/JSON used last.
  var jsonPaths = JSONPathCache()
  /// Polled by functions that may take long.
  var interrupt: InterruptFlag

  init(
    random: SeededRandom = SeededRandom(seed: 0), catalog: any CatalogAccess = BuiltinCatalog(),
    interrupt: InterruptFlag = InterruptFlag()
  ) {
    self.random = random
    self.catalog = catalog
    self.interrupt = interrupt
  }
}

/// The settings that change how values are read and written.
struct SQLSettings: Sendable {
  enum DateStyle: Sendable { case iso, sql, postgres, german }
  enum DateOrder: Sendable { case dayMonthYear, monthDayYear, yearMonthDay }
  enum IntervalStyle: Sendable { case postgres, postgresVerbose, sqlStandard, iso8601 }

  var dateStyle = DateStyle.iso
  var dateOrder = DateOrder.monthDayYear
  var intervalStyle = IntervalStyle.postgres
  var timeZone = SQLTimeZone.utc
  /// Above 0, doubles print as the shortest text that reads back; else with 15 + n digits.
  var extraFloatDigits = 1
  /// Whether bytea prints in the old `escape` form instead of `hex`.
  var byteaOutputIsEscape = false
  /// All other settings by name, for `current_setting`.
  var others: [String: String] = [:]
}

/// What functions need of the catalog. The catalog partner implements it; ``BuiltinCatalog``
/// knows only what every database has.
protocol CatalogAccess: AnyObject {
  func typeInfo(_ id: TypeID) -> TypeInfo?
  /// - Parameter schema: nil searches the search path.
  func typeID(named name: String, schema: String?) -> TypeID?

  /// The value of an enum's label; nil if the type has no such label.
  func enumValue(of label: String, in type: TypeID) -> Int64?
  func enumLabel(of value: Int64, in type: TypeID) -> String?
  /// All values of an enum, in order.
  func enumValues(of type: TypeID) -> [Int64]

  /// Checks a value against a domain's constraints, those of its base domains included.
  /// - Throws: 23514, 23502.
  func checkDomain(_ value: SQLValue, type: TypeID, _ context: inout EvaluationContext)
    throws(EngineError)

  /// The relation that a name means for regclass.
  func relationID(named name: String) throws(EngineError) -> UInt32?
  /// The name of a relation, qualified if it is not on the search path.
  func relationName(_ id: UInt32) -> String?

  /// `nextval`, `currval`, `setval`, `lastval`.
  func nextSequenceValue(_ id: UInt32) throws(EngineError) -> Int64
  func currentSequenceValue(_ id: UInt32) throws(EngineError) -> Int64
  func lastSequenceValue() throws(EngineError) -> Int64
  func setSequenceValue(_ id: UInt32, to value: Int64, isCalled: Bool) throws(EngineError)

  /// Takes an advisory lock.
  /// - Returns: whether it was free; always true if the statement may wait.
  func takeLock(_ lock: AdvisoryLock, waits: Bool) throws(EngineError) -> Bool
  /// Lets go of an advisory lock of the session once; false if it was not held.
  func releaseLock(_ lock: AdvisoryLock) throws(EngineError) -> Bool
  func releaseAllLocks() throws(EngineError)
  /// What stands for a process number.
  var sessionNumber: Int { get }
  var transactionNumber: Int64 { get }

  func schemaName(_ id: UInt32) -> String?
  /// What the catalog says about itself.
  func answer(_ question: CatalogQuestion, _ context: inout EvaluationContext)
    throws(EngineError) -> SQLValue

  /// A session fact: `current_user`, `session_user`, `current_database`, `current_schema`.
  func sessionFact(_ name: String) -> String?
  /// A setting's value as SHOW prints it; nil if there is no such setting.
  func setting(_ name: String) -> String?
  /// Changes a setting; the answer is what then holds for reading and writing values.
  func changeSetting(_ name: String, to value: String, isLocal: Bool) throws(EngineError)
    -> SQLSettings
}

/// The catalog of a database in which nothing was created.
final class BuiltinCatalog: CatalogAccess {
  func typeInfo(_ id: TypeID) -> TypeInfo? { BuiltinTypes.byID[id] }
  func typeID(named name: String, schema: String?) -> TypeID? {
    schema == nil || schema == "pg_catalog" ? BuiltinTypes.byName[name] : nil
  }
  func enumValue(of label: String, in type: TypeID) -> Int64? { nil }
  func enumLabel(of value: Int64, in type: TypeID) -> String? { nil }
  func enumValues(of type: TypeID) -> [Int64] { [] }
  func checkDomain(_ value: SQLValue, type: TypeID, _ context: inout EvaluationContext)
    throws(EngineError)
  {}
  func relationID(named name: String) throws(EngineError) -> UInt32? { nil }
  func relationName(_ id: UInt32) -> String? { nil }
  func nextSequenceValue(_ id: UInt32) throws(EngineError) -> Int64 {
    throw .undefinedRelation(id: id)
  }
  func currentSequenceValue(_ id: UInt32) throws(EngineError) -> Int64 {
    throw .undefinedRelation(id: id)
  }
  func lastSequenceValue() throws(EngineError) -> Int64 {
    throw .sql("55000", "lastval is not yet defined in this session")
  }
  func setSequenceValue(_ id: UInt32, to value: Int64, isCalled: Bool) throws(EngineError) {
    throw .undefinedRelation(id: id)
  }
  func schemaName(_ id: UInt32) -> String? { nil }
  func answer(_ question: CatalogQuestion, _ context: inout EvaluationContext)
    throws(EngineError) -> SQLValue
  { .null }
  func sessionFact(_ name: String) -> String? { nil }
  func setting(_ name: String) -> String? { nil }
  func changeSetting(_ name: String, to value: String, isLocal: Bool) throws(EngineError)
    -> SQLSettings
  {
    throw .sql("42704", "unrecognized configuration parameter \"\(name)\"")
  }
}
