import Reports
import Testing

@testable import Aggregating

@Suite struct PeriodComparisonTests {
  private let reports = [
    Invented.report("a", date: "2018-01-01", Invented.says("plans", 2, 18)),
    Invented.report("b", date: "2021-02-02", Invented.says("plans", 18, 2)),
    Invented.report("c", kind: "focused-visit", date: "2021-09-09", Invented.says("homes", 3, 1)),
  ]

  private func comparer(_ reports: [Report]? = nil) -> PeriodComparer {
    PeriodComparer(
      (reports ?? self.reports).map(Tally.init), options: AggregateOptions(),
      taxonomy: Invented.taxonomy)
  }

  @Test(arguments: ["Northmere", "northmere", "X-Northmere"])
  func twoVisitsAreComparedAsTrendsAre(name: String) throws {
    let comparison = try comparer().visits(to: name, "2018", "2021-02-02")
    #expect(comparison.before == "inspection of 2018-01-01 (ilacs)" && comparison.caution.isEmpty)
    let trend = try #require(
      Aggregator(taxonomy: Invented.taxonomy).finish(Partial(reports.map(Tally.init))).trends
        .first { $0.period == "2021-02-02" && $0.area.id == "plans" })
    let row = try #require(comparison.rows.first { $0.area.id == "plans" })
    #expect(row.change == trend.change && row.p == trend.p && row.direction == trend.direction)
    #expect(row.after.low == trend.balanceLow && row.after.high == trend.balanceHigh)
  }

  @Test func kindsThatDifferAreComparedWithACaution() throws {
    let comparison = try comparer().visits(to: "Northmere", "2021-02-02", "2021-09-09")
    #expect(comparison.caution.hasPrefix("The two differ in kind or framework"))
    #expect(comparison.rows.map(\.area.id) == ["all", "plans", "homes"])
    #expect(comparison.rows.last?.direction == .tooFew)
  }

  @Test(
    "what is asked wrongly",
    arguments: [
      (
        "Nowhere", "2018", "no report is on 'Nowhere'",
        "write the name as trends.csv does: Northmere …"
      ),
      (
        "Northmere", "2017", "there is no visit of '2017'",
        "give one of these dates: focused-visit of 2021-09-09 (ilacs), inspection of 2018-01-01 (ilacs), inspection of 2021-02-02 (ilacs)"
      ),
      (
        "Northmere", "2021", "'2021' has several visits",
        "give one of these dates: focused-visit of 2021-09-09 (ilacs), inspection of 2021-02-02 (ilacs)"
      ),
    ])
  func mistakes(name: String, date: String, reason: String, remedy: String) {
    #expect(throws: ComparisonProblem(reason: reason, remedy: remedy)) {
      try comparer().visits(to: name, date, "2021-02-02")
    }
  }

  @Test func twoYearsAreComparedWhereTenAuthoritiesContribute() throws {
    let reports = (0..<10).flatMap { number in
      [(2019, 2), (2020, 6)].map { year, strengths in
        Invented.report(
          "\(number)-\(year)", authority: "A\(number)", date: "\(year)-01-01",
          Invented.says("plans", strengths, 8 - strengths))
      }
    }
    let comparison = try comparer(reports).years(2019, 2020, framework: "ilacs", kind: "inspection")
    #expect(comparison.rows.map(\.change) == [1, 1])
    #expect(comparison.rows.map(\.direction) == [.improving, .improving])
    #expect(
      throws: ComparisonProblem(
        reason: "there is no report of 2018 of that kind and framework",
        remedy: "give one of these years: 2019, 2020")
    ) {
      try comparer(reports).years(2018, 2020, framework: "ilacs", kind: "inspection")
    }
  }
}
