import Core
import Rendering
import Testing

@testable import KeyValueEngine

@Suite struct ManualTests {
  private let pages = KeyValueManual.manual.pages

  /// Groups whose commands are still being written; empty once they are there.
  private static let groupsToCome: Set<String> = []

  @Test func `every command has a page, but for those that only say that they are left out`() {
    for command in CommandTable.shared.commands
    where KeyValueManual.page(named: command.name) == nil {
      let words = [command.name] + [String](repeating: "x", count: abs(command.arity) - 1)
      let error = ExampleRun().error(of: words.joined(separator: " "))
      #expect(error?.category == .unsupported, "\(command.name) has no page")
    }
  }

  @Test func `every page is about a command that exists`() {
    let absent = pages.filter { !Self.exists($0.name) }
    let unexpected = absent.filter { !Self.groupsToCome.contains($0.group) }
    #expect(unexpected.map(\.name) == [])
    if !absent.isEmpty { print("pages of commands to come:", absent.map(\.name)) }
    for page in pages where page.name.contains(" ") && Self.exists(page.name) {
      let error = ExampleRun().error(of: page.name)
      let isUnknown = error?.message.contains("unknown subcommand") ?? false
      #expect(!isUnknown && error?.category != .unsupported, "\(page.name) does not exist")
    }
  }

  @Test func `pages are well formed and no two have one name`() {
    #expect(Set(pages.map(\.name)).count == pages.count)
    for page in pages {
      let isContainer = pages.contains { $0.name.hasPrefix(page.name + " ") }
      let isWhole =
        page.name == page.name.uppercased() && page.summary.hasSuffix(".")
        && !page.group.isEmpty && (isContainer || !page.complexity.isEmpty)
      #expect(isWhole, "\(page.name)")
      let syntax = CommandSyntax(page.syntax)
      let whole = SyntaxWalk(syntax, [], isComplete: false).restText
      #expect(whole == page.syntax, "the syntax of \(page.name) is read as it is written")
      #expect(page.examples.count <= 5, "\(page.name) has few examples")
    }
  }

  @Test func `every example answers as the page says`() {
    var skipped: [String] = []
    for page in pages {
      guard page.examples.allSatisfy({ Self.exists($0.statement) }) else {
        skipped.append(page.name)
        continue
      }
      let run = ExampleRun()
      for example in page.examples {
        let answer = run.answer(to: example.statement)
        #expect(answer == example.answer, "\(page.name): \(example.statement)")
      }
    }
    if !skipped.isEmpty { print("pages whose examples were not run:", skipped.count, skipped) }
  }

  /// Whether a statement's command is in the table.
  private static func exists(_ statement: String) -> Bool {
    let name = statement.prefix { $0 != " " }
    return withWord(Array(name.utf8)) { CommandTable.shared.command($0) } != nil
  }
}

/// A fresh database with one session, whose answers read as in redis-cli.
struct ExampleRun {
  let session: (any Session)?
  let clock = VirtualClock()
  private let renderer = Renderer(Presentation(format: .aligned, isTerminal: true))
  /// Sessions don't keep their engine.
  private let engine: KeyValueEngine?

  init() {
    let environment = Environment(
      time: clock, disk: MemoryDisk(), interrupt: InterruptFlag(), seed: 1)
    do throws(EngineError) {
      let engine = try KeyValueEngine(environment: environment)
      self.engine = engine
      session = engine.openSession(named: "A")
    } catch {
      engine = nil
      session = nil
      Issue.record("a fresh database opens: \(error.message)")
    }
  }

  /// What a terminal shows, without the last line feed.
  func answer(to statement: String) -> String {
    let output = TextBuffer()
    do throws(EngineError) {
      guard let outcome = try session?.execute(statement) else { return "no session" }
      try renderer.render(outcome, to: output)
    } catch {
      return "(error) " + error.message
    }
    return String(output.text.dropLast())
  }

  func error(of statement: String) -> EngineError? {
    do throws(EngineError) { _ = try session?.execute(statement) } catch { return error }
    return nil
  }
}
