/// Words that must not stand in code, each with what to write instead.
struct BannedWord: Sendable {
  let text: StaticString
  let replacement: String
  /// Whether the rule holds for a file.
  let applies: @Sendable (SourceFile) -> Bool

  private static let everywhere: @Sendable (SourceFile) -> Bool = { _ in true }
  private static let sources: @Sendable (SourceFile) -> Bool = { !$0.isTest }
  /// What is synchronous and deterministic: all but the program itself and the tests' tools.
  private static let library: @Sendable (SourceFile) -> Bool = { file in
    !file.isTest && !["loupe", "TestKit"].contains(file.module)
  }
  private static let outsideBytes: @Sendable (SourceFile) -> Bool = { file in
    !file.path.hasPrefix("Sources/Core/Bytes/")
  }

  static let inCode: [BannedWord] = [
    BannedWord("print(", "write to a TextOutput", library),
    BannedWord("debugPrint(", "write to a TextOutput", sources),
    BannedWord("readLine(", "read through the shell's reader", sources),
    BannedWord(
      "fatalError(", "throw an EngineError, or state the rule in a precondition", everywhere),
    BannedWord("try!", "handle the error, or let it through with try", everywhere),
    BannedWord("as!", "switch over an enum, or use as?", everywhere),
    BannedWord("Task {", "engines are synchronous: return .blocked and resume", library),
    BannedWord("Task.", "engines are synchronous: return .blocked and resume", library),
    BannedWord("actor", "a final class with one owner", library),
    BannedWord("async", "a synchronous call; waits are Outcome.blocked", library),
    BannedWord("await", "a synchronous call; waits are Outcome.blocked", library),
    BannedWord(".hashValue", "StableHash, which is the same in every process", everywhere),
    BannedWord("SystemRandomNumberGenerator", "Environment.random(for:)", library),
    BannedWord(".random(in:", "a SeededRandom from the environment", library),
    BannedWord("@unchecked Sendable", "a value that is Sendable by its parts", sources),
    BannedWord("nonisolated(unsafe)", "a let, or state that is handed in", library),
    BannedWord("@inlinable", "nothing: only Core/Bytes crosses modules inlined", outsideBytes),
    BannedWord("open class", "a final class and an enum", sources),
  ]

  /// Also in comments and texts.
  static let anywhere: [BannedWord] = [
    BannedWord("TODO", "do it, or open an issue", everywhere),
    BannedWord("FIXME", "mend it, or open an issue", everywhere),
  ]

  private init(
    _ text: StaticString, _ replacement: String, _ applies: @escaping @Sendable (SourceFile) -> Bool
  ) {
    self.text = text
    self.replacement = replacement
    self.applies = applies
  }
}
