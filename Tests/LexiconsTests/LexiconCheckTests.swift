import Reports
import Testing

@testable import Lexicons

@Suite struct LexiconCheckTests {
  static let circumstances = CueLexicon.Circumstance.allCases
    .map { "\($0.rawValue),circumstance,,,,,0" }.joined(separator: "\n")

  private func lexicons(
    sentiment: String, cues: String = "", headings: String = ""
  ) throws -> TaggingLexicons {
    return try TaggingLexicons(
      ModelFiles(
        origin: "the test",
        contents: [
          "sentiment.csv": Array("term,lean\n\(sentiment)\n".utf8),
          "cues.csv": Array(
            "term,kind,scope,reach,on_praise,on_shortfall,lean\n\(Self.circumstances)\n\(cues)\n"
              .utf8),
          "headings.csv": Array("heading,effect,areas\n\(headings)\n".utf8),
          "areas.csv": Array("area,domain,label,scope\nhealth,d,Health,\n".utf8),
          "area-terms.csv": Array("term,area,tier,weight\n".utf8),
          "area-context.csv": Array("area,setting\n".utf8),
          "area-signs.csv": Array("term,sign\n".utf8),
          "voices.csv": Array("term,kind,speaker\n".utf8),
        ]))
  }

  @Test(arguments: [
    ("(is|are) good,1\nis good,1", "has a spelling of '(is|are) good'"),
    ("hot-house,1\nhot house,-1", "contradicts 'hot-house'"),
    ("\"good, not great\",1", "never matches"),
  ])
  func findsWhatIsMostLikelyAMistake(rows: String, message: String) throws {
    let warnings = LexiconCheck(try lexicons(sentiment: rows)).warnings
    #expect(warnings.count == 1)
    #expect(warnings.first?.reason.contains(message) == true, "\(warnings)")
  }

  @Test func aTermOfSentimentThatIsACueIsFound() throws {
    let check = LexiconCheck(
      try lexicons(sentiment: "still,-1", cues: "still,change,none,0,1,1,-1"))
    #expect(check.warnings.map(\.file) == ["sentiment.csv"])
  }

  @Test func goodLexiconsHaveNoWarnings() throws {
    #expect(LexiconCheck(try lexicons(sentiment: "good,1\npoor,-1")).warnings.isEmpty)
  }

  @Test(arguments: [
    (
      "good,1\nGood,2", "", "",
      "sentiment.csv: line 3: column 'term': 'Good' stands in line 2 already"
    ),
    ("good,much", "", "", "sentiment.csv: line 2: column 'lean': 'much' is no number"),
    ("(good,1", "", "", ""),
    ("good,1", "not,refusal,after,8,-1,-1,0", "", "'refusal' is unknown"),
    ("good,1", "not,negation,left,8,-1,-1,0", "", "'left' is unknown"),
    ("good,1", "not,negation,after,99,-1,-1,0", "", "'99' is no number of words"),
    ("good,1", "", "our health,none,helth", "'helth' is unknown"),
  ])
  func refusesWhatItDoesNotKnow(
    sentiment: String, cues: String, headings: String, message: String
  ) throws {
    guard !message.isEmpty else { return }
    let error = #expect(throws: LexiconError.self) {
      try lexicons(sentiment: sentiment, cues: cues, headings: headings)
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func aMissingCircumstanceIsRefused() throws {
    let files = ModelFiles(
      origin: "the test",
      contents: [
        "cues.csv": Array("term,kind,scope,reach,on_praise,on_shortfall,lean\n".utf8)
      ])
    #expect(throws: LexiconError.self) { try CueLexicon(files) }
  }
}
