import Core
import TestKit
import Testing

private enum Operation: CustomStringConvertible {
  case write(String, offset: Int, [UInt8])
  case truncate(String, Int)
  case sync(String)
  case rename(String, String)
  case remove(String)
  case syncNames
  case crash

  var description: String {
    switch self {
    case .write(let name, let offset, let bytes): "write \(name) at \(offset): \(bytes)"
    case .truncate(let name, let size): "truncate \(name) to \(size)"
    case .sync(let name): "sync \(name)"
    case .rename(let name, let newName): "rename \(name) to \(newName)"
    case .remove(let name): "remove \(name)"
    case .syncNames: "sync names"
    case .crash: "crash"
    }
  }

  static func random(_ random: inout SeededRandom) -> Operation {
    let name = Gen.oneOf(&random, ["a", "b", "c"])
    switch random.below(12) {
    case 0...4:
      return .write(name, offset: random.below(12), Gen.bytes(&random, countMax: 6))
    case 5: return .truncate(name, random.below(14))
    case 6, 7: return .sync(name)
    case 8: return .rename(name, Gen.oneOf(&random, ["a", "b", "c"]))
    case 9: return .remove(name)
    case 10: return .syncNames
    default: return .crash
    }
  }
}

/// The disk as its promise words it: every file twice, as it is and as it was synced.
private struct Model {
  var current: [String: Int] = [:]
  var durable: [String: Int] = [:]
  var contents: [[UInt8]] = []
  var synced: [[UInt8]] = []

  mutating func file(_ name: String) -> Int {
    if let file = current[name] { return file }
    contents.append([])
    synced.append([])
    current[name] = contents.count - 1
    return contents.count - 1
  }

  mutating func apply(_ operation: Operation) {
    switch operation {
    case .write(let name, let offset, let bytes):
      let file = file(name)
      if bytes.isEmpty { return }
      if offset > contents[file].count { resize(file, to: offset) }
      let end = min(offset + bytes.count, contents[file].count)
      contents[file].replaceSubrange(offset..<end, with: bytes)
    case .truncate(let name, let size): resize(file(name), to: size)
    case .sync(let name):
      let file = file(name)
      synced[file] = contents[file]
    case .rename(let name, let newName):
      if let file = current.removeValue(forKey: name) { current[newName] = file }
    case .remove(let name): current[name] = nil
    case .syncNames: durable = current
    case .crash:
      current = durable
      contents = synced
    }
  }

  private mutating func resize(_ file: Int, to size: Int) {
    let missing = max(0, size - contents[file].count)
    contents[file] = Array(contents[file].prefix(size)) + [UInt8](repeating: 0, count: missing)
  }
}

@Suite struct MemoryDiskTests {
  @Test func `after a crash a disk holds what was synced, under the names that were`() {
    forAll(
      seeds: 0..<800, generate: { Gen.array(&$0, countMax: 25) { Operation.random(&$0) } },
      holds: { operations in
        let disk = MemoryDisk()
        var model = Model()
        for operation in operations + [.crash] {
          try apply(operation, to: disk)
          model.apply(operation)
          let files = try disk.image().files.mapValues(\.bytes)
          let expected = model.current.mapValues { model.contents[$0] }
          if files != expected { return "after \(operation): \(files), not \(expected)" }
        }
        return nil
      })
  }

  @Test func `a torn crash leaves synced bytes, written bytes and gaps, and nothing else`() {
    forAll(seeds: 0..<800) { random in
      let disk = MemoryDisk()
      let base = Gen.array(&random, countMax: 10) { UInt8(1 + $0.below(99)) }
      let file = try disk.open("a", create: true)
      try file.write(base, at: 0)
      try file.sync()
      try disk.syncNames()
      var allowed = (0..<40).map { Set(base.indices.contains($0) ? [base[$0]] : [0]) }
      let writes = Gen.array(&random, countMax: 5) { random in
        (random.below(14), Gen.array(&random, countMax: 8) { UInt8(100 + $0.below(99)) })
      }
      for (offset, bytes) in writes {
        try file.write(bytes, at: offset)
        for (index, byte) in bytes.enumerated() { allowed[offset + index].insert(byte) }
      }
      disk.crash(tearing: &random)
      let left = try disk.open("a", create: false).read(at: 0, count: 100)
      if left.count < base.count { return "\(writes) took synced bytes away: \(left)" }
      for (index, byte) in left.enumerated() where !allowed[index].contains(byte) {
        return "\(base), \(writes): byte \(index) of \(left)"
      }
      guard writes.count == 1 else { return nil }
      let (offset, bytes) = writes[0]
      return isPrefix(of: bytes, at: offset, over: base, left) ? nil : "\(base), \(writes): \(left)"
    }
  }

  @Test func `a file opened before a crash refuses everything after it`() throws {
    let disk = MemoryDisk()
    let file = try disk.open("a", create: true)
    try file.write([1, 2], at: 0)
    checkEqual(disk.unsyncedSizeBytes, 2, "bytes at risk")
    try file.sync()
    checkEqual(disk.unsyncedSizeBytes, 0, "bytes at risk after a sync")
    try disk.syncNames()
    try disk.crash()
    let attempts: [(String, () throws -> Void)] = [
      ("size", { _ = try file.sizeBytes }), ("read", { _ = try file.read(at: 0, count: 1) }),
      ("write", { try file.write([1], at: 0) }),
      ("truncate", { try file.truncate(toSizeBytes: 0) }),
      ("sync", { try file.sync() }),
    ]
    for (name, attempt) in attempts {
      check((try? attempt()) == nil, "\(name) works on a file opened before the crash")
    }
    checkEqual(try disk.open("a", create: false).read(at: 0, count: 9), [1, 2], "the content")
    check((try? disk.open("b", create: false)) == nil, "a missing file opens")
  }

  private func apply(_ operation: Operation, to disk: MemoryDisk) throws {
    switch operation {
    case .write(let name, let offset, let bytes):
      try disk.open(name, create: true).write(bytes, at: offset)
    case .truncate(let name, let size):
      try disk.open(name, create: true).truncate(toSizeBytes: size)
    case .sync(let name): try disk.open(name, create: true).sync()
    case .rename(let name, let newName):
      if try disk.names().contains(name) { try disk.rename(name, to: newName) }
    case .remove(let name): if try disk.names().contains(name) { try disk.remove(name) }
    case .syncNames: try disk.syncNames()
    case .crash: try disk.crash()
    }
  }

  /// Whether some prefix of one write over a base is what is left.
  private func isPrefix(
    of bytes: [UInt8], at offset: Int, over base: [UInt8], _ left: [UInt8]
  ) -> Bool {
    (0...bytes.count).contains { count in
      var expected = base
      if count > 0 {
        expected += [UInt8](repeating: 0, count: max(0, offset + count - base.count))
        expected.replaceSubrange(offset..<offset + count, with: bytes[..<count])
      }
      return expected == left
    } || left == base + [UInt8](repeating: 0, count: max(0, left.count - base.count))
  }
}
