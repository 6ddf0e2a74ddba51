/// Keeps blocks of all tables of a tree in memory, up to a number of bytes.
///
///     table ── slot per block ──► Block ◄── ring ◄── hand: clears marks, evicts what has none
///
/// A table finds its cached blocks by index, without hashing; the ring only decides what goes.
///
/// Invariants:
/// 1. ``sizeBytes`` is the sum of the blocks in the ring, at most ``sizeBytesMax`` after each
///    insert.
/// 2. A block in the ring is in its table's slot, and knows its place in the ring.
///
/// **Source:** Corbató, "A Paging Experiment with the Multics System", 1968 (clock).
final class BlockCache {
  typealias Home = UnsafeMutablePointer<Block?>

  private var ring: [(block: Block, home: Home)?] = []
  private var freeSlots: [Int] = []
  private var hand = 0
  let sizeBytesMax: Int
  private(set) var sizeBytes = 0
  private(set) var blockCount = 0
  private(set) var evictionCount = 0

  init(sizeBytesMax: Int) { self.sizeBytesMax = sizeBytesMax }

  /// Keeps a block, putting it into its table's slot, and evicts others if there is no room.
  func insert(_ block: Block, home: Home) {
    guard block.sizeBytes <= sizeBytesMax else { return }
    while sizeBytes + block.sizeBytes > sizeBytesMax { evictOne() }
    home.pointee = block
    sizeBytes += block.sizeBytes
    blockCount += 1
    if let slot = freeSlots.popLast() {
      ring[slot] = (block, home)
      block.cacheSlot = slot
    } else {
      block.cacheSlot = ring.count
      ring.append((block, home))
    }
  }

  /// Forgets a block whose table goes away.
  func remove(_ block: Block) {
    guard block.cacheSlot >= 0, let (_, home) = ring[block.cacheSlot] else { return }
    drop(block, home)
  }

  private func evictOne() {
    while true {
      if hand >= ring.count { hand = 0 }
      if let (block, home) = ring[hand] {
        guard block.isReferenced else {
          evictionCount += 1
          drop(block, home)
          return
        }
        block.isReferenced = false
      }
      hand += 1
    }
  }

  private func drop(_ block: Block, _ home: Home) {
    ring[block.cacheSlot] = nil
    freeSlots.append(block.cacheSlot)
    block.cacheSlot = -1
    sizeBytes -= block.sizeBytes
    blockCount -= 1
    home.pointee = nil
  }

  func checkInvariants() -> String? {
    var sum = 0
    for (slot, place) in ring.enumerated() {
      guard let (block, home) = place else { continue }
      sum += block.sizeBytes
      if block.cacheSlot != slot { return "a cached block does not know its place" }
      if home.pointee !== block { return "a cached block is not in its table's slot" }
    }
    if sum != sizeBytes { return "the cache counts \(sizeBytes) bytes and holds \(sum)" }
    return sizeBytes <= sizeBytesMax ? nil : "the cache holds more than it may"
  }
}
