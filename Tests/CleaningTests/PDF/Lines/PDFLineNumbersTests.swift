import Reports
import TestSupport
import Testing

@testable import Cleaning

/// Numbers in the margin that count lines.
@Suite struct PDFLineNumbersTests {
  private static let lines = [
    "Workers know their families and visit them in the week, and",
    "they write down what they hear. Managers read these notes and",
    "talk about them with those who wrote them. Caseloads are too",
    "high in two of the teams. Visits to those who have left care",
    "are often late, and the notes of them are short, so that few",
    "can tell what was said or done.",
  ]

  private func sheet(_ number: (Int) -> Int?, left: Int = 60, apart: Bool = false) -> PDFSheet {
    var sheet = PDFSheet()
    sheet.page()
    sheet.line("Focused visit to Stannick", font: 1)
    sheet.top += 30
    let top = sheet.top
    if apart { write(number, left, &sheet) }
    sheet.top = top
    for (position, line) in Self.lines.enumerated() {
      if !apart, let number = number(position) { sheet.run("\(number)", left: left, font: 2) }
      sheet.line(line)
    }
    return sheet
  }

  private func write(_ number: (Int) -> Int?, _ left: Int, _ sheet: inout PDFSheet) {
    for position in Self.lines.indices {
      if let number = number(position) { sheet.run("\(number)", left: left, font: 2) }
      sheet.top += 21
    }
  }

  private func paragraphs(_ sheet: PDFSheet) throws -> [String] {
    try sheet.pieces().filter { $0.role != .heading }.map { ($0.marker ?? "") + $0.text }
  }

  @Test func eachLine() throws {
    #expect(try paragraphs(sheet { $0 + 1 }) == [Self.lines.joined(separator: " ")])
  }

  @Test func numbersGoOnFromThePageBefore() throws {
    #expect(try paragraphs(sheet { $0 + 96 }) == [Self.lines.joined(separator: " ")])
  }

  @Test func numbersDrawnBeforeAllLines() throws {
    #expect(
      try paragraphs(sheet({ $0 + 1 }, apart: true)) == [Self.lines.joined(separator: " ")])
  }

  @Test func numbersOnTheRight() throws {
    #expect(
      try paragraphs(sheet({ $0 + 1 }, left: 850, apart: true))
        == [Self.lines.joined(separator: " ")])
  }

  @Test func numbersOfParagraphsStay() throws {
    var sheet = PDFSheet()
    sheet.page()
    for number in 1...6 {
      sheet.paragraph(
        "Workers know their families and visit them in the week, and they write down what they hear "
          + "from them and from those who teach them.", marker: "\(number)")
    }
    #expect(try sheet.pieces().compactMap(\.marker) == ["1", "2", "3", "4", "5", "6"])
  }

  /// Each number was kept beside each other one: 4,000 of them took 640 MB.
  @Test func aPageOfNumbersCostsLittle() throws {
    var sheet = sheet { $0 + 1 }
    sheet.page()
    for number in 0..<20_000 { sheet.line("\(number % 90)", left: 60, font: 3) }
    var pieces: [Draft.Piece] = []
    let time = try cpuTime { pieces = try sheet.pieces() }
    #expect(pieces.count > 1)
    #expect(time < .seconds(60))
  }
}
