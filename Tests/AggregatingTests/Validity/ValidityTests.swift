import Reports
import Testing

@testable import Aggregating

@Suite struct ValidityTests {
  @Test func gradesComeFirstThenSplitReports() {
    let tallies = ["2018", "2021"].map { year in
      var tally = Tally(
        Invented.report(year, date: "\(year)-01-01", Invented.says("plans", 60, 60)))
      tally.grades["overall"] = "good"
      return tally
    }
    let order = AreaOrder(Invented.taxonomy, seenIn: tallies)
    let options = AggregateOptions(ranks: ["good": 3])
    let checks = Validity(options: options, areas: order).checks(
      of: tallies, AuthorityVisits.all(of: tallies, areas: order))
    #expect(
      checks.map(\.name) == [
        "balance and overall grade", "direction is that of the grade",
        "direction against the grade", "direction is that of the mean of all grades",
        "direction called, grade the same",
        "direction called, grade changed", "reports split in two, called changed",
        "reports split in two, called changed",
      ])
    #expect(checks.suffix(2).map(\.area) == ["all", "plans"])
  }

  @Test func aShareHasWilsonsInterval() throws {
    let check = Check.share("hits", 3, of: 4, note: "")
    let interval = try #require(Wilson.interval(share: 0.75, of: 4))
    #expect(check.n == 4 && check.value == 0.75)
    #expect(check.low == interval.low && check.high == interval.high)
    let none = Check.share("hits", 0, of: 0, note: "")
    #expect(none.n == 0 && none.value == nil && none.low == nil && none.high == nil)
  }
}
