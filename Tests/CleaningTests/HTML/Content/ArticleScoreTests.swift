import Foundation
import Lexicons
import TestSupport
import Testing

@testable import Cleaning

/// The 70 pages of the corpus whose article is known: `web/` in the shared folder, where it is there.
private enum ArticlePages {
  struct Truth: Decodable {
    var articleBody: String
  }

  static let folder = Checkout.shared("corpus/web/ground-truth.json")?
    .deletingLastPathComponent()

  static func truths(in folder: URL) throws -> [String: Truth] {
    let data = try Data(contentsOf: folder.appending(path: "ground-truth.json"))
    return try JSONDecoder().decode([String: Truth].self, from: data)
  }

  /// A page's bytes, unpacked by the system's gzip.
  static func page(_ name: String, in folder: URL) throws -> [UInt8] {
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", folder.appending(path: "\(name).html.gz").path()]
    let output = Pipe()
    gzip.standardOutput = output
    try gzip.run()
    let bytes = [UInt8](try output.fileHandleForReading.readToEnd() ?? Data())
    gzip.waitUntilExit()
    return bytes
  }
}

@Suite struct ArticleScoreTests {
  @Test("The measure counts runs of four words, as often as they occur")
  func measure() {
    let same = ArticleScore(true: "One two, three four five.", taken: "One two three four — five")
    #expect(same.precision == 1 && same.recall == 1)
    let more = ArticleScore(true: "a b c d e", taken: "a b c d e x y z")
    #expect(more.precision == 0.4 && more.recall == 1)
    let twice = ArticleScore(true: "a b c d", taken: "a b c d a b c d")
    #expect(twice.precision == 0.2 && twice.recall == 1)
    let short = ArticleScore(true: "a b", taken: "a c")
    #expect(short.precision == 0 && short.recall == 0)
    let nothing = ArticleScore(true: "a b c d", taken: "")
    #expect(nothing.precision == nil && nothing.recall == 0)
    #expect(ArticleScore.total([same, more]).precision == 0.7)
  }

  /// Floors, a little under what was measured when they were set (F1 0.991): see Benchmarks.
  @Test(
    "Articles of 70 pages of the web",
    .enabled(if: ArticlePages.folder != nil, "there is no shared/corpus/web; see CONTRIBUTING.md"))
  func articles() throws {
    let folder = try #require(ArticlePages.folder)
    let reader = try Models.htmlReader()
    var scores: [ArticleScore] = []
    var taken = 0.0
    for (name, truth) in try ArticlePages.truths(in: folder).sorted(by: { $0.key < $1.key }) {
      let page = try ArticlePages.page(name, in: folder)
      var pieces: [Draft.Piece] = []
      taken += try cpuTime { pieces = try reader.read(page).pieces } / .milliseconds(1)
      let body = pieces.filter { $0.role != .furniture && $0.detail != .title }
      let score = ArticleScore(
        true: truth.articleBody, taken: body.map(\.text).joined(separator: "\n"))
      scores.append(score)
      if ProcessInfo.processInfo.environment["BELLWETHER_VERBOSE"] != nil {
        print(name, score.precision ?? -1, score.recall ?? -1)
      }
    }
    let total = ArticleScore.total(scores)
    print(
      "articles: F1 \(total.f1), precision \(total.precision), recall \(total.recall),",
      "\(taken / Double(scores.count)) ms a page")
    #expect(scores.count == 70)
    #expect(total.f1 >= 0.985)
    #expect(total.precision >= 0.98)
    #expect(total.recall >= 0.98)
  }
}
