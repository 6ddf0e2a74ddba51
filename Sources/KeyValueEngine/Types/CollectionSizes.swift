import Core

extension Entry {
  /// What the value of a list, set, hash, sorted set or stream takes, counted exactly.
  var collectionSizeBytes: Int { 0 }

  /// Elements of a list, set, hash (fields), sorted set or stream.
  var elementCount: Int { 0 }
}
