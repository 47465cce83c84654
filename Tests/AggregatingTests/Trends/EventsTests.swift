import Reports
import Testing

@testable import Aggregating

@Suite struct EventsTests {
  /// Why each report is left out, by id; empty where it counts.
  private func reasons(_ reports: [Report]) -> [String: String] {
    Events(reports.map(Tally.init)).standing.mapValues(\.leftOutBecause)
  }

  @Test(
    "what a report must have to count",
    arguments: [
      (Invented.report("a"), ""),
      (Invented.report("a", date: nil), "no date"),
      (Invented.report("a", authority: nil), "no authority"),
      (Invented.report("a", authority: nil, date: nil), "no date"),
      (Invented.report("a", []), "nothing judged"),
      (Invented.report("a", [.init(.neutral, ["plans": .neutral])]), "nothing judged"),
      (Invented.report("a", region: nil), ""),
    ])
  func gaps(report: Report, reason: String) {
    let standing = Events([Tally(report)]).standing["a"]
    #expect(standing == .init(inTrends: reason.isEmpty, leftOutBecause: reason))
  }

  @Test(
    "reports of one event, the one that counts first",
    arguments: [
      // official before press, though the press piece is a PDF and first by id
      [
        Invented.report("z", format: .text),
        Invented.report("a", date: "2021-04-20", source: .press),
      ],
      // PDF, then HTML, then text
      [
        Invented.report("c"), Invented.report("b", format: .html),
        Invented.report("a", format: .text),
      ],
      // Word beside text: by id
      [Invented.report("a", format: .docx), Invented.report("b", format: .text)],
      // equal bytes, though far apart by what --metadata says
      [
        Invented.report("a", sha256: "same"),
        Invented.report("b", date: "2014-01-01", sha256: "same"),
      ],
      // sixty days apart
      [Invented.report("a", date: "2021-01-01"), Invented.report("b", date: "2021-03-02")],
      // one visit by its number, though the press wrote of it long after
      [
        Invented.report("a", kind: "monitoring-visit", date: "2020-01-10", visit: 3),
        Invented.report(
          "b", kind: "monitoring-visit", date: "2020-06-01", source: .press, visit: 3),
      ],
      // only one of them is numbered: the dates tell
      [
        Invented.report("a", kind: "monitoring-visit", date: "2020-01-10", visit: 3),
        Invented.report("b", kind: "monitoring-visit", date: "2020-02-01"),
      ],
    ])
  func oneEvent(reports: [Report]) {
    let reasons = reasons(reports.reversed())
    let first = reports[0].id
    #expect(reasons[first] == "")
    for other in reports.dropFirst() {
      #expect(
        ["same event as \(first)", "same bytes as \(first)"].contains(reasons[other.id]),
        "\(other.id)")
    }
  }

  @Test(
    "reports of different events all count",
    arguments: [
      // sixty-one days apart
      [Invented.report("a", date: "2021-01-01"), Invented.report("b", date: "2021-03-03")],
      [Invented.report("a"), Invented.report("b", authority: "Southmere")],
      [Invented.report("a"), Invented.report("b", kind: "focused-visit")],
      // numbers that differ are different visits, however close
      [
        Invented.report("a", kind: "monitoring-visit", date: "2020-01-10", visit: 3),
        Invented.report("b", kind: "monitoring-visit", date: "2020-02-20", visit: 4),
      ],
      // the count starts again after the next grade
      [
        Invented.report("a", kind: "monitoring-visit", date: "2014-01-10", visit: 1),
        Invented.report("b", kind: "monitoring-visit", date: "2019-01-10", visit: 1),
      ],
    ])
  func differentEvents(reports: [Report]) {
    #expect(reasons(reports).values.allSatisfy { $0.isEmpty })
  }

  @Test func aChainOfDatesDoesNotJoinVisitsFarApart() {
    let reasons = reasons([
      Invented.report("a", date: "2021-01-01"), Invented.report("b", date: "2021-02-15"),
      Invented.report("c", date: "2021-04-01"),
    ])
    #expect(reasons == ["a": "", "b": "same event as a", "c": ""])
  }

  @Test func anOfficialReportWithoutJudgementsDoesNotSilenceThePress() {
    let reasons = reasons([Invented.report("scan", []), Invented.report("news", source: .press)])
    #expect(reasons == ["scan": "nothing judged", "news": ""])
  }

  @Test func aPressPieceIsMatchedByPublicationWhereItNamesNoVisit() {
    var official = Invented.report("letter", date: "2021-01-15")
    official.inspection.publicationDate = Day(iso: "2021-03-20")
    var press = Invented.report("news", date: nil, source: .press)
    press.inspection.publicationDate = Day(iso: "2021-04-02")
    #expect(reasons([official, press])["news"] == "same event as letter")
  }
}
