import Testing

@testable import Cleaning

/// What each line of a text looks like.
@Suite struct TextLinesTests {
  /// A line as its kind, its mark in brackets, and what follows.
  private func drawn(_ line: String) -> String {
    let bytes = Array(line.utf8)
    let found = TextLines(bytes).all[0]
    let mark = String(decoding: bytes[found.marker], as: UTF8.self)
    return "\(found.kind)" + (mark.isEmpty ? "" : " [\(mark)]") + " "
      + String(decoding: bytes[found.content], as: UTF8.self)
  }

  @Test(arguments: [
    ("", "blank "), (" \t ", "blank "), ("Plans", "words Plans"), ("---", "rule ---"),
    ("- - -", "rule - - -"), ("--", "words --"), ("===", "rule ==="), ("-=-", "words -=-"),
    ("| a | b |", "tableRow | a | b |"), ("| a", "words | a"),
    ("# Plans", "heading(1) [# ] Plans"), ("###### Plans", "heading(6) [###### ] Plans"),
    ("####### Plans", "words ####### Plans"), ("#Plans", "words #Plans"), ("# ", "words #"),
  ])
  func marksOfMarkdown(line: String, expected: String) {
    #expect(drawn(line) == expected)
  }

  @Test(arguments: [
    ("- plans", "bullet [- ] plans"), ("-plans", "words -plans"),
    ("*\tplans", "bullet [*\t] plans"),
    ("o plans", "bullet [o ] plans"), ("of plans", "words of plans"),
    ("• plans", "bullet [• ] plans"),
    ("•plans", "bullet [•] plans"), ("– plans", "bullet [– ] plans"), ("–plans", "words –plans"),
    ("·plans", "bullet [·] plans"), ("■ plans", "bullet [■ ] plans"), ("“plans", "words “plans"),
    ("\u{F0B7} plans", "bullet [\u{F0B7} ] plans"), ("é plans", "words é plans"),
    ("✓ plans", "bullet [✓ ] plans"), ("✕ plans", "words ✕ plans"),
  ])
  func bullets(line: String, expected: String) {
    #expect(drawn(line) == expected)
  }

  @Test(arguments: [
    ("12. Plans", "numbered [12. ] Plans"), ("12) Plans", "numbered [12) ] Plans"),
    ("12 Plans", "words 12 Plans"), ("3.1 Plans", "numbered [3.1 ] Plans"),
    ("3.1.4 Plans", "numbered [3.1.4 ] Plans"), ("12.Plans", "words 12.Plans"),
    ("999. Plans", "numbered [999. ] Plans"), ("2031. Plans", "words 2031. Plans"),
    ("12.", "words 12."), ("a) plans", "bullet [a) ] plans"), ("(a) plans", "bullet [(a) ] plans"),
    ("(a plans", "words (a plans"), ("iv) plans", "bullet [iv) ] plans"),
    ("ab) plans", "words ab) plans"), ("A) plans", "words A) plans"),
    ("xviii) plans", "words xviii) plans"),
  ])
  func numbers(line: String, expected: String) {
    #expect(drawn(line) == expected)
  }

  @Test func aLineKnowsItsIndentAndItsEnd() {
    let text = Array("Plans\n\t  late  \n".utf8)
    let lines = TextLines(text).all
    #expect(lines.map(\.indent) == [0, 3, 0])
    #expect(lines.map(\.bytes) == [0..<5, 9..<13, 16..<16])
    #expect(lines.map(\.kind) == [.words, .words, .blank])
  }

  /// Wrapped text: four lines or more, nine in ten within 130 bytes, none above 200.
  @Test(
    arguments: [
      ([60, 70, 80], nil), ([60, 70, 80, 90], 90), ([60, 70, 80, 130], 130),
      ([60, 70, 80, 131], nil),
      ([80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 200], 80),
      ([80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 201], nil),
    ] as [([Int], Int?)])
  func width(lengths: [Int], width: Int?) {
    let text = lengths.map { String(repeating: "a", count: $0) }.joined(separator: "\n\n")
    #expect(TextLines(Array(text.utf8)).width == width)
  }
}
