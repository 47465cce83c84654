import Reports
import Testing

@testable import Writing

@Suite struct ReportsTableTests {
  /// The cells of the only row, by column.
  private func row(_ report: Report) throws -> [String: Cell] {
    let table = ReportsTable(domain: Packs.childrensServices)
    let cells = try #require(table.cells(of: report).first)
    return Dictionary(uniqueKeysWithValues: zip(table.header, cells))
  }

  @Test func aReportIsOneLine() {
    let bytes = CSVText().bytes(
      of: ReportsTable(domain: Packs.childrensServices), [Invented.letter])
    #expect(
      String(decoding: bytes, as: UTF8.self).hasSuffix(
        "letter,letters/letter.pdf,pdf,00ffletter,official,inspection,,ilacs,'=Northmere(),X01,Vale,,"
          + "2021-03-01,2021-03-05,,Ada Quill; Ben Marsh,requires improvement,,,,,"
          + "3,1,0,1,0.3333,true,,,,,visit,,,,,,\r\n"))
  }

  @Test func countsLeaveOutHeadingsAndMixedSentences() throws {
    let row = try row(Invented.letter)
    #expect(row["sentences"] == .integer(3))
    #expect(row["strengths"] == .integer(1))
    #expect(row["weaknesses"] == .integer(0))
    #expect(row["mixed"] == .integer(1))
    // Two strengths and one weakness, the mixed sentence on both sides.
    #expect(row["balance"] == .ratio(1.0 / 3))
  }

  @Test func whatIsNotThereIsEmpty() throws {
    let bare = Report(id: "a", file: "a.txt", format: .text, sha256: "00", text: "")
    let row = try row(bare)
    for column in ["authority", "inspection_end", "grade_overall", "balance", "in_trends"] {
      #expect(row[column] == .empty, "\(column)")
    }
    #expect(row["sentences"] == .integer(0))
  }

  @Test func aReportLeftOutSaysWhy() throws {
    var report = Invented.letter
    report.standing = .init(inTrends: false, leftOutBecause: "no date")
    let row = try row(report)
    #expect(row["in_trends"] == .flag(false))
    #expect(row["left_out_because"] == .text("no date"))
  }
}
