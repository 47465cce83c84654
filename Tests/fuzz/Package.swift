// swift-tools-version: 6.2

import PackageDescription

// The readers of hostile bytes, compiled once more with a fuzzer and an address sanitizer: a package of its
// own, since those flags are for a root package only. `Sources` leads to the sources that ship.

let fuzzed: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer,address"])]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: fuzzed)
}

let package = Package(
  name: "fuzz",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive"),
    library("Reports"),
    library("Terms", ["Reports"]),
    library("Lexicons", ["Reports", "Terms"]),
    library("Cleaning", ["Reports", "Terms", "Lexicons", "CLibXML2", "CArchive"]),
    library("Segmenting", ["Reports", "Lexicons"]),
    library("Tagging", ["Reports", "Terms", "Lexicons"]),
    .target(
      name: "PipelineFiles",
      dependencies: ["Reports", "Lexicons", .product(name: "Yams", package: "Yams")],
      path: "Sources/Bellwether/Pipeline",
      sources: [
        "OutputList.swift", "PipelineDefinition.swift", "PipelineReader.swift", "StageError.swift",
      ], swiftSettings: fuzzed),
    .target(name: "CFuzz", path: "CFuzz"),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Reports", "Lexicons", "Cleaning", "Segmenting", "Tagging", "PipelineFiles", "CArchive",
        "CFuzz",
      ],
      path: "Fuzz",
      swiftSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]),
  ],
  swiftLanguageModes: [.v6]
)
