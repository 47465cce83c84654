import Reports
import Testing

@testable import Cleaning

/// Days of a visit in the prose of the press.
@Suite struct PressVisitTests {
  private func facts(_ sentence: String, date: String = "27 March 2031") throws -> Inspection {
    try FactReaderTests.facts(
      """
      Inspectors see progress in Ambry

      Published: \(date)

      Ambry Council has had the outcome of its sixth Ofsted monitoring visit of children's services, a \
      spokesperson said. \(sentence)

      Inspectors said that plans are thin.
      """
    ).inspection
  }

  @Test(arguments: [
    ("It took place on 18 and 19 February 2031.", "2031-02-18", "2031-02-19"),
    ("The visit was carried out on 4 February 2031.", "2031-02-04", "2031-02-04"),
    ("Inspectors visited Ambry between 4 and 6 February 2031.", "2031-02-04", "2031-02-06"),
    ("Inspectors from Ofsted visited on 18 February.", "2031-02-18", "2031-02-18"),
    ("The service was inspected from 28 February to 1 March 2031.", "2031-02-28", "2031-03-01"),
    ("The visit, which took place on 30 December, was short.", "2030-12-30", "2030-12-30"),
  ])
  func readsTheDays(sentence: String, start: String, end: String) throws {
    let facts = try facts(sentence)
    #expect(facts.source == .press)
    #expect(facts.start?.description == start)
    #expect(facts.end?.description == end)
    #expect(facts.dateSource == .visit)
  }

  /// The days stand at most 14 words after the words for the visit.
  @Test(arguments: [(14, "2031-02-04"), (15, nil)] as [(Int, String?)])
  func howFarTheWordsForAVisitReach(between: Int, day: String?) throws {
    let evidence = try LittleFacts.evidence(
      "The chief said so.\nThey went" + String(repeating: " by", count: between)
        + " 4 February 2031.")
    let published = Day(year: 2031, month: 3, day: 1)
    let visit = PressVisit(evidence, published: published)
    #expect(visit.dates?.first.description == day)
  }

  @Test(arguments: [
    "The last inspection took place on 4 March 2030.",
    "A council meeting on 4 March 2031 will debate it.",
    "The previous visit was carried out on 4 February 2031.",
    "The letter was published on 26 March 2031.",
    "A judgement in 2028 was carried out by others.",
    "The visit that took place on 4 March 2021 is long gone.",
  ])
  func otherDaysAreNoVisit(sentence: String) throws {
    let facts = try facts(sentence)
    #expect(facts.start == nil)
    #expect(facts.dateSource == .publication)
  }
}
