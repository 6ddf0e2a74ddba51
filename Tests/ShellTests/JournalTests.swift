import Core
import TestKit
import Testing

@testable import Shell

/// Undo, rewind, fork and crash against a model: the answers that the same statements once gave.
@Suite struct JournalTests {
  enum Operation: CustomStringConvertible {
    case statement(String)
    case rewind(Int)
    case fork
    case crash
    case clock(Int)

    var description: String {
      switch self {
      case .statement(let text): text
      case .rewind(let count): "\\rewind \(count)"
      case .fork: "\\fork"
      case .crash: "\\crash"
      case .clock(let duration): "\\clock +\(duration)ms"
      }
    }
  }

  static func operations(_ random: inout SeededRandom) -> [Operation] {
    (0..<40).map { _ in
      let key = ["a", "b", "c"][random.below(3)]
      switch random.below(13) {
      case 0: return .rewind(1 + random.below(6))
      case 1: return .fork
      case 2: return .clock(random.below(300))
      case 3: return .statement("toy/B use \(key)")
      case 4: return .statement("draw")
      case 5: return .statement("expire \(key) \(100 + random.below(400))")
      case 6: return .statement("del \(key)")
      case 7: return .statement("get \(key)")
      case 8: return .statement("incr \(key)")
      case 9: return .statement("sync")
      case 10: return .crash
      default: return .statement("set \(key) \(random.below(100))")
      }
    }
  }

  /// All that can be seen of the state.
  static func look(_ stage: Stage) -> String {
    ["keys", "get a", "get b", "get c", "get drawn", "toy/B where"].map(stage.answer).joined()
  }

  /// What is there of keys, without leaving a trace.
  static func keys(_ stage: Stage) -> String {
    (try? stage.workbench.host(0).engine.snapshot(of: "toy.keys", arguments: [])).map {
      "\($0)"
    } ?? ""
  }

  @Test func `going back shows again what was there`() {
    forAll(seeds: 0..<30, generate: Self.operations) { operations in
      let stage = Stage(seed: 7)
      // A place to go back to for each step: what could be seen after it.
      var seen: [String] = []
      func mark() {
        let probe = (try? stage.workbench.host(0))?.journal.end
        seen.append(Self.look(stage))
        // Looking is no step.
        if let probe { try? stage.workbench.host(0).rewind(to: probe) }
      }
      mark()
      for operation in operations {
        switch operation {
        case .statement(let text):
          _ = stage.answer(text)
          mark()
        case .clock(let duration):
          _ = stage.answer("\\clock +\(duration)ms")
          // Going back does not turn the clock back: what was seen earlier may not be seen again.
          seen = []
          mark()
        case .fork:
          let before = Self.lookWithoutTrace(stage)
          _ = stage.answer("\\fork try")
          let copied = Self.lookWithoutTrace(stage)
          _ = stage.answer("set a forked")
          _ = stage.answer("\\fork main")
          _ = stage.answer("\\fork drop try")
          guard before == copied else { return "the copy shows \(copied), the origin \(before)" }
          let after = Self.lookWithoutTrace(stage)
          guard before == after else { return "after the fork \(after), before \(before)" }
        case .crash:
          _ = stage.answer("sync")
          mark()
          let before = Self.keys(stage)
          _ = stage.answer("\\crash")
          mark()
          guard Self.keys(stage) == before else { return "a crash lost what was synced" }
        case .rewind(let count):
          guard count < seen.count else { continue }
          let said = stage.answer("\\rewind \(count)")
          seen.removeLast(count)
          let now = Self.lookWithoutTrace(stage)
          guard now == seen[seen.count - 1] else {
            return "\(said) shows \(now), but there was \(seen[seen.count - 1])"
          }
        }
      }
      return nil
    }
  }

  static func lookWithoutTrace(_ stage: Stage) -> String {
    guard let host = try? stage.workbench.host(0) else { return "" }
    let position = host.journal.end
    let text = look(stage)
    try? host.rewind(to: position)
    return text
  }

  @Test func `images are taken, thinned and dropped, and going back still is exact`() {
    let stage = Stage()
    let count = 3 * Journal.eventCountPerImage
    var script = ""
    for index in 0..<count {
      script += index % 100 == 0 ? "draw\n" : "set k\(index % 500) v\(index)\n"
    }
    _ = stage.answer("toy/B use place")
    _ = stage.answer(script)
    let host = try? stage.workbench.host(0)
    check(host?.journal.segments.count == 4, "an image every so many events")
    let before = stage.answer("get drawn")
    _ = stage.answer("draw")
    _ = stage.answer("\\undo")
    check(stage.answer("get drawn") == before, "undo over generators that began anew")
    _ = stage.answer("\\rewind \(count)")
    check(stage.answer("get k3") == "\n", "far back, over an older image")
    check(stage.answer("toy/B where") == "place\n", "a session from the preamble")
  }

  @Test func `an open transaction puts images off`() {
    let stage = Stage()
    _ = stage.answer("begin")
    _ = stage.answer(String(repeating: "incr a\n", count: Journal.eventCountPerImage + 10))
    let host = try? stage.workbench.host(0)
    check(host?.journal.segments.count == 1, "no image within a transaction")
    _ = stage.answer("commit")
    check(host?.journal.segments.count == 2, "and one after it")
  }

  @Test func `a journal stays within its bounds`() {
    var journal = Journal()
    let clock = StatementClock()
    let statement = [UInt8](repeating: 0x61, count: 4000)
    for image in 0..<200 {
      journal.begin(
        image: DiskImage(), seed: UInt64(image), enginePreamble: [], sessions: [], clock: clock,
        cause: image % 7 == 0 ? "\\reset" : nil)
      for _ in 0..<100 { journal.record(statement: statement.span, session: 0, clock: clock) }
    }
    let size = journal.segments.reduce(0) { $0 + $1.bytes.count }
    check(journal.segments.count <= Journal.segmentCountMax, "bounded images")
    check(size <= Journal.sizeBytesMax + (1 << 20), "bounded bytes: \(size)")
    check(journal.wayBack(stepCount: 100, skipsIdle: false) != nil, "reaches back")
    let position = Journal.Position(segment: 0, event: 0)
    check(journal.event(at: position)?.payload == .text(statement), "events can be read")
  }

  func check(_ condition: Bool, _ rule: Comment, sourceLocation: SourceLocation = #_sourceLocation)
  {
    #expect(condition, rule, sourceLocation: sourceLocation)
  }
}
