extension ColumnVector {
  /// Null where either is.
  static func union(_ a: [Bool], _ b: [Bool]) -> [Bool] {
    if a.isEmpty { return b }
    if b.isEmpty { return a }
    return zip(a, b).map { $0 || $1 }
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
    if value.isNull, nulls.isEmpty { nulls = [Bool](repeating: false, count: count) }
    let marksNulls = value.isNull || !nulls.isEmpty
    if !appendTyped(value) {
      var values = (0..<count).map { self[$0] }
      values.append(value)
      storage = .values(values)
    }
    if marksNulls { nulls.append(value.isNull) }
  }

  private mutating func appendTyped(_ value: SQLValue) -> Bool {
    // The storage is taken out and put back, so that its array is not copied.
    let taken = storage
    storage = .values([])
    switch (taken, value) {
    case (.bools(var values), .bool(let new)):
      values.append(new)
      storage = .bools(values)
    case (.ints(var values), .int(let new)):
      values.append(new)
      storage = .ints(values)
    case (.doubles(var values), .double(let new)):
      values.append(new)
      storage = .doubles(values)
    case (.texts(var arena), .text(let new)) where arena.bytes.count + new.count < Int(Int32.max):
      arena.append(new)
      storage = .texts(arena)
    case (.values(var values), _):
      values.append(value)
      storage = .values(values)
    case (.bools(var values), .null):
      values.append(false)
      storage = .bools(values)
    case (.ints(var values), .null):
      values.append(0)
      storage = .ints(values)
    case (.doubles(var values), .null):
      values.append(0)
      storage = .doubles(values)
    case (.texts(var arena), .null):
      arena.append([])
      storage = .texts(arena)
    case (.decimals(var values, let scale), .numeric(.small(let new, let newScale)))
    where newScale == scale || values.isEmpty:
      values.append(new)
      storage = .decimals(values, scale: newScale)
    case (.decimals(var values, let scale), .null):
      values.append(0)
      storage = .decimals(values, scale: scale)
    default:
      storage = taken
      return false
    }
    return true
  }
}
