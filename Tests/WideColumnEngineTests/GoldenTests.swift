import TestKit
import Testing

@testable import WideColumnEngine

@Suite struct GoldenTests {
  /// Every block starts from an empty keyspace.
  @Test(arguments: try GoldenScript.all())
  func `statements answer as cqlsh shows them`(script: GoldenScript) throws {
    let harness = try Harness()
    try script.check(beforeBlock: { try harness.reset() }, harness.run)
  }
}
