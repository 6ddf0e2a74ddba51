import Core

extension EntryTable {
  /// Calls for each entry, in slot order. The table must not change meanwhile.
  func forEach(_ body: (Entry) -> Void) {
    for slots in [old, main] {
      guard let slots else { continue }
      for index in 0..<slots.slotCount where Self.isFull(slots.memory[index]) {
        body(Self.entry(slots.memory[index]))
      }
    }
  }

  /// All entries, in slot order.
  var entries: [Entry] {
    var result: [Entry] = []
    result.reserveCapacity(count)
    forEach { result.append($0) }
    return result
  }

  /// An entry drawn at random; nil if there is none. Each slot run is as likely as any other, so
  /// entries that collided are slightly less likely than those that did not.
  func randomEntry(_ random: inout SeededRandom) -> Entry? {
    guard count > 0 else { return nil }
    while true {
      var slots = main
      if let old {
        let index = random.below(old.slotCount + main.slotCount)
        if index >= main.slotCount { slots = old }
      }
      let slot = slots.memory[random.below(slots.slotCount)]
      if Self.isFull(slot) { return Self.entry(slot) }
    }
  }

  /// Visits the entries of the next stretch of hash space.
  ///
  /// The cursor is a place in hash space, not a slot, so it survives resizes: an entry that is
  /// there from the first call to the last is visited at least once (and, while nothing is resized,
  /// exactly once).
  /// - Parameters:
  ///   - cursor: 0 to begin.
  ///   - count: about how many slots to look at.
  /// - Returns: where to go on, 0 at the end.
  func scan(from cursor: UInt64, count: Int, _ visit: (Entry) -> Void) -> UInt64 {
    // Cursors count stretches of 2^-32 of hash space, plus one, so that they stay readable numbers.
    let start = cursor << 32
    let slotsLeft = main.slotCount - Int(truncatingIfNeeded: start >> main.shift)
    let isLast = count >= slotsLeft
    let width = UInt64(count) << main.shift
    var end = isLast ? UInt64.max : start &+ width
    end = isLast ? end : (end >> 32) << 32
    for slots in [old, main] {
      guard let slots else { continue }
      visitHashes(from: start, to: end, isLast: isLast, in: slots, visit)
    }
    return isLast ? 0 : end >> 32
  }

  private func visitHashes(
    from start: UInt64, to end: UInt64, isLast: Bool, in slots: Slots, _ visit: (Entry) -> Void
  ) {
    var index = Int(truncatingIfNeeded: start >> slots.shift)
    let lastHome = Int(truncatingIfNeeded: (isLast ? end : end &- 1) >> slots.shift)
    var looked = 0
    var passedLastHome = false
    // On to the end of the run behind the last home slot: entries of these hashes may have been
    // pushed there.
    while looked < slots.slotCount {
      let slot = slots.memory[index]
      if passedLastHome, slot == 0 { break }
      if Self.isFull(slot) {
        let entry = Self.entry(slot)
        let hash = hash(entry.key)
        if hash >= start, isLast ? hash <= end : hash < end { visit(entry) }
      }
      if index == lastHome { passedLastHome = true }
      index = index + 1 == slots.slotCount ? 0 : index + 1
      looked += 1
    }
  }

  /// Checks the invariants; for tests.
  func checkInvariants() {
    var found = 0
    for slots in [old, main] {
      guard let slots else { continue }
      for index in 0..<slots.slotCount where Self.isFull(slots.memory[index]) {
        found += 1
        let entry = Self.entry(slots.memory[index])
        var place = Int(truncatingIfNeeded: hash(entry.key) >> slots.shift)
        while place != index {
          precondition(slots.memory[place] != 0, "an entry is reachable from its home slot")
          place = place + 1 == slots.slotCount ? 0 : place + 1
        }
      }
    }
    precondition(found == count, "the count is the number of entries")
    precondition(count * 4 <= main.slotCount * 3 || old != nil, "the table is at most 3/4 full")
  }
}
