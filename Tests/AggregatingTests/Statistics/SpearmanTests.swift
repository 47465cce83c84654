import Testing

@testable import Aggregating

@Test(arguments: [
  ([1.0, 2, 3, 4], [10.0, 20, 30, 40], 1.0),
  ([1.0, 2, 3, 4], [4.0, 3, 2, 1], -1.0),
  // Ranks 1, 2, 3, 4, 5 against 2, 1, 4, 3, 5: 1 − 6·4 / (5·24).
  ([1.0, 2, 3, 4, 5], [0.2, 0.1, 0.4, 0.3, 0.5], 0.8),
  // Ranks 1.5, 1.5, 3, 4 against 1, 2, 3.5, 3.5, by hand: 4 of a spread of 4.5 each.
  ([1.0, 1, 2, 3], [1.0, 2, 3, 3], 4 / 4.5),
])
func correlatesRanks(x: [Double], y: [Double], rho: Double) throws {
  let found = try #require(Spearman.rho(Array(zip(x, y))))
  #expect(abs(found - rho) < 1e-12)
}

@Test func hasNoCorrelationWithoutSpread() {
  #expect(Spearman.rho([]) == nil)
  #expect(Spearman.rho([(1, 2)]) == nil)
  #expect(Spearman.rho([(1, 2), (1, 3)]) == nil)
}

@Test func tiesShareTheirMeanRank() {
  #expect(Spearman.ranks([5, 1, 5, 5, 0]) == [4, 2, 4, 4, 1])
}
