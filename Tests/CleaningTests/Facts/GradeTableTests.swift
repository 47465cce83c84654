import Reports
import Testing

@testable import Cleaning

/// Grades of this inspection, and of earlier ones.
@Suite struct GradeTableTests {
  private func overall(_ lines: [String]) throws -> Grade? {
    let text =
      (["Ambry", "Inspection of children's services", "Inspection dates: 4 to 15 March 2024"]
      + lines + ["Plans are clear."]).joined(separator: "\n\n")
    return try FactReaderTests.facts(text).inspection.grades.overall
  }

  @Test(arguments: [
    "Overall judgement at last inspection: outstanding",
    "Previous judgement: overall effectiveness was inadequate (June 2019)",
    "Overall effectiveness at the previous inspection: good",
    "Overall effectiveness (last Ofsted inspection, 2019): good",
    "Previously judged: overall effectiveness good",
  ])
  func aGradeOfAnEarlierInspectionIsNotThisOnes(line: String) throws {
    #expect(try overall([line]) == nil)
    #expect(
      try overall([line, "Overall effectiveness: requires improvement"]) == "requires improvement")
    #expect(
      try overall(["Overall effectiveness: requires improvement", line]) == "requires improvement")
  }

  @Test func aGradeBeforeTheWordsForAnEarlierOneIsThisOnes() throws {
    #expect(
      try overall(["Overall effectiveness: good. Previous inspection: inadequate."]) == "good")
  }
}
