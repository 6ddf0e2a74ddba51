import Core

/// A run of a stream's entries in one piece of memory.
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 16 | ID of the first entry, deleted or not |
/// | 16 | 16 | ID of the last entry, deleted or not |
/// | 32 | 4 | entries that are there |
/// | 36 | 4 | entries marked as deleted |
/// | 40 | 4 | capacity for what follows the header |
/// | 44 | 4 | bytes of it in use |
/// | 48 | 4 | what the elements would take in Redis's listpack, without its two counts |
/// | 52 | 4 | where the first entry begins, from here on counted |
/// | 56 | … | fields of the first entry: count as varint, then each as size (varint) and bytes |
/// | … | … | entries |
///
/// An entry:
///
/// | size | field |
/// | --- | --- |
/// | 4 | size of the entry in all; bit 31: deleted; bit 30: its fields are those of the first entry |
/// | … | milliseconds above the first ID's, a varint |
/// | … | sequence minus the first ID's, a signed varint |
/// | … | count of fields (varint), then field and value in turn; or, with bit 30, only the values |
///
/// **Source:** Redis, t_stream.c. **Differs:** sizes in front instead of listpack elements. Nodes
/// end where Redis's would, which shows in what `~` trims, so the size that its listpack would have
/// is kept.
struct StreamNode: Equatable {
  private(set) var base: UnsafeMutableRawPointer

  static let headerSize = 56
  private static let deletedFlag: UInt32 = 1 << 31
  private static let sameFieldsFlag: UInt32 = 1 << 30
  private static let sizeMask: UInt32 = (1 << 30) - 1
  /// More than this in one entry is refused, as by Redis.
  static let entrySizeMax = 1 << 30

  init(base: UnsafeMutableRawPointer) { self.base = base }

  /// Makes a node without entries whose fields are those of the entry to come.
  /// - Parameter pairs: fields and values in turn.
  init(firstID: StreamID, pairs: Words, heap: Heap) {
    var size = Varint.sizeBytes(of: UInt64(pairs.count / 2))
    var packedSize = PackedSize.header + PackedSize.integer(Int64(pairs.count / 2))
    for index in stride(from: 0, to: pairs.count, by: 2) {
      size += Varint.sizeBytes(of: UInt64(pairs[index].count)) + pairs[index].count
      packedSize += PackedSize.element(pairs[index])
    }
    self.init(firstID: firstID, capacity: max(size + 256, 512), heap: heap)
    setWord(48, UInt32(packedSize + PackedSize.integer(0)))
    var writer = RawWriter(start + 0)
    writer.varint(UInt64(pairs.count / 2))
    for index in stride(from: 0, to: pairs.count, by: 2) { writer.word(pairs[index]) }
    setWord(44, UInt32(size))
    setWord(52, UInt32(size))
  }

  private init(firstID: StreamID, capacity: Int, heap: Heap) {
    base = heap.allocate(Self.headerSize + capacity)
    base.initializeMemory(as: UInt64.self, repeating: 0, count: Self.headerSize / 8)
    base.storeBytes(of: firstID, as: StreamID.self)
    base.storeBytes(of: firstID, toByteOffset: 16, as: StreamID.self)
    setWord(40, UInt32(capacity))
  }

  func free(_ heap: Heap) { heap.free(base, size: Self.headerSize + capacity) }

  var sizeBytes: Int { Heap.chunkSize(of: Self.headerSize + capacity) }

  // MARK: - Header

