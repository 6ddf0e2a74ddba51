/// What one statement of one transaction may see.
struct Visibility {
  let manager: TransactionManager
  let view: ReadView
  /// The transaction's own number.
  let own: TransactionID
  /// What statements before this one wrote is seen.
  let command: UInt32

  /// Whether a version is there for the statement.
  func sees(_ version: RowVersion) -> Bool {
    !version.isRemoved && isPast(version.xmin, version.cmin)
      && (version.xmax == 0 || !isPast(version.xmax, version.cmax))
  }

  /// The first transaction whose work the statement might not see, though it has committed.
  var oldestUnsettled: TransactionID { view.running.first.map { min($0, view.end) } ?? view.end }

  /// Adds the places of the versions that are there for the statement.
  func collect(_ versions: [RowVersion], into places: inout [Int]) {
    // Neighbours are mostly of one writer: what was found out about it holds for them, too.
    var lastMin: TransactionID = 0
    var lastCommand: UInt32 = 0
    var isLastMinPast = false
    for (place, version) in versions.enumerated() {
      if version.isRemoved { continue }
      if version.xmin != lastMin || version.cmin != lastCommand {
        lastMin = version.xmin
        lastCommand = version.cmin
        isLastMinPast = isPast(lastMin, lastCommand)
      }
      if isLastMinPast, version.xmax == 0 || !isPast(version.xmax, version.cmax) {
        places.append(place)
      }
    }
  }

  /// Whether what a transaction's statement did has happened for this one.
  @inline(__always)
  private func isPast(_ id: TransactionID, _ command: UInt32) -> Bool {
    switch manager.status(of: id) {
    case .committed: view.includes(manager.top(of: id)) || manager.top(of: id) == own
    case .aborted: false
    case .running: manager.top(of: id) == own && command < self.command
    }
  }
}

/// What stands in the way of writing to a version.
enum VersionState: Equatable {
  /// Nobody ended it.
  case live
  /// Made by a transaction that was rolled back, or not seen at all.
  case dead
  /// Another running transaction made or ended it.
  case inDoubt(TransactionID)
  /// A committed transaction deleted it.
  case deleted(by: TransactionID)
  /// A committed transaction, or this one, replaced it.
  case replaced(by: TransactionID, next: Int)
  /// This very statement has ended it already.
  case endedBySelf
}

extension Visibility {
  /// What has become of a version by now, whatever the view is.
  func state(of version: RowVersion, index: Int) -> VersionState {
    if version.isRemoved { return .dead }
    switch manager.status(of: version.xmin) {
    case .aborted: return .dead
    case .running:
      if manager.top(of: version.xmin) != own { return .inDoubt(manager.top(of: version.xmin)) }
    case .committed: break
    }
    guard version.xmax != 0 else { return .live }
    switch manager.status(of: version.xmax) {
    case .aborted: return .live
    case .running:
      let top = manager.top(of: version.xmax)
      if top != own { return .inDoubt(top) }
      return version.cmax >= command
        ? .endedBySelf : ended(version.xmax, index: index, next: version.next)
    case .committed:
      return ended(version.xmax, index: index, next: version.next)
    }
  }

  private func ended(_ id: TransactionID, index: Int, next: Int) -> VersionState {
    next == index ? .deleted(by: id) : .replaced(by: id, next: next)
  }
}
