import Reports
import Testing

@testable import Aggregating

@Suite struct FollowedReportTests {
  private func groups(_ places: Set<Int>) throws -> [String] {
    let matters = try MatterFixture.lexicon().matters
    return places.map { matters[$0].id }.sorted()
  }

  @Test func aReportInNoTrendIsNotFollowed() throws {
    let report = Written.report([.init(text: "Log books are full.")])
    var left = report
    left.standing = .init(inTrends: false, leftOutBecause: "no date")
    var unasked = report
    unasked.standing = nil
    var undated = report
    undated.inspection.end = nil
    #expect(try Written.followed(report) != nil)
    #expect(try Written.followed(left) == nil && Written.followed(unasked) == nil)
    #expect(try Written.followed(undated) == nil)
  }

  @Test func itsTitleNamesGroupsForAllOfItsSentences() throws {
    let report = try #require(
      try Written.followed(
        Written.report([.init(text: "Log books are full.")], title: "A visit to divers")))
    #expect(try groups(report.titleGroups) == ["divers"])
    #expect(try groups(report.sentences[0].groups) == ["divers"])
  }

  /// A visit without grades says what it looked at within its first 45 sentences.
  @Test(arguments: [
    (0, true, ["sailors"]), (44, true, ["sailors"]), (45, true, []), (0, false, []),
  ])
  func whatWasLookedAtHoldsForAVisit(before: Int, isVisit: Bool, expected: [String]) throws {
    let filler = Written.Line(text: "Boats sail.", sentiment: .neutral)
    let lines =
      Array(repeating: filler, count: before) + [
        .init(text: "We looked at work with sailors.", sentiment: .neutral),
        .init(text: "Fog is thick.", section: 5),
      ]
    let report = Written.report(lines, grades: isVisit ? [:] : ["overall": "good"])
    let last = try #require(try Written.followed(report)?.sentences.last)
    #expect(try groups(last.groups) == expected)
  }

  @Test func aStatementIsTheSentenceWithItsPlace() throws {
    let report = try #require(
      try Written.followed(Written.report([.init(text: "Log books are full.")], id: "r")))
    let statement = report.statement(1, report.sentences[0].span)
    #expect(statement.report == "r" && statement.sentence == 1)
    #expect(statement.text == "Log books are full." && statement.date.description == "2021-03-04")
  }
}
