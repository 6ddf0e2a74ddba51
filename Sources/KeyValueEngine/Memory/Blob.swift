import Core

/// A growable byte string behind one pointer, so that it fits an entry's payload.
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 4 | count of bytes in use |
/// | 4 | 4 | capacity |
/// | 8 | 4 | for the user of the blob: ``Listpack`` keeps its element count here |
/// | 12 | 4 | unused |
/// | 16 | … | bytes |
struct Blob: Equatable {
  private(set) var base: UnsafeMutableRawPointer
  static let headerSize = 16
  /// Redis's own bound for strings: 512 MiB.
  static let sizeMax = 512 << 20

  init(capacity: Int, heap: Heap) {
    base = heap.allocate(Self.headerSize + capacity)
    base.storeBytes(of: 0, as: UInt64.self)
    base.storeBytes(of: 0, toByteOffset: 8, as: UInt64.self)
    base.storeBytes(of: UInt32(capacity), toByteOffset: 4, as: UInt32.self)
  }

  init(_ bytes: Word, heap: Heap) {
    self.init(capacity: bytes.count, heap: heap)
    append(bytes, heap: heap)
  }

  init(payload: UInt64) {
    // Payloads of blob kinds are made by `payload` below.
    base = UnsafeMutableRawPointer(bitPattern: UInt(payload)).unsafelyUnwrapped
  }

  var payload: UInt64 { UInt64(UInt(bitPattern: base)) }

  func free(_ heap: Heap) { heap.free(base, size: allocatedSizeBytes) }

  var allocatedSizeBytes: Int { Self.headerSize + capacity }

  var count: Int { Int(base.load(as: UInt32.self)) }

  var capacity: Int { Int(base.load(fromByteOffset: 4, as: UInt32.self)) }

  /// A number for the user of the blob.
  var userCount: Int {
    get { Int(base.load(fromByteOffset: 8, as: UInt32.self)) }
    nonmutating set { base.storeBytes(of: UInt32(newValue), toByteOffset: 8, as: UInt32.self) }
  }

  var bytes: Word { Word(start: base + Self.headerSize, count: count) }

  var start: UnsafeMutableRawPointer { base + Self.headerSize }

  /// Sets how many bytes are in use, `<= capacity`.
  func setCount(_ count: Int) { base.storeBytes(of: UInt32(count), as: UInt32.self) }

  /// Makes room for so many bytes in all, moving the blob if it must.
  mutating func reserve(_ size: Int, heap: Heap) {
    guard size > capacity else { return }
    // Doubling up to 1 MiB, then a MiB more, as sds does.
    let grown = size < 1 << 20 ? size * 2 : size + 1 << 20
    reallocate(capacity: grown, heap: heap)
  }

  /// Gives back what is not in use.
  mutating func shrinkToFit(heap: Heap) {
    if capacity > count { reallocate(capacity: count, heap: heap) }
  }

  mutating func append(_ bytes: Word, heap: Heap) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    let oldCount = count
    reserve(oldCount + bytes.count, heap: heap)
    (start + oldCount).copyMemory(from: source, byteCount: bytes.count)
    setCount(oldCount + bytes.count)
  }

  /// Puts zeros behind the end up to a size.
  mutating func extendWithZeros(to size: Int, heap: Heap) {
    let oldCount = count
    guard size > oldCount else { return }
    reserve(size, heap: heap)
    (start + oldCount).initializeMemory(as: UInt8.self, repeating: 0, count: size - oldCount)
    setCount(size)
  }

  /// Replaces a range of bytes; `replacement` must not be part of this blob.
  mutating func replace(_ range: Range<Int>, with replacement: Word, heap: Heap) {
    let oldCount = count
    let newCount = oldCount - range.count + replacement.count
    reserve(newCount, heap: heap)
    if replacement.count != range.count {
      (start + range.lowerBound + replacement.count).copyMemory(
        from: start + range.upperBound, byteCount: oldCount - range.upperBound)
    }
    if let source = replacement.baseAddress {
      (start + range.lowerBound).copyMemory(from: source, byteCount: replacement.count)
    }
    setCount(newCount)
  }

  private mutating func reallocate(capacity: Int, heap: Heap) {
    let bigger = heap.allocate(Self.headerSize + capacity)
    bigger.copyMemory(from: base, byteCount: Self.headerSize + count)
    free(heap)
    base = bigger
    base.storeBytes(of: UInt32(capacity), toByteOffset: 4, as: UInt32.self)
  }
}
