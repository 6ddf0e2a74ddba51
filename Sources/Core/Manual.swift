/// The help of a family: one page a command or statement.
public struct Manual: Sendable {
  public var pages: [ManualPage]

  public init(pages: [ManualPage]) { self.pages = pages }
}

/// Help on one command or statement.
public struct ManualPage: Equatable, Sendable {
  /// As typed: `SET`, `XGROUP CREATE`.
  public var name: String
  /// `string`, `sorted set`: how the pages are grouped.
  public var group: String
  /// What may follow the name: `key value [NX | XX] [GET]`.
  public var syntax: String
  /// One sentence.
  public var summary: String
  /// The cost, as the field writes it: `O(log N)`. Empty where it means nothing.
  public var complexity: String
  /// Sessions that CI runs: each statement with what it answers, as a terminal shows it.
  public var examples: [Example]

  /// A statement and its answer.
  public struct Example: Equatable, Sendable {
    public var statement: String
    /// The rendered answer, lines joined by a line feed.
    public var answer: String

    public init(_ statement: String, _ answer: String) {
      self.statement = statement
      self.answer = answer
    }
  }

  public init(
    _ name: String, group: String, syntax: String = "", summary: String, complexity: String = "",
    examples: [Example] = []
  ) {
    self.name = name
    self.group = group
    self.syntax = syntax
    self.summary = summary
    self.complexity = complexity
    self.examples = examples
  }
}
