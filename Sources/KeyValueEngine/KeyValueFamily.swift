import Core

/// Redis 7.0 in one process: the `kv` family.
public let keyValueFamily = Family(
  name: "kv", system: "Redis 7.0",
  summary: "keys to strings, lists, sets, hashes, sorted sets and streams, in memory with a log",
  manual: { KeyValueManual.manual },
  open: { environment throws(EngineError) in try KeyValueEngine(environment: environment) })
