import Core

/// Nodes by their first IDs, in order: the root of a tree of two levels.
///
///     memory ─► [free] [ID ► node] [ID ► node] [ID ► node] [free]
///               start ─┘                     count = 3
///
/// Nodes mostly come at the end and go at the beginning, so there is room at both: neither moves
/// the others.
///
/// Invariants:
/// 1. First IDs ascend strictly.
/// 2. A node holds no ID below its slot's, and none that is not below the next slot's.
struct StreamIndex {
  struct Slot {
    var firstID: StreamID
    var node: UnsafeMutableRawPointer
  }

  private var memory: UnsafeMutablePointer<Slot>?
  private var start = 0
  private(set) var count = 0
  private var capacity = 0
  let heap: Heap

  init(heap: Heap) { self.heap = heap }

  /// Frees the slots, not the nodes.
  func destroy() {
    if let memory {
      heap.free(UnsafeMutableRawPointer(memory), size: capacity * MemoryLayout<Slot>.stride)
    }
  }

  var sizeBytes: Int {
    capacity == 0 ? 0 : Heap.chunkSize(of: capacity * MemoryLayout<Slot>.stride)
  }

  subscript(index: Int) -> Slot {
    @inline(__always) get { slots[index] }
    nonmutating set { slots[index] = newValue }
  }

  @inline(__always)
  private var slots: UnsafeMutablePointer<Slot> {
    // Callers ask only for slots that there are.
    memory.unsafelyUnwrapped + start
  }

  /// The node that holds an ID if any does: the last that begins at or below it. Nil if all begin
  /// above.
  func indexOfNode(for id: StreamID) -> Int? {
    if count > 0, slots[count - 1].firstID <= id { return count - 1 }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) >> 1
      if slots[middle].firstID <= id { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  mutating func insert(_ slot: Slot, at index: Int) {
    if start + count == capacity { makeRoom() }
    let place = slots + index
    if index < count {
      UnsafeMutableRawPointer(place + 1).copyMemory(
        from: place, byteCount: (count - index) * MemoryLayout<Slot>.stride)
    }
    place.initialize(to: slot)
    count += 1
  }

  mutating func remove(at index: Int) {
    count -= 1
    if index == 0 {
      start = count == 0 ? 0 : start + 1
    } else if index < count {
      let place = slots + index
      UnsafeMutableRawPointer(place).copyMemory(
        from: place + 1, byteCount: (count - index) * MemoryLayout<Slot>.stride)
    }
  }

  /// Uses the room at the beginning if it is the larger half, else doubles.
  private mutating func makeRoom() {
    if let memory, start > capacity / 2 {
      UnsafeMutableRawPointer(memory).copyMemory(
        from: slots, byteCount: count * MemoryLayout<Slot>.stride)
      start = 0
      return
    }
    let newCapacity = max(2, capacity * 2)
    let stride = MemoryLayout<Slot>.stride
    let bigger = heap.allocate(newCapacity * stride).bindMemory(
      to: Slot.self, capacity: newCapacity)
    if let memory {
      UnsafeMutableRawPointer(bigger).copyMemory(from: memory + start, byteCount: count * stride)
      heap.free(UnsafeMutableRawPointer(memory), size: capacity * stride)
    }
    memory = bigger
    start = 0
    capacity = newCapacity
  }
}
