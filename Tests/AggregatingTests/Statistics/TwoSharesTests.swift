import Testing

@testable import Aggregating

@Suite struct TwoSharesTests {
  @Test func theSquareOfZIsChiSquared() {
    // 15 of 20 against 8 of 20: χ² = 5.0128, p = 0.02516.
    let p = TwoShares.p(.init(share: 0.75, n: 20), .init(share: 0.4, n: 20))
    #expect(abs(p - 0.025163) < 1e-5)
  }

  @Test func nothingThatVariesGivesOne() {
    #expect(TwoShares.p(.init(share: 1, n: 9), .init(share: 1, n: 20)) == 1)
    #expect(TwoShares.p(.init(share: 1, n: 0), .init(share: 0, n: 20)) == 1)
  }
}
