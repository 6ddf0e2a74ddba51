/// Shows the entries of several sources as one ordered sequence: a heap of cursors.
///
/// A plain value without an owner: whoever made it frees it. ``next()`` follows a seek forwards,
/// ``previous()`` one backwards; to turn, seek.
struct MergingCursor {
  let sources: [SourceCursor]
  /// Indices of the valid sources, the one whose turn it is first.
  private let heap: UnsafeMutablePointer<Int>
  private let entries: UnsafeMutablePointer<UnsafeMutablePointer<SourceCursor.Entry>>
  private var count = 0
  private var isForward = true

  init(_ sources: [SourceCursor]) {
    self.sources = sources
    heap = .allocate(capacity: max(1, sources.count))
    entries = .allocate(capacity: max(1, sources.count))
    for (index, source) in sources.enumerated() {
      (entries + index).initialize(to: source.entry)
    }
  }

  func free() {
    heap.deallocate()
    entries.deallocate()
  }

  var isValid: Bool { @inline(__always) get { count > 0 } }

  /// Only if ``isValid``.
  var entry: UnsafeMutablePointer<SourceCursor.Entry> {
    @inline(__always) get { entries[heap[0]] }
  }

  var source: EntrySource { sources[heap[0]].source }

  mutating func seekToFirst() throws(StorageError) {
    count = 0
    for source in sources { try source.seekToFirst() }
    rebuild(isForward: true)
  }

  mutating func seek(_ target: MemtableTarget) throws(StorageError) {
    count = 0
    for source in sources { try source.seek(target) }
    rebuild(isForward: true)
  }

  mutating func seekToLast() throws(StorageError) {
    count = 0
    for source in sources { try source.seekToLast() }
    rebuild(isForward: false)
  }

  /// Goes to the last entry before a key and trailer.
  mutating func seek(before target: MemtableTarget) throws(StorageError) {
    count = 0
    for source in sources { try source.seek(before: target) }
    rebuild(isForward: false)
  }

  @inline(__always)
  mutating func next() throws(StorageError) {
    let top = heap[0]
    do throws(StorageError) { try sources[top].next() } catch {
      count = 0
      throw error
    }
    settleTop(top)
  }

  mutating func previous() throws(StorageError) {
    let top = heap[0]
    do throws(StorageError) { try sources[top].previous() } catch {
      count = 0
      throw error
    }
    settleTop(top)
  }

  @inline(__always)
  private mutating func settleTop(_ top: Int) {
    if !entries[top].pointee.isValid {
      count &-= 1
      if count == 0 { return }
      heap[0] = heap[count]
    }
    if count > 1 { sink(0) }
  }

  private mutating func rebuild(isForward: Bool) {
    self.isForward = isForward
    for index in sources.indices where entries[index].pointee.isValid {
      heap[count] = index
      count += 1
    }
    for place in stride(from: count / 2 - 1, through: 0, by: -1) { sink(place) }
  }

  @inline(__always)
  private func sink(_ start: Int) {
    var place = start
    let moved = heap[start]
    while true {
      var child = 2 &* place &+ 1
      if child >= count { break }
      if child &+ 1 < count, isBefore(heap[child &+ 1], heap[child]) { child &+= 1 }
      if !isBefore(heap[child], moved) { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = moved
  }

  @inline(__always)
  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    let x = entries[a]
    let y = entries[b]
    if x.pointee.prefix != y.pointee.prefix {
      return (x.pointee.prefix < y.pointee.prefix) == isForward
    }
    let order = compareBytes(
      x.pointee.key, x.pointee.keyCount, y.pointee.key, y.pointee.keyCount)
    if order != 0 { return (order < 0) == isForward }
    if x.pointee.trailer != y.pointee.trailer {
      return (x.pointee.trailer > y.pointee.trailer) == isForward
    }
    return a < b
  }
}
