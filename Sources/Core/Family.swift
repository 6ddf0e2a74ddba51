/// A family of databases that the shell can host: data plus one factory. It holds no state.
public struct Family: Sendable {
  /// What routes to it: `kv`.
  public var name: String
  /// What it speaks: `Redis 7.0`.
  public var system: String
  /// One line for `\help`.
  public var summary: String
  /// A page for each command or statement; made when first asked for.
  public var manual: @Sendable () -> Manual
  /// Opens the engine over what its disk holds, recovering it first.
  public var open: @Sendable (Environment) throws(EngineError) -> any Engine

  public init(
    name: String, system: String, summary: String, manual: @escaping @Sendable () -> Manual,
    open: @escaping @Sendable (Environment) throws(EngineError) -> any Engine
  ) {
    self.name = name
    self.system = system
    self.summary = summary
    self.manual = manual
    self.open = open
  }
}

/// One running database of a family: what its sessions share. Single-owner and synchronous.
public protocol Engine: AnyObject {
  /// Opens a conversation. A name is used by one open session at a time.
  func openSession(named name: String) -> any Session
  /// Lets time act: time-outs of waits, periodic syncs, expiry. Called before each statement, and
  /// when ``nextDeadlineMilliseconds`` has come.
  func advance() throws(EngineError)
  /// When ``advance()`` next has something to do, by the environment's clock; nil if never.
  var nextDeadlineMilliseconds: Int64? { get }
  /// Hands what is buffered to the disk, without making it durable. Called when no further
  /// statement is at hand: before the shell waits for input, and before it takes an image of the
  /// disk.
  func settle() throws(EngineError)
  /// Waits that have ended since the last call, in the order in which they ended.
  func takeFinishedWaits() -> [FinishedWait]
  /// What `\view` can show.
  var topics: [Topic] { get }
  /// The state of a topic now.
  /// - Throws: `reference` for a topic or an argument that does not exist.
  func snapshot(of topic: String, arguments: [String]) throws(EngineError) -> any Snapshot
  /// What may stand behind a topic's name, for completion; bounded.
  /// - Parameter words: arguments that are there already.
  func arguments(of topic: String, after words: [String]) -> [String]
  /// Does one piece of housekeeping when asked to: `\checkpoint`, `\flush`, `\compact`.
  func perform(_ task: MaintenanceTask) throws(EngineError) -> Outcome
  /// What a power cut at this instant would lose.
  var exposure: Exposure { get }
  /// What opening found on the disk, record by record (bounded): shown by `\crash`.
  var recovery: any Snapshot { get }
  /// Makes everything durable and lets go of the disk.
  func close() throws(EngineError)
  /// Starts all generators anew, as opening with this seed would. Called when an image of the disk
  /// has been taken, so that an engine opened over the image goes on exactly as this one does.
  func reseed(_ seed: UInt64)
  /// Statements that bring a freshly opened engine to this one's settings, as far as the disk does
  /// not hold them; nil while there is state that neither can bring back.
  var preamble: [String]? { get }
  /// Changes made to the data so far; nil if the engine does not count them. `\undo` steps over
  /// statements that changed nothing.
  var changeCount: Int? { get }
}

extension Engine {
  public func reseed(_ seed: UInt64) {}

  public func arguments(of topic: String, after words: [String]) -> [String] { [] }

  public var preamble: [String]? { [] }

  public var changeCount: Int? { nil }
}

/// A piece of housekeeping that an engine does when asked to.
public enum MaintenanceTask: Equatable, Sendable {
  /// Write a snapshot and shorten the log.
  case checkpoint
  /// Write what is buffered in memory to where it belongs on disk.
  case flush
  /// Merge files; one slice of the work only, if asked for.
  case compact(oneStep: Bool)
}

/// How much acknowledged work is not on stable storage yet.
public struct Exposure: Equatable, Sendable {
  public var recordCount: Int
  public var sizeBytes: Int

  public init(recordCount: Int = 0, sizeBytes: Int = 0) {
    self.recordCount = recordCount
    self.sizeBytes = sizeBytes
  }

  public static let none = Exposure()
}

