import Core

/// Where a node stands in the statement's text, in UTF-8 offsets.
///
/// All spans are equal, so that two trees are equal if they say the same, wherever they say it.
public struct SyntaxSpan: Equatable, Sendable {
  public var start: Int32
  public var end: Int32

  public init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// The span of what nobody wrote.
  public static let none = SyntaxSpan(0, 0)

  /// For errors; nil for what nobody wrote.
  public var source: SourceSpan? {
    end > start ? SourceSpan(Int(start)..<Int(end)) : nil
  }

  /// From the start of this span to the end of another.
  public func through(_ last: SyntaxSpan) -> SyntaxSpan {
    SyntaxSpan(Int(start), Int(max(end, last.end)))
  }

  public static func == (a: SyntaxSpan, b: SyntaxSpan) -> Bool { true }
}
