/// The characters that bars are made of.
///
///     ▕████████████▒▒▒▒▒·······▏      [############=====.......]
///      filled      second empty
struct BarGlyphs {
  let filled: String
  let second: String
  let empty: String
  let open: String
  let close: String

  init(usesASCII: Bool) {
    filled = usesASCII ? "#" : "█"
    second = usesASCII ? "=" : "▒"
    empty = usesASCII ? "." : "·"
    open = usesASCII ? "[" : "▕"
    close = usesASCII ? "]" : "▏"
  }

  /// A bar with its two ends.
  ///
  /// What is not nothing shows: a fraction above 0 fills a cell at least, one below 1 leaves one
  /// empty.
  /// - Parameter secondFraction: the part of the filled length that is of the second kind.
  /// - Parameter columns: between the ends.
  func bar(fraction: Double, secondFraction: Double, columns: Int) -> String {
    let used = Self.cells(fraction, of: columns)
    let seconds = used == 0 ? 0 : min(used, Self.cells(secondFraction, of: used))
    return open + String(repeating: filled, count: used - seconds)
      + String(repeating: second, count: seconds)
      + String(repeating: empty, count: columns - used) + close
  }

  private static func cells(_ fraction: Double, of count: Int) -> Int {
    guard fraction > 0, count > 0 else { return 0 }
    guard fraction < 1 else { return count }
    return min(max(1, Int(fraction * Double(count) + 0.5)), max(1, count - 1))
  }
}
