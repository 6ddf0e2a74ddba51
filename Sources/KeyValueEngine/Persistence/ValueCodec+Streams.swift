import Core

/// Streams as bytes. Numbers are varints, IDs two of them, names and images sized byte strings:
///
/// | field | |
/// | --- | --- |
/// | first ID, last ID, highest deleted ID | |
/// | entries added | |
/// | node count, then images | each node as it lies in memory, see ``StreamNode`` |
/// | group count, then groups | name, last ID, entries read + 1 (0: unknown), consumers, pending entries |
/// | … consumer count, then each | name, time seen |
/// | … pending count, then each | ID, delivery time, delivery count, number of its consumer |
extension ValueCodec {
  func encodeStream(_ entry: Entry, into output: inout [UInt8]) {
    let stream = Stream.at(payload: entry.payload).pointee
    for id in [stream.firstID, stream.lastID, stream.maxDeletedID] { Self.append(id, to: &output) }
    Varint.append(UInt64(bitPattern: stream.entriesAdded), to: &output)
    Varint.append(UInt64(stream.nodes.count), to: &output)
    for index in 0..<stream.nodes.count {
      Self.append(stream.node(index).image, to: &output)
      let image = output.count - stream.node(index).image.count
      // How much room a node has is no part of its value.
      for offset in StreamNode.capacityOffsets { output[image + offset] = 0 }
    }
    Varint.append(UInt64(stream.groups.count), to: &output)
    for index in 0..<stream.groups.count {
      Self.append(stream.groups[index].pointee, to: &output)
    }
  }

  private static func append(_ id: StreamID, to output: inout [UInt8]) {
    Varint.append(id.milliseconds, to: &output)
    Varint.append(id.sequence, to: &output)
  }

  private static func append(_ group: StreamGroup, to output: inout [UInt8]) {
    append(group.name.bytes, to: &output)
    append(group.lastID, to: &output)
    Varint.append(group.entriesRead.map { UInt64($0) + 1 } ?? 0, to: &output)
    Varint.append(UInt64(group.consumers.count), to: &output)
    for index in 0..<group.consumers.count {
      append(group.consumers[index].pointee.name.bytes, to: &output)
      Varint.append(signed: group.consumers[index].pointee.seenTime, to: &output)
    }
    Varint.append(UInt64(group.pending.count), to: &output)
    group.pending.forEach { id, entry in
      append(id, to: &output)
      Varint.append(signed: entry.deliveryTime, to: &output)
      Varint.append(signed: entry.deliveryCount, to: &output)
      let number = group.consumers.index(of: entry.consumer.pointee.name.bytes) ?? 0
      Varint.append(UInt64(number), to: &output)
    }
  }

  func decodeStream(_ bytes: Word, at offset: inout Int) -> Decoded? {
    let stream = Stream.make(heap: heap)
    guard decode(into: stream, bytes, at: &offset) else {
      Stream.free(stream)
      return nil
    }
    return Decoded(kind: .stream, payload: UInt64(UInt(bitPattern: stream)))
  }

  private func decode(
    into stream: UnsafeMutablePointer<Stream>, _ bytes: Word, at offset: inout Int
  ) -> Bool {
    guard let firstID = Self.id(bytes, &offset), let lastID = Self.id(bytes, &offset),
      let maxDeletedID = Self.id(bytes, &offset), let added = Varint.read(bytes, at: &offset),
      let nodeCount = Varint.read(bytes, at: &offset)
    else { return false }
    stream.pointee.firstID = firstID
    stream.pointee.lastID = lastID
    stream.pointee.maxDeletedID = maxDeletedID
    stream.pointee.entriesAdded = Int64(bitPattern: added)
    var last: StreamID?
    for index in 0..<Int(clamping: nodeCount) {
      guard let image = Self.word(bytes, at: &offset),
        let node = StreamNode(image: image, heap: heap)
      else { return false }
      stream.pointee.nodes.insert(
        StreamIndex.Slot(firstID: node.firstID, node: node.base), at: index)
      stream.pointee.length += node.liveCount
      guard last.map({ $0 < node.firstID }) ?? true else { return false }
      last = node.lastID
    }
    guard let groupCount = Varint.read(bytes, at: &offset) else { return false }
    for _ in 0..<Int(clamping: groupCount) {
      guard decodeGroup(of: stream, bytes, &offset) else { return false }
    }
    return true
  }

  private func decodeGroup(
    of stream: UnsafeMutablePointer<Stream>, _ bytes: Word, _ offset: inout Int
  ) -> Bool {
    guard let name = Self.word(bytes, at: &offset), let lastID = Self.id(bytes, &offset),
      let read = Varint.read(bytes, at: &offset),
      let consumerCount = Varint.read(bytes, at: &offset),
      stream.pointee.groups.find(name) == nil
    else { return false }
    let group = StreamGroup.make(
      name: name, lastID: lastID, entriesRead: read == 0 ? nil : Int64(clamping: read - 1),
      heap: heap)
    stream.pointee.groups.insert(group, heap: heap)
    for _ in 0..<Int(clamping: consumerCount) {
      guard let name = Self.word(bytes, at: &offset),
        let seenTime = Varint.readSigned(bytes, at: &offset),
        group.pointee.consumers.find(name) == nil
      else { return false }
      _ = group.pointee.addConsumer(name, now: seenTime, heap: heap)
    }
    guard let pendingCount = Varint.read(bytes, at: &offset) else { return false }
    for _ in 0..<Int(clamping: pendingCount) {
      guard let id = Self.id(bytes, &offset), let time = Varint.readSigned(bytes, at: &offset),
        let count = Varint.readSigned(bytes, at: &offset),
        let number = Varint.read(bytes, at: &offset), number < group.pointee.consumers.count,
        group.pointee.pending.find(id) == nil
      else { return false }
      let consumer = group.pointee.consumers[Int(number)]
      group.pointee.deliver(id, to: consumer, at: time, heap: heap)
      group.pointee.pending.find(id)?.deliveryCount = count
    }
    return true
  }

  private static func id(_ bytes: Word, _ offset: inout Int) -> StreamID? {
    guard let milliseconds = Varint.read(bytes, at: &offset),
      let sequence = Varint.read(bytes, at: &offset)
    else { return nil }
    return StreamID(milliseconds: milliseconds, sequence: sequence)
  }
}
