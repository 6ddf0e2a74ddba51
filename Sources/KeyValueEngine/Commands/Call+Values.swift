import Core

/// Making and changing values, with what has to be said about it.
extension Call {
  /// Sets a key to a string and says so (event `set`).
  @inline(__always)
  func setString(
    _ key: Word, to value: Word, present: Entry?, expiry: Int64?, event: StaticString = "set"
  ) {
    if present?.kind == .stream { becameReady(key) }
    let entry = database.pointee.setString(key, to: value, present: present, expiry: expiry)
    if present == nil { madeNew(entry) }
    changed(key, event, .string)
  }

  /// Makes a new key that is known to be absent. The caller says ``changed(_:_:_:)`` once the value
  /// stands.
  @discardableResult
  func insert(_ key: Word, kind: Entry.Kind, payload: UInt64) -> Entry {
    let entry = database.pointee.insert(key, kind: kind, payload: payload)
    madeNew(entry)
    return entry
  }

  /// Every new key passes here.
  @inline(__always)
  func madeNew(_ entry: Entry) {
    keyspace.markNew(entry, now: now)
    if keyspace.settings.pointee.notifications.contains(.new) { notify(entry.key, "new", .new) }
  }

  /// Publishes a keyspace notification without counting a change.
  func notify(_ key: Word, _ event: StaticString, _ kind: EventClass) {
    keyspace.notify(key, databaseIndex: client.databaseIndex, event, kind)
  }

  /// Removes a key that an operation has emptied, saying `del`.
  func removeEmptied(_ entry: Entry) {
    let key = entry.key.copied
    remove(entry)
    withWord(key) { notify($0, "del", .generic) }
  }
}
