import Core

/// LCS: the longest common subsequence of two strings.
///
/// **Source:** the dynamic programme of Wagner & Fischer 1974, as in Redis's t_string.c, whose
/// order of preferences decides which of several longest ones is answered.
enum LongestCommonSubsequence {
  /// As in Redis, the table must not be larger.
  static let tableSizeMax = 512 << 20

  private struct Options {
    var onlyLength = false
    var asRanges = false
    var withMatchLength = false
    var matchLengthMin: Int64 = 0
  }

  private struct Match {
    var first: Range<Int>
    var second: Range<Int>
  }

  static func run(_ call: Call) throws(EngineError) -> Reply {
    let first = try value(call, 1)
    let second = try value(call, 2)
    let options = try parse(call)
    let (columns, cells) = (second.count + 1, (first.count + 1) * (second.count + 1))
    guard cells * 4 <= tableSizeMax else {
      throw .reply(
        "ERR Insufficient memory, transient memory for LCS exceeds proto-max-bulk-len", .limit)
    }
    var table = [UInt32](repeating: 0, count: cells)
    for i in 0..<first.count {
      try call.stopIfInterrupted()
      for j in 0..<second.count {
        table[(i + 1) * columns + j + 1] =
          first[i] == second[j]
          ? table[i * columns + j] + 1
          : max(table[i * columns + j + 1], table[(i + 1) * columns + j])
      }
    }
    let length = Int64(table[first.count * columns + second.count])
    if options.onlyLength { return .integer(length) }
    let (bytes, matches) = walk(first, second, table, options)
    guard options.asRanges else { return .bulk(bytes) }
    return answer(matches, length: length, options, asMap: call.client.protocolVersion == 3)
  }

  /// Walks the table back from its end, collecting the subsequence and its unbroken stretches.
  private static func walk(
    _ first: [UInt8], _ second: [UInt8], _ table: [UInt32], _ options: Options
  ) -> ([UInt8], [Match]) {
    let columns = second.count + 1
    var bytes: [UInt8] = []
    var matches: [Match] = []
    var open: Match?
    var (i, j) = (first.count, second.count)
    while i > 0, j > 0 {
      if first[i - 1] == second[j - 1] {
        bytes.append(first[i - 1])
        if let match = open, match.first.lowerBound == i, match.second.lowerBound == j {
          open = Match(
            first: i - 1..<match.first.upperBound, second: j - 1..<match.second.upperBound)
        } else {
          if let open { matches.append(open) }
          open = Match(first: i - 1..<i, second: j - 1..<j)
        }
        i -= 1
        j -= 1
      } else if table[(i - 1) * columns + j] > table[i * columns + j - 1] {
        i -= 1
      } else {
        j -= 1
      }
    }
    if let open { matches.append(open) }
    return (bytes.reversed(), matches.filter { Int64($0.first.count) >= options.matchLengthMin })
  }

  private static func answer(
    _ matches: [Match], length: Int64, _ options: Options, asMap: Bool
  ) -> Reply {
    let items = matches.map { match -> Reply in
      func bounds(_ range: Range<Int>) -> Reply {
        .array([.integer(Int64(range.lowerBound)), .integer(Int64(range.upperBound - 1))])
      }
      var parts = [bounds(match.first), bounds(match.second)]
      if options.withMatchLength { parts.append(.integer(Int64(match.first.count))) }
      return .array(parts)
    }
    let fields: [Reply] = [.text("matches"), .array(items), .text("len"), .integer(length)]
    return asMap ? .map(fields) : .array(fields)
  }

  private static func value(_ call: Call, _ index: Int) throws(EngineError) -> [UInt8] {
    guard let entry = call.find(call[index]) else { return [] }
    guard entry.isString else {
      throw .reply("ERR The specified keys must contain string values")
    }
    return entry.withString(\.copied)
  }

  private static func parse(_ call: Call) throws(EngineError) -> Options {
    var options = Options()
    var index = 3
    while index < call.count {
      if call.isWord(index, "idx") {
        options.asRanges = true
      } else if call.isWord(index, "len") {
        options.onlyLength = true
      } else if call.isWord(index, "withmatchlen") {
        options.withMatchLength = true
      } else if call.isWord(index, "minmatchlen"), index + 1 < call.count {
        options.matchLengthMin = max(0, try call.integer(at: index + 1))
        index += 1
      } else {
        throw .syntax
      }
      index += 1
    }
    guard !(options.asRanges && options.onlyLength) else {
      throw .reply("ERR If you want both the length and indexes, please just use IDX.")
    }
    return options
  }
}
