import Reports
import Testing

@testable import Evaluating

@Suite struct ChallengeTests {
  private let suite = """
    id\tphenomenon\ttext\tsentiment\tnote\tbefore
    a-1\tfrom-to\tLate visits fell to none.\tstrength\t\t
    a-2\tfrom-to\tVisits fell to none.\tweakness\ta note\t
    b-1\tgrades\tIt was good.\tneutral\t\tHow was it in Dunmere?

    """

  private func tagged(_ report: Report) -> Report {
    var tagged = report
    tagged.judgements = (report.sentences ?? []).map { sentence in
      var judgement = Judgement(sentence: sentence.number)
      if sentence.number == 1 { judgement.sentiment = .strength }
      return judgement
    }
    return tagged
  }

  @Test func countsWhatIsRightByPhenomenon() throws {
    let score = try Challenge(Array(suite.utf8), file: "suite.tsv").score(tag: tagged)
    #expect(score.shares["from-to"]?.value == 0.5)
    // The sentence before is tagged first, and is not what counts.
    #expect(score.shares["grades"]?.value == 1)
    #expect(score.all.right == 2 && score.all.rows == 3)
    #expect(score.least?.phenomenon == "from-to")
    #expect(score.errors == ["a-2\tVisits fell to none.\n\tgold  weakness\n\tgiven strength  []\n"])
    #expect(score.summary.contains("from-to                             0.5000       2\n"))
    #expect(ChallengeFigures(score).share == 0.6667)
  }

  @Test func refusesWhatIsNoLabel() {
    let error = #expect(throws: GoldError.self) {
      try Challenge(
        Array("id\tphenomenon\ttext\tsentiment\na\tb\tc\tgood\n".utf8), file: "suite.tsv")
    }
    #expect(error?.description.hasPrefix("suite.tsv: line 2: 'good' is no sentiment") == true)
  }
}
