import Reports
import Testing

@testable import Aggregating

@Suite struct PointFollowUpTests {
  private let followUp: PointFollowUp

  init() throws { followUp = PointFollowUp(matters: try MatterFixture.lexicon().matters) }

  private func asking(_ text: String) throws -> FollowedReport {
    let point = Written.Line(text: text, sentiment: .weakness, isPoint: true, isListed: true)
    return try #require(
      try Written.followed(Written.report([point], id: "first", date: "2020-01-01")))
  }

  private func later(_ id: String, _ lines: [Written.Line], _ date: String) throws -> FollowedReport
  {
    try #require(try Written.followed(Written.report(lines, id: id, date: date)))
  }

  private func rows(_ ask: String, _ later: [FollowedReport]) throws -> [Recommendation] {
    let first = try asking(ask)
    return followUp.rows(of: try #require(first.points.first), in: first, later: later)
  }

  @Test func theLatestReportComesFirstEachInItsOrder() throws {
    let full = Written.Line(text: "Log books are full.")
    let rows = try rows(
      "The quality of log books.",
      [later("b", [full, full], "2021-01-01"), later("c", [full], "2022-01-01")])
    #expect(rows.map { $0.later?.report } == ["c", "b", "b"])
    #expect(rows.map { $0.later?.sentence } == [1, 1, 2])
    #expect(rows.allSatisfy { $0.status == .praisedSince && $0.shared == ["log books"] })
  }

  @Test(
    "one status for all links",
    arguments: [
      ([Sentiment.strength, .strength], Recommendation.Status.praisedSince),
      ([.weakness, .weakness], .repeated), ([.weakness, .strength], .mixedSince),
      ([.mixed], .mixedSince),
    ])
  func status(sentiments: [Sentiment], status: Recommendation.Status) throws {
    let lines = sentiments.map { Written.Line(text: "Log books.", sentiment: $0) }
    let rows = try rows("The quality of log books.", [later("b", lines, "2021-01-01")])
    #expect(rows.map(\.status) == sentiments.map { _ in status })
  }

  @Test func withoutALinkThereIsOneRow() throws {
    let fog = try later("b", [.init(text: "Fog is thick.")], "2021-01-01")
    #expect(try rows("The quality of log books.", [fog]).map(\.status) == [.noLinkFound])
    #expect(try rows("The quality of log books.", []).map(\.status) == [.noLaterReport])
    #expect(try rows("The quality of log books.", [fog])[0].similarity == nil)
  }

  /// A score of 1.5 counts as 1, and no score for more.
  @Test func similarityIsAtMostOne() throws {
    // Of quality, log and book two are shared: 1.15 + 0.3 · 2/3.
    let plain = try rows(
      "The quality of log books.", [later("b", [.init(text: "Log books sail.")], "2021-01-01")])
    #expect(abs((plain.first?.similarity ?? 0) - 1.35 / 1.5) < 1e-12)
    // All three words and the group: 1.1 · 1.45.
    let all = try rows(
      "Log books of sailors.",
      [later("b", [.init(text: "Log books of sailors are full.")], "2021-01-01")])
    #expect(all.first?.similarity == 1)
  }

  @Test func aDoubtfulLinkIsNone() throws {
    // Of another group: 0.3 of a score.
    let divers = try later("b", [.init(text: "Log books of divers are full.")], "2021-01-01")
    let first = try asking("Log books of sailors.")
    #expect(followUp.links(of: first.points[0], in: [divers]).isEmpty)
  }
}
