import Core
import SQLSyntax

/// How a partitioned table gives its rows to its partitions.
///
///     RANGE (a)   p1 [−∞, 10)   p2 [10, 20)   p3 default
///
/// The table holds no rows itself; a partition may be partitioned again.
///
/// **Source:** PostgreSQL 15, partitioning/partbounds.c; manual, section 5.11.
/// **Differs from the source:** HASH uses a hash of its own, so a row may lie in another partition
/// than PostgreSQL's.
struct Partitioning {
  enum Strategy: String { case range, list, hash }

  /// One part of the key: a column or an expression.
  struct Key {
    var attribute: Int?
    var syntax: Expression
    /// Names columns by attribute index.
    var bound: BoundExpression
  }

  /// One end of a range, in one part of the key.
  enum Limit {
    case minimum
    case value(SQLValue)
    case maximum
  }

  /// Which rows a partition holds.
  enum Bound {
    /// Those that no other partition holds.
    case isDefault
    case list([SQLValue])
    /// From the first to before the second.
    case range(from: [Limit], to: [Limit])
    case hash(modulus: Int, remainder: Int)

    var isDefault: Bool { if case .isDefault = self { true } else { false } }
  }

  var strategy: Strategy
  var keys: [Key]

  var types: [TypeID] { keys.map(\.bound.type.id) }

  /// Whether rows with a key belong to a partition; a default one is asked last.
  func holds(_ key: [SQLValue], _ bound: Bound) -> Bool {
    switch bound {
    case .isDefault: return false
    case .list(let values):
      return values.contains { value in
        value.isNull || key[0].isNull
          ? value.isNull && key[0].isNull : ValueOrder.compare(value, key[0], as: types[0]) == 0
      }
    case .range(let from, let to):
      if key.contains(where: \.isNull) { return false }
      return compare(key, from) >= 0 && compare(key, to) < 0
    case .hash(let modulus, let remainder):
      return Int(Self.hash(key) % UInt64(modulus)) == remainder
    }
  }

  /// The order of a key and one end of a range.
  func compare(_ key: [SQLValue], _ limits: [Limit]) -> Int {
    for (index, limit) in limits.enumerated() where index < key.count {
      switch limit {
      case .minimum: return 1
      case .maximum: return -1
      case .value(let value):
        let order = ValueOrder.compare(key[index], value, as: types[index])
        if order != 0 { return order }
      }
    }
    return 0
  }

  /// The order of two ends.
  func compare(_ a: [Limit], _ b: [Limit]) -> Int {
    for (index, (x, y)) in zip(a, b).enumerated() {
      switch (x, y) {
      case (.minimum, .minimum), (.maximum, .maximum): return 0
      case (.minimum, _), (_, .maximum): return -1
      case (.maximum, _), (_, .minimum): return 1
      case (.value(let left), .value(let right)):
        let order = ValueOrder.compare(left, right, as: types[index])
        if order != 0 { return order }
      }
    }
    return 0
  }

  private static func hash(_ key: [SQLValue]) -> UInt64 {
    var bytes: [UInt8] = []
    for value in key { ValueCodec.append(value, to: &bytes) }
    return StableHash.hash(bytes)
  }

  /// Whether two partitions would want the same rows.
  func overlap(_ a: Bound, _ b: Bound) -> Bool {
    switch (a, b) {
    case (.isDefault, .isDefault): return true
    case (.list(let values), .list(_)): return values.contains { holds([$0], b) }
    case (.range(let from, let to), .range(let otherFrom, let otherTo)):
      return compare(from, otherTo) < 0 && compare(otherFrom, to) < 0
    case (.hash(let m, let r), .hash(let n, let s)):
      let divisor = Self.greatestDivisor(m, n)
      return r % divisor == s % divisor
    default: return false
    }
  }

  private static func greatestDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

/// A row of a tree of tables, in one number: the table's and that of the row's version.
enum RowAddress {
  static func encoded(_ relation: ObjectID, _ version: Int) -> Int {
    Int(relation) << 32 | version
  }

  /// - Returns: no relation for what is a version only.
  static func decoded(_ address: Int) -> (relation: ObjectID?, version: Int) {
    let relation = ObjectID(truncatingIfNeeded: address >> 32)
    return (relation == 0 ? nil : relation, address & 0xFFFF_FFFF)
  }

  /// The version that an address names in a table; nil if it is one of another table.
  static func version(_ address: Int, in relation: ObjectID) -> Int? {
    let (table, version) = decoded(address)
    return table == nil || table == relation ? version : nil
  }
}

extension Catalog {
  /// A table and all that inherit from it: parents first, siblings by age.
  func family(of id: ObjectID) -> [Relation] {
    var result: [Relation] = []
    var seen: Set<ObjectID> = []
    var waiting = [id]
    var index = 0
    while index < waiting.count {
      defer { index += 1 }
      guard seen.insert(waiting[index]).inserted, let relation = relation(waiting[index]) else {
        continue
      }
      result.append(relation)
      waiting += children(of: relation.id)
    }
    return result
  }

  /// The partitioned tables above a partition, nearest first.
  func ancestors(of relation: Relation) -> [Relation] {
    var result: [Relation] = []
    var current = relation
    while let id = current.parents.first, let parent = self.relation(id), result.count < 100 {
      result.append(parent)
      current = parent
    }
    return result
  }
}

extension Relation {
  var isPartitioned: Bool { partitioning != nil }

  var isPartition: Bool { partitionBound != nil }

  /// Where each column of another table is here, by name; nil where it is not.
  func attributes(matching other: Relation) -> [Int?] {
    other.columns.map { $0.isDropped ? nil : attribute(named: $0.name) }
  }
}
