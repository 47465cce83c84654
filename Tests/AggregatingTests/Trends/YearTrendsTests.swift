import Reports
import Testing

@testable import Aggregating

@Suite struct YearTrendsTests {
  private let names = [
    "Ashby Vale", "Brookham", "Corley", "Dunmere", "Eastholt", "Farrow", "Gorsey", "Hale", "Ibley",
    "Kelm", "Luddon", "Mere",
  ]

  /// One report of each of so many authorities in a year.
  private func year(
    _ year: Int, authorities: Int, _ strengths: Int, _ weaknesses: Int,
    framework: String = "ilacs", region: String? = "Vale"
  ) -> [Report] {
    names.prefix(authorities).enumerated().map { position, name in
      Invented.report(
        "\(name)-\(year)", authority: name, region: region, framework: framework,
        date: "\(year)-\(position < 9 ? "0" : "")\(position + 1)-10",
        Invented.says("plans", strengths, weaknesses))
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
    let reports = year(2020, authorities: 10, 3, 1)
    let row = try #require(rows(reports).first)
    #expect(row.place == Place(level: .all, name: "All reports read", code: ""))
    #expect(row.period == "2020" && row.date == nil && row.kind == "inspection")
    #expect(row.authorities == 10 && row.reports == 10)
    #expect(row.strengths == 30 && row.weaknesses == 10 && row.balance == 0.5)
    #expect(row.balanceLow == 0.5 && row.balanceHigh == 0.5 && row.nEffective == nil)
    #expect(row.direction == .first)
    let region = try #require(rows(reports, level: .region).first)
    #expect(region.place == Place(level: .region, name: "Vale", code: "R01"))
  }

  @Test func fewerThanTenAuthoritiesAreNotWritten() {
    #expect(rows(year(2020, authorities: 9, 9, 9)).isEmpty)
    // Ten were read, but one said nothing of the area.
    let other = Invented.report("m", authority: "Mere", date: "2020-02-02", [.init(.strength)])
    let reports = year(2020, authorities: 9, 9, 9) + [other]
    #expect(rows(reports).isEmpty)
    #expect(rows(reports, area: "all").map(\.authorities) == [10])
  }

  @Test(
    "directions from one year to the next",
    arguments: [
      (1, 3, 3, 1, Trend.Direction.improving), (3, 1, 1, 3, .declining),
      (2, 2, 2, 2, .noClearChange),
      (2, 1, 1, 2, .declining),
    ])
  func directions(s1: Int, w1: Int, s2: Int, w2: Int, direction: Trend.Direction) throws {
    let row = try #require(
      rows(year(2019, authorities: 10, s1, w1) + year(2020, authorities: 12, s2, w2)).last)
    #expect(row.direction == direction)
    #expect(row.comparedWith == "2019")
  }

  @Test func authoritiesThatDisagreeShowNoClearChange() throws {
    // The balance rises, but only because one authority of ten does.
    var later = year(2020, authorities: 9, 2, 2)
    later.append(
      Invented.report(
        "k", authority: "Kelm", date: "2020-06-06", Invented.says("plans", 24, 0)))
    let row = try #require(rows(year(2019, authorities: 10, 2, 2) + later).last)
    #expect(row.change ?? 0 > 0.3 && row.p ?? 0 > 0.05)
    #expect(row.direction == .noClearChange)
  }

  @Test func onlyTheYearBeforeIsComparedWith() throws {
    let rows = rows(year(2018, authorities: 10, 1, 3) + year(2020, authorities: 10, 3, 1))
    #expect(rows.map(\.direction) == [.first, .first])
    #expect(rows.last?.comparedWith == nil)
  }

  @Test func nothingIsComparedAcrossFrameworks() {
    let rows = rows(
      year(2017, authorities: 10, 1, 3, framework: "sif") + year(2018, authorities: 10, 3, 1))
    #expect(rows.map(\.framework) == ["ilacs", "sif"])
    #expect(rows.map(\.direction) == [.first, .first])
  }

  @Test func eachKindHasRowsOfItsOwn() {
    let visits = year(2020, authorities: 10, 1, 3).map { report in
      var report = report
      report.id += "-visit"
      report.sha256 += "-visit"
      report.inspection.kind = "focused-visit"
      return report
    }
    let rows = rows(year(2020, authorities: 10, 3, 1) + visits)
    #expect(rows.map(\.kind) == ["focused-visit", "inspection"])
    #expect(rows.map(\.balance) == [-0.5, 0.5])
  }

  @Test func whoWasInspectedDoesNotPassForATrend() throws {
    // Ten weak authorities in one year, the same and ten strong ones in the next: nobody has moved.
    let weak = year(2019, authorities: 10, 1, 3) + year(2020, authorities: 10, 1, 3)
    let strong = (0..<10).map {
      Invented.report(
        "s\($0)", authority: "Strong \($0)", date: "2020-05-01", Invented.says("plans", 3, 1))
    }
    let rows = rows(weak + strong)
    #expect(rows.last?.change == 0.5)
    let within = rows.compactMap(\.balanceWithin)
    #expect(within.count == 2 && abs(within[0] - within[1]) < 1e-12)
  }

  @Test func tooFewJudgementsAreNotTested() throws {
    let reports = year(2019, authorities: 10, 1, 0) + year(2020, authorities: 10, 0, 1)
    let rows = Aggregator(
      options: AggregateOptions(minJudgements: 11), taxonomy: Invented.taxonomy
    ).finish(Partial(reports.map(Tally.init))).trends
    let row = try #require(rows.last { $0.place.level == .all })
    #expect(row.direction == .tooFew && row.change == -2 && row.p == nil)
  }

  @Test func bothYearsMustHaveEnoughJudgements() throws {
    // Ten in the one year, twenty in the other.
    let reports = year(2019, authorities: 10, 1, 0) + year(2020, authorities: 10, 1, 1)
    func last(least: Int) throws -> Trend {
      let rows = Aggregator(
        options: AggregateOptions(minJudgements: least), taxonomy: Invented.taxonomy
      ).finish(Partial(reports.map(Tally.init))).trends
      return try #require(rows.last { $0.place.level == .all })
    }
    #expect(try last(least: 11).direction == .tooFew)
    #expect(try last(least: 10).direction == .declining)
  }

  @Test func aReportWithoutRegionCountsInAllReportsOnly() {
    let reports = year(2020, authorities: 10, 3, 1, region: nil)
    #expect(rows(reports).count == 1)
    #expect(rows(reports, level: .region).isEmpty)
  }
}
