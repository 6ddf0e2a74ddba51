/// Reads the entries of a ``WriteBatch``.
struct BatchReader {
  struct Entry {
    var kind: EntryKind
    var key: UnsafeRawBufferPointer
    var value: UnsafeRawBufferPointer
  }

  private var reader: ByteReader

  init(_ payload: UnsafeRawBufferPointer) {
    reader = ByteReader(payload)
    _ = reader.raw(WriteBatch.headerSizeBytes)
  }

  /// The next entry; nil at the end, or where none is readable.
  @inline(__always)
  mutating func next() -> Entry? {
    guard let kind = reader.byte().flatMap(EntryKind.init), let key = reader.sized(),
      let value = reader.sized()
    else { return nil }
    return Entry(kind: kind, key: key, value: value)
  }

  /// - Returns: what is wrong with a batch; nil if nothing is.
  static func check(
    _ payload: UnsafeRawBufferPointer, count: Int, _ rule: MergeRule
  ) -> String? {
    var batch = BatchReader(payload)
    var found = 0
    while let entry = batch.next() {
      found += 1
      if entry.key.count > EntryLimits.keySizeBytesMax { return "a key is too long" }
      switch (entry.kind, rule) {
      case (.rangeDelete, _):
        if RangeTombstone(start: entry.key, value: entry.value, sequence: 0) == nil {
          return "a range delete has no range"
        }
      case (.put, .cell):
        if StoredCell.Header(entry.value) == nil { return "a value is no cell" }
      case (_, .cell): return "cells are deleted by tombstone cells, and carry their own expiry"
      case (.expiringPut, .newest):
        if entry.value.count < 8 { return "an expiring put has no expiry" }
      case (.put, .newest), (.delete, .newest): break
      }
    }
    guard batch.reader.isAtEnd else { return "an entry of a batch is not readable" }
    return found == count ? nil : "a batch has \(found) entries, not \(count)"
  }
}
