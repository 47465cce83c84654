import Reports
import Testing

@testable import Tagging

@Suite struct FindingsTests {
  /// The polarity of ponds and of mills in a sentence of clauses, each with its words and lean.
  private func polarities(
    _ sentiment: Sentiment = .mixed, ponds: [Int], mills: [Int],
    clauses: [(Range<Int>, lean: Double)], pondsAreSetting: Bool = false
  ) -> [Sentiment] {
    let words = (ponds + mills).map {
      AreaMatch(term: AreaTermID(position: 0), words: $0...$0)
    }
    let chosen = AreaChoices(
      choices: [
        AreaChoice(area: 0, score: 0.9, isSetting: pondsAreSetting, matches: 0..<ponds.count),
        AreaChoice(area: 1, score: 0.8, isSetting: false, matches: ponds.count..<words.count),
      ], matches: words)
    return [0, 1].map {
      polarity(
        of: $0, among: chosen, sentiment: sentiment,
        clauses: clauses.map { Clause(kind: .main, words: $0.0) }, leans: clauses.map(\.lean))
    }
  }

  @Test func whatIsNotMixedIsTheSameForAll() {
    for sentiment in [Sentiment.strength, .weakness, .neutral] {
      let both = polarities(
        sentiment, ponds: [0], mills: [5], clauses: [(0..<4, 1), (4..<8, -1)])
      #expect(both == [sentiment, sentiment])
    }
  }

  @Test func inAMixedSentenceEachAreaHasItsClauses() {
    #expect(
      polarities(ponds: [0], mills: [5], clauses: [(0..<4, 1), (4..<8, -1)])
        == [.strength, .weakness])
  }

  @Test func aClauseWithoutAnAreaSpeaksOfAll() {
    #expect(
      polarities(ponds: [0], mills: [1], clauses: [(0..<4, 1), (4..<8, -1)]) == [.mixed, .mixed])
  }

  @Test func aSettingHoldsForLaterClausesUntilAnotherIsTold() {
    let clauses: [(Range<Int>, lean: Double)] = [(0..<4, 1), (4..<8, -1)]
    #expect(
      polarities(ponds: [0], mills: [5], clauses: clauses, pondsAreSetting: true)
        == [.mixed, .weakness])
  }

  @Test func aClauseThatLeansNowhereSaysNothing() {
    #expect(
      polarities(ponds: [0], mills: [5], clauses: [(0..<4, 1), (4..<8, 0)]) == [.strength, .mixed])
  }
}
