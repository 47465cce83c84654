import Lexicons
import Reports
import Testing

@testable import Bellwether

@Suite struct CorrectionsTests {
  private static let header = "report_id,sentence,text,sentiment,areas,who,when,why\n"

  private func corrections(_ rows: String, header: String = header) throws -> Corrections {
    try Corrections(
      Array((header + rows).utf8), file: "corrections.csv", areas: ["placements", "workforce"])
  }

  private func message(_ rows: String, header: String = header) -> String {
    let error = #expect(throws: LexiconError.self) { try corrections(rows, header: header) }
    return error?.description ?? ""
  }

  @Test func aRowSaysWhatIsRightAndWhoSaidSo() throws {
    let row = try #require(
      try corrections(
        "dunmere,4,Plans are late,mixed,placements:weakness; workforce,Una Pell,2026-03-01,as read\n"
      ).rows.first)
    #expect(row.sentiment == .mixed)
    #expect(
      row.areas == [
        .init(area: "placements", polarity: .weakness), .init(area: "workforce", polarity: nil),
      ])
    #expect([row.who, row.when, row.why] == ["Una Pell", "2026-03-01", "as read"])
  }

  @Test func whoWhenAndWhyMayBeLeftOut() throws {
    let rows = try corrections(
      "dunmere,4,Plans are late,weakness,none\n",
      header: "report_id,sentence,text,sentiment,areas\n"
    ).rows
    #expect(rows.first?.areas == [])
  }

  @Test(arguments: [
    (
      "dunmere,4,Plans are late,bad,,,,",
      "corrections.csv: line 2: column 'sentiment': 'bad' is unknown"
    ),
    (
      "dunmere,4,Plans are late,weakness,plans,,,",
      "corrections.csv: line 2: column 'areas': 'plans' is no area of the taxonomy"
    ),
    (
      "dunmere,4,Plans are late,weakness,placements:strength,,,",
      "line 2: column 'areas': 'placements:strength' does not go with a sentence that is weakness"
    ),
    (
      "dunmere,4,Plans are late,weakness,placements;placements,,,",
      "line 2: column 'areas': 'placements' stands twice"
    ),
    (
      "dunmere,4,Plans are late,weakness,placements:bad,,,",
      "line 2: column 'areas': 'placements:bad' is no area and polarity; write area:polarity"
    ),
    ("dunmere,four,Plans are late,weakness,,,,", "'four' is no sentence's number"),
    ("dunmere,0,Plans are late,weakness,,,,", "'0' is no sentence's number"),
    ("dunmere,4,,weakness,,,,", "line 2: column 'text': is empty"),
    ("dunmere,4,–,weakness,,,,", "line 2: column 'text': '–' holds no word"),
    ("dunmere,4,Plans are late,,,,,", "line 2: column 'sentiment': is empty, and so is 'areas'"),
    ("dunmere,4,Plans are late,weakness,,Una,1 March,", "column 'when': '1 March' is no date"),
    (",4,Plans are late,weakness,,,,", "line 2: column 'report_id': is empty"),
    (
      "dunmere,4,Plans are late,weakness,,,,\nother,4,Plans,weakness,,,,\ndunmere,4,Plans,neutral,,,,",
      "line 4: sentence 4 of 'dunmere' stands in line 2, too; remove one of the rows"
    ),
  ])
  func refusesWhatIsNoLabel(_ rows: String, _ words: String) {
    #expect(message(rows).contains(words), "\(message(rows))")
  }

  @Test func refusesOtherColumns() {
    #expect(message("", header: "report_id,sentence,text,label,areas\n").contains("'label'"))
    #expect(message("", header: "report_id,sentence,sentiment,areas\n").contains("'text'"))
  }

  @Test func aHundredThousandRowsAreRead() throws {
    let rows = (1...100_000).map { "dunmere,\($0),Plans are late,weakness,,,,\n" }.joined()
    let corrections = try corrections(rows)
    #expect(corrections.rows.count == 100_000)
    let report = CorrectableReport(
      id: "dunmere", sha256: "",
      sentences: [.init(number: 7, text: "Plans are late.", isProse: true)])
    let fit = CorrectionFit(corrections, among: [report])
    // The words tell which sentence it is, and only one row can have it.
    #expect(fit.matches.count == 1)
    #expect(fit.unfit == 99_999)
    #expect(fit.warnings.count == CorrectionFit.mostWarnings + 1)
    #expect(fit.warnings.last?.contains("further rows do not fit as they are") == true)
  }
}
