import Testing

@testable import Aggregating

@Suite struct PredictionTests {
  @Test(
    arguments: [
      // t · s · √(1 + 1/n): 12.7062 · √2 · √1.5, and 4.302653 · √3 · √(4/3).
      ([1.0, 3], 2, 22.00778), ([0, 0, 3], 1, 8.605305), ([5, 5], 5, 0),
    ] as [([Double], Double, Double)])
  func byHand(values: [Double], mean: Double, half: Double) throws {
    let interval = try #require(Prediction.interval(values))
    #expect(abs(interval.low - (mean - half)) < 1e-3)
    #expect(abs(interval.high - (mean + half)) < 1e-3)
  }

  @Test func oneValueForetellsNothing() {
    #expect(Prediction.interval([]) == nil && Prediction.interval([1]) == nil)
  }
}
