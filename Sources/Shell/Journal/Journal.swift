import Core

/// What has been done to one engine: images of its disk and the statements after each.
///
///     segment 0             segment 1                segment 2
///     image ─ e e e e e e ─ image ─ e e e e e e e ─ image ─ e e │ now
///                                        ▲
///                                        └ going back here: restore image 1, replay three events
///
/// Undo, rewind and fork are this and nothing else. An event is a statement, or whatever else acts
/// on an engine from outside (time, housekeeping, a session opened or closed), with the clock's
/// reading.
///
/// An event in a segment's bytes:
///
///     kind and flags   1 byte
///     session          varint, an index into `sessionNames`
///     milliseconds     signed varint, since the event before
///     payload          by kind: length and bytes, or a count of words and each
///
/// Invariants:
/// 1. Replaying a segment's events over its image gives the state at the next segment's image.
/// 2. There are at most ``segmentCountMax`` segments and about ``sizeBytesMax`` bytes of events:
///    what is older is forgotten, image by image, so memory stays flat however long a script runs.
struct Journal {
  /// A segment takes no more events than this before it asks for the next image.
  static let eventCountPerImage = 4096
  static let sizeBytesPerImage = 1 << 20
  static let segmentCountMax = 32
  static let sizeBytesMax = 16 << 20
  /// Above this size of an image only ``largeSegmentCountMax`` of them are kept.
  static let largeImageSizeBytes = 64 << 20
  static let largeSegmentCountMax = 6

  enum Kind: UInt8 {
    case statement, words, open, close, advance, cancelWait, checkpoint, flush, compact,
      compactStep, reseed, parameters
  }

  /// How a session is brought back.
  struct SessionRecipe: Equatable {
    var name: String
    var preamble: [String]
  }

  /// A place in the journal: before an event of a segment, or behind its last.
  struct Position: Equatable {
    var segment: Int
    var event: Int
  }

  /// The event is a step that the user sees and counts.
  static let stepFlag: UInt8 = 0x80
  /// The event changed nothing.
  static let idleFlag: UInt8 = 0x40

  private(set) var segments: [Segment] = []
  private(set) var sessionNames: [String] = []
  /// Why nothing is recorded, nil if it is.
  private(set) var unavailable: String?
  private var lastMilliseconds: Int64 = 0

  init() {}

  init(unavailable reason: String) { unavailable = reason }

  var isRecording: Bool { !segments.isEmpty }

  var end: Position {
    Position(segment: segments.count - 1, event: segments.last?.offsets.count ?? 0)
  }

  /// It is time for another image.
  var wantsImage: Bool {
    guard let last = segments.last else { return false }
    return last.offsets.count >= Self.eventCountPerImage
      || last.bytes.count >= Self.sizeBytesPerImage
  }

  /// The number of a session in events.
  mutating func number(ofSession name: String) -> Int {
    if let known = sessionNames.firstIndex(of: name) { return known }
    sessionNames.append(name)
    return sessionNames.count - 1
  }

  // Recording.

  mutating func record(_ kind: Kind, isStep: Bool, session: Int, clock: StatementClock) {
    let last = segments.count - 1
    guard last >= 0 else { return }
    let passed = pass(to: clock)
    segments[last].begin(kind, isStep: isStep, session: session, millisecondsPassed: passed)
  }

  mutating func record(statement: Span<UInt8>, session: Int, clock: StatementClock) {
    let last = segments.count - 1
    guard last >= 0 else { return }
    let passed = pass(to: clock)
    segments[last].append(statement: statement, session: session, millisecondsPassed: passed)
  }

  mutating func record(words: [[UInt8]], session: Int, clock: StatementClock) {
    let last = segments.count - 1
    guard last >= 0 else { return }
    let passed = pass(to: clock)
    segments[last].append(words: words, session: session, millisecondsPassed: passed)
  }

