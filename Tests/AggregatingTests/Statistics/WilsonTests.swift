import Testing

@testable import Aggregating

@Suite struct WilsonTests {
  @Test(
    "golden",
    arguments: [
      (8, 10, 0.490162471536642, 0.943317848545625),
      (0, 10, 0, 0.277532799862889),
      (10, 10, 0.722467200137111, 1),
      (1, 1, 0.206549314377237, 1),
    ])
  func golden(successes: Int, total: Int, low: Double, high: Double) throws {
    let interval = try #require(
      Wilson.interval(share: Double(successes) / Double(total), of: Double(total)))
    #expect(abs(interval.low - low) < 1e-12)
    #expect(abs(interval.high - high) < 1e-12)
  }

  @Test func nothingGivesNoInterval() {
    #expect(Wilson.interval(share: 0, of: 0) == nil)
  }

  @Test func theShareLiesInside() throws {
    for total in 1...200 {
      for successes in 0...total {
        let interval = try #require(
          Wilson.interval(share: Double(successes) / Double(total), of: Double(total)))
        let share = Double(successes) / Double(total)
        #expect(0 <= interval.low && interval.low <= share)
        #expect(share <= interval.high && interval.high <= 1)
      }
    }
  }
}
