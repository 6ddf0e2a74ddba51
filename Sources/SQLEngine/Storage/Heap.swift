/// The versions of a table's rows, in the order in which they were written.
///
/// Invariants:
/// 1. An index into ``versions`` names one version for the life of the heap.
/// 2. ``RowVersion/next`` points forward only, so following it ends.
final class Heap {
  let id: ObjectID
  private(set) var versions: [RowVersion] = []

  init(id: ObjectID) { self.id = id }

  var versionCount: Int { versions.count }

  /// Adds a version that nothing replaces yet.
  /// - Returns: its index.
  func insert(_ values: [SQLValue], by writer: TransactionID, command: UInt32) -> Int {
    let index = versions.count
    versions.append(RowVersion(values: values, xmin: writer, cmin: command, next: index))
    return index
  }

  /// Marks a version as ended.
  /// - Parameter next: what replaces it; nil for a deletion.
  func end(_ index: Int, by writer: TransactionID, command: UInt32, next: Int? = nil) {
    versions[index].xmax = writer
    versions[index].cmax = command
    versions[index].next = next ?? index
  }

  /// Replaces what a version says: for a change of the table's columns, under an exclusive lock.
  func rewrite(_ index: Int, _ values: [SQLValue]) { versions[index].values = values }

  func removeAll() { versions.removeAll() }
}
