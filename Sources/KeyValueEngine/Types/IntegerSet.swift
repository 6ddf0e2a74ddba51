import Core

/// A small set of integers: sorted, all of the same width, in one blob.
///
///     width 2:  [-5│3│7│900]      inserting 70000 ─►  width 4:  [-5│3│7│900│70000]
///
/// The width (2, 4 or 8 bytes, kept in the blob's user count) is that of the widest integer ever
/// put in.
///
/// Invariants:
/// 1. Integers are in ascending order, each once.
/// 2. The blob's size is a multiple of the width.
///
/// **Source:** Redis, intset.c.
struct IntegerSet {
  private(set) var blob: Blob

  init(heap: Heap, capacity: Int = 8) {
    blob = Blob(capacity: capacity * 2, heap: heap)
    blob.userCount = 2
  }

  init(payload: UInt64) { blob = Blob(payload: payload) }

  var payload: UInt64 { blob.payload }

  func free(_ heap: Heap) { blob.free(heap) }

  func copy(heap: Heap) -> IntegerSet {
    var copy = IntegerSet(heap: heap, capacity: blob.count / 2)
    copy.blob.append(blob.bytes, heap: heap)
    copy.blob.userCount = width
    return copy
  }

  /// Bytes an integer takes.
  var width: Int { blob.userCount }

  @inline(__always)
  var count: Int { blob.count >> width.trailingZeroBitCount }

  /// The integer at a place in ascending order, `0 ..< count`.
  @inline(__always)
  subscript(index: Int) -> Int64 {
    switch width {
    case 2: Int64(blob.start.load(fromByteOffset: index * 2, as: Int16.self))
    case 4: Int64(blob.start.load(fromByteOffset: index * 4, as: Int32.self))
    default: blob.start.load(fromByteOffset: index * 8, as: Int64.self)
    }
  }

  /// Calls with the digits of each integer, in ascending order.
  func visit(_ body: (Word) -> Void) {
    for index in 0..<count { withDigits(self[index], body) }
  }

  func contains(_ value: Int64) -> Bool {
    let place = firstIndex(notBelow: value)
    return place < count && self[place] == value
  }

  /// - Returns: whether the integer is new.
  mutating func insert(_ value: Int64, heap: Heap) -> Bool {
    let neededWidth = Self.width(of: value)
    if neededWidth > width { widen(to: neededWidth, heap: heap) }
    let count = count
    let place = count > 0 && self[count - 1] < value ? count : firstIndex(notBelow: value)
    if place < count, self[place] == value { return false }
    let width = width
    blob.reserve(blob.count + width, heap: heap)
    let address = blob.start + place * width
    if place < count {
      (address + width).copyMemory(from: address, byteCount: (count - place) * width)
    }
    blob.setCount(blob.count + width)
    store(value, at: place)
    return true
  }

  /// - Returns: whether the integer was there.
  mutating func remove(_ value: Int64, heap: Heap) -> Bool {
    let place = firstIndex(notBelow: value)
    guard place < count, self[place] == value else { return false }
    let address = blob.start + place * width
    address.copyMemory(from: address + width, byteCount: (count - place - 1) * width)
    blob.setCount(blob.count - width)
    if blob.capacity > 128, blob.count * 4 < blob.capacity { blob.shrinkToFit(heap: heap) }
    return true
  }

  /// Checks the invariants; for tests.
  func checkInvariants() {
    precondition(blob.count % width == 0, "the size is a multiple of the width")
    for index in 0..<count where index > 0 {
      precondition(self[index - 1] < self[index], "integers ascend")
    }
  }

  private static func width(of value: Int64) -> Int {
    if Int64(Int16(truncatingIfNeeded: value)) == value { return 2 }
    return Int64(Int32(truncatingIfNeeded: value)) == value ? 4 : 8
  }

  private func firstIndex(notBelow value: Int64) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func store(_ value: Int64, at index: Int) {
    let address = blob.start + index * width
    switch width {
    case 2: address.storeBytes(of: Int16(truncatingIfNeeded: value), as: Int16.self)
    case 4: address.storeBytes(of: Int32(truncatingIfNeeded: value), as: Int32.self)
    default: address.storeBytes(of: value, as: Int64.self)
    }
  }

  private mutating func widen(to width: Int, heap: Heap) {
    let narrow = self
    let count = narrow.count
    blob = Blob(capacity: (count + 1) * width, heap: heap)
    blob.userCount = width
    blob.setCount(count * width)
    for index in 0..<count { store(narrow[index], at: index) }
    narrow.free(heap)
  }
}
