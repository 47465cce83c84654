import Reports
import Testing

@testable import Cleaning

/// Kinds of report before and after the frameworks that most reports follow: 2009 to 2013, the visits of
/// 2020 and 2021, and inspections without an overall grade.
@Suite struct OlderKindsTests {
  private func facts(_ text: String) throws -> Inspection {
    try FactReaderTests.facts(text).inspection
  }

  private func front(_ title: String, _ dates: String, _ lines: [String]) -> String {
    ([
      title, "Ambry Metropolitan Borough Council", "Inspection dates: \(dates)",
      "Reporting inspector: Jo Lark HMI", "Age group: All", "© Crown copyright",
    ] + lines + ["Plans are clear, and nurses share what they know with social workers."])
    .joined(separator: "\n\n")
  }

  @Test func anUnannouncedInspectionOfReferrals() throws {
    let inspection = try facts(
      FactReaderTests.letter(
        subject: "Annual unannounced inspection of contact, referral and assessment arrangements "
          + "within Ambry council children's services",
        opening:
          "This letter summarises what two inspectors saw in Ambry, which was inspected on 6 "
          + "and 7 July 2010. The visit will count towards the yearly review of the council.",
        date: "4 August 2010"))
    #expect(inspection.source == .official)
    #expect(inspection.kind == "inspection")
    #expect(inspection.framework == "referral-2009")
    #expect(inspection.authority == "Ambry")
    #expect(inspection.start?.description == "2010-07-06")
    #expect(inspection.end?.description == "2010-07-07")
    #expect(inspection.publicationDate?.description == "2010-08-04")
    #expect(inspection.grades == Grades())
    #expect(inspection.inspectors == ["Pat Quill"])
    #expect(inspection.inspectorates == ["Ofsted"])
    #expect(inspection.subject?.standing == .own)
  }

  /// These reports have two overall grades, of safeguarding and of looked after children, and none above.
  @Test func anInspectionOfSafeguardingAndLookedAfterChildren() throws {
    let inspection = try facts(
      front(
        "Inspection of safeguarding and looked after children services", "7 – 18 March 2011",
        [
          "Contents", "Safeguarding services", "Overall effectiveness", "Leadership and management",
          "The inspection judgements and what they mean",
          "Outstanding (Grade 1)", "Good (Grade 2)", "Adequate (Grade 3)", "Inadequate (Grade 4)",
          "The team was made up of Ofsted inspectors. The inspection was carried out by Ofsted and "
            + "the Care Quality Commission.",
          "Safeguarding services", "Overall effectiveness", "Grade 3 (Adequate)",
          "Capacity for improvement", "Grade 2 (Good)",
          "Services for looked after children", "Overall effectiveness", "Grade 2 (Good)",
          "Leadership and management", "Grade 1 (Outstanding)",
        ]))
    #expect(inspection.kind == "inspection")
    #expect(inspection.framework == "safeguarding-2009")
    #expect(inspection.authority == "Ambry")
    #expect(inspection.start?.description == "2011-03-07")
    #expect(inspection.end?.description == "2011-03-18")
    #expect(inspection.grades == ["help-protection": "adequate", "in-care": "good"])
    #expect(inspection.inspectors == ["Jo Lark"])
    #expect(inspection.inspectorates == ["Ofsted", "Care Quality Commission"])
  }

  @Test func anInspectionOfTheProtectionOfChildren() throws {
    let inspection = try facts(
      front(
        "Inspection of local authority arrangements for the protection of children",
        "4 – 13 February 2013",
        [
          "Overall effectiveness", "Adequate",
          "The effectiveness of the help and protection provided to children, young people, families "
            + "and carers", "Good", "The quality of practice", "Inadequate",
          "Leadership and governance", "Adequate",
        ]))
    #expect(inspection.kind == "inspection")
    #expect(inspection.framework == "protection-2012")
    #expect(inspection.end?.description == "2013-02-13")
    #expect(
      inspection.grades
        == ["overall": "adequate", "help-protection": "good", "leaders": "adequate"])
  }

  @Test func anInspectionOfLookedAfterChildrenOf2013() throws {
    let inspection = try facts(
      front(
        "Inspection of looked after children services", "10 – 14 June 2013",
        [
          "Contents", "Overall effectiveness of services for looked after children",
          "Leadership and management", "The inspection judgements and what they mean",
          "Outstanding (Grade 1)", "Overall effectiveness of services for looked after children",
          "Grade 3 (Adequate)", "Capacity to improve", "Grade 2 (Good)", "Quality of provision",
          "Grade 4 (Inadequate)", "Leadership and management",
          "Grade 2 (Good)",
        ]))
    #expect(inspection.framework == "looked-after-2013")
    #expect(inspection.grades == ["overall": "adequate", "leaders": "good"])
  }

  @Test(arguments: ["Assurance visit", "Focused assurance visit", "COVID-19 assurance visit"])
  func anAssuranceVisit(name: String) throws {
    let inspection = try facts(
      FactReaderTests.letter(
        subject: "\(name) to Ambry local authority children's services",
        opening: "This letter tells what we saw from 3 to 5 November 2020. The visit was made by "
          + "video calls, because of the pandemic.", date: "1 December 2020"))
    #expect(inspection.kind == "focused-visit")
    #expect(inspection.framework == "ilacs")
    #expect(inspection.authority == "Ambry")
    #expect(inspection.end?.description == "2020-11-05")
  }

  @Test func anInspectionWithoutAnOverallGrade() throws {
    let inspection = try facts(
      front(
        "Inspection of Ambry local authority children's services", "11 May 2026 to 22 May 2026",
        [
          "The impact of leaders on practice in Ambry", "Good",
          "Progress of children who need help and protection in Ambry",
          "Requires improvement to be good",
          "Progress of children in care in Ambry", "Outstanding",
          "Progress of care leavers in Ambry", "Good",
          "Overall effectiveness is no longer graded. The last inspection judged it good.",
        ]))
    #expect(inspection.kind == "inspection")
    #expect(inspection.framework == "ilacs")
    #expect(inspection.end?.description == "2026-05-22")
    #expect(
      inspection.grades == [
        "leaders": "good", "help-protection": "requires improvement", "in-care": "outstanding",
        "care-leavers": "good",
      ])
  }

  /// Agencies are another subject, under whichever framework they were inspected.
  @Test(arguments: ["fostering service", "adoption service"])
  func anAgencyIsAnotherSubject(service: String) throws {
    let inspection = try facts(
      front(
        "Inspection of Ambry Council \(service)", "4 – 8 July 2011",
        ["Registered manager: Una Vane", "The agency checks its carers. The agency trains them."]))
    #expect(
      inspection.subject == Subject(name: "fostering or adoption agency", standing: .foreign))
  }
}
