import Core

/// Eight databases in one process: families as values, their engines, sessions and time.
///
///     Workbench ─┬─ kv ──┬─ main   EngineHost: engine, disk, clock, sessions main, B, …, journal
///                │       └─ try    (a fork: a second EngineHost of the family)
///                ├─ sql ─── …      opened on first use
///                └─ current: kv/main
///
/// It runs statements and answers values; what people see is made by ``Console`` and
/// ``PipeServer``.
///
/// Invariants:
/// 1. An engine is opened when it is first needed, and nothing is opened for a family that is not
///    used.
/// 2. The engine's clock stands still while a statement runs and is never read from outside.
/// 3. It imports no engine: families arrive as values.
public final class Workbench {
  public static let mainSession = "main"
  public static let mainFork = "main"

  /// How a workbench is set up.
  public struct Options {
    public var seed: UInt64
    /// Keeps what `\undo`, `\rewind` and `\fork` need. Costs memory (bounded) and, over a real
    /// folder, copies of it.
    public var keepsJournal: Bool
    /// See ``Environment/callDepthMax``.
    public var callDepthMax: Int

    public init(
      seed: UInt64 = 0, keepsJournal: Bool = true,
      callDepthMax: Int = Environment.smallCallDepthMax
    ) {
      self.seed = seed
      self.callDepthMax = callDepthMax
      self.keepsJournal = keepsJournal
    }
  }

  /// What happened besides the answer to a statement.
  public enum Event {
    case finished(Conversation, Result<Outcome, EngineError>)
    case pushed(Conversation, Push)
  }

  public let families: [Family]
  public let clock: WorkbenchClock
  public let interrupt: InterruptFlag
  let options: Options
  let routing: RoutingTable
  private let disks: DiskProvider
  private var slots: [FamilySlot]
  /// Where a line without a family's name goes.
  private(set) var currentFamilyIndex: Int
  private(set) var currentSessionName = Workbench.mainSession
  /// The current session, found before; nil after going elsewhere.
  private var currentFound: Conversation?
  /// Why the last family could not be opened, which ends a script with a status of its own.
  public private(set) var openingError: EngineError?

  public init(
    families: [Family], disks: DiskProvider, clock: WorkbenchClock, interrupt: InterruptFlag,
    options: Options = Options()
  ) {
    self.families = families
    self.disks = disks
    self.clock = clock
    self.interrupt = interrupt
    self.options = options
    routing = RoutingTable(familyNames: families.map(\.name))
    slots = families.map { _ in FamilySlot() }
    currentFamilyIndex = 0
  }

  public var familyNames: [String] { families.map(\.name) }

  // Families and their engines.

  /// - Throws: `reference`, with the nearest name.
  public func familyIndex(named name: String) throws(EngineError) -> Int {
    guard let index = families.firstIndex(where: { $0.name == name }) else {
      throw .unknownFamily(name, known: familyNames)
    }
    return index
  }

  public var currentFamily: Family? {
    families.isEmpty ? nil : families[currentFamilyIndex]
  }

  func isOpen(_ familyIndex: Int) -> Bool { !slots[familyIndex].forks.isEmpty }

  /// The family's current engine, opened if need be.
  func host(_ familyIndex: Int) throws(EngineError) -> EngineHost {
    if let host = slots[familyIndex].current { return host }
    let family = families[familyIndex]
    do throws(EngineError) {
      let host = try EngineHost(recipe(for: family), disk: openDisk(of: family))
      slots[familyIndex].add(host, named: Self.mainFork)
      return host
    } catch {
      openingError = error
      throw error
    }
  }

  private func openDisk(of family: Family) throws(EngineError) -> any Disk {
    do throws(DiskError) { return try disks.open(family.name) } catch { throw .cannotOpen(error) }
  }

  private func recipe(for family: Family) -> EngineHost.Recipe {
    EngineHost.Recipe(
      family: family, clock: clock, interrupt: interrupt,
      seed: StableHash.hash(family.name, seed: options.seed), hasCheapImages: disks.isInMemory,
      journalRefusal: options.keepsJournal ? nil : "no journal is kept in this mode",
      callDepthMax: options.callDepthMax)
  }

  /// The hosts that are open, in the order of the families, each family's current one only.
  var openHosts: [EngineHost] { slots.compactMap(\.current) }

  /// The forks of a family, the current one's name first.
  func forks(of familyIndex: Int) -> (current: String, names: [String]) {
    (slots[familyIndex].currentName, slots[familyIndex].forks.map(\.name))
  }

  // Sessions.

  /// The session of an address, opened if need be.
  public func conversation(family familyIndex: Int, session: String) throws(EngineError)
    -> Conversation
  {
    try host(familyIndex).conversation(named: session)
  }

