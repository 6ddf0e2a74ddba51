/// Definitions as cqlsh's DESCRIBE writes them.
///
/// **Source:** Cassandra 4.0, `SchemaCQLHelper` and cqlsh.
enum DefinitionText {
  private static func quoted(_ name: String) -> String { CQLType.quotedIfNeeded(name) }

  static func keyspace(_ keyspace: KeyspaceSchema) -> String {
    "CREATE KEYSPACE \(quoted(keyspace.name)) WITH replication = \(keyspace.replication.literal)"
      + "  AND durable_writes = \(keyspace.hasDurableWrites);"
  }

  static func type(_ type: UserType) -> String {
    let fields = type.fields.map { "    \(quoted($0.name)) \($0.type.name)" }
    return "CREATE TYPE \(quoted(type.keyspace)).\(quoted(type.name)) (\n"
      + fields.joined(separator: ",\n") + "\n);"
  }

  static func table(_ table: TableSchema) -> String {
    var lines = ["CREATE TABLE \(quoted(table.keyspace)).\(quoted(table.name)) ("]
    let isSimple = table.partitionCount == 1 && table.clusteringCount == 0
    for column in table.columns {
      var line = "    \(quoted(column.name)) \(column.type.name)"
      if column.isStatic { line += " static" }
      if column.isPartition, isSimple { line += " PRIMARY KEY" }
      lines.append(line + ",")
    }
    if isSimple {
      lines[lines.count - 1].removeLast()
    } else {
      lines.append("    PRIMARY KEY \(key(table))")
    }
    return (lines + [") WITH \(options(table))"]).joined(separator: "\n")
  }

  private static func key(_ table: TableSchema) -> String {
    let partition = table.partitionColumns.map { quoted($0.name) }.joined(separator: ", ")
    let parts =
      [table.partitionCount > 1 ? "(\(partition))" : partition]
      + table.clusteringColumns.map { quoted($0.name) }
    return "(\(parts.joined(separator: ", ")))"
  }

  private static func options(_ table: TableSchema) -> String {
    var options: [String] = []
    if table.clusteringCount > 0 {
      let order = table.clusteringColumns.map {
        "\(quoted($0.name)) \($0.isDescending ? "DESC" : "ASC")"
      }
      options.append("CLUSTERING ORDER BY (\(order.joined(separator: ", ")))")
    }
    options += table.properties.sorted.map { "\($0.key) = \($0.value)" }
    return options.joined(separator: "\n    AND ") + ";"
  }

  static func index(_ index: IndexSchema, of table: TableSchema) -> String {
    "CREATE INDEX \(quoted(index.name)) ON \(quoted(table.keyspace)).\(quoted(table.name))"
      + " (\(index.targetText));"
  }

  static func view(_ view: TableSchema) -> String {
    let columns =
      view.view?.includesAllColumns == true
      ? "*" : view.columns.map { quoted($0.name) }.joined(separator: ", ")
    return """
      CREATE MATERIALIZED VIEW \(quoted(view.keyspace)).\(quoted(view.name)) AS
          SELECT \(columns)
          FROM \(quoted(view.keyspace)).\(quoted(view.view?.baseName ?? ""))
          WHERE \(view.view?.whereClause ?? "")
          PRIMARY KEY \(key(view))
       WITH \(options(view))
      """
  }

  /// A table with its indexes and views.
  static func whole(_ table: TableSchema, in keyspace: KeyspaceSchema) -> String {
    var parts = [self.table(table)]
    parts += table.indexes.map { index($0, of: table) }
    parts += keyspace.views(of: table.name).map(view)
    return parts.joined(separator: "\n\n")
  }

  /// A keyspace with all that is in it.
  static func whole(_ keyspace: KeyspaceSchema) -> String {
    var parts = [self.keyspace(keyspace)]
    parts += keyspace.typeOrder.compactMap { keyspace.types[$0] }.map(type)
    parts += keyspace.sortedTables.map { whole($0, in: keyspace) }
    return parts.joined(separator: "\n\n")
  }
}
