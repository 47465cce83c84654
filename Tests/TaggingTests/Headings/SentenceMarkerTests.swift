import Reports
import Testing

@testable import Tagging

@Suite struct SentenceMarkerTests {
  @Test(arguments: [
    ("a tag", "(Recommendation)", 1, true), ("with a full stop", "(Recommendation).", 1, true),
    ("a paragraph's number", "(Para 109)", 2, true),
    ("in square brackets", "[See annex B]", 3, true),
    ("a source of seven words", "(Outcome 2 of the Wend Care Framework)", 7, true),
    ("a glyph", "•", 0, true), ("nothing", "", 0, true),
    ("a sentence in brackets", "(Visits to the mill at Dunmere are often late.)", 9, false),
    ("brackets at one end", "(Some) visits are late", 4, false),
    ("a short sentence", "Visits are late.", 3, false),
  ])
  func marker(_ name: String, text: String, words: Int, expected: Bool) {
    let bytes = Array(text.utf8)
    let found = SentenceMarker.isMarker(bytes, Reports.Span(0, bytes.count), words: words)
    #expect(found == expected, "\(name)")
  }

  @Test func aMarkerIsJudgedByNobody() throws {
    let little = try LittleTagger(sentiment: "bad,-2\nurgent,-3\n")
    let judgements = little.judgements("Mills are bad. | (Urgent)")
    #expect(judgements.map(\.sentiment) == [.weakness, .neutral])
    #expect(judgements.last?.rule == "a reference or a marker")
    #expect(judgements.last?.findings.isEmpty == true)
  }
}
