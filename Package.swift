// swift-tools-version: 6.2
import PackageDescription

let rules: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
  // Checked in debug builds, where all tests run. In release builds the checks cost a tenth of the
  // time of a short statement (docs: ARCHITECTURE.md, Speed).
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

/// Half of the time to start went into finding and relocating Swift's libraries (docs:
/// ARCHITECTURE.md, Speed); a program that brings them along at fixed addresses starts at once.
let startup: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-stdlib", "-Xclang-linker", "-no-pie"],
    .when(platforms: [.linux], configuration: .release))
]

func module(_ name: String, uses: [String] = []) -> Target {
  .target(name: name, dependencies: uses.map { .byName(name: $0) }, swiftSettings: rules)
}

func tests(of name: String, uses: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: ([name, "TestKit"] + uses).map { .byName(name: $0) },
    exclude: hasScripts(name) ? ["Scripts"] : [], swiftSettings: rules)
}

/// Suites whose behaviour is told by golden scripts beside the Swift files.
func hasScripts(_ name: String) -> Bool {
  ["KeyValueEngine", "SQLEngine", "Shell", "Storage", "WideColumnEngine"].contains(name)
}

let package = Package(
  name: "loupe",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "loupe", targets: ["loupe"]),
    // For the package of benchmarks.
    .library(name: "Storage", targets: ["Storage"]), .library(name: "Core", targets: ["Core"]),
  ],
  targets: [
    .systemLibrary(
      name: "CEdit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "CChecksum"),
    module("Core", uses: ["CChecksum"]),
    module("Storage", uses: ["Core"]),
    module("KeyValueEngine", uses: ["Core", "Storage"]),
    module("Parsing", uses: ["Core"]),
    module("WideColumnEngine", uses: ["Core", "Parsing", "Storage"]),
    module("SQLSyntax", uses: ["Core"]),
    module("SQLEngine", uses: ["Core", "SQLSyntax", "Storage"]),
    module("Rendering", uses: ["Core"]),
    module("Shell", uses: ["Core", "Rendering"]),
    module("Terminal", uses: ["CEdit", "Core"]),
    module("TestKit", uses: ["Core", "Rendering"]),
    .executableTarget(
      name: "LineEditorDemo", dependencies: ["Core", "Terminal"], path: "Tests/LineEditorDemo",
      swiftSettings: rules),
    .executableTarget(
      name: "loupe",
      dependencies: [
        "Core", "Storage", "KeyValueEngine", "WideColumnEngine", "SQLEngine", "Rendering", "Shell",
        "Terminal",
      ],
      swiftSettings: rules, linkerSettings: startup),
    tests(of: "Core"), tests(of: "Parsing"), tests(of: "Storage", uses: ["Rendering"]),
    tests(of: "Rendering"),
    tests(of: "Terminal", uses: ["LineEditorDemo"]),
    tests(of: "KeyValueEngine", uses: ["Rendering", "Shell"]),
    tests(of: "WideColumnEngine", uses: ["Rendering", "Shell"]),
    tests(of: "SQLSyntax"), tests(of: "SQLEngine", uses: ["Rendering", "Shell", "Storage"]),
    tests(of: "Shell", uses: ["Rendering"]), tests(of: "loupe"),
    .testTarget(name: "TidyTests", swiftSettings: rules),
  ]
)
