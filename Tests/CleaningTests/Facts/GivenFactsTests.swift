import Lexicons
import Reports
import Testing

@testable import Cleaning

/// What derives from given facts goes with them.
@Suite struct GivenFactsTests {
  private func facts() throws -> FactReader {
    let models = try Models.files()
    let register = ModelFiles(
      origin: "test", contents: ["authorities.csv": Array(FactReaderTests.register.utf8)])
    let domain = try Domain(models)
    let frameworks = try Frameworks(models)
    return FactReader(
      authorities: try AuthorityRegister(register), domain: domain, frameworks: frameworks,
      phrases: try FactPhrases(models, domain: domain, frameworks: frameworks),
      subjects: try SubjectLexicon(models))
  }

  /// A monitoring visit to Dunmere as it was found, with what a user gave.
  private func completed(
    _ columns: Set<String>, _ change: (inout Inspection) -> Void
  ) throws -> (facts: Inspection, warnings: [String]) {
    var inspection = Inspection(kind: "monitoring-visit", framework: "ilacs")
    inspection.authority = "Dunmere"
    inspection.authorityCode = "E99000004"
    inspection.region = "South"
    inspection.visitNumber = 2
    inspection.start = Day(year: 2024, month: 5, day: 1)
    inspection.end = Day(year: 2024, month: 5, day: 2)
    change(&inspection)
    let warnings = GivenFacts(facts: try facts(), columns: columns).complete(&inspection)
    return (inspection, warnings)
  }

  @Test(arguments: ["Ambry", "Ambry Children's Trust"])
  func codeAndRegionFollowAName(name: String) throws {
    let (facts, warnings) = try completed(["authority"]) { $0.authority = name }
    #expect(facts.authority == "Ambry")
    #expect(facts.authorityCode == "E99000001")
    #expect(facts.region == "North")
    #expect(facts.authoritySource == .given)
    #expect(warnings.isEmpty)
  }

  @Test func aNameFollowsItsCode() throws {
    let (facts, _) = try completed(["authority_code"]) { $0.authorityCode = "E99000003" }
    #expect(facts.authority == "Quill, City of")
    #expect(facts.region == "South")
  }

  @Test func aPlaceThatTheRegisterDoesNotHaveKeepsNothingOfTheOther() throws {
    let (facts, warnings) = try completed(["authority"]) { $0.authority = "Stannick" }
    #expect(facts.authority == "Stannick")
    #expect(facts.authorityCode == nil)
    #expect(facts.region == nil)
    #expect(
      warnings == [
        "metadata: 'Stannick' is no authority of the register: what derives from it is empty"
      ])
  }

  /// Two authorities of the register are called so.
  @Test func aNameOfSeveralIsNobodys() throws {
    let (facts, warnings) = try completed(["authority"]) { $0.authority = "Quay Trust" }
    #expect(facts.authority == "Quay Trust")
    #expect(facts.authorityCode == nil)
    #expect(warnings.count == 1)
  }

  @Test func whatIsGivenIsNeverChanged() throws {
    let (facts, _) = try completed(["authority", "authority_code", "region"]) {
      $0.authority = "Ambry (old)"
      $0.authorityCode = "E99000001"
      $0.region = "East"
    }
    #expect(facts.authority == "Ambry (old)")
    #expect(facts.authorityCode == "E99000001")
    #expect(facts.region == "East")
  }

  @Test func aFrameworkFollowsTheDays() throws {
    let (facts, _) = try completed(["inspection_end"]) {
      $0.end = Day(year: 2016, month: 3, day: 4)
    }
    #expect(facts.framework == "sif")
    #expect(facts.start == nil)
  }

  @Test func aFrameworkFollowsTheKind() throws {
    let (facts, _) = try completed(["kind"]) { $0.kind = "jtai" }
    #expect(facts.framework == "jtai")
    #expect(facts.visitNumber == nil)
  }
}
