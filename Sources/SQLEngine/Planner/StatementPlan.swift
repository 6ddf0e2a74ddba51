import Core
import SQLSyntax

/// A query or change of rows, bound and planned: what PREPARE and the plan cache keep.
///
/// It holds no state of a run, so it may run many times.
final class StatementPlan {
  let statement: Statement
  let node: any PlanNode
  let columns: [PlanColumn]
  /// The types of `$n`, as far as they are known.
  let parameterTypes: [SQLType?]
  /// What a run that does not begin with binding has to lock.
  let locks: [(relation: ObjectID, mode: LockMode)]
  /// Of the catalog that it was made from.
  let catalogVersion: Int
  private let settings: Settings
  /// How many versions the tables had that it reads.
  private let sizes: [(heap: ObjectID, count: Int)]
  private let columnCount: Int
  private let isQuery: Bool
  private let tagWord: String
  /// What most changes of rows answer.
  private let tagOfOne: String
  /// What EXPLAIN calls the columns of ``node`` and of the nodes below.
  let columnOrigins: [ColumnID: ColumnOrigin]
  /// The columns of tables among them.
  let columnSources: [ColumnID: (relation: ObjectID, attribute: Int)]
  /// Queries in expressions.
  let subplans: [SubplanNode]
  /// Of a query by a unique key: a shorter way than ``node``.
  private let keyed: KeyedRow?
  /// Where the result's columns are among those of ``node``.
  private let places: [Int]
  /// The result's columns, as they are shown.
  private let shown: [Column]

  init(
    _ statement: Statement, _ session: SQLSession, parameterTypes: [SQLType?] = [],
    literals: LiteralSlots? = nil
  ) throws(EngineError) {
    let binder = Binder(session: session, parameterTypes: parameterTypes)
    binder.literals = literals
    let bound = try binder.bindStatement(statement)
    let planner = Planner(binder: binder, for: bound.plan, outputs: bound.columns.map(\.id))
    node = try planner.plan(bound.plan)
    columnOrigins = planner.columnOrigins
    subplans = planner.subplans
    keyed =
      statement.isQuery
      ? try KeyedRow(bound.plan, bound.columns.map(\.id), planner) : nil
    columnSources = planner.origins
    self.statement = statement
    isQuery = statement.isQuery
    tagWord = statement.tagWord
    tagOfOne = "\(tagWord) 1"
    columns = bound.columns
    columnCount = planner.columnCount
    locks = binder.locks
    catalogVersion = session.catalogVersion
    settings = session.settings
    sizes = node.heaps(session)
    self.parameterTypes = binder.parameterTypes
    var places: [Int] = []
    for column in bound.columns {
      guard let place = node.outputs.firstIndex(of: column.id) else {
        throw .internalError("the plan lost the column \(column.name)")
      }
      places.append(place)
    }
    self.places = places
    shown = bound.columns.map { column in
      Column(
        column.name, type: session.access.displayName(of: column.type),
        kind: session.kind(of: column.type))
    }
  }

  /// Whether it is still a plan for the statement: nothing that it was made from has changed, and
  /// no table has grown out of all proportion.
  func isCurrent(for session: SQLSession) -> Bool {
    let database = session.database
    guard catalogVersion == session.catalogVersion, settings == session.settings else {
      return false
    }
    for (heap, count) in sizes {
      guard let now = database.heaps[heap]?.versionCount else { return false }
      if now > count * 4 + 1000 { return false }
    }
    return true
  }

  func context(_ parameters: [SQLValue], _ session: SQLSession) -> ExecutionContext {
    ExecutionContext(
      session: session, visibility: session.visibility(), parameters: parameters,
      columnCount: columnCount)
  }

  /// Runs it to its end.
  func run(_ parameters: [SQLValue], _ session: SQLSession) throws(EngineError) -> Outcome {
    let context = context(parameters, session)
    context.meter = session.meterIfMeasured()
    let start = session.runStart()
    var rows = RowBatch(columnCount: columns.count)
    var count = 0
    if let found = try keyed?.rows(context) {
      for row in found {
        for (value, column) in zip(row, columns) {
          try append(value, column.type, to: &rows, session)
        }
        if columns.isEmpty { rows.appendEmptyRow() }
      }
      count = found.count
    } else {
      count = try drain(context, into: &rows, session)
    }
    let affected = isQuery ? count : context.affectedCount
    session.note(self, context, rowCount: affected, since: start)
    let tag = affected == 1 ? tagOfOne : "\(tagWord) \(affected)"
    if columns.isEmpty, !isQuery { return session.tag(tag) }
    return .rows(RowList(columns: shown, batch: rows, tag: tag))
  }

  /// Runs ``node`` to its end.
  /// - Returns: how many rows it gave.
  private func drain(
    _ context: ExecutionContext, into rows: inout RowBatch, _ session: SQLSession
  ) throws(EngineError) -> Int {
    let stream = try node.open(context)
    var count = 0
    while let batch = try stream.next() {
      for row in 0..<batch.count {
        for (place, column) in zip(places, columns) {
          try append(batch.columns[place], row, column.type, to: &rows, session)
        }
        if places.isEmpty, isQuery { rows.appendEmptyRow() }
      }
      count += batch.count
    }
    return count
  }

  private func append(
    _ column: ColumnVector, _ row: Int, _ type: SQLType, to rows: inout RowBatch,
    _ session: SQLSession
  ) throws(EngineError) {
    if column.isNull(at: row) { return rows.append(nil as [UInt8]?) }
    try append(column[row], type, to: &rows, session)
  }

  private func append(
    _ value: SQLValue, _ type: SQLType, to rows: inout RowBatch, _ session: SQLSession
  ) throws(EngineError) {
    rows.append(value.isNull ? nil : try TextForm.printed(value, as: type, &session.evaluation))
  }
}

extension PlanNode {
  /// The heaps that it and the nodes below read, and how many versions each has by now.
  func heaps(_ session: SQLSession) -> [(heap: ObjectID, count: Int)] {
    var found = inputs.flatMap { $0.heaps(session) }
    if let scanned, let relation = session.catalog.relation(scanned) {
      found.append((relation.heap, session.database.heaps[relation.heap]?.versionCount ?? 0))
    }
    return found
  }
}
