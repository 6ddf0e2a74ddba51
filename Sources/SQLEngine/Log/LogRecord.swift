import Core

/// One record of the log, decoded. Numbers are varints, zigzag where they have a sign; values as
/// ``ValueCodec`` writes them.
///
/// | record | first byte | then |
/// | --- | --- | --- |
/// | insert | 0x11 | writer, heap, index of the first version, row count, column count, values row by row |
/// | update | 0x12 | writer, heap, index of the old version, index of the new one, column count, changed columns (count; each its number, value before, value after) |
/// | delete | 0x13 | writer, heap, index, values (with their count) |
/// | object | 0x14 | writer, number, before, after (each: there or not, size, bytes as ``ObjectCodec`` writes them) |
/// | sequence | 0x15 | place of its state, last value, whether it was given out |
/// | commit | 0x16 | end |
/// | abort | 0x17 | end |
/// | counters | 0x18 | next object, next transaction |
/// | rewrite | 0x19 | heap, index, values before, values after |
/// | fill | 0x1A | heap, column, value |
/// | empty | 0x1B | heap |
///
/// A writer is the transaction and by how much the number of its part (a statement's or a
/// savepoint's) is above that. An end is the transaction, the time in microseconds since 2000, the
/// numbers that end (count of stretches; each by how much it begins above the last one's end, and
/// its length), and the counters. The high half of the first byte is the version, 1.
enum LogRecord: Equatable {
  case change(RowChange, Writer)
  case object(ObjectImages, Writer)
  case sequence(ObjectID, SequenceState)
  case commit(TransactionEnd)
  case abort(TransactionEnd)
  case counters(Counters)
  case rewrite(heap: ObjectID, index: Int, before: [UInt8], after: [UInt8])
  case fill(heap: ObjectID, attribute: Int, value: [UInt8])
  case empty(heap: ObjectID)

  static let version: UInt8 = 0x10

  /// The kinds, as their first byte says without the version.
  enum Kind: UInt8 {
    case insert = 1, update, delete, object, sequence, commit, abort, counters, rewrite, fill, empty

    var head: UInt8 { LogRecord.version | rawValue }
  }

  /// Who wrote: a transaction, and which part of it.
  struct Writer: Equatable, Sendable {
    var transaction: TransactionID
    var part: TransactionID
  }

  /// A change of rows. Values stay encoded until somebody needs them.
  enum RowChange: Equatable {
    case insert(heap: ObjectID, first: Int, rowCount: Int, columnCount: Int, values: [UInt8])
    case update(heap: ObjectID, old: Int, new: Int, columnCount: Int, changes: [ColumnChange])
    case delete(heap: ObjectID, index: Int, values: [UInt8])

    var heap: ObjectID {
      switch self {
      case .insert(let heap, _, _, _, _), .update(let heap, _, _, _, _),
        .delete(let heap, _, _):
        heap
      }
    }

    /// How many rows it changes.
    var rowCount: Int { if case .insert(_, _, let count, _, _) = self { count } else { 1 } }
  }

  /// What UPDATE did to one column.
  struct ColumnChange: Equatable {
    var attribute: Int
    var before: ComparableValue
    var after: ComparableValue
  }

  /// A value that compares by its bytes.
  struct ComparableValue: Equatable {
    var value: SQLValue

    init(_ value: SQLValue) { self.value = value }

    static func == (a: ComparableValue, b: ComparableValue) -> Bool {
      var bytes: ([UInt8], [UInt8]) = ([], [])
      ValueCodec.append(a.value, to: &bytes.0)
      ValueCodec.append(b.value, to: &bytes.1)
      return bytes.0 == bytes.1
    }
  }

  /// An object of the catalog before and after a change, encoded; nil where it was not there.
  struct ObjectImages: Equatable {
    var id: ObjectID
    var before: [UInt8]?
    var after: [UInt8]?
  }

  /// The end of a transaction, or of a part of one.
  struct TransactionEnd: Equatable {
    var transaction: TransactionID
    var time: Int64
    /// The numbers that end, ascending.
    var parts: [Range<TransactionID>]
    var counters: Counters
  }

  /// The numbers that are given out next.
  struct Counters: Equatable {
    var nextObject: ObjectID
    var nextTransaction: TransactionID
  }
}

// MARK: - Reading

