import Core
import Foundation
import Rendering
@testable import Shell
import Storage
import TestKit
import Testing

@testable import KeyValueEngine

/// No input crashes the engine. `FUZZ_SECONDS=600` makes the runs as long.
@Suite struct FuzzTests {
  private static let seconds =
    ProcessInfo.processInfo.environment["FUZZ_SECONDS"].flatMap(Double.init) ?? 1

  /// Calls with ever new seeds until the time is up.
  private static func fuzz(_ what: String, _ run: (inout SeededRandom) throws -> Void) rethrows {
    let end = Date().addingTimeInterval(seconds)
    var count: UInt64 = 0
    while Date() < end {
      var random = SeededRandom(seed: count)
      try run(&random)
      count += 1
    }
    print("fuzz: \(count) runs of \(what) in \(Int(seconds)) s, no crash")
  }

  /// A word that is likely to mean something: a small number, a key in use, an option.
  private static func word(_ random: inout SeededRandom) -> [UInt8] {
    let known = [
      "a", "b", "c", "d", "0", "1", "-1", "2", "10", "inf", "-inf", "(1", "[a", "+", "-", "*", "$",
      "1-1",
      "5-0", ">", "NX", "XX", "GT", "LT", "CH", "INCR", "EX", "PX", "KEEPTTL", "GET", "WITHSCORES",
      "LIMIT",
      "BYSCORE", "BYLEX", "REV", "COUNT", "MATCH", "TYPE", "LEFT", "RIGHT", "BEFORE", "AFTER",
      "GROUP",
      "STREAMS", "MAXLEN", "MINID", "~", "=", "STORE", "BY", "ALPHA", "DESC", "WEIGHTS",
      "AGGREGATE", "SUM",
      "FROMLONLAT", "BYRADIUS", "BYBOX", "m", "km", "13.36", "38.11", "u8", "i64", "#1", "SET",
      "INCRBY",
      "OVERFLOW", "SAT", "FAIL", "CREATE", "MKSTREAM", "HELP", "ID", "9223372036854775807",
      "-9223372036854775808", "18446744073709551615", "1e400", "nan", "0x1p3", "", "REPLACE",
      "BLOCK",
    ]
    switch random.below(10) {
    case 0: return Gen.bytes(&random, countMax: 20)
    case 1: return Array(String(Gen.signed(&random)).utf8)
    default: return Array(known[random.below(known.count)].utf8)
    }
  }

  @Test func `any sequence of commands is answered`() throws {
    let commands = CommandTable.shared.commands.map { Array($0.name.utf8) }
    let unsafe: Set<String> = ["debug", "save", "bgsave", "bgrewriteaof"]
    let usable = commands.filter { !unsafe.contains(String(decoding: $0, as: UTF8.self)) }
    try Self.fuzz("command sequences") { random in
      let harness = try Harness(seed: random.next())
      for _ in 0..<100 {
        var words = [usable[random.below(usable.count)]]
        for _ in 0..<random.below(9) { words.append(Self.word(&random)) }
        let session = harness.session(random.chance(1, in: 8) ? "B" : "main")
        if session.wait != nil { session.cancelWait() }
        _ = try? session.execute(words: words)
        if random.chance(1, in: 20) {
          harness.clock.advance(byMilliseconds: Int64(random.below(5000)))
          try harness.engine.advance()
        }
      }
    }
  }

  @Test func `what a sequence of commands leaves behind is what its log replays`() throws {
    let commands = CommandTable.shared.commands.filter { $0.flags.contains(.write) }
      .map { Array($0.name.utf8) }
    try Self.fuzz("replayed sequences") { random in
      let disk = MemoryDisk()
      let harness = try Harness(disk: disk, seed: random.next())
      for _ in 0..<60 {
        var words = [commands[random.below(commands.count)]]
        for _ in 0..<random.below(7) { words.append(Self.word(&random)) }
        let session = harness.session()
        if session.wait != nil { session.cancelWait() }
        _ = try? session.execute(words: words)
        if random.chance(1, in: 10) {
          harness.clock.advance(byMilliseconds: Int64(random.below(50)))
        }
        if random.chance(1, in: 40) { try harness.engine.checkpoint() }
      }
      let before = harness.contents
      try harness.engine.close()
      try harness.reopen()
      if harness.contents != before {
        throw Difference(keys: Self.differing(before, harness.contents))
      }
    }
  }

