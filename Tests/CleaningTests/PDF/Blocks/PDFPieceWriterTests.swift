import Reports
import Testing

@testable import Cleaning

/// How the lines of a block become one text.
@Suite struct PDFPieceWriterTests {
  private func block(_ kind: PDFBlock.Kind, _ lines: [PDFLine], marker: String = "") -> PDFBlock {
    PDFBlock(
      kind: kind, lines: Array(lines.indices), marker: Array(marker.utf8), left: 100, textLeft: 100,
      size: 18, isBold: false, isDisplay: false, page: 0)
  }

  private func piece(
    _ kind: PDFBlock.Kind, _ lines: [PDFLine], rank: PDFHeadings.Rank? = nil, marker: String = ""
  ) -> Draft.Piece {
    let pages = [7, 8, 9].map { PDFPages.Page(number: $0, width: 892, height: 1262, runs: 0..<0) }
    return PDFPieceWriter(lines: lines, pages: pages)
      .piece(block(kind, lines, marker: marker), as: rank)
  }

  @Test(arguments: [
    ("Plans are", "late.", "Plans are late."), ("and/", "or late", "and/or late"),
    ("their multi-", "agency plans", "their multi-agency plans"),
    ("their assess-", "ments are late", "their assessments are late"),
    ("pre-", "and post-birth", "pre- and post-birth"), ("a –", "b", "a – b"),
  ])
  func linesJoin(first: String, second: String, expected: String) {
    #expect(piece(.paragraph, [.of(first), .of(second)]).text == expected)
  }

  @Test func aSoftHyphenJoins() {
    var first = PDFLine.of("assess")
    first.endsSoft = true
    #expect(piece(.paragraph, [first, .of("ments")]).text == "assessments")
  }

  @Test func eachPageBeginsWhereItsFirstLineDoes() {
    let lines: [PDFLine] = [
      .of("Plans are"), .of("late, and"), .of("visits", page: 1), .of("too", page: 2),
    ]
    let found = piece(.paragraph, lines)
    #expect(found.text == "Plans are late, and visits too")
    #expect(found.pages.map(\.page) == [7, 8, 9])
    #expect(found.pages.map(\.offset) == [0, 20, 27])
  }

  @Test(
    arguments: [
      (.heading, .title, .heading, 1, .title), (.heading, .level(3), .heading, 3, nil),
      (.heading, .prose, .paragraph, nil, nil), (.paragraph, nil, .paragraph, nil, nil),
      (.paragraph, .level(2), .heading, 2, nil), (.bullet, nil, .bullet, 1, nil),
      (.footnote, nil, .paragraph, nil, .footnote), (.furniture, nil, .furniture, nil, nil),
    ] as [(PDFBlock.Kind, PDFHeadings.Rank?, Role, Int?, Block.Detail?)])
  func roles(
    kind: PDFBlock.Kind, rank: PDFHeadings.Rank?, role: Role, level: Int?, detail: Block.Detail?
  ) {
    let found = piece(kind, [.of("Plans")], rank: rank, marker: "7.")
    #expect(found.role == role)
    #expect(found.level == level)
    #expect(found.detail == detail)
    #expect(found.marker == "7.")
  }

  @Test func aRowHasItsCellsAndItsMarkerInTheFirst() {
    let lines: [PDFLine] = [
      .of("Plans"), .of("are late", isBold: true), .of("Good", left: 400),
    ]
    var row = block(.row, lines, marker: "2.")
    let cell = { (left: Int, lines: [Int], isBold: Bool, column: Int) in
      PDFTable.Cell(
        left: left, right: left + 50, top: 100, bottom: 122, isBold: isBold, lines: lines,
        column: column)
    }
    row.cells = [cell(100, [0, 1], true, 0), cell(400, [2], false, 2)]
    let pages = [PDFPages.Page(number: 4, width: 892, height: 1262, runs: 0..<0)]
    let found = PDFPieceWriter(lines: lines, pages: pages).piece(row, as: nil)
    #expect(found.text == "2. Plans are late\tGood")
    #expect(found.cells.map(\.isHeader) == [true, false])
    #expect(found.cells.map(\.column) == [0, 2])
    #expect(found.pages.map(\.page) == [4])
  }
}
