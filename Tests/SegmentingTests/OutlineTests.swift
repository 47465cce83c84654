import Reports
import Testing

@testable import Segmenting

@Suite struct OutlineTests {
  private func heading(_ level: Int?, _ start: Int) -> Block {
    Block(role: .heading, span: Span(start, start + 1), level: level)
  }

  private func text(_ start: Int, _ end: Int, under heads: [Int]? = nil) -> Block {
    var block = Block(role: heads == nil ? .paragraph : .table, span: Span(start, end))
    block.heads = heads
    return block
  }

  /// The outline of blocks in their order, and the section of each.
  private func read(_ blocks: [Block]) -> (sections: [Section], current: [Int]) {
    var outline = Outline()
    let current = blocks.enumerated().map { position, block in
      outline.add(block, at: position)
      return outline.current
    }
    return (outline.sections, current)
  }

  @Test func levelsAreHeldBetweenOneAndSix() {
    let levels = [9, 0, nil, -3, 6].map { read([heading($0, 0)]).sections[0].level }
    #expect(levels == [6, 1, 6, 1, 6])
  }

  @Test func aHeadingOfTheSameLevelEndsASection() {
    let (sections, current) = read([heading(2, 0), heading(3, 1), heading(3, 2), heading(2, 3)])
    #expect(sections.map(\.parent) == [nil, 0, 0, nil])
    #expect(current == [0, 1, 2, 3])
  }

  @Test func textBeforeAnyHeadingHasASectionAtTheTop() {
    let (sections, current) = read([text(0, 4), text(5, 9), heading(1, 10), text(12, 20)])
    #expect(sections.map(\.heading) == [nil, 2])
    #expect(sections.map(\.level) == [0, 1])
    #expect(sections.map(\.span) == [Span(0, 9), Span(10, 20)])
    #expect(current == [0, 0, 1, 1])
  }

  @Test func aSpanNeverShrinks() {
    let (sections, _) = read([heading(1, 0), text(2, 20), text(3, 7)])
    #expect(sections[0].span == Span(0, 20))
  }

  @Test func theCellsOfATableNestByWhatHeadsThem() {
    let (sections, current) = read([
      heading(2, 0), text(10, 20, under: [5, 4]), text(20, 30, under: [7, 4]),
      text(30, 40, under: [5, 4]), text(40, 50), text(50, 60, under: []),
    ])
    // The row (4) first, then its columns (5 and 7).
    #expect(sections.map(\.heading) == [0, 4, 5, 7])
    #expect(sections.map(\.level) == [2, 3, 4, 4])
    #expect(sections.map(\.parent) == [nil, 0, 1, 1])
    #expect(current == [0, 2, 3, 2, 0, 0])
    #expect(sections[2].span == Span(10, 40))
    #expect(sections[0].span == Span(0, 60))
  }

  @Test func aCellIsNeverDeeperThanSix() {
    let (sections, _) = read([heading(6, 0), text(1, 2, under: [3])])
    #expect(sections.map(\.level) == [6, 6])
  }
}
