import Core

/// A session that the workbench holds open, under its name.
public final class Conversation {
  public let name: String
  let nameBytes: [UInt8]
  unowned let host: EngineHost
  var session: any Session
  /// Statements of this session that wait and have not been answered.
  var waitCount = 0
  /// Its number in the host's journal.
  let journalNumber: Int

  init(name: String, session: any Session, host: EngineHost, journalNumber: Int) {
    self.name = name
    nameBytes = Array(name.utf8)
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
