import Core

/// `USING TIMESTAMP … AND TTL …`, worked out.
struct WriteTime: Equatable, Sendable {
  /// `USING TTL` takes at most twenty years.
  static let timeToLiveSecondsMax: Int32 = 20 * 365 * 24 * 60 * 60
  /// Seconds since 1970; what expires later than this is refused, as it is by Cassandra 4.0.
  static let expirySecondsMax: Int64 = 2_147_483_646

  /// In microseconds.
  var timestamp: Int64
  var expiry: Cell.Expiry?
  var nowMilliseconds: Int64

  /// - Parameter clock: gives the timestamp unless the statement says one.
  init(
    _ attributes: Attributes, table: TableSchema, timestamp: Int64, context: StatementContext
  ) throws(EngineError) {
    nowMilliseconds = context.nowMilliseconds
    self.timestamp = timestamp
    if let term = attributes.timestamp {
      self.timestamp = try Self.timestamp(term, context) ?? timestamp
    }
    let seconds: Int32
    if let term = attributes.timeToLive {
      seconds = try Self.timeToLive(term, context)
    } else {
      seconds = table.properties.defaultTimeToLiveSeconds
    }
    guard seconds > 0 else { return }
    guard nowMilliseconds / 1000 + Int64(seconds) <= Self.expirySecondsMax else {
      throw Self.tooLate(seconds, isDefault: attributes.timeToLive == nil, table)
    }
    expiry = Cell.Expiry(
      atMilliseconds: nowMilliseconds + Int64(seconds) * 1000, timeToLiveSeconds: seconds)
  }

  /// A write without attributes.
  init(timestamp: Int64, nowMilliseconds: Int64) {
    self.timestamp = timestamp
    self.nowMilliseconds = nowMilliseconds
  }

  static func timestamp(
    _ term: Term, _ context: StatementContext
  ) throws(EngineError) -> Int64? {
    let receiver = Receiver(name: "[timestamp]", type: .bigint)
    guard let bytes = try term.value(for: receiver, in: context.evaluation) else {
      throw .invalidRequest("Invalid null value of timestamp", at: term.span)
    }
    guard bytes.count == 8 else {
      throw .invalidRequest("Invalid timestamp value", at: term.span)
    }
    let value = Int64(bitPattern: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    guard value != .min else {
      throw .invalidRequest(
        "Out of bound timestamp, must be in [\(Int64.min + 1), \(Int64.max)]", at: term.span)
    }
    return value
  }

  private static func timeToLive(
    _ term: Term, _ context: StatementContext
  ) throws(EngineError) -> Int32 {
    let receiver = Receiver(name: "[ttl]", type: .int)
    guard let bytes = try term.value(for: receiver, in: context.evaluation) else { return 0 }
    guard bytes.count == 4 else { throw .invalidRequest("Invalid TTL value", at: term.span) }
    let seconds = Int32(bitPattern: bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    guard seconds >= 0 else {
      throw .invalidRequest(
        "A TTL must be greater or equal to 0, but was \(seconds)", at: term.span)
    }
    guard seconds <= timeToLiveSecondsMax else {
      throw .invalidRequest(
        "ttl is too large. requested (\(seconds)) maximum (\(timeToLiveSecondsMax))",
        at: term.span)
    }
    return seconds
  }

  private static func tooLate(
    _ seconds: Int32, isDefault: Bool, _ table: TableSchema
  ) -> EngineError {
    .invalidRequest(
      "Request on table \(table.qualifiedName) with \(isDefault ? "default " : "")ttl of"
        + " \(seconds) seconds exceeds maximum supported expiration date of"
        + " 2038-01-19T03:14:06+00:00. In order to avoid this use a lower TTL, change the"
        + " expiration date overflow policy or upgrade to a version where this limitation is"
        + " fixed. See CASSANDRA-14092 for more details.")
  }
}
