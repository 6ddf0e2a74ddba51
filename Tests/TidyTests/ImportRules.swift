/// Who may import whom. A new module gets a line here, or its files are refused.
enum ImportRules {
  private static let engines = [
    "SQLEngine", "DocumentEngine", "KeyValueEngine", "WideColumnEngine", "GraphEngine",
    "SearchEngine", "StreamEngine", "QueueEngine",
  ]

  private static let allowed: [String: [String]] = {
    var table: [String: [String]] = [
      "Core": ["Synchronization"], "Parsing": ["Core"], "Storage": ["Core"],
      "SQLSyntax": ["Core"],
      "Histories": ["Core"], "Patterns": ["Core"], "Rendering": ["Core"],
      "Cluster": ["Core", "Storage", "Histories"], "Shell": ["Core", "Rendering"],
      // Signal handlers count in atomics.
      "Terminal": ["CEdit", "Core", "Glibc", "Darwin", "Synchronization"],
      "TutorialPlayer": ["Core", "Rendering", "Shell"],
      "TestKit": ["Core", "Rendering", "Foundation", "Testing"],
    ]
    for engine in engines { table[engine] = ["Core", "Parsing", "Storage"] }
    table["SQLEngine"] = ["Core", "Parsing", "SQLSyntax", "Storage"]
    table["loupe"] =
      engines + [
        "Core", "Storage", "Cluster", "Patterns", "Rendering", "Shell", "Terminal",
        "TutorialPlayer", "Glibc", "Darwin",
      ]
    return table
  }()

  /// Single files that may import more than their module.
  private static let exceptions: [String: [String]] = [
    "Sources/Core/Numbers/Math.swift": ["Glibc", "Darwin"],
    "Sources/Core/Bytes/CRC32C.swift": ["CChecksum"],
    // Its handler of signals counts in atomics.
    "Sources/TestKit/Properties/Fuzzing.swift": ["Glibc", "Darwin", "Synchronization"],
  ]

  /// Folders that may: a pseudo-terminal is made of system calls.
  private static let folderExceptions: [String: [String]] = [
    "Sources/TestKit/Terminal/": ["Glibc", "Darwin"]
  ]

  /// What is wrong with an import; nil if nothing is.
  static func complaint(about imported: String, in file: SourceFile) -> String? {
    if file.isTest { return complaintInTest(about: imported, in: file) }
    guard let names = allowed[file.module] else {
      return "module \(file.module) is unknown: say in ImportRules.swift what it may import"
    }
    let extra = exceptions[file.path] ?? []
    let folder = folderExceptions.filter { file.path.hasPrefix($0.key) }.flatMap(\.value)
    if names.contains(imported) || extra.contains(imported) || folder.contains(imported) {
      return nil
    }
    return "\(file.module) must not import \(imported): \(advice(imported))"
  }

  private static func complaintInTest(about imported: String, in file: SourceFile) -> String? {
    let tested = file.module.hasSuffix("Tests") ? String(file.module.dropLast(5)) : file.module
    guard engines.contains(imported), engines.contains(tested), imported != tested else {
      return nil
    }
    return "tests of \(tested) must not import \(imported): an engine knows of no other"
  }

  private static func advice(_ imported: String) -> String {
    switch imported {
    case "Foundation": "use the standard library and Core; Foundation costs every start 6 ms"
    case "Glibc", "Darwin": "mathematics comes from Core's Math, files from Environment.disk"
    case "Synchronization": "engines have one owner; Core's InterruptFlag is the only shared state"
    case "Shell", "Rendering": "return values (Outcome, Figure), and let Rendering write them"
    default: "dependencies point down only (DESIGN.md, Layers)"
    }
  }

  /// The modules that a file imports, with their lines from 1.
  static func imports(in file: SourceFile) -> [(name: String, line: Int)] {
    file.code.enumerated().compactMap { index, line in
      guard Words.contains(line, "import") else { return nil }
      let words = Words.words(of: line)
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "internal" })
      else { return nil }
      // `import struct Module.Name` names the module second.
      let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "typealias"]
      let isScoped = kinds.contains(words[place + 1]) && place + 2 < words.count
      return (words[place + (isScoped ? 2 : 1)], index + 1)
    }
  }
}
