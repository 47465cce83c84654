import Evaluating
import Foundation
import Reports
import TestSupport
import Testing

@testable import Bellwether

/// Floors on suites of labelled sentences: those of the project always, the shared ones where they are
/// there.
@Suite struct SuiteGateTests {
  private let pipeline: Pipeline

  init() throws { pipeline = try Pipeline(path: nil) }

  private func challenge(_ path: String) throws -> ChallengeScore {
    let gold = GoldContents([try GoldContent(at: path)])
    return try #require(gold.challengeScores(try pipeline.tagger().tag).first)
  }

  private func facets(_ paths: String...) throws -> FacetScore {
    let gold = GoldContents(try paths.map { try GoldContent(at: $0) })
    return try #require(try gold.facetScores(try pipeline.tagger().tag).first)
  }

  private static let suites = Checkout.root.appending(path: "Tests/suites").path

  private static func shared(_ name: String) -> String? {
    let file = Corpus.folder.appending(path: "gold/\(name)").path
    return FileManager.default.isReadableFile(atPath: file) ? file : nil
  }

  @Test func ownPhenomena() throws {
    let score = try challenge("\(Self.suites)/phenomena.tsv")
    #expect(score.all.rows >= 290)
    #expect(score.all.value >= 0.92)
    #expect(try #require(score.least).share.value >= 0.70, "\(score.summary)")
  }

  @Test(
    .enabled(
      if: shared("challenge.tsv") != nil,
      "needs gold/challenge.tsv in BELLWETHER_SHARED or ../shared"))
  func sharedPhenomena() throws {
    let score = try challenge(try #require(Self.shared("challenge.tsv")))
    #expect(score.all.value >= 0.90)
    #expect(try #require(score.least).share.value >= 0.70, "\(score.summary)")
  }

  @Test func ownFacets() throws {
    let score = try facets("\(Self.suites)/facet-units.tsv", "\(Self.suites)/facets.tsv")
    #expect(score.rows == 42)
    #expect(score.extent.macroF1 >= 0.88, "\(score.summary)\(score.errors)")
    #expect(score.trajectory.macroF1 >= 0.75, "\(score.summary)\(score.errors)")
    #expect(score.recommendation.macroF1 >= 0.85, "\(score.summary)\(score.errors)")
  }

  @Test(
    .enabled(
      if: shared("facets.tsv") != nil, "needs gold/facets.tsv in BELLWETHER_SHARED or ../shared"))
  func sharedFacets() throws {
    let score = try facets(try #require(Self.shared("facets.tsv")))
    #expect(score.rows == 250)
    #expect(score.extent.macroF1 >= 0.88, "\(score.summary)")
    #expect(score.trajectory.macroF1 >= 0.75, "\(score.summary)")
    #expect(score.recommendation.macroF1 >= 0.85, "\(score.summary)")
  }

  @Test func facetsWithoutTheirSentencesAreTold() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "facets.tsv", Array("unit\textent\ttrajectory\trecommendation\nX1\t\t\tfalse\n".utf8))
    #expect {
      try facets(path)
    } throws: {
      "\($0)" == "bellwether: evaluate: no file holds the sentences of the facets' units; "
        + "name that file by --gold, too"
    }
  }
}
