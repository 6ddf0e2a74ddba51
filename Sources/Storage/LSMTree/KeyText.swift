/// How keys are written in views: what an engine passes if it knows better than bytes.
public typealias KeyText = ([UInt8]) -> String

/// Keys and byte strings for people.
enum ByteText {
  static let countMax = 24

  /// Printable ASCII as it is, else hexadecimal digits; long ones cut.
  static func key(_ bytes: [UInt8]) -> String {
    if bytes.isEmpty { return "\"\"" }
    let shown = bytes.prefix(countMax)
    let isPlain = shown.allSatisfy { $0 > 32 && $0 < 127 }
    let text =
      isPlain
      ? String(decoding: shown, as: UTF8.self) : shown.prefix(countMax / 2).map(hex).joined()
    let isCut = bytes.count > (isPlain ? countMax : countMax / 2)
    return isCut ? text + "…" : text
  }

  static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }

  static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) B"
    case ..<(10 << 20): "\(decimal(Double(bytes) / 1024)) KiB"
    default: "\(decimal(Double(bytes) / Double(1 << 20))) MiB"
    }
  }

  /// One digit behind the point.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "∞" }
    let tenths = Int((value * 10 + (value < 0 ? -0.5 : 0.5)))
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  static func percent(_ fraction: Double) -> String { "\(Int(fraction * 100 + 0.5)) %" }
}
