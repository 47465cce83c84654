import Reports
import Testing

@testable import Aggregating

@Suite struct FollowUpTests {
  /// A sentence of a report, with its areas.
  private struct Line {
    var text: String
    var sentiment: Sentiment
    var areas: [String] = ["plans"]
    var asks = false
    var isOfOtherBody = false
  }

  private func asked(_ text: String, _ areas: [String] = ["plans"]) -> Line {
    Line(text: text, sentiment: .weakness, areas: areas, asks: true)
  }

  private func praised(_ text: String) -> Line { Line(text: text, sentiment: .strength) }
  private func faulted(_ text: String) -> Line { Line(text: text, sentiment: .weakness) }

  private func report(
    _ date: String, _ lines: [Line], authority: String = "Northmere", kind: Kind = "inspection",
    title: String? = nil, heading: String? = nil, inTrends: Bool = true
  ) -> Report {
    var report = Invented.report(
      "\(authority)-\(date)", authority: authority, kind: kind, date: date,
      lines.map { line in
        .init(
          line.sentiment,
          Dictionary(
            line.areas.map { ($0, line.sentiment) }, uniquingKeysWith: { first, _ in first }),
          role: line.asks ? .bullet : .paragraph)
      })
    for (number, line) in lines.enumerated() {
      let start = report.text.utf8.count
      report.text += line.text + "\n"
      report.sentences?[number].span = Span(start, start + line.text.utf8.count)
      report.judgements?[number].isListed = line.asks
      report.judgements?[number].isOfOtherBody = line.isOfOtherBody
    }
    if let heading {
      let start = report.text.utf8.count
      report.text += heading
      report.blocks = [
        Block(role: .heading, span: Span(start, report.text.utf8.count), level: 2)
      ]
      report.sections = [Section(heading: 0, level: 2, parent: nil, span: Span(0, start))]
    }
    report.inspection.title = title
    report.standing = .init(inTrends: inTrends, leftOutBecause: "")
    return report
  }

  private func outcome(_ reports: [Report]) throws -> FollowUp.Outcome {
    FollowUp(
      unspecific: ["the", "and", "are", "not"], matters: try MatterFixture.lexicon(),
      inspections: ["inspection"]
    ).outcome(of: reports)
  }

  private func rows(_ first: Line, _ later: [Line]) throws -> [Recommendation] {
    try outcome([report("2020-01-01", [first]), report("2021-01-01", later)]).recommendations
  }

  private let ask = "The quality of log books."

  @Test func whatIsTakenUpLaterIsLinked() throws {
    let rows = try rows(
      asked(ask, ["homes", "plans"]), [faulted("Boats sail."), praised("Log books are full.")])
    let row = try #require(rows.first)
    #expect(rows.count == 1)
    #expect(row.asked.report == "Northmere-2020-01-01" && row.asked.sentence == 1)
    #expect(row.asked.text == ask)
    #expect(row.authority == "Northmere" && row.authorityCode == "X-Northmere")
    #expect(row.areas == ["homes", "plans"] && row.status == .praisedSince && !row.isPriority)
    #expect(row.later?.report == "Northmere-2021-01-01" && row.later?.sentence == 2)
    #expect(row.later?.text == "Log books are full." && row.laterSides == [.strength])
    #expect(row.shared == ["log books"])
    #expect((0.6...1).contains(row.similarity ?? 0))
  }

  @Test(
    "status",
    arguments: [
      (["+"], Recommendation.Status.praisedSince, 1), (["-"], .repeated, 1),
      (["+", "-"], .mixedSince, 2), (["±"], .mixedSince, 1), ([], .noLinkFound, 1),
      (["+", "+", "+"], .praisedSince, 3),
    ] as [([String], Recommendation.Status, Int)])
  func status(later: [String], status: Recommendation.Status, count: Int) throws {
    let sides: [String: Sentiment] = ["+": .strength, "-": .weakness, "±": .mixed]
    let rows = try rows(
      asked(ask), later.map { Line(text: "Log books.", sentiment: sides[$0] ?? .neutral) })
    #expect(rows.map(\.status) == Array(repeating: status, count: count))
    #expect(rows.allSatisfy { ($0.later == nil) == (status == .noLinkFound) })
  }

  @Test(
    "what is not linked",
    arguments: ["matter", "neutral", "earlier", "authority", "left out", "other body", "title"])
  func notLinked(because reason: String) throws {
    var line = praised(reason == "matter" ? "Plans are kept." : "Log books are full.")
    if reason == "neutral" { line.sentiment = .neutral }
    line.isOfOtherBody = reason == "other body"
    let second = report(
      reason == "earlier" ? "2019-01-01" : "2021-01-01", [line],
      authority: reason == "authority" ? "Southmere" : "Northmere",
      title: reason == "title" ? "A visit to divers" : nil, inTrends: reason != "left out")
    let rows = try outcome([report("2020-01-01", [asked(ask)]), second]).recommendations
    let isThere = !["earlier", "authority", "left out"].contains(reason)
    #expect(rows.map(\.status) == [isThere ? .noLinkFound : .noLaterReport])
  }