/// One conversation with an engine: a transaction, a selected database, subscriptions.
/// Owned by one caller, and therefore not `Sendable`.
public protocol Session: AnyObject {
  var name: String { get }
  /// Finds the first statement in a text.
  /// - Parameter isAtEnd: no more text will follow, so what is there must do.
  func extent(of text: Span<UInt8>, isAtEnd: Bool) -> StatementExtent
  /// Runs one statement as typed.
  func execute(_ statement: Span<UInt8>, parameters: Parameters) throws(EngineError) -> Outcome
  /// Runs one command whose words are already split (kv, stream, queue).
  func execute(words: [[UInt8]]) throws(EngineError) -> Outcome
  /// What has been sent to this session without its asking, oldest first.
  func takePushes() -> [Push]
  /// Gives up the wait that the last statement is in (Ctrl-C, a closed connection).
  func cancelWait()
  /// Ends the conversation: rolls back, unsubscribes, unblocks.
  func close()
  /// What the prompt shows of the conversation's state behind the family's name: `[3]`, `(TX)`, or
  /// nothing.
  var promptMark: String { get }
  /// Statements that bring a new session to this one's state (database, protocol, subscriptions);
  /// nil while there is state that no statement can bring back (an open transaction).
  var preamble: [String]? { get }
  /// The path that the last statement took; nil before the first.
  func why() -> (any Snapshot)?
  /// What could stand at a place: commands, options, keys. Looks at a bounded number of keys.
  /// - Parameter offset: of the cursor, in UTF-8 bytes of `text`.
  func completions(in text: String, at offset: Int) -> CompletionList
  /// What the catalog holds, as the family's own shell lists it: `d`, `dt`, `df`, … with a pattern.
  /// nil if the family has no such listing.
  func listing(_ name: String, pattern: String?, isLong: Bool) throws(EngineError) -> Outcome?
  /// What `\copy TEXT` means: which statement moves data, and between it and which file. nil if the
  /// family has no such statement.
  func fileTransfer(_ text: String) throws(EngineError) -> FileTransfer?
  /// What is still to be typed after `text`: the rest of the syntax of a command. Shown in grey.
  func hint(after text: String) -> String?
  /// The parts of a text that have a colour, in order and without overlap.
  func tokens(in text: String) -> [Token]
  /// Whether a statement holds a secret that must not be written to the history file.
  func isSensitive(_ statement: String) -> Bool
}

extension Engine {
  public func settle() throws(EngineError) {}
}

extension Session {
  public func fileTransfer(_ text: String) throws(EngineError) -> FileTransfer? { nil }

  public func listing(_ name: String, pattern: String?, isLong: Bool) throws(EngineError)
    -> Outcome?
  { nil }

  public func execute(words: [[UInt8]]) throws(EngineError) -> Outcome {
    throw EngineError("usage", .usage, "this family takes statements as text, not as words")
  }

  public func execute(_ statement: String) throws(EngineError) -> Outcome {
    let bytes = Array(statement.utf8)
    return try execute(bytes.span, parameters: .none)
  }
}

/// Data that the shell moves between a file, which no engine opens, and a statement.
public struct FileTransfer: Equatable, Sendable {
  /// Which way the data goes.
  public enum Direction: Sendable {
    /// The file's bytes stand behind the statement's end.
    case intoSession
    /// The statement gives rows of one column: the file's lines.
    case intoFile
  }

  public var direction: Direction
  public var path: String
  public var statement: String

  public init(_ direction: Direction, path: String, statement: String) {
    self.direction = direction
    self.path = path
    self.statement = statement
  }
}

/// Bound parameters, as JSON.
public enum Parameters: Equatable, Sendable {
  case none
  case positional([JSON])
  case named([JSON.Member])
}

/// Where the first statement of a text ends.
public enum StatementExtent: Equatable, Sendable {
  /// A statement of so many bytes, with its terminator and the blanks before it.
  case statement(byteCount: Int)
  /// Nothing but blanks and comments.
  case blank
  /// The statement goes on: show the continuation prompt, read on.
  case incomplete
}

/// What could be typed at a place.
public struct CompletionList: Equatable, Sendable {
  /// What a candidate replaces, in UTF-8 offsets.
  public var replaced: Range<Int>
  public var candidates: [Candidate]
  /// There were more than were looked at.
  public var isCut: Bool

  /// One thing that could be typed.
  public struct Candidate: Equatable, Sendable {
    public var text: String
    /// A few words, or empty.
    public var summary: String

    public init(_ text: String, summary: String = "") {
      self.text = text
      self.summary = summary
    }
  }

  public init(replaced: Range<Int>, candidates: [Candidate], isCut: Bool = false) {
    self.replaced = replaced
    self.candidates = candidates
    self.isCut = isCut
  }
}

/// A coloured part of a statement.
public struct Token: Equatable, Sendable {
  /// What the part is, as highlighters name it.
  public enum Kind: Sendable {
    case keyword, function, identifier, string, number, comment, punctuation, parameter, error
  }

  /// In UTF-8 offsets.
  public var range: Range<Int>
  public var kind: Kind

  public init(_ range: Range<Int>, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
