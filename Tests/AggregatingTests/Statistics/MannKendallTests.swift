import Testing

@testable import Aggregating

@Suite struct MannKendallTests {
  @Test(
    "golden",
    arguments: [
      ([1, 2, 3, 4, 5], 1, 2.0 / 120),
      ([5, 4, 3, 2, 1], -1, 2.0 / 120),
      ([2, 2, 2, 2, 2], 0, 1),
      ([1, 1, 2], 2.0 / 3, 2.0 / 3),  // of three orders, the first and the last lie as far from 0
      ([1, 2], 1, 1),
      ([1], 0, 1),
      ([], 0, 1),
    ] as [([Double], Double, Double)])
  func golden(values: [Double], tau: Double, p: Double) {
    let test = MannKendall(values)
    #expect(test.tau == tau)
    #expect(abs(test.p - p) < 1e-10)
  }

  @Test func turningTimeRoundTurnsTheSign() {
    var random = SplitMix64(key: "kendall")
    for count in 2...30 {
      let values = (0..<count).map { _ in Double(Int.random(in: 0...9, using: &random)) }
      let forth = MannKendall(values)
      let back = MannKendall(values.reversed())
      #expect(forth.tau == -back.tau)
      #expect(forth.p == back.p)
    }
  }
}
