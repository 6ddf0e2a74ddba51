import Core

/// A session that the workbench holds open, under its name.
public final class Conversation {
  public let name: String
  unowned let host: EngineHost
  let session: any Session
  /// It has not been closed, by its user or by what happened to the engine.
  var isOpen = true
  /// Statements of this session that wait and have not been answered.
  var waitCount = 0
  /// Its number in the host's journal.
  let journalNumber: Int

  init(name: String, session: any Session, host: EngineHost, journalNumber: Int) {
    self.name = name
    self.session = session
    self.host = host
    self.journalNumber = journalNumber
  }

  public var isWaiting: Bool { waitCount > 0 }

  /// How it is addressed: `kv`, `kv/B`.
  public var label: String {
    name == Workbench.mainSession ? host.family.name : "\(host.family.name)/\(name)"
  }

  /// The session proper, for completion and hints.
  public var engineSession: any Session { session }
}
