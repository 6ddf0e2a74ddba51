import Core
import Rendering
import Storage
import TestKit
import Testing

@Suite struct ViewTests {
  @Test func `views show the tree as it is`() throws {
    var options = LSMTreeOptions(name: "v")
    options.memtableSizeBytesMax = 4_000
    options.backgroundWork = .manual
    options.durability = .group
    var leveled = LeveledOptions()
    leveled.level1SizeBytesMax = 6_000
    leveled.tableSizeBytesMax = 1_500
    options.compaction = .leveled(leveled)
    let tree = try LSMTree.open(on: MemoryDisk(), options: options)
    var random = SeededRandom(seed: 3)
    for round in 0..<6 {
      for _ in 0..<40 {
        let key = Array("k\(100 + random.below(400))".utf8)
        if random.chance(1, in: 8) { try tree.delete(key) } else { try tree.put(key, Array("value of round \(round)".utf8)) }
      }
      try tree.flush()
      if round == 3 { try tree.runDueWork() }
    }
    for number in 0..<10 { try tree.put(Array("k\(300 + number)".utf8), [1, 2, 3]) }
    _ = try tree.get(Array("k250x".utf8))
    _ = try tree.get(Array("k250".utf8))
    let renderer = Renderer(Presentation())
    func show(_ figure: Figure) { for l in renderer.lines(of: figure) { print(l) } }
    show(tree.snapshot(subject: "cql:sensors").figure())
    try tree.startFullCompaction(); try tree.step(maxEntries: 60)
    show(tree.snapshot(subject: "cql:sensors").figure())
    show(tree.lastReadPath.figure())
    let number = try #require(tree.tableNumbers.joined().first)
    show(try #require(try tree.tableSnapshot(number)).figure())
    show(try #require(try tree.tableSnapshot(number, block: 0)).figure())
    show(tree.bloomSnapshot(Array("k250".utf8)).figure())
    show(try #require(try tree.logSnapshot(subject: "cql:sensors")).figure())
  }
}
