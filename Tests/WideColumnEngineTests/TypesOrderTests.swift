import Core
import Testing

@testable import WideColumnEngine

/// A random value of a type, small numbers and common prefixes more often than not.
private func value(of type: CQLType, _ random: inout SeededRandom) -> [UInt8] {
  func bytes(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    (0..<count).map { _ in random.chance(1, in: 3) ? 0 : UInt8(random.below(256)) }
  }
  if random.chance(1, in: 20), type.fixedSizeBytes != nil { return [] }
  switch type {
  case .ascii, .text: return (0..<random.below(4)).map { _ in UInt8(random.below(3)) }
  case .blob: return bytes(random.below(4), &random)
  case .inet: return bytes(random.chance(1, in: 2) ? 4 : 16, &random)
  case .varint: return BigInteger(twosComplement: bytes(1 + random.below(9), &random))?.bytes ?? []
  case .decimal:
    let unscaled = BigInteger(random.below(2001) - 1000)
    return BigDecimal(unscaled, scale: Int32(random.below(9) - 4)).bytes
  case .timeuuid:
    return UUIDValue.timeUUID(ticks: UInt64(random.below(3)), lower: random.next())
  case .uuid:
    return random.chance(1, in: 2)
      ? UUIDValue.timeUUID(ticks: random.next() >> 8, lower: random.next()) : bytes(16, &random)
  case .list(let element, _):
    return Composite.value(
      ofElements: (0..<random.below(3)).map { _ in value(of: element, &random) })
  case .set(let element, _):
    let elements = (0..<random.below(3)).map { _ in value(of: element, &random) }
    return Composite.value(ofElements: element.sortedUnique(elements))
  case .map(let key, let element, _):
    let entries = (0..<random.below(3)).map { _ in
      Composite.Entry(key: value(of: key, &random), value: value(of: element, &random))
    }
    return Composite.value(ofEntries: key.sortedByKey(entries))
  case .tuple(let types):
    return Composite.value(
      ofFields: types.map { random.chance(1, in: 4) ? nil : value(of: $0, &random) })
  case .boolean: return [UInt8(random.below(2))]
  default: return bytes(type.fixedSizeBytes ?? 0, &random)
  }
}

/// The order of types, told in another way than by their ordered bytes; nil where there is none.
private func model(_ type: CQLType, _ a: [UInt8], _ b: [UInt8]) -> Bool? {
  switch type {
  case .varint, .int, .smallint, .tinyint, .bigint, .timestamp:
    guard let x = BigInteger(twosComplement: a), let y = BigInteger(twosComplement: b) else {
      return nil
    }
    return x < y
  case .double:
    guard let x = BigEndian.double(a), let y = BigEndian.double(b), !x.isNaN, !y.isNaN, x != y
    else { return nil }
    return x < y
  case .decimal:
    guard let x = BigDecimal(bytes: a)?.double, let y = BigDecimal(bytes: b)?.double, x != y else {
      return nil
    }
    return x < y
  case .timeuuid:
    return UUIDValue.ticks(a) == UUIDValue.ticks(b) ? nil : UUIDValue.ticks(a) < UUIDValue.ticks(b)
  case .text, .ascii, .blob, .date, .time: return a.lexicographicallyPrecedes(b)
  default: return nil
  }
}

private let orderedTypes: [CQLType] = [
  .ascii, .bigint, .blob, .boolean, .date, .decimal, .double, .float, .inet, .int, .smallint,
  .text, .time, .timestamp, .timeuuid, .tinyint, .uuid, .varint,
  .list(.int, isFrozen: true), .set(.text, isFrozen: true),
  .map(key: .varint, value: .blob, isFrozen: true), .tuple([.text, .int, .decimal]),
  .tuple([.list(.tuple([.blob]), isFrozen: true), .double]),
]

