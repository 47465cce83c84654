import Reports
import Testing

@testable import Aggregating

@Suite struct CountsTests {
  @Test(arguments: [
    (3, 1, 0.5, 0.75), (1, 3, -0.5, 0.25), (2, 2, 0, 0.5), (4, 0, 1, 1), (0, 4, -1, 0),
    (0, 0, 0, 0),
  ])
  func balanceAndShare(strengths: Int, weaknesses: Int, balance: Double, share: Double) {
    let counts = Counts(strengths: strengths, weaknesses: weaknesses)
    #expect(counts.total == strengths + weaknesses)
    #expect(counts.balance == balance && counts.share == share)
  }

  @Test func aJudgementCountsOnItsSides() {
    var counts = Counts()
    for sentiment in [Sentiment.strength, .weakness, .weakness, .mixed, .neutral] {
      counts.count(sentiment)
    }
    #expect(counts == Counts(strengths: 2, weaknesses: 3))
  }

  @Test func countsAddUp() {
    var counts = Counts(strengths: 1, weaknesses: 2) + Counts(strengths: 10, weaknesses: 20)
    #expect(counts == Counts(strengths: 11, weaknesses: 22))
    counts += Counts(strengths: 1)
    #expect(counts == Counts(strengths: 12, weaknesses: 22))
  }
}
