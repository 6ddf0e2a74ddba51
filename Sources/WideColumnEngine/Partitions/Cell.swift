import Storage

/// One value with the time of its writing: the least that can be written, deleted or expire.
struct Cell: Equatable, Sendable {
  /// In microseconds since 1970, unless the writer said otherwise.
  var timestamp: Int64
  /// Nil if the cell stays.
  var expiry: Expiry?
  var value: [UInt8]

  /// When a cell goes, and what was said of it.
  struct Expiry: Equatable, Sendable {
    var atMilliseconds: Int64
    var timeToLiveSeconds: Int32

    /// What `TTL(c)` answers: whole seconds, begun ones too.
    func remainingSeconds(at now: Int64) -> Int32 {
      Int32(clamping: max(0, (atMilliseconds - now + 999) / 1000))
    }
  }

  init(timestamp: Int64, expiry: Expiry? = nil, value: [UInt8]) {
    self.timestamp = timestamp
    self.expiry = expiry
    self.value = value
  }

  /// Reads a stored cell; nil for a tombstone, an expired cell, or bytes that are no cell.
  init?(stored bytes: [UInt8], at now: Int64) {
    guard let header = StoredCell.Header(bytes), !header.isDead(atMilliseconds: now) else {
      return nil
    }
    timestamp = header.timestamp
    if case .expiring(let end, let seconds) = header.kind {
      expiry = Expiry(atMilliseconds: end, timeToLiveSeconds: Int32(clamping: seconds))
    }
    value = Array(bytes[header.valueOffset...])
  }

  /// The cell as it is stored.
  var stored: [UInt8] {
    guard let expiry else { return StoredCell.bytes(.live, timestamp: timestamp, value: value) }
    return StoredCell.bytes(
      .expiring(
        atMilliseconds: expiry.atMilliseconds,
        timeToLiveSeconds: UInt32(clamping: expiry.timeToLiveSeconds)),
      timestamp: timestamp, value: value)
  }

  /// A deletion as it is stored.
  static func tombstone(timestamp: Int64, at now: Int64) -> [UInt8] {
    StoredCell.bytes(.tombstone(deletedAtMilliseconds: now), timestamp: timestamp)
  }
}

/// What a row holds of one column.
enum ColumnContents: Equatable, Sendable {
  case absent
  case simple(Cell)
  /// A collection or a user type whose parts are cells of their own, in the order of their paths.
  case elements([Element])

  /// One part: an element of a list or a set, an entry of a map, a field.
  struct Element: Equatable, Sendable {
    /// What tells it from the other parts, in the stored form (``CellPath``).
    var path: [UInt8]
    var cell: Cell
  }

  /// The column's value as one; nil if there is none.
  func value(of type: CQLType) -> [UInt8]? {
    switch self {
    case .absent: nil
    case .simple(let cell): cell.value
    case .elements(let elements): elements.isEmpty ? nil : CellPath.value(of: elements, type)
    }
  }

  /// Of the newest cell.
  var timestamp: Int64? {
    switch self {
    case .absent: nil
    case .simple(let cell): cell.timestamp
    case .elements(let elements): elements.map(\.cell.timestamp).max()
    }
  }

  var expiry: Cell.Expiry? {
    if case .simple(let cell) = self { cell.expiry } else { nil }
  }
}
