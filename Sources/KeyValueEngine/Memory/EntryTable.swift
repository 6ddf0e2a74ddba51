import Core

/// A hash table of entries: open addressing, linear probing, rehashed a few slots at a time.
///
///     slot = 16 bits of the hash │ 48 bits of the entry's address        0 = empty, 1 = moved on
///     home = the top bits of the hash, so slots stand in (nearly) the order of the hashes:
///
///     ┌────┬────┬────┬────┬────┬────┬────┬────┐   doubling: home i becomes 2i or 2i + 1,
///     │ 0… │ 1… │    │ 3… │ 3… │ 4… │    │ 7… │   so a place in hash order stays a place
///     └────┴────┴────┴────┴────┴────┴────┴────┘   through any resize: that is SCAN's cursor
///
/// While it is being rehashed there are two tables; each operation moves a few slots from the old
/// one.
///
/// Invariants:
/// 1. An entry is reachable from its home slot over full (or moved) slots only.
/// 2. The main table has no moved slots; the old one only before `movedCount`, or where an entry
///    was removed.
/// 3. `count` is the number of entries in both; the main one is never more than 3/4 full.
///
/// **Source:** Knuth, TAOCP vol. 3, §6.4, algorithms L and R; incremental rehashing after Redis's
/// dict.c.
/// **Differs:** Redis chains; its SCAN counts in reverse binary, ours walks hash space.
struct EntryTable {
  static let slotCountMin = 8
  /// Slots that each operation moves while a rehash goes on.
  static let movedSlotsPerOperation = 8
  private static let addressMask: UInt64 = (1 << 48) - 1
  private static let moved: UInt64 = 1

  /// One array of slots. `shift` takes a hash to its home.
  struct Slots {
    var memory: UnsafeMutablePointer<UInt64>
    var slotCount: Int
    var shift: UInt64

    init(slotCount: Int, heap: Heap) {
      memory = heap.allocate(slotCount * 8).bindMemory(to: UInt64.self, capacity: slotCount)
      memory.initialize(repeating: 0, count: slotCount)
      self.slotCount = slotCount
      shift = UInt64(64 - slotCount.trailingZeroBitCount)
    }

    func free(_ heap: Heap) { heap.free(UnsafeMutableRawPointer(memory), size: slotCount * 8) }
  }

  private(set) var main: Slots
  private(set) var old: Slots?
  /// Slots of the old table before this one have been moved.
  private(set) var movedCount = 0
  private(set) var count = 0
  private var mainCount = 0
  let heap: Heap
  let seed: UInt64

  init(heap: Heap, seed: UInt64, capacity: Int = 0) {
    self.heap = heap
    self.seed = seed
    var slotCount = Self.slotCountMin
    while slotCount * 3 < capacity * 4 { slotCount *= 2 }
    main = Slots(slotCount: slotCount, heap: heap)
  }

  /// Frees the slots; the entries are the caller's to free first.
  func destroy() {
    main.free(heap)
    old?.free(heap)
  }

  var isRehashing: Bool { old != nil }

  @inline(__always)
  func hash(_ key: Word) -> UInt64 { StableHash.hash(key, seed: seed) }

  // MARK: - Lookup

  @inline(__always)
  func find(_ key: Word) -> Entry? { find(key, hash: hash(key)) }

  @inline(__always)
  func find(_ key: Word, hash: UInt64) -> Entry? {
    if let slot = Self.slot(of: key, hash: hash, in: main) { return Self.entry(main.memory[slot]) }
    guard let old else { return nil }
    return Self.slot(of: key, hash: hash, in: old).map { Self.entry(old.memory[$0]) }
  }

  /// Puts in an entry whose key is known to be absent.
  mutating func insert(_ entry: Entry, hash: UInt64) {
    if old != nil { moveSome() }
    if (mainCount + 1) * 4 > main.slotCount * 3 { resize(to: main.slotCount * 2) }
    place(entry, hash: hash)
    count += 1
  }

  /// Puts an entry where another with the same key stands (it was reallocated).
  mutating func replace(_ entry: Entry, with newEntry: Entry, hash: UInt64) {
    let slot = Self.pack(newEntry, hash: hash)
    if let index = Self.slot(ofAddress: entry, hash: hash, in: main) {
      main.memory[index] = slot
    } else if let old, let index = Self.slot(ofAddress: entry, hash: hash, in: old) {
      old.memory[index] = slot
    }
  }

