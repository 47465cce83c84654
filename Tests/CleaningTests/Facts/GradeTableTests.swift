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

  /// At most eight words stand between a judgement and its grade in a line of prose.
  @Test(arguments: [(8, "good"), (9, nil)] as [(Int, Grade?)])
  func howFarAJudgementReaches(between: Int, grade: Grade?) throws {
    let line = "Care" + String(repeating: " is", count: between) + " good."
    let table = GradeTable(try LittleFacts.evidence(line), framework: "new")
    #expect(table.grades["care"] == grade)
  }

  @Test func theGradeThatIsPrintedFirstCounts() throws {
    #expect(
      try overall(["Overall effectiveness: good", "Overall effectiveness: inadequate"]) == "good")
  }

  /// In a line below its judgement a grade stands alone, or nearly so.
  @Test(
    arguments: [("Good", "good"), ("Grade 2 (Good)", "good"), ("Homes near here are good", nil)]
      as [(String, Grade?)])
  func aGradeInALineOfItsOwn(line: String, grade: Grade?) throws {
    #expect(try overall(["Overall effectiveness", line]) == grade)
  }

  @Test func aGradeBeforeTheWordsForAnEarlierOneIsThisOnes() throws {
    #expect(
      try overall(["Overall effectiveness: good. Previous inspection: inadequate."]) == "good")
  }
}
