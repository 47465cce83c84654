import Reports
import Testing

@testable import Cleaning

/// Which event a document reports on, and which of the numbered ones.
@Suite struct EventChoiceTests {
  @Test(
    arguments: [
      ("Review of Stannick\nA call on it came first.", "review"),
      ("Review of Stannick after a call on it\nPlans.", "call"),
      ("Call on Stannick\nA review of it.", "call"), ("We inspected it.", nil),
      // An event without a name: official, with its days or its lead inspector printed.
      ("We inspected it.\nSeen on 4 May 2031", "review"),
      ("We inspected it.\nLed by A. Vale", "review"),
      ("The chief said so.\nSeen on 4 May 2031", nil),
    ] as [(String, String?)])
  func theFirstEventUnlessAVisitStandsInItsLine(text: String, kind: String?) throws {
    #expect(try LittleFacts.event(text)?.kind.rawValue == kind)
  }

  /// A press piece may open with anything: a visit among its first 200 words is its subject.
  @Test(arguments: [(194, "call"), (195, "review")])
  func theLeadOfThePress(between: Int, kind: String) throws {
    let text =
      "The chief said.\nReview of" + String(repeating: " plans", count: between - 1)
      + "\nA call on Stannick."
    let found = try LittleFacts.evidence(text)
    #expect(found.source == .press)
    #expect(found.events.map(\.words.lowerBound) == [3, between + 5])
    #expect(try LittleFacts.event(text)?.kind.rawValue == kind)
  }

  @Test(arguments: [
    ("Care: good. Help: good. Steering: good.", ["old", "new"]), ("Care: good. Help: good.", []),
    ("Care: good. Care: good. Help: good.", []),
  ])
  func threeJudgementsTellTheFramework(text: String, frameworks: [String]) throws {
    let event = try LittleFacts.event("We inspected it.\nSeen on 4 May 2031\n\(text)")
    #expect(event?.frameworks == frameworks)
  }

  @Test(
    arguments: [
      ("The sixth call on Stannick", 6), ("The 6th call on Stannick", 6),
      ("The 21st call on Stannick", 21), ("The 101st call on Stannick", nil),
      ("The fifteenth call on Stannick", 15), ("The sixteenth call on Stannick", nil),
      ("The 6 call on Stannick", nil), ("The 6x call on Stannick", nil),
      ("The sixth and last call on Stannick", 6), ("The sixth and very last call on Stannick", nil),
      ("The sixth and third call on Stannick", 3), ("Call on Stannick, the sixth", nil),
      ("The sixth review of it. The second call on Stannick", 2),
    ] as [(String, Int?)])
  func numbersOfVisits(text: String, number: Int?) throws {
    #expect(VisitNumber(try LittleFacts.evidence(text), kind: "call").chosen == number)
  }
}
