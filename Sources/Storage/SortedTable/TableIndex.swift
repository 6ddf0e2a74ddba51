/// Where the blocks of a table are, and which of them a key is in. All in memory.
final class TableIndex {
  let count: Int
  private(set) var handles: [BlockHandle] = []
  private let prefixes: UnsafeMutablePointer<UInt64>
  /// Separators one after the other, and where each begins.
  private var separators = RawBuffer(capacity: 1 << 10)
  private var starts: [Int] = [0]

  /// Reads an index.
  /// - Parameter dataEnd: where data blocks end; none may reach beyond, and they must follow each
  ///   other.
  /// - Returns: nil if it is not one.
  init?(_ part: UnsafeRawBufferPointer, count: Int, dataEnd: Int) {
    // A block takes at least three bytes of the index.
    guard count >= 0, count <= part.count / 3 else { return nil }
    self.count = count
    prefixes = .allocate(capacity: max(1, count))
    var reader = ByteReader(part)
    var next = 0
    for index in 0..<count {
      guard let separator = reader.sized(), let offset = reader.size(atMost: dataEnd),
        let size = reader.size(atMost: dataEnd), offset == next,
        offset + size + TableFormat.trailerSizeBytes <= dataEnd,
        let start = separator.baseAddress ?? part.baseAddress
      else { return nil }
      let handle = BlockHandle(offset: offset, size: size)
      handles.append(handle)
      next = handle.end
      separators.append(start, separator.count)
      starts.append(separators.count)
      prefixes[index] = keyPrefix(start, separator.count)
    }
    guard reader.isAtEnd, next == dataEnd else { return nil }
  }

  deinit {
    prefixes.deallocate()
    separators.free()
  }

  /// What the index takes in memory.
  var sizeBytes: Int { separators.capacity + count * 32 }

  func separator(_ index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: separators.base + starts[index], count: starts[index + 1] - starts[index])
  }

  /// The first block that may hold a key or one after it; ``count`` if none may.
  func blockIndex(for target: MemtableTarget) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) >> 1
      let prefix = prefixes[middle]
      if prefix < target.prefix {
        low = middle &+ 1
      } else if prefix > target.prefix {
        high = middle
      } else {
        let start = starts[middle]
        let order = compareBytes(
          UnsafeRawPointer(separators.base) + start, starts[middle + 1] - start, target.key,
          target.keyCount)
        if order < 0 { low = middle &+ 1 } else { high = middle }
      }
    }
    return low
  }
}
