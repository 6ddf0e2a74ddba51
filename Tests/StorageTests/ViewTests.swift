import Core
import Rendering
import Storage
import TestKit
import Testing

/// A tree with two levels, a compaction under way and unsynced writes, to look at.
private struct ViewSubject {
  let tree: LSMTree
  let store: BTreeStore

  init() throws {
    var options = LSMTreeOptions(name: "v")
    options.memtableSizeBytesMax = 4_000
    options.backgroundWork = .manual
    options.durability = .group
    var leveled = LeveledOptions()
    leveled.level1SizeBytesMax = 6_000
    leveled.tableSizeBytesMax = 1_500
    options.compaction = .leveled(leveled)
    tree = try LSMTree.open(on: MemoryDisk(), options: options)
    store = try BTreeStore.open(on: MemoryDisk(), name: "b", poolSizeBytes: 0)
    try fill()
  }

  private func fill() throws {
    var random = SeededRandom(seed: 3)
    for round in 0..<6 {
      for _ in 0..<40 {
        let key = Array("k\(100 + random.below(400))".utf8)
        if random.chance(1, in: 8) {
          try tree.delete(key)
        } else {
          try tree.put(key, Array("value of round \(round)".utf8))
        }
      }
      try tree.flush()
      if round == 3 { try tree.runDueWork() }
    }
    for number in 0..<10 { try tree.put(Array("k\(300 + number)".utf8), [1, 2, 3]) }
    for number in 0..<1_200 {
      try store.tree(1).insert(
        Array("sku-\(1_000 + number)".utf8), [UInt8](repeating: 7, count: 60))
    }
  }

  /// What a command of the script shows.
  func figure(_ command: String) throws -> Figure? {
    let words = command.split(separator: " ").map(String.init)
    let argument = words.count > 1 ? Array(words[1].utf8) : []
    switch words[0] {
    case "lsm": return tree.snapshot(subject: "cql:sensors").figure()
    case "get":
      _ = try tree.get(argument)
      return tree.lastReadPath.figure()
    case "compact":
      try tree.startFullCompaction()
      try tree.step(maxEntries: 60)
      return tree.snapshot(subject: "cql:sensors").figure()
    case "sstable":
      return try tree.tableSnapshot(UInt64(words[1]) ?? 0, block: words.count > 2 ? 0 : nil)?
        .figure()
    case "bloom": return tree.bloomSnapshot(argument).figure()
    case "wal": return try tree.logSnapshot(subject: "cql:sensors", countMax: 4)?.figure()
    case "btree":
      return try store.tree(1).snapshot(subject: "sql:stock", around: argument).figure()
    default: return nil
    }
  }
}

@Suite struct ViewTests {
  @Test(arguments: try GoldenScript.all())
  func `views show the structures as they are`(script: GoldenScript) throws {
    let subject = try ViewSubject()
    let renderer = Renderer(Presentation())
    try script.check { command in
      try subject.figure(command).map { renderer.lines(of: $0).joined(separator: "\n") }
        ?? "there is no such thing"
    }
  }
}
