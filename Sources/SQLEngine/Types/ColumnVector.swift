/// One column of a batch: up to about 1,024 values of one type, in the storage that suits it.
///
/// Invariants:
/// 1. Every storage has exactly `count` places, those of nulls included (their content is any).
/// 2. `nulls` is empty if no value is null; otherwise it has `count` places.
struct ColumnVector: Sendable {
  /// How many rows a batch has at most.
  static let batchRowCountMax = 1024

  enum Storage: Sendable {
    case bools([Bool])
    /// All types that ``SQLValue/int(_:)`` holds.
    case ints([Int64])
    case doubles([Double])
    /// numeric, all with one scale: `coefficient / 10^scale`.
    case decimals([Int64], scale: Int16)
    /// text and its kin: one arena.
    case texts(TextArena)
    /// Everything else, or a mixture.
    case values([SQLValue])
  }

  /// Byte strings back to back: value `i` is `bytes[ends[i - 1] ..< ends[i]]`.
  struct TextArena: Sendable {
    var bytes: [UInt8] = []
    var ends: [Int32] = []

    var count: Int { ends.count }

    func range(at index: Int) -> Range<Int> {
      (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    mutating func append(_ value: some Collection<UInt8>) {
      bytes.append(contentsOf: value)
      ends.append(Int32(bytes.count))
    }
  }

  var storage: Storage
  /// True where a value is null; empty if none is.
  var nulls: [Bool]

  init(_ storage: Storage, nulls: [Bool] = []) {
    self.storage = storage
    self.nulls = nulls
  }

  var count: Int {
    switch storage {
    case .bools(let values): values.count
    case .ints(let values): values.count
    case .doubles(let values): values.count
    case .decimals(let values, _): values.count
    case .texts(let arena): arena.count
    case .values(let values): values.count
    }
  }

  var hasNulls: Bool { !nulls.isEmpty }

  func isNull(at index: Int) -> Bool {
    if !nulls.isEmpty { return nulls[index] }
    if case .values(let values) = storage { return values[index].isNull }
    return false
  }

  /// The value at a place, made as needed; for what has no typed path.
  subscript(index: Int) -> SQLValue {
    if isNull(at: index) { return .null }
    switch storage {
    case .bools(let values): return .bool(values[index])
    case .ints(let values): return .int(values[index])
    case .doubles(let values): return .double(values[index])
    case .decimals(let values, let scale): return .numeric(.small(values[index], scale: scale))
    case .texts(let arena): return .text(Array(arena.bytes[arena.range(at: index)]))
    case .values(let values): return values[index]
    }
  }
}