@Test func `The order of ordered bytes is the order of the type, ascending and descending`() {
  for seed in 0..<40 {
    var random = SeededRandom(seed: UInt64(seed))
    for type in orderedTypes {
      let values = (0..<12).map { _ in value(of: type, &random) }
      for a in values {
        for b in values { check(type, a, b) }
      }
    }
  }
}

private func check(_ type: CQLType, _ a: [UInt8], _ b: [UInt8]) {
  let order = type.compare(a, b)
  if order.signum() != -type.compare(b, a).signum() { Issue.record("\(type) \(a) \(b)") }
  if !a.isEmpty, !b.isEmpty, let due = model(type, a, b), a != b, (order < 0) != due {
    Issue.record("\(type.name): \(a) and \(b) are in the wrong order")
  }
  for isDescending in [false, true] {
    var (x, y): ([UInt8], [UInt8]) = ([], [])
    type.appendOrdered(a, isDescending: isDescending, to: &x)
    type.appendOrdered(b, isDescending: isDescending, to: &y)
    let encoded = x == y ? 0 : x.lexicographicallyPrecedes(y) ? -1 : 1
    if encoded != (isDescending ? -order : order).signum() {
      Issue.record("\(type.name) \(isDescending): \(a) and \(b)")
    }
    if order != 0, x.starts(with: y) { Issue.record("\(type.name): \(a) starts with \(b)") }
    var offset = 1
    let read = type.readOrdered(([9] + x + [7])[...], isDescending: isDescending, at: &offset)
    if read.map({ type.compare($0, a) }) != 0 || offset != x.count + 1 {
      Issue.record("\(type.name): \(a) was read as \(String(describing: read))")
    }
  }
}

@Test func `A field added to a user type does not move the values that are there`() {
  let before = CQLType.tuple([.int])
  let after = CQLType.tuple([.int, .text])
  let value = Composite.value(ofFields: [BigEndian.bytes(Int32(5))])
  var (old, new): ([UInt8], [UInt8]) = ([], [])
  before.appendOrdered(value, isDescending: false, to: &old)
  after.appendOrdered(value, isDescending: false, to: &new)
  #expect(old == new)
}

@Test func `Ordered bytes that are cut off or changed are refused or read, never crash`() {
  var random = SeededRandom(seed: 3)
  for _ in 0..<2_000 {
    let type = orderedTypes[random.below(orderedTypes.count)]
    var bytes: [UInt8] = []
    type.appendOrdered(value(of: type, &random), isDescending: false, to: &bytes)
    if random.chance(1, in: 2) {
      bytes.removeLast(random.below(bytes.count))
    } else {
      bytes[random.below(bytes.count)] = UInt8(random.below(256))
    }
    var offset = 0
    _ = type.readOrdered(bytes[...], isDescending: random.chance(1, in: 2), at: &offset)
    _ = type.json(bytes)
    do throws(EngineError) { try type.validate(bytes) } catch { continue }
  }
}

@Test func `Integers of any size reckon as the machine does`() {
  var random = SeededRandom(seed: 5)
  for _ in 0..<5_000 {
    let a = Int64(bitPattern: random.next()) >> Int64(random.below(64))
    let b = Int64(bitPattern: random.next()) >> Int64(random.below(64))
    let (x, y) = (BigInteger(a), BigInteger(b))
    let product = Int128(a) * Int128(b)
    let isRight =
      (x + y).description == "\(Int128(a) + Int128(b))" && (x * y).description == "\(product)"
      && (x < y) == (a < b) && BigInteger(twosComplement: x.bytes) == x
      && BigInteger(product.description.utf8) == x * y
    if !isRight { Issue.record("\(a) \(b)") }
    if b != 0 {
      let wide = (x * x * x + y).quotientAndRemainder(dividingBy: x * x + BigInteger(1))
      let back = wide.quotient * (x * x + BigInteger(1)) + wide.remainder
      if back != x * x * x + y
        || x.quotientAndRemainder(dividingBy: y).quotient.description
          != "\(Int128(a) / Int128(b))"
      {
        Issue.record("\(a) / \(b)")
      }
    }
  }
}
