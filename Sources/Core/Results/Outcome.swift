/// What a statement answers. Closed: renderers and the pipe protocol switch over it.
public enum Outcome {
  /// A command tag (`CREATE TABLE`) and what the engine remarked on the way.
  case tag(String, notices: [String])
  /// A table, pulled batch by batch.
  case rows(any RowSource)
  /// Documents, pulled one batch at a time.
  case documents(any DocumentSource)
  /// One value: what a document database's shell prints for everything that is not a cursor.
  case value(JSON)
  /// A RESP reply.
  case reply(Reply)
  /// An HTTP-like answer.
  case response(status: Int, body: JSON)
  /// Messages and records handed over, in the family's field names.
  case records([JSON])
  /// A query plan.
  case plan(Figure)
  /// The statement waits, for a session if that is known. It is finished by
  /// ``Engine/takeFinishedWaits()``.
  case blocked(waitsFor: String?)
  /// A drawing of state.
  case view(name: String, any Snapshot)
}

extension Outcome {
  /// What the engine remarked on the way.
  public var notices: [String] {
    switch self {
    case .tag(_, let notices): notices
    case .rows(let source): source.notices
    default: []
    }
  }
}

/// What a session is sent without asking.
public enum Push: Equatable, Sendable {
  case reply(Reply)
  case record(JSON)
}

/// A statement that had to wait and now has its answer.
public struct FinishedWait {
  /// The session that waited.
  public var session: String
  public var result: Result<Outcome, EngineError>

  public init(session: String, result: Result<Outcome, EngineError>) {
    self.session = session
    self.result = result
  }
}
