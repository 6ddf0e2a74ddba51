import Core
import Storage
import TestKit
import Testing

/// How many random lives are tried: enough for every push, or for a night.
let isSlow = environmentHolds("SLOW")
let lifeCount: UInt64 = isSlow ? 1_000 : 100
let operationCount = isSlow ? 1_000 : 300

@Suite struct LSMTreeTests {
  @Test func `a tree is its model through flushes, compactions, crashes and reopenings`() {
    forAll(
      seeds: 0..<lifeCount, generate: { TreeOperation.list(&$0, count: operationCount) },
      holds: { try TreeLife.run($0) })
  }
}
