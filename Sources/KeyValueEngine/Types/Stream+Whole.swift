import Core

/// Streams as wholes.
extension Entry {
  /// How many entries a stream has.
  var streamLength: Int { Stream.at(payload: payload).pointee.length }

  func freeStream() { Stream.free(Stream.at(payload: payload)) }

  /// What a stream takes with its groups, as the allocator counts.
  var streamSizeBytes: Int { Stream.at(payload: payload).pointee.sizeBytes }

  /// A deep copy of a stream, as the payload of an entry of the same kind.
  func copyStream(_ heap: Heap) -> UInt64 {
    var bytes: [UInt8] = []
    let codec = ValueCodec(heap: heap, hashSeed: 0)
    codec.encodeStream(self, into: &bytes)
    var offset = 0
    // What was encoded here is well-formed.
    return withWord(bytes) { codec.decodeStream($0, at: &offset) }?.payload
      ?? UInt64(UInt(bitPattern: Stream.make(heap: heap)))
  }

  /// Checks the invariants of a stream; for tests.
  func checkStreamInvariants() { Stream.at(payload: payload).pointee.checkInvariants() }
}

extension Stream {
  /// Checks the invariants; for tests.
  func checkInvariants() {
    var live = 0
    var last: StreamID?
    var first: StreamID?
    for index in 0..<nodes.count {
      let node = node(index)
      precondition(nodes[index].firstID == node.firstID, "the index knows the first ID of a node")
      precondition(node.liveCount > 0, "each node has an entry that is not deleted")
      var liveHere = 0
      var deletedHere = 0
      var offset = node.firstOffset
      while offset < node.endOffset {
        let element = node.element(at: offset)
        precondition(last.map { $0 < element.id } ?? true, "IDs ascend")
        last = element.id
        if element.isDeleted { deletedHere += 1 } else { liveHere += 1 }
        if !element.isDeleted, first == nil { first = element.id }
        offset = element.nextOffset
      }
      precondition(last == node.lastID, "a node knows its last ID")
      precondition(
        liveHere == node.liveCount && deletedHere == node.deletedCount, "a node counts its entries")
      live += liveHere
    }
    precondition(live == length, "the length is the number of entries")
    precondition(firstID == first ?? .zero, "the first ID is that of the first entry")
    precondition(last.map { $0 <= lastID } ?? true, "no ID is above the last")
    for index in 0..<groups.count { groups[index].pointee.checkInvariants() }
  }
}
