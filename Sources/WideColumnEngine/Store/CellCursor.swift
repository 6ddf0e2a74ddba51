import Core
import Storage

/// Moves over the live cells of a table, in the order of their keys, both ways.
final class CellCursor {
  private let iterator: LSMIterator
  private let range: KeyRange

  init(_ iterator: LSMIterator, _ range: KeyRange) {
    self.iterator = iterator
    self.range = range
  }

  var isValid: Bool { iterator.isValid }

  var key: [UInt8] { iterator.key }

  /// The cell in its stored form.
  var cell: [UInt8] { iterator.value }

  var keyBytes: UnsafeRawBufferPointer { iterator.keyBytes }

  var cellBytes: UnsafeRawBufferPointer { iterator.valueBytes }

  var counters: ReadCounters { iterator.counters }

  var tableNumbers: [UInt64] { iterator.tableNumbers }

  /// Goes to the first cell at or behind a key.
  func seek(to key: [UInt8]) throws(EngineError) {
    let target = key.lexicographicallyPrecedes(range.lower) ? range.lower : key
    try run { () throws(StorageError) in try iterator.seek(to: target) }
  }

  /// Goes to the last cell before a key.
  func seek(before key: [UInt8]) throws(EngineError) {
    let target = range.upper.lexicographicallyPrecedes(key) ? range.upper : key
    try run { () throws(StorageError) in
      try iterator.seek(toLastAtOrBefore: target)
      if iterator.isValid, iterator.key == target { try iterator.previous() }
    }
  }

  func next() throws(EngineError) {
    try run { () throws(StorageError) in try iterator.next() }
  }

  func previous() throws(EngineError) {
    try run { () throws(StorageError) in try iterator.previous() }
  }

  private func run(_ move: () throws(StorageError) -> Void) throws(EngineError) {
    do throws(StorageError) { try move() } catch { throw error.engineError }
  }
}
