import Reports
import Testing

@testable import Cleaning

/// Tables whose cells hold sentences, and tables of data.
@Suite struct ProseTableTests {
  /// Rows with `|` between cells and `/` between a cell's paragraphs; `#` before a cell that heads.
  private func pieces(_ rows: [String]) -> [Draft.Piece] {
    rows.map { row in
      Draft.Piece(
        row: row.split(separator: "|", omittingEmptySubsequences: false).map { cell in
          let text = cell.drop { $0 == "#" }
          let paragraphs = text.split(separator: "/").map(String.init)
          return .init(
            text: paragraphs.joined(separator: " "), isHeader: cell.hasPrefix("#"),
            paragraphs: paragraphs)
        })
    }
  }

  /// Pieces as lines: a cell of prose with what heads it, nearest first.
  private func drawn(_ rows: [String]) -> [String] {
    let found = ProseTable.takingApart(pieces(rows))
    return found.map { piece in
      guard piece.detail == .prose else { return piece.text.replacing("\t", with: "|") }
      return piece.text + piece.heads.map { " < \(found[$0].text)" }.joined()
    }
  }

  @Test func cellsStandUnderTheHeadingOfTheirColumn() {
    #expect(
      drawn([
        "What works well|What must change", "Audits are kind./Plans are clear.|Visits are late.",
      ]) == [
        "What works well", "What must change", "Audits are kind. < What works well",
        "Plans are clear. < What works well", "Visits are late. < What must change",
      ])
  }

  @Test func cellsStandUnderTheHeadingOfTheirRow() {
    #expect(
      drawn(["What works well|Audits are kind.", "What must change|Visits are late."]) == [
        "What works well", "Audits are kind. < What works well", "What must change",
        "Visits are late. < What must change",
      ])
  }

  @Test func columnsComeBeforeRowsWhereBothHeadACell() {
    #expect(
      drawn(["Area|Strengths|Concerns", "Care leavers|Plans are clear.|Flats are cold."]) == [
        "Area", "Strengths", "Concerns", "Care leavers",
        "Plans are clear. < Strengths < Care leavers", "Flats are cold. < Concerns < Care leavers",
      ])
  }

  @Test func pointsWithoutFullStopsAreProse() {
    #expect(
      drawn([
        "#Action|#Who",
        "the time that it takes to answer a call for help|Ms Lark",
        "#Second|#Who",
      ]).count == 3)
    #expect(
      drawn([
        "Strengths|Concerns",
        "visits in the week/plans that are clear|late answers to calls/thin notes of visits",
      ])
      .contains("plans that are clear < Strengths"))
  }

  @Test(arguments: [
    ["Judgement|Grade", "The impact of leaders on practice in Ambry|Good"],
    ["Team|Workers|Cases", "North|31|412", "South|17|268"],
    ["Lead inspector|Jo Lark", "Dates of visit|3 to 5 May 2031"],
  ])
  func tablesOfDataKeepTheirRows(rows: [String]) {
    #expect(drawn(rows) == rows)
  }

  @Test func whoAndWhenAreNoProse() {
    let found = ProseTable.takingApart(
      pieces(["Action|Who|When", "Plans should say who does what.|Director|3 May 2031"]))
    #expect(found.filter { $0.detail == .prose }.map(\.text) == ["Plans should say who does what."])
  }

  @Test func cellsKnowTheirColumnOverMergedOnes() {
    let row = Draft.Piece(row: [
      .init(text: "Visits are late.", isHeader: false, column: 1)
    ])
    let found = ProseTable.takingApart(
      pieces(["What works|What must change", "Kind.|Poor."]) + [row])
    #expect(found.last?.heads.map { found[$0].text } == ["What must change"])
  }

  @Test func blocksNameTheBlocksThatHeadThem() {
    var draft = Draft()
    draft.pieces =
      [Draft.Piece(.paragraph, ""), Draft.Piece(.paragraph, "Before.")]
      + pieces(["What works|What must change", "Plans are clear.|Visits are late."])
    draft.pieces = ProseTable.takingApart(draft.pieces)
    let (text, blocks) = draft.assembled()
    let last = blocks[blocks.count - 1]
    #expect(last.isCellOfProse)
    #expect(last.heads?.map { text[blocks[$0].span] } == ["What must change"])
  }
}
