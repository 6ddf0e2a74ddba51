import Core

/// One numbered database: its keys, and which of them expire.
struct Database {
  let heap: Heap
  var table: EntryTable
  var expiries = ExpiryQueue()

  init(heap: Heap, seed: UInt64) {
    self.heap = heap
    table = EntryTable(heap: heap, seed: seed)
  }

  func destroy() {
    for entry in table.entries {
      entry.freeValue(heap)
      entry.free(heap)
    }
    table.destroy()
  }

  @inline(__always)
  func find(_ key: Word) -> Entry? { table.find(key) }

  /// Puts in a new key. It must be absent.
  @discardableResult
  mutating func insert(
    _ key: Word, kind: Entry.Kind, payload: UInt64,
    inlineValue: Word = Word(start: nil, count: 0), expiry: Int64? = nil
  ) -> Entry {
    let entry = Entry.make(
      key: key, kind: kind, payload: payload, inlineValue: inlineValue, expires: expiry != nil,
      heap: heap)
    table.insert(entry, hash: table.hash(key))
    if let expiry {
      entry.setExpiry(expiry)
      expiries.insert(entry)
    }
    return entry
  }

  /// Takes a key out and frees it with its value.
  mutating func remove(_ entry: Entry) {
    guard let entry = detach(entry) else { return }
    entry.freeValue(heap)
    entry.free(heap)
  }

  /// Takes a key out; entry and value are the caller's now. The entry keeps no place in the expiry
  /// queue.
  mutating func detach(_ entry: Entry) -> Entry? {
    let key = entry.key
    guard let entry = table.remove(key, hash: table.hash(key)) else { return nil }
    if entry.hasExpiry { expiries.remove(entry) }
    return entry
  }

  /// Makes an entry anew with another value, or with or without an expiry, in the place of the
  /// present one.
  ///
  /// The old value is not freed: the caller has freed it or hands it on in `payload`.
  @discardableResult
  mutating func rebuild(
    _ entry: Entry, kind: Entry.Kind, payload: UInt64,
    inlineValue: Word = Word(start: nil, count: 0), expiry: Int64?
  ) -> Entry {
    let newEntry = Entry.make(
      key: entry.key, kind: kind, payload: payload, inlineValue: inlineValue,
      expires: expiry != nil, heap: heap)
    newEntry.accessClock = entry.accessClock
    table.replace(entry, with: newEntry, hash: table.hash(newEntry.key))
    if let expiry { newEntry.setExpiry(expiry) }
    switch (entry.hasExpiry, expiry != nil) {
    case (true, true):
      expiries.replace(entry, with: newEntry)
      expiries.reorder(newEntry)
    case (true, false): expiries.remove(entry)
    case (false, true): expiries.insert(newEntry)
    case (false, false): break
    }
    entry.free(heap)
    return newEntry
  }

  /// Sets when a key is gone, or that it stays (nil).
  @discardableResult
  mutating func setExpiry(_ entry: Entry, to expiry: Int64?) -> Entry {
    if entry.hasExpiry, let expiry {
      entry.setExpiry(expiry)
      expiries.reorder(entry)
      return entry
    }
    if !entry.hasExpiry, expiry == nil { return entry }
    let inline = entry.kind == .inlineString ? entry.inlineValue : Word(start: nil, count: 0)
    return rebuild(
      entry, kind: entry.kind, payload: entry.payload, inlineValue: inline, expiry: expiry)
  }

  /// Removes all keys.
  mutating func removeAll() {
    destroy()
    table = EntryTable(heap: heap, seed: table.seed)
    expiries.removeAll()
  }

  /// Makes an empty database ready for so many keys.
  mutating func reserve(_ count: Int) {
    precondition(table.count == 0, "room is made before the first key")
    table.destroy()
    table = EntryTable(heap: heap, seed: table.seed, capacity: count)
  }
}
