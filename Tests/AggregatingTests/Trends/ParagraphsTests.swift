import Foundation
import Reports
import Testing

@testable import Aggregating

@Suite struct ParagraphsTests {
  private func paragraphs(_ counted: [(Sentiment, Int)]) -> Paragraphs {
    counted.reduce(into: Paragraphs()) { $0.count($1.0, in: $1.1) }
  }

  @Test func judgementsAreCountedByParagraph() {
    let counted = paragraphs([(.strength, 2), (.weakness, 2), (.mixed, 5), (.neutral, 9)])
    #expect(counted.entries.map(\.paragraph) == [2, 5])
    #expect(counted.counts == Counts(strengths: 2, weaknesses: 2))
  }

  @Test func theOrderOfSentencesDoesNotMatter() {
    let judged: [(Sentiment, Int)] = (0..<40).map { ($0 % 3 == 0 ? .strength : .weakness, $0 / 4) }
    #expect(paragraphs(judged.reversed()) == paragraphs(judged))
  }

  @Test func theyAreSentAsOneColumn() throws {
    let counted = paragraphs([(.strength, 2), (.mixed, 5)])
    let bytes = try JSONEncoder().encode(counted)
    #expect(String(decoding: bytes, as: UTF8.self) == #""2,1,0,5,1,1,""#)
    #expect(try JSONDecoder().decode(Paragraphs.self, from: bytes) == counted)
  }
}
