import Core
import TestKit
import Testing

@testable import KeyValueEngine

/// What was acknowledged under `appendfsync always` is there after any fault and any crash.
@Suite struct DurabilityTests {
  /// Writes of every type, a transaction, an expiry and two checkpoints.
  static let workload: [String] = {
    var lines = ["CONFIG SET appendfsync always"]
    for round in 0..<6 {
      lines += [
        "SET s\(round) value\(round)", "SET big\(round) \(String(repeating: "x", count: 200))",
        "APPEND s\(round) more", "INCRBY n \(round + 1)", "RPUSH l a b c\(round)", "LPOP l",
        "SADD set \(round) m\(round)", "HSET h f\(round) v\(round)", "ZADD z \(round) m\(round)",
        "XADD x \(round + 1)-1 f v\(round)", "PEXPIRE big\(round) 100000", "SPOP set",
        "DEL s\(round - 2)", "INCRBYFLOAT f 0.1", "BLPOP l 0",
      ]
      if round % 3 == 2 { lines.append("checkpoint") }
    }
    return lines + ["MULTI", "SET t1 a", "SELECT 3", "SET t2 b", "EXEC"]
  }()

  private static var loop: FaultLoop<[String: [UInt8]]> {
    FaultLoop(
      workload, isRefusal: { $0.contains("MISCONF") || $0.contains("on purpose") }
    ) { disk in
      let harness = try Harness(disk: disk)
      return FaultLoop.Trial(run: harness.run, contents: { harness.contents })
    }
  }

  @Test func `every disk operation fails once, and nothing acknowledged is lost`() throws {
    let report = try Self.loop.failEveryOperation()
    #expect(report.complaint == nil)
    #expect(report.trialCount > 0)
    print(
      "faults: \(report.operationCount) disk operations, each failed three ways: "
        + "\(report.trialCount) faults")
  }

  @Test func `every crash point recovers to what was acknowledged`() throws {
    let report = try Self.loop.crashEverywhere(tearCount: 12)
    #expect(report.complaint == nil)
    print("crashes: \(report.trialCount) crash points recovered, nothing acknowledged was lost")
  }

  @Test func `under everysec a crash loses a suffix, never a part from the middle`() throws {
    forAll(seeds: 0..<200) { random in
      let memory = MemoryDisk()
      let harness = try Harness(disk: memory)
      let count = 1 + random.below(60)
      for number in 0..<count {
        _ = harness.run("SET k\(number) v")
        if random.chance(1, in: 8) { _ = harness.run("advance 400") }
        if random.chance(1, in: 30) { try harness.engine.settle() }
      }
      memory.crash(tearing: &random)
      let recovered = try Harness(disk: memory)
      let left = recovered.contents.count
      for number in 0..<left where recovered.run("EXISTS k\(number)") != "(integer) 1" {
        return "\(left) keys are left, but k\(number) is not among them"
      }
      return nil
    }
  }

  @Test func `a flipped byte is refused by name or cut off, never believed`() throws {
    let memory = MemoryDisk()
    let harness = try Harness(disk: memory)
    for line in Self.workload { _ = harness.run(line) }
    try harness.engine.close()
    let report = try Self.loop.flipEveryByte(of: try memory.image())
    #expect(report.complaint == nil)
    #expect(report.refusedCount > 0)
  }
}
