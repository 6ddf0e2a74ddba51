import Core
import Storage

/// B+tree: the same keys and values, all in memory, then a checkpoint.
final class BTreeBench {
  private let count: Int
  private let store: BTreeStore
  private var random = SeededRandom(seed: 4)
  private var key = [UInt8](repeating: 0x30, count: 16)
  private let value = [UInt8](repeating: 7, count: 100)

  init(path: String, count: Int) throws {
    let disk = try FolderDisk(path: path)
    try disk.removeAll()
    self.count = count
    store = try BTreeStore.open(on: disk, name: "btree", poolSizeBytes: 512 << 20)
  }

  private func setKey(_ number: Int) {
    key.withUnsafeMutableBytes {
      $0.storeBytes(of: UInt64(number).bigEndian, as: UInt64.self)
    }
  }

  private func measure(_ name: String, _ body: () throws -> String) rethrows -> Measured {
    let watch = Stopwatch()
    let remark = try body()
    return Measured(
      name: name, count: count, wallSeconds: watch.wallSeconds,
      processorSeconds: watch.processorSeconds, remark: remark)
  }

  func run(_ report: (Measured) -> Void) throws {
    let tree = try store.tree(1)
    report(
      try measure("btree load") {
        var next = 0
        try tree.bulkLoad {
          guard next < count else { return nil }
          setKey(next)
          next += 1
          return (key, value)
        }
        return "height \(tree.height + 1)"
      })
    report(
      try measure("btree get") {
        var found = 0
        for _ in 0..<count {
          setKey(random.below(count))
          if try tree.get(key) != nil { found += 1 }
        }
        return "\(found) found"
      })
    report(
      try measure("btree scan") {
        let cursor = tree.cursor()
        var size = 0
        try cursor.seekToFirst()
        while cursor.isValid {
          size += try cursor.inlineValue()?.count ?? 0
          try cursor.next()
        }
        return "\(size / 100) entries"
      })
    report(
      try measure("btree checkpoint") {
        try store.checkpoint(position: 1)
        return ""
      })
    let other = try store.tree(2)
    report(
      try measure("btree insert") {
        for _ in 0..<count {
          setKey(Int(truncatingIfNeeded: random.next() >> 1))
          try other.insert(key, value)
        }
        return "height \(other.height + 1)"
      })
  }
}
