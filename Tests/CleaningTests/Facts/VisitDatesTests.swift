import Reports
import Testing

@testable import Cleaning

/// Days of the visit, by labels of the test's own lexicon.
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
      // What stands above the salutation is the letter's, though the visit is named there.
      (
        "Review of Stannick\nSent on 20 June 2031\nDear all\nWe inspected it on 4 May 2031.",
        "2031-05-04…2031-05-04"
      ),
      ("We inspected plans.\n4 May 2031", nil),
    ] as [(String, String?)])
  func daysOfALettersOpening(text: String, days: String?) throws {
    #expect(try visit(text) == days)
  }
}
