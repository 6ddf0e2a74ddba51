import Core

/// Raising one register of a sparse HyperLogLog in place.
enum SparseRegisters {
  /// Neighbouring runs of one value are joined only so far behind the change.
  private static let joinedRunsMax = 5

  /// - Returns: whether the register held less; nil if the runs are damaged.
  static func raise(_ index: Int, to value: UInt8, in blob: inout Blob, heap: Heap) -> Bool? {
    var position = HyperLogLog.headerSize
    var previous = position
    var first = 0
    while position < blob.count {
      guard let run = SparseRun(blob.bytes, at: position) else { return nil }
      if index < first + run.count {
        guard run.value < value else { return false }
        split(run, at: position, before: index - first, value, in: &blob, heap: heap)
        join(from: previous, in: &blob, heap: heap)
        return true
      }
      previous = position
      position += run.size
      first += run.count
    }
    return nil
  }

  /// Cuts a run into what is before the register, the register, and what is behind it.
  private static func split(
    _ run: SparseRun, at position: Int, before count: Int, _ value: UInt8, in blob: inout Blob,
    heap: Heap
  ) {
    var bytes: [UInt8] = []
    SparseRun.append(value: run.value, count: count, to: &bytes)
    SparseRun.append(value: value, count: 1, to: &bytes)
    SparseRun.append(value: run.value, count: run.count - count - 1, to: &bytes)
    withWord(bytes) { blob.replace(position..<position + run.size, with: $0, heap: heap) }
  }

  /// Joins neighbouring runs of one value, at most four registers long.
  private static func join(from start: Int, in blob: inout Blob, heap: Heap) {
    var position = start
    var left = joinedRunsMax
    while position < blob.count, left > 0 {
      left -= 1
      guard let run = SparseRun(blob.bytes, at: position) else { return }
      let next = position + run.size
      guard run.value > 0, next < blob.count, let other = SparseRun(blob.bytes, at: next),
        other.value == run.value, run.count + other.count <= 4
      else {
        position = next
        continue
      }
      var bytes: [UInt8] = []
      SparseRun.append(value: run.value, count: run.count + other.count, to: &bytes)
      withWord(bytes) { blob.replace(position..<next + other.size, with: $0, heap: heap) }
    }
  }
}
