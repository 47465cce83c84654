import Lexicons
import Reports
import Testing

@testable import Bellwether

@Suite struct MetadataOverridesTests {
  private func overrides(_ csv: String) throws -> MetadataOverrides {
    try MetadataOverrides(Array(csv.utf8), file: "facts.csv", domain: Pipeline(path: nil).domain())
  }

  @Test func givenFactsReplaceFoundOnesAndEmptyCellsChangeNothing() throws {
    let given = try overrides(
      "file,kind,publication_date,grade_overall,title\na.pdf,jtai,2024-05-16,requires improvement,\n"
    )
    var facts = Inspection()
    facts.title = "As found"
    try given.apply(to: &facts, file: "a.pdf")
    #expect(facts.kind == "jtai")
    #expect(facts.publicationDate == Day(year: 2024, month: 5, day: 16))
    #expect(facts.publicationDateSource == .given)
    #expect(facts.grades["overall"] == "requires improvement")
    #expect(facts.title == "As found")
  }

  @Test func otherFilesAreLeftAlone() throws {
    var facts = Inspection()
    try overrides("file,kind\na.pdf,jtai\n").apply(to: &facts, file: "b.pdf")
    #expect(facts == Inspection())
  }

  @Test func aNameThatNoInputHasIsTold() throws {
    #expect(try overrides("file,kind\nz.pdf,jtai\n").unused(among: ["a.pdf"]) == ["z.pdf"])
  }

  @Test(arguments: [
    ("file,colour\na,b\n", "facts.csv: line 1: column 'colour': is unknown"),
    ("file,kind\na,party\n", "facts.csv: line 2: column 'kind': 'party' is unknown"),
    ("file,publication_date\na,May 2024\n", "'May 2024' is no date"),
    ("file,kind\na,jtai\na,jtai\n", "facts.csv: line 3: column 'file': 'a' stands twice"),
    ("file,subject\na,circus\n", "column 'subject': 'circus' is unknown; use one of: children's services"),
    ("file,visit_number\na,sixth\n", "'sixth' is no visit number"),
  ])
  func whatIsWrongIsNamedBeforeAnythingRuns(csv: String, message: String) {
    #expect {
      try overrides(csv)
    } throws: { error in
      "\(error)".contains(message)
    }
  }
}
