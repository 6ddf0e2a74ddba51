import Core

/// How wide each column of a table is, and how many columns are shown.
///
/// On a terminal a table never is wider than the screen. Texts are shortened first, the widest
/// before the others; numbers never are. Only where that is not enough the last columns are hidden.
struct TableLayout: Equatable {
  /// Of the columns shown, from the left.
  private(set) var widths: [Int]
  let columnCount: Int
  /// Some column is narrower than what stands in it.
  private(set) var cutsText = false

  /// A shortened column keeps this many columns, or its heading if that is shorter.
  static let shortenedColumnsMin = 8

  var hiddenCount: Int { columnCount - widths.count }

  /// - Parameters:
  ///   - natural: the width of each column's widest cell or heading.
  ///   - isShortenable: whether a column may be narrower than that.
  ///   - limit: of the whole table, in columns; nil for none.
  ///   - edge: columns of the frame apart from those between columns.
  ///   - separator: columns between one column's text and the next.
  init(natural: [Int], isShortenable: [Bool], limit: Int?, edge: Int, separator: Int) {
    columnCount = natural.count
    widths = natural
    guard let limit else { return }
    func total(_ widths: [Int]) -> Int {
      widths.reduce(0, +) + edge + separator * max(0, widths.count - 1)
    }
    if total(natural) <= limit { return }
    let floors = zip(natural, isShortenable).map { width, isShortenable in
      isShortenable ? min(width, Self.shortenedColumnsMin) : width
    }
    var shown = natural.count
    // A hidden column leaves a mark of one column behind the last one shown.
    while shown > 1, total(floors.prefix(shown) + (shown < natural.count ? [1] : [])) > limit {
      shown -= 1
    }
    let mark = shown < natural.count ? separator + 1 : 0
    widths = Array(natural.prefix(shown))
    let room = limit - edge - separator * (shown - 1) - mark
    widths = Self.shortened(widths, floors: Array(floors.prefix(shown)), to: room)
    cutsText = zip(widths, natural).contains { $0 < $1 }
  }

  /// Takes columns from the widest until all fit, but leaves each its floor; a column alone takes
  /// the room.
  private static func shortened(_ natural: [Int], floors: [Int], to room: Int) -> [Int] {
    if natural.count == 1 { return [max(1, min(natural[0], room))] }
    var low = 1
    var high = natural.max() ?? 1
    func widths(cap: Int) -> [Int] { zip(natural, floors).map { min($0, max(cap, $1)) } }
    while low < high {
      let middle = (low + high + 1) / 2
      if widths(cap: middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
    }
    var result = widths(cap: low)
    // What the cap leaves over goes to the first columns that could use it.
    var rest = room - result.reduce(0, +)
    for index in result.indices where rest > 0 && result[index] < natural[index] {
      result[index] += 1
      rest -= 1
    }
    return result
  }
}
