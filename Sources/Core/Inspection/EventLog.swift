/// The newest events of an engine, oldest first, in a ring that never grows past its bound.
public struct EventLog<Event: Equatable & Sendable>: Equatable, Sendable {
  public let countMax: Int
  private var ring: [Event] = []
  private var first = 0
  /// How many events there have been in all.
  public private(set) var totalCount = 0

  public init(countMax: Int) {
    precondition(countMax > 0, "an event log keeps at least one event")
    self.countMax = countMax
  }

  /// Adds an event; a full log forgets its oldest.
  public mutating func append(_ event: Event) {
    totalCount += 1
    if ring.count < countMax {
      ring.append(event)
    } else {
      ring[first] = event
      first = (first + 1) % countMax
    }
  }

  /// Oldest first.
  public var events: [Event] { Array(ring[first...] + ring[..<first]) }

  /// Forgets the events, but not how many there have been.
  public mutating func removeAll() {
    ring.removeAll()
    first = 0
  }
}
