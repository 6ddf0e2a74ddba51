/// What turns one frame of lines into the next: for a live view the escape sequences, for an inline
/// one marks beside the lines.
public enum FrameDiff {
  /// The sequences that turn one frame on the screen into another, without ever clearing it.
  ///
  /// Only lines that differ are moved to and rewritten, each with the rest of its row erased, so
  /// nothing flickers. The cursor ends below the new frame, in the first column.
  ///
  /// - Parameters:
  ///   - top: the row of the screen, from 1, on which the first line of both frames stands.
  ///   - old: the lines now on the screen, empty before the first frame.
  /// - Returns: an empty text if nothing changed.
  public static func redraw(from old: [String], to new: [String], top: Int = 1) -> String {
    var result = ""
    for row in 0..<max(old.count, new.count) {
      let line = row < new.count ? new[row] : ""
      if row < old.count && old[row] == line { continue }
      result += "\u{1B}[\(top + row);1H\(line)\u{1B}[K"
    }
    return result.isEmpty ? "" : result + "\u{1B}[\(top + new.count);1H"
  }

  /// The lines of a new frame, each behind a mark of what has become of it: `~` changed, `+` new,
  /// blank as it was.
  ///
  /// Lines are paired by the longest common subsequence; between two unchanged lines, the new ones
  /// take the places of the old ones as changed, and those left over are new.
  public static func marked(from old: [String], to new: [String]) -> [String] {
    zip(marks(from: old, to: new), new).map { mark, line in
      line.isEmpty && mark == " " ? "" : "\(mark)\(line)"
    }
  }

  /// A mark for each line of a new frame.
  public static func marks(from old: [String], to new: [String]) -> [Character] {
    guard !old.isEmpty else { return new.map { _ in " " } }
    var marks = [Character](repeating: "+", count: new.count)
    var oldStart = 0
    var newStart = 0
    for (oldIndex, newIndex) in commonLines(old, new) + [(old.count, new.count)] {
      let changedCount = min(oldIndex - oldStart, newIndex - newStart)
      for index in newStart..<newStart + changedCount { marks[index] = "~" }
      if newIndex < new.count { marks[newIndex] = " " }
      oldStart = oldIndex + 1
      newStart = newIndex + 1
    }
    return marks
  }

  /// Pairs of equal lines, ascending on both sides, as many as possible.
  /// - Complexity: O(n·m): frames have the height of a screen.
  private static func commonLines(_ old: [String], _ new: [String]) -> [(Int, Int)] {
    let width = new.count + 1
    var lengths = [Int](repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        lengths[row * width + column] =
          old[row] == new[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < old.count && column < new.count {
      if old[row] == new[column] {
        pairs.append((row, column))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}
