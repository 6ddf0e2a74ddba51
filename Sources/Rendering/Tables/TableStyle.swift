/// The characters of a table's frame.
///
///     aligned             box                 box, ASCII
///
///      id | name          ┌────┬──────┐       +----+------+
///     ----+------         │ id │ name │       | id | name |
///       1 | ann           ├────┼──────┤       +----+------+
///                         │  1 │ ann  │       |  1 | ann  |
///                         └────┴──────┘       +----+------+
struct TableStyle: Equatable {
  enum Rule {
    case top, middle, bottom
  }

  /// Left end, between columns, right end of a line of cells.
  let edge: String
  let separator: String
  private let dash: String
  /// Left, crossing and right for the three rules; nil where the style draws none.
  private let corners: [Rule: [String]]
  /// Headings stand in the middle of their columns, and cut lines are marked in the gap behind the
  /// cell.
  let isAligned: Bool

  static let aligned = TableStyle(
    edge: "", separator: "|", dash: "-", corners: [.middle: ["", "+", ""]], isAligned: true)
  static let box = TableStyle(
    edge: "│", separator: "│", dash: "─",
    corners: [.top: ["┌", "┬", "┐"], .middle: ["├", "┼", "┤"], .bottom: ["└", "┴", "┘"]],
    isAligned: false)
  static let asciiBox = TableStyle(
    edge: "|", separator: "|", dash: "-",
    corners: [.top: ["+", "+", "+"], .middle: ["+", "+", "+"], .bottom: ["+", "+", "+"]],
    isAligned: false)

  /// Columns that the frame takes outside the cells: a blank, and the edge if there is one, on each
  /// side.
  var edgeColumns: Int { isAligned ? 2 : 4 }

  /// Columns between the text of one cell and the next: a blank, the separator, a blank.
  static let separatorColumns = 3

  /// A horizontal line; nil if this style has none there.
  func rule(_ rule: Rule, widths: [Int]) -> String? {
    guard let corners = corners[rule] else { return nil }
    let dashes = widths.map { String(repeating: dash, count: $0 + 2) }
    return corners[0] + dashes.joined(separator: corners[1]) + corners[2]
  }
}
