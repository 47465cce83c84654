import Testing

@testable import Cleaning

/// How the runs of a page become lines; letters are 8 units wide and fonts 18 (0), 10 (1) and symbols (2).
@Suite struct PDFLineBuilderTests {
  private struct Run {
    var text: String
    var left = 100
    var top = 100
    var font = 0
    var width: Int?
    var isBold = true
  }

  private func built(_ runs: [Run]) -> [PDFLine] {
    var pages = PDFPages()
    pages.fonts = [
      .init(size: 18, isSymbol: false), .init(size: 10, isSymbol: false),
      .init(size: 18, isSymbol: true),
    ]
    for run in runs {
      let start = pages.bytes.count
      pages.bytes += run.text.utf8
      pages.runs.append(
        PDFPages.Run(
          left: run.left, top: run.top, width: run.width ?? 8 * run.text.count,
          height: run.font == 1 ? 12 : 22, font: run.font, isBold: run.isBold,
          text: start..<pages.bytes.count))
    }
    pages.pages = [PDFPages.Page(number: 1, width: 892, height: 1262, runs: 0..<runs.count)]
    var builder = PDFLineBuilder(pages)
    return builder.lines(ofPage: 0)
  }

  private func texts(_ runs: [Run]) -> [String] {
    built(runs).map {
      ($0.marker.isEmpty ? "" : "[\(String(decoding: $0.marker, as: UTF8.self))] ")
        + String(decoding: $0.text, as: UTF8.self)
    }
  }

  /// "Plans" ends at 140. A gap of more than a sixth of the size is a space, one of more than the size
  /// another line.
  @Test(arguments: [
    (140, ["Planslate"]), (143, ["Planslate"]), (144, ["Plans late"]), (158, ["Plans late"]),
    (159, ["Plans", "late"]), (131, ["Planslate"]), (130, ["Plans", "late"]),
  ])
  func gaps(left: Int, expected: [String]) {
    #expect(texts([Run(text: "Plans"), Run(text: "late", left: left)]) == expected)
  }

  /// Half of the lower height of 22 must be shared.
  @Test(arguments: [
    (111, ["Plans late"]), (112, ["Plans", "late"]), (89, ["Plans late"]), (88, ["Plans", "late"]),
  ])
  func heights(top: Int, expected: [String]) {
    #expect(texts([Run(text: "Plans"), Run(text: "late", left: 148, top: top)]) == expected)
  }

  @Test func spacesAtTheEndsOfRunsPartWords() {
    #expect(
      texts([Run(text: "Plans ", width: 45), Run(text: "late", left: 141)]) == ["Plans late"])
    #expect(texts([Run(text: "Plans"), Run(text: " late", left: 136)]) == ["Plans late"])
    #expect(texts([Run(text: " \u{A0}Plans\u{A0} ")]) == ["Plans"])
  }

  @Test func aRunOfSpacesIsAnEmptyLineUnlessItStandsBeside() {
    let below = [Run(text: "Plans"), Run(text: " ", top: 130), Run(text: "late", top: 160)]
    #expect(built(below).map(\.followsBlank) == [false, true])
    let beside = [Run(text: "Plans"), Run(text: " ", left: 140), Run(text: "late", left: 148)]
    #expect(texts(beside) == ["Plans late"])
  }

  @Test(arguments: [
    ("7.", ["[7.] Plans"]), ("•", ["[•] Plans"]), ("–", ["[–] Plans"]), ("see", ["see Plans"]),
    ("(a)", ["[(a)] Plans"]),
  ])
  func markers(first: String, expected: [String]) {
    #expect(texts([Run(text: first), Run(text: "Plans", left: 140)]) == expected)
  }

  /// A marker may stand five sizes away, at the most.
  @Test(arguments: [(206, ["[7.] Plans"]), (207, ["7.", "Plans"])])
  func howFarAMarkerStands(left: Int, expected: [String]) {
    #expect(texts([Run(text: "7."), Run(text: "Plans", left: left)]) == expected)
  }

  @Test func aNumberBeforeThreeSpacesIsAMarkerToo() {
    #expect(texts([Run(text: "7.   Plans")]) == ["[7.] Plans"])
    #expect(texts([Run(text: "7. Plans")]) == ["7. Plans"])
  }

  @Test func smallRaisedFiguresAreLeftOutOrOpenANote() {
    let reference = [
      Run(text: "Plans"), Run(text: "3", left: 140, top: 98, font: 1), Run(text: "are", left: 156),
    ]
    #expect(texts(reference) == ["Plans are"])
    let note = built([Run(text: "3", top: 98, font: 1), Run(text: "Plans", left: 108)])
    #expect(note.map(\.startsRaised) == [true])
    #expect(note.map { String(decoding: $0.text, as: UTF8.self) } == ["Plans"])
    #expect(note.map(\.top) == [100])
    // On the line's own foot they are none: 110 + 12 is where letters of 22 from 100 on end.
    #expect(
      texts([Run(text: "Plans"), Run(text: "3", left: 144, top: 110, font: 1)]) == ["Plans 3"])
  }

  @Test func aLineIsBoldIfAllOfItIsAndHasTheSizeOfMostLetters() {
    let line = built([
      Run(text: "Plans"), Run(text: "and", left: 148, top: 108, font: 1, isBold: false),
    ])
    #expect(line.map(\.isBold) == [false])
    #expect(line.map(\.size) == [18])
    #expect(built([Run(text: "Plans")]).map(\.isBold) == [true])
  }
}
