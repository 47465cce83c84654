import Lexicons
import Reports
import Testing

@testable import Tagging

@Suite struct CertaintyTests {
  /// In the order always, claim near, claim, lean near, lean, pair, mixed, untold; the threshold of
  /// claims is 0.85.
  @Test(
    arguments: [
      (0.5, 1.35, nil, false, [1, 0.5, 0.5, 0.5, 0.5, 0, 0, 0]),
      (-2.0, 0.35, 1.0, true, [1, 0.5, 0.5, 1, 2, 1, 1, 1]),
      (-7.0, 6.0, -4.0, false, [1, 1, 4, 1, 5, 1, 3, 0]),
      (0.0, 0.85, 0.0, false, [1, 0, 0, 0, 0, 1, 0, 0]),
    ] as [(Double, Double, Double?, Bool, [Double])])
  func signs(lean: Double, claim: Double, mixed: Double?, isUntold: Bool, expected: [Double]) {
    let found = SentenceSums(lean: lean, claim: claim, mixed: mixed).certainty(isUntold: isUntold)
    #expect(found.count == expected.count)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 }, "\(found)")
  }

  @Test func whatIsNeverJudgedHasNone() throws {
    let little = try LittleTagger()
    let found = little.tagger.certainties(of: TaggerBench.report("# Good ponds\nBad ponds."))
    #expect(found.map { $0?.sentiment } == [nil, .weakness])
    #expect(found[1]?.signs.count == Calibration.Sign.allCases.count)
  }
}
