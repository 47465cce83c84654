import Testing

@testable import Aggregating

@Suite struct PartialTests {
  private let parts = ["a", "b", "c"].map { Partial([Tally(Invented.report($0))]) }

  @Test func mergingKeepsTheOrderOfParts() {
    let merged = parts[2].merging(parts[0]).merging(parts[1])
    #expect(merged.tallies.map(\.id) == ["c", "a", "b"])
  }

  @Test func mergingIsAssociative() {
    #expect(
      parts[0].merging(parts[1]).merging(parts[2])
        == parts[0].merging(parts[1].merging(parts[2])))
  }

  @Test func mergingInPlaceIsMerging() {
    var grown = parts[0]
    grown.merge(parts[1])
    #expect(grown == parts[0].merging(parts[1]))
  }

  @Test func anEmptyPartChangesNothing() {
    #expect(Partial().merging(parts[0]) == parts[0])
    #expect(parts[0].merging(Partial()) == parts[0])
  }
}
