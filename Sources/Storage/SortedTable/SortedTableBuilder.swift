import Core

/// Writes a table, entry by entry in order. The other side of ``SortedTable``; format:
/// ``TableFormat``.
///
/// What is finished goes to the disk in large pieces. The file is no table before ``finish(at:)``
/// has returned.
final class SortedTableBuilder {
  struct Settings {
    var blockSizeBytes: Int
    var restartInterval: Int
    var bloomBitsPerKey: Int
    /// 0 for whole keys.
    var filterPrefixSizeBytes: Int
    var compressesBlocks: Bool
    var mergeRule: MergeRule

    init(_ options: LSMTreeOptions) {
      blockSizeBytes = options.blockSizeBytes
      restartInterval = options.restartInterval
      bloomBitsPerKey = options.bloomBitsPerKey
      compressesBlocks = options.compressesBlocks
      mergeRule = options.mergeRule
      filterPrefixSizeBytes =
        switch options.filterKey {
        case .wholeKey: 0
        case .prefix(let size): size
        }
    }
  }

  /// Written to the disk when so much is together.
  static let writeSizeBytes = 256 << 10

  let number: UInt64
  private let file: any DiskFile
  private let settings: Settings
  private let state: UnsafeMutablePointer<TableBuilderState>
  private var rangeTombstones: [RangeTombstone] = []

  init(file: any DiskFile, number: UInt64, settings: Settings) {
    self.file = file
    self.number = number
    self.settings = settings
    state = .allocate(capacity: 1)
    state.initialize(to: TableBuilderState(number: number, settings: settings))
  }

  deinit {
    state.pointee.free()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// What the file takes so far, about.
  var sizeBytes: Int { state.pointee.sizeBytes }

  var isEmpty: Bool { state.pointee.properties.entryCount == 0 && rangeTombstones.isEmpty }

  /// Adds an entry, after all before it in key order and, of one key, newest first.
  @inline(__always)
  func add(
    _ key: UnsafeRawPointer, _ keyCount: Int, trailer: UInt64, _ value: UnsafeRawPointer,
    _ valueCount: Int
  ) throws(StorageError) {
    state.pointee.add(key, keyCount, trailer: trailer, value, valueCount)
    if state.pointee.pending.count >= Self.writeSizeBytes { try writePending() }
  }

  /// Adds a range delete; those of a table are added in the order of ``RangeTombstones``.
  func add(_ tombstone: RangeTombstone) { rangeTombstones.append(tombstone) }

  /// Completes the file and makes it durable (its name is the caller's).
  /// - Returns: what is in it, and its size.
  func finish(
    at timeMilliseconds: Int64
  ) throws(StorageError) -> (properties: TableProperties, sizeBytes: Int) {
    state.pointee.finishBlock(separatedFrom: nil)
    let filter = state.pointee.appendFilter()
    let ranges = state.pointee.append(rangeTombstones)
    let index = state.pointee.appendIndex()
    state.pointee.properties.createdAtMilliseconds = timeMilliseconds
    let properties = state.pointee.appendProperties()
    state.pointee.appendFooter([filter, ranges, index, properties])
    try writePending()
    try onDisk { () throws(DiskError) in try file.sync() }
    return (state.pointee.properties, state.pointee.writtenSizeBytes)
  }

  private func writePending() throws(StorageError) {
    let bytes = state.pointee.pending.bytes
    let offset = state.pointee.writtenSizeBytes
    try onDisk { () throws(DiskError) in try file.write(bytes, at: offset) }
    state.pointee.didWrite()
  }
}
