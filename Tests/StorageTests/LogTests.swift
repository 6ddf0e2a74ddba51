import Core
import Storage
import TestKit
import Testing

/// What opening a log gives: its payloads and what was cut off, or the error.
private struct Opened {
  var payloads: [[UInt8]] = []
  var cut: LogRecovery.Cut?
  var error: StorageError?

  init(_ disk: any Disk, from lsn: UInt64 = 0) {
    var payloads: [[UInt8]] = []
    do throws(StorageError) {
      let (_, recovery) = try WriteAheadLog.open(on: disk, prefix: "l", from: lsn) { _, payload in
        payloads.append(payload)
      }
      cut = recovery.cut
    } catch { self.error = error }
    self.payloads = payloads
  }

  var isDamaged: Bool { if case .damaged = error { true } else { false } }
}

private func openLog(_ disk: any Disk) throws -> WriteAheadLog {
  try WriteAheadLog.open(on: disk, prefix: "l", from: 0) { _, _ in }.0
}

private func record(_ number: Int) -> [UInt8] {
  [UInt8](repeating: UInt8(number), count: 5 + number)
}

@Suite struct LogTests {
  @Test func `a log read back holds what was synced, whatever part of the rest was torn`() {
    forAll(seeds: 0..<(isSlow ? 2_000 : 200)) { random in
      let disk = MemoryDisk()
      let log = try openLog(disk)
      var synced = 0
      let count = 1 + random.below(12)
      for number in 0..<count {
        log.append(record(number))
        switch random.below(5) {
        case 0:
          try log.sync()
          synced = number + 1
        case 1: try log.write()
        case 2:
          try log.startSegment()
          synced = number + 1
        default: break
        }
      }
      disk.crash(tearing: &random)
      let opened = Opened(disk)
      let wanted = (0..<count).map(record)
      if opened.error != nil { return "\(opened.error.debugDescription)" }
      if opened.payloads.count < synced { return "\(opened.payloads.count) of \(synced) synced" }
      if opened.payloads != Array(wanted.prefix(opened.payloads.count)) { return "wrong records" }
      let again = Opened(disk)
      return again.payloads == opened.payloads && again.cut == nil
        ? nil : "a second opening differs"
    }
  }

  /// Records 0, 1 and 2 in one segment, each synced; what was known of the last one differs.
  private func log(marked: Bool) throws -> (image: DiskImage, file: String) {
    let disk = MemoryDisk()
    let log = try openLog(disk)
    for number in 0..<3 {
      log.append(record(number))
      try log.sync()
    }
    if marked { try log.mark() }
    return (try disk.image(), log.fileName)
  }

  @Test(arguments: [true, false])
  func `a changed byte is damage if a later record knew the place to be durable, else a torn tail`(
    marked: Bool
  ) throws {
    let (image, file) = try log(marked: marked)
    let bytes = image.files[file]?.bytes ?? []
    // Header, then records of 12 + 5, 12 + 6 and 12 + 7 bytes, then the mark.
    let ends = [24, 41, 59, 78]
    var complaints: [String] = []
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 0x40
      var damaged = image
      damaged.files[file] = BlockedBytes(changed)
      let opened = Opened(MemoryDisk(damaged))
      let isInLast = place >= ends[2] && place < ends[3]
      let isWell =
        if place >= ends[3] {
          opened.payloads.count == 3 && opened.cut != nil
        } else if isInLast && !marked {
          opened.payloads.count == 2 && opened.cut?.offset == ends[2]
        } else {
          opened.isDamaged
        }
      if !isWell { complaints.append("byte \(place): \(opened)") }
    }
    #expect(complaints == [])
  }

  @Test func `what is rolled back is not read again`() throws {
    let disk = MemoryDisk()
    let log = try openLog(disk)
    log.append(record(1))
    try log.sync()
    log.append(record(2))
    log.append(record(3))
    try log.write()
    try log.rollBackToDurable()
    let end = log.endLSN
    #expect(log.append(record(4)) == end)
    let last = log.append(record(5))
    log.removeBuffered(from: last)
    try log.sync()
    #expect(Opened(disk).payloads == [record(1), record(4)])
  }

  @Test func `segments follow each other, old ones go, and one that is missing is told`() throws {
    let disk = MemoryDisk()
    let log = try openLog(disk)
    var bases: [UInt64] = []
    for number in 0..<4 {
      bases.append(log.endLSN)
      log.append(record(number))
      try log.startSegment()
    }
    #expect(Opened(disk).payloads == (0..<4).map(record))
    try log.removeSegments(before: bases[2])
    #expect(Opened(disk, from: bases[2]).payloads == [record(2), record(3)])
    #expect(Opened(disk).isDamaged)
    let missing = try #require(try disk.names().first)
    try disk.remove(missing)
    #expect(Opened(disk, from: bases[2]).isDamaged)
  }
}
