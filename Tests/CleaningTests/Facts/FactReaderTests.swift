import Lexicons
import Reports
import Testing

@testable import Cleaning

/// Reads facts of invented documents with the phrases that Bellwether ships and a register of places
/// that do not exist.
@Suite struct FactReaderTests {
  static let register = """
    name,short_code,code,region,also_known_as,not_in,former_codes,neighbours,abolished
    Ambry,901,E99000001,North,Ambry Children's Trust,,,,
    North Ambry,902,E99000002,North,Quay Trust,,,,
    "Quill, City of",903,E99000003,South,Quill; Quay Trust,,,,
    Dunmere,904,E99000004,South,,,,,
    """

  static func facts(
    _ text: String, file: String = "report.txt"
  ) throws -> (inspection: Inspection, warnings: [String]) {
    let models = try Models.files()
    let register = ModelFiles(
      origin: "test", contents: ["authorities.csv": Array(Self.register.utf8)])
    let frameworks = try Frameworks(models)
    let domain = try Domain(models)
    let reader = FactReader(
      authorities: try AuthorityRegister(register), domain: domain, frameworks: frameworks,
      phrases: try FactPhrases(models, domain: domain, frameworks: frameworks),
      subjects: try SubjectLexicon(models))
    return reader.read(try Models.textReader().read(Array(text.utf8)), file: file)
  }

  static func letter(
    subject: String, opening: String, addressee: String = "Ambry County Hall",
    date: String = "3 May 2031"
  ) -> String {
    """
    Ofsted
    Piccadilly Gate

    \(date)

    Ms Orla Finch
    \(addressee)

    Dear Ms Finch

    \(subject)

    \(opening)

    Since the last inspection, Dunmere has lent Ambry four of its managers. Dunmere trains them too.

    Yours sincerely

    Pat Quill
    His Majesty's Inspector
    """
  }

  @Test func readsAFocusedVisit() throws {
    let text = Self.letter(
      subject: "Focused visit to North Ambry children's services",
      opening: "This letter tells what we saw in North Ambry on 30 April and 1 May 2031. "
        + "His Majesty's Inspectors for this visit were Jo Lark, lead inspector, Pat Quill and "
        + "Zoë de la Mare, who watched.")
    let (inspection, warnings) = try Self.facts(text)
    #expect(inspection.source == .official)
    #expect(inspection.kind == "focused-visit")
    #expect(inspection.framework == "ilacs")
    #expect(inspection.authority == "North Ambry")
    #expect(inspection.authorityCode == "E99000002")
    #expect(inspection.region == "North")
    #expect(inspection.title == "Focused visit to North Ambry children's services")
    #expect(inspection.start?.description == "2031-04-30")
    #expect(inspection.end?.description == "2031-05-01")
    #expect(inspection.publicationDate?.description == "2031-05-03")
    #expect(inspection.publicationDateSource == .publication)
    #expect(inspection.inspectors == ["Jo Lark", "Pat Quill", "Zoë de la Mare"])
    #expect(inspection.grades == Grades())
    #expect(warnings.isEmpty)
  }

  @Test(
    arguments: [
      ("The visit was the sixth monitoring visit since Ambry was judged inadequate.", 6),
      ("This was our 2nd monitoring visit.", 2), ("It was a monitoring visit.", nil),
    ] as [(String, Int?)])
  func numbersMonitoringVisits(_ sentence: String, _ number: Int?) throws {
    let text = Self.letter(
      subject: "Monitoring visit to Quill children's services",
      opening: "We came to Quill on 4 May 2017. \(sentence)")
    let (inspection, _) = try Self.facts(text)
    #expect(inspection.kind == "monitoring-visit")
    #expect(inspection.visitNumber == number)
    #expect(inspection.authority == "Quill, City of")
  }

  /// The framework follows from the event, and where that leaves it open, from the day.
  @Test(arguments: [
    ("Monitoring visit to Ambry", "4 May 2017", "monitoring-visit" as Kind, "sif"),
    ("Monitoring visit to Ambry", "4 May 2019", "monitoring-visit", "ilacs"),
    ("Joint targeted area inspection of Ambry", "4 May 2019", "jtai", "jtai"),
    (
      "Area SEND inspection of Ambry Local Area Partnership", "4 May 2024", "area-send", "area-send"
    ),
    ("Joint local area SEND inspection in Ambry", "4 May 2017", "area-send", "area-send"),
    (
      "Inspection of Ambry local authority children’s services", "4 May 2022", "inspection", "ilacs"
    ),
    (
      "Inspection of looked after children services", "4 May 2013", "inspection",
      "looked-after-2013"
    ),
    ("Annual letter to Ambry", "4 May 2022", .other, "other"),
  ])
  func tellsKindAndFramework(
    _ subject: String, _ day: String, _ kind: Kind, _ framework: String
  ) throws {
    let text = Self.letter(
      subject: subject, opening: "We saw Ambry on \(day).", date: "1 June 2031")
    let (inspection, _) = try Self.facts(text)
    #expect(inspection.kind == kind)
    #expect(inspection.framework == framework)
    #expect(inspection.authority == "Ambry")
  }

