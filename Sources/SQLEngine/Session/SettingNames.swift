/// Settings that SHOW knows, with what they are until SET.
enum SettingNames {
  static let defaults: [String: String] = [
    "search_path": "\"$user\", public", "timezone": "UTC", "datestyle": "ISO, MDY",
    "intervalstyle": "postgres", "client_encoding": "UTF8", "server_encoding": "UTF8",
    "server_version": "15.18", "server_version_num": "150018",
    "standard_conforming_strings": "on", "extra_float_digits": "1", "bytea_output": "hex",
    "transaction_isolation": "read committed", "transaction_read_only": "off",
    "default_transaction_isolation": "read committed", "default_transaction_read_only": "off",
    "lock_timeout": "0", "deadlock_timeout": "1s", "default_transaction_deferrable": "off",
    "transaction_deferrable": "off", "statement_timeout": "0", "enable_seqscan": "on",
    "enable_indexscan": "on", "enable_hashjoin": "on", "enable_mergejoin": "on",
    "enable_nestloop": "on", "enable_sort": "on", "enable_hashagg": "on",
    "enable_bitmapscan": "on", "enable_indexonlyscan": "on", "work_mem": "4MB",
    "application_name": "", "client_min_messages": "notice", "max_connections": "100",
    "constraint_exclusion": "partition", "row_security": "on", "synchronous_commit": "on",
    "durability": "fsync",
  ]
}
