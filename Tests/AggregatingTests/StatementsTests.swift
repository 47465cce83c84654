import Foundation
import Reports
import Testing

@testable import Aggregating

@Suite struct StatementsTests {
  /// A report with headings, a cell of prose, furniture between sentences, and letters of several bytes.
  private let report: Report = {
    let lines: [(text: String, role: Role, sentiment: Sentiment)] = [
      ("What is well", .heading, .neutral), ("Plans are clear – and kept.", .paragraph, .strength),
      ("Page 3", .furniture, .neutral), ("Log books are thin.", .bullet, .weakness),
      ("Crews’ cabins are warm.", .table, .mixed),
    ]
    var report = Invented.report(
      "a", lines.map { Invented.Says($0.sentiment, ["plans": $0.sentiment], role: $0.role) })
    for (number, line) in lines.enumerated() {
      let start = report.text.utf8.count
      report.text += line.text
      let span = Span(start, report.text.utf8.count)
      report.text += "\n"
      report.sentences?[number].span = span
      report.blocks.append(Block(role: line.role, span: span))
    }
    let whole = Span(0, report.text.utf8.count)
    report.sections = [
      Section(heading: 0, level: 1, parent: nil, span: whole),
      Section(heading: nil, level: 2, parent: 0, span: whole),
    ]
    report.sentences?[3].section = 1
    report.sentences?[4].isInCell = true
    report.judgements?[1].score = 1 / 3
    report.judgements?[3].isListed = true
    report.judgements?[4].isOfOtherBody = true
    report.warnings = ["half of it is missing"]
    return report
  }()

  private func sent<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  private func filled() throws -> Report {
    let counts = try sent(ReportCounts(report))
    return counts.report(try sent(Statements(report)))
  }

  @Test func whatLaterStagesAskForComesBack() throws {
    let filled = try filled()
    #expect(filled.inspection == report.inspection && filled.warnings == report.warnings)
    #expect(filled.id == "a" && filled.file == "a.pdf" && filled.sha256 == report.sha256)
    for (own, original) in zip(filled.sentences ?? [], report.sentences ?? []) {
      #expect(own.number == original.number && own.role == original.role)
      #expect(own.block == original.block && own.section == original.section)
      #expect(own.isInCell == original.isInCell)
      #expect(filled.text[own.span] == (original.isProse ? report.text[original.span] : ""))
    }
    for (own, original) in zip(filled.judgements ?? [], report.judgements ?? []) {
      #expect(own.sentiment == original.sentiment && own.score == original.score)
      #expect(own.isListed == original.isListed && own.isOfOtherBody == original.isOfOtherBody)
      #expect(own.findings == original.findings)
    }
    #expect(filled.sentences?.count == 5 && filled.judgements?.count == 5)
  }

  @Test func headingsKeepTheirTextAndPlace() throws {
    let filled = try filled()
    let sections = try #require(filled.sections)
    #expect(sections.map(\.parent) == [nil, 0])
    let heading = try #require(sections[0].heading)
    #expect(filled.text[filled.blocks[heading].span] == "What is well")
    #expect(sections[1].heading == nil)
  }

  @Test func theCountsAloneGiveAReportWithoutText() throws {
    let bare = ReportCounts(report).report(nil)
    #expect(bare.text.isEmpty && bare.sentences == [] && bare.judgements == [])
    #expect(ReportCounts(report).tally == Tally(report))
  }

  @Test func soundPartsHaveNoFlaw() {
    #expect(Statements(report).flaw == nil)
    #expect(ReportCounts(report).flaw == nil)
  }

  @Test(
    "what someone edited is refused",
    arguments: [
      ("\"places\":\"0,0,", "\"places\":\"0,9,", "sentences[0] does not fit"),
      ("\"places\":\"0,0,", "\"places\":\"\(Int.max),0,", "sentences[0] does not fit"),
      ("\"places\":\"0,0,", "\"places\":\"", "columns have not one entry a sentence"),
      ("\"sections\":\"-1,0,12", "\"sections\":\"-1,0,999", "sections[0] does not fit"),
      ("\"sections\":\"-1,", "\"sections\":\"0,", "sections[0] does not fit"),
      ("0.333", "7.333", "a score is out of range"),
    ])
  func editedStatements(old: String, new: String, flaw: String) throws {
    let json = String(decoding: try JSONEncoder().encode(Statements(report)), as: UTF8.self)
    try #require(json.contains(old))
    let edited = json.replacingOccurrences(of: old, with: new)
    #expect(try JSONDecoder().decode(Statements.self, from: Data(edited.utf8)).flaw == flaw)
  }

  @Test func aSpanThatCutsACharacterIsRefused() throws {
    let json = String(decoding: try JSONEncoder().encode(Statements(report)), as: UTF8.self)
    // "–" takes three bytes; one less than behind it lies inside.
    let inside = "What is wellPlans are clear –".utf8.count - 1
    let edited = json.replacingOccurrences(of: ",1,0,12,", with: ",1,0,\(inside),")
    #expect(
      try JSONDecoder().decode(Statements.self, from: Data(edited.utf8)).flaw
        == "sentences[1] does not fit")
  }

  @Test func countsThatCannotBeAreRefused() {
    var report = report
    report.id = ""
    #expect(ReportCounts(report).flaw == "id is empty")
    report.id = "a\u{1B}[2J"
    #expect(ReportCounts(report).flaw == "id or file holds control characters")
    report.id = "a"
    report.inspection.visitNumber = -1
    #expect(ReportCounts(report).flaw == "counts are out of range")
  }
}
