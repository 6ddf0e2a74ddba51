import Core

/// Which family, session and node a line is for, by its first word.
///
///     kv SET a 1        kv/B GET a        cql@n2 SELECT …        sql/B
///     ──                ────              ──────                 ─────  (alone: switch there)
///
/// Works on bytes and looks at one byte of most lines: a line whose first byte starts no family's
/// name is for the current family.
struct RoutingTable {
  /// Where a line goes; ranges are offsets into the line's text.
  struct Route: Equatable {
    var familyIndex: Int
    var session: Range<Int>?
    var node: Range<Int>?
    /// What is left for the family starts here.
    var bodyStart: Int
  }

  private let names: [[UInt8]]
  /// Whether a byte starts a family's name.
  private let starts: [Bool]

  init(familyNames: [String]) {
    names = familyNames.map { Array($0.utf8) }
    var starts = [Bool](repeating: false, count: 256)
    for name in names {
      if let first = name.first { starts[Int(first)] = true }
    }
    self.starts = starts
  }

  /// Whether a line that starts with a byte has to be looked at.
  func mayRoute(_ byte: UInt8) -> Bool { starts[Int(byte)] }

  /// Reads the first word of a line.
  /// - Parameter range: of the line in `text`, without blanks in front.
  /// - Returns: nil if the line is for the current family.
  func route(_ text: Span<UInt8>, in range: Range<Int>) -> Route? {
    for (familyIndex, name) in names.enumerated() where matches(text, range, name) {
      var route = Route(
        familyIndex: familyIndex, session: nil, node: nil,
        bodyStart: range.lowerBound + name.count)
      if readWords(text, range, &route) { return route }
    }
    return nil
  }

  private func matches(_ text: Span<UInt8>, _ range: Range<Int>, _ name: [UInt8]) -> Bool {
    guard range.count >= name.count else { return false }
    for index in name.indices where text[range.lowerBound + index] != name[index] { return false }
    return true
  }

  /// Reads `/session` and `@node`; false if the word goes on with something else.
  private func readWords(_ text: Span<UInt8>, _ range: Range<Int>, _ route: inout Route) -> Bool {
    var offset = route.bodyStart
    func readName() -> Range<Int>? {
      offset += 1
      let start = offset
      while offset < range.upperBound, Self.isNameByte(text[offset]) { offset += 1 }
      return offset > start ? start..<offset : nil
    }
    if offset < range.upperBound, text[offset] == UInt8(ascii: "/") {
      guard let name = readName() else { return false }
      route.session = name
    }
    if offset < range.upperBound, text[offset] == UInt8(ascii: "@") {
      guard let name = readName() else { return false }
      route.node = name
    }
    guard offset == range.upperBound || Self.isBlank(text[offset]) else { return false }
    while offset < range.upperBound, text[offset] == 0x20 || text[offset] == 0x09 { offset += 1 }
    route.bodyStart = offset
    return true
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Letters, digits, `_`, `-` and `.`: what names of sessions, nodes and forks are made of.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  static func isName(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isNameByte) }
}
