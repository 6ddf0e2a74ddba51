import Core

/// The entries of a database that expire, soonest first: a binary heap that knows where each entry
/// stands.
///
/// Redis samples its keys at random to find expired ones; this finds exactly those that are due, in
/// order.
///
/// Invariants:
/// 1. A parent is due no later than its children.
/// 2. `entries[i].queueIndex == i`.
struct ExpiryQueue {
  private(set) var entries: [Entry] = []

  var count: Int { entries.count }

  /// The entry that is due first.
  var first: Entry? { entries.first }

  /// Puts in an entry that has an expiry.
  mutating func insert(_ entry: Entry) {
    entry.queueIndex = entries.count
    entries.append(entry)
    siftUp(entries.count - 1)
  }

  mutating func remove(_ entry: Entry) {
    let index = entry.queueIndex
    let last = entries.removeLast()
    guard index < entries.count else { return }
    put(last, at: index)
    siftUp(index)
    siftDown(last.queueIndex)
  }

  /// Finds the place of an entry whose expiry was changed.
  mutating func reorder(_ entry: Entry) {
    siftUp(entry.queueIndex)
    siftDown(entry.queueIndex)
  }

  /// Puts an entry where another with the same expiry stood (it was reallocated).
  mutating func replace(_ entry: Entry, with newEntry: Entry) {
    put(newEntry, at: entry.queueIndex)
  }

  mutating func removeAll() { entries.removeAll() }

  private mutating func put(_ entry: Entry, at index: Int) {
    entries[index] = entry
    entry.queueIndex = index
  }

  private func due(_ index: Int) -> Int64 { entries[index].expiry ?? .max }

  private mutating func siftUp(_ start: Int) {
    var index = start
    let entry = entries[index]
    let time = entry.expiry ?? .max
    while index > 0 {
      let parent = (index - 1) / 2
      guard due(parent) > time else { break }
      put(entries[parent], at: index)
      index = parent
    }
    put(entry, at: index)
  }

  private mutating func siftDown(_ start: Int) {
    var index = start
    let entry = entries[index]
    let time = entry.expiry ?? .max
    while true {
      var child = 2 * index + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count, due(child + 1) < due(child) { child += 1 }
      guard due(child) < time else { break }
      put(entries[child], at: index)
      index = child
    }
    put(entry, at: index)
  }

  /// Checks the invariants; for tests.
  func checkInvariants() {
    for (index, entry) in entries.enumerated() {
      precondition(entry.queueIndex == index, "an entry knows its place in the queue")
      precondition(index == 0 || due((index - 1) / 2) <= due(index), "a parent is due first")
    }
  }
}
