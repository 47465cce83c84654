import Cleaning
import Foundation
import Lexicons
import Reports
import TestSupport

@testable import Bellwether

/// The shared data, found by `BELLWETHER_SHARED`, else beside the package.
enum Corpus {
  static let folder = Checkout.sharedFolder

  static let reports: [URL] = {
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "corpus/reports"), includingPropertiesForKeys: nil)
    return (found ?? []).filter { $0.pathExtension == "pdf" }.sorted { $0.path < $1.path }
  }()

  /// Every eighth of them, or all of them.
  static func sample<Element>(of all: [Element]) -> [Element] {
    let isThorough = ProcessInfo.processInfo.environment["BELLWETHER_THOROUGH"] != nil
    return isThorough ? all : stride(from: 0, to: all.count, by: 8).map { all[$0] }
  }

  static let isThere = !reports.isEmpty && hasPdftohtml

  static let hasPdftohtml: Bool = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/pdftohtml") }
  }()

  static func models() throws -> ModelFiles {
    try Pipeline(path: nil, models: [Checkout.root.appending(path: "Models").path()]).models
  }

  static func report(_ file: URL, with cleaner: Cleaner) async throws -> Report {
    let bytes = try [UInt8](Data(contentsOf: file))
    let converted = try await PDFConverter(timeout: 60).convert(bytes)
    let content = Document.Content.pdf(converted.content)
    return try cleaner.clean(Document(id: "r", file: "r.pdf", sha256: "", content: content))
  }

  /// The pages as `pdftotext -layout` prints them: that keeps the hyphens at line ends.
  static func printedPages(of file: URL) async throws -> [String] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-layout", file.path(percentEncoded: false), "-"]
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\u{0C}").map(String.init)
  }

  /// Unflagged sentences of `dev.tsv`, by report.
  static func labelledSentences() throws -> [String: [String]] {
    let text = try String(contentsOf: folder.appending(path: "gold/dev.tsv"), encoding: .utf8)
    var sentences: [String: [String]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 7, cells[6].isEmpty, !cells[1].hasPrefix("seed-") else { continue }
      sentences[String(cells[1].prefix { $0 != "#" }), default: []].append(String(cells[2]))
    }
    return sentences
  }
}
