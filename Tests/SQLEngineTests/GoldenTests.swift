import TestKit
import Testing

@testable import SQLEngine

@Suite struct GoldenTests {
  /// Every block starts from an empty database.
  @Test(arguments: try GoldenScript.all())
  func `statements answer as psql shows them`(script: GoldenScript) throws {
    let harness = try Harness()
    try script.check(beforeBlock: { try harness.reset() }, harness.run)
  }
}
