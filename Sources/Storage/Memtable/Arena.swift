/// Memory that only grows and is freed as a whole. What it hands out never moves.
///
/// A plain value without an owner: whoever made it frees it.
struct Arena {
  private var chunks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  private let chunkSizeBytes: Int
  /// What the chunks take.
  private(set) var sizeBytes = 0

  init(chunkSizeBytes: Int) {
    self.chunkSizeBytes = chunkSizeBytes
    next = .allocate(byteCount: chunkSizeBytes, alignment: 64)
    end = next + chunkSizeBytes
    chunks.append(next)
    sizeBytes = chunkSizeBytes
  }

  func free() {
    for chunk in chunks { chunk.deallocate() }
  }

  /// Eight-byte aligned memory.
  @inline(__always)
  mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let rounded = (size &+ 7) & ~7
    if end - next >= rounded {
      let place = next
      next += rounded
      return place
    }
    return allocateChunk(rounded)
  }

  @inline(never)
  private mutating func allocateChunk(_ size: Int) -> UnsafeMutableRawPointer {
    if size > chunkSizeBytes / 4 {
      let own = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
      chunks.append(own)
      sizeBytes += size
      return own
    }
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: chunkSizeBytes, alignment: 64)
    chunks.append(chunk)
    sizeBytes += chunkSizeBytes
    next = chunk + size
    end = chunk + chunkSizeBytes
    return chunk
  }
}
