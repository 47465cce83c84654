import Reports
import Testing

@testable import Aggregating

@Suite struct YearTrendsTests {
  private let names = ["Ashby Vale", "Brookham", "Corley", "Dunmere", "Eastholt", "Farrow"]

  /// One report of each of so many authorities in a year.
  private func year(
    _ year: Int, authorities: Int, _ strengths: Int, _ weaknesses: Int,
    framework: String = "ilacs", region: String? = "Vale"
  ) -> [Report] {
    names.prefix(authorities).enumerated().map { position, name in
      Invented.report(
        "\(name)-\(year)", authority: name, region: region, framework: framework,
        date: "\(year)-0\(position + 1)-10", Invented.says("plans", strengths, weaknesses))
    }
  }

  private func rows(
    _ reports: [Report], level: Place.Level = .all, area: String = "plans"
  ) -> [Trend] {
    Aggregator(taxonomy: Invented.taxonomy, regionCodes: ["Vale": "R01"])
      .finish(Partial(reports.map(Tally.init))).trends
      .filter { $0.place.level == level && $0.area.id == area }
  }

  @Test func aRowHoldsTheYear() throws {
    let reports = year(2020, authorities: 5, 3, 1)
    let row = try #require(rows(reports).first)
    #expect(row.place == Place(level: .all, name: "All reports read", code: ""))
    #expect(row.period == "2020" && row.date == nil && row.kind == nil)
    #expect(row.authorities == 5 && row.reports == 5)
    #expect(row.strengths == 15 && row.weaknesses == 5 && row.balance == 0.5)
    #expect(row.ciLow == 0.5 && row.ciHigh == 0.5)
    #expect(row.direction == .first)
    let region = try #require(rows(reports, level: .region).first)
    #expect(region.place == Place(level: .region, name: "Vale", code: "R01"))
  }

  @Test func fewerThanFiveAuthoritiesAreNotWritten() {
    #expect(rows(year(2020, authorities: 4, 9, 9)).isEmpty)
    // Five were read, but one said nothing of the area.
    let other = Invented.report("f", authority: "Farrow", date: "2020-02-02", [.init(.strength)])
    let reports = year(2020, authorities: 4, 9, 9) + [other]
    #expect(rows(reports).isEmpty)
    #expect(rows(reports, area: "all").map(\.authorities) == [5])
  }

  @Test(
    "directions from one year to the next",
    arguments: [
      (1, 3, 3, 1, Trend.Direction.improving), (3, 1, 1, 3, .declining),
      (2, 2, 2, 2, .noClearChange),
      (1, 0, 0, 1, .tooFew),
    ])
  func directions(s1: Int, w1: Int, s2: Int, w2: Int, direction: Trend.Direction) throws {
    let row = try #require(
      rows(year(2019, authorities: 5, s1, w1) + year(2020, authorities: 6, s2, w2)).last)
    #expect(row.direction == direction)
    #expect(row.comparedWith == "2019")
  }

  @Test func authoritiesThatDisagreeShowNoClearChange() throws {
    // The balance rises, but only because one authority of five does.
    var later = year(2020, authorities: 4, 2, 2)
    later.append(
      Invented.report(
        "e", authority: "Eastholt", date: "2020-06-06", Invented.says("plans", 12, 0)))
    let row = try #require(rows(year(2019, authorities: 5, 2, 2) + later).last)
    #expect(row.change ?? 0 > 0.3)
    #expect(row.direction == .noClearChange)
  }

  @Test func onlyTheYearBeforeIsComparedWith() throws {
    let rows = rows(year(2018, authorities: 5, 1, 3) + year(2020, authorities: 5, 3, 1))
    #expect(rows.map(\.direction) == [.first, .tooFew])
    #expect(rows.last?.comparedWith == nil)
  }

  @Test func nothingIsComparedAcrossFrameworks() {
    let rows = rows(
      year(2017, authorities: 5, 1, 3, framework: "sif") + year(2018, authorities: 5, 3, 1))
    #expect(rows.map(\.framework) == ["ilacs", "sif"])
    #expect(rows.map(\.direction) == [.first, .first])
  }

  @Test func aReportWithoutRegionCountsInAllReportsOnly() {
    let reports = year(2020, authorities: 5, 3, 1, region: nil)
    #expect(rows(reports).count == 1)
    #expect(rows(reports, level: .region).isEmpty)
  }
}
