import Testing

/// The rules of STYLE.md and the invariants of DESIGN.md that a scan of the tree can hold.
@Suite struct TidyTests {
  private static let fileLineCountMax = 500
  private static let functionLineCountMax = 60
  private static let columnsMax = 100

  /// These files name what they forbid.
  private static func namesRules(_ file: SourceFile) -> Bool {
    file.path.hasPrefix("Tests/TidyTests/")
  }

  private let tree = SourceTree.shared

  /// A row of a table in a comment can't be broken, and data in tests reads better whole.
  private static func mayBeLong(_ file: SourceFile, _ index: Int) -> Bool {
    let text = file.text(index).drop { $0 == " " }
    return text.hasPrefix("/// |")
      || file.isTest && (text.contains("\"") || text.contains(" → "))
  }

  @Test func `files, functions and lines are short`() {
    for file in tree.swiftFiles {
      expect(
        file.lines.count <= Self.fileLineCountMax, file, 1,
        "\(file.lines.count) lines, \(Self.fileLineCountMax) at most:"
          + " move a topic to Type+Topic.swift"
      )
      for (index, line) in file.lines.enumerated()
      where line.count > Self.columnsMax && !Self.mayBeLong(file, index) {
        let columns = file.text(index).count
        expect(
          columns <= Self.columnsMax, file, index + 1,
          "\(columns) columns, \(Self.columnsMax) at most: break the line")
      }
      for function in Declarations.functions(in: file) {
        expect(
          function.lineCount <= Self.functionLineCountMax, file, function.line,
          "\(function.name) has \(function.lineCount) lines, \(Self.functionLineCountMax) at most:"
            + " give its parts names")
      }
    }
  }

  @Test func `dependencies point down only`() {
    for file in tree.swiftFiles {
      for (name, line) in ImportRules.imports(in: file) {
        if let complaint = ImportRules.complaint(about: name, in: file) {
          expect(false, file, line, complaint)
        }
      }
    }
  }

  @Test func `banned words have a replacement`() {
    for file in tree.swiftFiles where !Self.namesRules(file) {
      for word in BannedWord.inCode where word.applies(file) {
        for (index, line) in file.code.enumerated() where Words.contains(line, word.text) {
          expect(false, file, index + 1, "\(word.text) is banned; instead: \(word.replacement)")
        }
      }
      for word in BannedWord.anywhere {
        for (index, line) in file.lines.enumerated() where Words.contains(line, word.text) {
          expect(false, file, index + 1, "\(word.text) is banned; instead: \(word.replacement)")
        }
      }
    }
  }

  @Test func `nothing is unwrapped by force`() {
    for file in tree.swiftFiles where !file.isTest {
      for (index, line) in file.code.enumerated() where Self.unwraps(line) {
        expect(false, file, index + 1, "a forced unwrap is banned; instead: guard let, or ??")
      }
    }
  }

  @Test func `public types and functions say what they are`() {
    let satisfied = Set(tree.swiftFiles.flatMap { Declarations.requirements(in: $0) })
      .union(["next", "hash", "encode", "==", "<"])
    for file in tree.swiftFiles where !file.isTest {
      let all = Declarations.publicDeclarations(in: file)
      for declaration in all where !declaration.isDocumented {
        // One comment serves all overloads of a name in a file.
        let isOverload = all.contains {
          $0.isDocumented && $0.name == declaration.name && $0.kind == declaration.kind
        }
        if declaration.kind == "func",
          isOverload || declaration.isOneLine || satisfied.contains(declaration.name)
        {
          continue
        }
        expect(
          false, file, declaration.line,
          "public \(declaration.kind) \(declaration.name) has no doc comment:"
            + " say what it is in one line"
        )
      }
    }
  }

  @Test func `the tree holds no leftovers`() {
    for file in tree.swiftFiles + tree.otherFiles where !Self.namesRules(file) {
      for (index, line) in file.lines.enumerated() {
        let isMarker =
          line.starts(with: "<<<<<<< ".utf8) || line.starts(with: ">>>>>>> ".utf8)
          || (line.elementsEqual("=======".utf8) && file.path.hasSuffix(".swift"))
        if isMarker { expect(false, file, index + 1, "a merge marker: resolve the conflict") }
      }
      expect(
        !file.path.hasSuffix("/Placeholder.swift"), file, 1,
        "a placeholder: remove it once the module has a file of its own")
    }
  }

  @Test func `every golden script is run`() {
    let roots = Set(
      tree.swiftFiles.filter { file in
        file.isTest && file.code.contains { Words.contains($0, "GoldenScript.all(") }
      }.map(\.module))
    for path in tree.goldenPaths {
      let parts = path.split(separator: "/").map(String.init)
      let isReached = parts.count > 3 && parts[0] == "Tests" && roots.contains(parts[1])
      if !isReached {
        Issue.record("\(path): no test of its target calls GoldenScript.all(in:)")
      }
    }
  }

  private func expect(_ holds: Bool, _ file: SourceFile, _ line: Int, _ message: String) {
    if !holds { Issue.record(Comment(rawValue: "\(file.path):\(line): \(message)")) }
  }

  /// An exclamation mark directly behind a name or a closing bracket, and not before `=`.
  private static func unwraps(_ line: ArraySlice<UInt8>) -> Bool {
    guard var place = line.firstIndex(of: UInt8(ascii: "!")) else { return false }
    while place < line.endIndex {
      if line[place] == UInt8(ascii: "!"), place > line.startIndex {
        let before = line[place - 1]
        let after = place + 1 < line.endIndex ? line[place + 1] : 0x20
        let isBehindValue =
          Words.isWordByte(before) || before == UInt8(ascii: ")") || before == UInt8(ascii: "]")
        if isBehindValue && after != UInt8(ascii: "=") { return true }
      }
      place += 1
    }
    return false
  }
}
