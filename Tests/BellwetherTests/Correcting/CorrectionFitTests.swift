import Reports
import Testing

@testable import Bellwether

@Suite struct CorrectionFitTests {
  private static let long = "Managers in all four teams look at each of the plans every month."

  private static let reports = [
    CorrectableReport(
      id: "dunmere", sha256: "aa",
      sentences: [
        .init(number: 1, text: "Findings", isProse: false),
        .init(number: 2, text: "Children’s plans are late, and drift.", isProse: true),
        .init(number: 3, text: "It is a small town.", isProse: true),
        .init(number: 4, text: long, isProse: true),
      ]),
    CorrectableReport(
      id: "stannick", sha256: "bb",
      sentences: [
        .init(
          number: 1, text: "This visit was made under the framework of that time.", isProse: true),
        .init(number: 2, text: "Plans help.", isProse: true),
      ]),
  ]

  private func fit(_ rows: String) throws -> CorrectionFit {
    CorrectionFit(
      try Corrections(
        Array(("report_id,sentence,text,sentiment,areas,sha256\n" + rows).utf8), file: "c.csv"),
      among: Self.reports)
  }

  @Test(arguments: [
    ("dunmere,2,Children's plans are late,weakness,,", 0, 1),
    ("dunmere,2,CHILDRENS PLANS – are late and drift,weakness,,", 0, 1),
    ("stannick,2,Plans help.,strength,,", 1, 1),
    ("old-name,3,It is a small town.,neutral,,AA", 0, 2),
  ])
  func aRowFitsItsSentence(_ row: String, _ report: Int, _ sentence: Int) throws {
    let fit = try fit(row + "\n")
    #expect(fit.matches.map(\.report) == [report])
    #expect(fit.matches.map(\.sentence) == [sentence])
    #expect(fit.unfit == 0)
  }

  @Test func aMovedSentenceIsFoundByItsWordsAndTold() throws {
    let fit = try fit("dunmere,9,Managers in all four teams look at each,strength,,\n")
    #expect(fit.matches.map(\.sentence) == [3])
    #expect(
      fit.warnings == [
        "corrections: c.csv: line 2: sentence 9 of 'dunmere' is sentence 4 now; applied there"
      ])
  }

  @Test func aReportWithAnotherNameIsFoundByItsWordsAndTold() throws {
    let fit = try fit("old,1,This visit was made under the framework of,neutral,,\n")
    #expect(fit.matches.map(\.report) == [1])
    #expect(
      fit.warnings == [
        "corrections: c.csv: line 2: the report 'old' seems to be 'stannick' now; applied there"
      ])
  }

  @Test(arguments: [
    (
      "dunmere,2,Something else stands here,weakness,,",
      "sentence 2 of 'dunmere' does not begin with “Something else stands here”; not applied: look"
    ),
    ("dunmere,4,Managers,strength,,", "“Managers” is too short to tell sentence 4 of 'dunmere'"),
    ("dunmere,9,Managers in all,strength,,", "sentence 9 of 'dunmere' does not begin with"),
    ("dunmere,1,Findings,weakness,,", "a heading, a table or furniture; not applied: remove it"),
    ("nowhere,1,Nothing of the sort,weakness,,", "no report is called 'nowhere'; not applied"),
    ("dunmere,2,Children's plans are late,weakness,,cc", "no report has these bytes"),
  ])
  func aRowThatFitsNothingIsToldAndNotApplied(_ row: String, _ words: String) throws {
    let fit = try fit(row + "\n")
    #expect(fit.matches.isEmpty)
    #expect(fit.unfit == 1)
    #expect(fit.warnings.count == 1)
    #expect(fit.warnings[0].hasPrefix("corrections: c.csv: line 2: "))
    #expect(fit.warnings[0].contains(words), "\(fit.warnings[0])")
  }

  @Test func twoRowsOfOneSentenceAreToldAndTheFirstHolds() throws {
    let fit = try fit("dunmere,4,\(Self.long),strength,,\ndunmere,5,\(Self.long),neutral,,\n")
    #expect(fit.matches.map(\.correction.line) == [2])
    #expect(fit.warnings.first?.contains("line 3: is of the same sentence as line 2") == true)
  }
}
