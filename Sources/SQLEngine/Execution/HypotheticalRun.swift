import Core

/// rank, dense_rank, percent_rank and cume_dist of a row that is not there: where it would stand among
/// the rows of its group.
struct HypotheticalRun {
  let function: WindowFunction
  let order: KeyOrder

  /// - Parameters:
  ///   - rows: the keys of a group's rows, sorted.
  ///   - row: the keys of the hypothetical row.
  func value(among rows: [[SQLValue]], of row: [SQLValue]) -> SQLValue {
    var before = 0
    var peers = 0
    var distinctBefore = 0
    var last: [SQLValue]?
    for keys in rows {
      let result = order.comparePrefix(keys, row)
      if result > 0 { break }
      if result == 0 {
        peers += 1
        continue
      }
      before += 1
      if last.map({ order.comparePrefix($0, keys) != 0 }) ?? true { distinctBefore += 1 }
      last = keys
    }
    switch function {
    case .rank: return .int(before + 1)
    case .denseRank: return .int(distinctBefore + 1)
    case .percentRank:
      return .double(rows.isEmpty ? 0 : Double(before) / Double(rows.count))
    default: return .double(Double(before + peers + 1) / Double(rows.count + 1))
    }
  }
}