extension LogRecord {
  init(_ payload: [UInt8]) throws(RecordFault) {
    let result = payload.withUnsafeBytes { bytes -> Result<LogRecord, RecordFault> in
      do throws(RecordFault) { return .success(try LogRecord(bytes)) } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  init(_ bytes: UnsafeRawBufferPointer) throws(RecordFault) {
    var reader = RecordReader(bytes)
    let head = try reader.byte()
    guard head & 0xF0 == Self.version else {
      throw RecordFault(offset: 0, reason: "a record of version \(head >> 4)")
    }
    guard let kind = Kind(rawValue: head & 0x0F) else {
      throw RecordFault(offset: 0, reason: "no kind of record has the number \(head & 0x0F)")
    }
    switch kind {
    case .insert, .update, .delete:
      let writer = try reader.writer()
      self = .change(try reader.change(kind), writer)
    case .object:
      let writer = try reader.writer()
      let id: ObjectID = try reader.number()
      let before = try reader.optional { (reader) throws(RecordFault) in try reader.array() }
      let after = try reader.optional { (reader) throws(RecordFault) in try reader.array() }
      self = .object(ObjectImages(id: id, before: before, after: after), writer)
    case .sequence:
      self = .sequence(
        try reader.number(),
        SequenceState(last: try reader.signed(), isCalled: try reader.flag()))
    case .commit: self = .commit(try reader.end())
    case .abort: self = .abort(try reader.end())
    case .counters: self = .counters(try reader.counters())
    case .rewrite:
      self = .rewrite(
        heap: try reader.number(), index: try reader.index(), before: try reader.array(),
        after: try reader.array())
    case .fill:
      self = .fill(heap: try reader.number(), attribute: try reader.index(), value: reader.rest())
    case .empty: self = .empty(heap: try reader.number())
    }
    try reader.finish()
  }
}

extension RecordReader {
  /// A number of a version or a column.
  fileprivate mutating func index() throws(RecordFault) -> Int {
    let value = try varint()
    guard value <= UInt64(Int32.max) else { throw fault("an index is out of range") }
    return Int(value)
  }

  fileprivate mutating func rest() -> [UInt8] {
    var copy: [UInt8] = []
    while let byte = try? byte() { copy.append(byte) }
    return copy
  }

  fileprivate mutating func writer() throws(RecordFault) -> LogRecord.Writer {
    let transaction: TransactionID = try number()
    let above: TransactionID = try number()
    let (part, overflow) = transaction.addingReportingOverflow(above)
    guard !overflow else { throw fault("a transaction's number is out of range") }
    return LogRecord.Writer(transaction: transaction, part: part)
  }

  fileprivate mutating func change(_ kind: LogRecord.Kind) throws(RecordFault)
    -> LogRecord.RowChange
  {
    let heap: ObjectID = try number()
    let index = try index()
    switch kind {
    case .insert:
      return .insert(
        heap: heap, first: index, rowCount: try self.index(), columnCount: try self.index(),
        values: rest())
    case .update:
      let new = try self.index()
      let columnCount = try self.index()
      let changes = try list { (reader) throws(RecordFault) in
        LogRecord.ColumnChange(
          attribute: try reader.index(), before: .init(try reader.value()),
          after: .init(try reader.value()))
      }
      guard changes.allSatisfy({ $0.attribute < columnCount }) else {
        throw fault("a column beyond the last")
      }
      return .update(heap: heap, old: index, new: new, columnCount: columnCount, changes: changes)
    default: return .delete(heap: heap, index: index, values: rest())
    }
  }

  fileprivate mutating func end() throws(RecordFault) -> LogRecord.TransactionEnd {
    let transaction: TransactionID = try number()
    let time = try signed()
    var last: TransactionID = 0
    let parts = try list { (reader) throws(RecordFault) -> Range<TransactionID> in
      let (start, isTooFar) = last.addingReportingOverflow(try reader.number(TransactionID.self))
      let (end, isTooLong) = start.addingReportingOverflow(try reader.number(TransactionID.self))
      guard !isTooFar, !isTooLong else {
        throw reader.fault("a transaction's number is out of range")
      }
      last = end
      return start..<end
    }
    return LogRecord.TransactionEnd(
      transaction: transaction, time: time, parts: parts, counters: try counters())
  }

  fileprivate mutating func counters() throws(RecordFault) -> LogRecord.Counters {
    LogRecord.Counters(nextObject: try number(), nextTransaction: try number())
  }

  /// Values to the end of the bytes.
  mutating func values(_ count: Int) throws(RecordFault) -> [SQLValue] {
    guard count <= bytes.count - offset else { throw fault("a count is too large") }
    var values: [SQLValue] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try value()) }
    return values
  }
}
