/// How much room rows take, for EXPLAIN.
extension StatementPlan {
  /// Bytes of a column's values, on average: what ANALYZE found, or what the type says.
  func widthBytes(of id: ColumnID, _ session: SQLSession) -> Int {
    if let source = columnSources[id], source.attribute >= 0,
      let relation = session.catalog.relation(source.relation),
      source.attribute < relation.columns.count
    {
      let known = session.database.statistics.known(relation.heap)?.columns[source.attribute]
      return known?.averageWidth ?? relation.columns[source.attribute].type.typicalWidthBytes
    }
    switch columnOrigins[id] {
    case .expression(.column(let other, _))? where other != id:
      return widthBytes(of: other, session)
    case .expression(let expression)?: return expression.type.typicalWidthBytes
    case .aggregate(let call)?: return call.types.result.typicalWidthBytes
    case .window(let call)?: return call.types.result.typicalWidthBytes
    case .table?, nil: return 4
    }
  }
}

extension SQLType {
  /// Of a value, where nothing is known of the values.
  ///
  /// **Source:** PostgreSQL 15, `get_typavgwidth`.
  var typicalWidthBytes: Int {
    switch id {
    case .bool: return 1
    case .int2: return 2
    case .int4, .float4, .date, .oid: return 4
    case .int8, .float8, .timestamp, .timestamptz, .time: return 8
    case .timetz: return 12
    case .interval, .uuid: return 16
    case .varchar where modifier > 0:
      let length = Int(modifier) - 4
      return length <= 32 ? length + 4 : length < 1000 ? 32 + (length - 32) / 2 : 32 + 484
    default: return 32
    }
  }
}

extension ColumnVector {
  /// Bytes that its values take in memory.
  var sizeBytes: Int {
    switch storage {
    case .bools(let values): values.count
    case .ints(let values): values.count * 8
    case .doubles(let values): values.count * 8
    case .decimals(let values, _): values.count * 8
    case .texts(let arena): arena.bytes.count + arena.ends.count * 4
    case .values(let values): values.count * MemoryLayout<SQLValue>.stride
    }
  }
}

extension Batch {
  /// Bytes that its rows take in memory.
  var sizeBytes: Int { columns.reduce(0) { $0 + $1.sizeBytes } }
}
