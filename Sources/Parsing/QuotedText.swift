/// Texts in quotes.
public enum QuotedText {
  /// What a quoted text says: its quotes off, doubled ones single.
  /// - Parameter text: with its quotes.
  public static func content(of text: ArraySlice<UInt8>) -> String {
    guard let quote = text.first, text.count >= 2 else { return "" }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var isSecond = false
    for byte in text.dropFirst().dropLast() {
      if byte == quote {
        isSecond.toggle()
        if !isSecond { continue }
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A text in quotes, with those in it doubled.
  public static func quoted(_ text: String, with quote: UInt8) -> String {
    var result: [UInt8] = [quote]
    for byte in text.utf8 {
      if byte == quote { result.append(quote) }
      result.append(byte)
    }
    result.append(quote)
    return String(decoding: result, as: UTF8.self)
  }
}
