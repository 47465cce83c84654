import Testing

@testable import Cleaning

/// What a line says of its letters and of the sentence that it stands in.
@Suite struct PDFLineTests {
  @Test func widthsAreMeasuredFromWhereTheTextBegins() {
    var line = PDFLine.of("Plans are")
    #expect(line.letterWidth == 8)
    #expect(line.firstWordWidth == 40)
    #expect(line.height == 22)
    line.textLeft += 36
    #expect(line.letterWidth == 4)
    #expect(PDFLine.of("Plans").firstWordWidth == 40)
    line.right = line.textLeft
    #expect(line.letterWidth == 1)
  }

  @Test(arguments: [
    ("and late", true), ("And late", false), (", and", true), ("; and", true), (") and", true),
    ("(and", false), (". And", false), ("{z", false), ("`a", false), ("3 plans", false),
    ("élan", false), ("z", true), ("", false),
  ])
  func startsInside(text: String, isInside: Bool) {
    #expect(PDFLine.of(text).startsInside == isInside)
  }
}
