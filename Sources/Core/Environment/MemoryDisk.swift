/// A disk in memory that can lose power.
///
///     write ─► current content ──sync──► durable content
///                    │                        │
///                    └── image() copies it    └── all that is left after crash()
///
/// What was written but not synced is remembered as a list of undo records, so syncing costs O(1)
/// and a crash costs as much as was lost.
///
/// Invariants:
/// 1. After ``crash()`` a file holds what it held at its last sync, under the names of the last
///    ``syncNames()``.
/// 2. After ``crash(tearing:)`` every byte is either that of the last sync or one written after it
///    (or zero, in a gap before a write that survived while the one before it did not), and of one
///    write a prefix survives.
/// 3. Files opened before a crash refuse every operation afterwards.
public final class MemoryDisk: Disk {
  private var current: [String: MemoryFileContent] = [:]
  private var durable: [String: MemoryFileContent] = [:]
  private var generation = 0

  public init() {}

  public init(_ image: DiskImage) { install(image) }

  public func names() throws(DiskError) -> [String] { current.keys.sorted() }

  public func open(_ name: String, create: Bool) throws(DiskError) -> any DiskFile {
    if let content = current[name] {
      return MemoryFile(name: name, content: content, disk: self, generation: generation)
    }
    guard create else { throw missing(.open, name) }
    let content = MemoryFileContent()
    current[name] = content
    return MemoryFile(name: name, content: content, disk: self, generation: generation)
  }

  public func rename(_ name: String, to newName: String) throws(DiskError) {
    guard let content = current.removeValue(forKey: name) else { throw missing(.rename, name) }
    current[newName] = content
  }

  public func remove(_ name: String) throws(DiskError) {
    guard current.removeValue(forKey: name) != nil else { throw missing(.remove, name) }
  }

  public func syncNames() throws(DiskError) { durable = current }

  public func image() throws(DiskError) -> DiskImage {
    DiskImage(files: current.mapValues(\.bytes))
  }

  public func restore(_ image: DiskImage) throws(DiskError) { install(image) }

  public func crash() throws(DiskError) {
    generation += 1
    current = durable
    for name in current.keys.sorted() { current[name]?.loseUnsynced() }
  }

  /// Loses power in the middle: of the unsynced writes of each file a random part reached the disk.
  ///
  /// Half the time a file keeps an unbroken prefix of its writes, the last of them torn; otherwise
  /// each write decides for itself, as disks that reorder do.
  public func crash(tearing random: inout SeededRandom) {
    generation += 1
    // Names that were not synced may or may not have reached the disk.
    if random.chance(1, in: 2) { current = durable }
    for name in current.keys.sorted() { current[name]?.tearUnsynced(&random) }
    durable = current
  }

  /// Bytes written to all files and not yet synced.
  public var unsyncedSizeBytes: Int { current.values.reduce(0) { $0 + $1.unsyncedSizeBytes } }

  fileprivate func isCurrent(_ openGeneration: Int) -> Bool { openGeneration == generation }

  private func install(_ image: DiskImage) {
    generation += 1
    current = image.files.mapValues { MemoryFileContent($0) }
    durable = current
  }

  private func missing(_ operation: DiskError.Operation, _ name: String) -> DiskError {
    DiskError(.missing, operation, file: name, reason: "no such file")
  }
}

/// What a file holds, apart from its name: names can change while it is open.
private final class MemoryFileContent {
  /// How to take one write back.
  private struct Undo {
    var offset: Int
    var before: [UInt8]
    var written: [UInt8]
    var sizeBefore: Int
  }

  var bytes: BlockedBytes
  private var unsynced: [Undo] = []
  private(set) var unsyncedSizeBytes = 0
  /// Content up to here was there at the last sync and has not been changed since.
  private var syncedSizeBytes: Int

  init(_ bytes: BlockedBytes = BlockedBytes()) {
    self.bytes = bytes
    syncedSizeBytes = bytes.count
  }

  func write(_ buffer: UnsafeRawBufferPointer, at offset: Int) {
    // Writing nothing changes nothing, not even the size.
    if buffer.isEmpty { return }
    unsyncedSizeBytes += buffer.count
    // A plain append needs no record: cutting at `syncedSizeBytes` takes it back.
    if offset < bytes.count || !unsynced.isEmpty {
      unsynced.append(
        Undo(
          offset: offset, before: bytes.read(at: offset, count: buffer.count),
          written: Array(buffer), sizeBefore: bytes.count))
    }
    bytes.write(buffer, at: offset)
  }

  func truncate(to size: Int) {
    let before = size < bytes.count ? bytes.read(at: size, count: bytes.count - size) : []
    unsynced.append(Undo(offset: size, before: before, written: [], sizeBefore: bytes.count))
    bytes.resize(to: size)
  }

  func sync() {
    unsynced.removeAll()
    unsyncedSizeBytes = 0
    syncedSizeBytes = bytes.count
  }

  func loseUnsynced() {
    for undo in unsynced.reversed() { take(back: undo) }
    bytes.resize(to: syncedSizeBytes)
    sync()
  }

  func tearUnsynced(_ random: inout SeededRandom) {
    if unsynced.isEmpty {
      tearAppends(&random)
    } else {
      tearOverwrites(&random)
    }
    sync()
  }

  private func tearAppends(_ random: inout SeededRandom) {
    let written = bytes.count - syncedSizeBytes
    guard written > 0 else { return }
    bytes.resize(to: syncedSizeBytes + random.below(written + 1))
  }

  private func tearOverwrites(_ random: inout SeededRandom) {
    let keepsPrefix = random.chance(1, in: 2)
    let kept = random.below(unsynced.count + 1)
    for undo in unsynced.reversed() { take(back: undo) }
    for (index, write) in unsynced.enumerated() {
      let survives = keepsPrefix ? index <= kept : random.chance(1, in: 2)
      guard survives else { continue }
      if write.written.isEmpty {
        bytes.resize(to: write.offset)
        continue
      }
      let isLast = keepsPrefix && index == kept
      let length = isLast ? random.below(write.written.count + 1) : write.written.count
      write.written.withUnsafeBytes {
        bytes.write(UnsafeRawBufferPointer(rebasing: $0[..<length]), at: write.offset)
      }
    }
  }

  private func take(back undo: Undo) {
    if undo.offset > bytes.count { bytes.resize(to: undo.offset) }
    undo.before.withUnsafeBytes { bytes.write($0, at: undo.offset) }
    bytes.resize(to: undo.sizeBefore)
  }
}

private final class MemoryFile: DiskFile {
  private let name: String
  private let content: MemoryFileContent
  private let disk: MemoryDisk
  private let generation: Int

  init(name: String, content: MemoryFileContent, disk: MemoryDisk, generation: Int) {
    self.name = name
    self.content = content
    self.disk = disk
    self.generation = generation
  }

  var sizeBytes: Int {
    get throws(DiskError) {
      try check(.size)
      return content.bytes.count
    }
  }

  func read(at offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    try check(.read)
    return content.bytes.read(at: offset, count: count)
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(DiskError) {
    try check(.write)
    content.write(bytes, at: offset)
  }

  func truncate(toSizeBytes size: Int) throws(DiskError) {
    try check(.truncate)
    content.truncate(to: size)
  }

  func sync() throws(DiskError) {
    try check(.sync)
    content.sync()
  }

  private func check(_ operation: DiskError.Operation) throws(DiskError) {
    guard disk.isCurrent(generation) else {
      throw DiskError(.refused, operation, file: name, reason: "opened before the last crash")
    }
  }
}
