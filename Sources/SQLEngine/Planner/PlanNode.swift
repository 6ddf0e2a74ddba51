import Core

/// A step of a physical plan: how rows are got, and from what.
///
/// A node holds no state of an execution: ``open(_:)`` makes one, so a node can run many times
/// (a correlated subquery) and inside of itself (recursion).
protocol PlanNode: AnyObject {
  /// The numbers of the columns that it puts out, in order.
  var outputs: [ColumnID] { get }
  /// What EXPLAIN shows of it: names, conditions, keys.
  var detail: NodeDetail { get }
  var inputs: [any PlanNode] { get }
  /// The table that it reads.
  var scanned: ObjectID? { get }
  /// What the planner expects of it.
  var facts: NodeFacts { get set }
  func open(_ context: ExecutionContext) throws(EngineError) -> BatchStream
}

extension PlanNode {
  /// As EXPLAIN shows it: `Seq Scan on t`.
  var label: String { detail.label }
}

/// What the planner knows and expects of a node.
struct NodeFacts {
  /// Rows that it will put out.
  var rows: Double = 1000
  /// What comes before the first row, and all, in units of a page read in sequence.
  var startCost: Double = 0
  var cost: Double = 0
  /// The order in which rows come, as far as it is known.
  var order: [SortTerm] = []
  /// What is the same in all rows.
  var fixed: [BoundExpression] = []
}

/// What work costs, in units of a page read in sequence.
///
/// **Source:** PostgreSQL 15, `cost.h`: cpu_tuple_cost and its kin.
enum Cost {
  static let row = 0.01
  static let operation = 0.0025
  static let indexRow = 0.005
  static let page = 1.0
}

/// A node that is told what to do by a closure.
final class ClosureNode: PlanNode {
  let outputs: [ColumnID]
  var detail: NodeDetail
  let inputs: [any PlanNode]
  let scanned: ObjectID?
  var facts = NodeFacts()
  /// Of an index scan: what a join takes it apart into.
  var reading: IndexReading?
  private let start: (ExecutionContext) throws(EngineError) -> BatchStream

  init(
    _ name: String, _ outputs: [ColumnID], inputs: [any PlanNode] = [], scanned: ObjectID? = nil,
    _ start: @escaping (ExecutionContext) throws(EngineError) -> BatchStream
  ) {
    detail = NodeDetail(name)
    self.outputs = outputs
    self.inputs = inputs
    self.scanned = scanned
    self.start = start
    if let first = inputs.first {
      facts.rows = first.facts.rows
      facts.cost = inputs.reduce(0) { $0 + $1.facts.cost }
      facts.startCost = first.facts.startCost
    }
  }

  func open(_ context: ExecutionContext) throws(EngineError) -> BatchStream {
    guard let meter = context.meter else { return try start(context) }
    return try meter.measuring(self, context) { () throws(EngineError) in try start(context) }
  }
}
