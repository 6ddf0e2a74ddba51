import Core

/// Which sessions watch which keys. A session whose watched key is touched can't execute its
/// transaction.
final class WatchTable {
  struct Key: Hashable {
    var databaseIndex: Int
    var key: [UInt8]
  }

  private var watchers: [Key: [KeyValueSession]] = [:]

  var isEmpty: Bool { watchers.isEmpty }

  func watch(_ key: Key, by session: KeyValueSession) {
    if watchers[key, default: []].contains(where: { $0 === session }) { return }
    watchers[key, default: []].append(session)
    session.watchedKeys.append(key)
  }

  /// Forgets all keys that a session watches.
  func unwatch(_ session: KeyValueSession) {
    for key in session.watchedKeys {
      watchers[key]?.removeAll { $0 === session }
      if watchers[key]?.isEmpty == true { watchers[key] = nil }
    }
    session.watchedKeys.removeAll()
    session.isWatchBroken = false
  }

  func touched(_ key: Word, databaseIndex: Int) {
    guard !watchers.isEmpty else { return }
    for session in watchers[Key(databaseIndex: databaseIndex, key: key.copied)] ?? [] {
      session.isWatchBroken = true
    }
  }

  /// The contents of two databases were exchanged: everybody who watches a key in either is told.
  func touchedAll(inDatabases indexes: [Int]) {
    for (key, sessions) in watchers where indexes.contains(key.databaseIndex) {
      for session in sessions { session.isWatchBroken = true }
    }
  }
}
