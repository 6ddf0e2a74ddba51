import Core
import SQLSyntax

/// Finds the partition of a row, and says whether a row may lie where it is.
final class PartitionRouter {
  let relation: Relation
  let partitioning: Partitioning
  private let keys: [any Evaluator]
  private let partitions: [(id: ObjectID, bound: Partitioning.Bound)]
  private let context: ExecutionContext

  init(_ relation: Relation, _ partitioning: Partitioning, _ context: ExecutionContext)
    throws(EngineError)
  {
    self.relation = relation
    self.partitioning = partitioning
    self.context = context
    let session = context.session
    keys = try ExpressionCompiler(Array(relation.columns.indices), session.plainPlanner())
      .compile(partitioning.keys.map(\.bound))
    partitions = session.catalog.children(of: relation.id).compactMap { id in
      session.catalog.relation(id).flatMap { child in child.partitionBound.map { (id, $0) } }
    }
  }

  func key(of row: [SQLValue]) throws(EngineError) -> [SQLValue] {
    let batch = Batch(columns: row.map { ColumnVector(.values([$0])) }, count: 1)
    var key: [SQLValue] = []
    for evaluator in keys { key.append(try evaluator.evaluate(batch, context)[0]) }
    return key
  }

  /// The partition of a row.
  func partition(of row: [SQLValue]) throws(EngineError) -> ObjectID {
    let key = try key(of: row)
    if let found = partitions.first(where: { partitioning.holds(key, $0.bound) })
      ?? partitions.first(where: \.bound.isDefault)
    {
      return found.id
    }
    throw .sql(
      "23514", "no partition of relation \"\(relation.name)\" found for row",
      detail: "Partition key of the failing row contains "
        + "(\(names)) = (\(try shown(key))).")
  }

  /// Whether a row belongs to one partition.
  func accepts(_ row: [SQLValue], in bound: Partitioning.Bound) throws(EngineError) -> Bool {
    let key = try key(of: row)
    guard bound.isDefault else { return partitioning.holds(key, bound) }
    return !partitions.contains { partitioning.holds(key, $0.bound) }
  }

  private var names: String {
    partitioning.keys.map { key in
      key.attribute.map { relation.columns[$0].name } ?? Deparser.text(key.syntax)
    }.joined(separator: ", ")
  }

  private func shown(_ key: [SQLValue]) throws(EngineError) -> String {
    var parts: [String] = []
    for (value, part) in zip(key, partitioning.keys) {
      parts.append(
        value.isNull
          ? "null"
          : String(
            decoding: try TextForm.printed(
              value, as: part.bound.type, &context.session.evaluation), as: UTF8.self))
    }
    return parts.joined(separator: ", ")
  }
}

/// Whether rows may lie in a partition, as it and the partitioned tables above it say.
final class PartitionGuard {
  private var steps: [(router: PartitionRouter, bound: Partitioning.Bound, attributes: [Int?])] = []

  /// - Returns: nil for what is no partition.
  init?(_ relation: Relation, _ context: ExecutionContext) throws(EngineError) {
    guard relation.isPartition else { return nil }
    var current = relation
    for ancestor in context.session.catalog.ancestors(of: relation) {
      guard let bound = current.partitionBound, let partitioning = ancestor.partitioning else {
        break
      }
      let router = try PartitionRouter(ancestor, partitioning, context)
      steps.append((router, bound, relation.attributes(matching: ancestor)))
      current = ancestor
    }
  }

  func accepts(_ row: [SQLValue]) throws(EngineError) -> Bool {
    for step in steps {
      let mapped = step.attributes.map { $0.map { row[$0] } ?? .null }
      guard try step.router.accepts(mapped, in: step.bound) else { return false }
    }
    return true
  }
}
