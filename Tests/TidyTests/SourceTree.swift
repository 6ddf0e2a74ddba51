import Foundation

/// All text files of the repository that rules apply to, read once.
struct SourceTree: Sendable {
  static let shared = SourceTree()

  let root: String
  /// Swift files under `Sources` and `Tests`, by path.
  let swiftFiles: [SourceFile]
  /// Every other text file that people write: documents, scripts, the manifest.
  let otherFiles: [SourceFile]
  /// Golden scripts, by path from the root.
  let goldenPaths: [String]

  private init() {
    let start = URL(filePath: #filePath)
    let root = start.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    self.root = root
    let skipped: Set<String> = [".git", ".build", "Benchmarks/.build"]
    var paths: [String] = []
    let walker = FileManager.default.enumerator(atPath: root)
    while let path = walker?.nextObject() as? String {
      let first = path.split(separator: "/").first.map(String.init) ?? ""
      if skipped.contains(path) || first.hasPrefix(".build") {
        walker?.skipDescendants()
      } else {
        paths.append(path)
      }
    }
    paths.sort()
    func read(_ path: String) -> SourceFile? {
      guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else { return nil }
      return SourceFile(path: path, bytes: [UInt8](data))
    }
    let isSource = { (path: String) in
      path.hasSuffix(".swift") && (path.hasPrefix("Sources/") || path.hasPrefix("Tests/"))
    }
    let endings = [
      ".md", ".golden", ".sh", ".h", ".modulemap", ".yml", "Makefile", "Package.swift",
    ]
    swiftFiles = paths.filter(isSource).compactMap(read)
    otherFiles =
      paths.filter { path in !isSource(path) && endings.contains { path.hasSuffix($0) } }
      .compactMap(read)
    goldenPaths = paths.filter { $0.hasSuffix(".golden") }
  }
}

/// A file cut into lines, once as written and once with comments and texts blanked out.
struct SourceFile: Sendable {
  /// From the root: `Sources/Core/Family.swift`.
  let path: String
  let lines: [ArraySlice<UInt8>]
  /// Line by line what the compiler reads as code: comments and the contents of string literals are
  /// blanks.
  let code: [ArraySlice<UInt8>]
  /// The whole of the blanked text.
  let codeBytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    lines = Self.cut(bytes)
    codeBytes = path.hasSuffix(".swift") ? CodeBlanker.blanked(bytes) : bytes
    code = Self.cut(codeBytes)
  }

  /// The target: `Core`, `CoreTests`.
  var module: String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : ""
  }

  var isTest: Bool { path.hasPrefix("Tests/") }

  func text(_ index: Int) -> String { String(decoding: lines[index], as: UTF8.self) }

  private static func cut(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
