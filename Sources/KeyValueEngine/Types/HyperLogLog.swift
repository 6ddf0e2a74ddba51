import Core

/// A HyperLogLog in a string, bit for bit as Redis keeps it: 16,384 registers of 6 bits, error 0.81
/// %.
///
/// | offset | size | field |
/// | --- | --- | --- |
/// | 0 | 4 | `HYLL` |
/// | 4 | 1 | encoding: 0 dense, 1 sparse |
/// | 5 | 3 | zero |
/// | 8 | 8 | the last count, little-endian; bit 63: it is out of date |
/// | 16 | … | registers |
///
/// Dense registers are packed from the low bits of each byte up. Sparse ones are runs:
///
/// | bits | meaning |
/// | --- | --- |
/// | `00xxxxxx` | x + 1 zero registers |
/// | `01xxxxxx xxxxxxxx` | x + 1 zero registers |
/// | `1vvvvvxx` | x + 1 registers of value v + 1 |
///
/// **Source:** Flajolet et al. 2007; Heule, Nunkesser & Hall 2013 (64-bit hashes); the estimator of
/// Ertl 2017, "New cardinality estimation algorithms for HyperLogLog sketches"; layout after
/// Redis's hyperloglog.c.
enum HyperLogLog {
  static let headerSize = 16
  static let registerCount = 16_384
  static let registerBits = 6
  static let denseSize = headerSize + registerCount * registerBits / 8
  /// Hash bits behind the register's index.
  private static let suffixBits = 50
  /// Sparse values go up to here.
  static let sparseValueMax = 32

  /// An empty sparse one.
  static let empty: [UInt8] =
    Array("HYLL".utf8) + [1, 0, 0, 0] + [0, 0, 0, 0, 0, 0, 0, 0x00] + [0x7F, 0xFF]

  /// Whether a string can be one.
  static func isValid(_ bytes: Word) -> Bool {
    guard bytes.count >= headerSize, bytes.starts(with: "HYLL".utf8), bytes[4] <= 1 else {
      return false
    }
    return bytes[4] == 1 || bytes.count == denseSize
  }

  static func isDense(_ bytes: Word) -> Bool { bytes[4] == 0 }

  /// The register that an element belongs to, and the value that it gives it: the place of the
  /// first one bit.
  static func register(of element: Word) -> (index: Int, value: UInt8) {
    var hash = MurmurHash64A.hash(element, seed: 0xADC8_3B19)
    let index = Int(hash & UInt64(registerCount - 1))
    hash = hash >> 14 | 1 << UInt64(suffixBits)
    return (index, UInt8(hash.trailingZeroBitCount + 1))
  }

  // MARK: - Registers

  /// All registers of a valid HyperLogLog; nil if its runs do not add up.
  static func registers(_ bytes: Word) -> [UInt8]? {
    var registers = [UInt8](repeating: 0, count: registerCount)
    if isDense(bytes) {
      for index in 0..<registerCount { registers[index] = denseRegister(bytes, index) }
      return registers
    }
    var position = headerSize
    var index = 0
    while position < bytes.count {
      guard let run = SparseRun(bytes, at: position) else { return nil }
      guard index + run.count <= registerCount else { return nil }
      if run.value > 0 { for offset in 0..<run.count { registers[index + offset] = run.value } }
      index += run.count
      position += run.size
    }
    return index == registerCount ? registers : nil
  }

  static func denseRegister(_ bytes: Word, _ index: Int) -> UInt8 {
    let bit = index * registerBits
    let place = headerSize + bit / 8
    let low = UInt16(bytes[place])
    let high = place + 1 < bytes.count ? UInt16(bytes[place + 1]) : 0
    return UInt8(truncatingIfNeeded: (high << 8 | low) >> UInt16(bit % 8)) & 63
  }

  static func setDenseRegister(_ start: UnsafeMutableRawPointer, _ index: Int, _ value: UInt8) {
    let bit = index * registerBits
    let place = start + headerSize + bit / 8
    let shift = UInt16(bit % 8)
    let isLastByte = headerSize + bit / 8 + 1 >= denseSize
    let high: UInt16 = isLastByte ? 0 : UInt16(place.load(fromByteOffset: 1, as: UInt8.self))
    var both = high << 8 | UInt16(place.load(as: UInt8.self))
    both = both & ~(63 << shift) | UInt16(value) << shift
    place.storeBytes(of: UInt8(truncatingIfNeeded: both), as: UInt8.self)
    if !isLastByte {
      place.storeBytes(of: UInt8(truncatingIfNeeded: both >> 8), toByteOffset: 1, as: UInt8.self)
    }
  }

  /// A dense one with these registers.
  static func dense(_ registers: [UInt8]) -> [UInt8] {
    var bytes = Array("HYLL".utf8) + [UInt8](repeating: 0, count: denseSize - 4)
    bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      for (index, value) in registers.enumerated() where value > 0 {
        setDenseRegister(start, index, value)
      }
    }
    return bytes
  }

  // MARK: - Estimating

  /// How many different elements were added, about.
  static func estimate(_ registers: [UInt8]) -> UInt64 {
    var histogram = [Int](repeating: 0, count: 64)
    for value in registers { histogram[Int(value)] += 1 }
    let m = Double(registerCount)
    let q = suffixBits
    var z = m * tau((m - Double(histogram[q + 1])) / m)
    for value in stride(from: q, through: 1, by: -1) { z = 0.5 * (z + Double(histogram[value])) }
    z += m * sigma(Double(histogram[0]) / m)
    return UInt64((0.721347520444481703680 * m * m / z).rounded(.toNearestOrAwayFromZero))
  }

  private static func tau(_ start: Double) -> Double {
    if start == 0 || start == 1 { return 0 }
    var x = start
    var y = 1.0
    var z = 1 - x
    while true {
      let previous = z
      x = x.squareRoot()
      y *= 0.5
      z -= (1 - x) * (1 - x) * y
      if z == previous { return z / 3 }
    }
  }

  private static func sigma(_ start: Double) -> Double {
    if start == 1 { return .infinity }
    var x = start
    var y = 1.0
    var z = x
    while true {
      let previous = z
      x *= x
      z += x * y
      y += y
      if z == previous { return z }
    }
  }
}

/// One run of sparse registers.
struct SparseRun {
  /// 0 for zero registers.
  var value: UInt8
  /// Registers.
  var count: Int
  /// Bytes.
  var size: Int

  init?(_ bytes: Word, at position: Int) {
    let byte = bytes[position]
    if byte & 0x80 != 0 {
      (value, count, size) = (byte >> 2 & 31 + 1, Int(byte & 3) + 1, 1)
    } else if byte & 0x40 != 0 {
      guard position + 1 < bytes.count else { return nil }
      (value, count, size) = (0, Int(byte & 63) << 8 | Int(bytes[position + 1]), 2)
      count += 1
    } else {
      (value, count, size) = (0, Int(byte) + 1, 1)
    }
  }

  /// Appends the bytes of a run; zero runs take the shorter form that fits.
  static func append(value: UInt8, count: Int, to output: inout [UInt8]) {
    guard count > 0 else { return }
    if value > 0 {
      output.append(0x80 | (value - 1) << 2 | UInt8(count - 1))
    } else if count > 64 {
      output.append(0x40 | UInt8((count - 1) >> 8))
      output.append(UInt8(truncatingIfNeeded: count - 1))
    } else {
      output.append(UInt8(count - 1))
    }
  }
}
