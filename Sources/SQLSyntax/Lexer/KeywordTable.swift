/// Finds keywords by their bytes: open addressing over a hash that the lexer makes as it reads.
struct KeywordTable: Sendable {
  /// A power of two, four times the number of keywords.
  static let slotCount = 2048
  /// Longer words are no keywords.
  static let lengthMax = 17

  static let shared = KeywordTable()

  /// For each slot a keyword's raw value, 0 if free.
  private var slots: [UInt16]
  /// Where each keyword's spelling starts in ``bytes``; one more at the end.
  private var starts: [Int]
  private var bytes: [UInt8]
  /// By raw value.
  private(set) var needsAs: [Bool]

  init() {
    slots = [UInt16](repeating: 0, count: Self.slotCount)
    starts = [0, 0]
    bytes = []
    let words = Keyword.spellings.utf8.split { $0 == UInt8(ascii: " ") || $0 == 10 }
    for (index, word) in words.enumerated() {
      var hash: UInt32 = 0
      for byte in word { hash = Self.mix(hash, byte) }
      var slot = Int(hash) & (Self.slotCount - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
      slots[slot] = UInt16(index + 1)
      bytes.append(contentsOf: word)
      starts.append(bytes.count)
    }
    needsAs = [Bool](repeating: false, count: words.count + 1)
    for keyword in Keyword.labelsWithAs { needsAs[Int(keyword.rawValue)] = true }
  }

  /// One step of the hash, over bytes in lower case.
  @inline(__always)
  static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash &* 33) ^ (hash >> 15) ^ UInt32(byte)
  }

  /// The keyword that a word spells in any case.
  /// - Parameter hash: ``mix(_:_:)`` over the word in lower case.
  func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Keyword {
    guard word.count <= Self.lengthMax else { return .notKeyword }
    var slot = Int(hash) & (Self.slotCount - 1)
    while true {
      let candidate = Int(slots[slot])
      if candidate == 0 { return .notKeyword }
      if spells(candidate, word) {
        return Keyword(rawValue: UInt16(candidate)) ?? .notKeyword
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
  }

  func spelling(of keyword: Keyword) -> String {
    let index = Int(keyword.rawValue)
    return String(decoding: bytes[starts[index]..<starts[index + 1]], as: UTF8.self)
  }

  private func spells(_ candidate: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[candidate]
    guard starts[candidate + 1] - start == word.count else { return false }
    for index in 0..<word.count where lowered(word[index]) != bytes[start + index] {
      return false
    }
    return true
  }
}

/// A letter of ASCII in lower case; other bytes as they are.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 {
  byte &- 65 < 26 ? byte | 0x20 : byte
}

extension Keyword {
  public var category: Category {
    if rawValue < Keyword.between.rawValue { return .unreserved }
    if rawValue < Keyword.authorization.rawValue { return .columnName }
    if rawValue < Keyword.all.rawValue { return .typeOrFunctionName }
    return .reserved
  }

  /// In lower case.
  public var spelling: String { KeywordTable.shared.spelling(of: self) }

  /// The keyword that a word spells, in any case; nil if it is none.
  public static func named(_ word: String) -> Keyword? {
    let bytes = Array(word.utf8)
    var hash: UInt32 = 0
    for byte in bytes { hash = KeywordTable.mix(hash, lowered(byte)) }
    let found = bytes.withUnsafeBufferPointer { KeywordTable.shared.find($0, hash: hash) }
    return found == .notKeyword ? nil : found
  }

  /// Whether the word must be quoted where any object's name may stand.
  var needsQuotes: Bool { category != .unreserved }
}
