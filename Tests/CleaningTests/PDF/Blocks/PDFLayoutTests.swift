import Testing

@testable import Cleaning

/// What is usual among lines.
@Suite struct PDFLayoutTests {
  private func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

  @Test func withoutLinesThereIsADefault() {
    let layout = PDFLayout([])
    #expect([layout.size, layout.left, layout.right, layout.pitch] == [18, 106, 790, 22])
  }

  @Test(arguments: [(59, 18), (60, 18), (61, 20)])
  func sizeIsThatOfMostLettersOfEqualsTheSmaller(large: Int, size: Int) {
    let lines: [PDFLine] = [.of(letters(30)), .of(letters(30)), .of(letters(large), size: 20)]
    #expect(PDFLayout(lines).size == size)
  }

  /// Only lines of more than 50 letters say where text begins and ends.
  @Test func marginsAreThoseOfLongLines() {
    let short = (0..<3).map { PDFLine.of(letters(50), left: 300, top: 30 * $0) }
    let layout = PDFLayout(short + [.of(letters(51), left: 90), .of(letters(60), left: 80)])
    #expect(layout.left == 80)
    #expect(layout.right == 90 + 8 * 51)
    #expect(PDFLayout(short).left == 106)
  }

  @Test func theRightMarginIsWhatNineteenInTwentyKeep() {
    let lines = (0..<21).map { PDFLine.of(letters(60 + $0)) }
    #expect(PDFLayout(lines).right == 100 + 8 * 79)
  }

  @Test func pitchIsTheCommonestStepOfAColumnOnAPage() {
    func line(_ top: Int, _ left: Int = 100, _ page: Int = 0) -> PDFLine {
      .of(letters(60), page: page, left: left, top: top)
    }
    // Steps of 25 twice, of 40 once; those to another column, page or upwards count for nothing.
    let lines = [
      line(100), line(125), line(150), line(190), line(200, 400), line(210, 400, 1),
      line(100, 400, 1), line(90, 100, 1),
    ]
    #expect(PDFLayout(lines).pitch == 25)
    #expect(PDFLayout([line(100), line(130), line(100, 100, 1), line(125, 100, 1)]).pitch == 25)
  }
}
