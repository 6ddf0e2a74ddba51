import Core

/// Where the values of a keyspace live, and the count of what they take.
///
/// A value here is memory behind a pointer with one owner: Swift's arrays and classes cost a
/// header, a reference count and an exclusivity check each, which at millions of small values is
/// most of the cost. Sizes are counted as glibc's allocator hands them out, so `maxmemory` means
/// the same in every process.
struct Heap {
  private let counter: UnsafeMutablePointer<Int>

  init() {
    counter = .allocate(capacity: 1)
    counter.initialize(to: 0)
  }

  /// Gives up the counter itself. All that was allocated must have been freed.
  func destroy() { counter.deallocate() }

  var usedBytes: Int { counter.pointee }

  func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    counter.pointee += Self.chunkSize(of: size)
    return .allocate(byteCount: size, alignment: 8)
  }

  /// - Parameter size: what ``allocate(_:)`` was given for it.
  func free(_ memory: UnsafeMutableRawPointer, size: Int) {
    counter.pointee -= Self.chunkSize(of: size)
    memory.deallocate()
  }

  /// Counts memory that lives elsewhere (Swift arrays) as this keyspace's; negative to take it off.
  func note(_ delta: Int) { counter.pointee += delta }

  /// What the allocator takes for a request: 8 bytes of header, multiples of 16, at least 32.
  static func chunkSize(of size: Int) -> Int { max(32, (size + 23) & ~15) }
}