  /// Takes an entry out. The caller frees it.
  mutating func remove(_ key: Word, hash: UInt64) -> Entry? {
    if old != nil { moveSome() }
    if let slot = Self.slot(of: key, hash: hash, in: main) {
      let entry = Self.entry(main.memory[slot])
      closeGap(at: slot)
      mainCount -= 1
      count -= 1
      shrinkIfSparse()
      return entry
    }
    guard let old, let slot = Self.slot(of: key, hash: hash, in: old) else { return nil }
    let entry = Self.entry(old.memory[slot])
    old.memory[slot] = Self.moved
    count -= 1
    return entry
  }

  // MARK: - Slots

  @inline(__always)
  private static func pack(_ entry: Entry, hash: UInt64) -> UInt64 {
    hash << 48 | UInt64(UInt(bitPattern: entry.base)) & addressMask
  }

  @inline(__always)
  static func entry(_ slot: UInt64) -> Entry {
    // A full slot holds an address.
    Entry(
      base: UnsafeMutableRawPointer(bitPattern: UInt(slot & addressMask)).unsafelyUnwrapped)
  }

  @inline(__always)
  static func isFull(_ slot: UInt64) -> Bool { slot > moved }

  @inline(__always)
  private static func slot(of key: Word, hash: UInt64, in slots: Slots) -> Int? {
    var index = Int(truncatingIfNeeded: hash >> slots.shift)
    let tag = hash << 48
    while true {
      let slot = slots.memory[index]
      if slot == 0 { return nil }
      if slot & ~addressMask == tag, slot != moved {
        let entry = entry(slot)
        if entry.keySize == key.count, equal(entry.key, key) { return index }
      }
      index = index + 1 == slots.slotCount ? 0 : index + 1
    }
  }

  private static func slot(ofAddress entry: Entry, hash: UInt64, in slots: Slots) -> Int? {
    let wanted = pack(entry, hash: hash)
    var index = Int(truncatingIfNeeded: hash >> slots.shift)
    while slots.memory[index] != 0 {
      if slots.memory[index] == wanted { return index }
      index = index + 1 == slots.slotCount ? 0 : index + 1
    }
    return nil
  }

  private mutating func place(_ entry: Entry, hash: UInt64) {
    var index = Int(truncatingIfNeeded: hash >> main.shift)
    while main.memory[index] != 0 { index = index + 1 == main.slotCount ? 0 : index + 1 }
    main.memory[index] = Self.pack(entry, hash: hash)
    mainCount += 1
  }

  /// Moves later entries of the run back, so that no slot has to be marked (algorithm R).
  private func closeGap(at slot: Int) {
    var gap = slot
    var index = slot
    let mask = main.slotCount - 1
    while true {
      index = (index + 1) & mask
      let value = main.memory[index]
      if value == 0 { break }
      let home = Int(truncatingIfNeeded: hash(Self.entry(value).key) >> main.shift)
      // The entry may move back only if its home is not between the gap and itself.
      if (index - home) & mask >= (index - gap) & mask {
        main.memory[gap] = value
        gap = index
      }
    }
    main.memory[gap] = 0
  }

  // MARK: - Resizing

  private mutating func resize(to slotCount: Int) {
    while old != nil { moveSome() }
    old = main
    movedCount = 0
    main = Slots(slotCount: slotCount, heap: heap)
    mainCount = 0
    moveSome()
  }

  private mutating func shrinkIfSparse() {
    guard old == nil, main.slotCount > Self.slotCountMin, count * 8 < main.slotCount else { return }
    resize(to: main.slotCount / 4 < Self.slotCountMin ? Self.slotCountMin : main.slotCount / 4)
  }

  /// Moves the next few slots of the old table; drops it after the last.
  mutating func moveSome() {
    guard let source = old else { return }
    let end = min(movedCount + Self.movedSlotsPerOperation, source.slotCount)
    while movedCount < end {
      let slot = source.memory[movedCount]
      if Self.isFull(slot) {
        let entry = Self.entry(slot)
        place(entry, hash: hash(entry.key))
        source.memory[movedCount] = Self.moved
      }
      movedCount += 1
    }
    if movedCount == source.slotCount {
      source.free(heap)
      old = nil
    }
  }

  @inline(__always)
  private static func equal(_ left: Word, _ right: Word) -> Bool {
    guard let a = left.baseAddress, let b = right.baseAddress else {
      return left.count == right.count
    }
    var offset = 0
    let count = left.count
    while offset + 8 <= count {
      if a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset += 8
    }
    while offset < count {
      if a.load(fromByteOffset: offset, as: UInt8.self)
        != b.load(fromByteOffset: offset, as: UInt8.self)
      {
        return false
      }
      offset += 1
    }
    return true
  }
}
