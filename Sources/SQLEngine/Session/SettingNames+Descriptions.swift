/// What settings are for: SHOW ALL and pg_settings.
extension SettingNames {
  static let descriptions: [String: String] = [
    "application_name": "What the client calls itself in pg_stat_activity.",
    "bytea_output": "How bytea is written: hex or escape.",
    "client_encoding": "The encoding of texts that come and go.",
    "client_min_messages": "The least remark that a client is sent.",
    "constraint_exclusion": "Whether constraints may rule tables out of a plan.",
    "datestyle": "How dates are written, and in which order they are read.",
    "deadlock_timeout": "How long a wait may last before deadlocks are looked for.",
    "default_statistics_target": "In how many parts ANALYZE divides a column's values.",
    "default_transaction_deferrable": "Whether new transactions are deferrable.",
    "default_transaction_isolation": "The isolation level of new transactions.",
    "default_transaction_read_only": "Whether new transactions only read.",
    "durability": "What COMMIT promises: fsync, group (within 200 ms) or none.",
    "extra_float_digits": "How many digits of floating-point numbers are written.",
    "intervalstyle": "How intervals are written.",
    "lock_timeout": "How long a statement waits for one lock; 0 for ever.",
    "log_min_duration_statement":
      "Milliseconds from which on a statement is kept for \\view sql.slow; -1 for never.",
    "log_min_statement_work":
      "Units of work from which on a statement is kept for \\view sql.slow; -1 for never.",
    "row_security": "Whether policies on rows are heeded.",
    "search_path": "The schemas in which names without one are looked for.",
    "server_encoding": "The encoding of the database.",
    "server_version": "The version of PostgreSQL whose dialect this is.",
    "server_version_num": "The same as a number.",
    "standard_conforming_strings": "Whether a backslash in a string is only a backslash.",
    "statement_timeout": "How long a statement may take, waits and all; 0 for ever.",
    "synchronous_commit": "Whether COMMIT waits for the disk.",
    "timezone": "The zone in which times are shown and read.",
    "transaction_deferrable": "Whether this transaction is deferrable.",
    "transaction_isolation": "The isolation level of this transaction.",
    "transaction_read_only": "Whether this transaction only reads.",
    "work_mem": "Memory for one sort or hash table.",
  ]

  /// pg_settings.category.
  static func category(of name: String) -> String {
    if name.hasPrefix("log_") { return "Reporting and Logging / When to Log" }
    if name == "durability" || name == "synchronous_commit" {
      return "Write-Ahead Log / Settings"
    }
    if isOfPlanner(name), name != "search_path", name != "work_mem" { return "Query Tuning" }
    return "Client Connection Defaults"
  }

  /// pg_settings.vartype.
  static func kind(of name: String) -> String {
    let value = defaults[name] ?? ""
    if value == "on" || value == "off" { return "bool" }
    if Int(value) != nil { return "integer" }
    return Double(value) != nil ? "real" : "string"
  }
}
