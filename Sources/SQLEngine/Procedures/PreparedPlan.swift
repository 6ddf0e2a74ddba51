import Core
import SQLSyntax

/// A query or change of rows that is bound and planned once and run many times: what the bodies of
/// routines are made of.
///
/// It holds no state of a run, so a routine may call itself.
final class PreparedPlan {
  let columns: [PlanColumn]
  let isQuery: Bool
  /// See ``LogicalPlan/readsBackward``.
  let readsBackward: Bool
  let statement: Statement
  /// As it was written in a body.
  var text: String?
  /// Relations, functions and sequences that it names.
  let named: Set<ObjectID>
  private let node: any PlanNode
  private let places: [Int]
  private let columnCount: Int
  private let locks: [(relation: ObjectID, mode: LockMode)]

  /// - Parameter shaping: changes the bound query before it is planned: to coerce its columns.
  init(
    _ statement: Statement, _ session: SQLSession, scope: (any VariableScope)?,
    parameterTypes: [SQLType?] = [],
    shaping: ((BoundQuery, Binder) throws(EngineError) -> BoundQuery)? = nil
  ) throws(EngineError) {
    let binder = Binder(session: session, parameterTypes: parameterTypes)
    binder.variables = scope
    var bound = try binder.bindStatement(statement)
    if let shaping { bound = try shaping(bound, binder) }
    let planner = Planner(binder: binder, for: bound.plan, outputs: bound.columns.map(\.id))
    let node = try planner.plan(bound.plan)
    var places: [Int] = []
    for column in bound.columns {
      guard let place = node.outputs.firstIndex(of: column.id) else {
        throw .internalError("the plan lost the column \(column.name)")
      }
      places.append(place)
    }
    self.node = node
    self.places = places
    self.statement = statement
    columns = bound.columns
    readsBackward = bound.plan.readsBackward
    isQuery = statement.isQuery
    columnCount = planner.columnCount
    locks = binder.locks
    named = binder.foundNames.objects.union(binder.foundNames.relations.values)
  }

  /// Begins a run.
  func open(_ parameters: [SQLValue], _ session: SQLSession, _ visibility: Visibility)
    throws(EngineError) -> Cursor
  {
    for lock in locks { try session.lock(lock.relation, lock.mode) }
    let context = ExecutionContext(
      session: session, visibility: visibility, parameters: parameters, columnCount: columnCount)
    return Cursor(self, try node.open(context), context)
  }

  /// The rows of one run, one after the other.
  final class Cursor {
    private let plan: PreparedPlan
    private let stream: BatchStream
    private let context: ExecutionContext
    private var batch = Batch.empty(columnCount: 0)
    private var next = 0

    fileprivate init(_ plan: PreparedPlan, _ stream: BatchStream, _ context: ExecutionContext) {
      self.plan = plan
      self.stream = stream
      self.context = context
    }

    var columns: [PlanColumn] { plan.columns }

    /// The view of the data that it reads.
    var view: ReadView { context.visibility.view }

    /// How many rows the statement changed.
    var affectedCount: Int { context.affectedCount }

    var isQuery: Bool { plan.isQuery }

    var readsBackward: Bool { plan.readsBackward }

    var statement: Statement { plan.statement }

    func row() throws(EngineError) -> [SQLValue]? {
      while next >= batch.count {
        guard let following = try stream.next() else { return nil }
        batch = following
        next = 0
      }
      defer { next += 1 }
      return plan.places.map { batch.columns[$0][next] }
    }

    /// Runs to the end, and answers how many rows there were.
    func drain() throws(EngineError) -> Int {
      var count = batch.count - next
      while let following = try stream.next() { count += following.count }
      return count
    }
  }
}
