import Reports
import Testing

@testable import Tagging

@Suite struct EvidenceTests {
  private func judgement(
    _ text: String, sentiment: String = "good,2\nkind,1\nbad,-2\nfaint,-0.2\n"
  ) throws -> Judgement {
    let cues = "not,negation,after,4,-1,-1,-0.5\nbut,contrast,none,0,1,1,3\n"
    let little = try LittleTagger(sentiment: sentiment, cues: cues)
    return try #require(little.judgements(text).first)
  }

  @Test func theWordsThatDecidedStandInReadingOrder() throws {
    #expect(try judgement("Kind and good ponds.").evidence == ["Kind", "good"])
    #expect(try judgement("Bad and good and bad ponds.").evidence == ["Bad", "bad"])
  }

  @Test func aFaintWordDecidesNothing() throws {
    #expect(try judgement("Bad and faint ponds.").evidence == ["Bad"])
  }

  @Test func aContrastIsNoEvidenceWhateverItLeans() throws {
    #expect(try judgement("But good ponds.").evidence == ["good"])
  }

  @Test func whatACueTurnedSpeaksForTheOtherSide() throws {
    let turned = try judgement("Ponds are not good.")
    #expect(turned.sentiment == .weakness)
    #expect(turned.evidence == ["not", "good"])
  }

  @Test func anAreaHasItsOwnWordsAndThoseOfItsPolarity() throws {
    let finding = try #require(try judgement("Good ponds for ponds.").findings.first)
    #expect(finding.area == "ponds")
    #expect(finding.evidence == ["Good", "ponds"])
    // Each word once.
    let twice = try judgement("Old ponds are bad and bad.").findings.first
    #expect(twice?.evidence == ["ponds", "bad"])
  }

  @Test func everyMentionHasItsPlaceAndWeight() throws {
    let text = "Ponds are not good."
    let mentions = try judgement(text).mentions
    let shown = mentions.map { mention in
      "\(String(decoding: Array(text.utf8)[mention.span.range], as: UTF8.self)) \(mention.label)"
    }
    #expect(shown == ["Ponds ponds", "not negation", "good strength"])
    #expect(mentions.last?.weight == -2)
    let scope = try #require(mentions[1].scope)
    #expect(String(decoding: Array(text.utf8)[scope.range], as: UTF8.self) == "good")
  }
}
