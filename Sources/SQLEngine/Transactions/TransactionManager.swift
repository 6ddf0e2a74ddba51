import Core

/// A transaction's number. Numbers only grow; a savepoint gets one of its own.
typealias TransactionID = UInt32

/// Which transactions run, which have committed, which have been rolled back.
///
///     id      3         4         5 (savepoint of 4)   6
///     status  committed running   running              aborted
///     top     3         4         4                    6
///
/// Invariants:
/// 1. Numbers below ``first`` are reserved: 0 is no transaction, 2 wrote what recovery loaded.
/// 2. A number changes its status at most once, from `running` to one of the others; but for the
///    parts that ``TransactionManager/revive(_:)`` takes back for a while in which nobody else
///    runs.
final class TransactionManager {
  /// What became of a transaction.
  enum Status: UInt8 { case running, committed, aborted }

  static let none: TransactionID = 0
  /// The writer of rows that were there before any transaction that is still remembered.
  static let frozen: TransactionID = 2
  static let first: TransactionID = 3

  private var statuses: [Status] = []
  private var tops: [TransactionID] = []
  /// Running transactions in ascending order; what is true of one is true of its parts.
  private(set) var running: [TransactionID] = []

  /// The number that the next transaction gets.
  var nextID: TransactionID { Self.first + TransactionID(statuses.count) }

  /// Begins a transaction, or a part of one.
  /// - Parameter top: the transaction that it is a part of; nil for a transaction.
  func begin(under top: TransactionID? = nil) -> TransactionID {
    let id = nextID
    statuses.append(.running)
    tops.append(top ?? id)
    if top == nil { running.append(id) }
    return id
  }

  func status(of id: TransactionID) -> Status {
    guard id >= Self.first else { return .committed }
    let index = Int(id - Self.first)
    return index < statuses.count ? statuses[index] : .aborted
  }

  /// The transaction that a number belongs to.
  func top(of id: TransactionID) -> TransactionID {
    guard id >= Self.first else { return id }
    let index = Int(id - Self.first)
    return index < tops.count ? tops[index] : id
  }

  /// - Parameter ids: ascending.
  func end(_ ids: [TransactionID], as status: Status) {
    for id in ids where id >= Self.first {
      statuses[Int(id - Self.first)] = status
      if let place = running.firstIndex(of: id) { running.remove(at: place) }
    }
  }

  /// Makes parts count as running again that a statement has rolled back which is now run again
  /// from its beginning: until it comes to that place, it sees what they wrote.
  func revive(_ ids: [TransactionID]) {
    for id in ids where id >= Self.first { statuses[Int(id - Self.first)] = .running }
  }

  /// Remembers what recovery found out: all numbers below one have ended.
  func restore(nextID: TransactionID, aborted: [TransactionID]) {
    let count = Int(max(nextID, Self.first) - Self.first)
    statuses = Array(repeating: .committed, count: count)
    tops = (0..<count).map { Self.first + TransactionID($0) }
    running = []
    for id in aborted where id >= Self.first && id < nextID {
      statuses[Int(id - Self.first)] = .aborted
    }
  }

  /// What a statement that begins now may see.
  func readView() -> ReadView {
    ReadView(end: nextID, running: running)
  }
}

/// The moment at which a statement or a transaction looks at the data.
struct ReadView: Equatable, Sendable {
  /// Transactions from here on had not begun.
  var end: TransactionID
  /// Those that ran at the moment, ascending.
  var running: [TransactionID]

  /// Whether a transaction, if it has committed, had done so at the moment. Of a part of a
  /// transaction its top is to be asked.
  func includes(_ id: TransactionID) -> Bool {
    guard id < end else { return false }
    guard let oldest = running.first, id >= oldest else { return true }
    var low = 0
    var high = running.count
    while low < high {
      let middle = (low + high) / 2
      if running[middle] == id { return false }
      if running[middle] < id { low = middle + 1 } else { high = middle }
    }
    return true
  }
}
