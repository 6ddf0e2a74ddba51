import Core

/// Keeps pages of one file in memory, up to a number of frames.
///
///     page number ──table──► frame │ 4 KiB │ pins, dirty, referenced
///                                    ▲ the hand passes by: pinned stay, referenced are spared
///                                      once, dirty are written, then the frame is free
///
/// Invariants:
/// 1. A page is in one frame at most, and the table knows which.
/// 2. A pinned page stays where it is.
/// 3. A dirty page is written, with its checksum, before its frame is given away.
///
/// **Source:** Effelsberg & Härder, "Principles of Database Buffer Management", 1984; clock as in
/// ``BlockCache``.
final class BufferPool {
  struct Frame {
    var page: UInt32 = 0
    var pinCount: Int32 = 0
    var isUsed = false
    var isDirty = false
    var isReferenced = false
  }

  /// What happened, for views.
  struct Counters: Equatable, Sendable {
    var hitCount = 0
    var readCount = 0
    var writtenCount = 0
    var evictionCount = 0
  }

  static let frameCountMin = 32
  private static let noFrame: Int32 = -1

  let frameCount: Int
  private let file: any DiskFile
  private let fileName: String
  private let memory: UnsafeMutableRawPointer
  private let frames: UnsafeMutablePointer<Frame>
  /// Frame by page number.
  private var table: UnsafeMutablePointer<Int32>
  private var tableCount: Int
  private var hand = 0
  let counters: UnsafeMutablePointer<Counters>
  /// No page read may be of a later epoch.
  var epoch: UInt64 = 0

  init(file: any DiskFile, fileName: String, sizeBytes: Int) {
    self.file = file
    self.fileName = fileName
    frameCount = max(Self.frameCountMin, sizeBytes / Page.sizeBytes)
    memory = .allocate(byteCount: frameCount * Page.sizeBytes, alignment: 4096)
    frames = .allocate(capacity: frameCount)
    frames.initialize(repeating: Frame(), count: frameCount)
    tableCount = 1024
    table = .allocate(capacity: tableCount)
    table.initialize(repeating: Self.noFrame, count: tableCount)
    counters = .allocate(capacity: 1)
    counters.initialize(to: Counters())
  }

  deinit {
    memory.deallocate()
    frames.deallocate()
    table.deallocate()
    counters.deallocate()
  }

  /// A page for reading: valid until the next call of the pool, unless pinned.
  @inline(__always)
  func page(_ number: UInt32) throws(StorageError) -> Page {
    Page(memory + Int(try frame(number)) * Page.sizeBytes)
  }

  /// A page that stays until ``unpin(_:)``.
  func pinned(_ number: UInt32) throws(StorageError) -> Page {
    let index = Int(try frame(number))
    frames[index].pinCount += 1
    return Page(memory + index * Page.sizeBytes)
  }

  func unpin(_ number: UInt32) {
    let index = Int(table[Int(number)])
    precondition(index >= 0 && frames[index].pinCount > 0, "only a pinned page is unpinned")
    frames[index].pinCount -= 1
  }

  /// A pinned frame for a page that is new; its content is whatever was there.
  func adopt(_ number: UInt32) throws(StorageError) -> Page {
    grow(for: number)
    var index = table[Int(number)]
    if index == Self.noFrame { index = try takeFrame(for: number) }
    frames[Int(index)].pinCount += 1
    frames[Int(index)].isDirty = true
    return Page(memory + Int(index) * Page.sizeBytes)
  }

  /// Says that a page in memory was changed.
  func markDirty(_ number: UInt32) {
    let index = table[Int(number)]
    precondition(index != Self.noFrame, "only a page in memory is changed")
    frames[Int(index)].isDirty = true
  }

  /// Forgets a page that is free now; what was changed in it is not written.
  func discard(_ number: UInt32) {
    guard Int(number) < tableCount, table[Int(number)] != Self.noFrame else { return }
    let index = Int(table[Int(number)])
    precondition(frames[index].pinCount == 0, "a pinned page is not given up")
    frames[index] = Frame()
    table[Int(number)] = Self.noFrame
  }

  /// Writes every dirty page, in order of number.
  func writeDirty() throws(StorageError) {
    let dirty = (0..<frameCount).filter { frames[$0].isUsed && frames[$0].isDirty }
      .sorted { frames[$0].page < frames[$1].page }
    for index in dirty { try write(index) }
  }

