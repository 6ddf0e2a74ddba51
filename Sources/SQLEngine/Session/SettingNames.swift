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
    "durability": "fsync", "log_min_duration_statement": "-1",
    "log_min_statement_work": "1000",
  ].merging(planner) { first, _ in first }

  /// Whether EXPLAIN (SETTINGS) speaks of it.
  static func isOfPlanner(_ name: String) -> Bool {
    name.hasPrefix("enable_") || name == "work_mem" || name == "search_path"
      || planner[name] != nil
  }

  /// What PostgreSQL's planner weighs, with its defaults. ``PlannerSettings`` says which of them
  /// this planner knows; the others can be set and shown.
  private static let planner: [String: String] = [
    "seq_page_cost": "1", "random_page_cost": "4", "cpu_tuple_cost": "0.01",
    "cpu_index_tuple_cost": "0.005", "cpu_operator_cost": "0.0025",
    "parallel_setup_cost": "1000", "parallel_tuple_cost": "0.1",
    "min_parallel_table_scan_size": "8MB", "min_parallel_index_scan_size": "512kB",
    "parallel_leader_participation": "on", "force_parallel_mode": "off",
    "max_parallel_workers_per_gather": "2", "max_parallel_workers": "8",
    "effective_cache_size": "4GB", "default_statistics_target": "100",
    "from_collapse_limit": "8", "join_collapse_limit": "8", "geqo": "on",
    "plan_cache_mode": "auto", "enable_material": "on", "enable_memoize": "on",
    "enable_incremental_sort": "on", "enable_parallel_append": "on",
    "enable_parallel_hash": "on", "enable_partition_pruning": "on",
    "enable_partitionwise_join": "off", "enable_partitionwise_aggregate": "off",
    "enable_gathermerge": "on", "enable_tidscan": "on", "enable_async_append": "on",
    "idle_in_transaction_session_timeout": "0", "max_pred_locks_per_transaction": "64",
    "max_pred_locks_per_page": "2", "max_pred_locks_per_relation": "-2",
    "max_locks_per_transaction": "64", "hash_mem_multiplier": "2",
    "maintenance_work_mem": "64MB", "vacuum_cost_delay": "0", "autovacuum": "on",
  ]
}
