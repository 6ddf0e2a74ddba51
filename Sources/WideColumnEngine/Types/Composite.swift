/// The framing of collections, tuples and user types: parts in one value and back.
enum Composite {
  /// The elements of a list or a set; nil if the bytes are no such value.
  static func elements(of bytes: [UInt8]) -> [[UInt8]]? { nil }

  static func value(ofElements elements: [[UInt8]]) -> [UInt8] { [] }

  /// The keys and values of a map in the order stored; nil if the bytes are no such value.
  static func entries(of bytes: [UInt8]) -> [Entry]? { nil }

  static func value(ofEntries entries: [Entry]) -> [UInt8] { [] }

  /// The fields of a tuple or a user type, padded with nil to `count`; nil if the bytes are no such
  /// value or hold more.
  static func fields(of bytes: [UInt8], count: Int) -> [[UInt8]?]? { nil }

  static func value(ofFields fields: [[UInt8]?]) -> [UInt8] { [] }

  /// One entry of a map.
  struct Entry: Equatable, Sendable {
    var key: [UInt8]
    var value: [UInt8]
  }
}
