/// Finds the escape sequences that `~/.editrc` binds, so that the decoder lets them through to
/// libedit.
enum EditrcSequences {
  /// - Parameter text: lines such as `bind "^[[15~" ed-move-to-end`, as editrc(5) describes them.
  /// - Returns: the keys that start with an escape, as bytes.
  static func bound(in text: String) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for line in text.split(separator: "\n") {
      let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
      guard let bind = words.firstIndex(where: { $0 == "bind" || $0.hasSuffix(":bind") }) else {
        continue
      }
      guard let key = words[(bind + 1)...].first(where: { !$0.hasPrefix("-") }) else { continue }
      let bytes = decoded(key)
      if bytes.first == 0x1B, bytes.count > 1 { found.insert(bytes) }
    }
    return found
  }

  /// A key as editrc writes it: `^[`, `\e`, `\033` for an escape, in quotes or not.
  private static func decoded(_ key: String) -> [UInt8] {
    let bytes = Array(key.utf8.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") })
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch (bytes[index], next) {
      case (UInt8(ascii: "^"), 0x40...0x7F):
        result.append(next == 0x3F ? 0x7F : next & 0x1F)
        index += 2
      case (UInt8(ascii: "\\"), UInt8(ascii: "e")), (UInt8(ascii: "\\"), UInt8(ascii: "E")):
        result.append(0x1B)
        index += 2
      case (UInt8(ascii: "\\"), UInt8(ascii: "0")...UInt8(ascii: "7")):
        let digits = bytes[(index + 1)...].prefix(3).prefix { (0x30...0x37).contains($0) }
        result.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }))
        index += 1 + digits.count
      default:
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
