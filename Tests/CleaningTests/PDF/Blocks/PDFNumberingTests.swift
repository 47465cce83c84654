import Testing

@testable import Cleaning

/// Numbers that were typed into the text of a paragraph.
@Suite struct PDFNumberingTests {
  private let long = """
    Visits to children in Harwick are regular and purposeful, and workers write down what each child \
    has told them in words that the child would know again years later.
    """

  /// Each paragraph as `marker|text`, after numbers were moved.
  private func moved(_ paragraphs: [(marker: String, text: String)], _ kind: PDFBlock.Kind)
    -> [String]
  {
    var lines = paragraphs.map { PDFLine.of($0.text, marker: $0.marker) }
    var blocks = lines.indices.map { position in
      PDFBlock(
        kind: kind, lines: [position], marker: lines[position].marker, left: 100, textLeft: 100,
        size: 18, isBold: false, isDisplay: false, page: 0)
    }
    PDFNumbering().moveNumbers(of: &blocks, &lines)
    return blocks.indices.map { position in
      String(decoding: blocks[position].marker, as: UTF8.self) + "|"
        + String(decoding: lines[position].text, as: UTF8.self)
    }
  }

  private func moved(after marker: String, _ text: String) -> String {
    moved([(marker, "The panel met."), ("", text)], .paragraph)[1]
  }

  @Test(arguments: [
    ("7.", "8. Plans are late.", "8.|Plans are late."), ("7.", "9. Plans", "9.|Plans"),
    ("7.", "10. Plans", "|10. Plans"), ("7.", "7. Plans", "|7. Plans"),
    ("7.", "6. Plans", "|6. Plans"),
    ("7.", "1. Plans", "1.|Plans"), ("11", "12 Plans", "12|Plans"),
    ("11.", "12.Plans", "12.|Plans"),
    ("11.", "12Plans", "|12Plans"), ("11.", "12. plans", "|12. plans"), ("11.", "12.", "|12."),
    ("998.", "999. Plans", "999.|Plans"), ("999.", "1000. Plans", "|1000. Plans"),
    ("(7)", "8. Plans", "|8. Plans"), ("7a.", "8. Plans", "|8. Plans"),
    ("", "2. Plans", "2.|Plans"),
    ("", "3. Plans", "|3. Plans"),
  ])
  func aNumberThatFollowsIsAMarker(marker: String, text: String, expected: String) {
    #expect(moved(after: marker, text) == expected)
  }

  @Test func onlyParagraphsAreNumberedAndEachGoesOnFromTheLast() {
    let texts: [(marker: String, text: String)] = [
      ("", "1. Plans"), ("", "2. Visits"), ("", "4. Panels"), ("", "7. Audits"),
    ]
    #expect(moved(texts, .paragraph) == ["1.|Plans", "2.|Visits", "4.|Panels", "|7. Audits"])
    #expect(moved(texts, .heading) == texts.map { "|\($0.text)" })
  }

  @Test func typedNumbersInSequenceAreMarkersAndOthersAreNot() throws {
    var sheet = PDFSheet()
    sheet.page()
    sheet.paragraph("1. \(long)")
    sheet.paragraph("2. \(long)")
    sheet.paragraph("16. The age at which advice begins.")
    #expect(try sheet.pieces().map(\.marker) == ["1.", "2.", nil])
  }
}