  @Test func readsTheGradesOfAReport() throws {
    let text = """
      Inspection of Dunmere local authority children’s services

      Inspection dates: 9 to 20 May 2033

      Lead inspector: Jo Lark, His Majesty’s Inspector

      Judgement

      Grade

      The impact of leaders on practice in Dunmere

      Good

      Experiences and progress of children who need help and protection in Dunmere

      Requires improvement to be good

      Progress of children in care in Dunmere

      Outstanding

      Progress of care leavers in Dunmere

      Good

      The overall effectiveness of the board in Ambry is inadequate, people say in Dunmere.
      """
    let (inspection, _) = try Self.facts(text, file: "dunmere-2033-07-01.txt")
    #expect(
      inspection.grades
        == ([
          "leaders": "good", "help-protection": "requires improvement", "in-care": "outstanding",
          "care-leavers": "good",
        ] as Grades))
    #expect(inspection.inspectors == ["Jo Lark"])
    #expect(inspection.publicationDate?.description == "2033-07-01")
    #expect(inspection.publicationDateSource == .metadata)
  }

  @Test func readsGradesInSentencesAndNumberedLists() throws {
    let text = """
      Ambry Council

      Inspection of services for children in need of help and protection, children looked after and care leavers

      Inspection date: 24 – 28 June 2013

      Report published: 2 August 2013

      The overall judgement is that children’s services are inadequate

      1. Children who need help and protection

      Inadequate

      2. Children looked after and achieving permanence

      Requires improvement

      2.1 Adoption performance

      Good

      3. Leadership, management and governance

      Inadequate

      Lead inspector: Jo Lark

      Team inspectors: Al Finch, Bo O’Dell and Cy Teal-Dove

      Senior data analyst: Di Wren
      """
    let (inspection, _) = try Self.facts(text)
    #expect(inspection.framework == "sif")
    #expect(
      inspection.grades
        == ([
          "overall": "inadequate", "leaders": "inadequate", "help-protection": "inadequate",
          "in-care": "requires improvement",
        ] as Grades))
    #expect(inspection.inspectors == ["Jo Lark", "Al Finch", "Bo O’Dell", "Cy Teal-Dove"])
    #expect(inspection.start?.description == "2013-06-24")
    #expect(inspection.end?.description == "2013-06-28")
    #expect(inspection.publicationDate?.description == "2013-08-02")
  }

  @Test func tellsThePressByItsVoice() throws {
    let text = """
      Ofsted says Quill must move faster

      By Ro Wick, 12 May 2031

      Services in Quill are still too slow, Ofsted has said after its fourth monitoring visit.

      "We accept the report", said a spokesperson for Quill. Ambry was rated good last year.
      """
    let (inspection, _) = try Self.facts(text)
    #expect(inspection.source == .press)
    #expect(inspection.kind == "monitoring-visit")
    #expect(inspection.visitNumber == 4)
    #expect(inspection.authority == "Quill, City of")
    #expect(inspection.publicationDate?.description == "2031-05-12")
    #expect(inspection.title == "Ofsted says Quill must move faster")
    #expect(inspection.grades == Grades())
  }

  @Test func leavesTheAuthorityEmptyWhereTwoAreLikely() throws {
    let text = """
      Ofsted rates Ambry and Dunmere good

      Ambry and Dunmere have been rated good, Ofsted said. Both Ambry and Dunmere are glad.
      """
    let (inspection, warnings) = try Self.facts(text)
    #expect(inspection.authority == nil)
    #expect(inspection.authorityCode == nil)
    #expect(warnings == ["the authority is left empty: equally likely are Ambry, Dunmere"])
  }

  @Test func theLeadOfAPressPieceSaysWhomItIsAbout() throws {
    let text = """
      Calls went unanswered, watchdog finds

      Dunmere must answer its calls, Ofsted said after a focused visit.

      "We know", said a spokesperson.

      Ambry and Quill lend staff. Ambry lends two teams, and Quill lends one.
      """
    let (inspection, warnings) = try Self.facts(text)
    #expect(inspection.authority == "Dunmere")
    #expect(warnings.isEmpty)
  }

  @Test func asksForTheNameWhereNoneIsFound() throws {
    let (inspection, warnings) = try Self.facts("Focused visit to Elsewhere\n\nIt was calm.")
    #expect(inspection.authority == nil)
    #expect(warnings == ["the authority is left empty: no name of the register was found"])
  }

  /// Whatever the file is called, what the document says decides.
  @Test(arguments: ["quill-2020-01-01-jtai.txt", "x.txt", "2031-05-03.txt"])
  func factsDoNotComeFromTheName(_ file: String) throws {
    let text = Self.letter(
      subject: "Focused visit to Dunmere children's services", opening: "We saw it on 2 May 2031.")
    #expect(try Self.facts(text, file: file).inspection == Self.facts(text).inspection)
  }

  @Test func policeAndHospitalsAreNotTheAuthority() throws {
    let text = """
      Joint targeted area inspection of the multi-agency response to neglect

      We came on 4 May 2031 and met Dunmere Police, Dunmere NHS and Dunmere Hospital. Dunmere Police
      led well. The council in Ambry and its board took part.
      """
    #expect(try Self.facts(text).inspection.authority == "Ambry")
  }

  @Test func readsAnInspectionWithoutAKnownName() throws {
    let text = """
      Ambry Borough

      Inspection dates: 4 to 8 May 2031

      Leadership, management and governance: good

      Overall effectiveness: good

      Care leavers: outstanding
      """
    let (inspection, _) = try Self.facts(text)
    #expect(inspection.kind == "inspection")
    #expect(inspection.framework == "ilacs")
    #expect(
      inspection.grades
        == (["overall": "good", "leaders": "good", "care-leavers": "outstanding"] as Grades))
  }

  /// A grade counts where a statement ends with it, and "good" in prose is none.
  @Test(arguments: [
    "Overall effectiveness of good will is inadequate, people say.",
    "Care leavers in Ambry get good advice when they ask for it.",
    "Children in care: their good friends matter.",
  ])
  func inventsNoGrades(_ sentence: String) throws {
    let text = """
      Inspection of Ambry local authority children’s services

      Inspection dates: 4 to 8 May 2031

      \(sentence)
      """
    #expect(try Self.facts(text).inspection.grades == Grades())
  }
}