  private struct Difference: Error { var keys: [String] }

  private static func differing(_ a: [String: [UInt8]], _ b: [String: [UInt8]]) -> [String] {
    Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
  }

  @Test func `any text is split into statements and answered`() throws {
    let pieces = [
      "SET a 1\n", "GET \"a\\x0", "'", "\"", "*2\r\n", "$3\r\nGET\r\n", "$-1\r\n", "*-5\r\n",
      "#c\n", "\r\n",
      "*1\r\n$4\r\nPING\r\n", "$999999999\r\n", "*99999999\r\n", " ", "\u{0}", "\\",
    ]
    try Self.fuzz("texts") { (random) throws in
      let harness = try Harness()
      var text: [UInt8] = []
      for _ in 0..<random.below(20) {
        text +=
          random.chance(1, in: 4)
          ? Gen.bytes(&random, countMax: 30) : Array(pieces[random.below(pieces.count)].utf8)
      }
      let session = harness.session()
      var rest = text
      while case .statement(let count) = session.extent(of: rest.span, isAtEnd: true) {
        guard count > 0, count <= rest.count else { throw Difference(keys: ["extent \(count)"]) }
        let statement = Array(rest[..<count])
        _ = try? session.execute(statement.span, parameters: .none)
        rest.removeFirst(count)
      }
    }
  }

  @Test func `any line at the prompt is answered`() throws {
    let heads =
      MetaCommand.all.map { "\\" + $0.name }.filter { $0 != "\\quit" } + ["kv", "kv/B", "cql"]
    try Self.fuzz("prompt lines") { (random) throws in
      let workbench = Workbench(
        families: [keyValueFamily], disks: .memory, clock: WorkbenchClock(virtual: VirtualClock()),
        interrupt: InterruptFlag(), options: Workbench.Options(seed: random.next()))
      let output = TextBuffer()
      let console = Console(
        workbench: workbench, presentation: Presentation(format: .box, isTerminal: true),
        output: output, errors: output)
      for _ in 0..<30 {
        var line = random.chance(1, in: 2) ? heads[random.below(heads.count)] : "SET"
        for _ in 0..<random.below(5) {
          line += " " + String(decoding: Self.word(&random), as: UTF8.self)
        }
        _ = console.runText(line + "\n", keepsGoing: true)
      }
    }
  }

  @Test func `any bytes are read as a log or refused`() throws {
    let clean = MemoryDisk()
    let source = try Harness(disk: clean)
    for line in DurabilityTests.workload.prefix(60) { _ = source.run(line) }
    try source.engine.close()
    let image = try clean.image()
    let names = image.files.keys.sorted()
    Self.fuzz("damaged logs and snapshots") { random in
      var damaged = image
      let name = names[random.below(names.count)]
      var bytes = image.files[name]?.bytes ?? []
      for _ in 0..<1 + random.below(4) where !bytes.isEmpty {
        switch random.below(3) {
        case 0: bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeLast(random.below(bytes.count) + 1)
        default:
          bytes.insert(contentsOf: Gen.bytes(&random, countMax: 40), at: random.below(bytes.count))
        }
      }
      damaged.files[name] = BlockedBytes(bytes)
      _ = try? Harness(disk: MemoryDisk(damaged))
      let payload = Gen.bytes(&random, countMax: 60)
      _ = CommandLog.decode(payload)
      let heap = Heap()
      var offset = 0
      _ = payload.withUnsafeBytes { ValueCodec(heap: heap, hashSeed: 0).decode($0, at: &offset) }
    }
  }
}
