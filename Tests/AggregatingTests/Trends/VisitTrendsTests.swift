import Reports
import Testing

@testable import Aggregating

@Suite struct VisitTrendsTests {
  private func rows(_ reports: [Report], area: String = "plans") -> [Trend] {
    let partial = Partial(reports.map(Tally.init))
    return Aggregator(taxonomy: Invented.taxonomy).finish(partial).trends
      .filter { $0.place.level == .authority && $0.area.id == area }
  }

  @Test func aRowHoldsTheVisit() throws {
    let row = try #require(rows([Invented.visit("2019-05-20", 6, 2)]).first)
    #expect(row.place == Place(level: .authority, name: "Northmere", code: "X-Northmere"))
    #expect(row.period == "2019-05-20" && row.date == Day(iso: "2019-05-20"))
    #expect(row.kind == "inspection" && row.framework == "ilacs")
    #expect(row.authorities == 1 && row.reports == 1)
    #expect(row.strengths == 6 && row.weaknesses == 2)
    #expect(row.balance == 0.5 && row.strengthShare == 0.75)
    let interval = try #require(Wilson.interval(share: 0.75, of: 8))
    #expect(row.balanceLow == 2 * interval.low - 1 && row.balanceHigh == 2 * interval.high - 1)
    #expect(row.nEffective == 8 && row.p == nil && row.pAdjusted == nil)
    #expect(row.balanceWithin == nil)
    #expect(row.direction == .first && row.change == nil && row.comparedWith == nil)
  }

  @Test(
    "directions, of strengths and weaknesses visit by visit",
    arguments: [
      ([[15, 5], [16, 5]], Trend.Direction.noClearChange, "2011-01-01"),
      ([[2, 18], [18, 2]], .improving, "2011-01-01"),
      ([[18, 2], [2, 18]], .declining, "2011-01-01"),
      ([[18, 2], [2, 5]], .tooFew, "2011-01-01"),  // too few now: the change stands, untested
      ([[4, 1], [2, 18]], .tooFew, nil),  // too few before
      ([[1, 9], [9, 1]], .improving, "2011-01-01"),  // ten are enough on both sides
      ([[0, 9], [9, 1]], .tooFew, nil),  // and nine are not
      ([[1, 9], [9, 0]], .tooFew, "2011-01-01"),
      ([[18, 2], [4, 1], [2, 18]], .declining, "2011-01-01"),  // over a visit with too few
      ([[2, 18], [18, 2], [18, 2]], .noClearChange, "2012-01-01"),  // the last one, not the first
      ([[0, 0], [2, 18]], .first, nil),  // an earlier visit that said nothing of the area
    ] as [([[Int]], Trend.Direction, String?)])
  func directions(visits: [[Int]], direction: Trend.Direction, comparedWith: String?) throws {
    let reports = visits.enumerated().map { Invented.visit("\(2011 + $0)-01-01", $1[0], $1[1]) }
    let row = try #require(rows(reports).last)
    #expect(row.direction == direction)
    #expect(row.comparedWith == comparedWith)
    #expect((row.change == nil) == (comparedWith == nil))
  }

