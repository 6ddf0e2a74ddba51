import Core

/// The value of a hash behind an entry: a listpack of fields and values in turn while they are few
/// and short, a table of entries otherwise; never back.
///
///     packedHash  [field│value│field│value]
///     tableHash   field ─► inline: value behind the name, up to 128 bytes; else in a blob
///
/// **Source:** Redis, t_hash.c.
struct HashValue {
  /// Values up to here share one allocation with their field in a table.
  static let inlineValueSizeMax = 128

  let entry: Entry
  let heap: Heap
  let seed: UInt64
  /// Hashes with more fields become tables: `hash-max-listpack-entries`.
  let packedCountMax: Int
  /// Hashes with longer fields or values become tables: `hash-max-listpack-value`.
  let packedSizeMax: Int

  var count: Int {
    entry.kind == .packedHash ? Listpack(payload: entry.payload).count / 2 : table.pointee.count
  }

  @inline(__always)
  var table: UnsafeMutablePointer<EntryTable> { TableValue(payload: entry.payload).table }

  // MARK: - Reading

  /// The value of a field. Valid until the hash is changed.
  @inline(__always)
  func value(of field: Word) -> Word? {
    if entry.kind == .tableHash { return table.pointee.find(field).map(Self.value) }
    let pack = Listpack(payload: entry.payload)
    return pack.find(field, step: 2).map { pack.element(at: pack.next($0)) }
  }

  /// The value in a field's entry.
  @inline(__always)
  static func value(_ field: Entry) -> Word {
    field.kind == .inlineString ? field.inlineValue : Blob(payload: field.payload).bytes
  }

  func visit(_ body: (_ field: Word, _ value: Word) -> Void) {
    if entry.kind == .tableHash {
      for entry in table.pointee.entries { body(entry.key, Self.value(entry)) }
      return
    }
    let pack = Listpack(payload: entry.payload)
    var offset = 0
    while offset < pack.endOffset {
      let valueOffset = pack.next(offset)
      body(pack.element(at: offset), pack.element(at: valueOffset))
      offset = pack.next(valueOffset)
    }
  }

  /// A field drawn at random, with its value. The hash must not be empty.
  func randomField(_ random: inout SeededRandom) -> (field: Word, value: Word) {
    let nothing = Word(start: nil, count: 0)
    if entry.kind == .tableHash {
      guard let field = table.pointee.randomEntry(&random) else { return (nothing, nothing) }
      return (field.key, Self.value(field))
    }
    let pack = Listpack(payload: entry.payload)
    let offset = pack.offset(ofIndex: random.below(count) * 2)
    return (pack.element(at: offset), pack.element(at: pack.next(offset)))
  }

  // MARK: - Changing

  /// Makes a table of the hash if one of the words is too long for a listpack.
  @inline(__always)
  func prepare(for words: Words) {
    guard entry.kind == .packedHash else { return }
    for word in words where word.count > packedSizeMax {
      convertToTable()
      return
    }
  }

  /// Sets a field; neither word may be part of the hash.
  /// - Returns: whether the field is new.
  @inline(__always)
  func set(_ field: Word, to value: Word) -> Bool {
    if entry.kind == .packedHash, field.count > packedSizeMax || value.count > packedSizeMax {
      convertToTable()
    }
    return entry.kind == .packedHash ? setPacked(field, to: value) : setInTable(field, to: value)
  }

  /// - Returns: whether the field was there.
  func remove(_ field: Word) -> Bool {
    if entry.kind == .tableHash {
      guard let removed = table.pointee.remove(field, hash: table.pointee.hash(field)) else {
        return false
      }
      removed.freeValue(heap)
      removed.free(heap)
      return true
    }
    var pack = Listpack(payload: entry.payload)
    guard let offset = pack.find(field, step: 2) else { return false }
    let end = pack.next(pack.next(offset))
    pack.removeRange(offset..<end, count: 2, heap: heap)
    pack.shrinkIfSparse(heap: heap)
    entry.payload = pack.payload
    return true
  }

  private func setPacked(_ field: Word, to value: Word) -> Bool {
    var pack = Listpack(payload: entry.payload)
    let present = pack.find(field, step: 2)
    if let present {
      pack.replace(at: pack.next(present), with: value, heap: heap)
    } else {
      pack.append(field, heap: heap)
      pack.append(value, heap: heap)
    }
    entry.payload = pack.payload
    if pack.count / 2 > packedCountMax { convertToTable() }
    return present == nil
  }

  private func setInTable(_ field: Word, to value: Word) -> Bool {
    let hash = table.pointee.hash(field)
    guard let present = table.pointee.find(field, hash: hash) else {
      table.pointee.insert(Self.makeField(field, value, heap: heap), hash: hash)
      return true
    }
    if present.kind == .inlineString, present.payload == UInt64(value.count) {
      if let source = value.baseAddress {
        present.inlineValueAddress.copyMemory(from: source, byteCount: value.count)
      }
      return false
    }
    table.pointee.replace(present, with: Self.makeField(field, value, heap: heap), hash: hash)
    present.freeValue(heap)
    present.free(heap)
    return false
  }

  /// An entry for a field and its value.
  static func makeField(_ field: Word, _ value: Word, heap: Heap) -> Entry {
    if value.count <= inlineValueSizeMax {
      return Entry.make(
        key: field, kind: .inlineString, payload: UInt64(value.count), inlineValue: value,
        heap: heap)
    }
    return Entry.make(
      key: field, kind: .blobString, payload: Blob(value, heap: heap).payload, heap: heap)
  }

  private func convertToTable() {
    let pack = Listpack(payload: entry.payload)
    let converted = TableValue(
      heap: heap, seed: StableHash.hash(entry.key, seed: seed), capacity: count + 1)
    visit { field, value in
      converted.table.pointee.insert(
        Self.makeField(field, value, heap: heap), hash: converted.table.pointee.hash(field))
    }
    pack.free(heap)
    entry.kind = .tableHash
    entry.payload = converted.payload
  }

  /// Checks the invariants; for tests.
  func checkInvariants() {
    if entry.kind == .tableHash {
      table.pointee.checkInvariants()
      return
    }
    let pack = Listpack(payload: entry.payload)
    pack.checkInvariants()
    precondition(pack.count % 2 == 0, "each field has a value")
    precondition(count <= packedCountMax, "big hashes are tables")
    visit { field, value in
      precondition(max(field.count, value.count) <= packedSizeMax, "long words are in tables")
    }
  }
}
