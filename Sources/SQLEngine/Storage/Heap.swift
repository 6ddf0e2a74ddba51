/// The versions of a table's rows, in the order in which they were written.
///
/// Invariants:
/// 1. An index into ``versions`` names one version for the life of the heap.
/// 2. ``RowVersion/next`` points forward only, so following it ends.
final class Heap {
  let id: ObjectID
  private(set) var versions: [RowVersion] = []
  /// Where changes are logged; nil for temporary tables, and while the log itself is read.
  var changes: HeapLog?

  init(id: ObjectID) { self.id = id }

  var versionCount: Int { versions.count }

  /// Adds a version that nothing replaces yet.
  /// - Returns: its index.
  @discardableResult
  func insert(_ values: [SQLValue], by writer: TransactionID, command: UInt32) -> Int {
    let index = versions.count
    versions.append(RowVersion(values: values, xmin: writer, cmin: command, next: index))
    changes?.insert(values, at: index, of: self, by: writer)
    return index
  }

  /// Marks a version as ended.
  /// - Parameter next: what replaces it; nil for a deletion.
  func end(_ index: Int, by writer: TransactionID, command: UInt32, next: Int? = nil) {
    versions[index].xmax = writer
    versions[index].cmax = command
    versions[index].next = next ?? index
    changes?.end(index, of: self, by: writer, next: next)
  }

  /// Replaces what a version says: for a change of the table's columns, under an exclusive lock.
  func rewrite(_ index: Int, _ values: [SQLValue]) {
    changes?.rewrite(index, values, of: self)
    versions[index].values = values
  }

  func fill(_ attribute: Int, with value: SQLValue) {}
  func row(_ index: Int) -> [SQLValue] { versions[index].values }
  func version(_ index: Int) -> RowVersion { versions[index] }
  func insertRemoved() {
    _ = insert([], by: TransactionManager.frozen, command: 0)
    versions[versions.count - 1].xmin = 0
  }
  func replace(_ index: Int, _ version: RowVersion) {
    let values = versions[index].values
    versions[index] = version
    versions[index].values = values
  }

  func removeAll() { versions.removeAll() }
}
