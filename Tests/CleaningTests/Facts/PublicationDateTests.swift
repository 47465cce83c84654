import Reports
import Testing

@testable import Cleaning

/// Days of publication, by labels of the test's own lexicon.
@Suite struct PublicationDateTests {
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

  /// A line of 40 words is a label; a longer one tells of something else that was printed.
  @Test(arguments: [(35, "2031-06-20"), (36, nil)] as [(Int, String?)])
  func aLabelStandsInAShortLine(more: Int, day: String?) throws {
    let line = "Printed on 20 June 2031" + String(repeating: " plans", count: more)
    #expect(try published("We inspected it.\n\(line)") == day)
  }
}
