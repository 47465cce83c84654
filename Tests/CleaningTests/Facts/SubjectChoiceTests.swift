import Lexicons
import Reports
import Testing

@testable import Cleaning

/// What kind of body a document is about, by phrases and their places.
@Suite struct SubjectChoiceTests {
  private func subject(_ text: String) throws -> String {
    let lexicon = try SubjectLexicon(LittleFacts.models())
    let subject = SubjectChoice(try LittleFacts.evidence(text), lexicon).chosen
    return "\(subject?.standing.rawValue ?? "-") \(subject?.name ?? "")"
  }

  private func words(_ word: String, _ count: Int) -> String {
    Array(repeating: word, count: count).joined(separator: ". ")
  }

  /// Weights below 3 tell nothing; a phrase counts three times at the most.
  @Test(arguments: [
    ("Children. Children.", "unsure "), ("Children. Children. Children.", "own services"),
    ("Care home. Care home. Care home.", "foreign homes"), ("Plans are late.", "unsure "),
    // Three against three is no margin of a quarter.
    ("Children. Children. Children. Care home. Care home. Care home. Care home.", "unsure "),
  ])
  func weights(text: String, expected: String) throws {
    #expect(try subject(text) == expected)
  }

  @Test(arguments: [
    ("School of Stannick\nPlans are late.", "foreign schools"),
    ("Plans are late.\nSchool of Stannick", "unsure "),
    ("Plans are late.\n# School of Stannick", "foreign schools"),
    ("Plans are late.\nThe prison of Stannick", "foreign prisons"),
  ])
  func places(text: String, expected: String) throws {
    #expect(try subject(text) == expected)
  }

  /// The piece in which the 120th word stands still opens a document, the next one does not.
  @Test(arguments: [(119, "foreign prisons"), (120, "unsure ")])
  func howFarTheOpeningReaches(before: Int, expected: String) throws {
    let text = String(repeating: "plans ", count: before)
    #expect(try subject("\(text)\nThe prison of Stannick") == expected)
  }

  @Test func aLineOfMoreThanFortyWordsIsNoTitle() throws {
    let more = { (count: Int) in "School" + String(repeating: " plans", count: count) }
    #expect(try subject(more(39)) == "foreign schools")
    #expect(try subject(more(40)) == "unsure ")
  }
}
