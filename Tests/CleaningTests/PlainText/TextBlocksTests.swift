import Testing

@testable import Cleaning

/// How lines of a text become blocks.
@Suite struct TextBlocksTests {
  private func outline(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return TextBlocks(bytes, TextLines(bytes)).pieces.map { piece in
      let title = piece.detail == .title ? " title" : ""
      let marker = piece.marker.map { " \($0)" } ?? ""
      return "\(piece.role.rawValue)\(title)\(marker): \(piece.text)"
    }
  }

  private func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

  /// With a width of 100, a line of 80 bytes is full and one of 79 is not; what follows a line that is not
  /// goes on only in small letters and within a sentence.
  @Test(arguments: [
    (80, "", "Plans", true), (79, "", "Plans", false), (79, "", "plans", true),
    (79, ".", "plans", false),
    (80, ".", "Plans", true),
  ])
  func wrappedLinesJoin(length: Int, end: String, next: String, joins: Bool) {
    let first = letters(length - end.count) + end
    let filler = Array(repeating: letters(99) + ".", count: 4).joined(separator: "\n\n")
    let found = outline("\(filler)\n\n\(first)\n\(next) are late.")
    #expect(found.contains("paragraph: \(first) \(next) are late.") == joins)
  }

  @Test func unwrappedTextJoinsOnlyIndentedLinesOfABullet() {
    let long = letters(210)
    #expect(
      outline("\(long)\n- plans\n  of care\nVisits\n- a\n B").map { String($0.prefix(24)) } == [
        "paragraph: " + letters(13), "bullet -: plans of care", "heading: Visits", "bullet -: a",
        "paragraph: B",
      ])
  }

  @Test(arguments: [
    ("# Stannick\n\n# Plans", ["heading title: Stannick", "heading: Plans"]),
    ("## Stannick", ["heading: Stannick"]), ("Plans\n---\n- a", ["heading: Plans", "bullet -: a"]),
    ("| a | b  c |\n|---|:-:|\n| | d |", ["table: a\tb c", "table: \td"]),
    ("7. **Plans** are late", ["paragraph 7.: Plans are late"]), ("\n\n", []),
  ])
  func kinds(text: String, expected: [String]) {
    #expect(outline(text) == expected)
  }

  /// A short line that does not stand apart heads a bullet, or a block of 100 bytes, or of twice its own.
  @Test(arguments: [(99, false), (100, true)])
  func aLineRightOverProseIsAHeading(length: Int, isHeading: Bool) {
    let long = letters(300)
    let found = outline("\(long)\n\nPlans\nB\(letters(length - 2)).\n\(long)")
    #expect(found.contains("heading: Plans") == isHeading)
  }

  @Test(arguments: [
    ("and the children who", "are visited", true), ("and the children who", "Are visited", false),
    ("of the children.", "are visited", false), ("of the children,", "are visited", true),
  ])
  func whatAPageBreakCutIsJoined(end: String, next: String, joins: Bool) {
    let text =
      "Workers in Stannick know the families \(end)\n\n\(next) each week.\n\n\(letters(210))"
    #expect(
      outline(text).contains {
        $0 == "paragraph: Workers in Stannick know the families \(end) \(next) each week."
      } == joins)
  }

  /// After a word that no sentence ends with, a capital letter goes on too, if the part is long.
  @Test(arguments: [
    ("Workers know the families of the", false),
    ("Workers in all of the four teams of the council know the families of the", true),
  ])
  func aLinkingWordGoesOn(first: String, joins: Bool) {
    let found = outline("\(first)\n\nStannick estate.\n\n\(letters(210))")
    #expect(found.contains("paragraph: \(first) Stannick estate.") == joins)
  }
}