  @Test func changeIsTheDifferenceInBalance() throws {
    let row = try #require(
      rows([Invented.visit("2019-01-01", 15, 5), Invented.visit("2020-01-01", 5, 15)]).last)
    #expect(row.change == -1)
  }

  @Test func nothingIsComparedAcrossFrameworks() {
    let rows = rows([
      Invented.visit("2015-01-01", 2, 18, framework: "sif"), Invented.visit("2019-01-01", 18, 2),
    ])
    #expect(rows.map(\.direction) == [.first, .first])
  }

  @Test func nothingIsComparedAcrossKinds() {
    let reports = [
      Invented.visit("2019-01-01", 2, 18),
      Invented.visit("2020-01-01", 18, 2, kind: "focused-visit"),
    ]
    #expect(rows(reports).map(\.direction) == [.first, .first])
    #expect(rows(reports, area: "all").map(\.direction) == [.first, .first])
  }

  @Test func aChangeSmallerThanTheLeastIsNone() throws {
    let reports = [Invented.visit("2019-01-01", 300, 300), Invented.visit("2020-01-01", 380, 220)]
    let row = try #require(rows(reports).last)
    #expect(abs((row.change ?? 0) - 0.8 / 3) < 1e-12 && (row.pAdjusted ?? 1) < 0.001)
    #expect(row.direction == .noClearChange)
  }

  @Test func sentencesOfAParagraphAreNotIndependent() throws {
    // The same counts: each sentence alone, and five to a paragraph that all say the same.
    func visit(_ date: String, _ strengths: Int, together: Int) -> Report {
      let says = Invented.says("plans", strengths, 20 - strengths).enumerated().map {
        var says = $1
        says.paragraph = $0 / together
        return says
      }
      return Invented.report(date, date: date, says)
    }
    let apart = rows([visit("2019-01-01", 5, together: 1), visit("2020-01-01", 13, together: 1)])
    let joined = rows([visit("2019-01-01", 5, together: 5), visit("2020-01-01", 13, together: 5)])
    #expect(apart.last?.direction == .improving && joined.last?.direction == .noClearChange)
    // Σ n_c² / n is 5, so that d is 1 + 0.34 · 4.
    #expect(abs((joined.last?.nEffective ?? 0) - 20 / 2.36) < 1e-12)
    #expect((joined.last?.balanceLow ?? 9) < (apart.last?.balanceLow ?? -9))
  }

  @Test func whatIsSaidOfAnotherBodyIsKeptApart() throws {
    var says = Invented.says("plans", 3, 1)
    says[3].isOfOtherBody = true
    let row = try #require(rows([Invented.report("a", says)]).first)
    #expect(row.strengths == 3 && row.weaknesses == 0)
  }

  @Test func aClearAreaAmongManyUnclearOnesIsHeldToAStricterTest() {
    // p is 0.025: clear alone, but not beside nine areas that have not moved.
    func report(_ date: String, _ strengths: Int, others: Int) -> Report {
      let area = Invented.says("plans", strengths, 20 - strengths)
      let rest = (0..<others).flatMap { Invented.says("other-\($0)", 10, 10) }
      return Invented.report(date, date: date, area + rest)
    }
    let alone = rows([report("2019-01-01", 7, others: 0), report("2020-01-01", 15, others: 0)])
    let beside = rows([report("2019-01-01", 7, others: 9), report("2020-01-01", 15, others: 9)])
    #expect(alone.last?.direction == .improving)
    #expect(beside.last?.direction == .noClearChange)
  }

  @Test func rowsStandInOrder() {
    let reports = [
      Invented.visit("2020-01-01", 3, 3, area: "homes"), Invented.visit("2019-01-01", 3, 3),
      Invented.visit("2021-01-01", 3, 3, framework: "abc"),
      Invented.report("b", authority: "Brookham", Invented.says("supervision", 1, 0)),
    ]
    let rows = Aggregator(taxonomy: Invented.taxonomy).finish(Partial(reports.map(Tally.init)))
      .trends.map { "\($0.place.name) \($0.framework) \($0.period) \($0.area.id)" }
    #expect(
      rows == [
        "Brookham ilacs 2021-03-04 all", "Brookham ilacs 2021-03-04 supervision",
        "Northmere abc 2021-01-01 all", "Northmere abc 2021-01-01 plans",
        "Northmere ilacs 2019-01-01 all", "Northmere ilacs 2019-01-01 plans",
        "Northmere ilacs 2020-01-01 all", "Northmere ilacs 2020-01-01 homes",
      ])
  }

  @Test func anAreaThatTheTaxonomyDoesNotKnowIsWrittenAndNamed() {
    let report = Invented.report("a", Invented.says("tides", 1, 0))
    let aggregation = Aggregator(taxonomy: Invented.taxonomy).finish(Partial([Tally(report)]))
    #expect(aggregation.trends.map(\.area.id) == ["all", "tides"])
    #expect(
      aggregation.warnings == [
        "aggregate: area 'tides' is not in the taxonomy; aggregate with the models that tagged"
      ])
  }
}
