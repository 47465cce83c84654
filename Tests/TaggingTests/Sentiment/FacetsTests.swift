import Lexicons
import Reports
import Testing

@testable import Tagging

@Suite struct FacetsTests {
  private let little: LittleTagger

  init() throws {
    little = try LittleTagger(
      cues: """
        most,quantifier,none,0,1,1,0,,,,most
        few,quantifier,none,0,1,1,0,,,,few
        although,concession,after,8,1,1,0
        risen,change,none,0,1,1,0,,,,improved
        worse,change,none,0,1,1,0,,,,declined
        still,change,none,0,1,1,0,,,,unchanged
        should,recommendation,none,0,1,1,-1
        must at once do,recommendation,none,0,1,1,-1
        aware,awareness,none,0,1,1,0
        are,verb,none,0,1,1,0
        and,coordinator,none,0,1,1,0
        yet,stop,none,0,1,1,0
        """)
  }

  private func facets(
    _ text: String, _ sentiment: Sentiment = .weakness,
    _ circumstances: [CueLexicon.Circumstance] = [], counted turn: Double? = nil
  ) -> Facets {
    let (terms, found, clauses) = little.read(text)
    var mentions = found
    if let turn, !mentions.isEmpty { mentions[0].turn = turn }
    return Facets(
      .init(
        hits: mentions, clauses: clauses, grammar: terms.grammar, words: terms.words,
        circumstances: circumstances, sentiment: sentiment,
        counted: turn == nil ? nil : mentions.first?.term),
      in: little.tagger.terms)
  }

  @Test(
    arguments: [
      ("Most ponds and few mills", Extent.most), ("Few ponds and most mills", .few),
      ("Although few ponds dry, most mills turn", .most),
      ("Although few ponds dry, mills turn", .few), ("Ponds dry", nil),
    ] as [(String, Extent?)])
  func theFirstExtentOfAMainClauseCounts(text: String, expected: Extent?) {
    #expect(facets(text).extent == expected)
  }

  @Test(
    arguments: [
      ("Ponds still rise", Trajectory.unchanged), ("Still ponds have risen", .improved),
      ("Ponds have risen still", .improved), ("Ponds have risen and are worse", .declined),
      ("Ponds are worse and have risen", .declined), ("Ponds dry", nil),
    ] as [(String, Trajectory?)])
  func aDeclineOutdoesAnImprovement(text: String, expected: Trajectory?) {
    #expect(facets(text).trajectory == expected)
  }

  @Test(
    arguments: [(1.0, Trajectory.improved), (-1, .declined), (0, nil)] as [(Double, Trajectory?)])
  func whatThereIsMoreOfHasMovedAsItIsJudged(turn: Double, expected: Trajectory?) {
    #expect(facets("Good ponds", counted: turn).trajectory == nil)
    #expect(facets("Most ponds", counted: turn).trajectory == expected)
  }

  @Test(arguments: [
    ("Ponds should last", true), ("Keepers are aware ponds should last", false),
    ("Ponds should last, keepers are aware", true),
    // Words inside a statement ask nothing, unless the statement opens anew.
    ("Ponds are all that should last", false), ("Ponds are full, should last", true),
    ("Ponds are full and should last", true), ("Ponds are full yet should last", true),
    ("Mills and ponds are all that should last", false),
    ("Ponds are all that must at once do it", true), ("Ponds last", false),
  ])
  func aWeaknessAsks(text: String, asks: Bool) {
    #expect(facets(text).recommendation == asks)
  }

  @Test(arguments: [
    (Sentiment.weakness, true), (.mixed, true), (.strength, false), (.neutral, false),
  ])
  func praiseAsksForNothing(sentiment: Sentiment, asks: Bool) {
    let found = facets("Ponds should last", sentiment)
    #expect(found.recommendation == asks)
    #expect(found.isRequest)
  }

  @Test func circumstancesAskToo() {
    let opening = facets("Ponds last", .neutral, [.opensWithRequest])
    #expect(opening.recommendation && opening.isRequest)
    // A heading asks for the sentence, whose own words do not.
    let headed = facets("Ponds last", .neutral, [.improvementHeading])
    #expect(headed.recommendation && !headed.isRequest)
  }
}
