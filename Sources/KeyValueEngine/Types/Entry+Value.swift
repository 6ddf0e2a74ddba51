import Core

extension Entry {
  /// Frees what the payload points to.
  func freeValue(_ heap: Heap) {
    switch kind {
    case .none, .score, .inlineString, .integerString: break
    case .blobString: Blob(payload: payload).free(heap)
    default: freeCollection(heap)
    }
  }

  /// What TYPE answers.
  var typeName: String {
    switch kind {
    case .none, .score, .inlineString, .blobString, .integerString: "string"
    case .quickList: "list"
    case .integerSet, .tableSet: "set"
    case .packedHash, .tableHash: "hash"
    case .packedSortedSet, .treeSortedSet: "zset"
    case .stream: "stream"
    }
  }

  /// What OBJECT ENCODING answers, in the words of Redis 7.0. Where Loupe's structure is another
  /// one (a B+tree under `skiplist`), `\view kv.encoding` says so.
  var encodingName: String {
    switch kind {
    case .none, .score, .inlineString: "embstr"
    case .blobString: "raw"
    case .integerString: "int"
    case .quickList: "quicklist"
    case .integerSet: "intset"
    case .tableSet, .tableHash: "hashtable"
    case .packedHash, .packedSortedSet: "listpack"
    case .treeSortedSet: "skiplist"
    case .stream: "stream"
    }
  }
}
