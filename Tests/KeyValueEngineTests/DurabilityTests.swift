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

  /// The contents after each line of a run without faults, the empty keyspace first.
  private static func cleanRun(_ disk: any Disk) throws -> [[String: [UInt8]]] {
    let harness = try Harness(disk: disk)
    var states = [harness.contents]
    for line in workload {
      _ = harness.run(line)
      states.append(harness.contents)
    }
    return states
  }

  @Test func `every disk operation fails once, and nothing acknowledged is lost`() throws {
    let counting = FaultyDisk(MemoryDisk())
    let states = try Self.cleanRun(counting)
    var struckCount = 0
    for number in 0..<counting.operationCount {
      for fault in [
        FaultyDisk.Fault.failing(at: number), .failingFrom(number), .tearing(at: number),
      ] {
        if let complaint = try Self.complaint(under: fault, states, &struckCount) {
          Issue.record("\(fault): \(complaint)")
          return
        }
      }
    }
    #expect(struckCount > 0)
    print(
      "faults: \(counting.operationCount) disk operations, each failed three ways: \(struckCount) faults"
    )
  }

  /// Runs the workload under one fault up to the first refusal, cuts the power and looks.
  private static func complaint(
    under fault: FaultyDisk.Fault, _ states: [[String: [UInt8]]], _ struckCount: inout Int
  ) throws -> String? {
    let memory = MemoryDisk()
    let faulty = FaultyDisk(memory, fault: fault)
    var acknowledged = 0
    if let harness = try? Harness(disk: faulty) {
      for line in workload {
        let answer = harness.run(line)
        if answer.contains("MISCONF") || answer.contains("on purpose") { break }
        acknowledged += 1
      }
    }
    if faulty.hasStruck { struckCount += 1 }
    try memory.crash()
    return complaint(after: acknowledged, states, memory)
  }

  /// What is there must be what was acknowledged, or that and the one statement in flight.
  private static func complaint(
    after acknowledged: Int, _ states: [[String: [UInt8]]], _ memory: MemoryDisk
  ) -> String? {
    do {
      let recovered = try Harness(disk: memory)
      let next = min(acknowledged + 1, states.count - 1)
      let found = recovered.contents
      if found == states[acknowledged] || found == states[next] { return nil }
      return "after \(acknowledged) statements the keyspace is another one"
    } catch {
      return "after \(acknowledged) statements it can't be opened: \(error)"
    }
  }

  @Test func `every crash point recovers to what was acknowledged`() throws {
    let states = try Self.cleanRun(MemoryDisk())
    var crashCount = 0
    for count in 0...Self.workload.count {
      for tear in 0..<UInt64(12) {
        let memory = MemoryDisk()
        let harness = try Harness(disk: memory)
        for line in Self.workload.prefix(count) { _ = harness.run(line) }
        var random = SeededRandom(seed: tear)
        memory.crash(tearing: &random)
        crashCount += 1
        if let complaint = Self.complaint(after: count, states, memory) {
          Issue.record("crash after \(count), tearing \(tear): \(complaint)")
          return
        }
      }
    }
    print("crashes: \(crashCount) crash points recovered, nothing acknowledged was lost")
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
    let states = try Self.cleanRun(MemoryDisk())
    let image = try memory.image()
    var refused = 0
    for name in image.files.keys.sorted() {
      for offset in 0..<(image.files[name]?.count ?? 0) {
        var damaged = image
        var bytes = image.files[name]?.bytes ?? []
        bytes[offset] ^= 0x40
        damaged.files[name] = BlockedBytes(bytes)
        do {
          let recovered = try Harness(disk: MemoryDisk(damaged))
          guard states.contains(recovered.contents) else {
            Issue.record("\(name) with byte \(offset) flipped was believed")
            return
          }
        } catch {
          refused += 1
          #expect(error.message.contains(name) || error.message.contains("log"))
        }
      }
    }
    #expect(refused > 0)
  }
}
