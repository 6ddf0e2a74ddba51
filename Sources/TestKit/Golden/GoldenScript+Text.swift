extension GoldenScript {
  private static let separator = "---"

  /// Reads a script's text.
  public init(_ text: String, path: String = "script.golden") {
    self.path = path
    blocks = []
    var lines = ArraySlice(GoldenScript.lines(of: text))
    while let start = lines.firstIndex(where: { !GoldenScript.isPreface($0) }) {
      let preface = lines[..<start]
      let end = lines[start...].firstIndex(of: GoldenScript.separator) ?? lines.endIndex
      let commandLines = lines[start..<end]
      let (answer, rest) = GoldenScript.takeAnswer(lines[end...].dropFirst())
      blocks.append(
        Block(preface: Array(preface), commandLines: Array(commandLines), answer: answer))
      lines = rest
    }
    epilogue = Array(lines)
  }

  /// The script as it stands in its file.
  public var lines: [String] {
    var lines: [String] = []
    for block in blocks {
      let isLong = block.answer.contains { $0.isEmpty || $0 == GoldenScript.separator }
      let marks = [String](repeating: GoldenScript.separator, count: isLong ? 2 : 1)
      lines += block.preface + block.commandLines + marks + block.answer
      if isLong { lines += marks }
    }
    return lines + epilogue
  }

  public var text: String { lines.joined(separator: "\n") + "\n" }

  private static func isPreface(_ line: String) -> Bool { line.isEmpty || line.hasPrefix("#") }

  /// Cuts the answer off the lines behind the separator that opens it.
  private static func takeAnswer(
    _ lines: ArraySlice<String>
  ) -> (answer: [String], rest: ArraySlice<String>) {
    guard lines.first == separator else {
      let end = lines.firstIndex(of: "") ?? lines.endIndex
      return (Array(lines[..<end]), lines[end...])
    }
    let body = lines.dropFirst()
    let end = body.indices.first { index in
      body[index] == separator && index + 1 < body.endIndex && body[index + 1] == separator
    }
    guard let end else { return (Array(body), []) }
    return (Array(body[..<end]), body[(end + 2)...])
  }
}
