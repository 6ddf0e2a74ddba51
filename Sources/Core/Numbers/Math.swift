#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one door to the C library's mathematics. Everything else of the system stays outside.
public enum Math {
  public static func log(_ x: Double) -> Double { _log(x) }
  public static func exp(_ x: Double) -> Double { _exp(x) }
  public static func pow(_ x: Double, _ y: Double) -> Double { _pow(x, y) }
  public static func sin(_ x: Double) -> Double { _sin(x) }
  public static func cos(_ x: Double) -> Double { _cos(x) }
  public static func asin(_ x: Double) -> Double { _asin(x) }
  public static func atan(_ x: Double) -> Double { _atan(x) }
  public static func tan(_ x: Double) -> Double { _tan(x) }
  public static func cubeRoot(_ x: Double) -> Double { _cbrt(x) }
  public static func floor(_ x: Double) -> Double { x.rounded(.down) }

  /// `%.17g` and its kin: what C prints for a number with so many significant digits.
  public static func format(_ x: Double, significantDigits: Int) -> String {
    formatted("%.*g", significantDigits, x)
  }

  /// `%.Nf`: what C prints for a number with so many decimals.
  public static func format(_ x: Double, decimals: Int) -> String {
    formatted("%.*f", decimals, x)
  }

  private static func formatted(_ format: String, _ precision: Int, _ x: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 400 + precision)
    let count = buffer.count
    let length = withVaList([Int32(precision), x]) { vsnprintf(&buffer, count, format, $0) }
    return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

private func _log(_ x: Double) -> Double { log(x) }
private func _exp(_ x: Double) -> Double { exp(x) }
private func _pow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
private func _sin(_ x: Double) -> Double { sin(x) }
private func _cos(_ x: Double) -> Double { cos(x) }
private func _asin(_ x: Double) -> Double { asin(x) }
private func _atan(_ x: Double) -> Double { atan(x) }
private func _tan(_ x: Double) -> Double { tan(x) }
private func _cbrt(_ x: Double) -> Double { cbrt(x) }
