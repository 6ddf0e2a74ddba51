import Core

/// The words of a command: the name and its arguments.
typealias Words = UnsafeBufferPointer<Word>

/// One execution of one command: what it was given, and the keyspace that it works on.
///
/// Handlers read words by index (0 is the name), look keys up through here so that expiry, access
/// clocks and statistics are kept, and say what they changed so that the log, watchers, waiters and
/// subscribers hear of it.
struct Call {
  let keyspace: Keyspace
  let client: KeyValueSession
  let words: Words
  /// Milliseconds since 1970, the same for everything that one command does.
  let now: Int64

  @inline(__always)
  var database: UnsafeMutablePointer<Database> { keyspace.databases[client.databaseIndex] }

  @inline(__always)
  var heap: Heap { keyspace.heap }

  var count: Int { words.count }

  @inline(__always)
  subscript(index: Int) -> Word { words[index] }

  /// The command's name as messages have it: lower case.
  var name: String { words[0].text.lowercased() }

  /// The words from an index on.
  func words(from index: Int) -> Words { Words(rebasing: words[Swift.min(index, count)...]) }

  /// Ends a command that takes long and has changed nothing yet, if it was cancelled.
  func stopIfInterrupted() throws(EngineError) {
    if keyspace.interrupt.isSet { throw .interrupted() }
  }

  // MARK: - Keys

  /// The live entry of a key, for reading: counts a hit or miss and touches the access clock.
  @inline(__always)
  func find(_ key: Word) -> Entry? { keyspace.find(key, in: database, now: now, isRead: true) }

  /// The live entry of a key, for changing it.
  @inline(__always)
  func findForWriting(_ key: Word) -> Entry? {
    keyspace.find(key, in: database, now: now, isRead: false)
  }

  /// The live entry of a key that must hold a string, if it is there.
  @inline(__always)
  func findString(_ key: Word, forWriting: Bool = false) throws(EngineError) -> Entry? {
    guard let entry = forWriting ? findForWriting(key) : find(key) else { return nil }
    guard entry.isString else { throw .wrongType }
    return entry
  }

  /// Removes a key as the effect of a command. Readers that wait on a stream are told that it is
  /// gone.
  func remove(_ entry: Entry) {
    if entry.kind == .stream { becameReady(entry.key) }
    database.pointee.remove(entry)
  }

  /// Says that a key was changed: tells watchers and, if they are on, keyspace notifications, and
  /// counts the change, so that the command is logged.
  @inline(__always)
  func changed(_ key: Word, _ event: StaticString, _ kind: EventClass) {
    keyspace.changed(key, databaseIndex: client.databaseIndex, event, kind)
  }

  /// Says that a blocked client may now be served from a key.
  func becameReady(_ key: Word) {
    keyspace.waits.becameReady(key, databaseIndex: client.databaseIndex)
  }

  /// Logs these commands in place of the one that runs; call it only if something was changed.
  func logInstead(_ commands: [[UInt8]]...) { keyspace.replacedLogCommands = commands }

  // MARK: - Arguments

  func integer(at index: Int, else error: EngineError = .notInteger) throws(EngineError) -> Int64 {
    guard let value = words[index].integer else { throw error }
    return value
  }

  /// A floating-point argument as Redis's getLongDoubleFromObject takes it; infinities allowed, NaN
  /// not.
  func double(at index: Int, else error: EngineError = .notFloat) throws(EngineError) -> Double {
    guard let value = NumberText.double(words[index]) else { throw error }
    return value
  }

  func isWord(_ index: Int, _ lowercase: StaticString) -> Bool { words[index].isWord(lowercase) }
}

/// The classes of keyspace notifications, by the letters of `notify-keyspace-events`.
struct EventClass: OptionSet, Sendable {
  let rawValue: Int

  static let keyspace = EventClass(rawValue: 1 << 0)  // K
  static let keyevent = EventClass(rawValue: 1 << 1)  // E
  static let generic = EventClass(rawValue: 1 << 2)  // g
  static let string = EventClass(rawValue: 1 << 3)  // $
  static let list = EventClass(rawValue: 1 << 4)  // l
  static let set = EventClass(rawValue: 1 << 5)  // s
  static let hash = EventClass(rawValue: 1 << 6)  // h
  static let sortedSet = EventClass(rawValue: 1 << 7)  // z
  static let expired = EventClass(rawValue: 1 << 8)  // x
  static let evicted = EventClass(rawValue: 1 << 9)  // e
  static let stream = EventClass(rawValue: 1 << 10)  // t
  static let missed = EventClass(rawValue: 1 << 11)  // m
  static let module = EventClass(rawValue: 1 << 12)  // d
  static let new = EventClass(rawValue: 1 << 13)  // n
  /// What the letter A stands for.
  static let all: EventClass = [
    .generic, .string, .list, .set, .hash, .sortedSet, .expired, .evicted, .stream, .module,
  ]
}
