import Testing

@testable import Aggregating

@Suite struct ParagraphTestTests {
  private func side(_ paragraphs: [(Int, Int)]) -> ParagraphTest.Side {
    paragraphs.reduce(into: .init()) { $0.add(Counts(strengths: $1.0, weaknesses: $1.1)) }
  }

  @Test func sentencesOfAParagraphStayTogether() {
    // Ten sentences against ten, all apart: each alone, and five to a paragraph.
    let alone = ParagraphTest.p(
      side(Array(repeating: (1, 0), count: 10)), side(Array(repeating: (0, 1), count: 10)))
    let together = ParagraphTest.p(side([(5, 0), (5, 0)]), side([(0, 5), (0, 5)]))
    #expect(alone < 0.0001)
    // Of six ways to deal out four paragraphs one is as it was seen.
    #expect(abs(together - 1.0 / 6) < 1e-12)
  }

  @Test func nothingThatVariesGivesOne() {
    #expect(ParagraphTest.p(side([(3, 0), (2, 0)]), side([(1, 0)])) == 1)
    #expect(ParagraphTest.p(side([]), side([(1, 0), (0, 1), (1, 0)])) == 1)
  }

  @Test func partsAddUp() {
    #expect(side([(1, 2), (3, 0)]) + side([(0, 4)]) == side([(1, 2), (3, 0), (0, 4)]))
  }

  /// Half of what was dealt out at random lies below 0.5, a twentieth below 0.05.
  @Test func chanceIsCalledAsOftenAsItIsSaid() {
    var random = SplitMix64(key: "dealing")
    var below = 0
    for _ in 0..<4_000 {
      let paragraphs = (0..<24).map { _ in
        let size = Int.random(in: 1...6, using: &random)
        let strengths =
          Bool.random(using: &random) ? size : Int.random(in: 0...size, using: &random)
        return (strengths, size - strengths)
      }
      if ParagraphTest.p(side(Array(paragraphs[..<11])), side(Array(paragraphs[11...]))) < 0.05 {
        below += 1
      }
    }
    #expect((0.04...0.06).contains(Double(below) / 4_000))
  }
}
