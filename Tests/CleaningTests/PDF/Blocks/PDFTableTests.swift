import Testing

@testable import Cleaning

/// Which lines of a page are a table, and how they make cells and rows.
@Suite struct PDFTableTests {
  private let long = """
    Visits to children in Harwick are regular and purposeful, and workers write down what each child \
    has told them in words that the child would know again years later.
    """

  private func ranges(_ lines: [PDFLine]) -> [Range<Int>] {
    PDFTable.ranges(lines, Array(lines.indices))
  }

  /// Rows with cells, `column:text` each.
  private func rows(_ lines: [PDFLine]) -> [[String]] {
    PDFTable(lines, Array(lines.indices)[...]).rows.map { row in
      row.map { cell in
        let texts = cell.lines.map { String(decoding: lines[$0].text, as: UTF8.self) }
        return "\(cell.column):" + texts.joined(separator: " ")
      }
    }
  }

  /// Lines of 22 units stand side by side where they share a quarter of that, and no width.
  @Test(arguments: [
    (100, 400, true), (116, 400, true), (117, 400, false), (84, 400, true), (83, 400, false),
    (100, 141, true), (100, 140, false),
  ])
  func sideBySide(top: Int, left: Int, isTable: Bool) {
    let found = ranges([.of("Plans"), .of("Late", left: left, top: top)])
    #expect(found == (isTable ? [0..<2] : []))
  }

  @Test func aTableHasTheLinesOfItsFirstAndLastCell() {
    let lines: [PDFLine] = [
      .of("Above it.", top: 60), .of("How leaders", top: 100), .of("steer", top: 124),
      .of("Good", left: 400, top: 112), .of("Overall", top: 170),
      .of("Fair", left: 400, top: 170), .of("at most", left: 400, top: 194),
      .of("Below it.", top: 260),
    ]
    #expect(ranges(lines) == [1..<7])
  }

  @Test func tablesFarApartAreTwo() {
    let between = (0..<4).map { PDFLine.of("Text \($0)", left: 110 + 10 * $0, top: 150 + 40 * $0) }
    let first: [PDFLine] = [.of("A"), .of("B", left: 400)]
    let last: [PDFLine] = [.of("C", top: 400), .of("D", left: 400, top: 400)]
    #expect(ranges(first + between + last) == [0..<2, 6..<8])
    #expect(ranges(first + between.prefix(3) + last) == [0..<7])
  }

  @Test func cellsAreReadFromLeftToRightWithTheirColumns() {
    #expect(
      rows([
        .of("Good", left: 400), .of("Plans"), .of("Late", left: 700, top: 140),
        .of("Visits", top: 140),
      ]) == [["0:Plans", "1:Good"], ["0:Visits", "2:Late"]])
  }

  @Test func aCellOfTwoLinesIsOne() {
    #expect(
      rows([
        .of("How leaders"), .of("steer", top: 124), .of("Good", left: 400, top: 112),
        .of("Overall", top: 180), .of("Fair", left: 400, top: 180),
      ]) == [["0:How leaders steer", "1:Good"], ["0:Overall", "1:Fair"]])
  }

  @Test func aTableGivesRowsWithCells() throws {
    var sheet = PDFSheet()
    sheet.page()
    sheet.paragraph(long)
    sheet.run("Judgement", bold: true)
    sheet.run("Grade", left: 460, bold: true)
    sheet.top += 45
    sheet.line("How leaders steer the work")
    sheet.line("with families")
    sheet.top -= 42
    sheet.run("Good", left: 460)
    sheet.top += 70
    sheet.run("Overall")
    sheet.run("Outstanding", left: 460)
    sheet.top += 60
    sheet.paragraph(long)
    let outline = try sheet.outline()
    #expect(
      outline == [
        "paragraph \(long)", "table Judgement | Grade",
        "table How leaders steer the work with families | Good", "table Overall | Outstanding",
        "paragraph \(long)",
      ])
    let rows = try sheet.pieces().filter { $0.role == .table }
    #expect(
      rows.map { $0.cells.map(\.isHeader) } == [[true, true], [false, false], [false, false]])
  }
}
