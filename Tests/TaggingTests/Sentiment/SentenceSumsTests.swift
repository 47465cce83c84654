import Reports
import Testing

@testable import Tagging

@Suite struct SentenceSumsTests {
  private let little: LittleTagger

  init() throws {
    little = try LittleTagger(
      sentiment: "good,2,1\nbad,-3,2\n",
      cues: """
        but,contrast,none,0,1,1,0,,,0.5
        when,condition,none,0,0.25,1,0
        every sentence,circumstance,none,0,1,1,0.25,,-0.5
        two clauses set apart,circumstance,none,0,1,1,0,,,-1
        praise in one clause,circumstance,none,0,1,1,0,,,2
        shortfall in one clause,circumstance,none,0,1,1,0,,,4
        """)
  }

  private func sums(_ text: String) -> SentenceSums {
    let (_, mentions, clauses) = little.read(text)
    var sums = SentenceSums()
    little.tagger.terms.weigh(
      mentions, learned: [], clauses: clauses, circumstances: [.always], into: &sums)
    return sums
  }

  @Test func termsAndCircumstancesAddUp() {
    let sums = sums("good ponds, but bad mills")
    #expect(sums.lean == -0.75)
    #expect(sums.claim == 2.5)
    #expect(sums.clauses == [2, -3])
  }

  /// The cue, the pair, praise of 2 and a shortfall of 3 that counts as 2.5.
  @Test func twoClausesSetApartMayBeMixed() throws {
    let mixed = try #require(sums("good ponds, but bad mills").mixed)
    #expect(mixed == 13.5)  // 0.5 − 1 + 2 · 2 + 4 · 2.5
    // Praise on both sides: the worse side is short of nothing, but no more than −1 is taken off.
    #expect(sums("good ponds, but good mills").mixed == -0.5)  // 0.5 − 1 + 2 · 2 − 4 · 1
    #expect(sums("good ponds and bad mills").mixed == nil)
    // A shortfall of 3 on both sides: praise of −1, and no less.
    #expect(sums("bad ponds, but bad mills").mixed == 7.5)  // 0.5 − 1 − 2 · 1 + 4 · 2.5
  }

  @Test func aConditionIsNoSide() {
    let mixed = sums("When bad ponds run dry, good mills stand, but good boats sail").mixed
    #expect(mixed == -0.5)  // 0.5 − 1 + 2 · 2 − 4 · 1
  }

  @Test(
    arguments: [
      (1.0, 0.84, nil, Sentiment.neutral, "nothing is judged"),
      (1.0, 0.85, nil, .strength, "praise outweighs"),
      (0.0, 2.0, nil, .strength, "praise outweighs"),
      (-0.1, 2.0, nil, .weakness, "shortfall outweighs"),
      (1.0, 2.0, 0.0, .mixed, "clauses disagree"),
      (1.0, 2.0, -0.1, .strength, "praise outweighs"),
      (1.0, 0.0, 3.0, .neutral, "nothing is judged"),
    ] as [(Double, Double, Double?, Sentiment, String)])
  func decides(
    lean: Double, claim: Double, mixed: Double?, sentiment: Sentiment, rule: String
  ) {
    let decision = decide(SentenceSums(lean: lean, claim: claim, mixed: mixed))
    #expect(decision.sentiment == sentiment)
    #expect(decision.rule == rule)
  }
}
