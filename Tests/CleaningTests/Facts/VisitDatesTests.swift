import Reports
import Testing

@testable import Cleaning

/// Days of the visit and of publication, by labels of the test's own lexicon.
@Suite struct VisitDatesTests {
  private func visit(_ text: String) throws -> String? {
    let found = VisitDates(
      try LittleFacts.evidence(text), event: try LittleFacts.event(text), published: nil)
    return found.visit.map { "\($0.first)…\($0.last)" }
  }

  @Test(
    arguments: [
      ("We inspected it.\nSeen on 4 to 8 May 2031", "2031-05-04…2031-05-08"),
      ("We inspected it.\nSeen on\n4 May 2031", "2031-05-04…2031-05-04"),
      ("We inspected it.\nSeen on\nplans\n4 May 2031", nil),
      // A label that lines break into many pieces ended the run.
      ("We inspected it.\nSeen\nby\nus\non\n4 May 2031", nil),
      ("We inspected it.\nLast seen on 4 May 2029\nSeen on 6 May 2031", "2031-05-06…2031-05-06"),
      ("We inspected it.\nLast seen on 4 May 2029", nil),
      ("We inspected it.\nSeen on plans\nSeen on 6 May 2031", "2031-05-06…2031-05-06"),
    ] as [(String, String?)])
  func labelledDays(text: String, days: String?) throws {
    #expect(try visit(text) == days)
  }

  @Test(
    arguments: [
      // The paragraph that tells of the visit, not the letter's own date, which stands alone.
      (
        "20 June 2031\nDear all\nReview of Stannick\nWe inspected it on 4 May 2031.",
        "2031-05-04…2031-05-04"
      ),
      (
        "Dear all\nReview of Stannick\n20 June 2031\nWe inspected it on 4 May 2031.",
        "2031-05-04…2031-05-04"
      ),
      ("We inspected plans.\n4 May 2031", nil),
    ] as [(String, String?)])
  func daysOfALettersOpening(text: String, days: String?) throws {
    #expect(try visit(text) == days)
  }

  private func published(_ text: String, visit: DatePhrase? = nil) throws -> String? {
    let date = PublicationDate(try LittleFacts.evidence(text), visit: visit)
    return date.chosen(file: "plans.txt", metadata: Draft.Metadata()).0?.description
  }

  @Test(
    arguments: [
      ("We inspected it.\nPrinted on 20 June 2031", "2031-06-20"),
      ("We inspected it.\nPrinted on 3 to 20 June 2031\nPrinted on 4 July 2031", "2031-07-04"),
      ("3 June 2031\nMs Vale\nDear Ms Vale\nPlans.", "2031-06-03"),
      ("We inspected it.\nPrinted\nby\nus\non", nil),
      ("3 to 4 June 2031\nDear Ms Vale\nPlans.", nil),
      ("Stannick\n3 June 2031\nPlans are late.", "2031-06-03"),
      ("It is 3 June 2031.", "2031-06-03"), ("It was on 3 June 2031.", nil), ("Plans.", nil),
    ] as [(String, String?)])
  func printedDays(text: String, day: String?) throws {
    #expect(try published(text) == day)
  }

  @Test(arguments: [(2, "2031-06-03"), (3, nil), (4, nil)] as [(Int, String?)])
  func aLineOfItsOwnIsLaterThanTheVisit(lastDay: Int, day: String?) throws {
    let last = try #require(Day(year: 2031, month: 6, day: lastDay))
    let visit = DatePhrase(days: [last], bytes: 0..<1)
    #expect(try published("Stannick\n3 June 2031\nPlans are late.", visit: visit) == day)
  }

  @Test func whatIsPrintedBeatsTheNameAndTheNameThePage() throws {
    var metadata = Draft.Metadata()
    metadata.published = Day(year: 2031, month: 7, day: 1)
    let plain = PublicationDate(try LittleFacts.evidence("Plans."), visit: nil)
    let printed = PublicationDate(try LittleFacts.evidence("3 June 2031"), visit: nil)
    #expect(printed.chosen(file: "a-2031-06-10.txt", metadata: metadata).1 == .publication)
    #expect(plain.chosen(file: "a-2031-06-10.txt", metadata: metadata).1 == .metadata)
    #expect(plain.chosen(file: "a.txt", metadata: metadata).0 == metadata.published)
    #expect(plain.chosen(file: "a.txt", metadata: metadata).1 == .page)
    #expect(plain.chosen(file: "a.txt", metadata: Draft.Metadata()).1 == nil)
  }

  @Test(
    arguments: [
      ("visits/ambry-2022-06-10-visit.pdf", "2022-06-10"), ("letter_20250520.txt", "2025-05-20"),
      ("20-05-2025 letter.pdf", "2025-05-20"), ("letter 3 March 2019.html", "2019-03-03"),
      ("2022.06.10.pdf", "2022-06-10"), ("letter-3-March-2019.txt", "2019-03-03"),
      ("2022-06-10/letter.pdf", nil), ("50123456.pdf", nil), ("report.pdf", nil),
      ("2022-13-40.pdf", nil), ("1989-06-10.pdf", nil), ("1990-06-10.pdf", "1990-06-10"),
      ("2099-06-10.pdf", "2099-06-10"), ("21000610.pdf", nil),
    ] as [(String, String?)])
  func daysInFileNames(file: String, day: String?) {
    #expect(PublicationDate.day(inName: file)?.description == day)
  }
}
