extension ColumnVector {
  /// Null where either is.
  static func union(_ a: [Bool], _ b: [Bool]) -> [Bool] {
    if a.isEmpty { return b }
    if b.isEmpty { return a }
    return zip(a, b).map { $0 || $1 }
  }

  /// Whether any value is null.
  var containsNull: Bool {
    if !nulls.isEmpty { return nulls.contains(true) }
    if case .values(let values) = storage { return values.contains(where: \.isNull) }
    return false
  }

  /// An empty column in the storage that suits a type.
  init(emptyFor type: TypeID) {
    switch type {
    case .bool: self.init(.bools([]))
    case .int2, .int4, .int8, .oid, .date, .time, .timestamp, .timestamptz, .regclass, .regtype:
      self.init(.ints([]))
    case .float4, .float8: self.init(.doubles([]))
    case .text, .varchar, .bpchar, .name, .json, .bytea: self.init(.texts(TextArena()))
    case .numeric: self.init(.decimals([], scale: 0))
    default: self.init(.values([]))
    }
  }

  /// Adds a value at the end; a storage that can't hold it becomes ``Storage/values(_:)``.
  mutating func append(_ value: SQLValue) {
    if value.isNull, nulls.isEmpty { markNulls() }
    let marksNulls = value.isNull || !nulls.isEmpty
    if !appendTyped(value) {
      var values = (0..<count).map { self[$0] }
      values.append(value)
      storage = .values(values)
    }
    if marksNulls { nulls.append(value.isNull) }
  }

  /// - Returns: false if the storage can't hold the value; then nothing has happened.
  private mutating func appendTyped(_ value: SQLValue) -> Bool {
    // Each storage is taken out and put back, so that its array has one owner and is not copied.
    if case .values(var values) = storage {
      storage = .values([])
      values.append(value)
      storage = .values(values)
      return true
    }
    switch value {
    case .int(let new):
      guard case .ints(var values) = storage else { return false }
      storage = .values([])
      values.append(new)
      storage = .ints(values)
    case .double(let new):
      guard case .doubles(var values) = storage else { return false }
      storage = .values([])
      values.append(new)
      storage = .doubles(values)
    case .bool(let new):
      guard case .bools(var values) = storage else { return false }
      storage = .values([])
      values.append(new)
      storage = .bools(values)
    case .text(let new):
      guard case .texts(var arena) = storage, arena.bytes.count + new.count < Int(Int32.max)
      else { return false }
      storage = .values([])
      arena.append(new)
      storage = .texts(arena)
    case .numeric(.small(let new, let newScale)):
      guard case .decimals(var values, let scale) = storage, newScale == scale || values.isEmpty
      else { return false }
      storage = .values([])
      values.append(new)
      storage = .decimals(values, scale: newScale)
    case .null: appendBlank()
    default: return false
    }
    return true
  }

  /// Adds a place whose content does not matter.
  private mutating func appendBlank() {
    if case .ints(var values) = storage {
      storage = .values([])
      values.append(0)
      storage = .ints(values)
    } else if case .doubles(var values) = storage {
      storage = .values([])
      values.append(0)
      storage = .doubles(values)
    } else if case .bools(var values) = storage {
      storage = .values([])
      values.append(false)
      storage = .bools(values)
    } else if case .decimals(var values, let scale) = storage {
      storage = .values([])
      values.append(0)
      storage = .decimals(values, scale: scale)
    } else if case .texts(var arena) = storage {
      storage = .values([])
      arena.append([])
      storage = .texts(arena)
    }
  }
}