  @Test(
    "another group, a missing restriction, a passing mention",
    arguments: [
      ("Log books of sailors.", "Log books of divers are full.", false),
      ("Log books of sailors.", "Log books of sailors are full.", true),
      ("Log books of harbour talks.", "Log books are full.", false),
      ("Log books of harbour talks.", "Log books show harbour talks well.", true),
      ("The quality of log books.", "Boats sail well so that crews see log books.", false),
      ("The work of crews.", "Sail plans for crews of divers in fog help log books.", false),
    ])
  func weighing(ask: String, later: String, isLinked: Bool) throws {
    let rows = try rows(asked(ask), [praised(later)])
    #expect(rows.map(\.status) == [isLinked ? .praisedSince : .noLinkFound])
  }

  @Test func aSentenceThatGoesOnKeepsItsMatter() throws {
    let later = report(
      "2021-01-01",
      [
        praised("Log books of sailors are full."),
        faulted("However, these books are late for sailors."),
      ])
    var joined = later
    joined.sentences?[1].block = 0
    let rows = try outcome([report("2020-01-01", [asked("Log books of sailors.")]), joined])
      .recommendations
    #expect(rows.map(\.later?.sentence) == [1, 2] && rows.allSatisfy { $0.status == .mixedSince })
  }

  @Test(
    "what asks for nothing",
    arguments: [
      Line(text: "Reviews of log books.", sentiment: .weakness),
      Line(text: "Log books", sentiment: .weakness, asks: true),
      Line(text: "Services to sailors, including log books:", sentiment: .weakness, asks: true),
    ])
  private func asksForNothing(line: Line) throws {
    #expect(try rows(line, [praised("Log books are full.")]).isEmpty)
  }

  @Test func aWholeSentenceAmongPointsAsksToo() throws {
    var whole = asked("Log books are written in plain words.")
    whole.sentiment = .strength
    var first = report("2020-01-01", [asked("The quality of plans."), whole])
    first.judgements?[1].isListed = false
    let rows = try outcome([first]).recommendations
    #expect(rows.map(\.asked.sentence) == [1, 2])
  }

  @Test func aPointWithoutAreasIsAPoint() throws {
    #expect(try rows(asked(ask, []), []).map(\.areas) == [[]])
  }

  @Test func priorityActionsAreMarked() throws {
    let first = report("2020-01-01", [asked(ask)], heading: "Areas for priority action")
    #expect(try outcome([first]).recommendations.map(\.isPriority) == [true])
  }

  @Test(
    "how far it looks",
    arguments: [
      (["inspection", "focused-visit", "focused-visit"] as [Kind], 1),
      (["focused-visit", "inspection", "focused-visit"], 2),
      (["focused-visit", "focused-visit", "inspection"], 2),
    ])
  func window(kinds: [Kind], count: Int) throws {
    let later = kinds.enumerated().map { number, kind in
      report("202\(number + 1)-01-01", [praised("Log books are full.")], kind: kind)
    }
    let rows = try outcome([report("2020-01-01", [asked(ask)])] + later).recommendations
    let dates = (1...3).prefix(count).reversed().map { "Northmere-202\($0)-01-01" }
    #expect(rows.map(\.later?.report) == dates)
  }

  @Test func theNewestPointComesFirst() throws {
    let rows = try outcome([
      report("2020-01-01", [asked(ask)]),
      report("2022-01-01", [asked(ask)], authority: "Southmere"),
    ]).recommendations
    #expect(rows.map(\.authority) == ["Southmere", "Northmere"])
  }

  @Test func aStrangersReportIsLookedAtToo() throws {
    let shares = try outcome([
      report("2020-01-01", [asked(ask)]), report("2021-01-01", [praised("Log books are full.")]),
      report("2021-02-01", [praised("Boats sail.")], authority: "Southmere"),
      report("2029-01-01", [praised("Log books are full.")], authority: "Eastmere"),
    ]).shares
    #expect(shares.points == 1 && shares.own == 1 && shares.stranger == 0)
    #expect(shares.check.value == 1 && shares.check.rivalValue == 0 && shares.check.n == 1)
    #expect(LinkShares().check.value == nil && LinkShares().check.rivalValue == nil)
  }

  @Test func theOrderOfReportsDoesNotMatter() throws {
    let reports = [
      report("2020-01-01", [asked(ask), asked("Plans for sailors.")]),
      report("2021-01-01", [asked("Log books of divers."), praised("Plans are clear.")]),
      report("2021-01-01", [praised("Log books are full.")], authority: "Southmere"),
      report(
        "2022-01-01", [praised("Log books of sailors are full."), faulted("Plans are late.")]),
    ]
    let outcome = try outcome(reports)
    #expect(outcome.recommendations.count >= 3)
    let turned = try self.outcome(reports.reversed())
    #expect(turned.recommendations == outcome.recommendations && turned.shares == outcome.shares)
  }

  @Test func spansThatLeaveTheTextAreLeftAside() throws {
    var broken = report("2020-01-01", [asked(ask)])
    broken.sentences?[0].span = Span(-4, 9_999)
    #expect(try outcome([broken]).recommendations.isEmpty)
  }

  @Test func sectionsThatGoInCirclesEnd() throws {
    var broken = report("2020-01-01", [asked(ask)], heading: "Priority actions")
    broken.sections?[0].parent = 0
    #expect(try outcome([broken]).recommendations.map(\.isPriority) == [true])
  }

  @Test func hugeReportsAreFollowedUpToALimit() throws {
    let many = Array(repeating: faulted("Boats."), count: FollowedReport.mostSentences - 1)
    let rows = try outcome([
      report("2020-01-01", many + [asked(ask), asked("The quality of sail plans.")])
    ]).recommendations
    #expect(rows.map(\.asked.sentence) == [FollowedReport.mostSentences])
  }
}
