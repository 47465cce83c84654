// swift-tools-version: 6.2

import PackageDescription

// The targets that are mutated, and what they stand on: scripts/mutate builds these alone.

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies)
}

func tests(_ name: String) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "Reports", "Terms", "Lexicons", "TestSupport"])
}

let package = Package(
  name: "bellwether",
  targets: [
    library("Reports"),
    library("Terms", ["Reports"]),
    library("Lexicons", ["Reports", "Terms"]),
    library("Segmenting", ["Reports", "Lexicons"]),
    library("Tagging", ["Reports", "Terms", "Lexicons"]),
    library("Aggregating", ["Reports", "Terms", "Lexicons"]),
    .target(name: "TestSupport", path: "Tests/Support"),
    tests("Segmenting"),
    tests("Tagging"),
    tests("Aggregating"),
  ],
  swiftLanguageModes: [.v6]
)
