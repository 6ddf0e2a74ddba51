import Core

/// Random inputs for properties: small, with the edges more likely than chance would have them.
public enum Gen {
  /// A number of a random magnitude: as likely to have one bit as sixty-four.
  public static func unsigned(_ random: inout SeededRandom) -> UInt64 {
    if random.chance(1, in: 16) { return oneOf(&random, [0, 1, .max, .max - 1, 1 << 63]) }
    return random.next() >> UInt64(random.below(64))
  }

  /// A number of either sign and of a random magnitude.
  public static func signed(_ random: inout SeededRandom) -> Int64 {
    Int64(bitPattern: unsigned(&random)) &* (random.chance(1, in: 2) ? 1 : -1)
  }

  /// A double: usual ones, special ones, any bit pattern.
  public static func double(_ random: inout SeededRandom) -> Double {
    switch random.below(4) {
    case 0:
      return oneOf(
        &random,
        [0, -0.0, 1, -1, .infinity, -.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude])
    case 1: return Double(signed(&random))
    case 2: return Double(random.below(2_000) - 1_000) / 8
    default: return Double(bitPattern: random.next())
    }
  }

  /// Up to `countMax` bytes; zeros, ones and high bytes are frequent.
  public static func bytes(_ random: inout SeededRandom, countMax: Int) -> [UInt8] {
    array(&random, countMax: countMax) { random in
      random.chance(1, in: 3)
        ? oneOf(&random, [0, 1, 0x7F, 0x80, 0xFE, 0xFF]) : UInt8(random.below(256))
    }
  }

  /// Up to `countMax` characters from an alphabet that holds controls, wide characters, combining
  /// marks and emoji beside letters.
  public static func text(_ random: inout SeededRandom, countMax: Int) -> String {
    array(&random, countMax: countMax) { random in
      oneOf(
        &random,
        [
          "a", "b", "Z", "0", " ", "\"", "\\", "\n", "\t", "\u{0}", "\u{1B}", "é", "ß", "e\u{301}",
          "漢", "한", "\u{FF21}", "👩‍💻", "🇩🇪", "👍🏽", "❤️", "\u{200B}", "\u{202E}", "क्ष",
        ])
    }.joined()
  }

  /// One of some values, each as likely as any other.
  public static func oneOf<Value>(_ random: inout SeededRandom, _ values: [Value]) -> Value {
    values[random.below(values.count)]
  }

  /// Up to `countMax` elements.
  public static func array<Element>(
    _ random: inout SeededRandom, countMax: Int, _ element: (inout SeededRandom) -> Element
  ) -> [Element] {
    (0..<random.below(countMax + 1)).map { _ in element(&random) }
  }

  /// The same values in another order.
  public static func shuffled<Element>(
    _ random: inout SeededRandom, _ values: [Element]
  ) -> [Element] {
    var result = values
    for index in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(index, random.below(index + 1))
    }
    return result
  }
}
