import Core

extension Entry {
  /// Frees the value of a list, set, hash, sorted set or stream.
  func freeCollection(_ heap: Heap) {}
}
