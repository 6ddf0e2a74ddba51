/// One range delete: all keys of `start ..< end` that are older than it.
///
/// In a write batch, and in a table's block of range deletes, its value is:
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 8 | timestamp, little-endian; 0 under ``MergeRule/newest`` |
/// | 8 | 8 | when it was written, ms since 1970, little-endian |
/// | 16 | … | end |
struct RangeTombstone: Equatable, Sendable {
  static let fixedSizeBytes = 16

  var start: [UInt8]
  var end: [UInt8]
  var mark: RangeMark

  var sequence: UInt64 { mark.sequence }

  /// Reads the value of an entry; nil if it is none or the range would be empty.
  init?(start: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer, sequence: UInt64) {
    guard let base = value.baseAddress, value.count >= Self.fixedSizeBytes else { return nil }
    self.start = Array(start)
    end = Array(value[Self.fixedSizeBytes...])
    mark = RangeMark(
      sequence: sequence, timestamp: Int64(bitPattern: loadLittleEndian(base, 0)),
      deletedAtMilliseconds: Int64(bitPattern: loadLittleEndian(base, 8)))
    guard compareBytes(self.start, end) < 0 else { return nil }
  }

  init(start: [UInt8], end: [UInt8], mark: RangeMark) {
    self.start = start
    self.end = end
    self.mark = mark
  }
}

/// What a range delete hides, apart from where.
struct RangeMark: Equatable, Sendable {
  var sequence: UInt64
  var timestamp: Int64
  var deletedAtMilliseconds: Int64

  /// What the ranks of hidden entries are compared with.
  func rank(_ rule: MergeRule) -> UInt64 {
    rule == .newest ? sequence : UInt64(bitPattern: timestamp) ^ 1 << 63
  }
}

/// Range deletes cut at each other's ends into pieces that do not overlap.
///
///     T1 seq 5   [a───────────m)
///     T2 seq 9         [f───────────t)
///     pieces     [a─5──f)[f─9,5─m)[m─9──t)
///
/// Invariants:
/// 1. Pieces ascend, are not empty and do not overlap.
/// 2. A piece has at least one mark; its marks descend by sequence number.
///
/// **Source:** RocksDB's fragmented range tombstones.
struct RangeTombstones: Equatable, Sendable {
  struct Piece: Equatable, Sendable {
    var start: [UInt8]
    var end: [UInt8]
    var marks: [RangeMark]
  }

  private(set) var pieces: [Piece] = []
  /// How many were inserted.
  private(set) var count = 0

  var isEmpty: Bool { pieces.isEmpty }

  mutating func insert(_ tombstone: RangeTombstone) {
    count += 1
    var place = firstIndex(endingAfter: tombstone.start)
    var start = tombstone.start
    while compareBytes(start, tombstone.end) < 0 {
      guard place < pieces.count, compareBytes(pieces[place].start, tombstone.end) < 0 else {
        pieces.insert(Piece(start: start, end: tombstone.end, marks: [tombstone.mark]), at: place)
        return
      }
      if compareBytes(start, pieces[place].start) < 0 {
        let end = pieces[place].start
        pieces.insert(Piece(start: start, end: end, marks: [tombstone.mark]), at: place)
        start = end
        place += 1
        continue
      }
      if compareBytes(pieces[place].start, start) < 0 {
        cut(place, at: start)
        place += 1
      }
      if compareBytes(tombstone.end, pieces[place].end) < 0 { cut(place, at: tombstone.end) }
      add(tombstone.mark, to: place)
      start = pieces[place].end
      place += 1
    }
  }

  mutating func insert(_ others: RangeTombstones) {
    for tombstone in others.all { insert(tombstone) }
  }

  /// Every piece with every mark, as range deletes.
  var all: [RangeTombstone] {
    pieces.flatMap { piece in
      piece.marks.map { RangeTombstone(start: piece.start, end: piece.end, mark: $0) }
    }
  }

  /// The marks over a key; empty if there are none.
  func marks(over key: UnsafeRawBufferPointer) -> [RangeMark] {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      let isBefore = pieces[middle].end.withUnsafeBytes { compareBytes($0, key) <= 0 }
      if isBefore { low = middle + 1 } else { high = middle }
    }
    guard low < pieces.count else { return [] }
    let isInside = pieces[low].start.withUnsafeBytes { compareBytes($0, key) <= 0 }
    return isInside ? pieces[low].marks : []
  }

  /// The highest rank of the marks over a key that a view sees; nil if there are none.
  func rank(
    over key: UnsafeRawBufferPointer, seenFrom sequence: UInt64, _ rule: MergeRule
  ) -> UInt64? {
    if pieces.isEmpty { return nil }
    var highest: UInt64?
    for mark in marks(over: key) where mark.sequence <= sequence {
      highest = max(highest ?? 0, mark.rank(rule))
    }
    return highest
  }

  /// The parts within `lower ..< upper`; nil is no bound.
  func clipped(from lower: [UInt8]?, to upper: [UInt8]?) -> RangeTombstones {
    var result = RangeTombstones()
    for var piece in pieces {
      if let lower, compareBytes(piece.start, lower) < 0 { piece.start = lower }
      if let upper, compareBytes(piece.end, upper) > 0 { piece.end = upper }
      guard compareBytes(piece.start, piece.end) < 0 else { continue }
      result.pieces.append(piece)
      result.count += piece.marks.count
    }
    return result
  }

  /// Leaves to each piece the marks that a closure keeps, and joins neighbours that became alike.
  mutating func reduce(_ keep: (Piece) -> [RangeMark]) {
    var kept: [Piece] = []
    for var piece in pieces {
      piece.marks = keep(piece)
      guard !piece.marks.isEmpty else { continue }
      if let last = kept.last, last.end == piece.start, last.marks == piece.marks {
        kept[kept.count - 1].end = piece.end
      } else {
        kept.append(piece)
      }
    }
    pieces = kept
    count = kept.reduce(0) { $0 + $1.marks.count }
  }

  func checkInvariants() -> String? {
    for (index, piece) in pieces.enumerated() {
      if compareBytes(piece.start, piece.end) >= 0 { return "a range delete's piece is empty" }
      if index > 0, compareBytes(pieces[index - 1].end, piece.start) > 0 {
        return "pieces of range deletes overlap"
      }
      if piece.marks.isEmpty { return "a range delete's piece has no mark" }
      if zip(piece.marks, piece.marks.dropFirst()).contains(where: { $0.sequence < $1.sequence }) {
        return "marks of a range delete do not descend"
      }
    }
    return nil
  }

  private func firstIndex(endingAfter key: [UInt8]) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if compareBytes(pieces[middle].end, key) <= 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func cut(_ index: Int, at key: [UInt8]) {
    var right = pieces[index]
    right.start = key
    pieces[index].end = key
    pieces.insert(right, at: index + 1)
  }

  private mutating func add(_ mark: RangeMark, to index: Int) {
    let marks = pieces[index].marks
    let place = marks.firstIndex { $0.sequence <= mark.sequence } ?? marks.count
    if place < marks.count, marks[place] == mark { return }
    pieces[index].marks.insert(mark, at: place)
  }
}
