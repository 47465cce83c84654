import Lexicons
import Testing

@testable import Tagging

@Suite struct TaggingTermsTests {
  @Test(arguments: [
    ("good,1\n(open,1\n", "", "pond*,ponds,certain,6\n", "sentiment.csv: line 3"),
    (
      "good,1\n", "(open,negation,after,4,-1,-1,-1\n", "pond*,ponds,certain,6\n", "cues.csv: line 2"
    ),
    (
      "good,1\n", "not,negation,after,4,-1,-1,-1\n",
      "pond*,ponds,certain,6\n(open,mills,certain,6\n",
      "area-terms.csv: line 3"
    ),
  ])
  func aTermThatCannotBeReadIsToldWithItsPlace(
    sentiment: String, cues: String, areas: String, place: String
  ) throws {
    let error = try #require(throws: LexiconError.self) {
      try LittleTagger(sentiment: sentiment, cues: cues, areas: areas)
    }
    #expect("\(error)".hasPrefix("\(place): column 'term': '(open' cannot be read"), "\(error)")
  }

  @Test func sentimentTermsComeFirstThenCues() throws {
    let little = try LittleTagger(
      sentiment: "good,2\nbad,-2\n", cues: "not,negation,after,4,-1,-0.5,-1,2\n")
    let terms = little.tagger.terms
    #expect((0...2).map { terms.name(WeighedID(position: $0)) } == ["good", "bad", "not"])
    #expect((0...2).map { terms[WeighedID(position: $0)].lean } == [2, -2, -1])
    #expect(terms.cue(WeighedID(position: 1)) == nil)
    let cue = try #require(terms.cue(WeighedID(position: 2)))
    #expect(cue.kind == .negation && cue.reach == 4 && cue.shortfallReach == 2)
    #expect(cue.onPraise == -1 && cue.onShortfall == -0.5)
  }

  @Test func aCircumstanceIsAWeighedTerm() throws {
    let little = try LittleTagger(cues: "every sentence,circumstance,none,0,1,1,0.25,,5\n")
    let term = try #require(little.tagger.terms.term(for: .always))
    #expect(little.tagger.terms[term].lean == 0.25 && little.tagger.terms[term].claim == 5)
  }
}
