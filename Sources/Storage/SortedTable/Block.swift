/// A data block in memory, checked and uncompressed.
final class Block {
  let base: UnsafeMutableRawPointer
  let sizeBytes: Int
  /// Where entries end and restart points begin.
  let entriesEnd: Int
  let restartCount: Int
  /// The place in the cache that keeps it, -1 if none; the cache's own.
  var cacheSlot = -1
  /// Whether it was used since the cache's hand last passed; the cache's own.
  var isReferenced = false

  /// Takes a block's bytes over by copying them.
  /// - Returns: nil if the restart points are impossible.
  init?(copying bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count >= 8 else { return nil }
    let count = loadLittleEndian32(source, bytes.count - 4)
    guard count >= 1, count <= (bytes.count - 4) / 4 else { return nil }
    let end = bytes.count - 4 - 4 * count
    for index in 0..<count where loadLittleEndian32(source, end + 4 * index) >= end { return nil }
    sizeBytes = bytes.count
    entriesEnd = end
    restartCount = count
    base = .allocate(byteCount: bytes.count, alignment: 16)
    base.copyMemory(from: source, byteCount: bytes.count)
  }

  deinit { base.deallocate() }

  @inline(__always)
  func restart(_ index: Int) -> Int {
    loadLittleEndian32(UnsafeRawPointer(base), entriesEnd &+ 4 &* index)
  }
}
