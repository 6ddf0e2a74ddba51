/// Turns the merged versions of keys into the keys that a reader sees: what an ``LSMIterator``
/// moves.
///
///     merge      a·9 put  a·4 put  b·7 delete  b·2 put  c·5 put
///     reader     a·9 ───────────── (b stepped over) ──── c·5
///
/// A plain value without an owner: whoever made it frees it. Forwards and under
/// ``MergeRule/newest`` it shows the entry where it lies; else it collects the winner in buffers,
/// standing behind the key in its direction.
struct ResolvingCursor {
  /// What a reader sees and where it ends.
  struct Scope {
    var rule: MergeRule
    var sequence: UInt64
    var nowMilliseconds: Int64
    var lowerBound: [UInt8]?
    var upperBound: [UInt8]?
    var includesTombstones: Bool
    /// Those of each source that has any.
    var rangeTombstones: [RangeTombstones]
  }

  enum Standing {
    case nowhere
    /// On the merge's current entry.
    case inPlace
    /// On the buffers; the merge stands on the next key in its direction.
    case buffered
  }

  var merge: MergingCursor
  let scope: Scope
  let meter: ReadMeter
  var standing = Standing.nowhere
  var isForward = true
  var keyBuffer = RawBuffer(capacity: 64)
  var valueBuffer = RawBuffer(capacity: 256)
  var winner: (trailer: UInt64, source: EntrySource) = (0, .memtable)
  var isTombstone = false

  init(_ merge: MergingCursor, scope: Scope, meter: ReadMeter) {
    self.merge = merge
    self.scope = scope
    self.meter = meter
  }

  func free() {
    merge.free()
    keyBuffer.free()
    valueBuffer.free()
  }

  var isValid: Bool { standing != .nowhere }

  var key: UnsafeRawBufferPointer {
    guard standing == .inPlace else { return keyBuffer.bytes }
    return UnsafeRawBufferPointer(
      start: merge.entry.pointee.key, count: merge.entry.pointee.keyCount)
  }

  var value: UnsafeRawBufferPointer {
    guard standing == .inPlace else {
      return Self.payload(valueBuffer.bytes, winner.trailer, scope.rule)
    }
    let entry = merge.entry.pointee
    let bytes = UnsafeRawBufferPointer(start: entry.value, count: entry.valueCount)
    return Self.payload(bytes, entry.trailer, scope.rule)
  }

  var trailer: UInt64 { standing == .inPlace ? merge.entry.pointee.trailer : winner.trailer }

  var source: EntrySource { standing == .inPlace ? merge.source : winner.source }

  var tableNumbers: [UInt64] {
    merge.sources.flatMap { $0.tableNumbers }
  }

  /// An expiring put's value begins behind its expiry.
  static func payload(
    _ value: UnsafeRawBufferPointer, _ trailer: UInt64, _ rule: MergeRule
  ) -> UnsafeRawBufferPointer {
    guard trailer & 0xFF == UInt64(EntryKind.expiringPut.rawValue), value.count >= 8 else {
      return value
    }
    return UnsafeRawBufferPointer(rebasing: value[8...])
  }

  mutating func seekToFirst() throws(StorageError) {
    if let lower = scope.lowerBound { return try seekForward(to: lower) }
    begin(isForward: true)
    try merge.seekToFirst()
    try findForward(skippingKey: false)
  }

  mutating func seek(to key: [UInt8]) throws(StorageError) {
    if let lower = scope.lowerBound, compareBytes(key, lower) < 0 {
      return try seekForward(to: lower)
    }
    try seekForward(to: key)
  }

  mutating func seekToLast() throws(StorageError) {
    if let upper = scope.upperBound { return try seekBackward(before: upper, inclusive: false) }
    begin(isForward: false)
    try merge.seekToLast()
    try findBackward()
  }

  mutating func seek(toLastAtOrBefore key: [UInt8]) throws(StorageError) {
    if let upper = scope.upperBound, compareBytes(key, upper) >= 0 {
      return try seekBackward(before: upper, inclusive: false)
    }
    try seekBackward(before: key, inclusive: true)
  }

  private mutating func begin(isForward: Bool) {
    standing = .nowhere
    self.isForward = isForward
  }

  private mutating func seekForward(to key: [UInt8]) throws(StorageError) {
    begin(isForward: true)
    try withTarget(key, trailer: .max) { (merge, target) throws(StorageError) in
      try merge.seek(target)
    }
    try findForward(skippingKey: false)
  }

