import Core

/// One running engine with its disk, its clock, its sessions and its journal.
///
/// Whatever acts on an engine passes here, so that the journal knows of it: a statement is recorded
/// with the clock's reading before it runs.
final class EngineHost {
  /// What a host is made from; shared by a family's forks.
  struct Recipe {
    var family: Family
    var clock: WorkbenchClock
    var interrupt: InterruptFlag
    var seed: UInt64
    /// Taking an image costs next to nothing.
    var hasCheapImages: Bool
    /// Why no journal is kept, nil if one is.
    var journalRefusal: String?
    /// See ``Environment/callDepthMax``.
    var callDepthMax: Int
  }

  let recipe: Recipe
  let disk: any Disk
  let clock: StatementClock
  private(set) var engine: any Engine
  private(set) var conversations: [Conversation] = []
  var journal: Journal
  private var byName: [String: Conversation] = [:]
  /// The number of images taken, from which each image's seed is derived.
  private var imageCount: UInt64 = 0

  var family: Family { recipe.family }

  /// Opens the engine over what a disk holds.
  init(_ recipe: Recipe, disk: any Disk) throws(EngineError) {
    self.recipe = recipe
    self.disk = disk
    clock = StatementClock(stopwatch: recipe.clock.stopwatch)
    recipe.clock.set(clock)
    journal = recipe.journalRefusal.map { Journal(unavailable: $0) } ?? Journal()
    engine = try Self.openEngine(recipe, disk, clock, seed: recipe.seed)
    beginJournal(seed: recipe.seed, cause: nil)
  }

  /// A host that goes on from another's state: the body of a fork.
  init(replaying journal: Journal, upTo end: Journal.Position, of recipe: Recipe, disk: any Disk)
    throws(EngineError)
  {
    self.recipe = recipe
    self.disk = disk
    self.journal = Journal()
    let segment = journal.segments[end.segment]
    clock = StatementClock(
      nowMilliseconds: segment.nowMilliseconds, stopwatch: recipe.clock.stopwatch)
    do throws(DiskError) { try disk.restore(segment.image) } catch { throw .device(error) }
    engine = try Self.openEngine(recipe, disk, clock, seed: segment.seed)
    self.journal = journal
    try replay(upTo: end)
  }

  private static func openEngine(
    _ recipe: Recipe, _ disk: any Disk, _ clock: StatementClock, seed: UInt64
  ) throws(EngineError) -> any Engine {
    try recipe.family.open(
      Environment(
        time: clock, disk: disk, interrupt: recipe.interrupt, seed: seed,
        callDepthMax: recipe.callDepthMax))
  }

  // Sessions.

  /// The open session of a name, nil if there is none.
  func openConversation(named name: String) -> Conversation? { byName[name] }

  /// The session of a name, opened if need be.
  func conversation(named name: String) -> Conversation {
    if let open = byName[name] { return open }
    let number = journal.number(ofSession: name)
    journal.record(.open, isStep: false, session: number, clock: clock)
    return addConversation(name, number)
  }

  func addConversation(_ name: String, _ number: Int) -> Conversation {
    let conversation = Conversation(
      name: name, session: engine.openSession(named: name), host: self, journalNumber: number)
    conversations.append(conversation)
    byName[name] = conversation
    return conversation
  }

  func close(_ conversation: Conversation) {
    journal.record(.close, isStep: false, session: conversation.journalNumber, clock: clock)
    remove(conversation)
  }

  func remove(_ conversation: Conversation) {
    conversation.isOpen = false
    conversation.session.close()
    byName[conversation.name] = nil
    conversations.removeAll { $0 === conversation }
  }

  private func forgetConversations() {
    for conversation in conversations { conversation.isOpen = false }
    conversations.removeAll()
    byName.removeAll()
  }

  // Statements.

  func execute(
    _ statement: Span<UInt8>, parameters: Parameters = .none, in conversation: Conversation
  ) throws(EngineError) -> Outcome {
    let engine = engine
    recipe.clock.set(clock)
    try engine.advance()
    let number = conversation.journalNumber
    if let json = parameters.json {
      journal.record(parameters: json, session: number, clock: clock)
    }
    journal.record(statement: statement, session: number, clock: clock)
    let changes = engine.changeCount
    do throws(EngineError) {
      let outcome = try conversation.session.execute(statement, parameters: parameters)
      finish(conversation, engine, changes, outcome)
      return outcome
    } catch {
      finish(changes, error)
      throw error
    }
  }

  func execute(words: [[UInt8]], in conversation: Conversation) throws(EngineError) -> Outcome {
    let engine = engine
    recipe.clock.set(clock)
    try engine.advance()
    journal.record(words: words, session: conversation.journalNumber, clock: clock)
    let changes = engine.changeCount
    do throws(EngineError) {
      let outcome = try conversation.session.execute(words: words)
      finish(conversation, engine, changes, outcome)
      return outcome
    } catch {
      finish(changes, error)
      throw error
    }
  }

  /// After a statement: whether it waits, whether it changed anything, whether an image is due.
  private func finish(
    _ conversation: Conversation, _ engine: any Engine, _ changes: Int?, _ outcome: Outcome
  ) {
    if case .blocked = outcome {
      conversation.waitCount += 1
    }
    if let changes, changes == engine.changeCount { journal.markLastIdle() }
    if journal.wantsImage { takeImage() }
  }

