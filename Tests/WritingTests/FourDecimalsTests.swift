import Foundation
import Testing

@testable import Writing

@Suite struct FourDecimalsTests {
  @Test(
    "golden",
    arguments: [
      (0.0, "0.0000"), (-0.0, "0.0000"), (-0.00001, "0.0000"), (1, "1.0000"), (-1, "-1.0000"),
      (0.5, "0.5000"), (-0.125, "-0.1250"), (1.0 / 3, "0.3333"), (2.0 / 3, "0.6667"),
      (0.03125, "0.0312"), (0.08125, "0.0813"), (12.34567, "12.3457"), (0.99996, "1.0000"),
      (.nan, ""), (.infinity, ""), (1e300, ""),
    ])
  func golden(ratio: Double, text: String) {
    #expect(FourDecimals.text(ratio) == text)
  }

  @Test func everyFractionRoundsAsPrintfDoes() {
    for n in 1...320 {
      for k in 0...n {
        let ratio = Double(k) / Double(n)
        #expect(FourDecimals.text(ratio) == String(format: "%.4f", ratio), "\(k)/\(n)")
      }
    }
  }
}
