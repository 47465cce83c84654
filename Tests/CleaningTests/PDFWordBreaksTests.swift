import Testing

@testable import Cleaning

@Suite struct PDFWordBreaksTests {
  private func line(_ text: String) -> PDFLine {
    var line = PDFLine(page: 0, left: 0, right: 9, top: 0, bottom: 9, size: 9, textLeft: 0)
    line.text = Array(text.utf8)
    return line
  }

  private let words = [
    "a multi-agency plan for the agency", "safeguarding and decision making", "a long",
    "reinvestment",
    "ends-",
  ]

  @Test(arguments: [
    ("the multi-", "agency team", PDFWordBreaks.Joint.hyphen, "the document writes it so"),
    ("good safeguard-", "ing work", .word, "the document knows the whole word"),
    ("their decision-", "making is", .hyphen, "both halves are words"),
    ("a fresh re-", "investment of", .word, "written as one elsewhere"),
    ("an unknow-", "able thing", .word, "the second half is no word"),
    ("both pre-", "and post-birth", .space, "a suspended hyphen"),
    ("since COVID-", "19 came", .hyphen, "no letter follows"),
    ("the child -", "a girl", .space, "a dash, not a hyphen"),
  ])
  func aHyphenAtALinesEnd(
    head: String, tail: String, joint: PDFWordBreaks.Joint, because: Comment
  ) {
    let breaks = PDFWordBreaks(words.map(line))
    #expect(breaks.joint(Array(head.utf8), Array(tail.utf8)) == joint, because)
  }
}

@Suite struct PDFMarkerTests {
  @Test(arguments: [
    "•", "◼", "–", "o", "1.", "12.", "128.", "2.1", "(3)", "a)", "(b)", "iv.", "x)",
  ])
  func isAMarker(text: String) { #expect(PDFMarker.isMarker(Array(text.utf8)[...])) }

  @Test(arguments: ["", "2015.", "and", "the.", "(", ")", ".", "a", "12a", "(2015)"])
  func isNone(text: String) { #expect(!PDFMarker.isMarker(Array(text.utf8)[...])) }
}
