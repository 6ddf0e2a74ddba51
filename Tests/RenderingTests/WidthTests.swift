import Core
import Rendering
import TestKit
import Testing

@Suite struct WidthTests {
  @Test func `a text is as wide as a terminal draws it`() {
    let table: [(String, Int)] = [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한글", 4), ("\u{1112}\u{1161}", 2),
      ("Ａ", 2), ("ｱ", 1), ("👍", 2), ("👍🏽", 2), ("👩‍💻", 2), ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("❤", 1),
      ("❤️", 2), ("1️⃣", 2), ("\u{200B}", 0), ("a\u{200B}b", 2), ("\u{301}", 0), ("क्ष", 2), ("नी", 1),
      ("ภาษา", 4), ("\u{7}", 0), ("→", 1), ("█", 1), ("─", 1), ("✓", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("\u{AD}", 0),
      ("√", 1), ("“”", 2),
    ]
    for (text, columns) in table {
      expectTrue(
        TextWidth.columns(of: text) == columns,
        "'\(text)' has \(TextWidth.columns(of: text)) columns, not \(columns)")
    }
  }

  @Test func `a text that is cut fits and is marked`() {
    let table: [(String, Int, String)] = [
      ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("漢字漢", 4, "漢…"), ("漢字", 4, "漢字"), ("漢", 1, "…"),
      ("abc", 1, "…"), ("abc", 0, ""), ("ab", -1, ""), ("👩‍💻👩‍💻", 3, "👩‍💻…"),
    ]
    for (text, columns, expected) in table {
      check(TextWidth.fitting(text, columns: columns), is: expected, "\(text) in \(columns)")
    }
    check(TextWidth.fitting("abcd", columns: 3, ellipsis: "~"), is: "ab~")
    check(TextWidth.padded("漢", toColumns: 4, alignsRight: true), is: "  漢")
    forAll(seeds: 0..<1_000) { random in
      let text = Gen.text(&random, countMax: 20)
      let columns = random.below(25)
      let fitted = TextWidth.fitting(text, columns: columns)
      if TextWidth.columns(of: fitted) > columns { return "'\(text)' in \(columns): '\(fitted)'" }
      let isWhole = TextWidth.columns(of: text) <= columns
      return isWhole == (fitted == text) || columns == 0 ? nil : "'\(text)' is cut for nothing"
    }
  }

  @Test func `live frames become one another`() {
    forAll(seeds: 0..<300) { random in
      let lines = ["", "a", "bb", "漢", "dddd"]
      let frames = (0..<3).map { _ in
        Gen.array(&random, countMax: 6) { Gen.oneOf(&$0, lines) }
      }
      var screen: [Int: String] = [:]
      var shown: [String] = []
      for frame in frames {
        apply(FrameDiff.redraw(from: shown, to: frame, top: 3), to: &screen)
        shown = frame
        for row in 0..<8 {
          let expected = row < frame.count ? frame[row] : ""
          if screen[row + 3, default: ""] != expected { return "\(frames): row \(row)" }
        }
      }
      return nil
    }
    check(FrameDiff.redraw(from: ["a", "b"], to: ["a", "b"]), is: "")
    check(
      FrameDiff.redraw(from: ["a", "b"], to: ["a", "c"]), is: "\u{1B}[2;1Hc\u{1B}[K\u{1B}[3;1H")
  }

  @Test func `changed lines are marked`() {
    let table: [([String], [String], String)] = [
      ([], ["a"], " "), (["a"], ["a"], " "), (["a"], ["b"], "~"), (["a"], ["a", "b"], " +"),
      (["a", "b"], ["b"], " "), (["h", "x 1", "y 1"], ["h", "x 2", "y 1", "z 1"], " ~ +"),
      (["h", "so: a"], ["h", "new", "so: b"], " ~+"),
    ]
    for (old, new, marks) in table {
      check(String(FrameDiff.marks(from: old, to: new)), is: marks, "\(old) to \(new)")
    }
    check(FrameDiff.marked(from: ["a", ""], to: ["b", ""]).joined(separator: "|"), is: "~b|")
  }

  @Test func `progress has a bar where the end is known`() {
    let second: UInt64 = 1_000_000_000
    let table: [(Int, Int?, UInt64, Int, String)] = [
      (0, 100, 0, 80, "load ▕························▏   0 %  0 of 100"),
      (
        4_600, 10_000, 3 * second, 80,
        "load ▕███████████·············▏  46 %  4,600 of 10,000  about 4 s left"
      ),
      (100, 100, second, 80, "load ▕████████████████████████▏ 100 %  100 of 100"),
      (50, 100, 10 * second, 30, "load  50 %  50 of 100  about …"),
      (1_234_567, nil, 2 * second, 80, "load  1,234,567  617,283/s"), (0, nil, 0, 80, "load  0"),
      (5, 0, 0, 80, "load  5"),
    ]
    for (done, total, elapsed, width, expected) in table {
      let text = ProgressLine.text(
        "load", done: done, of: total, elapsedNanoseconds: elapsed, width: width)
      check(text, is: expected)
    }
  }

  /// A terminal that knows the three sequences of a live view.
  private func apply(_ text: String, to screen: inout [Int: String]) {
    for part in text.split(separator: "\u{1B}[") where part != "K" {
      let place = part.split(separator: "H", maxSplits: 1, omittingEmptySubsequences: false)
      guard let row = Int(place[0].split(separator: ";")[0]), place.count == 2 else { continue }
      // Moving alone, to below the frame, writes nothing.
      if text.contains("\u{1B}[\(place[0])H\(place[1])\u{1B}[K") { screen[row] = String(place[1]) }
    }
  }
}
