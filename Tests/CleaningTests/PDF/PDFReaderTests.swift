import Lexicons
import Reports
import TestSupport
import Testing

@testable import Cleaning

@Suite struct PDFReaderTests {
  private let long = """
    Visits to children in Harwick are regular and purposeful, and workers write down what each child \
    has told them in words that the child would know again years later.
    """

  /// Three pages that break a paragraph in the middle of a sentence.
  private func report(_ foot: String) -> PDFSheet {
    var sheet = PDFSheet()
    sheet.page()
    sheet.line("Inspection of Harwick", font: 1)
    sheet.top += 30
    sheet.paragraph(long)
    sheet.line("What works", font: 4, bold: true)
    sheet.top += 10
    sheet.paragraph(
      "The panel at Harwick meets each week and its decisions reach the family that", gap: false)
    sheet.foot(foot)
    sheet.page()
    sheet.paragraph("same day, in plain words. \(long)")
    sheet.foot(foot)
    sheet.page()
    sheet.paragraph(long)
    sheet.foot(foot)
    return sheet
  }

  @Test func aParagraphIsWholeAcrossPages() throws {
    let pieces = try report("Report on Harwick, 3 to 7 May 2027").pieces()
    let crossing = try #require(pieces.first { $0.text.hasPrefix("The panel at Harwick") })
    #expect(crossing.text.contains("the family that same day, in plain words."))
    #expect(crossing.pages.map(\.page) == [1, 2])
    let start = crossing.text.utf8.index(
      crossing.text.startIndex, offsetBy: crossing.pages[1].offset)
    #expect(crossing.text[start...].hasPrefix("same day"))
  }

  @Test func runningFeetAndPageNumbersAreFurniture() throws {
    let outline = try report("Report on Harwick, 3 to 7 May 2027").outline()
    #expect(outline.filter { $0 == "furniture Report on Harwick, 3 to 7 May 2027" }.count == 3)
    for page in 1...3 { #expect(outline.contains("furniture \(page)")) }
    #expect(!outline.contains { $0.hasPrefix("paragraph") && $0.contains("Report on") })
  }

  @Test func headingsHaveLevelsAndTheLargestOfTheFrontPageIsTheTitle() throws {
    var sheet = report("Foot of Harwick")
    sheet.page()
    sheet.line("Smaller matters", bold: true)
    sheet.top += 10
    sheet.paragraph(long)
    let headings = try sheet.pieces().filter { $0.role == .heading }
    #expect(headings.map(\.text) == ["Inspection of Harwick", "What works", "Smaller matters"])
    #expect(headings.map(\.level) == [1, 1, 2])
    #expect(headings.map(\.detail) == [.title, nil, nil])
  }

  @Test func numbersAndGlyphsAreMarkers() throws {
    var sheet = PDFSheet()
    sheet.page()
    sheet.paragraph(long, left: 140, marker: "7.")
    sheet.paragraph(long, left: 140, marker: "n")
    sheet.paragraph("Short and without a stop", left: 140, marker: "–")
    sheet.paragraph("Another one", left: 140, marker: "–")
    #expect(
      try sheet.outline() == [
        "paragraph [7.] \(long)", "bullet [◼] \(long)", "bullet [–] Short and without a stop",
        "bullet [–] Another one",
      ])
  }

  @Test func aNumberedParagraphGoesOnAfterAFullStopAtThePagesEnd() throws {
    var sheet = PDFSheet()
    sheet.page()
    sheet.paragraph(long, left: 140, marker: "4.", gap: false)
    sheet.page()
    sheet.paragraph("Leaders know this.", left: 140)
    sheet.paragraph(long, left: 140, marker: "5.")
    #expect(
      try sheet.outline() == [
        "paragraph [4.] \(long) Leaders know this.", "paragraph [5.] \(long)",
      ])
  }

  @Test func footnotesStandApartAndTheirNumbersLeaveTheText() throws {
    var sheet = PDFSheet()
    sheet.page()
    sheet.run("The board meets monthly,")
    sheet.run("3", left: 106 + 24 * 8 + 2, font: 3, raise: 2)
    sheet.run("and more often in spring.", left: 320)
    sheet.top = 1060
    sheet.run("3", font: 3, raise: 3)
    sheet.run("Figures from the council of Harwick.", left: 112, font: 2)
    #expect(
      try sheet.outline() == [
        "paragraph The board meets monthly, and more often in spring.",
        "paragraph.footnote [3] Figures from the council of Harwick.",
      ])
  }

  @Test func contentsAreFurniture() throws {
    var sheet = report("Foot of Harwick")
    sheet.page()
    sheet.line("Contents", font: 4, bold: true)
    for (entry, page) in [("Summary", "3"), ("What needs work", "5"), ("The team", "12")] {
      sheet.run(entry)
      sheet.run(page, left: 760)
      sheet.top += 30
    }
    sheet.paragraph(long)
    let outline = try sheet.outline()
    #expect(outline.contains("furniture Contents"))
    #expect(outline.contains("furniture What needs work"))
    #expect(!outline.contains { $0.hasPrefix("table") })
    #expect(outline.last { !$0.hasPrefix("furniture") } == "paragraph \(long)")
  }

  @Test func aBoldWordAtALinesStartStaysInItsParagraph() throws {
    var sheet = PDFSheet()
    sheet.page()
    sheet.line("The overall judgement on the work of the council of Harwick with its families is")
    sheet.line("good.", bold: true)
    #expect(
      try sheet.outline() == [
        "paragraph The overall judgement on the work of the council of Harwick with its families is good."
      ])
  }

  @Test(arguments: [
    ("", "no page of the PDF could be read"),
    ("no XML at all", "no page of the PDF could be read"),
    (
      "<pdf2xml><page number=\"1\" height=\"10\" width=\"10\"></page></pdf2xml>",
      "the PDF holds no text, as if its pages were scanned pictures"
    ),
  ])
  func nothingToReadSaysWhy(xml: String, reason: String) throws {
    let reader = PDFReader(furniture: try FurnitureLexicon(Models.files()))
    let error = #expect(throws: CleaningError.self) {
      try reader.read(PDFContent(xml: Array(xml.utf8)))
    }
    #expect(error?.reason == reason)
  }

  @Test func whatIsCutShortIsReadInPart() throws {
    let reader = PDFReader(furniture: try FurnitureLexicon(Models.files()))
    let whole = report("Foot").bytes
    let draft = try reader.read(PDFContent(xml: Array(whole.prefix(whole.count * 2 / 3))))
    #expect(draft.pieces.contains { $0.text == long })
    #expect(draft.losses.map(\.what) == ["the PDF is damaged after page 2"])
  }

  @Test func onePageOfManyLinesOnOneHeightTakesNoMoreThanItsShare() throws {
    var sheet = PDFSheet()
    sheet.page()
    for place in 0..<20_000 { sheet.run("word", left: 100 + place % 7 * 40) }
    let time = try cpuTime { _ = try sheet.pieces() }
    #expect(time < .seconds(20))
  }

  @Test func aShortLineAloneAboveALongerBlockIsAHeading() throws {
    var sheet = report("Foot of Harwick")
    sheet.page(top: 300)
    sheet.paragraph(long)
    sheet.line("Voice of the child")
    sheet.top += 20
    sheet.paragraph(long)
    #expect(try sheet.outline().contains("heading Voice of the child"))
  }
}
