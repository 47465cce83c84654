import Testing

@testable import Lexicons

@Suite struct SentimentLexiconTests {
  private func lexicon(_ rows: String) throws -> SentimentLexicon {
    try SentimentLexicon(littleFiles(["sentiment.csv": "term,lean,claim\n\(rows)\n"]))
  }

  /// A claim that is not given is half of the lean, without its sign.
  @Test(arguments: [
    ("calm,1.5,", 1.5, 0.75), ("late,-2,", -2.0, 1), ("late,-2,0", -2, 0), ("plan,,", 0, 0),
    ("plan,,0.3", 0, 0.3), ("plan,,-0.3", 0, -0.3),
  ])
  func numbers(row: String, lean: Double, claim: Double) throws {
    let entry = try #require(try lexicon(row).entries.first)
    #expect(entry.lean == lean)
    #expect(entry.handLean == lean)
    #expect(entry.claim == claim)
    #expect(entry.handClaim == claim)
    #expect(!entry.isLearned)
    #expect(entry.line == 2)
  }

  @Test(arguments: [
    ("calm,1,\nCalm,2,", "line 3: column 'term': 'Calm' stands in line 2 already"),
    (",1,", "column 'term': is empty"), ("calm,much,", "column 'lean': 'much' is no number"),
    ("calm,1,2000001", "column 'claim': '2000001' is out of range"),
  ])
  func mistakesSayWhere(rows: String, expected: String) {
    let found = complaint { try lexicon(rows) }
    #expect(found.contains(expected), "\(found)")
  }

  @Test func aLearnedTermSaysNothingYetAndStandsInTheFittedFile() throws {
    let entry = SentimentLexicon.Entry(learned: "calm")
    #expect([entry.lean, entry.claim, entry.handLean, entry.handClaim] == [0, 0, 0, 0])
    #expect(entry.isLearned)
    let lexicon = try lexicon("late,-1,")
    #expect(lexicon.file(of: entry) == "fitted/sentiment.csv")
    #expect(lexicon.file(of: lexicon.entries[0]) == "sentiment.csv")
  }
}