  private func finish(_ changes: Int?, _ error: EngineError) {
    if error.category == .interrupted {
      // How far it came can't be replayed; so it is not recorded, and the next image is due at
      // once.
      journal.dropLast()
      takeImage()
    } else if let changes, changes == engine.changeCount {
      journal.markLastIdle()
    }
  }

  func perform(_ task: MaintenanceTask) throws(EngineError) -> Outcome {
    recipe.clock.set(clock)
    try engine.advance()
    let kind: Journal.Kind =
      switch task {
      case .checkpoint: .checkpoint
      case .flush: .flush
      case .compact(let oneStep): oneStep ? .compactStep : .compact
      }
    journal.record(kind, isStep: true, session: 0, clock: clock)
    return try engine.perform(task)
  }

  /// Lets time act up to the clock's present reading.
  func advance() throws(EngineError) {
    recipe.clock.set(clock)
    journal.record(.advance, isStep: false, session: 0, clock: clock)
    try engine.advance()
  }

  /// Hands what the engine buffers to the disk: nothing more is at hand to be run.
  func settle() throws(EngineError) { try engine.settle() }

  func cancelWait(of conversation: Conversation) {
    recipe.clock.set(clock)
    journal.record(
      .cancelWait, isStep: false, session: conversation.journalNumber, clock: clock)
    conversation.session.cancelWait()
    conversation.waitCount = 0
  }

  /// Waits that ended since the last call.
  func takeFinishedWaits() -> [FinishedWait] {
    let finished = engine.takeFinishedWaits()
    for wait in finished {
      guard let conversation = byName[wait.session], conversation.waitCount > 0 else { continue }
      conversation.waitCount -= 1
    }
    return finished
  }

  // Images.

  private func beginJournal(seed: UInt64, cause: String?) {
    guard recipe.journalRefusal == nil else { return }
    do throws(DiskError) {
      let image = try disk.image()
      journal.begin(
        image: image, seed: seed, enginePreamble: [], sessions: [], clock: clock, cause: cause)
    } catch {
      journal.giveUp(error.description)
    }
  }

  /// Takes an image if nothing stands in the way; if something does for long, the past is
  /// forgotten.
  private func takeImage() {
    guard recipe.journalRefusal == nil, journal.isRecording else { return }
    guard let sessions = sessionRecipes(), let enginePreamble = engine.preamble else {
      let isTooLong =
        (journal.segments.last?.bytes.count ?? 0) > Journal.sizeBytesMax
      if isTooLong { journal.giveUp("a transaction was open for too many statements") }
      return
    }
    if !recipe.hasCheapImages, isImageTooDear { return }
    imageCount += 1
    let seed = StableHash.hash(imageCount, seed: recipe.seed)
    do throws(EngineError) {
      try engine.settle()
      do throws(DiskError) {
        let image = try disk.image()
        engine.reseed(seed)
        journal.begin(
          image: image, seed: seed, enginePreamble: enginePreamble, sessions: sessions,
          clock: clock, cause: nil)
      } catch {
        journal.giveUp(error.description)
      }
    } catch {
      journal.giveUp(error.message)
    }
  }

  /// A copy of a real folder is worth its cost only after as many bytes of statements.
  private var isImageTooDear: Bool {
    guard let last = journal.segments.last else { return false }
    return last.bytes.count < max(Journal.sizeBytesPerImage, last.image.sizeBytes)
  }

  private func sessionRecipes() -> [Journal.SessionRecipe]? {
    var recipes: [Journal.SessionRecipe] = []
    for conversation in conversations {
      guard !conversation.isWaiting, let preamble = conversation.session.preamble else {
        return nil
      }
      recipes.append(Journal.SessionRecipe(name: conversation.name, preamble: preamble))
    }
    return recipes
  }

  // Time travel.

  /// Goes back to a position of the journal and forgets what came after.
  func rewind(to position: Journal.Position) throws(EngineError) {
    let segment = journal.segments[position.segment]
    forgetConversations()
    clock.nowMilliseconds = segment.nowMilliseconds
    do throws(DiskError) { try disk.restore(segment.image) } catch { throw .device(error) }
    engine = try Self.openEngine(recipe, disk, clock, seed: segment.seed)
    try replay(upTo: position)
    journal.cut(at: position)
  }

  /// Empties the family: nothing on disk, no sessions.
  func reset() throws(EngineError) {
    try reopen(cause: "\\reset") { (disk) throws(DiskError) in try disk.restore(DiskImage()) }
  }

  /// Loses power and recovers; all connections are gone.
  func crash() throws(EngineError) {
    try reopen(cause: "\\crash") { (disk) throws(DiskError) in try disk.crash() }
  }

  /// Stops cleanly and starts again; all connections are gone.
  func restart() throws(EngineError) {
    for conversation in conversations.reversed() { conversation.session.close() }
    forgetConversations()
    try engine.close()
    try reopen(cause: "\\restart") { (_) throws(DiskError) in }
  }

  private func reopen(cause: String, _ change: (any Disk) throws(DiskError) -> Void)
    throws(EngineError)
  {
    forgetConversations()
    recipe.clock.set(clock)
    do throws(DiskError) { try change(disk) } catch { throw .device(error) }
    engine = try Self.openEngine(recipe, disk, clock, seed: recipe.seed)
    beginJournal(seed: recipe.seed, cause: cause)
  }

  func closeEngine() throws(EngineError) { try engine.close() }
}
