import Core

/// PostgreSQL 15's dialect in one process: the `sql` family.
public let sqlFamily = Family(
  name: "sql", system: "PostgreSQL 15",
  summary: "tables, queries and transactions over multi-version rows",
  manual: { SQLManual.manual },
  open: { environment throws(EngineError) in try SQLEngine(environment: environment) })
