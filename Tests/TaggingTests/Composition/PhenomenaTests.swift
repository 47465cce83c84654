import Foundation
import Reports
import Testing

@testable import Tagging

/// Sentences that each try one phenomenon, in a table of id, phenomenon, text, sentiment and the
/// sentence before.
private struct Phenomena {
  struct Row {
    let id, phenomenon, text, before: String
    let sentiment: Sentiment
  }

  let rows: [Row]

  init?(_ file: URL) {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return nil }
    rows = lines.dropFirst().compactMap { cells in
      func cell(_ name: String) -> String {
        header.firstIndex(of: name).flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
      }
      guard let sentiment = Sentiment(rawValue: cell("sentiment")) else { return nil }
      return Row(
        id: cell("id"), phenomenon: cell("phenomenon"), text: cell("text"), before: cell("before"),
        sentiment: sentiment)
    }
  }

  /// Share of rows that are judged right, by phenomenon and over all.
  func shares(_ tagger: Tagger) -> (all: Double, least: (name: String, share: Double)) {
    var right: [String: [Bool]] = [:]
    for row in rows {
      let lines = row.before.isEmpty ? row.text : "\(row.before)\n\(row.text)"
      let judged = tagger.tag(TaggerBench.report(lines)).judgements?.last?.sentiment
      right[row.phenomenon, default: []].append(judged == row.sentiment)
    }
    let shares = right.mapValues { Double($0.count { $0 }) / Double($0.count) }
    let all = right.values.flatMap { $0 }
    let least = shares.min { ($0.value, $0.key) < ($1.value, $1.key) }
    return (
      Double(all.count { $0 }) / Double(max(1, all.count)), (least?.key ?? "", least?.value ?? 0)
    )
  }
}

private let project = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

private let challenge: Phenomena? = {
  let shared =
    ProcessInfo.processInfo.environment["BELLWETHER_SHARED"].map { URL(filePath: $0) }
    ?? project.deletingLastPathComponent().appending(path: "shared")
  return Phenomena(shared.appending(path: "gold/challenge.tsv"))
}()

@Suite struct PhenomenaTests {
  let bench: TaggerBench

  init() throws { bench = try TaggerBench() }

  @Test("the project's own suite stays above its floors") func ownSuite() throws {
    let suite = try #require(Phenomena(project.appending(path: "Tests/suites/phenomena.tsv")))
    #expect(suite.rows.count >= 290)
    let shares = suite.shares(bench.tagger)
    #expect(shares.all >= 0.92)
    #expect(shares.least.share >= 0.70, "\(shares.least.name)")
  }

  @Test(
    "the shared suite stays above its floors",
    .enabled(if: challenge != nil, "needs gold/challenge.tsv in BELLWETHER_SHARED or ../shared"))
  func sharedSuite() throws {
    let shares = try #require(challenge).shares(bench.tagger)
    #expect(shares.all >= 0.90)
    #expect(shares.least.share >= 0.70, "\(shares.least.name)")
  }
}
