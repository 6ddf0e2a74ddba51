import Core

/// Cassandra 4.0 in one process: the `cql` family.
public let wideColumnFamily = Family(
  name: "cql", system: "Cassandra 4.0",
  summary: "tables of wide rows in CQL: partitions, clustering, tombstones, on an LSM tree",
  manual: { WideColumnManual.manual },
  open: { environment throws(EngineError) in try WideColumnEngine(environment: environment) })
