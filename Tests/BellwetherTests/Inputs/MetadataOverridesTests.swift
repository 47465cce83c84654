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
    #expect(
      try overrides("file,kind\nz.pdf,jtai\n")
        .unused(among: [InputFile(path: "in/a.pdf", file: "a.pdf")]) == ["z.pdf"])
  }

  private static let twice = [
    InputFile(path: "north/a.pdf", file: "a.pdf"), InputFile(path: "south/a.pdf", file: "a.pdf"),
  ]

  @Test func aNameThatFitsSeveralInputsIsRefused() throws {
    let given = try overrides("file,kind\na.pdf,jtai\n")
    #expect {
      try given.check(against: Self.twice)
    } throws: { error in
      "\(error)".contains(
        "facts.csv: line 2: column 'file': 'a.pdf' fits 2 inputs: north/a.pdf, south/a.pdf")
        && "\(error)".contains("write the whole path instead")
    }
  }

  @Test func aWholePathTellsThemApart() throws {
    let given = try overrides("file,kind\nnorth/a.pdf,jtai\n")
    try given.check(against: Self.twice)
    #expect(given.unused(among: Self.twice).isEmpty)
    var facts = Inspection()
    #expect(try given.apply(to: &facts, file: "a.pdf", path: "south/a.pdf").isEmpty)
    #expect(try given.apply(to: &facts, file: "a.pdf", path: "north/a.pdf") == ["kind"])
    #expect(facts.kind == "jtai")
  }

  @Test func givenDaysAreSaidToBeGiven() throws {
    var facts = Inspection()
    try overrides("file,inspection_end\na.pdf,2031-05-03\n").apply(to: &facts, file: "a.pdf")
    #expect(facts.dateSource == .given)
  }

  @Test(arguments: [
    ("file,colour\na,b\n", "facts.csv: line 1: column 'colour': is unknown"),
    ("file,kind\na,party\n", "facts.csv: line 2: column 'kind': 'party' is unknown"),
    ("file,publication_date\na,May 2024\n", "'May 2024' is no date"),
    ("file,kind\na,jtai\na,jtai\n", "facts.csv: line 3: column 'file': 'a' stands twice"),
    (
      "file,subject\na,circus\n",
      "column 'subject': 'circus' is unknown; use one of: children's services"
    ),
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
