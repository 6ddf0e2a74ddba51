import Core

/// What `\view` shows of the sql engine.
extension SQLEngine {
  var topics: [Topic] {
    [
      Topic(
        "sql.mvcc", "the versions of a row, and who sees which", syntax: "TABLE KEY"),
      Topic(
        "sql.btree", "the pages of an index, and the way of the last search or insertion",
        syntax: "INDEX"),
      Topic(
        "sql.pages", "the pages of a table: what of them is alive, how columns are kept",
        syntax: "TABLE"),
      Topic(
        "sql.stats", "what the planner believes of the data: values, spread, age",
        syntax: "[TABLE [COLUMN]]"),
      Topic(
        "sql.plan", "the last plan: what was expected of each node, and what came",
        syntax: "[SESSION]"),
      Topic(
        "sql.slow", "statements that took long or did much, and their plans", syntax: "[NUMBER]"),
      Topic("sql.locks", "who holds which lock, and who waits for whom", syntax: "[TABLE]"),
      Topic("sql.transactions", "open transactions: level, snapshot, what they wrote and read"),
      Topic("sql.wal", "the log: records with their images, what a power cut would lose"),
    ]
  }

  func snapshot(of topic: String, arguments: [String]) throws(EngineError) -> any Snapshot {
    switch topic {
    case "sql.mvcc": return try VersionsSnapshot(self, arguments)
    case "sql.btree": return try BTreeSnapshot(self, arguments)
    case "sql.pages": return try PagesSnapshot(self, arguments)
    case "sql.stats": return try StatisticsSnapshot(self, arguments)
    case "sql.plan": return try PlanSnapshot(self, arguments)
    case "sql.slow": return try SlowSnapshot(self, arguments)
    case "sql.locks": return try LocksSnapshot(self, arguments)
    case "sql.transactions": return TransactionsSnapshot(self)
    case "sql.wal":
      if let snapshot = WALSnapshot(self) { return snapshot }
    default: break
    }
    let nearest = NearestName.find(topic, among: topics.map(\.name))
    throw EngineError(
      "view", .reference, "there is no view '\(topic)'",
      hint: nearest.map { "Did you mean `\($0)`?" })
  }

  /// Names beyond these are not offered.
  private static let argumentCountMax = 200

  func arguments(of topic: String, after words: [String]) -> [String] {
    let tables = database.catalog.relations.filter {
      $0.heap != 0 && ($0.kind == .table || $0.kind == .materializedView)
        && database.heaps[$0.heap] != nil
    }
    var names: [String] = []
    switch (topic, words.count) {
    case ("sql.btree", 0): names = indexNames
    case ("sql.pages", 0), ("sql.mvcc", 0), ("sql.locks", 0), ("sql.stats", 0):
      names = tables.map(\.name).sorted()
    case ("sql.stats", 1):
      let table = tables.first { $0.name == words[0] }
      names = table?.liveColumns.map(\.column.name) ?? []
    case ("sql.plan", 0): names = sessions.map(\.name)
    case ("sql.slow", 0): names = slowStatements.entries.isEmpty ? [] : ["1"]
    default: break
    }
    return Array(names.prefix(Self.argumentCountMax))
  }

  /// The table that a view's argument names.
  func table(named name: String) throws(EngineError) -> Relation {
    let parts = name.split(separator: ".").map(String.init)
    let tables = database.catalog.relations.filter { relation in
      relation.heap != 0 && database.heaps[relation.heap] != nil
        && relation.name == (parts.last ?? "")
        && (parts.count < 2 || database.catalog.schemaName(relation.schema) == parts[0])
    }
    if let found = tables.first { return found }
    let names = database.catalog.relations.filter { $0.kind == .table }.map(\.name)
    throw EngineError(
      "view", .reference, "there is no table '\(name)'",
      hint: NearestName.hint(name, among: names))
  }
}
