import Core

/// Commands that took longer than `slowlog-log-slower-than`, newest first.
struct Slowlog {
  struct Item: Equatable {
    var id: Int64
    /// Seconds since 1970.
    var time: Int64
    var microseconds: Int64
    var words: [[UInt8]]
    var session: String
    var clientName: [UInt8]
  }

  /// As in Redis: so many words, and so many bytes of each.
  static let wordCountMax = 32
  static let wordSizeMax = 128

  private(set) var items: [Item] = []
  private var nextID: Int64 = 0
  var lengthMax = 128

  mutating func add(_ words: Words, nanoseconds: UInt64, now: Int64, session: KeyValueSession) {
    var kept = words.prefix(Self.wordCountMax).map { word in
      word.count <= Self.wordSizeMax
        ? word.copied
        : Array(word.prefix(Self.wordSizeMax))
          + Array("... (\(word.count - Self.wordSizeMax) more bytes)".utf8)
    }
    if words.count > Self.wordCountMax {
      kept[Self.wordCountMax - 1] = Array(
        "... (\(words.count - Self.wordCountMax + 1) more arguments)".utf8)
    }
    items.insert(
      Item(
        id: nextID, time: now / 1000, microseconds: Int64(nanoseconds / 1000), words: kept,
        session: session.name, clientName: session.clientName), at: 0)
    nextID += 1
    trim()
  }

  mutating func trim() {
    if items.count > lengthMax { items.removeLast(items.count - max(lengthMax, 0)) }
  }

  mutating func removeAll() { items.removeAll() }
}
