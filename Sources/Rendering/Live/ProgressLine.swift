/// A line that tells how far some work has come: for standard error, on a terminal.
///
///     recovering ▕███████████·············▏  46 %  4,600 of 10,000  about 3 s left
public enum ProgressLine {
  /// The line, at most `width` columns wide.
  /// - Parameters:
  ///   - total: nil where it is not known: then there is no bar, only a count and a rate.
  ///   - elapsedNanoseconds: since the work began.
  public static func text(
    _ label: String, done: Int, of total: Int?, elapsedNanoseconds: UInt64, width: Int = 80,
    usesASCII: Bool = false
  ) -> String {
    let seconds = Double(elapsedNanoseconds) / 1e9
    guard let total, total > 0 else {
      let rate = seconds > 0 ? "  \(grouped(Int(Double(done) / seconds)))/s" : ""
      return fitting("\(label)  \(grouped(done))\(rate)", width, usesASCII)
    }
    let fraction = min(1, max(0, Double(done) / Double(total)))
    let percent = Int(fraction * 100)
    var tail = "\(percent < 100 ? " " : "")\(percent < 10 ? " " : "")\(percent) %"
    tail += "  \(grouped(done)) of \(grouped(total))"
    if done > 0, done < total, seconds >= 0.5 {
      tail += "  about \(duration(seconds * (1 - fraction) / fraction)) left"
    }
    let room = width - TextWidth.columns(of: label) - TextWidth.columns(of: tail) - 5
    guard room >= 5 else { return fitting("\(label) \(tail)", width, usesASCII) }
    let bar = BarGlyphs(usesASCII: usesASCII)
      .bar(fraction: fraction, secondFraction: 0, columns: min(room, 24))
    return "\(label) \(bar) \(tail)"
  }

  /// A number with a comma between groups of three digits.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9) + 0.5)
    switch whole {
    case ..<60: return "\(max(1, whole)) s"
    case ..<3600: return "\(whole / 60) min"
    default: return "\(whole / 3600) h"
    }
  }

  private static func fitting(_ text: String, _ width: Int, _ usesASCII: Bool) -> String {
    TextWidth.fitting(text, columns: width, ellipsis: usesASCII ? "~" : "…")
  }
}
