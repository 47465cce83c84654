import Testing

@testable import Aggregating

@Suite struct PercentileTests {
  @Test(
    "golden",
    arguments: [
      ([], 0.5, nil), ([3], 0.5, 3), ([1, 2], 0.5, 1.5), ([4, 1, 3, 2], 0.25, 1.75),
      ([4, 1, 3, 2], 1, 4), ([4, 1, 3, 2], 0, 1), ([2, 2, 2], 0.9, 2),
    ] as [([Double], Double, Double?)])
  func golden(values: [Double], share: Double, expected: Double?) {
    var values = values
    #expect(Percentile.pair(share, share, of: &values)?.low == expected)
  }

  @Test func selectionGivesWhatSortingGives() throws {
    var random = SplitMix64(key: "percentile")
    for count in 1...200 {
      // Few distinct values: ties are the rule among draws.
      var values = (0..<count).map { _ in Double(Int.random(in: 0...20, using: &random)) }
      let sorted = values.sorted()
      let pair = try #require(Percentile.pair(0.025, 0.975, of: &values))
      func interpolated(_ share: Double) -> Double {
        let place = share * Double(count - 1)
        let below = sorted[Int(place)]
        let above = sorted[min(count - 1, Int(place) + 1)]
        return below + (above - below) * (place - place.rounded(.down))
      }
      #expect(pair.low == interpolated(0.025))
      #expect(pair.high == interpolated(0.975))
      #expect(values.sorted() == sorted)
    }
  }
}
