import Core

/// What lists, hashes and their copies ask of a listpack beyond single elements.
extension Listpack {
  /// What an element takes.
  @inline(__always)
  static func sizeBytes(of word: Word) -> Int {
    let front = (word.count < 254 ? 1 : 5) + word.count
    return front + (front < 254 ? 1 : 5)
  }

  func copy(heap: Heap) -> Listpack {
    var copy = Listpack(heap: heap, capacity: blob.count)
    copy.append(contentsOf: self, heap: heap)
    return copy
  }

  mutating func append(contentsOf other: Listpack, heap: Heap) {
    blob.append(other.blob.bytes, heap: heap)
    blob.userCount += other.blob.userCount
  }

  /// Takes out the elements from one offset up to another.
  /// - Parameter count: how many these are.
  mutating func removeRange(_ range: Range<Int>, count: Int, heap: Heap) {
    blob.replace(range, with: Word(start: nil, count: 0), heap: heap)
    blob.userCount -= count
  }

  /// How many elements stand before an offset.
  func count(before offset: Int) -> Int {
    var place = 0
    var count = 0
    while place < offset {
      place = next(place)
      count += 1
    }
    return count
  }

  /// Moves the elements from an offset on, at least one, into a pack of their own.
  mutating func split(at offset: Int, heap: Heap) -> Listpack {
    let countBefore = count(before: offset)
    var right = Listpack(heap: heap, capacity: blob.count - offset)
    right.blob.append(Word(rebasing: blob.bytes[offset...]), heap: heap)
    right.blob.userCount = count - countBefore
    removeRange(offset..<endOffset, count: count - countBefore, heap: heap)
    return right
  }

  /// Gives memory back when most of it is unused, so that a list which shrinks does not stay big.
  mutating func shrinkIfSparse(heap: Heap) {
    if blob.capacity > 128, blob.count * 4 < blob.capacity { blob.shrinkToFit(heap: heap) }
  }

  /// Checks that the elements read the same in both directions; for tests.
  func checkInvariants() {
    var offset = 0
    var found = 0
    while offset < endOffset {
      let behind = next(offset)
      precondition(previous(behind) == offset, "an element reads backwards")
      offset = behind
      found += 1
    }
    precondition(offset == endOffset, "the last element ends where the pack does")
    precondition(found == count, "the count is the number of elements")
  }
}
