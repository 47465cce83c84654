import Testing

@testable import Aggregating

@Suite struct FisherExactTests {
  private static func p(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Double {
    FisherExact.p(
      Counts(strengths: a, weaknesses: b), Counts(strengths: c, weaknesses: d))
  }

  @Test(
    "golden",
    arguments: [
      ([3, 1, 1, 3], 0.485714285714286),  // the lady tasting tea
      ([1, 9, 11, 3], 0.00275945618522008),
      ([10, 0, 0, 10], 1.08250882244690e-05),
      ([0, 0, 4, 9], 1),  // an empty occasion
      ([5, 0, 7, 0], 1),  // an empty side
    ] as [([Int], Double)])
  func golden(table: [Int], p: Double) {
    #expect(abs(FisherExactTests.p(table[0], table[1], table[2], table[3]) - p) < 1e-14)
  }

  @Test func itDoesNotMatterWhichOccasionOrSideIsNamedFirst() {
    var random = SplitMix64(key: "fisher")
    for _ in 0..<300 {
      let c = (0..<4).map { _ in Int.random(in: 0...30, using: &random) }
      let p = FisherExactTests.p(c[0], c[1], c[2], c[3])
      #expect(abs(FisherExactTests.p(c[2], c[3], c[0], c[1]) - p) < 1e-12)
      #expect(abs(FisherExactTests.p(c[1], c[0], c[3], c[2]) - p) < 1e-12)
      #expect((0...1).contains(p))
    }
  }

  @Test func hugeCountsNeitherOverflowNorStall() {
    #expect(FisherExactTests.p(40_000, 10_000, 10_000, 40_000) < 1e-300)
    #expect(FisherExactTests.p(40_000, 10_000, 40_000, 10_000) == 1)
  }
}
