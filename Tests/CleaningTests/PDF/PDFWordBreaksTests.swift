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
    ("an evalua-", "tion of", .word, "the second half ends words and is none"),
    ("an over-", "optimistic view", .hyphen, "nothing says that the document breaks words"),
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

/// Documents that break words at line ends, and documents that do not.
@Suite struct PDFHyphenationTests {
  /// The lines as one text.
  private func joined(_ lines: [String]) throws -> String {
    var sheet = PDFSheet()
    sheet.page()
    for line in lines { sheet.line(line) }
    return try sheet.pieces().map(\.text).joined(separator: " ")
  }

  @Test(arguments: [
    (
      [
        "supervision and the plans are good, and so is Super-",
        "vision in teams where the staff of the North Thresh-", "olds come in.",
      ], ["Supervision", "Thresholds"]
    ),
    (
      [
        "the assessment is fair and the work is good, so assess-",
        "ment goes on in all of the teams, and their man-", "agers know.",
      ], ["assessment", "managers"]
    ),
    (
      [
        "those who come are known and the observa-", "tions of those who came show how they safe-",
        "guard all.",
      ], ["observations", "safeguard"]
    ),
    (
      [
        "a fair view of supervision in the teams, and super-",
        "vision is the one thing that all of the co-", "ordinated multi-", "agency teams like.",
      ], ["supervision", "co-ordinated", "multi-agency"]
    ),
  ])
  func brokenWordsAreJoined(lines: [String], words: [String]) throws {
    let text = try joined(lines)
    for word in words { #expect(text.contains(word)) }
  }

  @Test(arguments: [
    (
      [
        "they take a good-quality view in most of the teams, good-", "quality notes and a long-",
        "term view of theirs.",
      ], ["good-quality", "long-term"]
    ),
    (
      [
        "the plans are sound but over-", "optimistic, and the work is county-",
        "wide in all of the teams.",
      ], ["over-optimistic", "county-wide"]
    ),
  ])
  func hyphensStayWhereNoWordIsBroken(lines: [String], words: [String]) throws {
    let text = try joined(lines)
    for word in words { #expect(text.contains(word)) }
  }
}
