import Reports
import Testing

@testable import Aggregating

@Suite struct FollowUpTests {
  private let followUp = FollowUp(unspecific: ["the", "and", "for", "are", "not", "now"])

  /// A sentence of a report, with its areas.
  private struct Line {
    var text: String
    var sentiment: Sentiment
    var areas: [String] = ["plans"]
    var asks = false
  }

  private func asked(_ text: String, _ areas: [String] = ["plans"]) -> Line {
    Line(text: text, sentiment: .weakness, areas: areas, asks: true)
  }

  private func praised(_ text: String, _ areas: [String] = ["plans"]) -> Line {
    Line(text: text, sentiment: .strength, areas: areas)
  }

  private func faulted(_ text: String, _ areas: [String] = ["plans"]) -> Line {
    Line(text: text, sentiment: .weakness, areas: areas)
  }

  private func report(
    _ date: String, _ lines: [Line], authority: String = "Northmere", inTrends: Bool = true
  ) -> Report {
    var report = Invented.report(
      "\(authority)-\(date)", authority: authority, date: date,
      lines.map { line in
        .init(
          line.sentiment,
          Dictionary(uniqueKeysWithValues: line.areas.map { ($0, line.sentiment) }))
      })
    for (number, line) in lines.enumerated() {
      let start = report.text.utf8.count
      report.text += line.text + "\n"
      report.sentences?[number].span = Span(start, start + line.text.utf8.count)
      report.judgements?[number].isListed = line.asks
    }
    report.standing = .init(inTrends: inTrends, leftOutBecause: "")
    return report
  }

  private let ask = "Reviews of pathway plans for young carers."
  /// Other sentences of the area, without which every word would be usual.
  private let others = [
    "Harbour tours delight visitors.", "Kitchen rotas confuse cooks.", "Boats need paint.",
    "Gardens bloom early here.",
  ]

  private func rows(_ first: Line, _ later: [Line]) -> [Recommendation] {
    followUp.recommendations(in: [
      report("2020-01-01", [first] + others.map { faulted($0) }), report("2021-01-01", later),
    ])
  }

  @Test func whatIsTakenUpLaterIsLinked() throws {
    let row = try #require(
      rows(asked(ask), [faulted("Boats sail."), praised("Pathway plans for carers are reviewed.")])
        .first)
    #expect(
      row.asked
        == .init(
          report: "Northmere-2020-01-01", sentence: 1, date: try day("2020-01-01"), text: ask))
    #expect(row.authority == "Northmere" && row.authorityCode == "X-Northmere")
    #expect(row.area == "plans" && row.status == .praisedSince)
    #expect(row.later?.report == "Northmere-2021-01-01" && row.later?.sentence == 2)
    #expect(row.later?.text == "Pathway plans for carers are reviewed.")
    #expect((0.3...1).contains(row.similarity ?? 0))
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test(
    "status",
    arguments: [
      (["+"], Recommendation.Status.praisedSince, 1), (["-"], .repeated, 1),
      (["+", "-"], .mixedSince, 2), (["±"], .mixedSince, 1), ([], .notLookedAt, 1),
      (["+", "+", "+"], .praisedSince, 1),
    ] as [([String], Recommendation.Status, Int)])
  func status(later: [String], status: Recommendation.Status, count: Int) {
    let sides: [String: Sentiment] = ["+": .strength, "-": .weakness, "±": .mixed]
    let rows = rows(
      asked(ask),
      later.map {
        Line(text: "Pathway plans for carers are reviewed.", sentiment: sides[$0] ?? .neutral)
      })
    #expect(rows.map(\.status) == Array(repeating: status, count: count))
    #expect(rows.allSatisfy { ($0.later == nil) == (status == .notLookedAt) })
  }

  @Test(
    "what is not linked",
    arguments: ["area", "words", "neutral", "earlier", "authority", "left out"])
  func notLinked(because reason: String) {
    let text =
      reason == "words" ? "Boats are painted in spring." : "Pathway plans of carers are reviewed."
    var line = praised(text, reason == "area" ? ["homes"] : ["plans"])
    if reason == "neutral" { line.sentiment = .neutral }
    let second = report(
      reason == "earlier" ? "2019-01-01" : "2021-01-01", [line],
      authority: reason == "authority" ? "Southmere" : "Northmere",
      inTrends: reason != "left out")
    let first = report("2020-01-01", [asked(ask)] + others.map { faulted($0) })
    let rows = followUp.recommendations(in: [first, second])
    #expect(rows.map(\.status) == [.notLookedAt])
  }

  @Test(
    "what asks for nothing",
    arguments: [
      Line(text: "Reviews of pathway plans.", sentiment: .weakness),
      Line(text: "Reviews of pathway plans.", sentiment: .strength, asks: true),
      Line(text: "Reviews of pathway plans.", sentiment: .neutral, asks: true),
      Line(text: "Care leavers", sentiment: .weakness, asks: true),
      Line(text: "Reviews of pathway plans.", sentiment: .weakness, areas: [], asks: true),
    ])
  private func asksForNothing(line: Line) {
    #expect(rows(line, [praised("Reviews of pathway plans are held.")]).isEmpty)
  }

  @Test func theAuthoritysNameLinksNothing() {
    let followUp = FollowUp(unspecific: ["the"])
    let first = report(
      "2020-01-01", [asked("Harbours for Isle of Northmere boats")] + others.map { faulted($0) },
      authority: "Isle of Northmere")
    let second = report(
      "2021-01-01", [praised("Isle of Northmere has gardens.")], authority: "Isle of Northmere")
    #expect(followUp.recommendations(in: [first, second]).map(\.status) == [.notLookedAt])
  }

  @Test func eachLaterReportGivesItsClosestSentences() {
    let first = report("2020-01-01", [asked(ask)] + others.map { faulted($0) })
    let second = report(
      "2021-01-01",
      [
        praised("Plans and reviews and boats and gardens."),
        praised("Pathway plans of carers are reviewed."),
      ])
    let third = report("2022-01-01", [faulted("Pathway plans of carers lack reviews.")])
    let rows = followUp.recommendations(in: [third, first, second])
    #expect(rows.map(\.later?.report) == ["Northmere-2021-01-01", "Northmere-2022-01-01"])
    #expect(rows.map(\.later?.sentence) == [2, 1])
    #expect(rows.map(\.status) == [.mixedSince, .mixedSince])
  }

  @Test func theOrderOfReportsDoesNotMatter() {
    let reports = [
      report("2020-01-01", [asked(ask, ["plans", "homes"])] + others.map { faulted($0) }),
      report(
        "2021-01-01",
        [asked("Pathway plans of carers need reviews."), praised("Boats are painted.")]),
      report("2022-01-01", [praised("Pathway plans of carers are reviewed.", ["homes", "plans"])]),
    ]
    let rows = followUp.recommendations(in: reports)
    #expect(rows.count > 3)
    #expect(followUp.recommendations(in: reports.reversed()) == rows)
  }

  @Test func spansThatLeaveTheTextAreLeftAside() {
    var broken = report("2020-01-01", [asked(ask)])
    broken.sentences?[0].span = Span(-4, 9_999)
    #expect(followUp.recommendations(in: [broken]).isEmpty)
  }

  @Test func hugeReportsAreFollowedUpToALimit() {
    let many = Array(repeating: faulted("Boats."), count: FollowedReport.mostSentences - 1)
    let rows = followUp.recommendations(in: [
      report("2020-01-01", many + [asked(ask), asked("Reviews beyond the limit.")])
    ])
    #expect(rows.map(\.asked.sentence) == [FollowedReport.mostSentences])
  }
}
