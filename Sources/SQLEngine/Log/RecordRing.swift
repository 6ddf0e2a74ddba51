/// Where the newest records of the log stand: what views show. One is added with every record, so
/// it is no more than an array that is written round and round.
struct RecordRing {
  /// A record that was appended.
  struct Entry {
    var lsn: UInt64 = 0
    /// With the log's own header.
    var sizeBytes = 0
  }

  static let countMax = 16

  private var entries = [Entry](repeating: Entry(), count: countMax)
  private var count = 0

  @inline(__always)
  mutating func append(_ entry: Entry) {
    entries[count % Self.countMax] = entry
    count += 1
  }

  /// The newest, oldest first.
  func newest(_ wanted: Int) -> [Entry] {
    (max(0, count - min(wanted, Self.countMax))..<count).map { entries[$0 % Self.countMax] }
  }
}
