import Reports
import Testing

@testable import Aggregating

@Suite struct TallyTests {
  @Test(
    "a sentence counts on its sides",
    arguments: [
      (Sentiment.strength, 1, 0), (.weakness, 0, 1), (.mixed, 1, 1), (.neutral, 0, 0),
    ])
  func sides(sentiment: Sentiment, strengths: Int, weaknesses: Int) {
    let tally = Tally(Invented.report("a", [.init(sentiment, ["plans": sentiment])]))
    let expected = Counts(strengths: strengths, weaknesses: weaknesses)
    #expect(tally.all == expected)
    #expect((tally.areas.first?.counts ?? Counts()) == expected)
  }

  @Test func aMixedSentenceMaySplitOverAreas() {
    let tally = Tally(
      Invented.report("a", [.init(.mixed, ["plans": .strength, "homes": .weakness])]))
    #expect(tally.all == Counts(strengths: 1, weaknesses: 1))
    #expect(tally.areas.map(\.area) == ["homes", "plans"])
    #expect(tally.areas.map(\.counts.balance) == [-1, 1])
  }

  @Test func aSentenceWithoutAreaCountsInAllOnly() {
    let tally = Tally(Invented.report("a", [.init(.weakness)]))
    #expect(tally.all.weaknesses == 1)
    #expect(tally.areas.isEmpty)
  }

  @Test(
    "headings, tables and furniture are never judged",
    arguments: [
      Role.heading, .table, .furniture,
    ])
  func onlyProseCounts(role: Role) {
    let tally = Tally(Invented.report("a", [.init(.strength, ["plans": .strength], role: role)]))
    #expect(tally.all.total == 0)
    #expect(tally.areas.isEmpty)
  }

  @Test func whatIsSaidOfAnotherBodyDoesNotCount() {
    var says = Invented.says("plans", 2, 1)
    says[0].isOfOtherBody = true
    let tally = Tally(Invented.report("a", says))
    #expect(tally.all == Counts(strengths: 1, weaknesses: 1))
    #expect(tally.areas.map(\.counts) == [Counts(strengths: 1, weaknesses: 1)])
  }

  @Test(
    "the day that places a report",
    arguments: [
      ("2020-01-01", "2020-01-05", "2020-03-01", "2020-01-05", "2020-01-05"),
      ("2020-01-01", nil, "2020-03-01", "2020-01-01", "2020-01-01"),
      (nil, nil, "2020-03-01", nil, "2020-03-01"), (nil, nil, nil, nil, nil),
    ] as [(String?, String?, String?, String?, String?)])
  func dates(
    start: String?, end: String?, published: String?, visited: String?, date: String?
  ) {
    func day(_ text: String?) -> Day? { text.flatMap { Day(iso: $0) } }
    var tally = Tally(Invented.report("a"))
    (tally.start, tally.end, tally.publicationDate) = (day(start), day(end), day(published))
    #expect(tally.visited == day(visited))
    #expect(tally.date == day(date))
  }

  @Test(
    "what tells authorities apart",
    arguments: [
      ("E01", "Northmere", "E01"), ("", "Northmere", "Northmere"), (nil, "Northmere", "Northmere"),
      ("E01", nil, "E01"), ("", "", nil), (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func authorities(code: String?, name: String?, key: String?) {
    var tally = Tally(Invented.report("a"))
    (tally.authorityCode, tally.authority) = (code, name)
    #expect(tally.authorityKey == key)
  }

  @Test(
    "whose hand it is of",
    arguments: [
      (Source.official, nil), (.press, nil), (.provider, "written by the body inspected"),
      (.other, "written neither by the inspectorate nor by the press"),
    ] as [(Source, String?)])
  func outsiders(source: Source, reason: String?) {
    #expect(Tally(Invented.report("a", source: source)).outsider == reason)
  }

  @Test func areasStandInTheOrderOfTheirIds() {
    var tally = Tally(Invented.report("a", []))
    for area in ["plans", "homes", "supervision", "homes"] {
      tally.count(.weakness, on: area, in: 1)
    }
    tally.count(.neutral, on: "arts", in: 1)
    #expect(tally.areas.map(\.area) == ["homes", "plans", "supervision"])
    #expect(tally.areas.map(\.counts.weaknesses) == [2, 1, 1])
  }
}
