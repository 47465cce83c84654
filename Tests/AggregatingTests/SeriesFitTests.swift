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

  @Test func fivePeriodsMakeASeries() throws {
    let series = series((0..<5).map { visit(2015 + $0, $0 * 2) })
    #expect(series.map(\.area.id) == ["all", "plans"])
    let plans = try #require(series.last)
    #expect(plans.periods == 5 && plans.first == "2015-03-01" && plans.last == "2019-03-01")
    #expect(plans.tau == 1)
    #expect(abs(plans.p - 0.0274863361195211) < 1e-10)
    // The balance rises by 0.4 with each visit, a year apart.
    #expect(abs(plans.slopePerYear - 0.4) < 0.002)
  }

  @Test func fourPeriodsMakeNone() {
    #expect(series((0..<4).map { visit(2015 + $0, $0) }).isEmpty)
  }

  @Test func kindsAreOneSeriesOfAnAreaAndSeriesOfTheirOwnForAll() {
    let reports = (0..<6).map {
      visit(2014 + $0, $0, kind: $0 % 2 == 0 ? "inspection" : "focused-visit")
    }
    let series = series(reports)
    #expect(series.map(\.area.id) == ["plans"])
    #expect(series.map(\.kind) == [nil])
    #expect(series.map(\.periods) == [6])
  }
}
