import Reports
import Testing

@testable import Aggregating

@Suite struct SeriesFitTests {
  private func series(_ reports: [Report]) -> [Series] {
    Aggregator(taxonomy: Invented.taxonomy).finish(Partial(reports.map(Tally.init))).series
  }

  private func visit(_ year: Int, _ strengths: Int, kind: Kind = "inspection") -> Report {
    Invented.report(
      "\(year)", kind: kind, date: "\(year)-03-01",
      Invented.says("plans", strengths, 10 - strengths))
  }

  @Test func eightPeriodsMakeASeries() throws {
    let series = series((0..<8).map { visit(2015 + $0, $0) })
    #expect(series.map(\.area.id) == ["all", "plans"])
    let plans = try #require(series.last)
    #expect(plans.periods == 8 && plans.first == "2015-03-01" && plans.last == "2022-03-01")
    #expect(plans.tau == 1)
    // Two of all orders of eight are as steady; that holds for both rows, so that no correction moves it.
    #expect(abs(plans.p - 2 / 40_320) < 1e-15)
    // The balance rises by 0.2 with each visit, a year apart.
    #expect(abs(plans.slopePerYear - 0.2) < 0.001)
    #expect(plans.slopeLow <= plans.slopePerYear && plans.slopePerYear <= plans.slopeHigh)
  }

  @Test func sevenPeriodsMakeNone() {
    #expect(series((0..<7).map { visit(2015 + $0, $0) }).isEmpty)
  }

  @Test func kindsAreSeriesOfTheirOwn() {
    let reports = (0..<16).map {
      visit(2000 + $0, $0 % 10, kind: $0 % 2 == 0 ? "inspection" : "focused-visit")
    }
    let series = series(reports)
    #expect(series.map(\.area.id) == ["all", "plans", "all", "plans"])
    #expect(Set(series.map(\.kind)) == ["inspection", "focused-visit"])
    #expect(series.allSatisfy { $0.periods == 8 })
  }

  @Test func pIsCorrectedOverTheSeriesOfAPlace() throws {
    // One area rises steadily, another stands still: with it, p doubles.
    let reports = (0..<8).map { year in
      Invented.report(
        "\(year)", date: "\(2010 + year)-03-01",
        Invented.says("plans", year, 10 - year) + Invented.says("homes", 10 - year, year))
    }
    let series = series(reports)
    #expect(series.map(\.area.id) == ["all", "plans", "homes"])
    #expect(series[0].p == 1)
    #expect(abs(series[1].p - 3 * (2 / 40_320) / 2) < 1e-15)
  }
}
