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
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive"),
    library("Reports"),
    library("Terms", ["Reports"]),
    library("Lexicons", ["Reports", "Terms"]),
    library("Cleaning", ["Reports", "Terms", "Lexicons", "CLibXML2", "CArchive"]),
    library("Segmenting", ["Reports", "Lexicons"]),
    library("Tagging", ["Reports", "Terms", "Lexicons"]),
    library("Aggregating", ["Reports", "Terms", "Lexicons"]),
    .target(name: "TestSupport", dependencies: ["Lexicons"], path: "Tests/Support"),
    tests("Cleaning"),
    tests("Segmenting"),
    tests("Tagging"),
    tests("Aggregating"),
  ],
  swiftLanguageModes: [.v6]
)
