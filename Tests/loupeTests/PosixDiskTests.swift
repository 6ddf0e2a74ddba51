import Core
import Foundation
import TestKit
import Testing

@testable import loupe

/// The real disk against the one in memory, whose promises it makes as far as a process can.
@Suite struct PosixDiskTests {
  enum Operation {
    case append(String, Int)
    case sync(String)
    case syncNames
    case truncate(String, Int)
    case remove(String)
    case rename(String, String)
    case crash, image
  }

  static func operations(_ random: inout SeededRandom) -> [Operation] {
    let names = ["a", "b", "c"]
    return (0..<40).map { _ in
      let name = names[random.below(3)]
      switch random.below(12) {
      case 0: return .crash
      case 1: return .truncate(name, random.below(300))
      case 2: return .remove(name)
      case 3: return .rename(name, names[random.below(3)])
      case 4: return .image
      case 5, 6: return .sync(name)
      default: return .append(name, 1 + random.below(100_000))
      }
    }
  }

  /// Renames, removals and new files are made durable at once: what a crash does to them differs.
  static func perform(_ operation: Operation, on disk: any Disk, saved: inout DiskImage?) throws {
    switch operation {
    case .append(let name, let count):
      let file = try disk.open(name, create: true)
      try disk.syncNames()
      try file.write([UInt8](repeating: UInt8(count % 251), count: count), at: try file.sizeBytes)
    case .sync(let name): try disk.open(name, create: false).sync()
    case .syncNames: try disk.syncNames()
    case .truncate(let name, let size):
      let file = try disk.open(name, create: false)
      guard try file.sizeBytes >= size else { return }
      try file.truncate(toSizeBytes: size)
      try file.sync()
    case .remove(let name):
      try disk.remove(name)
      try disk.syncNames()
    case .rename(let name, let newName):
      try disk.open(name, create: false).sync()
      if name != newName { try disk.rename(name, to: newName) }
      try disk.syncNames()
    case .crash: try disk.crash()
    case .image:
      if let image = saved {
        try disk.restore(image)
        saved = nil
      } else {
        saved = try disk.image()
      }
    }
  }

  @Test func `a folder does what the disk in memory does`() {
    forAll(seeds: 0..<40, generate: Self.operations) { operations in
      let path = Self.newPath()
      defer { try? FileManager.default.removeItem(atPath: path) }
      let real = try PosixDisk(path: path)
      let model = MemoryDisk()
      var realImage: DiskImage?
      var modelImage: DiskImage?
      for operation in operations {
        let codes = [
          Self.failure { try Self.perform(operation, on: real, saved: &realImage) },
          Self.failure { try Self.perform(operation, on: model, saved: &modelImage) },
        ]
        if codes[0] != codes[1] { return "\(operation): \(codes)" }
        let found = try real.image()
        if found != (try model.image()) { return "after \(operation)" }
      }
      return nil
    }
  }

  static func failure(_ body: () throws -> Void) -> DiskError.Code? {
    do {
      try body()
      return nil
    } catch {
      return (error as? DiskError)?.code
    }
  }

  static func newPath() -> String {
    "\(NSTemporaryDirectory())/loupe-test-\(UInt64.random(in: 0 ... .max))/kv"
  }

  @Test func `a folder has one user at a time`() throws {
    let path = Self.newPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    var first: PosixDisk? = try PosixDisk(path: path)
    check(Self.failure { _ = try PosixDisk(path: path) } == .locked, "the second is refused")
    check((try? first?.names()) == [], "the lock is no file of the engine's")
    first = nil
    check(Self.failure { _ = try PosixDisk(path: path) } == nil, "the next is not")
    check(Self.failure { _ = try PosixDisk(path: "/proc/nowhere") } == .missing, "no folder there")
    check(Self.failure { _ = try PosixDisk(path: "/dev/null/x") } == .refused, "nor there")
  }

  @Test func `a file that was never named durably is gone after a crash`() throws {
    let path = Self.newPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let disk = try PosixDisk(path: path)
    let file = try disk.open("x", create: true)
    try file.write([1, 2, 3], at: 0)
    try file.sync()
    try disk.crash()
    check((try? disk.names()) == [], "its content was synced, its name was not")
    check(Self.failure { _ = try file.sizeBytes } == .refused, "open files are invalid")
  }

  func check(_ condition: Bool, _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation)
  {
    #expect(condition, what, sourceLocation: sourceLocation)
  }
}
