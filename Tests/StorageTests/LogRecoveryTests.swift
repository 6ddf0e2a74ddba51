import Core
import TestKit
import Testing

@testable import Storage

/// What opening a log finds after a clean end, a torn tail, and damage.
@Suite struct LogRecoveryTests {
  /// A log of some records on a disk, the first `durableCount` of them synced.
  private static func log(
    on disk: MemoryDisk, records: [[UInt8]], durableCount: Int
  ) throws -> WriteAheadLog {
    let (log, _) = try WriteAheadLog.open(on: disk, prefix: "log", from: 0) { _, _ in }
    for (index, record) in records.enumerated() {
      log.append(record)
      if index + 1 == durableCount { try log.sync() }
    }
    try log.write()
    return log
  }

  private static func records(on disk: MemoryDisk) throws -> ([[UInt8]], LogRecovery) {
    var found: [[UInt8]] = []
    let (_, recovery) = try WriteAheadLog.open(on: disk, prefix: "log", from: 0) {
      found.append($1)
    }
    return (found, recovery)
  }

  @Test func `what survives a crash is a prefix that holds all that was synced`() {
    forAll(seeds: 0..<300) { random in
      let disk = MemoryDisk()
      let records = (0..<random.below(30)).map { _ in [1] + Gen.bytes(&random, countMax: 60) }
      let durableCount = random.below(records.count + 1)
      _ = try Self.log(on: disk, records: records, durableCount: durableCount)
      disk.crash(tearing: &random)
      let (found, _) = try Self.records(on: disk)
      let isPrefix = found == Array(records.prefix(found.count))
      return isPrefix && found.count >= durableCount
        ? nil : "\(found.count) of \(records.count) records, \(durableCount) were synced"
    }
  }

  @Test func `a byte that went bad in durable records is refused with its place`() throws {
    let records = (0..<6).map { [UInt8](repeating: UInt8($0), count: 10 + $0) }
    let disk = MemoryDisk()
    let log = try Self.log(on: disk, records: Array(records.prefix(5)), durableCount: 5)
    log.append(records[5])
    try log.sync()
    let image = try disk.image()
    let name = try #require(image.files.keys.first)
    let bytes = try #require(image.files[name]?.bytes)
    let lastStart = bytes.count - LogFormat.recordHeaderSize - records[5].count
    for offset in bytes.indices {
      var damaged = image
      var changed = bytes
      changed[offset] ^= 0x10
      damaged.files[name] = BlockedBytes(changed)
      do {
        let (found, recovery) = try Self.records(on: MemoryDisk(damaged))
        // Nothing later vouches for the last record: it may be a torn tail.
        #expect(offset >= lastStart && found == Array(records.prefix(5)) && recovery.cut != nil)
      } catch let error as StorageError {
        guard case .damaged(let file, _, _) = error else { throw error }
        #expect(file == name)
      }
    }
  }

  @Test func `records that were rolled back never come back`() throws {
    let disk = MemoryDisk()
    let log = try Self.log(on: disk, records: [[1], [2, 2]], durableCount: 1)
    try log.rollBackToDurable()
    log.append([3])
    try log.sync()
    #expect(try Self.records(on: disk).0 == [[1], [3]])
  }

  @Test func `segments follow one another, and a missing one is named`() throws {
    let disk = MemoryDisk()
    let log = try Self.log(on: disk, records: [[1], [2]], durableCount: 2)
    try log.startSegment()
    let second = log.segmentBase
    log.append([3])
    try log.startSegment()
    log.append([4])
    try log.sync()
    #expect(try Self.records(on: disk).0 == [[1], [2], [3], [4]])
    try disk.remove(LogFormat.fileName(prefix: "log", base: second))
    #expect(throws: StorageError.self) { try Self.records(on: disk) }
  }
}
