/// The characters that figures are made of, each one column wide.
struct FigureGlyphs {
  let usesASCII: Bool

  var ellipsis: String { usesASCII ? "~" : "…" }
  var dots: String { usesASCII ? "..." : "…" }
  var rule: String { usesASCII ? "-" : "─" }
  var branch: String { usesASCII ? "|-" : "├─" }
  var lastBranch: String { usesASCII ? "`-" : "└─" }
  var trunk: String { usesASCII ? "| " : "│ " }
  var separator: String { usesASCII ? " - " : " · " }
  var laneStart: String { usesASCII ? "|" : "├" }
  var laneEnd: String { usesASCII ? "|" : "┤" }
  var lane: String { usesASCII ? "." : "·" }
  var stretch: String { usesASCII ? "=" : "━" }
  var stretchStart: String { usesASCII ? "<" : "┣" }
  var stretchEnd: String { usesASCII ? ">" : "┫" }
  var point: String { usesASCII ? "o" : "●" }
  var tickDown: String { usesASCII ? "+" : "┬" }
  var cornerLeft: String { usesASCII ? "." : "┌" }
  var cornerRight: String { usesASCII ? "." : "┐" }
  var tickUp: String { usesASCII ? "+" : "┴" }
  var crossing: String { usesASCII ? "+" : "┼" }
  var upright: String { usesASCII ? "|" : "│" }
  var markUp: String { usesASCII ? "^" : "▲" }
  var times: String { usesASCII ? "x" : "×" }
}
