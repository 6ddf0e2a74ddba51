import Core

/// The regular expressions that a session used last, compiled.
struct RegularExpressionCache {
  private struct Key: Hashable {
    var pattern: [UInt8]
    var options: RegularExpression.Options
  }

  /// PostgreSQL keeps as many.
  private static let countMax = 32

  private var expressions: [Key: RegularExpression] = [:]
  /// The keys, the oldest first.
  private var order: [Key] = []

  /// - Throws: 2201B.
  mutating func expression(_ pattern: [UInt8], _ options: RegularExpression.Options)
    throws(EngineError) -> RegularExpression
  {
    let key = Key(pattern: pattern, options: options)
    if let found = expressions[key] { return found }
    let made = try RegularExpression(pattern, options)
    if order.count >= Self.countMax { expressions[order.removeFirst()] = nil }
    order.append(key)
    expressions[key] = made
    return made
  }
}
