import Lexicons
import Testing

@testable import Tagging

@Suite struct WeighedTermTests {
  private let little: LittleTagger

  init() throws {
    little = try LittleTagger(
      sentiment: "good,2\nbad,-0.1\n",
      cues: """
        lack of,negation,after,4,-1,-1,-1,0
        not,negation,after,4,-1,-1,-1,2
        nor,negation,after,4,-1,-1,0,0
        free of,negation,after,4,-1,-1,1,0
        few,quantifier,none,0,1,1,-1,0
        no,denial,after,14,1,1,0
        hardly,denial,after,14,1,1,-0.5
        ever,affirmation,after,14,1,1,1
        """)
  }

  /// Praise, shortfall or neither; of cues only a negation that turns no shortfall and leans down is
  /// one.
  @Test(arguments: [
    ("good", 1), ("bad", -1), ("lack of", -1), ("not", 0), ("nor", 0), ("free of", 0), ("few", 0),
  ])
  func sign(term: String, expected: Int8) throws {
    #expect(try #require(little.read(term).mentions.first).weighed.sign == expected)
  }

  @Test(arguments: [("no", 0), ("hardly", -1), ("ever", 1)])
  func whatAnOperatorAmountsToByItself(term: String, expected: Int) throws {
    let cue = try #require(little.read(term).terms.grammar.first).cue
    #expect(little.tagger.terms.action(cue).fallback == expected)
  }

  @Test func aSentimentTermIsNoCueAndMayBeLearned() throws {
    let mention = try #require(little.read("good").mentions.first)
    #expect(mention.kind == nil && !mention.weighed.isLearned && mention.weighed.mixed == 0)
    #expect(WeighedTerm(SentimentLexicon.Entry(learned: "x")).isLearned)
  }
}
