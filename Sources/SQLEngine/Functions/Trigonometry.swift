import Core

/// Trigonometry beyond ``Math``: inverse, hyperbolic, and in degrees, where PostgreSQL is exact at
/// the multiples of 30° and 45°.
enum Trigonometry {
  static func acos(_ x: Double) -> Double { .pi / 2 - Math.asin(x) }

  static func atan2(_ y: Double, _ x: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    if x == 0 && y == 0 { return x.sign == .minus ? (y.sign == .minus ? -Double.pi : .pi) : y }
    if x == 0 { return y > 0 ? .pi / 2 : -.pi / 2 }
    let angle = Math.atan(y / x)
    if x > 0 { return angle }
    return y.sign == .minus ? angle - .pi : angle + .pi
  }

  static func sinh(_ x: Double) -> Double {
    if abs(x) < 1e-5 { return x + x * x * x / 6 }
    return (Math.exp(x) - Math.exp(-x)) / 2
  }

  static func cosh(_ x: Double) -> Double { (Math.exp(x) + Math.exp(-x)) / 2 }

  static func tanh(_ x: Double) -> Double {
    if abs(x) > 20 { return x > 0 ? 1 : -1 }
    if x.isNaN { return x }
    let (up, down) = (Math.exp(x), Math.exp(-x))
    return (up - down) / (up + down)
  }

  static func asinh(_ x: Double) -> Double {
    if x.isInfinite || x == 0 { return x }
    let magnitude = Math.log(abs(x) + (x * x + 1).squareRoot())
    return x < 0 ? -magnitude : magnitude
  }

  static func acosh(_ x: Double) -> Double {
    x.isInfinite ? x : Math.log(x + (x * x - 1).squareRoot())
  }

  static func atanh(_ x: Double) -> Double {
    if abs(x) == 1 { return x * .infinity }
    return Math.log((1 + x) / (1 - x)) / 2
  }

  /// The decimal logarithm, exact at the powers of ten.
  static func log10(_ natural: Double, _ x: Double) -> Double {
    let value = natural / 2.302585092994046
    let whole = value.rounded(.toNearestOrEven)
    return abs(value - whole) < 1e-9 && Math.pow(10, whole) == x ? whole : value
  }

  private static let sin30 = Math.sin(30 * Double.pi / 180)
  private static let oneMinusCos60 = 1 - Math.cos(60 * Double.pi / 180)

  /// Of 0…90°: scaled so that 30° gives exactly a half.
  private static func sinFirst(_ x: Double) -> Double {
    if x <= 30 { return Math.sin(x * .pi / 180) / sin30 / 2 }
    return 1 - (1 - Math.cos((90 - x) * .pi / 180)) / oneMinusCos60 / 2
  }

  private static func cosFirst(_ x: Double) -> Double {
    if x <= 60 { return 1 - (1 - Math.cos(x * .pi / 180)) / oneMinusCos60 / 2 }
    return Math.sin((90 - x) * .pi / 180) / sin30 / 2
  }

  static func sinDegrees(_ x: Double) -> Double {
    var angle = x.truncatingRemainder(dividingBy: 360)
    var sign = 1.0
    if angle < 0 { (angle, sign) = (-angle, -sign) }
    if angle > 180 { (angle, sign) = (360 - angle, -sign) }
    if angle > 90 { angle = 180 - angle }
    return sign * sinFirst(angle)
  }

  static func cosDegrees(_ x: Double) -> Double {
    var angle = abs(x.truncatingRemainder(dividingBy: 360))
    var sign = 1.0
    if angle > 180 { angle = 360 - angle }
    if angle > 90 { (angle, sign) = (180 - angle, -sign) }
    return sign * cosFirst(angle)
  }

  private static let tan45 = sinFirst(45) / cosFirst(45)

  static func tanDegrees(_ x: Double) -> Double {
    var angle = x.truncatingRemainder(dividingBy: 360)
    var sign = 1.0
    if angle < 0 { (angle, sign) = (-angle, -sign) }
    if angle > 180 { (angle, sign) = (360 - angle, -sign) }
    if angle > 90 { (angle, sign) = (180 - angle, -sign) }
    let result = sign * (sinFirst(angle) / cosFirst(angle) / tan45)
    return result == 0 ? 0 : result
  }

  static func asinDegrees(_ x: Double) -> Double { x < 0 ? -asinFirst(-x) : asinFirst(x) }

  /// Of 0…1: exact at 0, 30 and 90 degrees.
  private static func asinFirst(_ x: Double) -> Double {
    if x <= 0.5 { return Math.asin(x) / Math.asin(0.5) * 30 }
    return 90 - acos(x) / acos(0.5) * 60
  }

  static func acosDegrees(_ x: Double) -> Double {
    func first(_ x: Double) -> Double {
      x <= 0.5 ? 90 - Math.asin(x) / Math.asin(0.5) * 30 : acos(x) / acos(0.5) * 60
    }
    return x >= 0 ? first(x) : 90 + asinFirst(-x)
  }

  static func atanDegrees(_ x: Double) -> Double { Math.atan(x) / Math.atan(1) * 45 }

  static func atan2Degrees(_ y: Double, _ x: Double) -> Double {
    atan2(y, x) / Math.atan(1) * 45
  }
}
