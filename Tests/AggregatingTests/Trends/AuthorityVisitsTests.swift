import Reports
import Testing

@testable import Aggregating

@Suite struct AuthorityVisitsTests {
  private let order = AreaOrder(Invented.taxonomy, seenIn: [])

  private func tally(
    _ id: String, _ date: String? = "2021-03-04", authority: String = "Northmere",
    code: String = "X1", kind: Kind = "inspection", framework: String = "ilacs",
    grade: String? = nil
  ) -> Tally {
    var tally = Tally(
      Invented.report(
        id, authority: authority, code: code, kind: kind, framework: framework, date: date,
        Invented.says("plans", 1, 0)))
    tally.grades["overall"] = grade.map { Grade(rawValue: $0) }
    return tally
  }

  @Test func reportsOfOneDayAndKindAreOneVisit() throws {
    let found = AuthorityVisits.all(
      of: [
        tally("c", grade: "inadequate"), tally("b", grade: "good"), tally("a"),
        tally("d", kind: "focused-visit"),
      ], areas: order)
    let visits = try #require(found.first).visits
    #expect(found.count == 1)
    #expect(visits.map(\.kind.rawValue) == ["focused-visit", "inspection"])
    #expect(visits.map(\.reports) == [["d"], ["a", "b", "c"]])
    #expect(visits[1].sums[0].counts.strengths == 3 && visits[1].sums[0].reports == 3)
    // The first report that has a grade.
    #expect(visits.map(\.grades.overall) == [nil, "good"])
  }

  @Test func visitsStandByDateAndUndatedReportsAreNone() {
    let found = AuthorityVisits.all(
      of: [tally("a", "2022-01-01"), tally("b", "2019-01-01"), tally("c", nil)], areas: order)
    #expect(found.map { $0.visits.map(\.date.description) } == [["2019-01-01", "2022-01-01"]])
  }

  @Test func anAuthorityIsCalledAsItsLatestReportCallsIt() {
    let found = AuthorityVisits.all(
      of: [
        tally("z", "2019-01-01", authority: "Old Northmere"),
        tally("a", "2021-01-01", authority: "Northmere"),
      ], areas: order)
    #expect(
      found.map(\.place) == [Place(level: .authority, name: "Northmere", code: "X1")])
  }

  @Test func authoritiesAndFrameworksAreKeptApartInOrder() {
    let found = AuthorityVisits.all(
      of: [
        tally("a", authority: "Southmere", code: "X2"), tally("b", framework: "sif"), tally("c"),
        tally("d", authority: "Northmere", code: "X0"),
      ], areas: order)
    #expect(
      found.map { "\($0.place.name) \($0.place.code) \($0.framework)" } == [
        "Northmere X0 ilacs", "Northmere X1 ilacs", "Northmere X1 sif", "Southmere X2 ilacs",
      ])
  }
}
