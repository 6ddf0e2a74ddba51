import Core

/// A hash table as the payload of a set or hash: an ``EntryTable`` in a piece of the heap of its
/// own.
///
/// The members of a set are entries of kind `.none`. The fields of a hash are entries of kind
/// `.inlineString`, the value behind the name, or `.blobString` for long values.
struct TableValue {
  let table: UnsafeMutablePointer<EntryTable>

  init(heap: Heap, seed: UInt64, capacity: Int = 0) {
    let memory = heap.allocate(MemoryLayout<EntryTable>.size)
    table = memory.bindMemory(to: EntryTable.self, capacity: 1)
    table.initialize(to: EntryTable(heap: heap, seed: seed, capacity: capacity))
  }

  init(payload: UInt64) {
    // Payloads of tables are made by `payload` below.
    table = UnsafeMutablePointer(bitPattern: UInt(payload)).unsafelyUnwrapped
  }

  var payload: UInt64 { UInt64(UInt(bitPattern: table)) }

  /// Frees the table and its entries with their values.
  func free(_ heap: Heap) {
    for entry in table.pointee.entries {
      if entry.kind == .blobString { Blob(payload: entry.payload).free(heap) }
      entry.free(heap)
    }
    table.pointee.destroy()
    table.deinitialize(count: 1)
    heap.free(table, size: MemoryLayout<EntryTable>.size)
  }

  func copy(heap: Heap) -> TableValue {
    let copy = TableValue(heap: heap, seed: table.pointee.seed, capacity: table.pointee.count)
    for entry in table.pointee.entries {
      let isInline = entry.kind == .inlineString
      let newEntry = Entry.make(
        key: entry.key, kind: entry.kind,
        payload: entry.kind == .blobString
          ? Blob(Blob(payload: entry.payload).bytes, heap: heap).payload : entry.payload,
        inlineValue: isInline ? entry.inlineValue : Word(start: nil, count: 0), heap: heap)
      copy.table.pointee.insert(newEntry, hash: copy.table.pointee.hash(entry.key))
    }
    return copy
  }

  /// All that the table and its entries take, as the heap counts it.
  var sizeBytes: Int {
    var size = Heap.chunkSize(of: MemoryLayout<EntryTable>.size)
    size += Heap.chunkSize(of: table.pointee.main.slotCount * 8)
    if let old = table.pointee.old { size += Heap.chunkSize(of: old.slotCount * 8) }
    for entry in table.pointee.entries {
      size += Heap.chunkSize(of: entry.sizeBytes)
      if entry.kind == .blobString {
        size += Heap.chunkSize(of: Blob(payload: entry.payload).allocatedSizeBytes)
      }
    }
    return size
  }
}
