import Reports
import Testing

@testable import Aggregating

@Suite struct AreaOrderTests {
  private func order(_ reports: [Report]) -> AreaOrder {
    AreaOrder(Invented.taxonomy, seenIn: reports.map(Tally.init))
  }

  @Test func allThenTheTaxonomyThenStrangersById() {
    let says = Invented.says("tides", 1, 0) + Invented.says("gales", 1, 0)
    let order = order([Invented.report("a", says + Invented.says("plans", 1, 0))])
    #expect(
      order.areas.map(\.id) == ["all", "supervision", "plans", "homes", "gales", "tides"])
    #expect(order.areas[4] == Area(id: "gales", domain: "", label: "gales"))
    #expect(
      order.warnings
        == ["gales", "tides"].map {
          "aggregate: area '\($0)' is not in the taxonomy; aggregate with the models that tagged"
        })
    #expect(order.position(of: .all) == 0 && order.position(of: order.areas[5]) == 5)
    #expect(order.position(of: Area(id: "snow", domain: "", label: "Snow")) == 6)
  }

  @Test func sumsStandByPositionAndCountReportsWithAPart() {
    let report = Invented.report("a", Invented.says("plans", 2, 1) + [.init(.weakness)])
    let sums = order([report]).sums(of: Tally(report))
    #expect(sums.map(\.counts.total) == [4, 0, 3, 0])
    #expect(sums.map(\.counts.strengths) == [2, 0, 2, 0])
    #expect(sums.map(\.reports) == [1, 0, 1, 0])
  }

  @Test func aReportWithoutJudgementsHasNoPart() {
    let report = Invented.report("a", [.init(.neutral)])
    #expect(order([report]).sums(of: Tally(report)).map(\.reports) == [0, 0, 0, 0])
  }

  @Test func sumsOfReportsAddUp() {
    let first = Invented.report("a", Invented.says("plans", 2, 1))
    let second = Invented.report("b", Invented.says("homes", 0, 5))
    let order = order([first, second])
    var sums = order.sums(of: Tally(first))
    sums.add(order.sums(of: Tally(second)))
    #expect(sums.map(\.counts.weaknesses) == [6, 0, 1, 5])
    #expect(sums.map(\.reports) == [2, 0, 1, 1])
  }
}
