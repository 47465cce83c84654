import Lexicons
import Reports
import Testing

@testable import Cleaning

/// Pages without text, and text that is hidden under them.
@Suite struct PDFContentTests {
  private func sheet(_ pages: [[String]]) -> [UInt8] {
    var sheet = PDFSheet()
    for page in pages {
      sheet.page()
      for line in page { sheet.paragraph(line) }
    }
    return sheet.bytes
  }

  private func read(_ content: PDFContent) throws -> Draft {
    try PDFReader(furniture: FurnitureLexicon(Models.files())).read(content)
  }

  private static let first = "Workers know their families and write down what they hear and see."
  private static let second = "Plans are thin, and few of them say who does what by when."

  @Test func pagesWithoutTextAreNamed() throws {
    let draft = try read(PDFContent(xml: sheet([[Self.first], [], [Self.second], [], [], []])))
    #expect(draft.pages == 6)
    #expect(draft.pagesWithoutText == [2, 4, 5, 6])
    #expect(draft.losses.map(\.what) == ["pages 2 and 4 to 6 are pictures without text"])
  }

  @Test func aPageOnWhichNothingIsDrawnIsNoLoss() throws {
    let draft = try read(PDFContent(xml: sheet([[Self.first], []]), picturePages: []))
    #expect(draft.pages == 2)
    #expect(draft.pagesWithoutText.isEmpty)
    #expect(draft.losses.isEmpty)
  }

  @Test func aStampOnAPictureIsNoText() throws {
    let draft = try read(PDFContent(xml: sheet([[Self.first], ["Page 2"]]), picturePages: [2]))
    #expect(draft.pagesWithoutText == [2])
    #expect(draft.losses.map(\.what) == ["page 2 is a picture without text"])
  }

  @Test func hiddenTextFillsPagesThatShowNone() throws {
    let draft = try read(
      PDFContent(
        xml: sheet([[Self.first], ["Page 2 of 2"]]),
        hidden: sheet([["Something else that is hidden under a page."], [Self.second]])))
    let text = draft.pieces.map(\.text).joined(separator: "\n")
    #expect(text.contains(Self.first))
    #expect(text.contains(Self.second))
    #expect(!text.contains("Something else"))
    #expect(draft.losses.isEmpty)
  }

  @Test(arguments: [
    ([["Whole sentences stand here, more than a stamp has."]], [Int]()), ([["Page 3"]], [1]),
    ([["Whole sentences stand here, more than a stamp has."], [], ["4"]], [2, 3]),
  ])
  func findsPagesUnderWhichTextMayBeHidden(pages: [[String]], empty: [Int]) {
    #expect(PDFContent.emptyPages(of: sheet(pages)) == empty)
  }

  @Test(arguments: [
    ([3], "3"), ([3, 4], "3 and 4"), ([1, 2, 3, 7], "1 to 3 and 7"), ([1, 3, 5], "1, 3 and 5"),
  ])
  func writesPagesForAReader(numbers: [Int], text: String) {
    #expect(NumberRanges.written(numbers) == text)
  }
}
