/// What is known of a table without reading its entries.
///
/// On disk a part of its own (``TableFormat``), varints unless said otherwise: entry, tombstone,
/// range delete and block count; lowest and highest sequence number; lowest and highest timestamp
/// and lowest deletion time (8 bytes each); sizes of all keys and all values; time of making (8
/// bytes); merge rule (1 byte); bytes of a key in the filter, 0 for all; whether ``largest`` is
/// excluded (1 byte); smallest and largest key, each behind its size.
public struct TableProperties: Equatable, Sendable {
  /// Entries, range deletes left out.
  public var entryCount = 0
  /// Entries that delete: of kind delete, or tombstone cells.
  public var tombstoneCount = 0
  public var rangeTombstoneCount = 0
  public var blockCount = 0
  public var sequenceMin = UInt64.max
  public var sequenceMax: UInt64 = 0
  /// Of the cells; meaningless under ``MergeRule/newest``.
  public var timestampMin = Int64.max
  public var timestampMax = Int64.min
  /// When the oldest tombstone or the first expiring entry is due, ms since 1970; `.max` if there
  /// is none.
  public var deletionTimeMin = Int64.max
  public var keySizeBytes = 0
  public var valueSizeBytes = 0
  /// ms since 1970.
  public var createdAtMilliseconds: Int64 = 0
  public var mergeRule = MergeRule.newest
  /// Bytes of a key that the filter knows; 0 for all.
  public var filterPrefixSizeBytes = 0
  /// The first key that the table may hold or delete.
  public var smallest: [UInt8] = []
  /// The last such key …
  public var largest: [UInt8] = []
  /// … unless it is only the end of a range delete.
  public var isLargestExcluded = false

  public init() {}

  /// Whether the table may hold or delete a key.
  func covers(_ key: UnsafeRawBufferPointer) -> Bool {
    guard smallest.withUnsafeBytes({ compareBytes($0, key) }) <= 0 else { return false }
    let order = largest.withUnsafeBytes { compareBytes(key, $0) }
    return isLargestExcluded ? order < 0 : order <= 0
  }

  /// Whether all of it is before a key.
  @inline(__always)
  func isBefore(_ key: UnsafeRawBufferPointer) -> Bool {
    let order = largest.withUnsafeBytes { compareBytes($0, key) }
    return isLargestExcluded ? order <= 0 : order < 0
  }

  /// Whether two tables may hold or delete the same key.
  public func overlaps(_ other: TableProperties) -> Bool {
    !other.smallest.withUnsafeBytes { isBefore($0) }
      && !smallest.withUnsafeBytes { other.isBefore($0) }
  }

  /// Whether it may hold a key of `lower ..< upper`; nil is no bound.
  func overlaps(from lower: [UInt8]?, to upper: [UInt8]?) -> Bool {
    if let lower, lower.withUnsafeBytes({ isBefore($0) }) { return false }
    if let upper, compareBytes(smallest, upper) >= 0 { return false }
    return true
  }

  func write(to buffer: inout RawBuffer) {
    for count in [entryCount, tombstoneCount, rangeTombstoneCount, blockCount] {
      buffer.append(varint: count)
    }
    buffer.append(fixed64: sequenceMin)
    buffer.append(fixed64: sequenceMax)
    for time in [timestampMin, timestampMax, deletionTimeMin] {
      buffer.append(fixed64: UInt64(bitPattern: time))
    }
    buffer.append(varint: keySizeBytes)
    buffer.append(varint: valueSizeBytes)
    buffer.append(fixed64: UInt64(bitPattern: createdAtMilliseconds))
    buffer.append(byte: mergeRule.rawValue)
    buffer.append(varint: filterPrefixSizeBytes)
    buffer.append(byte: isLargestExcluded ? 1 : 0)
    buffer.appendSized(smallest)
    buffer.appendSized(largest)
  }

  /// Reads what ``write(to:)`` wrote; nil if it is not that.
  init?(_ reader: inout ByteReader) {
    guard let entries = reader.size(atMost: .max), let tombstones = reader.size(atMost: entries),
      let ranges = reader.size(atMost: .max), let blocks = reader.size(atMost: .max),
      let sequenceMin = reader.fixed64(), let sequenceMax = reader.fixed64(),
      let timestampMin = reader.fixed64(), let timestampMax = reader.fixed64(),
      let deletionMin = reader.fixed64(), let keySize = reader.size(atMost: .max),
      let valueSize = reader.size(atMost: .max), let created = reader.fixed64(),
      let rule = reader.byte().flatMap(MergeRule.init), let prefix = reader.size(atMost: .max),
      let excluded = reader.byte(), excluded <= 1, let smallest = reader.sizedArray(),
      let largest = reader.sizedArray()
    else { return nil }
    entryCount = entries
    tombstoneCount = tombstones
    rangeTombstoneCount = ranges
    blockCount = blocks
    self.sequenceMin = sequenceMin
    self.sequenceMax = sequenceMax
    self.timestampMin = Int64(bitPattern: timestampMin)
    self.timestampMax = Int64(bitPattern: timestampMax)
    deletionTimeMin = Int64(bitPattern: deletionMin)
    keySizeBytes = keySize
    valueSizeBytes = valueSize
    createdAtMilliseconds = Int64(bitPattern: created)
    mergeRule = rule
    filterPrefixSizeBytes = prefix
    isLargestExcluded = excluded == 1
    self.smallest = smallest
    self.largest = largest
  }
}
