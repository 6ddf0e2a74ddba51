import Core

extension CommandTable {
  static let sorting: [Command] = [
    Command("sort", -2, [.write, .denyOutOfMemory], .one) { (call) throws(EngineError) in
      try SortCommand.run(call, mayStore: true)
    },
    Command("sort_ro", -2, .readOnly, .one) { (call) throws(EngineError) in
      try SortCommand.run(call, mayStore: false)
    },
  ]
}

/// SORT key [BY pattern] [LIMIT offset count] [GET pattern …] [ASC|DESC] [ALPHA] [STORE
/// destination]
///
/// Elements are copied out before anything is looked up, because a lookup may remove an expired
/// key.
///
/// **Source:** Redis, sort.c. **Differs:** elements of sets and sorted sets that compare equal are
/// ordered by their bytes (Redis leaves them as its tables have them), so that what is stored can
/// be replayed; ALPHA compares bytes, as Redis does in the C locale.
enum SortCommand {
  struct Options {
    var pattern: Word?
    var getPatterns: [Word] = []
    var limitStart: Int64 = 0
    var limitCount: Int64 = -1
    var isDescending = false
    var isAlphabetic = false
    var destination: Word?
    /// A constant pattern says: leave the order as it is.
    var isUnsorted = false
  }

  static func run(_ call: Call, mayStore: Bool) throws(EngineError) -> Reply {
    var options = try parse(call, mayStore: mayStore)
    let entry = call.find(call[1])
    if let entry, !entry.isSortable { throw .wrongType }
    if options.isUnsorted, entry?.isSet == true, options.destination != nil {
      // The order of a set is arbitrary; what is stored must not be.
      options.isUnsorted = false
      options.isAlphabetic = true
      options.pattern = nil
    }
    var elements: [[UInt8]] = []
    entry?.forEachElement { elements.append($0.copied) }
    let isList = entry?.kind == .quickList
    if options.isUnsorted {
      // Only lists and sorted sets have an order that can be turned.
      if options.isDescending, entry?.isSet == false { elements.reverse() }
    } else {
      let order = SortOrder(
        pattern: options.pattern, isAlphabetic: options.isAlphabetic,
        isDescending: options.isDescending, isStable: isList)
      elements = try order.sorted(elements, call)
    }
    let slice = elements[range(options, count: elements.count)]
    guard let destination = options.destination else {
      return .array(answers(slice, options, call))
    }
    return store(answers(slice, options, call), in: destination, call)
  }

  // MARK: - Options

  private static func parse(_ call: Call, mayStore: Bool) throws(EngineError) -> Options {
    var options = Options()
    var index = 2
    while index < call.count {
      let following = call.count - index - 1
      if call.isWord(index, "asc") {
        options.isDescending = false
      } else if call.isWord(index, "desc") {
        options.isDescending = true
      } else if call.isWord(index, "alpha") {
        options.isAlphabetic = true
      } else if call.isWord(index, "limit"), following >= 2 {
        options.limitStart = try call.integer(at: index + 1)
        options.limitCount = try call.integer(at: index + 2)
        index += 2
      } else if mayStore, call.isWord(index, "store"), following >= 1 {
        options.destination = call[index + 1]
        index += 1
      } else if call.isWord(index, "by"), following >= 1 {
        options.pattern = call[index + 1]
        // Redis never takes this back when another BY follows.
        if !call[index + 1].contains(UInt8(ascii: "*")) { options.isUnsorted = true }
        index += 1
      } else if call.isWord(index, "get"), following >= 1 {
        options.getPatterns.append(call[index + 1])
        index += 1
      } else {
        throw .syntax
      }
      index += 1
    }
    return options
  }

  private static func range(_ options: Options, count: Int) -> Range<Int> {
    let start = Int(min(max(options.limitStart, 0), Int64(count)))
    guard options.limitCount >= 0 else { return start..<count }
    return start..<start + Int(min(options.limitCount, Int64(count - start)))
  }

  // MARK: - Answering

  /// The elements, or what the GET patterns give for each.
  private static func answers(
    _ elements: ArraySlice<[UInt8]>, _ options: Options, _ call: Call
  ) -> [Reply] {
    guard !options.getPatterns.isEmpty else { return elements.map { .bulk($0) } }
    var replies: [Reply] = []
    replies.reserveCapacity(elements.count * options.getPatterns.count)
    for element in elements {
      for pattern in options.getPatterns {
        replies.append(call.lookup(pattern, element).map { .bulk($0) } ?? .null)
      }
    }
    return replies
  }

  private static func store(_ replies: [Reply], in key: Word, _ call: Call) -> Reply {
    let present = call.findForWriting(key)
    guard !replies.isEmpty else {
      guard let present else { return .integer(0) }
      call.remove(present)
      call.changed(key, "del", .generic)
      return .integer(0)
    }
    if let present { call.remove(present) }
    let list = call.insertList(key)
    for reply in replies {
      var bytes: [UInt8] = []
      // What a pattern did not find is stored as an empty string.
      if case .bulk(let found) = reply { bytes = found }
      withWord(bytes) { list.append($0, limit: call.nodeLimit, heap: call.heap) }
    }
    call.changed(key, "sortstore", .list)
    call.becameReady(key)
    return .integer(Int64(replies.count))
  }
}

extension Entry {
  var isSet: Bool { kind == .integerSet || kind == .tableSet }

  /// Whether SORT takes it.
  var isSortable: Bool {
    switch kind {
    case .quickList, .integerSet, .tableSet, .packedSortedSet, .treeSortedSet: true
    default: false
    }
  }
}
