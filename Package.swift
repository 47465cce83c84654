// swift-tools-version: 6.2

import PackageDescription

// Warnings stop a build in CI, and only there: a newer compiler must not stop a user's build.
let strict: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// `make test` has the libraries optimised: its tests read whole reports, and take a fifth of the
/// time so. Not for all who build: a package with flags of its own cannot be another's dependency.
let optimised: [SwiftSetting] =
  Context.environment["BELLWETHER_OPTIMISED"] == nil ? [] : [.unsafeFlags(["-O"])]

/// A library of one stage, or of what stages share.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict + optimised)
}

/// The tests of the target of the same name.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
    swiftSettings: strict)
}

let package = Package(
  name: "bellwether",
  products: [
    .executable(name: "bellwether", targets: ["BellwetherCLI"]),
    .library(name: "Bellwether", targets: ["Bellwether"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CEmbedded"),
    .target(name: "CSandbox"),
    library("Reports"),
    library("Terms", ["Reports"]),
    library("Lexicons", ["Reports", "Terms"]),
    library("Cleaning", ["Reports", "Terms", "Lexicons", "CLibXML2", "CArchive"]),
    library("Segmenting", ["Reports", "Lexicons"]),
    library("Tagging", ["Reports", "Terms", "Lexicons"]),
    library("Aggregating", ["Reports", "Terms", "Lexicons"]),
    library(
      "Writing",
      [
        "Reports", "CXLSXWriter", "CZlib",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Mustache", package: "swift-mustache"),
      ], exclude: ["Page/page.css", "Page/page.js", "Page/page.mustache"]),
    library("Evaluating", ["Reports"]),
    library("Fitting", ["Reports", "Terms", "Lexicons", "Tagging", "Evaluating"]),
    library(
      "Bellwether",
      [
        "Reports", "Terms", "Lexicons", "Cleaning", "Segmenting", "Tagging", "Aggregating",
        "Writing",
        "Evaluating", "Fitting", "CCrypto", "CEmbedded", "CSandbox",
        .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "BellwetherCLI",
      dependencies: [
        "Bellwether", "Reports", "Evaluating", "Fitting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "SegmentingBenchmark", dependencies: ["Segmenting", "Lexicons", "Reports"],
      path: "Benchmarks/Segmenting", swiftSettings: strict),
    .executableTarget(
      name: "TaggingBenchmark", dependencies: ["Segmenting", "Tagging", "Lexicons", "Reports"],
      path: "Benchmarks/Tagging", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Lexicons"], path: "Tests/Support", swiftSettings: strict),
    .executableTarget(
      name: "PageBenchmark", dependencies: ["Cleaning", "Lexicons"], path: "Benchmarks/Pages",
      swiftSettings: strict),
    tests("Reports"),
    tests("Terms"),
    tests("Lexicons"),
    tests("Cleaning"),
    tests("Segmenting"),
    tests("Tagging"),
    tests("Aggregating", ["Lexicons"]),
    tests("Writing", ["Aggregating", "Lexicons"]),
    tests("Evaluating"),
    tests("Fitting", ["Bellwether"]),
    tests("Bellwether"),
    tests("BellwetherCLI"),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
