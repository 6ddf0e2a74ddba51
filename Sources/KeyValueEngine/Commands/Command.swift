import Core

/// A command as data: what is checked before it runs, and what runs.
final class Command: Sendable {
  typealias Handler = @Sendable (Call) throws(EngineError) -> Reply

  struct Flags: OptionSet, Sendable {
    let rawValue: Int
    /// May change the keyspace: goes to the log if it did.
    static let write = Flags(rawValue: 1 << 0)
    static let readOnly = Flags(rawValue: 1 << 1)
    /// Refused when memory is over `maxmemory` and nothing can be evicted.
    static let denyOutOfMemory = Flags(rawValue: 1 << 2)
    /// O(1) or O(log N).
    static let fast = Flags(rawValue: 1 << 3)
    static let admin = Flags(rawValue: 1 << 4)
    static let publishSubscribe = Flags(rawValue: 1 << 5)
    /// May answer *blocked*.
    static let blocking = Flags(rawValue: 1 << 6)
    /// Not allowed between MULTI and EXEC.
    static let notInTransaction = Flags(rawValue: 1 << 7)
    /// Runs at once between MULTI and EXEC instead of being queued.
    static let notQueued = Flags(rawValue: 1 << 8)
    /// Allowed in a RESP2 session that has subscriptions.
    static let whileSubscribed = Flags(rawValue: 1 << 9)
  }

  /// Where the keys are among the words, as COMMAND INFO tells it: 0, 0, 0 for none.
  struct KeySpec: Sendable, Equatable {
    var first: Int
    /// Negative counts from the end.
    var last: Int
    var step: Int

    static let none = KeySpec(first: 0, last: 0, step: 0)
    static let one = KeySpec(first: 1, last: 1, step: 1)
    static let two = KeySpec(first: 1, last: 2, step: 1)
    static let all = KeySpec(first: 1, last: -1, step: 1)
    /// All but the last word.
    static let allButLast = KeySpec(first: 1, last: -2, step: 1)
    static let pairs = KeySpec(first: 1, last: -1, step: 2)
    /// The word at an index says how many keys follow it.
    static func counted(at index: Int) -> KeySpec { KeySpec(first: -index, last: 0, step: 1) }
  }

  /// Lower case, as Redis's messages have it.
  let name: String
  /// Words in all, the name too; negative: at least so many.
  let arity: Int
  let flags: Flags
  let keys: KeySpec
  let run: Handler

  init(
    _ name: String, _ arity: Int, _ flags: Flags, _ keys: KeySpec = .none,
    _ run: @escaping Handler
  ) {
    self.name = name
    self.arity = arity
    self.flags = flags
    self.keys = keys
    self.run = run
  }

  func accepts(wordCount: Int) -> Bool {
    arity >= 0 ? wordCount == arity : wordCount >= -arity
  }
}
