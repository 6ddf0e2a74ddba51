/// What went wrong, as a value: the family's native code, a sentence, a place, a hint.
public struct EngineError: Error, Equatable, Sendable {
  /// What callers branch on; users look up ``EngineError/code``.
  public enum Category: String, Sendable {
    case syntax, reference, constraint, conflict, corruption, device, limit, unsupported,
      interrupted, usage
  }

  /// The family's own: an SQLSTATE (`42P01`), a word (`WRONGTYPE`), a class
  /// (`InvalidRequestException`).
  public var code: String {
    get { box.parts.code }
    set { change { $0.code = newValue } }
  }
  public var category: Category {
    get { box.parts.category }
    set { change { $0.category = newValue } }
  }
  /// In the words of the system that the family speaks for.
  public var message: String {
    get { box.parts.message }
    set { change { $0.message = newValue } }
  }
  /// Where in the statement, in UTF-8 offsets; the renderer draws the caret.
  public var span: SourceSpan? {
    get { box.parts.span }
    set { change { $0.span = newValue } }
  }
  /// What to try: ``Did you mean `orders`?``
  public var hint: String? {
    get { box.parts.hint }
    set { change { $0.hint = newValue } }
  }
  /// More about the cause, where the system tells it (PostgreSQL's DETAIL).
  public var detail: String? {
    get { box.parts.detail }
    set { change { $0.detail = newValue } }
  }
  /// Through which functions the statement had come, innermost first (PostgreSQL's CONTEXT).
  public var context: String? {
    get { box.parts.context }
    set { change { $0.context = newValue } }
  }
  /// What the engine remarked before the statement failed.
  public var notices: [String] {
    get { box.parts.notices }
    set { change { $0.notices = newValue } }
  }

  private struct Parts: Equatable, Sendable {
    var code: String
    var category: Category
    var message: String
    var span: SourceSpan?
    var hint: String?
    var detail: String?
    var context: String?
    var notices: [String] = []
  }

  /// Errors are rare, and every frame that might see one pass keeps room for it: so an error is a
  /// word, and what it says lies elsewhere.
  private final class Box: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  private var box: Box

  public init(
    _ code: String, _ category: Category, _ message: String, at span: SourceSpan? = nil,
    hint: String? = nil, detail: String? = nil
  ) {
    box = Box(
      Parts(
        code: code, category: category, message: message, span: span, hint: hint, detail: detail))
  }

  public static func == (a: EngineError, b: EngineError) -> Bool {
    a.box === b.box || a.box.parts == b.box.parts
  }

  private mutating func change(_ change: (inout Parts) -> Void) {
    var parts = box.parts
    change(&parts)
    box = Box(parts)
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

extension EngineError: CustomStringConvertible {
  public var description: String { "\(code): \(message)" }
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
