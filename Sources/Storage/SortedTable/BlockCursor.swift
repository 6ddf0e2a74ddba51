/// Moves over the entries of one block. Every size it reads is checked against the block's end.
///
/// A plain value without an owner: whoever made it frees it. Functions answer false where the block
/// is damaged.
struct BlockCursor {
  private(set) var block: Block?
  private var base: UnsafeRawPointer
  private var entriesEnd = 0
  /// Where the current entry begins; `entriesEnd` behind the last.
  private(set) var offset = 0
  private var nextOffset = 0
  private(set) var key: UnsafeMutableRawPointer
  private var keyCapacity = 256
  private(set) var keyCount = 0
  private(set) var trailer: UInt64 = 0
  private var valueOffset = 0
  private(set) var valueCount = 0

  init() {
    key = .allocate(byteCount: keyCapacity, alignment: 16)
    base = UnsafeRawPointer(key)
  }

  func free() { key.deallocate() }

  var isValid: Bool { @inline(__always) get { offset < entriesEnd } }
  var value: UnsafeRawPointer { @inline(__always) get { base + valueOffset } }

  /// Stands before the first entry of a block.
  mutating func open(_ newBlock: Block) {
    block = newBlock
    base = UnsafeRawPointer(newBlock.base)
    entriesEnd = newBlock.entriesEnd
    offset = entriesEnd
    nextOffset = 0
    keyCount = 0
  }

  mutating func close() {
    block = nil
    entriesEnd = 0
    offset = 0
  }

  @inline(__always)
  mutating func next() -> Bool {
    offset = nextOffset
    if offset >= entriesEnd { return offset == entriesEnd }
    return decode()
  }

  mutating func first() -> Bool {
    nextOffset = 0
    keyCount = 0
    return next()
  }

  mutating func last() -> Bool {
    guard let block, jump(toRestart: block.restartCount - 1) else { return false }
    while nextOffset < entriesEnd {
      guard next() else { return false }
    }
    return true
  }

  /// Goes to the entry before; to none (not valid) from the first.
  mutating func previous() -> Bool {
    guard let block else { return false }
    let target = offset
    guard target > 0 else {
      offset = entriesEnd
      nextOffset = entriesEnd
      return true
    }
    var restart = block.restartCount - 1
    while restart > 0, block.restart(restart) >= target { restart -= 1 }
    guard jump(toRestart: restart) else { return false }
    while nextOffset < target {
      guard next() else { return false }
    }
    return nextOffset == target
  }

  /// Goes to the first entry not before a key and trailer; behind the last if there is none.
  mutating func seek(_ target: MemtableTarget) -> Bool {
    guard let block else { return false }
    var low = 0
    var high = block.restartCount - 1
    while low < high {
      let middle = (low &+ high &+ 1) >> 1
      guard let isBefore = isRestart(block.restart(middle), before: target) else { return false }
      if isBefore { low = middle } else { high = middle &- 1 }
    }
    guard jump(toRestart: low) else { return false }
    while isValid {
      let order = compareBytes(UnsafeRawPointer(key), keyCount, target.key, target.keyCount)
      if order > 0 || order == 0 && trailer <= target.trailer { return true }
      guard next() else { return false }
    }
    return true
  }

  private mutating func jump(toRestart index: Int) -> Bool {
    guard let block else { return false }
    nextOffset = block.restart(index)
    keyCount = 0
    return next()
  }

  /// Whether the entry at a restart point comes before a target; nil if it is damaged.
  @inline(__always)
  private func isRestart(_ start: Int, before target: MemtableTarget) -> Bool? {
    var place = start
    guard let shared = varint(&place), shared == 0, let rest = varint(&place),
      varint(&place) != nil, rest <= entriesEnd &- place &- 8
    else { return nil }
    let order = compareBytes(base + place + 8, rest, target.key, target.keyCount)
    return order != 0 ? order < 0 : loadLittleEndian(base, place) > target.trailer
  }

  @inline(__always)
  private mutating func decode() -> Bool {
    var place = offset
    guard let shared = varint(&place), let rest = varint(&place), let valueSize = varint(&place),
      shared <= keyCount, rest <= EntryLimits.keySizeBytesMax,
      rest &+ valueSize <= entriesEnd &- place &- 8
    else { return false }
    trailer = loadLittleEndian(base, place)
    place &+= 8
    if shared &+ rest > keyCapacity { growKey(to: shared &+ rest) }
    (key + shared).copyMemory(from: base + place, byteCount: rest)
    keyCount = shared &+ rest
    valueOffset = place &+ rest
    valueCount = valueSize
    nextOffset = valueOffset &+ valueSize
    return true
  }

  private mutating func growKey(to size: Int) {
    let larger = UnsafeMutableRawPointer.allocate(byteCount: 2 * size, alignment: 16)
    larger.copyMemory(from: key, byteCount: keyCount)
    key.deallocate()
    key = larger
    keyCapacity = 2 * size
  }

  /// A size of at most 2^35; nil if it is cut off or larger.
  @inline(__always)
  private func varint(_ place: inout Int) -> Int? {
    guard place < entriesEnd else { return nil }
    let first = base.load(fromByteOffset: place, as: UInt8.self)
    place &+= 1
    if first < 0x80 { return Int(first) }
    return longVarint(first, &place)
  }

  private func longVarint(_ first: UInt8, _ place: inout Int) -> Int? {
    var value = Int(first & 0x7F)
    var shift = 7
    while place < entriesEnd, shift < 35 {
      let byte = base.load(fromByteOffset: place, as: UInt8.self)
      place &+= 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
