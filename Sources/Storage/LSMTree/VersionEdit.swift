/// One atomic change of what a tree consists of: a record of the manifest.
///
/// | size | field |
/// | --- | --- |
/// | 1 | 1: begins from nothing; 0: changes what was before |
/// | 1 | merge rule |
/// | 8 | where the tree's log begins (LSN) |
/// | 8 | highest sequence number in tables |
/// | 8 | number of the next table |
/// | 8 | position in the owner's log up to which tables hold everything |
/// | varint | how many tables are removed, then their numbers |
/// | varint | how many tables are added, then level, number and size of each (varints) |
struct VersionEdit: Equatable {
  struct Added: Equatable {
    var level: Int
    var number: UInt64
    var sizeBytes: Int
  }

  static let levelCountMax = 64

  var isWhole = false
  var mergeRule = MergeRule.newest
  var logStart: UInt64 = 0
  var lastSequence: UInt64 = 0
  var nextNumber: UInt64 = 1
  var flushedPosition: UInt64 = 0
  var removed: [UInt64] = []
  var added: [Added] = []

  init() {}

  var bytes: [UInt8] {
    var buffer = RawBuffer(capacity: 128)
    defer { buffer.free() }
    buffer.append(byte: isWhole ? 1 : 0)
    buffer.append(byte: mergeRule.rawValue)
    for number in [logStart, lastSequence, nextNumber, flushedPosition] {
      buffer.append(fixed64: number)
    }
    buffer.append(varint: removed.count)
    for number in removed { buffer.append(varint: Int(number)) }
    buffer.append(varint: added.count)
    for table in added {
      buffer.append(varint: table.level)
      buffer.append(varint: Int(table.number))
      buffer.append(varint: table.sizeBytes)
    }
    return Array(buffer.bytes)
  }

  /// Reads a record; nil if it is none.
  init?(_ bytes: [UInt8]) {
    let edit = bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      return VersionEdit(&reader)
    }
    guard let edit else { return nil }
    self = edit
  }

  private init?(_ reader: inout ByteReader) {
    guard let whole = reader.byte(), whole <= 1, let rule = reader.byte().flatMap(MergeRule.init),
      let logStart = reader.fixed64(), let lastSequence = reader.fixed64(),
      let nextNumber = reader.fixed64(), let flushedPosition = reader.fixed64(),
      lastSequence <= EntryLimits.sequenceMax, nextNumber < UInt64(Int.max),
      let removedCount = reader.size(atMost: reader.bytes.count)
    else { return nil }
    isWhole = whole == 1
    mergeRule = rule
    self.logStart = logStart
    self.lastSequence = lastSequence
    self.nextNumber = nextNumber
    self.flushedPosition = flushedPosition
    for _ in 0..<removedCount {
      guard let number = reader.varint() else { return nil }
      removed.append(number)
    }
    guard let addedCount = reader.size(atMost: reader.bytes.count) else { return nil }
    for _ in 0..<addedCount {
      guard let level = reader.size(atMost: Self.levelCountMax), let number = reader.varint(),
        let size = reader.size(atMost: .max)
      else { return nil }
      added.append(Added(level: level, number: number, sizeBytes: size))
    }
    guard reader.isAtEnd else { return nil }
  }
}
