import Core
import TestKit
import Testing

@Suite struct BytesTests {
  @Test func `a varint takes as few bytes as the table says and reads back`() {
    let table: [(UInt64, [UInt8])] = [
      (0, [0]), (1, [1]), (127, [127]), (128, [0x80, 1]), (300, [0xAC, 2]), (16_383, [0xFF, 0x7F]),
      (16_384, [0x80, 0x80, 1]),
      (.max, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1]),
    ]
    for (value, bytes) in table {
      var output: [UInt8] = []
      Varint.append(value, to: &output)
      checkEqual(output, bytes, "varint of \(value)")
      checkEqual(Varint.sizeBytes(of: value), bytes.count, "size of \(value)")
    }
    for (value, first) in [(0, 0), (-1, 1), (1, 2), (-2, 3)] as [(Int64, UInt8)] {
      var output: [UInt8] = []
      Varint.append(signed: value, to: &output)
      checkEqual(output, [first], "zigzag of \(value)")
    }
    forAll(seeds: 0..<500) { random in
      let (unsigned, signed) = (Gen.unsigned(&random), Gen.signed(&random))
      var output: [UInt8] = []
      Varint.append(unsigned, to: &output)
      let size = output.count
      Varint.append(signed: signed, to: &output)
      return output.withUnsafeBytes { bytes in
        var offset = 0
        guard Varint.read(bytes, at: &offset) == unsigned, offset == size,
          size == Varint.sizeBytes(of: unsigned)
        else { return "\(unsigned)" }
        guard Varint.readSigned(bytes, at: &offset) == signed, offset == bytes.count else {
          return "\(signed)"
        }
        return nil
      }
    }
  }

  @Test func `a varint that ends too soon or is too long is refused`() {
    let broken: [[UInt8]] = [
      [], [0x80], [0xFF, 0xFF], Array(repeating: 0x80, count: 10) + [1],
      Array(repeating: 0xFF, count: 9) + [2],
    ]
    for bytes in broken {
      let value = bytes.withUnsafeBytes { buffer in
        var offset = 0
        return Varint.read(buffer, at: &offset)
      }
      checkEqual(value, nil, "\(bytes)")
    }
  }

  @Test func `encoded bytes have the order of the values`() {
    forAll(seeds: 0..<2_000) { random in
      let unsigned = (Gen.unsigned(&random), Gen.unsigned(&random))
      let signed = (Gen.signed(&random), Gen.signed(&random))
      let doubles = (Gen.double(&random), Gen.double(&random))
      let first = Gen.bytes(&random, countMax: 6)
      let second = random.chance(1, in: 3) ? first + [0] : Gen.bytes(&random, countMax: 6)
      if order({ OrderedEncoding.append($0, to: &$1) }, unsigned) != sign(unsigned.0, unsigned.1) {
        return "\(unsigned)"
      }
      if order({ OrderedEncoding.append($0, to: &$1) }, signed) != sign(signed.0, signed.1) {
        return "\(signed)"
      }
      if !doubles.0.isNaN, !doubles.1.isNaN,
        order({ OrderedEncoding.append($0, to: &$1) }, doubles) != sign(doubles.0, doubles.1)
      {
        return "\(doubles)"
      }
      let expected = first.lexicographicallyPrecedes(second) ? -1 : first == second ? 0 : 1
      let actual = order({ OrderedEncoding.append($0, to: &$1) }, (first, second))
      return actual == expected ? nil : "\(first) \(second)"
    }
  }

  @Test func `encoded values read back`() {
    forAll(seeds: 0..<500) { random in
      let unsigned = Gen.unsigned(&random)
      let signed = Gen.signed(&random)
      let double = Gen.double(&random)
      let bytes = Gen.bytes(&random, countMax: 12)
      var output: [UInt8] = [9]
      OrderedEncoding.append(unsigned, to: &output)
      OrderedEncoding.append(signed, to: &output)
      OrderedEncoding.append(double, to: &output)
      OrderedEncoding.append(bytes, to: &output)
      var offset = 1
      guard OrderedEncoding.readUnsigned(output[...], at: &offset) == unsigned,
        OrderedEncoding.readSigned(output[...], at: &offset) == signed,
        let number = OrderedEncoding.readDouble(output[...], at: &offset),
        number == double || number.isNaN && double.isNaN,
        OrderedEncoding.readBytes(output[...], at: &offset) == bytes, offset == output.count
      else { return "\(unsigned) \(signed) \(double) \(bytes)" }
      var place = 1
      let cut = output[..<(output.count - 1)]
      _ = OrderedEncoding.readUnsigned(cut, at: &place)
      place += 16
      return OrderedEncoding.readBytes(cut, at: &place) == nil ? nil : "reads a cut string"
    }
  }

  @Test func `the checksum has its check values, in one piece or in two`() {
    let table: [([UInt8], UInt32)] = [
      (Array("123456789".utf8), 0xE306_9283), ([], 0),
      // RFC 3720, appendix B.4.
      (Array(repeating: 0, count: 32), 0x8A91_36AA),
      (Array(repeating: 0xFF, count: 32), 0x62A8_AB43),
      (Array(0..<32), 0x46DD_794E), (Array((0..<32).reversed()), 0x113F_DB5C),
    ]
    for (bytes, checksum) in table {
      checkEqual(CRC32C.checksum(bytes), checksum, "checksum of \(bytes.count) bytes")
    }
    forAll(seeds: 0..<200) { random in
      let bytes = Gen.bytes(&random, countMax: 100)
      let cut = random.below(bytes.count + 1)
      let head = CRC32C.checksum(Array(bytes[..<cut]))
      let whole = CRC32C.checksum(Array(bytes[cut...]), after: head)
      return whole == CRC32C.checksum(bytes) ? nil : "\(bytes) cut at \(cut)"
    }
  }

  private func order<Value>(
    _ append: (Value, inout [UInt8]) -> Void, _ values: (Value, Value)
  ) -> Int {
    var (first, second): ([UInt8], [UInt8]) = ([], [])
    append(values.0, &first)
    append(values.1, &second)
    return first.lexicographicallyPrecedes(second) ? -1 : first == second ? 0 : 1
  }

  private func sign<Value: Comparable>(_ first: Value, _ second: Value) -> Int {
    first < second ? -1 : first == second ? 0 : 1
  }
}
