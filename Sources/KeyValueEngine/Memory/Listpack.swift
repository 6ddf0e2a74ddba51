import Core

/// A short sequence of byte strings in one blob: what small hashes and sorted sets, and the nodes
/// of lists are.
///
/// Each element is
///
/// | size | field |
/// | --- | --- |
/// | 1 or 5 | size of the data: one byte below 254, else 254 and four bytes little-endian |
/// | … | data |
/// | 1 or 5 | the size of the two fields before, low byte last, so that it reads backwards: one byte below 254, else four bytes little-endian and 254 |
///
/// **Source:** Redis's listpack.md. **Differs:** integers are kept as their digits.
struct Listpack {
  var blob: Blob

  init(heap: Heap, capacity: Int = 32) { blob = Blob(capacity: capacity, heap: heap) }

  init(payload: UInt64) { blob = Blob(payload: payload) }

  var payload: UInt64 { blob.payload }

  var count: Int { blob.userCount }

  var sizeBytes: Int { blob.count }

  func free(_ heap: Heap) { blob.free(heap) }

  /// Where an element begins, in bytes from the first. `endOffset` is behind the last.
  var endOffset: Int { blob.count }

  // MARK: - Reading

  func element(at offset: Int) -> Word {
    let (dataOffset, size) = header(at: offset)
    return Word(start: blob.start + dataOffset, count: size)
  }

  /// Where the element behind this one begins.
  func next(_ offset: Int) -> Int {
    let (dataOffset, size) = header(at: offset)
    let front = dataOffset - offset + size
    return offset + front + (front < 254 ? 1 : 5)
  }

  /// Where the element before `offset` begins. `offset > 0`.
  func previous(_ offset: Int) -> Int {
    let last = blob.start.load(fromByteOffset: offset - 1, as: UInt8.self)
    if last < 254 { return offset - 1 - Int(last) }
    let size = blob.start.loadUnaligned(fromByteOffset: offset - 5, as: UInt32.self)
    return offset - 5 - Int(size)
  }

  /// The offset of the element at an index, `0 ..< count`; walks from the nearer end.
  func offset(ofIndex index: Int) -> Int {
    if index <= count / 2 {
      var offset = 0
      for _ in 0..<index { offset = next(offset) }
      return offset
    }
    var offset = endOffset
    for _ in index..<count { offset = previous(offset) }
    return offset
  }

  /// The offset of the first element equal to `word`, looking at every `step`-th from `offset` on.
  func find(_ word: Word, from offset: Int = 0, step: Int = 1) -> Int? {
    var place = offset
    let end = endOffset
    while place < end {
      let (dataOffset, size) = header(at: place)
      if size == word.count, Word(start: blob.start + dataOffset, count: size).equals(word) {
        return place
      }
      for _ in 0..<step where place < end { place = next(place) }
    }
    return nil
  }

  func forEach(_ body: (Word) -> Void) {
    var offset = 0
    while offset < endOffset {
      body(element(at: offset))
      offset = next(offset)
    }
  }

  @inline(__always)
  private func header(at offset: Int) -> (dataOffset: Int, size: Int) {
    let first = blob.start.load(fromByteOffset: offset, as: UInt8.self)
    if first < 254 { return (offset + 1, Int(first)) }
    let size = blob.start.loadUnaligned(fromByteOffset: offset + 1, as: UInt32.self)
    return (offset + 5, Int(size))
  }

  // MARK: - Writing

  mutating func append(_ word: Word, heap: Heap) { insert(word, at: endOffset, heap: heap) }

  /// Puts an element before the one at `offset` (or at the end). `word` must not be part of this
  /// pack.
  mutating func insert(_ word: Word, at offset: Int, heap: Heap) {
    let front = (word.count < 254 ? 1 : 5) + word.count
    let size = front + (front < 254 ? 1 : 5)
    let oldCount = blob.count
    blob.reserve(oldCount + size, heap: heap)
    let place = blob.start + offset
    if offset < oldCount { (place + size).copyMemory(from: place, byteCount: oldCount - offset) }
    write(word, front: front, to: place)
    blob.setCount(oldCount + size)
    blob.userCount += 1
  }

  /// Takes out the element at `offset`; the one behind it then begins there.
  mutating func remove(at offset: Int) {
    let end = next(offset)
    (blob.start + offset).copyMemory(from: blob.start + end, byteCount: blob.count - end)
    blob.setCount(blob.count - (end - offset))
    blob.userCount -= 1
  }

  /// Replaces the element at `offset`. `word` must not be part of this pack.
  mutating func replace(at offset: Int, with word: Word, heap: Heap) {
    let present = element(at: offset)
    if present.count == word.count, let source = word.baseAddress {
      (blob.start + (header(at: offset).dataOffset)).copyMemory(from: source, byteCount: word.count)
      return
    }
    remove(at: offset)
    insert(word, at: offset, heap: heap)
  }

  private func write(_ word: Word, front: Int, to place: UnsafeMutableRawPointer) {
    var position = 0
    if word.count < 254 {
      place.storeBytes(of: UInt8(word.count), as: UInt8.self)
      position = 1
    } else {
      place.storeBytes(of: 254, as: UInt8.self)
      place.storeBytes(of: UInt32(word.count), toByteOffset: 1, as: UInt32.self)
      position = 5
    }
    if let source = word.baseAddress {
      (place + position).copyMemory(from: source, byteCount: word.count)
    }
    position += word.count
    if front < 254 {
      place.storeBytes(of: UInt8(front), toByteOffset: position, as: UInt8.self)
    } else {
      place.storeBytes(of: UInt32(front), toByteOffset: position, as: UInt32.self)
      place.storeBytes(of: 254, toByteOffset: position + 4, as: UInt8.self)
    }
  }
}
