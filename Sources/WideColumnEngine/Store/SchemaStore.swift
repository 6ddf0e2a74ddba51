import Core
import Storage

/// What was created, and where the commit log begins, in a small tree of its own.
///
/// | key | value |
/// | --- | --- |
/// | `keyspace/<name>` | the keyspace with its types and tables, as JSON (``SchemaCodec``) |
/// | `number/next-table` | the id of the next table |
/// | `number/log-start` | the first LSN that is needed |
/// | `number/last-timestamp` | of the writes that the log has forgotten, in microseconds |
/// | `setting/<name>` | what was set other than it begins |
///
/// Every change is durable before it is answered.
final class SchemaStore {
  private static let keyspacePrefix = "keyspace/"
  private let tree: LSMTree

  init(_ disk: any Disk) throws(StorageError) {
    var options = LSMTreeOptions(name: "schema")
    options.durability = .everyBatch
    options.memtableSizeBytesMax = 64 << 10
    tree = try LSMTree.open(on: disk, options: options)
  }

  // MARK: - Catalog

  func catalog() throws(StorageError) -> Catalog {
    var catalog = Catalog()
    catalog.nextTableID = UInt32(clamping: max(1, try number("next-table")))
    let lower = Array(Self.keyspacePrefix.utf8)
    let iterator = try tree.iterator(
      ReadOptions(from: lower, to: StorageKey.successor(of: lower)))
    try iterator.seekToFirst()
    while iterator.isValid {
      let name = String(decoding: iterator.key.dropFirst(lower.count), as: UTF8.self)
      guard let json = try? JSON(parsing: iterator.value),
        let keyspace = SchemaCodec.keyspace(name, json)
      else {
        throw .damaged(
          file: "schema", offset: 0, reason: "the definition of keyspace \(name) can't be read")
      }
      catalog.keyspaces[name] = keyspace
      try iterator.next()
    }
    return catalog
  }

  /// Replaces what is different.
  func write(_ new: Catalog, insteadOf old: Catalog) throws(StorageError) {
    var batch = WriteBatch()
    for keyspace in old.sortedKeyspaces where new.keyspaces[keyspace.name] == nil {
      batch.delete(Array((Self.keyspacePrefix + keyspace.name).utf8))
    }
    for keyspace in new.sortedKeyspaces where old.keyspaces[keyspace.name] != keyspace {
      let text = SchemaCodec.json(keyspace).serialized()
      batch.put(Array((Self.keyspacePrefix + keyspace.name).utf8), Array(text.utf8))
    }
    if new.nextTableID != old.nextTableID {
      batch.put(
        Array("number/next-table".utf8), Array(String(new.nextTableID).utf8))
    }
    try tree.write(batch)
  }

  // MARK: - Numbers and settings

  private func number(_ name: String) throws(StorageError) -> Int64 {
    let bytes = try tree.get(Array("number/\(name)".utf8)) ?? []
    return Int64(String(decoding: bytes, as: UTF8.self)) ?? 0
  }

  var logStart: UInt64 {
    get throws(StorageError) { UInt64(clamping: try number("log-start")) }
  }

  var lastTimestamp: Int64 {
    get throws(StorageError) { try number("last-timestamp") }
  }

  /// The log begins anew: what it knew of the clock is kept here.
  func setLogStart(_ lsn: UInt64, lastTimestamp: Int64) throws(StorageError) {
    var batch = WriteBatch()
    batch.put(Array("number/log-start".utf8), Array(String(lsn).utf8))
    batch.put(Array("number/last-timestamp".utf8), Array(String(lastTimestamp).utf8))
    try tree.write(batch)
  }

  func setting(_ name: String) throws(StorageError) -> String? {
    try tree.get(Array("setting/\(name)".utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  func set(_ name: String, to value: String) throws(StorageError) {
    try tree.put(Array("setting/\(name)".utf8), Array(value.utf8))
  }

  func close() throws(StorageError) { try tree.close() }
}
