// swift-tools-version: 6.2
import PackageDescription

let rules: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "loupe", path: "..")],
  targets: [
    .executableTarget(
      name: "StorageBench",
      dependencies: [
        .product(name: "Storage", package: "loupe"), .product(name: "Core", package: "loupe"),
      ], swiftSettings: rules)
  ]
)
