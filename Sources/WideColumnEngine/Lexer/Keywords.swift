/// The words of CQL that have a meaning of their own.
enum Keywords {
  /// Cannot be a name without quotes.
  static let reserved: Set<String> = [
    "ADD", "ALLOW", "ALTER", "AND", "APPLY", "ASC", "AUTHORIZE", "BATCH", "BEGIN", "BY",
    "COLUMNFAMILY", "CREATE", "DELETE", "DESC", "DESCRIBE", "DROP", "ENTRIES", "EXECUTE", "FROM",
    "FULL", "GRANT", "IF", "IN", "INDEX", "INFINITY", "INSERT", "INTO", "IS", "KEYSPACE", "LIMIT",
    "MATERIALIZED", "MODIFY", "NAN", "NORECURSIVE", "NOT", "NULL", "ON", "OR", "ORDER", "PRIMARY",
    "RENAME", "REVOKE", "SCHEMA", "SELECT", "SET", "TABLE", "TO", "TOKEN", "TRUNCATE", "UNLOGGED",
    "UPDATE", "USE", "USING", "VIEW", "WHERE", "WITH", "TRUE", "FALSE",
  ]

  /// Have a meaning in their places and may be names elsewhere.
  static let unreserved: Set<String> = [
    "AGGREGATE", "AGGREGATES", "ALL", "AS", "ASCII", "BIGINT", "BLOB", "BOOLEAN", "CALLED",
    "CAST", "CLUSTERING", "COMPACT", "CONTAINS", "COUNT", "COUNTER", "CUSTOM", "DATE", "DECIMAL",
    "DEFAULT", "DISTINCT", "DOUBLE", "DURATION", "EXISTS", "FILTERING", "FINALFUNC", "FLOAT",
    "FROZEN", "FUNCTION", "FUNCTIONS", "GROUP", "INET", "INITCOND", "INPUT", "INT", "JSON", "KEY",
    "KEYS", "KEYSPACES", "LANGUAGE", "LIKE", "LIST", "LOGIN", "MAP", "NOLOGIN", "NOSUPERUSER",
    "OPTIONS", "PARTITION", "PASSWORD", "PER", "PERMISSION", "PERMISSIONS", "REPLACE", "RETURNS",
    "ROLE", "ROLES", "SFUNC", "SMALLINT", "STATIC", "STORAGE", "STYPE", "SUPERUSER", "TABLES",
    "TEXT", "TIME", "TIMESTAMP", "TIMEUUID", "TINYINT", "TRIGGER", "TTL", "TUPLE", "TYPE", "TYPES",
    "UNSET", "USER", "USERS", "UUID", "VALUES", "VARCHAR", "VARINT", "WRITETIME",
  ]

  /// In order, for finding the nearest one.
  static let all: [String] = reserved.union(unreserved).sorted()
}
