import Core

/// Something with a name that stands in a ``NameList``.
protocol Named {
  var name: Blob { get }
}

/// A few things in raw memory, by name: the groups of a stream, the consumers of a group.
///
/// Invariant: names ascend as `memcmp` orders them, and none is there twice.
struct NameList<Element: Named> {
  private var memory: UnsafeMutablePointer<UnsafeMutablePointer<Element>>?
  private(set) var count = 0
  private var capacity = 0

  /// Frees the list, not the elements.
  func destroy(_ heap: Heap) {
    if let memory { heap.free(UnsafeMutableRawPointer(memory), size: capacity * 8) }
  }

  var sizeBytes: Int { capacity == 0 ? 0 : Heap.chunkSize(of: capacity * 8) }

  subscript(index: Int) -> UnsafeMutablePointer<Element> {
    // Callers ask only for elements that there are.
    memory.unsafelyUnwrapped[index]
  }

  func find(_ name: Word) -> UnsafeMutablePointer<Element>? {
    let (index, isPresent) = place(of: name)
    return isPresent ? self[index] : nil
  }

  func index(of name: Word) -> Int? {
    let (index, isPresent) = place(of: name)
    return isPresent ? index : nil
  }

  private func place(of name: Word) -> (index: Int, isPresent: Bool) {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) >> 1
      let order = ScoreTree.compare(self[middle].pointee.name.bytes, name)
      if order == 0 { return (middle, true) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return (low, false)
  }

  /// Puts in an element, which the list's owner will free; its name must not be there.
  mutating func insert(_ element: UnsafeMutablePointer<Element>, heap: Heap) {
    let index = place(of: element.pointee.name.bytes).index
    if count == capacity {
      let newCapacity = max(4, capacity * 2)
      let bigger = heap.allocate(newCapacity * 8)
        .bindMemory(to: UnsafeMutablePointer<Element>.self, capacity: newCapacity)
      if let memory {
        bigger.update(from: memory, count: count)
        heap.free(UnsafeMutableRawPointer(memory), size: capacity * 8)
      }
      memory = bigger
      capacity = newCapacity
    }
    guard let memory else { return }
    UnsafeMutableRawPointer(memory + index + 1).copyMemory(
      from: memory + index, byteCount: (count - index) * 8)
    memory[index] = element
    count += 1
  }

  mutating func remove(at index: Int) {
    guard let memory else { return }
    count -= 1
    UnsafeMutableRawPointer(memory + index).copyMemory(
      from: memory + index + 1, byteCount: (count - index) * 8)
  }
}
