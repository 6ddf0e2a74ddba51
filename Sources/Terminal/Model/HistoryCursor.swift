/// Where a person is while walking through earlier statements with Up and Down.
///
///     entries[0] … entries[n-1] │ what was being typed
///      oldest        newest     │   index == n
///
/// What was changed at a place is there again when the person comes back, until a statement is run.
struct HistoryCursor {
  private let entries: [String]
  private var index: Int
  private var drafts: [Int: String] = [:]
  /// What entries must start with, during a walk by prefix.
  private var prefix: String?

  init(entries: [String]) {
    self.entries = entries
    index = entries.count
  }

  /// Goes one entry back or forth.
  /// - Parameters:
  ///   - step: -1 towards older entries, +1 towards newer ones.
  ///   - text: what stands in the editor now.
  /// - Returns: the text to show; nil at the end of the walk.
  mutating func move(by step: Int, from text: String) -> String? {
    prefix = nil
    let target = index + step
    guard (0...entries.count).contains(target) else { return nil }
    return show(target, leaving: text)
  }

  /// Goes to the next entry that starts as the text did when the walk began.
  /// - Parameters:
  ///   - typed: the text before the cursor.
  ///   - continues: the last command was of this kind too, so its prefix still holds.
  mutating func moveByPrefix(step: Int, from text: String, typed: String, continues: Bool)
    -> String?
  {
    let wanted = continues ? prefix ?? typed : typed
    prefix = wanted
    var target = index + step
    while (0..<entries.count).contains(target) {
      if entries[target].utf8.starts(with: wanted.utf8), entries[target] != text {
        return show(target, leaving: text)
      }
      target += step
    }
    guard target == entries.count, index != entries.count else { return nil }
    return show(target, leaving: text)
  }

  private mutating func show(_ target: Int, leaving text: String) -> String {
    if index == entries.count || text != entries[index] { drafts[index] = text }
    index = target
    return drafts[target] ?? (target < entries.count ? entries[target] : "")
  }
}
