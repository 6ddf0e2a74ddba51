import Core

/// A step of a physical plan: how rows are got, and from what.
///
/// A node holds no state of an execution: ``open(_:)`` makes one, so a node can run many times
/// (a correlated subquery) and inside of itself (recursion).
protocol PlanNode: AnyObject {
  /// The numbers of the columns that it puts out, in order.
  var outputs: [ColumnID] { get }
  /// As EXPLAIN shows it: `Seq Scan on t`.
  var label: String { get }
  var inputs: [any PlanNode] { get }
  /// The table that it reads.
  var scanned: ObjectID? { get }
  func open(_ context: ExecutionContext) throws(EngineError) -> BatchStream
}

/// A node that is told what to do by a closure.
final class ClosureNode: PlanNode {
  let outputs: [ColumnID]
  let label: String
  let inputs: [any PlanNode]
  let scanned: ObjectID?
  private let start: (ExecutionContext) throws(EngineError) -> BatchStream

  init(
    _ label: String, _ outputs: [ColumnID], inputs: [any PlanNode] = [],
    scanned: ObjectID? = nil,
    _ start: @escaping (ExecutionContext) throws(EngineError) -> BatchStream
  ) {
    self.label = label
    self.outputs = outputs
    self.inputs = inputs
    self.scanned = scanned
    self.start = start
  }

  func open(_ context: ExecutionContext) throws(EngineError) -> BatchStream {
    try start(context)
  }
}
