// swift-tools-version: 6.2

import PackageDescription

// The readers of hostile bytes, compiled once more with a fuzzer and an address sanitizer: a package of
// its own, as those flags are for a root package only. Sources are links to the ones that ship.
let fuzzed: [SwiftSetting] = [
  .unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library", "-enable-testing"])
]

func fuzzed(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: fuzzed)
}

let package = Package(
  name: "fuzz",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive"),
    fuzzed("Reports"),
    fuzzed("Terms", ["Reports"]),
    fuzzed("Lexicons", ["Reports", "Terms"]),
    fuzzed("Cleaning", ["Reports", "Terms", "Lexicons", "CLibXML2", "CArchive"]),
    fuzzed("Segmenting", ["Reports", "Terms", "Lexicons"]),
    fuzzed("PipelineFiles", ["Reports", "Lexicons", .product(name: "Yams", package: "Yams")]),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Reports", "Lexicons", "Cleaning", "Segmenting", "PipelineFiles", "CArchive",
      ],
      swiftSettings: fuzzed, linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]),
  ],
  swiftLanguageModes: [.v6]
)
