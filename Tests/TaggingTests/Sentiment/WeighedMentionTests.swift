import Testing

@testable import Tagging

@Suite struct WeighedMentionTests {
  private func mention(_ text: String, sentiment: String) throws -> WeighedMention {
    try #require(try LittleTagger(sentiment: sentiment).read(text).mentions.first)
  }

  @Test func whatScopesAndRulesMadeOfIt() throws {
    var mention = try mention("Good ponds", sentiment: "good,2,1.5\n")
    #expect(mention.lean == 2 && mention.claim == 1.5)
    mention.factor = -0.5
    #expect(mention.lean == -1 && mention.claim == 1.5)
    mention.turn = -1
    #expect(mention.lean == 1 && mention.claim == 1.5)
    mention.turn = 0
    #expect(mention.lean == 0 && mention.claim == 0)
  }

  @Test(arguments: [
    ("no mean feat", 2.0, true), ("no mean feat", -2, true), ("no mean feat", 1.9, false),
    ("mean feat", 3, false), ("no mean feat at all", 2, true),
  ])
  func aLongPhraseThatLeansFarIsAnIdiom(term: String, lean: Double, isIdiom: Bool) throws {
    #expect(try mention(term, sentiment: "\(term),\(lean)\n").isIdiom == isIdiom)
  }
}
