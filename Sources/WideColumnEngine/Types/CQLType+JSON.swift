import Core

extension CQLType {
  /// A value as `toJson()` gives it. Also the text form of a cell: `json(v).serialized(spaced: true)`.
  func json(_ bytes: [UInt8]?) -> JSON { .null }

  /// The value of a JSON form, as `fromJson()`, `INSERT JSON` and bound parameters take it.
  /// - Returns: nil for JSON's null.
  /// - Throws: `InvalidRequestException` (`Expected an int value, but got a …`).
  func value(of json: JSON) throws(EngineError) -> [UInt8]? { nil }

  /// A value as a CQL literal: `'text'`, `0xff`, `{1, 2}`; `null` for nil.
  func literal(_ bytes: [UInt8]?) -> String { "null" }
}
