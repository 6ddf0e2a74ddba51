import Core

/// `\view kv.encoding KEY`: how one value lies in memory.
struct EncodingSnapshot: Snapshot {
  /// Bytes drawn at most.
  static let bytesShownMax = 64

  var key: String
  var type: String
  /// In Redis's word.
  var encoding: String
  /// What it is here.
  var structure: String
  var elementCount: Int?
  var sizeBytes: Int
  var fields: [Field]
  var next: String

  struct Field: Equatable, Sendable {
    var offset: Int
    var bytes: [UInt8]
    var meaning: String
  }

  func figure() -> Figure {
    let page = BytePage(fields.map { .init(at: $0.offset, $0.bytes, $0.meaning) })
    return .panel(
      Figure.Panel(
        title: "encoding", subject: "kv:\(key)",
        facts: [
          "\(type) as \(encoding)", elementCount.map { "\($0) elements" } ?? "", "\(sizeBytes) B",
        ].filter { !$0.isEmpty },
        body: .stack([.text(structure), .page(page)]), consequence: next))
  }
}

extension EncodingSnapshot {
  init(_ entry: Entry, settings: Settings) {
    key = QuotedText.plain(entry.key.copied)
    type = entry.typeName
    encoding = entry.encodingName
    sizeBytes = entry.memoryBytes
    elementCount = entry.isString ? nil : entry.elementCount
    structure = Self.structure(of: entry)
    next = Self.consequence(of: entry, settings)
    fields = Self.fields(of: entry)
  }

  private static func structure(of entry: Entry) -> String {
    switch entry.kind {
    case .none, .score, .inlineString:
      "key and value in one allocation, behind a header of 16 bytes"
    case .integerString: "the number itself, in the 8 bytes where others keep a pointer"
    case .blobString: "a block of its own, with room to grow in place"
    case .quickList:
      "a chain of listpacks: each element is its size, its bytes, and its size backwards"
    case .integerSet: "sorted integers of one width, found by binary search"
    case .tableSet: "a hash table of members"
    case .packedHash: "one listpack: field, value, field, value; searched from the front"
    case .tableHash: "a hash table; field and short value in one allocation"
    case .packedSortedSet: "one listpack: member, score, in order of score"
    case .treeSortedSet: "a hash table of members, and a B+tree by score that counts its leaves"
    case .stream: "listpack nodes by ID, with the consumer groups beside them"
    }
  }

  private static func consequence(of entry: Entry, _ settings: Settings) -> String {
    switch entry.kind {
    case .none, .score, .inlineString:
      "over \(Entry.inlineValueSizeMax) bytes, or once it is changed in place, it becomes raw"
    case .integerString: "INCR changes 8 bytes and allocates nothing"
    case .blobString: "APPEND and SETRANGE change it in place"
    case .quickList: "both ends are reached at once, the middle by walking node by node"
    case .integerSet:
      "one member that is no integer, or more than \(settings.setIntegersMax), "
        + "makes it a hashtable for good"
    case .packedHash:
      "more than \(settings.hashListpackEntriesMax) fields, or one over "
        + "\(settings.hashListpackValueMax) bytes, makes it a hashtable for good"
    case .packedSortedSet:
      "more than \(settings.sortedSetListpackEntriesMax) members, or one over "
        + "\(settings.sortedSetListpackValueMax) bytes, makes it a skiplist for good"
    case .tableSet, .tableHash: "any member is found in one or two steps, however many there are"
    case .treeSortedSet: "a score, a rank or a range is found in O(log N) steps"
    case .stream: "an entry is found by its ID in O(log N) steps; deleted ones leave a mark"
    }
  }

  private static func fields(of entry: Entry) -> [Field] {
    let header = Word(start: entry.base, count: 16)
    var fields = [
      Field(offset: 0, bytes: Array(header[0..<8]), meaning: payloadMeaning(entry)),
      Field(offset: 8, bytes: Array(header[8..<12]), meaning: "key size \(entry.keySize)"),
      Field(offset: 12, bytes: [header[12]], meaning: "kind \(entry.encodingName)"),
      Field(
        offset: 13, bytes: Array(header[13..<16]), meaning: "access clock \(entry.accessClock)"),
    ]
    var offset = 16
    if let expiry = entry.expiry {
      fields.append(
        Field(
          offset: 16, bytes: Array(Word(start: entry.base + 16, count: 8)),
          meaning: "expires at \(expiry)"))
      offset = 32
    }
    let key = Array(entry.key.prefix(bytesShownMax))
    fields.append(Field(offset: offset, bytes: key, meaning: "key \(QuotedText.quoted(key))"))
    if entry.kind == .inlineString {
      let value = Array(entry.inlineValue.prefix(bytesShownMax))
      fields.append(
        Field(
          offset: offset + entry.keySize, bytes: value, meaning: "value \(QuotedText.quoted(value))"
        ))
    }
    return fields
  }

  private static func payloadMeaning(_ entry: Entry) -> String {
    switch entry.kind {
    case .none: "nothing"
    case .score: "score \(Double(bitPattern: entry.payload))"
    case .inlineString: "value size \(entry.payload)"
    case .integerString: "the integer \(Int64(bitPattern: entry.payload))"
    default: "where the value is"
    }
  }
}
