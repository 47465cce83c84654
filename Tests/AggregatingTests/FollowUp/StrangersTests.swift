import Reports
import Testing

@testable import Aggregating

@Suite struct StrangersTests {
  private func report(
    _ id: String, _ date: String, authority: String, kind: Kind = "inspection"
  ) throws -> FollowedReport {
    try #require(
      try Written.followed(Written.report([], id: id, authority: authority, kind: kind, date: date))
    )
  }

  private func nearest(_ others: [(String, String, String)]) throws -> String? {
    let own = try report("own", "2020-06-10", authority: "Northmere")
    let reports = try others.map { try report($0, $1, authority: $2) }
    return Strangers([own] + reports).nearest(to: own)?.report.id
  }

  @Test(
    "the nearest report of another authority",
    arguments: [
      ([], nil), ([("a", "2020-06-10", "Northmere")], nil),
      ([("a", "2019-06-10", "Southmere"), ("b", "2020-06-20", "Eastmere")], "b"),
      ([("a", "2020-06-05", "Southmere"), ("b", "2020-06-20", "Eastmere")], "a"),
      ([("b", "2020-06-20", "Southmere"), ("a", "2020-05-31", "Eastmere")], "a"),
      ([("b", "2020-06-20", "Southmere"), ("a", "2020-06-20", "Eastmere")], "a"),
    ] as [([(String, String, String)], String?)])
  func nearest(others: [(String, String, String)], expected: String?) throws {
    #expect(try nearest(others) == expected)
  }

  @Test func onlyOfTheSameKind() throws {
    let own = try report("own", "2020-06-10", authority: "Northmere")
    let visit = try report("v", "2020-06-10", authority: "Southmere", kind: "focused-visit")
    #expect(Strangers([own, visit]).nearest(to: own) == nil)
  }

  @Test func sharesAreOfThePointsThatCount() {
    var shares = LinkShares()
    for (own, stranger) in [(true, false), (true, true), (false, false), (true, false)] {
      shares.count(own: own, stranger: stranger)
    }
    #expect(shares.points == 4 && shares.own == 3 && shares.stranger == 1)
    #expect(shares.check.value == 0.75 && shares.check.rivalValue == 0.25)
    #expect(LinkShares().check.value == nil && LinkShares().check.n == 0)
  }
}
