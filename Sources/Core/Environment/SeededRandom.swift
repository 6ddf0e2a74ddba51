/// A fast deterministic generator: xoshiro256**, its state filled by SplitMix64.
///
/// **Source:** Blackman & Vigna, "Scrambled linear pseudorandom number generators", 2021;
/// SplitMix64 from Steele, Lea & Flood, OOPSLA 2014. Integers only: no floating point, so every
/// machine draws the same.
public struct SeededRandom: RandomNumberGenerator, Sendable, Equatable {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  public init(seed: UInt64) {
    var state = seed
    func next(_ state: inout UInt64) -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    s0 = next(&state)
    s1 = next(&state)
    s2 = next(&state)
    s3 = next(&state)
  }

  public mutating func next() -> UInt64 {
    let product = s1 &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 << 45) | (s3 >> 19)
    return result
  }

  /// A number in `0 ..< bound`, each as likely as any other. `bound >= 1`.
  public mutating func below(_ bound: Int) -> Int {
    Int(next(upperBound: UInt64(bound)))
  }

  /// `true` with probability `numerator / denominator`.
  public mutating func chance(_ numerator: Int, in denominator: Int) -> Bool {
    below(denominator) < numerator
  }

  /// A generator of its own for a part of the work, independent of what is drawn here later.
  public mutating func split() -> SeededRandom { SeededRandom(seed: next()) }
}
