import Reports
import Testing

@testable import Aggregating

@Suite struct PeersTests {
  private let peers = Peers(
    options: AggregateOptions(minJudgements: 4), taxonomy: Invented.taxonomy,
    register: .init(
      neighbours: ["X-a": ["X-b", "X-z"]], edition: "of 2020",
      regions: ["X-a": "Vale", "X-b": "Vale", "X-c": "Vale", "X-d": "Fen"]))

  private func comparisons(_ reports: [Report]) -> [PeerComparison] {
    let partial = Partial(reports.map(Tally.init))
    return peers.comparisons(Aggregator(taxonomy: Invented.taxonomy).finish(partial).trends)
  }

  private func visit(
    _ authority: String, _ strengths: Int, _ weaknesses: Int, date: String = "2021-01-01",
    kind: Kind = "inspection", framework: String = "ilacs"
  ) -> Report {
    Invented.report(
      "\(authority)-\(date)-\(kind)", authority: authority, kind: kind, framework: framework,
      date: date, Invented.says("plans", strengths, weaknesses))
  }

  private func of(_ authority: String, in rows: [PeerComparison]) -> [PeerComparison] {
    rows.filter { $0.authority == authority && $0.area.id == "plans" }
  }

  @Test func anAuthorityStandsBesideItsGroups() throws {
    let rows = of(
      "a",
      in: comparisons([visit("a", 3, 1), visit("b", 2, 2), visit("c", 4, 0), visit("d", 0, 4)]))
    #expect(rows.map(\.group) == [.neighbours, .region, .all])
    #expect(rows.map(\.peers) == [1, 2, 3])
    #expect(rows.map(\.others.balance) == [0, 0.5, 0])
    #expect(rows.allSatisfy { $0.own.balance == 0.5 && $0.others.low == nil })
    #expect(rows.map { $0.named.map(\.name) } == [["b"], ["b", "c"], []])
    #expect(rows.first?.named.first?.date == Day(iso: "2021-01-01"))
    #expect(rows.map(\.edition) == ["of 2020", "", ""])
    let interval = try #require(Wilson.interval(share: 0.75, of: 4))
    #expect(rows.first?.own.low == 2 * interval.low - 1)
    #expect(rows.first?.own.high == 2 * interval.high - 1)
  }

  @Test func fivePeersHaveAnInterval() {
    let others = ["b", "c", "d", "e", "f"].enumerated().map { visit($1, 4 + $0, 4) }
    let all = of("a", in: comparisons([visit("a", 3, 1)] + others)).last
    #expect(all?.peers == 5)
    #expect((all?.others.low ?? 9) <= (all?.others.balance ?? 0))
    #expect((all?.others.balance ?? 9) <= (all?.others.high ?? 0))
    let balances = (0..<5).map { Double($0) / Double(8 + $0) }
    let prediction = Prediction.interval(balances)
    #expect(all?.prediction?.low == prediction?.low && all?.prediction?.high == prediction?.high)
  }

  @Test func theLatestVisitWithEnoughJudgementsStands() {
    let rows = comparisons([
      visit("a", 4, 0, date: "2019-01-01"),
      visit("a", 0, 4, date: "2020-01-01", kind: "focused-visit"),
      visit("a", 1, 0, date: "2021-01-01"), visit("b", 2, 2, kind: "focused-visit"),
    ])
    #expect(of("a", in: rows).allSatisfy { $0.own.balance == -1 })
    #expect(of("a", in: rows).first?.date == Day(iso: "2020-01-01"))
  }

  @Test func anAuthorityIsComparedWithVisitsOfItsKind() {
    let rows = comparisons([
      visit("a", 4, 0, kind: "focused-visit"), visit("b", 0, 4),
      visit("c", 2, 2, kind: "focused-visit"),
      visit("c", 0, 4, date: "2022-01-01"),
    ]).filter { $0.authority == "a" && $0.area.id == "plans" }
    #expect(rows.map(\.group) == [.region, .all])
    #expect(rows.map(\.others.balance) == [0, 0])
    #expect(rows.map(\.peers) == [1, 1])
  }

  @Test func frameworksAreKeptApart() {
    let rows = comparisons([visit("a", 4, 0), visit("b", 2, 2, framework: "sif")])
    #expect(rows.isEmpty)
  }

  @Test func theOrderOfReportsDoesNotMatter() {
    let reports = ["a", "b", "c", "d", "e", "f", "g"].flatMap {
      [visit($0, 3, 2), visit($0, 2, 3, date: "2018-05-05", kind: "focused-visit")]
    }
    let rows = comparisons(reports)
    #expect(rows.count > 20)
    #expect(comparisons(reports.reversed()) == rows)
  }
}