  var dirtyCount: Int { (0..<frameCount).count { frames[$0].isUsed && frames[$0].isDirty } }
  var usedCount: Int { (0..<frameCount).count { frames[$0].isUsed } }

  @inline(__always)
  private func frame(_ number: UInt32) throws(StorageError) -> Int32 {
    if Int(number) < tableCount {
      let index = table[Int(number)]
      if index != Self.noFrame {
        frames[Int(index)].isReferenced = true
        counters.pointee.hitCount &+= 1
        return index
      }
    }
    return try load(number)
  }

  @inline(never)
  private func load(_ number: UInt32) throws(StorageError) -> Int32 {
    let offset = Int(number) * Page.sizeBytes
    let bytes = try onDisk { () throws(DiskError) in
      try file.read(at: offset, count: Page.sizeBytes)
    }
    guard bytes.count == Page.sizeBytes else { throw damage(number, "a page is cut off") }
    grow(for: number)
    let index = try takeFrame(for: number)
    let page = Page(memory + Int(index) * Page.sizeBytes)
    bytes.withUnsafeBytes {
      if let base = $0.baseAddress { page.base.copyMemory(from: base, byteCount: Page.sizeBytes) }
    }
    counters.pointee.readCount &+= 1
    if let fault = fault(page, number) {
      discard(number)
      throw damage(number, fault)
    }
    return index
  }

  private func fault(_ page: Page, _ number: UInt32) -> String? {
    let stored = UInt32(littleEndian: page.base.load(as: UInt32.self))
    if stored != Page.checksum(page.base, number: number) { return "a page's checksum is wrong" }
    if page.epoch > epoch { return "a page is newer than the checkpoint that names it" }
    return page.fault()
  }

  /// An unused frame, after writing and forgetting another page if need be.
  private func takeFrame(for number: UInt32) throws(StorageError) -> Int32 {
    var passed = 0
    while true {
      if hand >= frameCount { hand = 0 }
      let index = hand
      hand += 1
      passed += 1
      precondition(passed <= 3 * frameCount, "not all pages of a pool are pinned")
      if frames[index].isUsed {
        if frames[index].pinCount > 0 { continue }
        if frames[index].isReferenced {
          frames[index].isReferenced = false
          continue
        }
        if frames[index].isDirty { try write(index) }
        table[Int(frames[index].page)] = Self.noFrame
        counters.pointee.evictionCount &+= 1
      }
      frames[index] = Frame(
        page: number, pinCount: 0, isUsed: true, isDirty: false, isReferenced: true)
      table[Int(number)] = Int32(index)
      return Int32(index)
    }
  }

  private func write(_ index: Int) throws(StorageError) {
    let base = memory + index * Page.sizeBytes
    let number = frames[index].page
    let checksum = Page.checksum(base, number: number)
    base.storeBytes(of: checksum.littleEndian, as: UInt32.self)
    let bytes = UnsafeRawBufferPointer(start: base, count: Page.sizeBytes)
    try onDisk { () throws(DiskError) in
      try file.write(bytes, at: Int(number) * Page.sizeBytes)
    }
    frames[index].isDirty = false
    counters.pointee.writtenCount &+= 1
  }

  private func grow(for number: UInt32) {
    guard Int(number) >= tableCount else { return }
    let newCount = max(Int(number) + 1, 2 * tableCount)
    let newTable = UnsafeMutablePointer<Int32>.allocate(capacity: newCount)
    newTable.initialize(repeating: Self.noFrame, count: newCount)
    newTable.update(from: table, count: tableCount)
    table.deallocate()
    table = newTable
    tableCount = newCount
  }

  private func damage(_ number: UInt32, _ reason: String) -> StorageError {
    .damaged(file: fileName, offset: Int(number) * Page.sizeBytes, reason: reason)
  }

  func checkInvariants() -> String? {
    for index in 0..<frameCount where frames[index].isUsed {
      if table[Int(frames[index].page)] != Int32(index) { return "the pool's table is wrong" }
      if frames[index].pinCount != 0 { return "page \(frames[index].page) is still pinned" }
    }
    return nil
  }
}
