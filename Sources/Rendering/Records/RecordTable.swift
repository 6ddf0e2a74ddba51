import Core

/// Objects as rows: a column for each member that any of them has, in the order of first
/// appearance.
enum RecordTable {
  static func rows(of records: [JSON]) -> RowList {
    var names: [String] = []
    var known: Set<String> = []
    for case .object(let members) in records {
      for member in members where known.insert(member.name).inserted { names.append(member.name) }
    }
    // A record that is no object stands in a column of its own.
    let hasBare = records.contains { if case .object = $0 { false } else { true } }
    if hasBare { names.append("value") }
    var batch = RowBatch(columnCount: names.count)
    for record in records {
      for name in names { batch.append(text(of: record[name] ?? bare(record, in: name, hasBare))) }
    }
    let columns = names.map { Column($0, type: "json", kind: kind(of: $0, in: records)) }
    return RowList(columns: columns, batch: batch)
  }

  private static func bare(_ record: JSON, in name: String, _ hasBare: Bool) -> JSON {
    guard hasBare, name == "value" else { return .null }
    if case .object = record { return .null }
    return record
  }

  private static func text(of value: JSON) -> String? {
    switch value {
    case .null: nil
    case .string(let text): text
    default: value.serialized(spaced: true)
    }
  }

  private static func kind(of name: String, in records: [JSON]) -> Column.Kind {
    let values = records.compactMap { $0[name] }.filter { $0 != .null }
    let areNumbers = values.allSatisfy { if case .number = $0 { true } else { false } }
    return areNumbers && !values.isEmpty ? .number : .text
  }
}
