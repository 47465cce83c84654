import Reports
import Testing

@testable import Aggregating

@Suite struct InspectionChangesTests {
  private func changes(_ reports: [Report]) -> [AreaChange] {
    let changes = Aggregator(
      options: AggregateOptions(inspections: ["inspection"]), taxonomy: Invented.taxonomy
    )
    .finish(Partial(reports.map(Tally.init))).changes
    return ClearestSentences(reports, for: changes).filling(changes)
  }

  @Test func theLastInspectionStandsBesideTheOneBefore() throws {
    let rows = changes([
      Invented.visit("2015-01-01", 9, 9), Invented.visit("2019-01-01", 2, 18),
      Invented.visit("2022-01-01", 18, 2),
      Invented.visit("2020-05-05", 1, 1, kind: "focused-visit"),
      Invented.visit("2023-05-05", 3, 1, kind: "focused-visit"),
    ])
    #expect(rows.map(\.area.id) == ["all", "plans"])
    let row = try #require(rows.last)
    #expect(row.before?.report == "2019-01-01-inspection" && row.before?.balance == -0.8)
    #expect(row.after.report == "2022-01-01-inspection" && row.after.balance == 0.8)
    #expect(row.change == 1.6 && row.direction == .improving)
    #expect((row.pAdjusted ?? 1) < 0.001)
    #expect(row.visits.map(\.date) == [Day(iso: "2023-05-05")])
  }

  @Test func anAreaThatOneSideSaysNothingOfIsNotCalled() throws {
    let rows = changes([
      Invented.visit("2019-01-01", 2, 18, area: "homes"), Invented.visit("2022-01-01", 18, 2),
    ])
    let homes = try #require(rows.first { $0.area.id == "homes" })
    #expect(homes.after.balance == nil && homes.change == nil && homes.direction == .tooFew)
  }

  @Test func oneInspectionIsTheFirst() throws {
    let row = try #require(changes([Invented.visit("2019-01-01", 2, 18)]).first)
    #expect(row.before == nil && row.direction == .first && row.pAdjusted == nil)
  }

  @Test func visitsAloneGiveNoRow() {
    #expect(changes([Invented.visit("2019-01-01", 2, 18, kind: "focused-visit")]).isEmpty)
  }

  @Test func frameworksHaveRowsOfTheirOwn() {
    let rows = changes([
      Invented.visit("2015-01-01", 9, 9, framework: "sif"), Invented.visit("2019-01-01", 2, 18),
    ])
    #expect(rows.map(\.framework) == ["ilacs", "ilacs", "sif", "sif"])
    #expect(rows.allSatisfy { $0.direction == .first })
  }

  @Test func theClearestSentencesAreQuoted() throws {
    var report = Invented.visit("2019-01-01", 2, 1)
    report.text = "Good. Better. Poor."
    let spans = [Span(0, 5), Span(6, 13), Span(14, 19)]
    for (position, span) in spans.enumerated() {
      report.sentences?[position].span = span
      report.judgements?[position].score = [0.2, 0.9, -0.5][position]
    }
    let row = try #require(changes([report]).last)
    #expect(row.after.said.map(\.text) == ["Better.", "Poor."])
    #expect(row.after.said.map(\.sentence) == [2, 3])
  }
}
