import Core

/// MD5 and the SHA-2 family.
///
/// **Source:** RFC 1321; FIPS 180-4. The constants are computed from their definitions.
enum Digests {
  static func md5(_ message: [UInt8]) -> [UInt8] {
    let shifts: [[UInt32]] = [
      [7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21],
    ]
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
    let padded = padding(message, blockSize: 64, isBigEndian: false)
    for block in stride(from: 0, to: padded.count, by: 64) {
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      for i in 0..<64 {
        let (f, g): (UInt32, Int) =
          switch i / 16 {
          case 0: ((b & c) | (~b & d), i)
          case 1: ((d & b) | (~d & c), (5 * i + 1) % 16)
          case 2: (b ^ c ^ d, (3 * i + 5) % 16)
          default: (c ^ (b | ~d), 7 * i % 16)
          }
        let at = block + g * 4
        let word = (0..<4).reduce(UInt32(0)) { $0 | UInt32(padded[at + $1]) << UInt32($1 * 8) }
        let sum = a &+ f &+ sineTable[i] &+ word
        let shift = shifts[i / 16][i % 4]
        (a, d, c, b) = (d, c, b, b &+ (sum << shift | sum >> (32 - shift)))
      }
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) }
    }
  }

  private static let sineTable: [UInt32] = (1...64).map {
    UInt32(abs(Math.sin(Double($0))) * 4_294_967_296)
  }

  private static func padding(_ message: [UInt8], blockSize: Int, isBigEndian: Bool) -> [UInt8] {
    let lengthSize = blockSize / 8
    var result = message + [0x80]
    while result.count % blockSize != blockSize - lengthSize { result.append(0) }
    let bitCount = UInt64(message.count) * 8
    var length = [UInt8](repeating: 0, count: lengthSize)
    for index in 0..<8 { length[index] = UInt8(truncatingIfNeeded: bitCount >> UInt64(index * 8)) }
    return result + (isBigEndian ? length.reversed() : length)
  }

  private static let primes: [UInt64] = {
    var found: [UInt64] = []
    var candidate: UInt64 = 2
    while found.count < 80 {
      if !found.contains(where: { candidate % $0 == 0 }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }()

  /// The first 64 bits of the fraction of a root, by bisection on integers of 1,024 bits at most.
  private static func fraction(ofRoot degree: Int, _ prime: UInt64) -> UInt64 {
    var low: UInt128 = 0
    var high: UInt128 = 1 << 70
    // The largest x with x^degree <= prime · 2^(64 · degree).
    while high - low > 1 {
      let middle = (low + high) / 2
      if powerExceeds(middle, degree, prime) { high = middle } else { low = middle }
    }
    return UInt64(truncatingIfNeeded: low)
  }

  private static func powerExceeds(_ x: UInt128, _ degree: Int, _ prime: UInt64) -> Bool {
    let number = BigDecimal(unsigned: x)
    var power = number
    for _ in 1..<degree { power = power * number }
    var limit = BigDecimal(unsigned: UInt128(prime))
    let shift = BigDecimal(unsigned: UInt128(1) << 64)
    for _ in 0..<degree { limit = limit * shift }
    return BigDecimal.compare(power, limit) > 0
  }

  private static let roundConstants: [UInt64] = primes.map { fraction(ofRoot: 3, $0) }

  static func sha256(_ message: [UInt8]) -> [UInt8] {
    let initial = primes.prefix(8).map { UInt32(fraction(ofRoot: 2, $0) >> 32) }
    return sha2Short(message, initial)
  }

  static func sha224(_ message: [UInt8]) -> [UInt8] {
    let initial = primes[8..<16].map { UInt32(truncatingIfNeeded: fraction(ofRoot: 2, $0)) }
    return Array(sha2Short(message, initial).prefix(28))
  }

  static func sha512(_ message: [UInt8]) -> [UInt8] {
    sha2Long(message, primes.prefix(8).map { fraction(ofRoot: 2, $0) })
  }

  static func sha384(_ message: [UInt8]) -> [UInt8] {
    Array(sha2Long(message, primes[8..<16].map { fraction(ofRoot: 2, $0) }).prefix(48))
  }

  private static func sha2Short(_ message: [UInt8], _ initial: [UInt32]) -> [UInt8] {
    let constants = roundConstants.prefix(64).map { UInt32($0 >> 32) }
    return sha2(
      message, initial, constants, wordSize: 4, big: ([2, 13, 22], [6, 11, 25]),
      small: ([7, 18, 3], [17, 19, 10]))
  }

  private static func sha2Long(_ message: [UInt8], _ initial: [UInt64]) -> [UInt8] {
    sha2(
      message, initial, roundConstants, wordSize: 8, big: ([28, 34, 39], [14, 18, 41]),
      small: ([1, 8, 7], [19, 61, 6]))
  }

  private static func sha2<Word: FixedWidthInteger & UnsignedInteger>(
    _ message: [UInt8], _ initial: [Word], _ constants: [Word], wordSize: Int,
    big: ([Int], [Int]), small: ([Int], [Int])
  ) -> [UInt8] {
    func rotate(_ x: Word, _ n: Int) -> Word { x >> Word(n) | x << Word(wordSize * 8 - n) }
    func mix(_ x: Word, _ r: [Int], shiftsLast: Bool) -> Word {
      rotate(x, r[0]) ^ rotate(x, r[1]) ^ (shiftsLast ? x >> Word(r[2]) : rotate(x, r[2]))
    }
    var state = initial
    let padded = padding(message, blockSize: wordSize * 16, isBigEndian: true)
    for block in stride(from: 0, to: padded.count, by: wordSize * 16) {
      var w = (0..<16).map { index in
        (0..<wordSize).reduce(Word(0)) { $0 << 8 | Word(padded[block + index * wordSize + $1]) }
      }
      for i in 16..<constants.count {
        w.append(
          w[i - 16] &+ mix(w[i - 15], small.0, shiftsLast: true) &+ w[i - 7]
            &+ mix(w[i - 2], small.1, shiftsLast: true))
      }
      var s = state
      for i in constants.indices {
        let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
        let first = s[7] &+ mix(s[4], big.1, shiftsLast: false) &+ choice &+ constants[i] &+ w[i]
        let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
        let second = mix(s[0], big.0, shiftsLast: false) &+ majority
        s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
      }
      for i in state.indices { state[i] = state[i] &+ s[i] }
    }
    return state.flatMap { word in
      (0..<wordSize).map { UInt8(truncatingIfNeeded: word >> Word((wordSize - 1 - $0) * 8)) }
    }
  }
}

extension BigDecimal {
  init(unsigned value: UInt128) {
    var rest = value
    var digits: [Int32] = []
    while rest > 0 {
      digits.append(Int32(rest % 10_000))
      rest /= 10_000
    }
    self.init(
      isNegative: false, weight: digits.count - 1, displayScale: 0, digits: digits.reversed())
    strip()
  }
}
