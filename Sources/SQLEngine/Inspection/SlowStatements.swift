import Core
import SQLSyntax

/// The statements that took long or did much, by what they say without their literals.
///
/// The clock is the environment's, which may stand still: so the work is kept beside the time, in
/// units that are the same on every machine. Bounded: the one that was slow longest ago gives way.
final class SlowStatements {
  static let countMax = 64
  static let textLengthMax = 2000

  /// All slow runs of one statement.
  struct Entry: Equatable, Sendable {
    /// With `$1`, `$2` … for its literals.
    var text: String
    var callCount = 0
    var rowCount = 0
    var totalNanoseconds: Int64 = 0
    var maxNanoseconds: Int64 = 0
    var totalWork = 0
    var maxWork = 0
    /// Of the slowest run.
    var plan: PlanTree?
    /// When it was slow last, in the order of all.
    var lastNumber = 0
  }

  private(set) var entries: [String: Entry] = [:]
  private var number = 0

  func note(_ text: String, _ run: LastPlan, _ session: SQLSession) {
    number += 1
    var entry = entries[text] ?? Entry(text: text)
    entry.callCount += 1
    entry.rowCount += run.rowCount
    entry.totalNanoseconds += run.nanoseconds
    entry.totalWork += run.work.units
    if entry.plan == nil || run.work.units > entry.maxWork { entry.plan = run.tree(session) }
    entry.maxNanoseconds = max(entry.maxNanoseconds, run.nanoseconds)
    entry.maxWork = max(entry.maxWork, run.work.units)
    entry.lastNumber = number
    entries[text] = entry
    if entries.count > Self.countMax,
      let oldest = entries.values.min(by: { $0.lastNumber < $1.lastNumber })
    {
      entries[oldest.text] = nil
    }
  }

  func removeAll() { entries = [:] }

  /// A statement with its literals numbered, its blanks made one, and without comments.
  static func normalized(_ text: String) -> String {
    let bytes = Array(text.utf8.prefix(textLengthMax))
    let shortened = String(decoding: bytes, as: UTF8.self)
    var result = ""
    var count = 0
    var end = 0
    let utf8 = Array(shortened.utf8)
    func append(_ part: ArraySlice<UInt8>) {
      for character in String(decoding: part, as: UTF8.self) {
        if character.isWhitespace {
          if !result.isEmpty, result.last != " " { result.append(" ") }
        } else {
          result.append(character)
        }
      }
    }
    for token in SQLHighlighter.tokens(in: shortened) {
      append(utf8[min(end, token.range.lowerBound)..<token.range.lowerBound])
      end = token.range.upperBound
      switch token.kind {
      case .string, .number:
        count += 1
        result += "$\(count)"
      case .comment: break
      default: append(utf8[token.range])
      }
    }
    append(utf8[end...])
    while result.last == " " || result.last == ";" { result.removeLast() }
    return result
  }
}

extension SQLSession {
  /// Keeps the statement that has just been slow.
  func keepSlow(_ text: Span<UInt8>) {
    isSlow = false
    guard let lastPlan else { return }
    let bytes = text.withUnsafeBufferPointer { Array($0.prefix(SlowStatements.textLengthMax)) }
    let words = SlowStatements.normalized(String(decoding: bytes, as: UTF8.self))
    engine.slowStatements.note(words, lastPlan, self)
  }
}
