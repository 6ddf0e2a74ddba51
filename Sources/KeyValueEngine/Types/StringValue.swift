import Core

/// Strings: inline in the entry up to 44 bytes, as an integer where they read as one, else in a
/// blob.
extension Database {
  /// Sets a key to a string, whatever it held before.
  /// - Parameter expiry: nil removes an expiry.
  @discardableResult
  mutating func setString(
    _ key: Word, to value: Word, present: Entry?, expiry: Int64?
  ) -> Entry {
    let (kind, payload) = Self.encoding(of: value)
    if let entry = present {
      if canOverwrite(entry, kind: kind, payload: payload), entry.hasExpiry == (expiry != nil) {
        overwrite(entry, kind: kind, payload: payload, value: value, expiry: expiry)
        return entry
      }
      entry.freeValue(heap)
      return rebuild(
        entry, kind: kind, payload: filled(kind, payload, value),
        inlineValue: kind == .inlineString ? value : Word(start: nil, count: 0), expiry: expiry)
    }
    return insert(
      key, kind: kind, payload: filled(kind, payload, value),
      inlineValue: kind == .inlineString ? value : Word(start: nil, count: 0), expiry: expiry)
  }

  /// Sets a key that holds a string to an integer, keeping its expiry.
  @discardableResult
  mutating func setInteger(_ key: Word, to value: Int64, present: Entry?) -> Entry {
    let payload = UInt64(bitPattern: value)
    guard let entry = present else {
      return insert(key, kind: .integerString, payload: payload)
    }
    if entry.kind == .integerString {
      entry.payload = payload
      return entry
    }
    entry.freeValue(heap)
    return rebuild(entry, kind: .integerString, payload: payload, expiry: entry.expiry)
  }

  /// The value of a string as a blob that may be changed in place, made so if it is not one yet.
  /// Changes that move the blob must be stored with ``storeBlob(_:in:)``.
  mutating func blobForWriting(_ entry: Entry, reserving size: Int) -> (Entry, Blob) {
    if entry.kind == .blobString { return (entry, Blob(payload: entry.payload)) }
    var blob = Blob(capacity: max(size, 0), heap: heap)
    entry.withString { blob.append($0, heap: heap) }
    let newEntry = rebuild(
      entry, kind: .blobString, payload: blob.payload, expiry: entry.expiry)
    return (newEntry, blob)
  }

  private static func encoding(of value: Word) -> (Entry.Kind, UInt64) {
    if value.count <= 20, let integer = value.integer {
      return (.integerString, UInt64(bitPattern: integer))
    }
    if value.count <= Entry.inlineValueSizeMax { return (.inlineString, UInt64(value.count)) }
    return (.blobString, 0)
  }

  private func filled(_ kind: Entry.Kind, _ payload: UInt64, _ value: Word) -> UInt64 {
    kind == .blobString ? Blob(value, heap: heap).payload : payload
  }

  private func canOverwrite(_ entry: Entry, kind: Entry.Kind, payload: UInt64) -> Bool {
    guard entry.kind == kind else { return false }
    return kind == .integerString || kind == .inlineString && entry.payload == payload
  }

  private mutating func overwrite(
    _ entry: Entry, kind: Entry.Kind, payload: UInt64, value: Word, expiry: Int64?
  ) {
    if kind == .integerString {
      entry.payload = payload
    } else if let source = value.baseAddress {
      entry.inlineValueAddress.copyMemory(from: source, byteCount: value.count)
    }
    if let expiry {
      entry.setExpiry(expiry)
      expiries.reorder(entry)
    }
  }
}

extension Entry {
  var isString: Bool {
    switch kind {
    case .inlineString, .blobString, .integerString: true
    default: false
    }
  }

  /// Calls with the bytes of a string entry.
  @inline(__always)
  func withString<Result>(_ body: (Word) -> Result) -> Result {
    switch kind {
    case .inlineString: body(inlineValue)
    case .blobString: body(Blob(payload: payload).bytes)
    default: withDigits(Int64(bitPattern: payload), body)
    }
  }

  /// The size of a string entry in bytes.
  var stringSize: Int { withString(\.count) }
}
