import Reports
import Testing

@testable import Aggregating

@Suite struct BalanceWithinTests {
  private let order = AreaOrder(Invented.taxonomy, seenIn: [])

  private func tally(
    _ authority: String, _ year: Int, _ strengths: Int, _ weaknesses: Int,
    kind: Kind = "inspection"
  ) -> Tally {
    Tally(
      Invented.report(
        "\(authority)-\(year)", authority: authority, kind: kind, date: "\(year)-05-01",
        Invented.says("plans", strengths, weaknesses)))
  }

  /// The balance of plans in 2019 and 2020.
  private func values(_ tallies: [Tally]) -> [Double?] {
    let within = BalanceWithin(tallies, areas: order)
    return [2019, 2020].map { within.value(area: 2, kind: "inspection", year: $0) }
  }

  @Test func aStrongNewcomerIsNoTrend() throws {
    let found = values([tally("a", 2019, 1, 3), tally("a", 2020, 1, 3), tally("b", 2020, 3, 1)])
    #expect(abs(try #require(found[0]) - #require(found[1])) < 1e-12)
  }

  @Test func whatAnAuthorityMovesByIsTheDifferenceOfYears() throws {
    // From −0.5 to 0: the newcomer, who has no year before, tells nothing of it.
    let found = values([tally("a", 2019, 1, 3), tally("a", 2020, 2, 2), tally("b", 2020, 3, 1)])
    #expect(abs(try #require(found[1]) - #require(found[0]) - 0.5) < 1e-12)
  }

  @Test func whatWasNotSeenHasNoValue() {
    let within = BalanceWithin(
      [tally("a", 2019, 1, 3), tally("a", 2020, 1, 3)], areas: order)
    #expect(within.value(area: 2, kind: "inspection", year: 2020) != nil)
    #expect(within.value(area: 2, kind: "inspection", year: 2021) == nil)
    #expect(within.value(area: 2, kind: "focused-visit", year: 2020) == nil)
    #expect(within.value(area: 1, kind: "inspection", year: 2020) == nil)
    #expect(within.value(area: 4, kind: "inspection", year: 2020) == nil)
    #expect(within.value(area: -1, kind: "inspection", year: 2020) == nil)
  }
}
