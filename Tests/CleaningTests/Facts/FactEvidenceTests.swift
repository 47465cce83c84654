import Reports
import Testing

@testable import Cleaning

/// What a document's phrases say together, by a small lexicon.
@Suite struct FactEvidenceTests {
  /// What came of an earlier inspection is not this one's.
  @Test(
    arguments: [
      ("It works.", "works"), ("It fails. It works.", "fails"),
      ("Last seen on 4 May 2029: it fails.", nil),
      ("Last seen on 4 May 2029: it fails.\nIt works.", "works"), ("Plans.", nil),
    ] as [(String, String?)])
  func theOutcomeThatIsNamedFirst(text: String, outcome: String?) throws {
    #expect(try LittleFacts.evidence("We inspected it.\n\(text)").outcome == outcome)
  }

  /// A letter is signed off at the start of a line, and a long one is prose.
  @Test(arguments: [
    ("Yours\nAnn Vale", 1), ("Yours\nAnn Vale\nPlans.\nYours\nBo Low", 2),
    ("It is all yours.", 0), ("Plans.", 0),
    ("Yours" + String(repeating: " plans", count: 40), 0),
  ])
  func letters(text: String, count: Int) throws {
    #expect(try LittleFacts.evidence(text).letters == count)
  }

  @Test(
    arguments: [
      ("Ms Vale\nDear Ms Vale\nDear all", 1), ("Dear", 0), ("~ Plans\ndear all", 1),
      ("My dear", nil), ("Plans.", nil),
    ] as [(String, Int?)])
  func theLineThatGreets(text: String, line: Int?) throws {
    #expect(try LittleFacts.evidence(text).salutation == line)
  }
}