  /// The session that a line without a family's name goes to.
  public func currentConversation() throws(EngineError) -> Conversation {
    if let found = currentFound, found.isOpen { return found }
    guard !families.isEmpty else { throw .noFamilies() }
    let found = try host(currentFamilyIndex).conversation(named: currentSessionName)
    currentFound = found
    return found
  }

  /// The current session if it is open: what a prompt shows, without opening anything.
  public var currentConversationIfOpen: Conversation? {
    families.isEmpty
      ? nil : slots[currentFamilyIndex].current?.openConversation(named: currentSessionName)
  }

  /// Makes a session of a family the one that lines without a route go to.
  public func switchTo(family familyIndex: Int, session: String = Workbench.mainSession) {
    currentFamilyIndex = familyIndex
    currentSessionName = session
    currentFound = nil
  }

  // Statements.

  /// Runs one statement as typed.
  public func execute(
    _ statement: Span<UInt8>, parameters: Parameters = .none, in conversation: Conversation
  ) throws(EngineError) -> Outcome {
    try conversation.host.execute(statement, parameters: parameters, in: conversation)
  }

  /// Runs one command whose words are already split.
  public func execute(words: [[UInt8]], in conversation: Conversation) throws(EngineError)
    -> Outcome
  {
    try conversation.host.execute(words: words, in: conversation)
  }

  /// What happened in a family since it was last asked: waits that ended, then messages.
  public func takeEvents(of conversation: Conversation) -> [Event] {
    takeEvents(of: conversation.host)
  }

  func takeEvents(of host: EngineHost) -> [Event] {
    var events: [Event] = []
    for wait in host.takeFinishedWaits() {
      guard let conversation = host.openConversation(named: wait.session) else { continue }
      events.append(.finished(conversation, wait.result))
    }
    for conversation in host.conversations {
      for push in conversation.session.takePushes() {
        events.append(.pushed(conversation, push))
      }
    }
    return events
  }

  /// What happened in any family.
  public func takeEvents() -> [Event] { openHosts.flatMap { takeEvents(of: $0) } }

  /// Gives up the wait of a session.
  public func cancelWait(of conversation: Conversation) {
    conversation.host.cancelWait(of: conversation)
  }

  /// Closes a session: it rolls back, unsubscribes, and frees its name.
  func closeConversation(_ conversation: Conversation) { conversation.host.close(conversation) }

  /// Ends the engines. What is in memory only is left to the end of the process, which is faster.
  public func close() throws(EngineError) {
    guard !disks.isInMemory else { return }
    var failure: EngineError?
    for host in openHosts {
      do throws(EngineError) { try host.closeEngine() } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }

  // Forks.

  /// Copies the current state of a family into a fork and goes there.
  func fork(_ familyIndex: Int, named name: String) throws(EngineError) {
    let source = try host(familyIndex)
    guard source.journal.isRecording else {
      throw .noHistory(source.journal.unavailable ?? "nothing has been recorded")
    }
    var recipe = recipe(for: source.family)
    recipe.hasCheapImages = true
    let copy = try EngineHost(
      replaying: source.journal, upTo: source.journal.end, of: recipe, disk: MemoryDisk())
    slots[familyIndex].add(copy, named: name)
    currentFound = nil
  }

  /// Goes to a fork that exists; false if there is none of that name.
  func switchFork(_ familyIndex: Int, to name: String) -> Bool {
    currentFound = nil
    return slots[familyIndex].select(name)
  }

  /// Drops a fork and everything in it; false if there is none of that name.
  func dropFork(_ familyIndex: Int, named name: String) -> Bool {
    currentFound = nil
    return slots[familyIndex].remove(name)
  }
}

/// A family's running engines: none yet, one, or one for each fork.
private struct FamilySlot {
  private(set) var forks: [(name: String, host: EngineHost)] = []
  private var currentIndex = 0

  var current: EngineHost? { forks.isEmpty ? nil : forks[currentIndex].host }

  var currentName: String { forks.isEmpty ? Workbench.mainFork : forks[currentIndex].name }

  mutating func add(_ host: EngineHost, named name: String) {
    forks.append((name, host))
    currentIndex = forks.count - 1
  }

  mutating func select(_ name: String) -> Bool {
    guard let index = forks.firstIndex(where: { $0.name == name }) else { return false }
    currentIndex = index
    return true
  }

  mutating func remove(_ name: String) -> Bool {
    guard let index = forks.firstIndex(where: { $0.name == name }), index > 0 else { return false }
    forks.remove(at: index)
    if currentIndex == index { currentIndex = 0 } else if currentIndex > index { currentIndex -= 1 }
    return true
  }
}
