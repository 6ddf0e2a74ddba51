import Core

/// Reads `WITH replication = {…} AND durable_writes = …`.
///
/// **Source:** Cassandra 4.0, `AbstractReplicationStrategy` and its kin: what is refused, and in
/// which words.
enum ReplicationReader {
  /// The one data centre that there is; the cluster brings more.
  static let dataCenter = "datacenter1"

  static func apply(
    _ properties: [Property], to schema: inout KeyspaceSchema, isNew: Bool
  ) throws(EngineError) {
    var hasReplication = false
    for property in properties {
      switch (property.name.text, property.value) {
      case ("replication", .map(let entries)):
        hasReplication = true
        schema.replication = try replication(entries, keyspace: schema.name)
      case ("durable_writes", .text(let text)):
        guard let value = Bool(text.lowercased()) else {
          throw .syntax(
            "Invalid boolean value '\(text)' for 'durable_writes'", at: property.name.span)
        }
        schema.hasDurableWrites = value
      case ("replication", _):
        throw .syntax(
          "Invalid value for property 'replication'. It should be a map.",
          at: property.name.span)
      default:
        throw .syntax("Unknown property '\(property.name.text)'", at: property.name.span)
      }
    }
    if isNew, !hasReplication {
      throw .configuration("Missing mandatory replication strategy class")
    }
  }

  private static func replication(
    _ entries: [Property.Entry], keyspace: String
  ) throws(EngineError) -> Replication {
    guard let name = entries.first(where: { $0.key == "class" })?.value else {
      throw .configuration("Missing mandatory replication strategy class")
    }
    let strategy = String(name.split(separator: ".").last ?? "")
    var options = entries.filter { $0.key != "class" }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    switch strategy {
    case "SimpleStrategy": try checkSimple(options, keyspace)
    case "NetworkTopologyStrategy": try checkTopology(&options, keyspace)
    case "LocalStrategy", "EverywhereStrategy":
      if strategy == "LocalStrategy" {
        throw .configuration(
          "Unable to use given strategy class: LocalStrategy is reserved for internal use.")
      }
    default:
      throw .configuration("Unable to find replication strategy class '\(name)'")
    }
    return Replication(strategy: strategy, options: options)
  }

  private static func checkSimple(
    _ options: [Property.Entry], _ keyspace: String
  ) throws(EngineError) {
    try checkNames(options, ["replication_factor"], "SimpleStrategy", keyspace)
    guard let factor = options.first else {
      throw .configuration("SimpleStrategy requires a replication_factor strategy option.")
    }
    try checkFactor(factor.value)
  }

  private static func checkTopology(
    _ options: inout [Property.Entry], _ keyspace: String
  ) throws(EngineError) {
    if let index = options.firstIndex(where: { $0.key == "replication_factor" }) {
      let factor = options.remove(at: index).value
      if !options.contains(where: { $0.key == dataCenter }) {
        options.append(.init(key: dataCenter, value: factor))
      }
    }
    guard !options.isEmpty else {
      throw .configuration("Configuration for at least one datacenter must be present")
    }
    try checkNames(options, [dataCenter], "NetworkTopologyStrategy", keyspace)
    for option in options { try checkFactor(option.value) }
  }

  private static func checkNames(
    _ options: [Property.Entry], _ known: [String], _ strategy: String, _ keyspace: String
  ) throws(EngineError) {
    for option in options where !known.contains(option.key) {
      throw .configuration(
        "Unrecognized strategy option {\(option.key)} passed to \(strategy) for keyspace"
          + " \(keyspace)")
    }
  }

  private static func checkFactor(_ text: String) throws(EngineError) {
    guard let factor = Int(text) else {
      throw .configuration("Replication factor must be numeric, not '\(text)'")
    }
    guard factor >= 0 else {
      throw .configuration("Replication factor must be non-negative; found \(factor)")
    }
  }
}
