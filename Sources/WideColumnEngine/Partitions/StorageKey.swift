import Core

/// The keys under which a table's cells lie in its tree.
///
///     10 │ token 8 │ partition key │ 00 │ column 2 │ path            a static column
///     10 │ token 8 │ partition key │ 01 │ clustering … │ 0000        the marker of a row
///     10 │ token 8 │ partition key │ 01 │ clustering … │ column 2 │ path
///     20 │ index 2 │ value │ token 8 │ partition key │ 01 │ clustering …   an entry of an index
///
/// The token is big-endian with the sign bit flipped, the partition key is closed as in
/// `OrderedEncoding`, each clustering value stands in the ordered form of its type (reversed where
/// the order is DESC). So the order of keys is the order in which CQL shows rows.
enum StorageKey {
  static let dataSection: UInt8 = 0x10
  static let indexSection: UInt8 = 0x20
  static let staticKind: UInt8 = 0
  static let rowKind: UInt8 = 1
  /// The section and the token: what bloom filters are built over.
  static let filterSizeBytes = 9
  /// Stands in a column's place in the marker of a row.
  static let markerID: UInt16 = 0

  /// What all keys of a partition begin with.
  static func partition(token: Int64, key: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(key.count + 16)
    bytes.append(dataSection)
    appendPartition(token: token, key: key, to: &bytes)
    return bytes
  }

  static func appendPartition(token: Int64, key: [UInt8], to bytes: inout [UInt8]) {
    OrderedEncoding.append(token, to: &bytes)
    OrderedEncoding.append(key, to: &bytes)
  }

  /// The first key that could belong to a token.
  static func lowerBound(ofToken token: Int64) -> [UInt8] {
    var bytes = [dataSection]
    OrderedEncoding.append(token, to: &bytes)
    return bytes
  }

  /// The first key behind all that begin with some bytes.
  static func successor(of prefix: [UInt8]) -> [UInt8] {
    var bytes = prefix
    while let last = bytes.popLast() {
      if last < 0xFF {
        bytes.append(last + 1)
        return bytes
      }
    }
    return [0xFF]
  }

  static func appendColumn(_ id: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(id >> 8))
    bytes.append(UInt8(id & 0xFF))
  }

  static func column(_ id: UInt16, in row: [UInt8], path: [UInt8] = []) -> [UInt8] {
    var bytes = row
    appendColumn(id, to: &bytes)
    bytes.append(contentsOf: path)
    return bytes
  }

  /// What the keys of a partition's static columns begin with.
  static func staticRow(in partition: [UInt8]) -> [UInt8] { partition + [staticKind] }

  /// What the keys of all rows of a partition begin with.
  static func rows(in partition: [UInt8]) -> [UInt8] { partition + [rowKind] }

  /// What the keys of an index begin with.
  static func index(_ id: UInt16) -> [UInt8] {
    var bytes = [indexSection]
    appendColumn(id, to: &bytes)
    return bytes
  }
}

/// Keys from the first of some to the last of them: `lower ..< upper`.
struct KeyRange: Equatable, Sendable {
  var lower: [UInt8]
  var upper: [UInt8]

  init(_ lower: [UInt8], _ upper: [UInt8]) {
    self.lower = lower
    self.upper = upper
  }

  /// All keys that begin with some bytes.
  init(prefix: [UInt8]) {
    lower = prefix
    upper = StorageKey.successor(of: prefix)
  }

  var isEmpty: Bool { !lower.lexicographicallyPrecedes(upper) }

  /// Ranges in order, without overlaps, that hold the same keys.
  static func merged(_ ranges: [KeyRange]) -> [KeyRange] {
    var result: [KeyRange] = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: precedes) {
      if let last = result.last, !last.upper.lexicographicallyPrecedes(range.lower) {
        if last.upper.lexicographicallyPrecedes(range.upper) {
          result[result.count - 1].upper = range.upper
        }
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func precedes(_ a: KeyRange, _ b: KeyRange) -> Bool {
    a.lower.lexicographicallyPrecedes(b.lower)
  }

  /// The keys that are in some range of both lists.
  static func intersection(_ a: [KeyRange], _ b: [KeyRange]) -> [KeyRange] {
    var result: [KeyRange] = []
    for first in a {
      for second in b {
        let lower =
          first.lower.lexicographicallyPrecedes(second.lower) ? second.lower : first.lower
        let upper =
          first.upper.lexicographicallyPrecedes(second.upper) ? first.upper : second.upper
        let range = KeyRange(lower, upper)
        if !range.isEmpty { result.append(range) }
      }
    }
    return merged(result)
  }
}

/// A partition's key in its three forms.
struct PartitionKey: Equatable, Sendable {
  /// One for each partition column.
  var values: [[UInt8]]
  /// What is hashed, and what tells partitions of one token apart.
  var bytes: [UInt8]
  var token: Int64

  init(values: [[UInt8]]) {
    self.values = values
    bytes = Murmur3.partitionKey(of: values)
    token = Murmur3.token(of: bytes)
  }

  /// Reads the key at the beginning of a stored one.
  /// - Parameter offset: where the token begins; moved behind the partition key.
  init?(stored key: [UInt8], columnCount: Int, at offset: inout Int) {
    guard let token = OrderedEncoding.readSigned(key[...], at: &offset),
      let bytes = OrderedEncoding.readBytes(key[...], at: &offset),
      let values = Self.split(bytes, columnCount: columnCount)
    else { return nil }
    self.values = values
    self.bytes = bytes
    self.token = token
  }

  /// What all stored keys of the partition begin with.
  var prefix: [UInt8] { StorageKey.partition(token: token, key: bytes) }

  private static func split(_ bytes: [UInt8], columnCount: Int) -> [[UInt8]]? {
    guard columnCount > 1 else { return [bytes] }
    var values: [[UInt8]] = []
    var offset = 0
    while values.count < columnCount {
      guard offset + 2 <= bytes.count else { return nil }
      let size = Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
      guard offset + 2 + size + 1 <= bytes.count else { return nil }
      values.append(Array(bytes[offset + 2..<offset + 2 + size]))
      offset += size + 3
    }
    return offset == bytes.count ? values : nil
  }
}
