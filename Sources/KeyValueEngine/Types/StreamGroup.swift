import Core

/// A consumer group: how far it has read, who reads, and what is delivered but not acknowledged.
///
///     group ──► pending:  1-1   1-2   1-3          by ID, all of the group
///       │                  │     │     │
///       └─ consumers: ann ─┴─────┼─────┘ pending:  1-1  1-3
///                     bob ───────┘       pending:  1-2
///
/// Invariants:
/// 1. Each pending entry of the group is in the list of one consumer, the one that it names; and no
///    others are.
/// 2. Consumers stand in the order of their names.
struct StreamGroup: Named {
  let name: Blob
  var lastID: StreamID
  /// Entries of the stream up to ``lastID``, counted from its first ever; nil if that is not known.
  var entriesRead: Int64?
  var pending: PendingList
  var consumers = NameList<StreamConsumer>()

  static func make(
    name: Word, lastID: StreamID, entriesRead: Int64?, heap: Heap
  ) -> UnsafeMutablePointer<StreamGroup> {
    let group = heap.allocate(MemoryLayout<Self>.size).bindMemory(to: Self.self, capacity: 1)
    group.initialize(
      to: StreamGroup(
        name: Blob(name, heap: heap), lastID: lastID, entriesRead: entriesRead,
        pending: PendingList(heap: heap)))
    return group
  }

  /// Frees a group with its consumers and pending entries.
  static func free(_ group: UnsafeMutablePointer<StreamGroup>, _ heap: Heap) {
    group.pointee.pending.forEach { $1.free(heap) }
    group.pointee.pending.destroy()
    for index in 0..<group.pointee.consumers.count {
      StreamConsumer.free(group.pointee.consumers[index], heap)
    }
    group.pointee.consumers.destroy(heap)
    group.pointee.name.free(heap)
    heap.free(UnsafeMutableRawPointer(group), size: MemoryLayout<Self>.size)
  }

  var sizeBytes: Int {
    var size = Heap.chunkSize(of: MemoryLayout<Self>.size) + consumers.sizeBytes
    size += Heap.chunkSize(of: name.allocatedSizeBytes) + pending.sizeBytes
    size += pending.count * PendingEntry.sizeBytes
    for index in 0..<consumers.count { size += consumers[index].pointee.sizeBytes }
    return size
  }

  mutating func addConsumer(
    _ name: Word, now: Int64, heap: Heap
  ) -> UnsafeMutablePointer<StreamConsumer> {
    let consumer = StreamConsumer.make(name: name, now: now, heap: heap)
    consumers.insert(consumer, heap: heap)
    return consumer
  }

  /// Removes a consumer with what is pending for it.
  mutating func removeConsumer(at index: Int, heap: Heap) {
    let consumer = consumers[index]
    consumer.pointee.pending.forEach { id, entry in
      pending.remove(id)
      entry.free(heap)
    }
    consumers.remove(at: index)
    StreamConsumer.free(consumer, heap)
  }

  /// Makes an entry pending for a consumer, whoever had it before.
  mutating func deliver(
    _ id: StreamID, to consumer: UnsafeMutablePointer<StreamConsumer>, at now: Int64, heap: Heap
  ) {
    if let entry = pending.find(id) {
      assign(id, entry, to: consumer)
      entry.deliveryTime = now
      entry.deliveryCount = 1
      return
    }
    let entry = PendingEntry(
      deliveryTime: now, deliveryCount: 1, consumer: consumer, heap: heap)
    pending.insert(id, entry)
    consumer.pointee.pending.insert(id, entry)
  }

  /// Hands a pending entry to another consumer.
  func assign(
    _ id: StreamID, _ entry: PendingEntry, to consumer: UnsafeMutablePointer<StreamConsumer>
  ) {
    guard entry.consumer != consumer else { return }
    entry.consumer.pointee.pending.remove(id)
    consumer.pointee.pending.insert(id, entry)
    entry.consumer = consumer
  }

  /// Forgets a pending entry.
  /// - Returns: whether there was one.
  mutating func acknowledge(_ id: StreamID, heap: Heap) -> Bool {
    guard let entry = pending.remove(id) else { return false }
    entry.consumer.pointee.pending.remove(id)
    entry.free(heap)
    return true
  }

  /// Checks the invariants; for tests.
  func checkInvariants() {
    pending.checkInvariants()
    var total = 0
    for index in 0..<consumers.count {
      let consumer = consumers[index]
      consumer.pointee.pending.checkInvariants()
      total += consumer.pointee.pending.count
      consumer.pointee.pending.forEach { id, entry in
        precondition(entry.consumer == consumer, "a pending entry names its consumer")
        precondition(pending.find(id) == entry, "a consumer's pending entry is its group's")
      }
      if index > 0 {
        precondition(
          consumers[index - 1].pointee.name.bytes.precedes(consumer.pointee.name.bytes),
          "consumers ascend by name")
      }
    }
    precondition(total == pending.count, "each pending entry has one consumer")
  }
}

/// One reader of a group.
struct StreamConsumer: Named {
  let name: Blob
  /// When it last tried to read, milliseconds since 1970.
  var seenTime: Int64
  var pending: PendingList

  static func make(name: Word, now: Int64, heap: Heap) -> UnsafeMutablePointer<StreamConsumer> {
    let consumer = heap.allocate(MemoryLayout<Self>.size).bindMemory(to: Self.self, capacity: 1)
    consumer.initialize(
      to: StreamConsumer(
        name: Blob(name, heap: heap), seenTime: now, pending: PendingList(heap: heap)))
    return consumer
  }

  /// Frees a consumer, not its pending entries.
  static func free(_ consumer: UnsafeMutablePointer<StreamConsumer>, _ heap: Heap) {
    consumer.pointee.pending.destroy()
    consumer.pointee.name.free(heap)
    heap.free(UnsafeMutableRawPointer(consumer), size: MemoryLayout<Self>.size)
  }

  var sizeBytes: Int {
    Heap.chunkSize(of: MemoryLayout<Self>.size) + pending.sizeBytes
      + Heap.chunkSize(of: name.allocatedSizeBytes)
  }
}
