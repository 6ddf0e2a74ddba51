/// What went wrong, as a value: the family's native code, a sentence, a place, a hint.
public struct EngineError: Error, Equatable, Sendable {
  /// What callers branch on; users look up ``EngineError/code``.
  public enum Category: String, Sendable {
    case syntax, reference, constraint, conflict, corruption, device, limit, unsupported,
      interrupted, usage
  }

  /// The family's own: an SQLSTATE (`42P01`), a word (`WRONGTYPE`), a class
  /// (`InvalidRequestException`).
  public var code: String
  public var category: Category
  /// In the words of the system that the family speaks for.
  public var message: String
  /// Where in the statement, in UTF-8 offsets; the renderer draws the caret.
  public var span: SourceSpan?
  /// What to try: ``Did you mean `orders`?``
  public var hint: String?
  /// More about the cause, where the system tells it (PostgreSQL's DETAIL).
  public var detail: String?
  /// Through which functions the statement had come, innermost first (PostgreSQL's CONTEXT).
  public var context: String?
  /// What the engine remarked before the statement failed.
  public var notices: [String] = []

  public init(
    _ code: String, _ category: Category, _ message: String, at span: SourceSpan? = nil,
    hint: String? = nil, detail: String? = nil
  ) {
    self.code = code
    self.category = category
    self.message = message
    self.span = span
    self.hint = hint
    self.detail = detail
  }

  /// The statement was cancelled by the user.
  public static func interrupted() -> EngineError {
    EngineError("interrupted", .interrupted, "the statement was cancelled")
  }

  /// The disk refused, and the statement did not take effect.
  public static func device(_ error: DiskError) -> EngineError {
    let category: Category = error.code == .damaged ? .corruption : .device
    return EngineError("device", category, error.description)
  }
}

/// A range of UTF-8 offsets in a statement's text.
public struct SourceSpan: Equatable, Sendable {
  public var start: Int
  public var end: Int

  public init(_ range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
  }
}
