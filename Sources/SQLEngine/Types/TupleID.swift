import Core

/// `tid`: where a row's version lies, as `(page,place)`.
///
/// The value is one integer, the page above the place, so that it compares as PostgreSQL compares
/// it.
enum TupleID {
  private static let placeBitCount: Int64 = 16

  /// Of a version of a heap, by its index.
  static func value(ofVersion index: Int) -> Int64 {
    Int64(index / HeapPage.rowCountMax) << placeBitCount
      | Int64(index % HeapPage.rowCountMax + 1)
  }

  static func printed(_ value: Int64) -> [UInt8] {
    let place = value & (1 << placeBitCount - 1)
    return Array("(\(value >> placeBitCount),\(place))".utf8)
  }

  static func parse(_ text: [UInt8]) throws(EngineError) -> Int64 {
    let written = String(decoding: text, as: UTF8.self)
    let trimmed = written.drop { $0 == " " }
    let parts = trimmed.dropFirst().prefix { $0 != ")" }.split(
      separator: ",", omittingEmptySubsequences: false)
    guard trimmed.first == "(", trimmed.contains(")"), parts.count == 2,
      let page = UInt32(parts[0]), let place = UInt16(parts[1])
    else {
      throw .sql("22P02", "invalid input syntax for type tid: \"\(written)\"")
    }
    return Int64(page) << placeBitCount | Int64(place)
  }
}
