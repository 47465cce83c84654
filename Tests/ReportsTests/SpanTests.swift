import Reports
import Testing

@Suite struct SpanTests {
  @Test func spansCountBytesAndNotCharacters() {
    let text = "‘Good’ care"
    #expect(text[Span(3, 7)] == "Good")
    #expect(text[Span(0, text.utf8.count)] == text)
  }

  @Test func spansThatLeaveTheTextAreCut() {
    #expect("care"[Span(2, 99)] == "re")
    #expect("care"[Span(9, 12)] == "")
    #expect("care"[Span(3, 3)] == "")
  }

  @Test func overlapIsHalfOpen() {
    #expect(!Span(0, 4).overlaps(Span(4, 6)))
    #expect(Span(0, 5).overlaps(Span(4, 6)))
    #expect(Span(0, 5).contains(Span(1, 5)))
    #expect(!Span(0, 5).contains(Span(1, 6)))
  }
}
