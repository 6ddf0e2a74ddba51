extension CQLType {
  /// Compares two values as Cassandra's type does: numbers by value, timeuuids by time, text by
  /// bytes, collections and tuples part by part. Both are valid values of the type.
  /// - Returns: negative, zero or positive.
  func compare(_ a: [UInt8], _ b: [UInt8]) -> Int { 0 }

  /// Appends a value so that the order of bytes is the order of the type, or its reverse.
  ///
  /// The form closes itself: values may follow each other, and none is a prefix of another.
  func appendOrdered(_ value: [UInt8], isDescending: Bool, to output: inout [UInt8]) {}

  /// Reads what ``appendOrdered(_:isDescending:to:)`` wrote and moves `offset` behind it; nil if
  /// the bytes are not of that form.
  func readOrdered(
    _ bytes: ArraySlice<UInt8>, isDescending: Bool, at offset: inout Int
  ) -> [UInt8]? { nil }
}
