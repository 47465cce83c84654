import Testing

@testable import Aggregating

@Suite struct BenjaminiHochbergTests {
  @Test(
    "golden",
    arguments: [
      ([], []),
      ([0.03], [0.03]),
      ([0.01, 0.02, 0.03, 0.04], [0.04, 0.04, 0.04, 0.04]),
      ([0.9, 0.001, 0.5], [0.9, 0.003, 0.75]),
      ([0.02, 0.02, 1], [0.03, 0.03, 1]),
    ] as [([Double], [Double])])
  func golden(ps: [Double], adjusted: [Double]) {
    let ours = BenjaminiHochberg.adjusted(ps)
    #expect(ours.count == adjusted.count)
    #expect(zip(ours, adjusted).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test func adjustedIsNeverSmallerAndKeepsTheOrder() {
    var random = SplitMix64(key: "hochberg")
    for count in 1...40 {
      let ps = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
      let adjusted = BenjaminiHochberg.adjusted(ps)
      #expect(zip(ps, adjusted).allSatisfy { $0 <= $1 && $1 <= 1 })
      for (a, b) in zip(ps, adjusted) {
        #expect(zip(ps, adjusted).allSatisfy { a > $0 || b <= $1 })
      }
    }
  }
}
