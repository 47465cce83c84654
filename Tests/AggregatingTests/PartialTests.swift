import Reports
import Testing

@testable import Aggregating

@Suite struct PartialTests {
  @Test(
    "a sentence counts on its sides",
    arguments: [
      (Sentiment.strength, 1, 0), (.weakness, 0, 1), (.mixed, 1, 1), (.neutral, 0, 0),
    ])
  func sides(sentiment: Sentiment, strengths: Int, weaknesses: Int) {
    let tally = Tally(Invented.report("a", [.init(sentiment, ["plans": sentiment])]))
    let expected = Counts(strengths: strengths, weaknesses: weaknesses)
    #expect(tally.all == expected)
    #expect((tally.areas.first?.counts ?? Counts()) == expected)
  }

  @Test func aMixedSentenceMaySplitOverAreas() {
    let tally = Tally(
      Invented.report("a", [.init(.mixed, ["plans": .strength, "homes": .weakness])]))
    #expect(tally.all == Counts(strengths: 1, weaknesses: 1))
    #expect(tally.areas.map(\.area) == ["homes", "plans"])
    #expect(tally.areas.map(\.counts.balance) == [-1, 1])
  }

  @Test func aSentenceWithoutAreaCountsInAllOnly() {
    let tally = Tally(Invented.report("a", [.init(.weakness)]))
    #expect(tally.all.weaknesses == 1)
    #expect(tally.areas.isEmpty)
  }

  @Test(
    "headings, tables and furniture are never judged",
    arguments: [
      Role.heading, .table, .furniture,
    ])
  func onlyProseCounts(role: Role) {
    let tally = Tally(Invented.report("a", [.init(.strength, ["plans": .strength], role: role)]))
    #expect(tally.all.total == 0)
    #expect(tally.areas.isEmpty)
  }
}
