/// The options of a table, as `WITH` sets them.
struct TableProperties: Equatable, Sendable {
  var defaultTimeToLiveSeconds: Int32 = 0
  var graceSeconds: Int32 = 864_000
  var comment = ""
  /// Options that are kept and shown and change nothing here, with the text after `=`.
  var others: [Property.Entry] = Self.defaults

  /// What DESCRIBE shows of a table that nothing was said of, by name.
  static let defaults: [Property.Entry] = [
    .init(key: "additional_write_policy", value: "'99p'"),
    .init(key: "bloom_filter_fp_chance", value: "0.01"),
    .init(key: "caching", value: "{'keys': 'ALL', 'rows_per_partition': 'NONE'}"),
    .init(key: "cdc", value: "false"),
    .init(
      key: "compaction",
      value: "{'class': 'org.apache.cassandra.db.compaction.SizeTieredCompactionStrategy', "
        + "'max_threshold': '32', 'min_threshold': '4'}"),
    .init(
      key: "compression",
      value: "{'chunk_length_in_kb': '16', "
        + "'class': 'org.apache.cassandra.io.compress.LZ4Compressor'}"),
    .init(key: "crc_check_chance", value: "1.0"),
    .init(key: "extensions", value: "{}"),
    .init(key: "max_index_interval", value: "2048"),
    .init(key: "memtable_flush_period_in_ms", value: "0"),
    .init(key: "min_index_interval", value: "128"),
    .init(key: "read_repair", value: "'BLOCKING'"),
    .init(key: "speculative_retry", value: "'99p'"),
  ]

  /// Those of Cassandra 3 that are read and have no meaning any more.
  static let obsolete = ["read_repair_chance", "dclocal_read_repair_chance"]

  subscript(name: String) -> String? { others.first { $0.key == name }?.value }

  /// All options in the order of their names, with the text after `=`.
  var sorted: [Property.Entry] {
    var entries = others.filter { $0.key != "cdc" || $0.value != "false" }
    entries.append(.init(key: "comment", value: CQLType.text.literal(Array(comment.utf8))))
    entries.append(.init(key: "default_time_to_live", value: "\(defaultTimeToLiveSeconds)"))
    entries.append(.init(key: "gc_grace_seconds", value: "\(graceSeconds)"))
    return entries.sorted { $0.key < $1.key }
  }
}
