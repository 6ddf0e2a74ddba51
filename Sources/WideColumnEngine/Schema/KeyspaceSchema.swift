/// A keyspace: tables, views and types under one rule of replication.
struct KeyspaceSchema: Equatable, Sendable {
  var name: String
  var replication: Replication
  var hasDurableWrites = true
  /// By name. Materialized views are among them.
  var tables: [String: TableSchema] = [:]
  /// By name.
  var types: [String: UserType] = [:]
  /// In the order in which they were made: a type comes after those it is made of.
  var typeOrder: [String] = []

  /// By name: those that are no view.
  var sortedTables: [TableSchema] { sorted { !$0.isView } }

  /// By name.
  var sortedViews: [TableSchema] { sorted(where: \.isView) }

  func views(of base: String) -> [TableSchema] { sorted { $0.view?.baseName == base } }

  private func sorted(where included: (TableSchema) -> Bool) -> [TableSchema] {
    tables.values.filter(included)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The table that has an index of this name.
  func table(withIndex index: String) -> TableSchema? {
    sortedTables.first { $0.indexes.contains { $0.name == index } }
  }
}

/// How many copies of a row there are, and where.
struct Replication: Equatable, Sendable {
  /// `SimpleStrategy`, without its package.
  var strategy: String
  /// By name.
  var options: [Property.Entry]

  static let package = "org.apache.cassandra.locator."

  /// As DESCRIBE writes it.
  var literal: String {
    let entries = [Property.Entry(key: "class", value: strategy)] + options
    return "{" + entries.map { "'\($0.key)': '\($0.value)'" }.joined(separator: ", ") + "}"
  }
}

/// All that has been created. A value: a change is made on a copy, which takes the old one's place
/// when it is in the store.
struct Catalog: Equatable, Sendable {
  var keyspaces: [String: KeyspaceSchema] = [:]
  /// The id of the next table.
  var nextTableID: UInt32 = 1

  func table(_ keyspace: String, _ name: String) -> TableSchema? {
    keyspaces[keyspace]?.tables[name]
  }

  func userType(_ keyspace: String, _ name: String) -> UserType? {
    keyspaces[keyspace]?.types[name]
  }

  /// By name.
  var sortedKeyspaces: [KeyspaceSchema] {
    keyspaces.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
