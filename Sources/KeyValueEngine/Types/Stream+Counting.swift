import Core

/// How far groups have read, counted in entries.
///
/// **Source:** Redis 7.0, t_stream.c: streamEstimateDistanceFromFirstEverEntry and its callers.
extension Stream {
  /// Whether an entry behind an ID may have been deleted by XDEL, so that counting on from there is
  /// off.
  func hasDeletions(from id: StreamID) -> Bool {
    guard length > 0, maxDeletedID != .zero, firstID <= maxDeletedID else { return false }
    return id <= maxDeletedID
  }

  /// How many entries were ever added up to an ID; nil if that can't be told.
  func entryCount(upTo id: StreamID) -> Int64? {
    if entriesAdded == 0 { return 0 }
    if length == 0, id <= lastID { return entriesAdded }
    if id == lastID { return entriesAdded }
    if id > lastID { return nil }
    guard maxDeletedID == .zero || maxDeletedID < firstID else { return nil }
    if id < firstID { return entriesAdded &- Int64(length) }
    return id == firstID ? entriesAdded &- Int64(length) &+ 1 : nil
  }

  /// Entries that a group has not read yet; nil if that can't be told.
  func lag(of group: StreamGroup) -> Int64? {
    if entriesAdded == 0 { return 0 }
    if let read = group.entriesRead, !hasDeletions(from: group.lastID) {
      return entriesAdded &- read
    }
    return entryCount(upTo: group.lastID).map { entriesAdded &- $0 }
  }

  /// Moves a group on to an entry that it is given.
  func advance(_ group: UnsafeMutablePointer<StreamGroup>, to id: StreamID) {
    guard id > group.pointee.lastID else { return }
    if let read = group.pointee.entriesRead, !hasDeletions(from: id) {
      group.pointee.entriesRead = read &+ 1
    } else if entriesAdded > 0 {
      group.pointee.entriesRead = entryCount(upTo: id)
    }
    group.pointee.lastID = id
  }
}
