/// What a tree did, for `\why`, views and scripts.
public enum StorageEvent: Equatable, Sendable {
  case recovered(recordCount: Int, sizeBytes: Int)
  case memtableFull(entryCount: Int, sizeBytes: Int)
  /// A memtable became a table; nil if nothing was left of it.
  case flushed(table: UInt64?, entryCount: Int, sizeBytes: Int)
  case compactionStarted(inputs: [UInt64], fromLevel: Int, toLevel: Int)
  case compacted(inputs: [UInt64], outputs: [UInt64], toLevel: Int, droppedEntryCount: Int)
  /// A table went down a level without being rewritten.
  case moved(table: UInt64, fromLevel: Int, toLevel: Int)
  case stalled(WriteStall)
  /// A job was given up; what it had made is removed.
  case failed(reason: String)
}
