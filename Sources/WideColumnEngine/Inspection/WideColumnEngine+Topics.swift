import Core
import Storage

/// What `\view` shows of the cql engine.
extension WideColumnEngine {
  var topics: [Topic] {
    [
      Topic("cql.lsm", "levels, key ranges, compaction, amplification", syntax: "[TABLE]"),
      Topic("cql.memtable", "what is in memory, and when it goes to disk"),
      Topic("cql.sstable", "a sorted table down to the bytes", syntax: "FILE [BLOCK]"),
      Topic("cql.bloom", "what the filters say of a partition", syntax: "KEY [TABLE]"),
      Topic("cql.wal", "the commit log: records, what is synced, what a power cut would lose"),
      Topic(
        "cql.partition", "cells, timestamps, time to live, tombstones", syntax: "KEY [TABLE]"),
      Topic("cql.readpath", "what the last read touched"),
    ]
  }

  func snapshot(of topic: String, arguments: [String]) throws(EngineError) -> any Snapshot {
    switch topic {
    case "cql.lsm":
      let tree = try tree(arguments, at: 0)
      var snapshot = tree.tree.snapshot(
        subject: "cql:\(tree.table.qualifiedName)", keyText: keyWriter(tree).keyText)
      snapshot.memtable.sizeBytesMax = CellStore.memtableSizeBytesMax
      return snapshot
    case "cql.memtable": return memtableSnapshot()
    case "cql.sstable": return try tableSnapshot(arguments)
    case "cql.bloom":
      let (tree, key) = try partition(arguments, topic)
      return tree.tree.bloomSnapshot(
        try probe(tree, key.prefix), keyText: keyWriter(tree).keyText)
    case "cql.wal": return try logSnapshot()
    case "cql.partition":
      let (tree, key) = try partition(arguments, topic)
      return try partitionSnapshot(tree.table, key)
    case "cql.readpath":
      guard let trace = lastRead else {
        throw EngineError("view", .reference, "nothing has been read yet")
      }
      return explain(trace)
    default:
      throw EngineError(
        "view", .reference, "there is no view '\(topic)'",
        hint: NearestName.hint(topic, among: topics.map(\.name)))
    }
  }

  /// Writes keys as the schema is now.
  func keyWriter(_ tree: TableTree) -> KeyWriter {
    KeyWriter(table: tablesByID[tree.table.id] ?? tree.table)
  }

  /// A key of a partition that filters and key ranges can be asked about: one that is there, if any
  /// is.
  func probe(_ tree: TableTree, _ partition: [UInt8]) throws(EngineError) -> [UInt8] {
    try storing { () throws(StorageError) in
      var options = ReadOptions(from: partition, to: StorageKey.successor(of: partition))
      options.includesTombstones = true
      let iterator = try tree.tree.iterator(options)
      try iterator.seekToFirst()
      return iterator.isValid ? iterator.key : partition
    }
  }

  /// The tree of a named table; without a name, of the one that was last written or read.
  private func tree(_ arguments: [String], at index: Int) throws(EngineError) -> TableTree {
    guard index < arguments.count else {
      if let tree = store.trees[lastTableID] ?? store.sortedTrees.first { return tree }
      throw EngineError("view", .reference, "there are no tables yet", hint: "CREATE TABLE …")
    }
    let name = arguments[index]
    let found = store.sortedTrees.first {
      $0.table.qualifiedName == name || $0.table.name == name
    }
    guard let found else {
      let names = store.sortedTrees.map(\.table.qualifiedName)
      throw EngineError(
        "view", .reference, "there is no table '\(name)'",
        hint: NearestName.hint(name, among: names))
    }
    return found
  }

  /// `KEY [TABLE]`: the values of a composite key stand between commas.
  private func partition(
    _ arguments: [String], _ topic: String
  ) throws(EngineError) -> (TableTree, PartitionKey) {
    guard let text = arguments.first else {
      throw EngineError(
        "usage", .usage, "\(topic) needs a partition key", hint: "\\view \(topic) KEY [TABLE]")
    }
    let tree = try tree(arguments, at: 1)
    let columns = Array(tree.table.partitionColumns)
    let parts =
      columns.count == 1
      ? [text] : text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == columns.count else {
      throw EngineError(
        "usage", .usage,
        "the partition key of \(tree.table.qualifiedName) has \(columns.count) columns",
        hint: columns.map(\.name).joined(separator: ","))
    }
    var values: [[UInt8]] = []
    for (part, column) in zip(parts, columns) {
      values.append(try column.type.value(parsing: Self.unquoted(part)))
    }
    return (tree, PartitionKey(values: values))
  }

  private static func unquoted(_ text: String) -> String {
    text.count >= 2 && text.hasPrefix("'") && text.hasSuffix("'")
      ? String(text.dropFirst().dropLast()) : text
  }

  /// `FILE [BLOCK]`: a file's name, or the number of a table of the last table's tree.
  private func tableSnapshot(_ arguments: [String]) throws(EngineError) -> any Snapshot {
    guard let name = arguments.first else {
      throw EngineError(
        "usage", .usage, "cql.sstable needs a file", hint: "\\view cql.lsm shows their numbers")
    }
    let tree: TableTree
    if let id = TableTree.id(ofFile: name), let found = store.trees[id] {
      tree = found
    } else {
      tree = try self.tree([], at: 0)
    }
    let digits = name.split(separator: "-").last?.split(separator: ".").first ?? ""
    let block = arguments.count > 1 ? Int(arguments[1]) : nil
    let snapshot = try storing { () throws(StorageError) in
      try UInt64(digits.drop { $0 == "#" }).flatMap { (number) throws(StorageError) in
        try tree.tree.tableSnapshot(
          number, block: block, keyText: keyWriter(tree).keyText)
      }
    }
    guard let snapshot else {
      let numbers = tree.tree.tableNumbers.flatMap { $0 }.map(String.init)
      throw EngineError(
        "view", .reference, "there is no sorted table or block '\(name)'",
        hint: numbers.isEmpty
          ? "\\flush writes the memtables to sorted tables"
          : "\(tree.table.qualifiedName) has \(numbers.joined(separator: ", "))")
    }
    return snapshot
  }

  private func logSnapshot() throws(EngineError) -> any Snapshot {
    let tables = tablesByID
    return try storing { () throws(StorageError) in
      try store.log.log.snapshot(
        subject: "cql", policy: "sync=\(store.log.policy.rawValue)", countMax: 8
      ) { payload in
        guard let record = CommitLogRecord(payload) else { return "?" }
        return record.mutation.parts.map { part in
          let table = tables[part.table]
          let first = part.changes.first.flatMap { change -> String? in
            guard let table else { return nil }
            let writer = KeyWriter(table: table)
            switch change {
            case .put(let key, _): return writer.text(of: key)
            case .delete(let range, _, _): return "✝ \(writer.text(of: range.lower))"
            }
          }
          let count = part.changes.count > 1 ? " +\(part.changes.count - 1)" : ""
          return "\(table?.qualifiedName ?? "(dropped)") \(first ?? "")\(count)"
        }.joined(separator: ", ")
      }
    }
  }
}
