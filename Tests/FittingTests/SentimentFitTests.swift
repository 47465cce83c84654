import Bellwether
import Evaluating
import Lexicons
import Reports
import Testing

@testable import Fitting

@Suite struct SentimentFitTests {
  /// Reports in which a quern is always a shortfall and a weir always praise, as no lexicon says.
  private var passages: [GoldPassage] {
    (0..<60).map { number in
      let id = "report-\(number)#p1"
      let rows = [
        row(id, 0, "Plans go to the quern each week.", .weakness),
        row(id, 1, "Plans go to the weir each week.", .strength),
        row(id, 2, "Records go to the weir and the panel.", .strength),
        row(id, 3, "Records of the quern are kept in \(2000 + number).", .weakness),
      ]
      return GoldPassage(id: id, rows: rows)
    }
  }

  private func row(_ passage: String, _ number: Int, _ text: String, _ label: Sentiment) -> GoldRow
  {
    GoldRow(unit: "\(passage)-\(number)", passage: passage, text: text, sentiment: label)
  }

  private func lexicons() throws -> TaggingLexicons {
    try Pipeline(path: nil, models: []).taggingLexicons()
  }

  private func learned(_ lexicons: TaggingLexicons) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: lexicons.sentiment.entries.filter(\.isLearned).map {
        ($0.term, $0.lean)
      }
    )
  }

  @Test func tellingWordsAreLearnedAnew() throws {
    let fitted = try SentimentFit().fitted(lexicons(), to: passages)
    let terms = learned(fitted)
    #expect(try #require(terms["quern"]) < -0.1)
    #expect(try #require(terms["weir"]) > 0.1)
    #expect(terms["2001"] == nil)
    #expect(
      Set(terms.keys).isDisjoint(
        with: fitted.sentiment.entries.filter { !$0.isLearned }.map(\.term)))
    #expect(terms.count < 60)
  }

  @Test func whatOneReportSaysAgainAndAgainIsNotLearned() throws {
    let one = GoldPassage(id: "report-0#p1", rows: passages.flatMap(\.rows))
    #expect(learned(try SentimentFit().fitted(lexicons(), to: [one])).isEmpty)
  }

  @Test func fewLabelsDoNotTurnGrammarRound() throws {
    let contrary = (0..<20).map { number in
      let id = "report-\(number)#p1"
      let text = "Inspectors did not see any plans that were unsafe in quarter \(number)."
      let rows = [row(id, 0, text, .weakness), row(id, 1, "They saw the plans.", .strength)]
      return GoldPassage(id: id, rows: rows)
    }
    let fitted = try SentimentFit().fitted(lexicons(), to: contrary)
    let denied = try #require(fitted.cues.entries.first { $0.circumstance == .denied })
    #expect(denied.lean != denied.handLean)
    #expect(abs(denied.lean - denied.handLean) < 0.25)
  }

  @Test func ratedRowsStayAndFittingAgainChangesNothing() throws {
    let models = try Pipeline(path: nil, models: []).models
    let first = try SentimentFit.files(
      of: SentimentFit().fitted(lexicons(), to: passages), from: models)
    let written = Dictionary(
      uniqueKeysWithValues: first.flatMap(\.files).map { ($0.name, $0.bytes) })
    let refitted = ModelFiles(
      origin: "the test",
      layers: models.layers.map { layer in
        let fitted = written.filter { $0.key.hasPrefix("\(layer.name)/") }
          .map { (String($0.key.dropFirst(layer.name.count + 1)), $0.value) }
        return ModelFiles.Layer(
          name: layer.name,
          contents: layer.contents.merging(fitted, uniquingKeysWith: { _, new in new }))
      })
    var again = try lexicons()
    again.sentiment = try SentimentLexicon(refitted)
    again.cues = try CueLexicon(refitted)
    #expect(again.sentiment.setAside.isEmpty && again.cues.setAside.isEmpty)
    #expect(
      again.sentiment.entries.filter { !$0.isLearned }.map(\.handLean)
        == (try lexicons().sentiment.entries.filter { !$0.isLearned }.map(\.handLean)))
    let second = try SentimentFit.files(
      of: SentimentFit().fitted(again, to: passages), from: refitted)
    #expect(second.flatMap(\.files).map(\.bytes) == first.flatMap(\.files).map(\.bytes))
  }
}
