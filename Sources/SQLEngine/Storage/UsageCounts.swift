/// How often a table or an index has been read since it was opened, for pg_stat_user_tables and its
/// kin.
struct UsageCounts: Equatable, Sendable {
  /// Scans that were begun.
  var scanCount = 0
  /// Versions that they came by.
  var rowCount = 0
  var pageCount = 0
}