  /// Parameters of the statement that the next event records.
  mutating func record(parameters: JSON, session: Int, clock: StatementClock) {
    let last = segments.count - 1
    guard last >= 0 else { return }
    let passed = pass(to: clock)
    segments[last].append(parameters: parameters, session: session, millisecondsPassed: passed)
  }

  /// Moves to a clock's reading.
  /// - Returns: the milliseconds since the event before.
  private mutating func pass(to clock: StatementClock) -> Int64 {
    let now = clock.nowMilliseconds
    defer { lastMilliseconds = now }
    return now &- lastMilliseconds
  }

  /// Says of the last event that it changed nothing.
  mutating func markLastIdle() {
    guard let offset = segments.last?.offsets.last else { return }
    segments[segments.count - 1].bytes[Int(offset)] |= Self.idleFlag
  }

  /// Forgets the last event: it did not take place.
  mutating func dropLast() {
    guard let offset = segments.last?.offsets.last else { return }
    let last = segments.count - 1
    segments[last].bytes.removeSubrange(Int(offset)...)
    segments[last].offsets.removeLast()
  }

  // Segments.

  /// Begins a segment with an image taken now.
  mutating func begin(
    image: DiskImage, seed: UInt64, enginePreamble: [String], sessions: [SessionRecipe],
    clock: StatementClock, cause: String?
  ) {
    unavailable = nil
    lastMilliseconds = clock.nowMilliseconds
    segments.append(
      Segment(
        image: image, seed: seed, enginePreamble: enginePreamble, sessions: sessions,
        nowMilliseconds: lastMilliseconds, cause: cause))
    forgetOldest()
  }

  /// Forgets everything; nothing is recorded until the next segment begins.
  mutating func giveUp(_ reason: String) {
    segments = []
    unavailable = reason
  }

  /// Forgets what comes after a position: the future that was undone.
  mutating func cut(at position: Position) {
    segments.removeSubrange((position.segment + 1)...)
    let offsets = segments[position.segment].offsets
    if position.event < offsets.count {
      segments[position.segment].bytes.removeSubrange(Int(offsets[position.event])...)
      segments[position.segment].offsets.removeSubrange(position.event...)
    }
  }

  /// The clock's reading at a position, from which the next event is counted.
  mutating func continueFrom(milliseconds: Int64) {
    lastMilliseconds = milliseconds
  }

  private mutating func forgetOldest() {
    let isLarge = (segments.last?.image.sizeBytes ?? 0) > Self.largeImageSizeBytes
    let countMax = isLarge ? Self.largeSegmentCountMax : Self.segmentCountMax
    while segments.count > countMax { mergeOrDrop() }
    var size = segments.reduce(0) { $0 + $1.bytes.count + $1.offsets.count * 4 }
    while segments.count > 1, size > Self.sizeBytesMax {
      size -= segments[0].bytes.count + segments[0].offsets.count * 4
      segments.removeFirst()
    }
  }

  /// Gives up one image: of the two neighbours in the older half that are smallest together, the
  /// second image goes and its events join the first's.
  private mutating func mergeOrDrop() {
    let candidates = (0..<segments.count / 2).filter { segments[$0 + 1].cause == nil }
    guard
      let first = candidates.min(by: { size(ofPair: $0) < size(ofPair: $1) }),
      size(ofPair: first) <= Self.sizeBytesMax / 4
    else {
      segments.removeFirst()
      return
    }
    let second = segments.remove(at: first + 1)
    var merged = segments[first]
    // The image was taken with new generators: the replay needs them from here on.
    merged.offsets.append(UInt32(merged.bytes.count))
    merged.bytes.append(Kind.reseed.rawValue)
    for value: UInt64 in [0, 0, second.seed] { Varint.append(value, to: &merged.bytes) }
    let base = UInt32(merged.bytes.count)
    merged.bytes.append(contentsOf: second.bytes)
    merged.offsets.append(contentsOf: second.offsets.map { $0 + base })
    segments[first] = merged
  }

  private func size(ofPair first: Int) -> Int {
    segments[first].bytes.count + segments[first + 1].bytes.count
  }
}