  @inline(__always)
  private func word(_ offset: Int) -> Int {
    Int(base.load(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  private func setWord(_ offset: Int, _ value: UInt32) {
    base.storeBytes(of: value, toByteOffset: offset, as: UInt32.self)
  }

  var firstID: StreamID { base.load(as: StreamID.self) }
  var lastID: StreamID { base.load(fromByteOffset: 16, as: StreamID.self) }
  var liveCount: Int { word(32) }
  var deletedCount: Int { word(36) }
  private var capacity: Int { word(40) }
  private var usedSize: Int { word(44) }
  private var start: UnsafeMutableRawPointer { base + Self.headerSize }
  /// Where the entries begin and end.
  var firstOffset: Int { word(52) }
  var endOffset: Int { usedSize }

  /// The size of the listpack that Redis would have here.
  var packedSize: Int {
    word(48) + PackedSize.integer(Int64(liveCount)) + PackedSize.integer(Int64(deletedCount))
  }

  /// Where ``image`` has the capacity, which differs between nodes that are equal.
  static let capacityOffsets = 40..<44

  /// What is in use, for snapshots.
  var image: Word { Word(start: base, count: Self.headerSize + usedSize) }

  /// A node from what ``image`` was; nil if it is none.
  init?(image: Word, heap: Heap) {
    guard image.count > Self.headerSize, let source = image.baseAddress else { return nil }
    base = heap.allocate(image.count)
    base.copyMemory(from: source, byteCount: image.count)
    setWord(40, UInt32(image.count - Self.headerSize))
    guard usedSize == image.count - Self.headerSize, isWellFormed else {
      free(heap)
      return nil
    }
  }

  // MARK: - Entries

  /// One entry, to be read while its node is not changed.
  struct Element {
    var id: StreamID
    var isDeleted: Bool
    /// Where the entry begins in its node, and where the next one does.
    var offset: Int
    var nextOffset: Int
    fileprivate var fieldCount: Int
    /// Points at the fields, which are those of the first entry or stand between the values.
    fileprivate var fields: RawReader
    fileprivate var values: RawReader?

    var pairCount: Int { fieldCount }

    /// Calls with each field and value.
    @inline(__always)
    func forEachPair(_ body: (Word, Word) -> Void) {
      var fields = fields
      if var values {
        for _ in 0..<fieldCount { body(fields.word(), values.word()) }
      } else {
        for _ in 0..<fieldCount {
          let field = fields.word()
          body(field, fields.word())
        }
      }
    }
  }

  /// The entry that begins at an offset.
  func element(at offset: Int) -> Element {
    let head = (start + offset).loadUnaligned(as: UInt32.self)
    var reader = RawReader(start + offset + 4)
    let milliseconds = reader.varint()
    let zigzag = reader.varint()
    let sequence = UInt64(bitPattern: Int64(bitPattern: zigzag >> 1) ^ -Int64(zigzag & 1))
    let first = firstID
    let id = StreamID(
      milliseconds: first.milliseconds &+ milliseconds, sequence: first.sequence &+ sequence)
    let isSame = head & Self.sameFieldsFlag != 0
    var fields = isSame ? RawReader(start) : reader
    let count = Int(fields.varint())
    return Element(
      id: id, isDeleted: head & Self.deletedFlag != 0, offset: offset,
      nextOffset: offset + Int(head & Self.sizeMask), fieldCount: count, fields: fields,
      values: isSame ? reader : nil)
  }

  /// The offsets of all entries, first to last.
  var offsets: [Int] {
    var result: [Int] = []
    result.reserveCapacity(liveCount + deletedCount)
    var offset = firstOffset
    while offset < endOffset {
      result.append(offset)
      offset += Int((start + offset).loadUnaligned(as: UInt32.self) & Self.sizeMask)
    }
    return result
  }

  // MARK: - Changing

  /// Puts an entry behind the others.
  mutating func append(_ id: StreamID, _ pairs: Words, heap: Heap) {
    let isSame = hasFields(of: pairs)
    let first = firstID
    let milliseconds = id.milliseconds &- first.milliseconds
    let sequence = Int64(bitPattern: id.sequence &- first.sequence)
    let zigzag = UInt64(bitPattern: sequence << 1 ^ sequence >> 63)
    var size = 4 + Varint.sizeBytes(of: milliseconds) + Varint.sizeBytes(of: zigzag)
    let fieldCount = Int64(pairs.count / 2)
    var packed = PackedSize.integer(isSame ? 2 : 0)
    packed += PackedSize.integer(Int64(bitPattern: milliseconds)) + PackedSize.integer(sequence)
    packed += PackedSize.integer(isSame ? fieldCount + 3 : fieldCount * 2 + 4)
    if !isSame {
      size += Varint.sizeBytes(of: UInt64(fieldCount))
      packed += PackedSize.integer(fieldCount)
    }
    for index in stride(from: isSame ? 1 : 0, to: pairs.count, by: isSame ? 2 : 1) {
      size += Varint.sizeBytes(of: UInt64(pairs[index].count)) + pairs[index].count
      packed += PackedSize.element(pairs[index])
    }
    reserve(usedSize + size, heap: heap)
    var writer = RawWriter(start + usedSize)
    writer.head(UInt32(size) | (isSame ? Self.sameFieldsFlag : 0))
    writer.varint(milliseconds)
    writer.varint(zigzag)
    if !isSame { writer.varint(UInt64(fieldCount)) }
    for index in stride(from: isSame ? 1 : 0, to: pairs.count, by: isSame ? 2 : 1) {
      writer.word(pairs[index])
    }
    setWord(44, UInt32(usedSize + size))
    setWord(48, UInt32(word(48) + packed))
    setWord(32, UInt32(liveCount + 1))
    base.storeBytes(of: id, toByteOffset: 16, as: StreamID.self)
  }

  /// Marks an entry as deleted.
  func markDeleted(_ element: Element) {
    let head = (start + element.offset).loadUnaligned(as: UInt32.self)
    (start + element.offset).storeBytes(of: head | Self.deletedFlag, as: UInt32.self)
    setWord(32, UInt32(liveCount - 1))
    setWord(36, UInt32(deletedCount + 1))
  }

  /// Gives back what is not in use.
  mutating func shrinkToFit(heap: Heap) {
    if capacity > usedSize { reallocate(capacity: usedSize, heap: heap) }
  }

  private mutating func reserve(_ size: Int, heap: Heap) {
    if size > capacity { reallocate(capacity: size + size / 2, heap: heap) }
  }

  private mutating func reallocate(capacity newCapacity: Int, heap: Heap) {
    let moved = heap.allocate(Self.headerSize + newCapacity)
    moved.copyMemory(from: base, byteCount: Self.headerSize + usedSize)
    free(heap)
    base = moved
    setWord(40, UInt32(newCapacity))
  }

  private func hasFields(of pairs: Words) -> Bool {
    var reader = RawReader(start)
    guard reader.varint() == UInt64(pairs.count / 2) else { return false }
    for index in stride(from: 0, to: pairs.count, by: 2) {
      if !reader.word().equals(pairs[index]) { return false }
    }
    return true
  }

  // MARK: - Checking

  /// Whether all sizes lead where they should, so that reading is safe; and the counts are right.
  private var isWellFormed: Bool {
    let bytes = Word(start: start, count: usedSize)
    guard firstOffset <= usedSize, var offset = Self.skipWords(bytes, from: 0, perField: 1) else {
      return false
    }
    guard offset == firstOffset else { return false }
    var masterOffset = 0
    guard let masterCount = Varint.read(bytes, at: &masterOffset) else { return false }
    var live = 0
    var deleted = 0
    while offset < usedSize {
      guard offset + 4 <= usedSize else { return false }
      let head = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      let end = offset + Int(head & Self.sizeMask)
      offset += 4
      guard end <= usedSize, end > offset, Varint.read(bytes, at: &offset) != nil,
        Varint.read(bytes, at: &offset) != nil
      else { return false }
      let isSame = head & Self.sameFieldsFlag != 0
      let reached =
        isSame
        ? Self.skip(bytes, from: offset, count: masterCount)
        : Self.skipWords(bytes, from: offset, perField: 2)
      guard reached == end else { return false }
      if head & Self.deletedFlag == 0 { live += 1 } else { deleted += 1 }
      offset = end
    }
    return live == liveCount && deleted == deletedCount && live > 0
  }

  private static func skipWords(_ bytes: Word, from start: Int, perField: UInt64) -> Int? {
    var offset = start
    guard let count = Varint.read(bytes, at: &offset), count <= UInt64(bytes.count) else {
      return nil
    }
    return skip(bytes, from: offset, count: count * perField)
  }

  private static func skip(_ bytes: Word, from start: Int, count: UInt64) -> Int? {
    var offset = start
    for _ in 0..<count where ValueCodec.word(bytes, at: &offset) == nil { return nil }
    return offset
  }
}