  private mutating func seekBackward(
    before key: [UInt8], inclusive: Bool
  ) throws(StorageError) {
    begin(isForward: false)
    // Trailers of one key descend: 0 is behind all its versions.
    try withTarget(key, trailer: inclusive ? 0 : .max) { (merge, target) throws(StorageError) in
      try merge.seek(before: target)
    }
    try findBackward()
  }

  private mutating func withTarget(
    _ key: [UInt8], trailer: UInt64,
    _ body: (inout MergingCursor, MemtableTarget) throws(StorageError) -> Void
  ) throws(StorageError) {
    // A buffer of its own gives an address to the empty key too.
    var copy = RawBuffer(capacity: key.count)
    defer { copy.free() }
    copy.append(key)
    try body(&merge, MemtableTarget(copy.base, copy.count, trailer: trailer))
  }

  @inline(__always)
  mutating func next() throws(StorageError) {
    if isForward, standing == .inPlace {
      let entry = merge.entry
      keyBuffer.removeAll()
      keyBuffer.append(entry.pointee.key, entry.pointee.keyCount)
      standing = .nowhere
      try merge.next()
      return try findForward(skippingKey: true)
    }
    let wasForward = isForward
    begin(isForward: true)
    if !wasForward { try turn() }
    try findForward(skippingKey: false)
  }

  mutating func previous() throws(StorageError) {
    if isForward {
      if standing == .inPlace {
        let entry = merge.entry.pointee
        keyBuffer.removeAll()
        keyBuffer.append(entry.key, entry.keyCount)
      }
      begin(isForward: false)
      try merge.seek(
        before: MemtableTarget(keyBuffer.base, keyBuffer.count, trailer: .max))
    } else {
      standing = .nowhere
    }
    try findBackward()
  }

  /// From standing before the current key to standing behind it.
  private mutating func turn() throws(StorageError) {
    try merge.seek(MemtableTarget(keyBuffer.base, keyBuffer.count, trailer: 0))
  }

  private mutating func findForward(skippingKey: Bool) throws(StorageError) {
    var isSkipping = skippingKey
    while merge.isValid {
      let entry = merge.entry
      if isSkipping {
        if isCurrentKey(entry) {
          meter.counters.pointee.versionsSteppedOver &+= 1
          try merge.next()
          continue
        }
        isSkipping = false
      }
      if isBeyondUpper(entry) { return }
      if entry.pointee.trailer >> 8 > scope.sequence {
        try merge.next()
        continue
      }
      if scope.rule == .cell {
        if try collectForward() { return }
        continue
      }
      if settle(
        entry.pointee.trailer, entry.pointee.key, entry.pointee.keyCount, entry.pointee.value,
        entry.pointee.valueCount)
      {
        standing = .inPlace
        return
      }
      keyBuffer.removeAll()
      keyBuffer.append(entry.pointee.key, entry.pointee.keyCount)
      isSkipping = true
      try merge.next()
    }
  }

  /// Takes the winner among the versions of the key that the merge stands on, moving behind them.
  /// - Returns: whether it is to be shown.
  private mutating func collectForward() throws(StorageError) -> Bool {
    keyBuffer.removeAll()
    keyBuffer.append(merge.entry.pointee.key, merge.entry.pointee.keyCount)
    takeWinner()
    try merge.next()
    while merge.isValid, isCurrentKey(merge.entry) {
      if merge.entry.pointee.trailer >> 8 <= scope.sequence {
        meter.counters.pointee.versionsSteppedOver &+= 1
        if isGreaterThanWinner(merge.entry) { takeWinner() }
      }
      try merge.next()
    }
    return showBuffered()
  }

  private mutating func findBackward() throws(StorageError) {
    while merge.isValid {
      let entry = merge.entry
      if isBeyondLower(entry) { return }
      keyBuffer.removeAll()
      keyBuffer.append(entry.pointee.key, entry.pointee.keyCount)
      var hasWinner = false
      // Versions come oldest first.
      while merge.isValid, isCurrentKey(merge.entry) {
        if merge.entry.pointee.trailer >> 8 <= scope.sequence {
          if hasWinner { meter.counters.pointee.versionsSteppedOver &+= 1 }
          if !hasWinner || scope.rule == .newest || isGreaterThanWinner(merge.entry) {
            takeWinner()
          }
          hasWinner = true
        }
        try merge.previous()
      }
      if hasWinner, showBuffered() { return }
    }
  }
}
