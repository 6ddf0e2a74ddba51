/// What kind of statement a WHERE clause belongs to: what it may restrict depends on it.
enum StatementKind: String, Sendable {
  case select = "SELECT"
  case insert = "INSERT"
  case update = "UPDATE"
  case delete = "DELETE"
  /// The WHERE clause of a materialized view.
  case view = "VIEW"

  var allowsPartitionRanges: Bool { self == .select || self == .view }

  var allowsClusteringSlices: Bool { self == .select || self == .delete || self == .view }

  var allowsOtherColumns: Bool { self == .select || self == .view }

  var usesIndexes: Bool { self == .select }
}

/// What every stage of a statement may look at.
struct StatementContext {
  /// The statement as typed: relations and terms are quoted from it.
  var text: [UInt8]
  var evaluation: EvaluationContext

  var nowMilliseconds: Int64 { evaluation.nowMilliseconds }
}
