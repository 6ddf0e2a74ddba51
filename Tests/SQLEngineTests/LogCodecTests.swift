import Core
import Storage
import TestKit
import Testing

@testable import SQLEngine

/// What is written to the log reads as what it was; anything else reads as a fault.
@Suite struct LogCodecTests {
  private static func value(_ random: inout SeededRandom, depth: Int = 0) -> SQLValue {
    let number = Int64(bitPattern: random.next() >> UInt64(random.below(64)))
    let bytes = (0..<random.below(12)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    switch random.below(depth > 3 ? 11 : 15) {
    case 0: return .null
    case 1: return .bool(number & 1 == 0)
    case 2: return .int(number)
    case 3: return .double(Double(bitPattern: random.next()))
    case 4: return .numeric(numeric(&random, number))
    case 5: return .text(bytes)
    case 6:
      return .interval(
        Interval(
          months: Int32(truncatingIfNeeded: number), days: Int32(truncatingIfNeeded: number >> 7),
          microseconds: number))
    case 7:
      return .timetz(
        TimeTZ(microseconds: number, zoneSecondsWest: Int32(truncatingIfNeeded: number)))
    case 8: return .uuid(UUIDValue(high: random.next(), low: random.next()))
    case 9:
      let count = max(0, bytes.count * 8 - random.below(8))
      return .bits(BitString(bytes: Array(bytes.prefix((count + 7) / 8)), count: count))
    case 10: return .jsonb(json(&random, depth: depth))
    case 11:
      return .array(
        SQLArray((0..<random.below(4)).map { _ in value(&random, depth: depth + 1) }, of: .int4))
    case 12:
      let values = (0..<random.below(4)).map { _ in value(&random, depth: depth + 1) }
      let fields = values.map { _ in TypeInfo.Field(name: "f", type: .text) }
      return .record(SQLRecord(type: .record, fields: fields, values: values))
    case 13: return .range(range(&random, depth: depth))
    default: return .multirange((0..<random.below(3)).map { _ in range(&random, depth: depth) })
    }
  }

  private static func numeric(_ random: inout SeededRandom, _ number: Int64) -> Numeric {
    switch random.below(5) {
    case 0: .nan
    case 1: .infinity
    case 2: .negativeInfinity
    case 3:
      .big(
        BigDecimal(
          isNegative: random.chance(1, in: 2), weight: random.below(40) - 20,
          displayScale: random.below(60),
          digits: (0..<1 + random.below(9)).map { _ in Int32(1 + random.below(9999)) }))
    default: .small(number % 1_000_000_000_000, scale: Int16(random.below(19)))
    }
  }

  private static func json(_ random: inout SeededRandom, depth: Int) -> JSONNode {
    switch random.below(depth > 3 ? 4 : 6) {
    case 0: .null
    case 1: .bool(random.chance(1, in: 2))
    case 2: .number(.small(Int64(random.below(1000)), scale: 2))
    case 3: .string([65, UInt8(random.below(100))])
    case 4: .array((0..<random.below(4)).map { _ in json(&random, depth: depth + 1) })
    default:
      .object(
        (0..<random.below(3)).map {
          JSONNode.Member(key: [UInt8($0)], value: json(&random, depth: depth + 1))
        })
    }
  }

  private static func range(_ random: inout SeededRandom, depth: Int) -> SQLRange {
    SQLRange(
      isEmpty: random.chance(1, in: 4),
      lower: random.chance(1, in: 2) ? value(&random, depth: depth + 2) : nil,
      upper: random.chance(1, in: 2) ? .int(Int64(random.below(9))) : nil,
      lowerIsInclusive: random.chance(1, in: 2), upperIsInclusive: random.chance(1, in: 2))
  }

  private static func encoded(_ value: SQLValue) -> [UInt8] {
    var bytes: [UInt8] = []
    ValueCodec.append(value, to: &bytes)
    return bytes
  }

  /// Reads one value that must be all there is; nil for a fault.
  private static func decoded(_ bytes: [UInt8]) -> SQLValue? {
    bytes.withUnsafeBytes { bytes in
      var reader = RecordReader(bytes)
      guard let value = try? reader.value(), reader.isAtEnd else { return nil }
      return value
    }
  }

  @Test func `every value reads as what was written`() {
    forAll(seeds: 0..<3000) { random in
      let value = Self.value(&random)
      let bytes = Self.encoded(value)
      guard let read = Self.decoded(bytes) else { return "\(value) can't be read" }
      return Self.encoded(read) == bytes ? nil : "\(value) was read as \(read)"
    }
  }

  @Test func `bytes that were cut or changed never crash the reader`() {
    forAll(seeds: 0..<5000) { random in
      var bytes = Self.encoded(Self.value(&random))
      if random.chance(1, in: 4) { bytes = (0..<20).map { _ in UInt8(random.below(256)) } }
      for _ in 0..<random.below(4) where !bytes.isEmpty {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      bytes = Array(bytes.prefix(random.below(bytes.count + 1)))
      if let read = Self.decoded(bytes) { _ = Self.encoded(read) }
      return nil
    }
  }

  @Test func `records that were changed never crash recovery`() throws {
    let records = try Self.records()
    #expect(records.count > 20)
    for record in records { #expect(throws: Never.self) { try LogRecord(record) } }
    forAll(seeds: 0..<5000) { random in
      var bytes = records[random.below(records.count)]
      for _ in 0..<(1 + random.below(4)) {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      if random.chance(1, in: 3) { bytes = Array(bytes.prefix(random.below(bytes.count + 1))) }
      _ = try? LogRecord(bytes)
      return nil
    }
  }

  @Test func `objects that were changed never crash the reader`() throws {
    let harness = try CatalogDurabilityTests.harness()
    let objects = CatalogDurabilityTests.objects(harness).map(ObjectCodec.encoded)
    let session = SQLSession(name: "fuzz", number: 9, engine: harness.engine)
    forAll(seeds: 0..<4000) { random in
      var bytes = objects[random.below(objects.count)]
      for _ in 0..<(1 + random.below(3)) {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      _ = try? ObjectReader.object(bytes, session)
      return nil
    }
  }

  /// Payloads of a log with records of every kind.
  private static func records() throws -> [[UInt8]] {
    let memory = MemoryDisk()
    let harness = try Harness(disk: memory)
    for line in DurabilityTests.workload where line != "checkpoint" { _ = harness.run(line) }
    try harness.engine.close()
    var records: [[UInt8]] = []
    _ = try WriteAheadLog.open(
      on: MemoryDisk(try memory.image()), prefix: TransactionLog.prefix, from: 0
    ) { _, payload in records.append(payload) }
    return records
  }
}
